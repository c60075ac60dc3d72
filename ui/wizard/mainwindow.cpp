#include "ui/wizard/mainwindow.h"

#include "ui/pages/welcomepage.h"
#include "ui/text/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/headerline.h"
#include "ui/wizard/relocationwizard.h"
#include "ui/wizard/taskdrawer.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QSystemTrayIcon>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize(1180, 760);
constexpr QSize kSmallest(1024, 640);
constexpr int kLongTaskSeconds = 60; ///< of real time; whoever waits less is still looking

QString relocationFileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.fileName().endsWith(".relocation"_L1, Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

}

MainWindow::MainWindow(RelocationSession &session, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_header(new HeaderLine(session, makeMenu(), this))
    , m_error(new Banner(this))
    , m_account(new Banner(this))
    , m_wizard(new RelocationWizard(session, this))
    , m_drawer(new TaskDrawer(session.tasks(), this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    m_error->setObjectName(u"errorBanner"_s);
    m_account->setObjectName(u"accountBanner"_s);

    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(theme::space(4), 0, theme::space(4), 0);
    messages->setSpacing(theme::space(1));
    messages->addWidget(m_error);
    messages->addWidget(m_account);
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(messages);
    column->addWidget(m_wizard, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(upper);
    split->addWidget(m_drawer);
    split->setStretchFactor(0, 1);
    setCentralWidget(split);

    connect(&session, &RelocationSession::failed, this, &MainWindow::showError);
    connect(&session.estate(), &EstateBoard::failed, this, &MainWindow::showError);
    connect(&session, &RelocationSession::accessChanged, this, &MainWindow::showAccount);
    connect(&session.account(), &Account::changed, this, &MainWindow::showAccount);
    connect(m_wizard, &QWizard::currentIdChanged, this, &MainWindow::showAccount);
    connect(m_wizard, &RelocationWizard::closeWanted, this,
            [this] { askBeforeClosing([this] { m_session.document().close(); }); });
    connect(m_header, &HeaderLine::openItemsWanted, this, [this] {
        const QStringList open = m_session.items().openRequired();
        if (open.isEmpty())
            return m_wizard->goTo(ReportPageId);
        for (const auto &[phase, page] :
             {std::pair(Phase::Prepare, PreparePageId), std::pair(Phase::Migrate, MigratePageId),
              std::pair(Phase::Cutover, CutoverPageId)}) {
            if (!m_session.items().openRequired(phase).isEmpty())
                return m_wizard->goTo(page);
        }
    });
    connect(&session.tasks(), &TaskBoard::runningChanged, this, &MainWindow::notifyEnded);
    const auto title = [this] {
        const Document &document = m_session.document();
        setWindowTitle(document.isOpen() ? tr("%1 – azrelocate").arg(document.settings().title) : tr("azrelocate"));
        setWindowFilePath(document.path());
    };
    connect(&session.document(), &Document::opened, this, title);
    connect(&session.document(), &Document::closed, this, title);
    title();
    addShortcuts();

    setMinimumSize(kSmallest.boundedTo(screen()->availableSize()));
    const QByteArray geometry = QSettings().value(u"window/geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(kFirstSize.boundedTo(screen()->availableSize()));
    showAccount();
}

MainWindow::~MainWindow() = default;

QMenu *MainWindow::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(icon(Glyph::Add), tr("&New relocation"), QKeySequence::New, this, [this] {
        askBeforeClosing([this] {
            m_session.document().close();
            m_wizard->goTo(m_session.account().isSignedIn() ? WorkloadPageId : SignInPageId);
        });
    });
    menu->addAction(icon(Glyph::Open), tr("&Start page"), this, [this] { m_wizard->goTo(WelcomePageId); });
    menu->addSeparator();
    auto *appearance = menu->addMenu(icon(Glyph::Settings), tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const int chosen = QSettings().value(u"window/appearance"_s, 0).toInt();
    const std::pair<theme::Appearance, QString> choices[] = {{theme::Appearance::System, tr("As the system")},
                                                             {theme::Appearance::Light, tr("Light")},
                                                             {theme::Appearance::Dark, tr("Dark")}};
    for (const auto &[value, text] : choices) {
        QAction *action = appearance->addAction(text, this, [this, value = value] { setAppearance(value); });
        action->setCheckable(true);
        action->setChecked(static_cast<int>(value) == chosen);
        group->addAction(action);
    }
    auto *languages = menu->addMenu(icon(Glyph::Web), tr("&Language"));
    auto *languageGroup = new QActionGroup(this);
    const QString language = QSettings().value(u"window/language"_s).toString();
    const std::pair<QString, QString> names[] = {
        {QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
    for (const auto &[code, name] : names) {
        QAction *action = languages->addAction(name, this, [this, code = code] {
            QSettings().setValue(u"window/language"_s, code);
            m_error->show(Shade::Accent, tr("The language changes when the program is started the next time."));
        });
        action->setCheckable(true);
        action->setChecked(code == language);
        languageGroup->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(icon(Glyph::Info), tr("A&bout azrelocate"), this, [this] {
        auto *box =
            new QMessageBox(QMessageBox::NoIcon, tr("About azrelocate"),
                            tr("azrelocate %1\nRelocates an Azure workload to another region, with evidence for "
                               "every step.\n\nApache License 2.0")
                                .arg(QApplication::applicationVersion()),
                            QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    menu->addAction(icon(Glyph::Close), tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    return menu;
}

void MainWindow::addShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *made = new QShortcut(keys, this);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(u"Alt+Right"_s), [this] {
        if (m_wizard->button(QWizard::NextButton)->isEnabled() && m_wizard->button(QWizard::NextButton)->isVisible())
            m_wizard->next();
    });
    shortcut(QKeySequence(u"Alt+Left"_s), [this] { m_wizard->back(); });
    shortcut(QKeySequence(u"Ctrl+T"_s), [this] { m_drawer->setExpanded(!m_drawer->isExpanded()); });
}

void MainWindow::practise()
{
    if (auto *start = qobject_cast<WelcomePage *>(m_wizard->pageOf(WelcomePageId)))
        start->practise(false);
}

void MainWindow::showError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const ErrorText text = textOf(error);
    QStringList lines;
    for (const QString &line : {text.why, text.next}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    m_error->show(Shade::Action, text.what, lines.join(u'\n'));
    connect(m_error->addButton(tr("Copy details")), &QPushButton::clicked, this,
            [details = text.details] { QApplication::clipboard()->setText(details); });
    connect(m_error->addButton(tr("Close")), &QPushButton::clicked, m_error, &Banner::clear);
}

void MainWindow::showAccount()
{
    const Account &account = m_session.account();
    if (account.isAskedAgain())
        return showAskedAgain();
    const bool needed = m_session.mayEdit() && !account.isSignedIn() && m_wizard->currentId() > SignInPageId
        && !m_session.practice().isStarting();
    if (!needed || account.state() == Account::State::SigningIn) {
        if (!m_account->text().isEmpty())
            m_account->clear();
        return;
    }
    m_account->show(Shade::Warning, tr("Nobody is signed in: what is shown is what the file holds."),
                    tr("Checks, fixes and discovery need a sign-in."));
    QPushButton *signIn = m_account->addButton(tr("Sign in"));
    signIn->setObjectName(u"accountBannerSignIn"_s);
    connect(signIn, &QPushButton::clicked, this, [this] { m_wizard->goTo(SignInPageId); });
}

void MainWindow::showAskedAgain()
{
    const Account &account = m_session.account();
    const bool byCode = account.deviceCode().has_value();
    const QUrl address = byCode ? account.deviceCode()->address : *account.browserPage();
    m_account->show(Shade::Warning, tr("Azure asks you to sign in again; what is running waits for it."),
                    byCode
                        ? tr("Open %1 and enter the code %2.").arg(address.toString(), account.deviceCode()->userCode)
                        : tr("The browser shows where."));
    QPushButton *open = m_account->addButton(tr("Open the browser"));
    open->setObjectName(u"accountBannerBrowser"_s);
    connect(open, &QPushButton::clicked, this, [address] { QDesktopServices::openUrl(address); });
}

void MainWindow::askBeforeClosing(const std::function<void()> &then)
{
    if (!m_session.tasks().isRunning())
        return then();
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Tasks are running"),
                        tr("What Azure has accepted goes on there, and is picked up when the file is opened again. "
                           "Nothing is started twice."),
                        QMessageBox::Cancel, this);
    box->setObjectName(u"closeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = box->addButton(tr("Leave them to Azure and close"), QMessageBox::AcceptRole);
    keep->setObjectName(u"closeAnywayButton"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(keep, &QPushButton::clicked, this, [this, then] {
        m_session.tasks().stopAll();
        then();
    });
    box->open();
}

void MainWindow::notifyEnded()
{
    if (m_session.tasks().isRunning()) {
        if (!m_batchStarted.isValid())
            m_batchStarted = QDateTime::currentDateTimeUtc();
        return;
    }
    const qint64 lasted = m_batchStarted.isValid() ? m_batchStarted.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    m_batchStarted = {};
    if (lasted < kLongTaskSeconds || isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    QApplication::alert(this);
    auto *tray = new QSystemTrayIcon(windowIcon(), this);
    tray->show();
    tray->showMessage(windowTitle(), tr("The tasks that were running have ended."));
    connect(tray, &QSystemTrayIcon::messageClicked, this, &QWidget::activateWindow);
    QTimer::singleShot(std::chrono::seconds(20), tray, &QObject::deleteLater);
}

void MainWindow::setAppearance(theme::Appearance appearance)
{
    QSettings().setValue(u"window/appearance"_s, static_cast<int>(appearance));
    theme::apply(*qApp, appearance);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && m_session.tasks().isRunning()) {
        event->ignore();
        askBeforeClosing([this] {
            m_closing = true;
            close();
        });
        return;
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!relocationFileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = relocationFileIn(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    askBeforeClosing([this, path] {
        m_wizard->goTo(WelcomePageId);
        m_session.open(path, Document::Mode::Edit);
    });
}

}
