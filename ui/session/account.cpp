#include "ui/session/account.h"

#include "azure/azuresession.h"

namespace azrelocate {

Account::Account(QObject *parent)
    : QObject(parent)
    , m_workers(1)
{
}

Account::~Account() = default;

QString Account::identity() const
{
    return m_session ? m_session->identity() : QString();
}

SignedInPrincipal Account::principal() const
{
    return m_session ? m_session->principal() : SignedInPrincipal();
}

void Account::setTarget(const SignInTarget &target)
{
    if (m_target.cloud == target.cloud && m_target.caFile == target.caFile
        && m_target.allowInsecureLoopback == target.allowInsecureLoopback) {
        return;
    }
    m_target = target;
    signOut();
}

void Account::signIn(CredentialKind kind)
{
    SignInOptions options;
    options.kind = kind;
    signInWith(options);
}

void Account::signInWith(SignInOptions options)
{
    cancel();
    m_kind = options.kind;
    m_error.reset();
    m_state = State::SigningIn;
    const int attempt = ++m_attempt;
    options.prompts.showCode = [self = QPointer<QObject>(this), this, attempt](const DeviceCodePrompt &prompt) {
        Workers::post(self, [this, attempt, prompt] {
            if (attempt != m_attempt)
                return;
            m_deviceCode = prompt;
            Q_EMIT changed();
        });
    };
    RelocationSettings settings;
    settings.cloud = m_target.cloud;
    settings.caFile = m_target.caFile;
    settings.allowInsecureLoopback = m_target.allowInsecureLoopback;
    m_stop = m_workers.run(
        this,
        [settings, options](const CallContext &context) { return azrelocate::signIn(settings, options, context); },
        [this, attempt](const Result<std::shared_ptr<AzureSession>> &result) {
            if (attempt != m_attempt)
                return;
            m_deviceCode.reset();
            if (!result)
                return fail(result.error());
            m_session = *result;
            m_state = State::SignedIn;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void Account::fail(const Error &error)
{
    m_state = error.kind == ErrorKind::Cancelled ? State::SignedOut : State::Failed;
    if (m_state == State::Failed)
        m_error = error;
    Q_EMIT changed();
}

void Account::cancel()
{
    ++m_attempt;
    m_stop.request_stop();
    m_deviceCode.reset();
    if (m_state != State::SigningIn)
        return;
    m_state = State::SignedOut;
    Q_EMIT changed();
}

void Account::signOut()
{
    cancel();
    m_session.reset();
    m_error.reset();
    m_state = State::SignedOut;
    Q_EMIT changed();
}

}
