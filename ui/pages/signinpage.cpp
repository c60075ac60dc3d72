#include "ui/pages/signinpage.h"

#include "ui/pages/accountpanel.h"
#include "ui/pages/signinchoice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicerow.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeSection(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(theme::sectionFont());
    label->setBuddy(buddy);
    return label;
}

}

SignInPage::SignInPage(RelocationSession &session, QWidget *parent)
    : Page(session, tr("Sign in to Azure"), parent)
    , m_banner(new Banner(this))
    , m_cloud(new QComboBox(this))
    , m_cloudFiles(new QWidget(this))
    , m_cloudFile(new QLineEdit(this))
    , m_caFile(new QLineEdit(this))
    , m_ways(new QButtonGroup(this))
    , m_who(new SignInChoice(this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_account(new AccountPanel(session.account(), this))
    , m_workers(1)
{
    setIntroduction(
        tr("The role Reader is enough to discover, plan and check; each change says which permission it needs."));
    m_banner->setObjectName(u"signInBanner"_s);
    content()->addWidget(m_banner);
    m_choices = makeChoices();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::space(6));
    columns->addWidget(m_choices, 1);
    columns->addWidget(m_account, 1, Qt::AlignTop);
    content()->addLayout(columns, 1);

    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &SignInPage::refresh);
    connect(m_ways, &QButtonGroup::idToggled, this, &SignInPage::refresh);
    connect(m_cloudFile, &QLineEdit::textChanged, this, &SignInPage::refresh);
    connect(&session.account(), &Account::changed, this, [this] {
        refresh();
        Q_EMIT completeChanged();
    });
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        refresh();
        Q_EMIT completeChanged();
    });
    refresh();
}

QWidget *SignInPage::makeChoices()
{
    m_cloud->setObjectName(u"cloudBox"_s);
    m_cloud->setAccessibleName(tr("Cloud"));
    m_cloud->addItem(tr("Azure"), u"AzureCloud"_s);
    m_cloud->addItem(tr("Azure Government (United States)"), u"AzureUSGovernment"_s);
    m_cloud->addItem(tr("Azure operated by 21Vianet (China)"), u"AzureChinaCloud"_s);
    m_cloud->addItem(tr("Another cloud, described in a file"), QString());

    auto *files = new QGridLayout(m_cloudFiles);
    files->setContentsMargins({});
    files->setSpacing(theme::space(2));
    const auto addFile = [&](int row, QLineEdit *edit, const QString &name, const QString &label,
                             const QString &placeholder, const QString &filter) {
        auto *text = new QLabel(label, m_cloudFiles);
        text->setBuddy(edit);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setPlaceholderText(placeholder);
        auto *choose = new QPushButton(tr("Choose…"), m_cloudFiles);
        choose->setObjectName(name + u"Button"_s);
        choose->setAccessibleName(tr("Choose: %1").arg(label));
        connect(choose, &QPushButton::clicked, this, [this, edit, label, filter] { chooseFile(edit, label, filter); });
        files->addWidget(text, row, 0);
        files->addWidget(edit, row, 1);
        files->addWidget(choose, row, 2);
    };
    addFile(0, m_cloudFile, u"cloudFile"_s, tr("Cloud file"), tr("As \"az cloud show\" prints it"),
            tr("JSON (*.json)"));
    addFile(1, m_caFile, u"caFile"_s, tr("Authorities"), tr("PEM; only where the system does not know them"),
            tr("Certificates (*.pem *.crt)"));
    files->setColumnStretch(1, 1);

    // Five ways and who signs in are more than the smallest window has room for.
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"signInChoices"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *choices = new QWidget(scroll);
    choices->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, theme::space(2), 0); // between the rows and the scroll bar
    column->setSpacing(theme::space(2));
    column->addWidget(makeSection(tr("Cloud"), m_cloud, choices));
    column->addWidget(m_cloud);
    column->addWidget(m_cloudFiles);
    column->addSpacing(theme::space(2));
    column->addWidget(makeSection(tr("How to sign in"), nullptr, choices));
    addWay(column, CredentialKind::Auto, Glyph::Key, u"automaticWay"_s, tr("Automatic"),
           tr("What is there first: computer, Azure CLI, else the browser."));
    addWay(column, CredentialKind::Browser, Glyph::External, u"browserWay"_s, tr("Browser"),
           tr("In this computer's browser, with all that is asked for."));
    addWay(column, CredentialKind::DeviceCode, Glyph::Person, u"deviceCodeWay"_s, tr("Device code"),
           tr("A code to enter in the browser of this or any other device."));
    addWay(column, CredentialKind::AzureCli, Glyph::Machine, u"azureCliWay"_s, tr("Azure CLI"),
           tr("The account that \"az login\" signed in on this computer."));
    addWay(column, CredentialKind::Machine, Glyph::Identity, u"machineWay"_s, tr("Identity of this computer"),
           tr("Environment variables (AZURE_CLIENT_ID …), workload identity or managed identity."));
    m_ways->button(static_cast<int>(CredentialKind::Auto))->setChecked(true);
    m_signIn->setObjectName(u"signInButton"_s);
    m_signIn->setAccessibleName(m_signIn->text());
    m_signIn->setProperty("role", u"main"_s);
    column->addSpacing(theme::space(1));
    column->addWidget(m_who);
    column->addWidget(m_signIn, 0, Qt::AlignLeading);
    column->addStretch();
    scroll->setWidget(choices);
    return scroll;
}

