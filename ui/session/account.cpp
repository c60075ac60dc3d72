#include "ui/session/account.h"

#include "azure/azuresession.h"

#include <QDesktopServices>

namespace azrelocate {

Account::Account(QObject *parent)
    : QObject(parent)
    , m_tokens(std::make_shared<RefreshTokensInMemory>())
    , m_openBrowser([](const QUrl &address) { QDesktopServices::openUrl(address); })
    , m_workers(1)
    , m_keeper(1)
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

void Account::keepIn(std::shared_ptr<RefreshTokens> tokens)
{
    m_tokens = std::move(tokens);
    m_known.clear();
}

void Account::lookForKnown()
{
    m_keeper.run(
        this, [tokens = m_tokens](const CallContext &context) { return tokens->accounts(context); },
        [this](const Result<QList<UserAccount>> &accounts) {
            m_known = accounts.value_or(QList<UserAccount>());
            Q_EMIT changed();
        });
}

void Account::setTarget(const SignInTarget &target)
{
    if (m_target.cloud == target.cloud && m_target.caFile == target.caFile
        && m_target.allowInsecureLoopback == target.allowInsecureLoopback) {
        return;
    }
    m_target = target;
    cancel();
    m_session.reset();
    m_error.reset();
    m_person = {}; // still kept: another cloud is no reason to forget who was signed in
    m_state = State::SignedOut;
    Q_EMIT changed();
}

void Account::signIn(CredentialKind kind, const QString &tenant, const UserAccount &person)
{
    SignInOptions options;
    options.kind = kind;
    options.tenant = tenant;
    options.account = person;
    signInWith(options);
}

void Account::useTenant(const QString &tenant)
{
    SignInOptions options = m_options;
    options.tenant = tenant;
    options.account = m_person;
    signInWith(options);
}

SignInPrompts Account::promptsOf(int attempt)
{
    // Workers call these; what they tell belongs to the UI thread, and to the newest attempt only.
    const auto tell = [self = QPointer<QObject>(this), this, attempt](std::function<void()> what) {
        Workers::post(self, [this, attempt, what = std::move(what)] {
            if (attempt != m_attempt)
                return;
            what();
            Q_EMIT changed();
        });
    };
    SignInPrompts prompts;
    prompts.showCode = [this, tell](const DeviceCodePrompt &prompt) {
        tell([this, prompt] { m_deviceCode = prompt; });
    };
    prompts.openBrowser = [this, tell](const QUrl &address) {
        tell([this, address] {
            m_browserPage = address;
            m_openBrowser(address);
        });
    };
    prompts.answered = [this, tell] {
        tell([this] { endPrompts(); });
    };
    prompts.known = [this, tell](const UserAccount &account) {
        tell([this, account] { m_person = account; });
    };
    return prompts;
}

void Account::endPrompts()
{
    m_deviceCode.reset();
    m_browserPage.reset();
}

void Account::signInWith(SignInOptions options)
{
    cancel();
    m_kind = options.kind;
    m_error.reset();
    m_person = {};
    m_state = State::SigningIn;
    const int attempt = ++m_attempt;
    options.prompts = promptsOf(attempt);
    options.tokens = m_tokens;
    m_options = options;
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
            endPrompts();
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
    endPrompts();
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
    if (!m_person.id.isEmpty()) {
        m_known.removeAll(m_person);
        m_keeper.run(
            this,
            [tokens = m_tokens, person = m_person](const CallContext &context) {
                return tokens->forget(person, context);
            },
            [this](const Result<void> &forgotten) {
                if (!forgotten)
                    fail(forgotten.error());
            });
    }
    m_person = {};
    Q_EMIT changed();
}

}
