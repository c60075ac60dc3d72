#pragma once

#include "relocation/signin.h"

#include "ui/session/workers.h"

namespace azrelocate {

/// Where to sign in: a cloud as `az cloud show` prints it, and which authorities to trust for it.
struct SignInTarget
{
    QJsonObject cloud;
    QString caFile; ///< empty: the system's authorities only
    bool allowInsecureLoopback = false;
};

/// Who is signed in to which cloud, and whose sign-in could be continued. UI thread; what it asks is asked on a worker.
class Account : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, SigningIn, SignedIn, Failed };
    using OpenBrowser = std::function<void(const QUrl &address)>;

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
    /// What the person has to type elsewhere; nothing when nobody is asked to. Also while SignedIn: Azure may ask again
    /// in the middle of the work, which waits for the answer.
    const std::optional<DeviceCodePrompt> &deviceCode() const { return m_deviceCode; }
    /// The page that the browser was sent to, while the person is there; as above.
    const std::optional<QUrl> &browserPage() const { return m_browserPage; }
    bool isAskedAgain() const { return isSignedIn() && (m_deviceCode || m_browserPage); }
    std::shared_ptr<AzureSession> session() const { return m_session; }

    /// Where sign-ins of persons are kept; in memory until this is called.
    void keepIn(std::shared_ptr<RefreshTokens> tokens);
    RefreshTokens::Place place() const { return m_tokens->place(); }
    /// Who could go on without being asked, as far as lookForKnown() found.
    const QList<UserAccount> &known() const { return m_known; }
    void lookForKnown();
    /// Replaces the desktop's browser.
    void setBrowser(OpenBrowser open) { m_openBrowser = std::move(open); }

    void setTarget(const SignInTarget &target);
    /// @p tenant: id or domain; empty: the account's own. @p person: one of known(); empty: the person chooses.
    void signIn(CredentialKind kind, const QString &tenant = {}, const UserAccount &person = {});
    /// With the given environment instead of the process's, and waits of retries scaled (the simulated Azure).
    void signInWith(SignInOptions options);
    /// The same account in another tenant, without asking again where that is possible.
    void useTenant(const QString &tenant);
    void cancel(); ///< back to SignedOut
    /// Also forgets the person's sign-in, wherever it is kept.
    void signOut();

Q_SIGNALS:
    void changed(); ///< state, identity, what a person is asked, known accounts or error

private:
    SignInPrompts promptsOf(int attempt);
    void endPrompts();
    void fail(const Error &error);

    SignInTarget m_target;
    CredentialKind m_kind = CredentialKind::Auto;
    State m_state = State::SignedOut;
    std::optional<Error> m_error;
    std::optional<DeviceCodePrompt> m_deviceCode;
    std::optional<QUrl> m_browserPage;
    std::shared_ptr<RefreshTokens> m_tokens;
    QList<UserAccount> m_known;
    UserAccount m_person;    ///< who is signed in as a person; empty: an application, the Azure CLI or nobody
    SignInOptions m_options; ///< of the last sign-in
    OpenBrowser m_openBrowser;
    std::shared_ptr<AzureSession> m_session;
    std::stop_source m_stop;
    int m_attempt = 0; ///< answers of an earlier attempt are dropped
    Workers m_workers;
    Workers m_keeper; ///< for the keychain, which may ask to be unlocked while somebody signs in
};

}