void SignInPage::addWay(QBoxLayout *column, CredentialKind kind, Glyph glyph, const QString &name, const QString &title,
                        const QString &line)
{
    auto *row = new ChoiceRow(ChoiceRow::Size::Small, this);
    row->setObjectName(name);
    row->setContent(glyph, title, line);
    row->setCheckable(true);
    m_ways->addButton(row, static_cast<int>(kind));
    column->addWidget(row);
}

void SignInPage::chooseFile(QLineEdit *into, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setObjectName(u"cloudFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, into, &QLineEdit::setText);
    dialog->open();
}

bool SignInPage::isCloudGiven() const
{
    return session().document().isOpen() || session().practice().isRunning();
}

bool SignInPage::isComplete() const
{
    const Document &document = session().document();
    return session().account().isSignedIn() || (document.isOpen() && document.mode() != Document::Mode::Edit);
}

void SignInPage::shown()
{
    if (!session().practice().isRunning())
        session().account().lookForKnown();
    refresh();
}

void SignInPage::refresh()
{
    const bool practice = session().practice().isRunning();
    const bool given = isCloudGiven();
    const Account::State state = session().account().state();
    const bool fromFile = m_cloud->currentData().toString().isEmpty();
    m_choices->setVisible(!practice);
    m_cloud->setEnabled(!given && state != Account::State::SigningIn);
    m_cloudFiles->setVisible(fromFile && !given);
    for (QAbstractButton *way : m_ways->buttons())
        way->setEnabled(state != Account::State::SigningIn);
    const auto kind = static_cast<CredentialKind>(m_ways->checkedId());
    m_who->setKnown(session().account().known());
    m_who->setPersonOffered(kind == CredentialKind::Browser || kind == CredentialKind::DeviceCode);
    m_who->setEnabled(state != Account::State::SigningIn);
    m_signIn->setEnabled(state != Account::State::SigningIn && (given || !fromFile || !m_cloudFile->text().isEmpty()));
    m_signIn->setText(state == Account::State::SignedIn ? tr("Sign in again") : tr("Sign in"));
    m_signIn->setAccessibleName(m_signIn->text());
    m_signIn->setProperty("role", state == Account::State::SignedIn ? QString() : u"main"_s);
    m_signIn->update();
    m_account->setPractice(practice);

    const Document &document = session().document();
    if (practice) {
        m_banner->show(
            Shade::Checking, tr("This is a practice."),
            tr("Its Azure is simulated on this computer: nothing to choose, nothing to pay, nothing to break."));
    } else if (document.isOpen() && document.mode() != Document::Mode::Edit) {
        m_banner->show(Shade::Checking, tr("This file is open for reading."), tr("Reviewing it needs no sign-in."));
    } else if (given) {
        m_banner->show(
            Shade::Checking,
            tr("The open file says which cloud it is: %1.").arg(document.settings().cloud.value("name"_L1).toString()));
    } else {
        m_banner->clear();
    }
}

void SignInPage::signIn()
{
    m_account->setProblem({});
    const auto kind = static_cast<CredentialKind>(m_ways->checkedId());
    const QString tenant = m_who->tenant();
    const UserAccount person = m_who->person();
    if (isCloudGiven()) {
        session().account().signIn(kind, tenant, person);
        return;
    }
    const QString name = m_cloud->currentData().toString();
    const QString caFile = name.isEmpty() ? m_caFile->text() : QString();
    m_workers.run(
        this, [name = name.isEmpty() ? m_cloudFile->text() : name](const CallContext &) { return Cloud::load(name); },
        [this, kind, caFile, tenant, person](const Result<Cloud> &cloud) {
            if (!cloud) {
                m_account->setProblem(cloud.error());
                return;
            }
            session().account().setTarget({cloud->toJson(), caFile, false});
            session().account().signIn(kind, tenant, person);
        });
}

}
