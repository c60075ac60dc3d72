#pragma once

#include "relocation/signin.h"

#include "ui/session/workers.h"

#include <QTimer>

namespace azrelocate {

/// Where to sign in: a cloud as `az cloud show` prints it, and which authorities to trust for it.
struct SignInTarget
{
    QJsonObject cloud;
    QString caFile; ///< empty: the system's authorities only
    bool allowInsecureLoopback = false;
};

/// Who is signed in to which cloud. UI thread; what it asks is asked on a worker.
class Account : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, SigningIn, SignedIn, Failed };

    explicit Account(QObject *parent = nullptr);
    ~Account() override;

    State state() const { return m_state; }
    bool isSignedIn() const { return m_state == State::SignedIn; }
    QString identity() const;            ///< "ada@contoso.com"; empty: nobody
    SignedInPrincipal principal() const; ///< tenant, object id, kind
    const SignInTarget &target() const { return m_target; }
    CredentialKind kind() const { return m_kind; }
    /// Why the last sign-in failed; nothing in other states.
    const std::optional<Error> &error() const { return m_error; }
    /// What the person has to type elsewhere, while State::SigningIn by device code; nothing before it is known.
    const std::optional<DeviceCodePrompt> &deviceCode() const { return m_deviceCode; }
    std::shared_ptr<AzureSession> session() const { return m_session; }

    void setTarget(const SignInTarget &target);
    void signIn(CredentialKind kind);
    /// With the given environment instead of the process's, and waits of retries scaled (the simulated Azure).
    void signInWith(SignInOptions options);
    void cancel(); ///< back to SignedOut
    void signOut();

Q_SIGNALS:
    void changed(); ///< state, identity, device code or error

private:
    void fail(const Error &error);

    SignInTarget m_target;
    CredentialKind m_kind = CredentialKind::Auto;
    State m_state = State::SignedOut;
    std::optional<Error> m_error;
    std::optional<DeviceCodePrompt> m_deviceCode;
    std::shared_ptr<AzureSession> m_session;
    std::stop_source m_stop;
    int m_attempt = 0; ///< answers of an earlier attempt are dropped
    Workers m_workers;
};

}
