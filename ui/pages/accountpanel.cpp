#include "ui/pages/accountpanel.h"

#include "azure/credentials/signintext.h"

#include "ui/pages/devicecodepanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeButton(const QString &name, Glyph glyph, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(glyph), text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    return button;
}

}

AccountPanel::AccountPanel(Account &account, QWidget *parent)
    : Panel(tr("Account"), parent)
    , m_account(account)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_text(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_code(new DeviceCodePanel(this))
    , m_tenants(new QComboBox(this))
    , m_kept(new QLabel(this))
    , m_cancel(makeButton(u"cancelSignInButton"_s, Glyph::Cancel, tr("Cancel"), this))
    , m_signOut(makeButton(u"signOutButton"_s, Glyph::SignOut, tr("Sign out"), this))
    , m_copy(makeButton(u"copySignInErrorButton"_s, Glyph::Copy, tr("Copy details"), this))
    , m_workers(1)
{
    m_state->setObjectName(u"signInState"_s);
    m_text->setObjectName(u"signInText"_s);
    m_facts->setObjectName(u"signInFacts"_s);
    QFont bold = theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_state->setFont(bold);
    m_kept->setObjectName(u"signInKept"_s);
    m_tenants->setObjectName(u"tenantBox"_s);
    m_tenants->setAccessibleName(tr("Tenant"));
    for (QLabel *label : {m_state, m_text, m_facts, m_kept}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_kept->setForegroundRole(QPalette::PlaceholderText);

    auto *state = new QHBoxLayout;
    state->setSpacing(theme::space(2));
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space(2));
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_signOut);
    buttons->addStretch();
    content()->setSpacing(theme::space(3));
    content()->addLayout(state);
    content()->addWidget(m_text);
    content()->addWidget(m_code);
    content()->addWidget(m_facts);
    content()->addWidget(m_tenants);
    content()->addWidget(m_kept);
    content()->addLayout(buttons);
    content()->addStretch();

    connect(&m_account, &Account::changed, this, &AccountPanel::refresh);
    connect(m_cancel, &QPushButton::clicked, &m_account, &Account::cancel);
    connect(m_signOut, &QPushButton::clicked, &m_account, &Account::signOut);
    connect(m_tenants, &QComboBox::activated, this, [this] {
        const QString tenant = m_tenants->currentData().toString();
        if (tenant != m_account.principal().tenantId)
            m_account.useTenant(tenant);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const std::optional<Error> &error = m_problem ? m_problem : m_account.error();
        if (error)
            QGuiApplication::clipboard()->setText(textOf(*error).details);
    });
    refresh();
}

void AccountPanel::setPractice(bool practice)
{
    m_practice = practice;
    refresh();
}

void AccountPanel::setProblem(const std::optional<Error> &error)
{
    m_problem = error;
    refresh();
}

void AccountPanel::refresh()
{
    using enum Account::State;
    const Account::State state = m_account.state();
    const bool isFailed = m_problem || state == Failed;
    const std::optional<DeviceCodePrompt> &prompt = m_account.deviceCode();
    m_code->setVisible(prompt.has_value());
    if (prompt)
        m_code->setPrompt(*prompt);
    m_cancel->setVisible(state == SigningIn);
    m_signOut->setVisible(state == SignedIn && !m_practice);
    m_copy->setVisible(isFailed);
    m_facts->clear();
    m_tenants->hide();
    m_kept->setText(m_practice ? QString() : whereKept());
    m_kept->setVisible(!m_kept->text().isEmpty());

    Glyph glyph = Glyph::Person;
    Shade shade = Shade::Muted;
    if (isFailed) {
        glyph = Glyph::Action;
        shade = Shade::Action;
        showProblem(m_problem ? *m_problem : *m_account.error());
    } else if (state == SigningIn) {
        glyph = Glyph::Waiting;
        shade = Shade::Checking;
        const bool inBrowser = m_account.browserPage().has_value();
        m_state->setText(prompt || inBrowser ? tr("Waiting for you in the browser") : tr("Signing in…"));
        m_text->setText(prompt          ? QString()
                            : inBrowser ? tr("The browser shows the sign-in; this page goes on by itself.")
                                        : tr("Environment, Azure CLI and network may take a moment."));
    } else if (m_account.isAskedAgain()) {
        glyph = Glyph::Waiting;
        shade = Shade::Warning;
        m_state->setText(tr("Azure asks you to sign in again; what is running waits for it."));
        m_text->setText(prompt ? QString() : tr("The browser shows the sign-in; this page goes on by itself."));
    } else if (state == SignedIn) {
        glyph = Glyph::Passed;
        shade = Shade::Passed;
        m_state->setText(m_practice ? tr("Signed in to the simulated Azure") : tr("Signed in"));
        m_text->setText(m_account.identity());
        if (const QString clock = aboutClock(); !clock.isEmpty()) {
            glyph = Glyph::Warning;
            shade = Shade::Warning;
            m_text->setText(m_account.identity() + u'\n' + clock);
        }
        askForTenants();
    } else {
        m_state->setText(tr("Nobody is signed in"));
        m_text->setText(tr("Access tokens are kept in memory only."));
    }
    m_text->setVisible(!m_text->text().isEmpty());
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_icon->setPixmap(icon(glyph, shade).pixmap(QSize(theme::space(5), theme::space(5)), devicePixelRatioF()));
}

