// Where a relocation begins: with keys and mouse, with a drop, and with files that do not open.
#include "tests/ui/pages/pageworld.h"
#include "ui/pages/pageid.h"
#include "ui/pages/practicefolders.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicerow.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

QString madeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

RelocationSettings settingsOf(const QString &title)
{
    RelocationSettings settings;
    settings.title = settings.workload = title;
    settings.subscriptions = {u"8f0c2d64-51f7-4b6e-9a35-c0d7b1e4a901"_s};
    settings.source = Region(u"westeurope"_s);
    settings.target = Region(u"swedencentral"_s);
    settings.cloud = Cloud::load(u"AzureCloud"_s)->toJson();
    return settings;
}

}

class WelcomePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<test::PageWorld>();
        m_page = new WelcomePage(m_world->session(), m_world->path(u"practice"_s));
        m_window = m_world->show(m_page);
        m_banner = m_page->findChild<Banner *>(u"welcomeBanner"_s);
    }

    void cleanup() { m_world.reset(); }

    void everyControlHasAName() { QCOMPARE(test::namelessControls(m_page).join(u'|'), QString()); }

    void keyboardReachesEveryStart()
    {
        auto *first = m_page->findChild<QWidget *>(u"newRelocationButton"_s);
        first->setFocus();
        QStringList reached{first->objectName()};
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab);
            reached.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(
            reached,
            (QStringList{u"newRelocationButton"_s, u"openRelocationButton"_s, u"practiseButton"_s, u"reviewButton"_s}));
    }

    void newRelocationLeadsToSignIn()
    {
        QSignalSpy wanted(m_page, &Page::pageWanted);
        auto *create = m_page->findChild<ChoiceRow *>(u"newRelocationButton"_s);
        create->setFocus();
        QTest::keyClick(create, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toInt(), int(SignInPageId));
        QVERIFY(!m_page->nextText().isEmpty());
    }

    void brokenFilesLeaveChoices_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QByteArray() << u"not there"_s;
        QTest::newRow("not a relocation")
            << QByteArray("just a text, but a long enough one to be read") << u"relocation"_s;
    }

    void brokenFilesLeaveChoices()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString path = m_world->path(u"shop.relocation"_s);
        if (!content.isEmpty())
            QVERIFY(!madeFile(path, content).isEmpty());
        QSignalSpy failed(&m_world->session().document(), &Document::openFailed);
        m_page->openFile(path, Document::Mode::Edit);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(m_banner->text().contains(words), qPrintable(m_banner->text()));
        QVERIFY(m_banner->findChildren<QPushButton *>().size() >= 2);
    }

    void lockedFileOpensForReading()
    {
        const QString path = m_world->path(u"shop.relocation"_s);
        const auto holder = Relocation::create(path, settingsOf(u"Shop"_s), {});
        QVERIFY(holder);
        QSignalSpy failed(&m_world->session().document(), &Document::openFailed);
        m_page->openFile(path, Document::Mode::Edit);
        QTRY_COMPARE(failed.count(), 1);
        auto *reading = m_banner->findChild<QPushButton *>(u"openChoice%1"_s.arg(1)); // OpenChoice::OpenForReading
        QVERIFY(reading);
        QSignalSpy opened(&m_world->session().document(), &Document::opened);
        QTest::mouseClick(reading, Qt::LeftButton);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(m_world->session().document().mode() == Document::Mode::Look);
        QVERIFY(m_banner->isHidden());
        m_world->session().document().close();
    }

    void droppedFileIsOpened()
    {
        const QString path = m_world->path(u"dropped.relocation"_s);
        QVERIFY(Relocation::create(path, settingsOf(u"Dropped"_s), {}));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_world->path(u"notes.txt"_s)), QUrl::fromLocalFile(path)});
        QCOMPARE(WelcomePage::fileIn(&data), path);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(m_page, &enter) && enter.isAccepted());
        QSignalSpy opened(&m_world->session().document(), &Document::opened);
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page, &drop);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(m_world->session().document().path(), path);
    }

    void reviewOpensWhatIsChosen()
    {
        const QString path = m_world->path(u"reviewed.relocation"_s);
        QVERIFY(Relocation::create(path, settingsOf(u"Reviewed"_s), {}));
        QSignalSpy opened(&m_world->session().document(), &Document::opened);
        auto *review = m_page->findChild<ChoiceRow *>(u"reviewButton"_s);
        review->setFocus();
        QTest::keyClick(review, Qt::Key_Return);
        auto *dialog = m_page->findChild<QFileDialog *>(u"openDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setFocus();
        QTRY_VERIFY(name->hasFocus()); // else the dialog replaces what is typed by what is selected
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(m_world->session().document().mode() == Document::Mode::Review);
    }

    void otherFilesAreNotTaken()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_world->path(u"notes.txt"_s)), QUrl(u"https://a.example/x.relocation"_s)});
        QVERIFY(WelcomePage::fileIn(&data).isEmpty());
    }

    void recentFilesShowWhatIsMissingAndCanBeRemoved()
    {
        const QString there = madeFile(m_world->path(u"there.relocation"_s), "x");
        RecentFiles &recent = m_world->session().recentFiles();
        const QString longName = QString(90, u'x');
        recent.add({m_world->path(u"gone.relocation"_s), longName, QDateTime::currentDateTimeUtc(), false});
        recent.add({there, u"There"_s, QDateTime::currentDateTimeUtc(), true});
        const auto rows = [this] {
            return m_page->findChildren<ChoiceRow *>(u"recentFileButton"_s);
        };
        const auto rowOf = [&](const QString &title) -> ChoiceRow * {
            for (ChoiceRow *row : rows()) {
                if (row->text() == title)
                    return row;
            }
            return nullptr;
        };
        QTRY_COMPARE(rows().size(), 2);
        QTRY_VERIFY(rowOf(longName)->note().contains("Not there"_L1));
        QVERIFY(rowOf(u"There"_s)->note().contains("Practice"_L1));
        QVERIFY(m_page->minimumSizeHint().width() < 800); // a long name is cut, it does not widen the page

        auto *remove = rowOf(longName)->parentWidget()->findChild<QToolButton *>(u"removeRecentButton"_s);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(rows().size(), 1);
        QCOMPARE(recent.entries().size(), 1);
    }

    void practiceStartsAndIsContinued()
    {
        QSignalSpy opened(&m_world->session().document(), &Document::opened);
        auto *practise = m_page->findChild<ChoiceRow *>(u"practiseButton"_s);
        QTest::mouseClick(practise, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->session().account().isSignedIn(), 30000);
        const QString first = m_world->session().document().path();
        QTRY_VERIFY(!m_page->findChild<QWidget *>(u"practiseAnewButton"_s)->isHidden());

        QTest::mouseClick(practise, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, 30000);
        QCOMPARE(m_world->session().document().path(), first);

        QTest::mouseClick(m_page->findChild<QPushButton *>(u"practiseAnewButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 3, 30000);
        QVERIFY(m_world->session().document().path() != first);
        QVERIFY(QFile::exists(first)); // what was practised before is kept
    }

    void practiceFoldersCount()
    {
        const QString root = m_world->path(u"folders"_s);
        QCOMPARE(currentPracticeFolder(root), QString());
        QCOMPARE(nextPracticeFolder(root), root + u"/1"_s);
        QVERIFY(QDir().mkpath(root + u"/9"_s) && QDir().mkpath(root + u"/10"_s) && QDir().mkpath(root + u"/notes"_s));
        QCOMPARE(currentPracticeFolder(root), root + u"/10"_s);
        QCOMPARE(nextPracticeFolder(root), root + u"/11"_s);
    }

private:
    std::unique_ptr<test::PageWorld> m_world;
    WelcomePage *m_page = nullptr;
    QWidget *m_window = nullptr;
    Banner *m_banner = nullptr;
};

QTEST_MAIN(WelcomePageTest)
#include "tst_welcomepage.moc"
