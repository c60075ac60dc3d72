#include "ui/pages/welcomepage.h"

#include "ui/pages/pageid.h"
#include "ui/pages/practicefolders.h"
#include "ui/pages/recentlist.h"
#include "ui/text/errortext.h"
#include "ui/text/opentext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSuffix = ".relocation"_L1;

ChoiceRow *addRow(QBoxLayout *column, const QString &name, Glyph glyph, const QString &title, const QString &line)
{
    auto *row = new ChoiceRow(ChoiceRow::Size::Large);
    row->setObjectName(name);
    row->setContent(glyph, title, line);
    column->addWidget(row);
    return row;
}

}

WelcomePage::WelcomePage(RelocationSession &session, const QString &practiceRoot, QWidget *parent)
    : Page(session, tr("Relocate a workload"), parent)
    , m_practiceRoot(practiceRoot)
    , m_banner(new Banner(this))
    , m_workers(1)
{
    setIntroduction(
        tr("Everything about one relocation is kept in one file: plan, evidence, decisions and every change."));
    setAcceptDrops(true);
    m_banner->setObjectName(u"welcomeBanner"_s);
    content()->addWidget(m_banner);

    auto *starts = new QVBoxLayout;
    starts->setSpacing(theme::space(2));
    auto *create = addRow(starts, u"newRelocationButton"_s, Glyph::Add, tr("New relocation"),
                          tr("Sign in, choose what moves and where to, and begin with discovery."));
    auto *open = addRow(starts, u"openRelocationButton"_s, Glyph::Open, tr("Open a relocation…"),
                        tr("Go on where you or a colleague stopped. Files can be dropped here, too."));
    m_practise =
        addRow(starts, u"practiseButton"_s, Glyph::Practise, tr("Practise"),
               tr("Relocate a web shop on a simulated Azure on this computer. Needs no account and costs nothing."));
    auto *anew = new QPushButton(tr("Start the practice anew"), this);
    anew->setObjectName(u"practiseAnewButton"_s);
    anew->setAccessibleName(anew->text());
    anew->setAccessibleDescription(tr("The practice that is there stays in the list of recent relocations."));
    anew->setToolTip(anew->accessibleDescription());
    anew->setProperty("role", u"flat"_s);
    anew->setIcon(icon(Glyph::Retry, Shade::Muted));
    anew->setVisible(false);
    m_practiseAnew = anew;
    starts->addWidget(anew, 0, Qt::AlignLeading);
    auto *review =
        addRow(starts, u"reviewButton"_s, Glyph::Review, tr("Review a relocation…"),
               tr("Read every result with its evidence, accept or question it, and sign. Needs no account."));
    starts->addStretch();

    auto *recent = new Panel(tr("Recent"), this);
    m_recent = new RecentList(session.recentFiles(), recent);
    m_noRecent = new EmptyState(recent);
    m_noRecent->setContent(Glyph::Recent, tr("No relocation was open yet"),
                           tr("Those that you open or create are listed here."));
    recent->content()->addWidget(m_recent, 1);
    recent->content()->addWidget(m_noRecent, 1);
    const auto showWhatThereIs = [this] {
        m_recent->setVisible(!m_recent->isEmpty());
        m_noRecent->setVisible(m_recent->isEmpty());
    };
    connect(m_recent, &RecentList::changed, this, showWhatThereIs);
    showWhatThereIs();

    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::space(6));
    columns->addLayout(starts, 1);
    columns->addWidget(recent, 1);
    content()->addLayout(columns, 1);

    connect(create, &ChoiceRow::clicked, this, [this] { leaveOpenFile([this] { startNew(); }); });
    connect(open, &ChoiceRow::clicked, this, [this] { chooseFile(Document::Mode::Edit); });
    connect(review, &ChoiceRow::clicked, this, [this] { chooseFile(Document::Mode::Review); });
    connect(m_practise, &ChoiceRow::clicked, this, [this] { leaveOpenFile([this] { practise(false); }); });
    connect(anew, &QPushButton::clicked, this, [this] { leaveOpenFile([this] { practise(true); }); });
    connect(m_recent, &RecentList::chosen, this, &WelcomePage::openRecent);
    connect(&session.document(), &Document::opened, this, &WelcomePage::goOn);
    connect(&session.document(), &Document::openFailed, this, [this](const QString &path, const Error &error) {
        if (!m_asked.isEmpty() || isVisible()) // else the page that creates a file says it
            showProblem(path, error);
    });
    connect(&session.practice(), &PracticeGround::failed, this, [this](const Error &error) {
        const ErrorText text = textOf(error);
        m_asked.clear();
        m_banner->show(Shade::Action, tr("The simulated Azure does not start."), u"%1 %2"_s.arg(text.why, text.next));
    });
    lookForPractice();
}

