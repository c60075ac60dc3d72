#pragma once

#include "sandbox/sandbox.h"
#include "tests/support/httpcaller.h"

#include <QTemporaryDir>

#include <memory>

namespace azrelocate::test {

/// A running simulated Azure for one test, with a clock that the test moves and a work directory that goes away with
/// it.
class TestSandbox
{
public:
    /// Starts it; see error() when it did not. `clock` and `workDir` of @p options are set here; without an estate it
    /// has one subscription, an owner and nothing else.
    /// @p speed: simulated seconds in a real one.
    explicit TestSandbox(sandbox::SandboxOptions options = emptyEstate(), double speed = 1);

    const QString &error() const { return m_error; } ///< empty: it runs
    const sandbox::SandboxInfo &info() const { return m_info; }
    const std::shared_ptr<PracticeClock> &clock() const { return m_clock; }

    /// "https://localhost:port" + @p path, with api-version where one is given.
    QString url(const QString &path, const QString &apiVersion = {}) const;
    /// "/subscriptions/{first}".
    QString subscription() const;
    /// A client that trusts the sandbox, signed in as the owner for Resource Manager unless @p signedIn is false.
    std::unique_ptr<HttpCaller> caller(bool signedIn = true) const;
    /// The answer of the token endpoint to a client-credentials request.
    HttpAnswer requestToken(const QString &scope, const QString &secret = {}) const;
    /// Each line of the request log as an object.
    QList<QJsonObject> requestLog() const;

    static sandbox::SandboxOptions emptyEstate();

private:
    QTemporaryDir m_directory;
    std::shared_ptr<PracticeClock> m_clock;
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
    QString m_error;
};

}
