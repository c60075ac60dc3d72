// The practice relocation in the window, from the start page to the exported and signed report, with a hand on keyboard
// and mouse: nothing is done by a call that a person could not make.
#include "hand.h"
#include "heartbeat.h"
#include "practicewindow.h"

#include "areas/catalogue.h"

#include "ui/models/checklistmodel.h"
#include "ui/models/resourcemodel.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/taskdrawer.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

using namespace azrelocate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Appearance::Light);
        m_practice = std::make_unique<PracticeWindow>();
        m_hand = std::make_unique<Hand>(window());
    }

    void cleanupTestCase()
    {
        m_hand.reset();
        m_practice.reset();
    }

    void startsThePractice()
    {
        QCOMPARE(wizard().currentId(), int(WelcomePageId));
        QTest::qWait(200); // the first picture of the window is not a gap in the work
        m_heartbeat.reset();
        QVERIFY(m_hand->press(u"practiseButton"_s));
        QVERIFY(waitFor([&] { return session().mayWork(); }));
        QVERIFY(waitFor([&] { return wizard().currentId() == DiscoveryPageId; }));
        m_file = session().document().path();
    }

    void discoversByItself()
    {
        QVERIFY(waitFor([&] { return session().estate().inventory()->size() > 40; }));
        QVERIFY(waitFor([&] { return m_hand->see<QAbstractButton>(u"nextButton"_s)->isEnabled(); }));
        QVERIFY(m_hand->press(u"nextButton"_s));
        QCOMPARE(wizard().currentId(), int(StrategyPageId));
    }

    void plansByItself()
    {
        QVERIFY(waitFor([&] { return !session().estate().plan()->isEmpty(); }));
        QVERIFY(waitFor([&] { return m_hand->see<QAbstractButton>(u"nextButton"_s)->isEnabled(); }));
        QVERIFY(m_hand->press(u"nextButton"_s));
        QCOMPARE(wizard().currentId(), int(PreparePageId));
    }

    void findsTheTroubleOfTheEstate()
    {
        QVERIFY(m_practice->waitUntilIdle());
        // What contoso-shop is known to suffer from.
        for (const auto &[id, state] :
             {std::pair("dom.ttl", ItemState::ActionNeeded), std::pair("lz.quota", ItemState::ActionNeeded),
              std::pair("lz.policy", ItemState::ActionNeeded), std::pair("lz.names", ItemState::ActionNeeded)}) {
            const ItemState found = session().items().state(QString::fromLatin1(id));
            QVERIFY2(found == state, qPrintable(QString::fromLatin1(id) + u' ' + toString(found)));
        }
    }

    void aFixIsShownBeforeItIsDone()
    {
        QVERIFY(chooseItem(u"dom.ttl"_s));
        QVERIFY(waitFor([&] {
            return m_hand->see<QAbstractButton>(u"fixButton"_s)
                && m_hand->see<QAbstractButton>(u"fixButton"_s)->isEnabled();
        }));
        QVERIFY(m_hand->press(u"fixButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() != nullptr; }));
        QVERIFY(session().tasks().tasks().isEmpty());
        const Hand dialog(*Hand::dialog());
        // Cancel is what Return means.
        QTest::keyClick(Hand::dialog(), Qt::Key_Return);
        QVERIFY(waitFor([] { return Hand::dialog() == nullptr; }));
        QVERIFY(session().tasks().tasks().isEmpty());
    }

    void whoTakesAnItemFindsItUnderMine()
    {
        sayAbout(u"dom.ttl"_s, u"assignButton"_s, session().document().actor());
        QVERIFY(m_hand->press(u"mineFilter"_s));
        const auto *table = m_hand->see<QAbstractItemView>(u"checklistTable"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1); // the area
        const QModelIndex area = table->model()->index(0, 0);
        QCOMPARE(table->model()->rowCount(area), 1);
        QCOMPARE(table->model()->index(0, 0, area).data(ChecklistModel::ItemIdRole).toString(), u"dom.ttl"_s);
        QVERIFY(m_hand->press(u"allFilter"_s));
    }

    void aTakenNameIsReplacedInTheStrategy()
    {
        // A deleted vault holds the name that the plan has made; the strategy page is where another one is chosen.
        QHash<QString, QString> names; // by the source's id
        const auto plan = session().estate().plan();
        for (const ObjectResult &object : session().items().stored(u"lz.names"_s).finding.objects()) {
            for (const PlannedResource &planned : plan->resources) {
                if (object.verdict == Verdict::Fails && planned.target == object.resource)
                    names.insert(planned.source.toString(), planned.target.name() + u'2');
            }
        }
        QVERIFY(!names.isEmpty());
        goTo(StrategyPageId);
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            QVERIFY(m_hand->chooseRow(u"strategyTable"_s, ResourceModel::IdRole, it.key()));
            QVERIFY(m_hand->edit(u"strategyTable"_s, ResourceModel::TargetName, it.value()));
            QVERIFY(waitFor([&] {
                const PlannedResource *planned = session().estate().plan()->find(ResourceId(it.key()));
                return planned && planned->target.name() == it.value() && !session().estate().isPlanning();
            }));
        }
        goTo(PreparePageId);
        QVERIFY(m_practice->waitUntilIdle());
    }

    void preparesAndMigrates()
    {
        fixWhatCanBe(PreparePageId);
        fixWhatCanBe(MigratePageId);
        fixWhatCanBe(PreparePageId); // what waited for the services of the target
        fixWhatCanBe(MigratePageId);
        const TaskCounts counts = session().tasks().counts();
        QVERIFY2(counts.failed == 0, qPrintable(failedTasks()));
        QVERIFY(counts.succeeded > 60);
    }

    void waitsForOldTtls()
    {
        QVERIFY(session().cutoverSafeFrom().isValid());
        QVERIFY(m_hand->click(u"forwardButton"_s));
        QVERIFY(!session().cutoverSafeFrom().isValid());
    }

    void whatIsLeftIsWaivedWithAReason()
    {
        checkAgain(PreparePageId);
        checkAgain(MigratePageId);
        waiveWhatIsOpen(Phase::Migrate);
        QVERIFY2(openRequired(Phase::Prepare).isEmpty(), qPrintable(openRequired(Phase::Prepare)));
        QVERIFY2(openRequired(Phase::Migrate).isEmpty(), qPrintable(openRequired(Phase::Migrate)));
    }

    void closingAndReopeningLeadsBack()
    {
        goTo(CutoverPageId);
        QVERIFY(m_practice->waitUntilIdle());
        const QString file = session().document().path();
        const qsizetype tasks = session().tasks().tasks().size();
        QVERIFY(m_hand->press(u"closeButton"_s));
        QVERIFY(waitFor([&] { return wizard().currentId() == WelcomePageId && !session().document().isOpen(); }));
        QVERIFY(m_hand->press(u"practiseButton"_s));
        const bool works = waitFor([&] { return session().mayWork(); });
        QVERIFY2(works, qPrintable(messages()));
        QVERIFY(waitFor([&] { return wizard().currentId() == CutoverPageId; }));
        QCOMPARE(session().document().path(), file);
        QVERIFY(waitFor([&] { return session().tasks().tasks().size() == tasks; }));
    }

    void cutsOver()
    {
        goTo(CutoverPageId);
        QVERIFY(m_practice->waitUntilIdle());
        sayAbout(u"cut.uat"_s, u"attestButton"_s, u"Ordered a book in the shop of the target region."_s);
        fixWhatCanBe(CutoverPageId);
        QVERIFY2(session().tasks().counts().failed == 0, qPrintable(failedTasks()));
        QVERIFY(holds(session().items().state(u"cut.switch"_s)));
    }

    void rollsBackAndSwitchesAgain()
    {
        QVERIFY(m_hand->click(u"rollbackButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() != nullptr; }));
        agree();
        QVERIFY(m_practice->waitUntilIdle());
        QVERIFY(waitFor([&] { return session().items().state(u"cut.switch"_s) == ItemState::ActionNeeded; }));
        fixWhatCanBe(CutoverPageId);
        QVERIFY(holds(session().items().state(u"cut.switch"_s)));
    }

    void closesWithTheStakeholdersWord()
    {
        // The cutover took its time: what was seen before it is looked at again.
        checkAgain(PreparePageId);
        checkAgain(MigratePageId);
        checkAgain(CutoverPageId);
        sayAbout(u"cut.close"_s, u"attestButton"_s, u"The stakeholders have read the report and approve it."_s);
        waiveWhatIsOpen(); // resolvers that still have the old answer
        QVERIFY2(openRequired({}).isEmpty(), qPrintable(openRequired({})));
    }

    void writesTheReports()
    {
        goTo(ReportPageId);
        QVERIFY(m_hand->see(u"exportButton"_s));
        const QString directory = m_practice->directory() + u"-reports"_s;
        QVERIFY(QDir().mkpath(directory));
        auto *path = m_hand->see<QLineEdit>(u"exportDirectory"_s);
        QVERIFY(path);
        m_hand->type(u"exportDirectory"_s, directory);
        for (const QString &format : {u"pdf"_s, u"html"_s, u"json"_s}) {
            auto *box = m_hand->see<QAbstractButton>(format + u"Box"_s);
            QVERIFY(box);
            if (!box->isChecked())
                QVERIFY(m_hand->press(format + u"Box"_s));
        }
        QVERIFY(waitFor([&] { return m_hand->see<QAbstractButton>(u"exportButton"_s)->isEnabled(); }));
        QVERIFY(m_hand->press(u"exportButton"_s));
        QVERIFY(waitFor([&] { return QDir(directory).entryList({u"*.pdf"_s}).size() == 1; }));
        QVERIFY(waitFor([&] { return QDir(directory).entryList(QDir::Files).size() >= 3; }));
    }

    void theWindowAnsweredAllTheTime()
    {
        qInfo("longest work of the UI thread in one go: %lld ms (%s); longest silence: %lld ms",
              static_cast<long long>(m_heartbeat.longestWork().count()), m_heartbeat.when(),
              static_cast<long long>(m_heartbeat.longestSilence().count()));
        // The goal is 50 ms. Twice as much is let pass, because a machine that runs other tests beside this one is slow
        // in processor time, too; what is more is work that belongs on another thread.
        QVERIFY2(m_heartbeat.longestWork() <= 100ms, "something works on the UI thread");
    }

    void isReviewedWithoutASignIn()
    {
        QVERIFY(m_hand->press(u"closeButton"_s));
        QVERIFY(waitFor([&] { return !session().document().isOpen(); }));
        session().account().signOut();
        QVERIFY(m_hand->press(u"reviewButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() != nullptr; }));
        {
            auto *dialog = qobject_cast<QFileDialog *>(Hand::dialog());
            QVERIFY(dialog);
            dialog->setDirectory(QFileInfo(m_file).absolutePath());
            dialog->selectFile(m_file);
            auto *buttons = dialog->findChild<QDialogButtonBox *>(u"buttonBox"_s);
            QVERIFY(buttons);
            QTest::mouseClick(buttons->button(QDialogButtonBox::Open), Qt::LeftButton);
            QVERIFY(waitFor([] { return Hand::dialog() == nullptr; }));
        }
        const bool opened = waitFor([&] { return session().document().isOpen(); });
        QVERIFY2(
            opened,
            qPrintable(m_file + (session().document().isOpening() ? u" is being opened "_s : u" "_s) + messages()));
        QVERIFY(session().document().mode() == Document::Mode::Review);
        QVERIFY(!session().mayEdit());

        goTo(PreparePageId);
        QVERIFY(waitFor([&] { return session().items().stored(u"dom.ttl"_s).checkedAt.isValid(); }));
        QVERIFY(chooseItem(u"dom.ttl"_s));
        QVERIFY(!m_hand->see(u"fixButton"_s));
        sayAbout(u"dom.ttl"_s, u"questionButton"_s, u"Who lowered it, and when?"_s);
        sayAbout(u"dom.record"_s, u"acceptItemButton"_s, u"Traced."_s);

        goTo(ReportPageId);
        QVERIFY(waitFor([&] {
            return m_hand->see<QAbstractButton>(u"signButton"_s)
                && m_hand->see<QAbstractButton>(u"signButton"_s)->isEnabled();
        }));
        QVERIFY(m_hand->press(u"signButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() != nullptr; }));
        {
            const Hand dialog(*Hand::dialog());
            QVERIFY(dialog.type(u"signName"_s, u"Rosa Reviewer"_s));
            dialog.type(u"signNote"_s, u"Read in full."_s);
            QVERIFY(dialog.press(u"confirmSignButton"_s));
        }
        QVERIFY(waitFor([&] { return session().items().signOffs().size() == 1; }));
        QCOMPARE(session().items().signOffs().first().by, u"Rosa Reviewer"_s);
    }

private:
    RelocationSession &session() { return m_practice->session(); }
    MainWindow &window() { return m_practice->window(); }
    RelocationWizard &wizard() { return m_practice->wizard(); }
    static bool waitFor(const std::function<bool()> &condition) { return PracticeWindow::waitFor(condition); }

    /// By the rail, as a person would.
    void goTo(PageId page)
    {
        auto *rail = m_hand->see<QAbstractItemView>(u"phaseRail"_s);
        QVERIFY(rail);
        const QModelIndex index = rail->model()->index(page, 0);
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, rail->visualRect(index).center());
        QVERIFY(waitFor([&] { return wizard().currentId() == page; }));
    }

    /// Every item of a checklist.
    void checkAgain(PageId page)
    {
        goTo(page);
        QVERIFY(m_practice->waitUntilIdle());
        QVERIFY(m_hand->press(u"checkButton"_s));
        QVERIFY(m_practice->waitUntilIdle());
    }

    /// Every required item up to @p last that does not hold.
    void waiveWhatIsOpen(Phase last = Phase::Cutover)
    {
        for (const auto &[phase, page] :
             {std::pair(Phase::Prepare, PreparePageId), std::pair(Phase::Migrate, MigratePageId),
              std::pair(Phase::Cutover, CutoverPageId)}) {
            if (phase > last)
                return;
            goTo(page);
            for (const QString &id : session().items().openRequired(phase))
                sayAbout(id, u"waiveButton"_s, u"Practice: accepted as it is."_s);
        }
    }

    bool chooseItem(const QString &id)
    {
        if (auto *all = m_hand->see<QAbstractButton>(u"allFilter"_s); all && !all->isChecked())
            QTest::mouseClick(all, Qt::LeftButton);
        return m_hand->chooseRow(u"checklistTable"_s, ChecklistModel::ItemIdRole, id);
    }

    /// Agrees to the preview that is open: types the workload's name where that is asked for.
    void agree()
    {
        const Hand dialog(*Hand::dialog());
        if (dialog.see(u"confirmEdit"_s))
            dialog.type(u"confirmEdit"_s, session().document().settings().workload);
        QVERIFY(dialog.press(u"acceptButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() == nullptr; }));
    }

    /// "Fix all…" until nothing more is proposed.
    void fixWhatCanBe(PageId page)
    {
        goTo(page);
        constexpr int kRounds = 24;
        for (int round = 0; round < kRounds; ++round) {
            QVERIFY(m_practice->waitUntilIdle());
            QVERIFY(m_hand->press(u"checkButton"_s));
            QVERIFY(m_practice->waitUntilIdle());
            if (!m_hand->press(u"fixAllButton"_s))
                return;
            QVERIFY(waitFor([&] { return Hand::dialog() || !session().items().isProposing(); }));
            if (!Hand::dialog())
                return;
            agree();
            QVERIFY(m_practice->waitUntilIdle());
        }
    }

    /// Attest, waive, question…: a word with a text.
    void sayAbout(const QString &id, const QString &button, const QString &text)
    {
        QVERIFY2(chooseItem(id), qPrintable(id));
        const qsizetype words = session().items().comments(id).size();
        QVERIFY2(m_hand->press(button), qPrintable(id + u' ' + button));
        QVERIFY(waitFor([] { return Hand::dialog() != nullptr; }));
        const Hand dialog(*Hand::dialog());
        QVERIFY(dialog.type(u"wordText"_s, text));
        QVERIFY(dialog.press(u"acceptButton"_s));
        QVERIFY(waitFor([] { return Hand::dialog() == nullptr; }));
        QVERIFY(waitFor([&] { // it is in the file
            return session().items().stored(id).personsWord || session().items().comments(id).size() > words;
        }));
    }

    /// What the window says at the moment.
    QString messages()
    {
        QStringList texts;
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->objectName().startsWith("banner"_L1))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    /// The ids with their states; empty: every required item holds.
    QString openRequired(std::optional<Phase> phase)
    {
        QStringList open;
        for (const QString &id : session().items().openRequired(phase))
            open.append(u"%1 %2 (checked %3, now %4)"_s.arg(
                id, toString(session().items().state(id)), session().items().stored(id).checkedAt.toString(Qt::ISODate),
                session().document().now().toString(Qt::ISODate)));
        return open.isEmpty() ? QString() : open.join(u", "_s) + messages();
    }

    QString failedTasks()
    {
        QStringList failed;
        for (const TaskSnapshot &task : session().tasks().tasks()) {
            if (task.state == TaskState::Failed)
                failed.append(task.title.toString() + u": "_s + (task.error ? task.error->toLine() : QString()));
        }
        return failed.join(u'\n');
    }

    std::unique_ptr<PracticeWindow> m_practice;
    std::unique_ptr<Hand> m_hand;
    Heartbeat m_heartbeat;
    QString m_file;
};

QTEST_MAIN(WizardTest)
#include "tst_wizard.moc"