void AccountPanel::showProblem(const Error &error)
{
    const SignInText text = signInText(error);
    m_state->setText(text.what);
    m_text->setText(text.next);
    // The service's own words and its code: what an administrator is asked for.
    const Error &cause = error.rootCause();
    QString words = cause.message.section(u" Trace ID"_s, 0, 0);
    if (!cause.code.isEmpty() && !words.contains(cause.code))
        words = u"%1: %2"_s.arg(cause.code, words);
    m_facts->setText(words);
}

QString AccountPanel::whereKept() const
{
    switch (m_account.place()) {
    case RefreshTokens::Place::Keychain:
        return tr("Sign-ins of persons are kept in the keychain of this computer, and nowhere else.");
    case RefreshTokens::Place::Memory:
        return tr("No keychain answers on this computer: a sign-in is kept in memory only and ends with the program.");
    case RefreshTokens::Place::Unknown:
        break;
    }
    return {};
}

QString AccountPanel::aboutClock() const
{
    const std::chrono::seconds ahead = m_account.session()->serverClock().ahead();
    if (m_practice || ahead.count() == 0)
        return {};
    const QString minutes = QString::number(std::chrono::round<std::chrono::minutes>(std::chrono::abs(ahead)).count());
    return ahead.count() > 0
        ? tr("The clock of this computer is %1 min behind Azure's. Set it right: sign-in may fail, and the times in the "
             "evidence are this computer's.").arg(minutes)
        : tr("The clock of this computer is %1 min ahead of Azure's. Set it right: sign-in may fail, and the times in "
             "the evidence are this computer's.").arg(minutes);
}

void AccountPanel::askForTenants()
{
    const SignedInPrincipal principal = m_account.principal();
    const QString kind = principal.type == "User"_L1 ? tr("User") : tr("Service principal");
    const auto show = [this, kind](const QString &tenant) {
        m_facts->setText(tr("%1 in the tenant %2", "kind of account, name of a tenant").arg(kind, tenant));
        m_facts->setVisible(true);
    };
    show(principal.tenantId);
    m_workers.run(
        this,
        [session = m_account.session()](const CallContext &context) {
            return listTenants(AzureReader(session), context);
        },
        [this, show, id = principal.tenantId](const Result<QList<Tenant>> &tenants) {
            if (!tenants || !m_account.isSignedIn())
                return; // the id is shown already
            for (const Tenant &tenant : *tenants) {
                if (tenant.tenantId == id && !tenant.displayName.isEmpty())
                    show(u"%1 (%2)"_s.arg(tenant.displayName, id));
            }
            showTenants(*tenants);
        });
}

void AccountPanel::showTenants(const QList<Tenant> &tenants)
{
    m_tenants->clear();
    for (const Tenant &tenant : tenants) {
        const QString name = tenant.displayName.isEmpty() ? tenant.defaultDomain : tenant.displayName;
        m_tenants->addItem(name.isEmpty() ? tenant.tenantId : name, tenant.tenantId);
    }
    m_tenants->setCurrentIndex(m_tenants->findData(m_account.principal().tenantId));
    m_tenants->setVisible(tenants.size() > 1 && !m_practice);
}

}
