#pragma once

#include "sandbox/estateloader.h"
#include "sandbox/sandbox.h"
#include "tests/support/httpcaller.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

namespace azrelocate::test {

/// A simulated Azure that a test stops and starts again with the same state file. Its clock nearly stands still; the
/// test moves it.
class KeptSandbox
{
public:
    explicit KeptSandbox(sandbox::SandboxOptions options = {})
        : m_options(std::move(options))
        , stateFile(path(QStringLiteral("azure.state")))
    {
        m_options.workDir = m_directory.path();
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    sandbox::SandboxOptions &options() { return m_options; }

    /// Starts it from @p file, at the time that the file knows. The error, or nothing.
    std::optional<Error> start(const QString &file)
    {
        const Result<QDateTime> last = sandbox::Sandbox::lastTime(file);
        if (!last)
            return last.error();
        m_clock = std::make_shared<PracticeClock>(0.001, last->isValid() ? *last : QDateTime::currentDateTimeUtc());
        m_options.clock = m_clock;
        m_options.stateFile = file;
        m_sandbox = std::make_unique<sandbox::Sandbox>();
        const Result<sandbox::SandboxInfo> started = m_sandbox->start(m_options);
        if (!started)
            return started.error();
        m_info = *started;
        m_caller = std::make_unique<HttpCaller>(m_info.caFile);
        m_tokens.clear();
        return std::nullopt;
    }
    std::optional<Error> start() { return start(stateFile); }
    void stop() { m_sandbox.reset(); }

    const sandbox::SandboxInfo &info() const { return m_info; }
    PracticeClock &clock() { return *m_clock; }
    QString subscription() const { return QStringLiteral("/subscriptions/") + m_info.subscriptionIds.value(0); }

    /// @p url: of a data plane ("https://kv.vault.azure.net/…"), of Resource Manager, or its path alone.
    HttpAnswer call(const QByteArray &method, const QString &url, const QByteArray &body = {},
                    HttpCaller::Headers headers = {})
    {
        QUrl target(url);
        QString audience = QStringLiteral("https://management.azure.com");
        if (target.host().isEmpty() || target.host() == QStringLiteral("localhost")) {
            target = QUrl(m_info.resourceManager).resolved(target);
        } else {
            headers.append(std::pair(QByteArray("Host"), target.host().toLatin1()));
            audience = target.host().contains(QStringLiteral(".vault.")) ? QStringLiteral("https://vault.azure.net")
                                                                         : QStringLiteral("https://storage.azure.com");
            const QUrl server(m_info.resourceManager);
            target.setHost(server.host());
            target.setPort(server.port());
        }
        if (!m_tokens.contains(audience))
            m_tokens.insert(audience, token(audience));
        m_caller->setToken(m_tokens.value(audience));
        if (!body.isEmpty() && body.startsWith('{'))
            headers.append(std::pair(QByteArray("Content-Type"), QByteArray("application/json")));
        return m_caller->call(method, target.toString(QUrl::FullyEncoded), body, headers);
    }

private:
    QString token(const QString &audience)
    {
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("client_credentials"));
        form.addQueryItem(QStringLiteral("client_id"), m_info.clientId);
        form.addQueryItem(QStringLiteral("client_secret"),
                          QString::fromLatin1(QUrl::toPercentEncoding(m_info.clientSecret)));
        form.addQueryItem(QStringLiteral("scope"), audience + QStringLiteral("/.default"));
        m_caller->setToken({});
        return m_caller
            ->call("POST", m_info.resourceManager + QStringLiteral("/%1/oauth2/v2.0/token").arg(m_info.tenantId),
                   form.toString(QUrl::FullyEncoded).toLatin1(),
                   {{"Content-Type", "application/x-www-form-urlencoded"}})
            .json.value(QStringLiteral("access_token"))
            .toString();
    }

    QTemporaryDir m_directory;
    sandbox::SandboxOptions m_options;
    std::shared_ptr<PracticeClock> m_clock;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::SandboxInfo m_info;
    std::unique_ptr<HttpCaller> m_caller;
    QHash<QString, QString> m_tokens;

public:
    const QString stateFile;
};

}