QString WelcomePage::nextText() const
{
    return session().document().isOpen() ? QString() : tr("New relocation");
}

void WelcomePage::shown()
{
    m_recent->refresh();
    lookForPractice();
}

void WelcomePage::lookForPractice()
{
    m_workers.run(
        this, [root = m_practiceRoot](const CallContext &) { return currentPracticeFolder(root); },
        [this](const QString &folder) {
            m_practise->setNote(folder.isEmpty() ? QString() : tr("continues"));
            m_practiseAnew->setVisible(!folder.isEmpty());
        });
}

void WelcomePage::leaveOpenFile(std::function<void()> go)
{
    if (!session().tasks().isRunning())
        return go();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Tasks are running"),
                                     tr("Leave %1 while its tasks run?").arg(session().document().settings().title),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"leaveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Azure goes on with what it has accepted. What waits is taken up when the file is opened again."));
    QPushButton *leave = question->addButton(tr("Leave it"), QMessageBox::AcceptRole);
    leave->setObjectName(u"leaveButton"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(leave, &QPushButton::clicked, this, [this, go = std::move(go)] {
        session().tasks().stopAll();
        go();
    });
    question->open();
}

void WelcomePage::startNew()
{
    const bool wasPractice = session().practice().isRunning();
    session().practice().stop();
    session().document().close();
    if (wasPractice) // its account is of the simulated Azure, which is no more
        session().account().signOut();
    m_banner->clear();
    Q_EMIT pageWanted(SignInPageId);
}

void WelcomePage::practise(bool anew)
{
    m_workers.run(
        this,
        [root = m_practiceRoot, anew](const CallContext &) {
            const QString current = currentPracticeFolder(root);
            return anew || current.isEmpty() ? nextPracticeFolder(root) : current;
        },
        [this](const QString &folder) {
            m_asked = folder;
            session().practise(folder);
            m_banner->show(Shade::Checking, tr("The simulated Azure starts…"));
        });
}

void WelcomePage::chooseFile(Document::Mode mode)
{
    const bool review = mode == Document::Mode::Review;
    auto *dialog = new QFileDialog(this, review ? tr("Review a relocation") : tr("Open a relocation"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Relocations (*.relocation)"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, mode](const QString &path) { openFile(path, mode); });
    dialog->open();
}

void WelcomePage::openFile(const QString &path, Document::Mode mode)
{
    leaveOpenFile([this, path, mode] {
        m_asked = path;
        m_askedMode = mode;
        session().open(path, mode);
        m_banner->show(Shade::Checking, tr("%1 is being opened…").arg(QFileInfo(path).fileName()));
    });
}

void WelcomePage::openRecent(const RecentFiles::Entry &entry)
{
    if (!entry.practice)
        return openFile(entry.path, Document::Mode::Edit);
    leaveOpenFile([this, entry] { // its simulated Azure lies beside it
        m_asked = QFileInfo(entry.path).absolutePath();
        session().practise(m_asked);
        m_banner->show(Shade::Checking, tr("The simulated Azure starts…"));
    });
}

void WelcomePage::goOn()
{
    m_banner->clear();
    lookForPractice();
    Q_EMIT completeChanged(); // the text of the Next button
    m_asked.clear();          // the window goes on to where the file was left
}

void WelcomePage::showProblem(const QString &path, const Error &error)
{
    m_asked.clear();
    const OpenProblem problem = openProblem(path, error);
    m_banner->show(Shade::Action, problem.what, problem.next);
    for (const OpenChoice choice : problem.choices) {
        QPushButton *button = m_banner->addButton(textOf(choice));
        button->setObjectName(u"openChoice%1"_s.arg(static_cast<int>(choice)));
        connect(button, &QPushButton::clicked, this, [this, choice, path, error] {
            switch (choice) {
            case OpenChoice::TryAgain:
                return openFile(path, m_askedMode);
            case OpenChoice::OpenForReading:
                return openFile(path, Document::Mode::Look);
            case OpenChoice::OpenFolder:
                QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                return;
            case OpenChoice::CopyVerifyCommand:
                QGuiApplication::clipboard()->setText(
                    u"azrelocate verify \"%1\""_s.arg(QDir::toNativeSeparators(path)));
                return;
            case OpenChoice::ChooseAnother:
                return chooseFile(m_askedMode);
            case OpenChoice::Forget:
                session().recentFiles().remove(path);
                m_banner->clear();
                return;
            case OpenChoice::CopyDetails:
                QGuiApplication::clipboard()->setText(path + u'\n' + textOf(error).details);
                return;
            }
        });
    }
    Q_EMIT pageWanted(WelcomePageId);
}

QString WelcomePage::fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.path().endsWith(kSuffix, Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    const QString path = fileIn(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path, Document::Mode::Edit);
}

}
