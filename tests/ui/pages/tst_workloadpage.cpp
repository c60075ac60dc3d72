// Choosing a workload and its regions on the simulated Azure, up to the file that is made.
#include "tests/ui/pages/pageworld.h"
#include "ui/pages/pageid.h"
#include "ui/pages/scopepanel.h"
#include "ui/pages/workloadpage.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class WorkloadPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<test::PageWorld>();
        m_page = new WorkloadPage(m_world->session(), m_world->path(u"."_s));
        m_world->show(m_page);
        m_tree = m_page->findChild<QTreeView *>(u"scopeTree"_s);
        m_regions = m_page->findChild<QTreeView *>(u"targetRegionTable"_s);
    }

    void cleanup() { m_world.reset(); }

    void everyControlHasAName() { QCOMPARE(test::namelessControls(m_page).join(u'|'), QString()); }

    void signedOutSaysSo()
    {
        m_page->shown();
        QSignalSpy wanted(m_page, &Page::pageWanted);
        auto *signIn = m_page->findChild<QWidget *>(u"scopeEmpty"_s)->findChild<QAbstractButton *>();
        QVERIFY(signIn->isVisible());
        QTest::mouseClick(signIn, Qt::LeftButton);
        QCOMPARE(wanted.first().first().toInt(), int(SignInPageId));
        QVERIFY(!m_page->isComplete());
    }

    void choosingMakesTheFile()
    {
        signInAndRead();
        if (QTest::currentTestFailed())
            return;
        auto *gap = m_page->findChild<QLabel *>(u"workloadGap"_s);
        auto *sum = m_page->findChild<QLabel *>(u"scopeSum"_s);
        QVERIFY(sum->text().contains("Nothing"_L1));

        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClick(m_tree, Qt::Key_Space); // the whole subscription
        QVERIFY2(sum->text().contains("resource"_L1), qPrintable(sum->text()));
        auto *source = m_page->findChild<QComboBox *>(u"sourceRegionBox"_s);
        QTRY_COMPARE(source->currentText(), u"West Europe"_s);
        QVERIFY(m_page->findChild<QLabel *>(u"sourceReason"_s)->text().startsWith("Proposed"_L1));
        QVERIFY(m_regions->selectionModel()->selectedRows().isEmpty()); // no default for the target
        QVERIFY(!m_page->isComplete());

        QTest::keyClicks(m_page->findChild<QLineEdit *>(u"titleEdit"_s), u"My: shop"_s);
        QVERIFY2(gap->text().contains("target"_L1), qPrintable(gap->text()));
        choose(u"Sweden Central"_s);
        QTRY_VERIFY(m_page->isComplete());
        QVERIFY(gap->text().isEmpty());
        QCOMPARE(m_page->nextText(), u"Create and discover"_s);

        QSignalSpy wanted(m_page, &Page::pageWanted);
        QVERIFY(!m_page->validatePage()); // the next page follows when the file is there
        QTRY_COMPARE_WITH_TIMEOUT(wanted.count(), 1, 20000);
        QCOMPARE(wanted.first().first().toInt(), int(DiscoveryPageId));
        QVERIFY(QFile::exists(m_world->path(u"./My- shop.relocation"_s)));
        const RelocationSettings &settings = m_world->session().document().settings();
        QCOMPARE(settings.title, u"My: shop"_s);
        QCOMPARE(settings.source.name(), u"westeurope"_s);
        QCOMPARE(settings.target.name(), u"swedencentral"_s);
        QCOMPARE(settings.subscriptions, m_world->azure().info().subscriptionIds);
        QVERIFY(settings.resourceGroups.isEmpty()); // all of them
        QVERIFY(m_page->validatePage());
        m_world->session().estate().stopDiscovery();
    }

    void filterNarrowsWhatIsChecked()
    {
        signInAndRead();
        if (QTest::currentTestFailed())
            return;
        QTest::keyClicks(m_page->findChild<QLineEdit *>(u"scopeFilter"_s), u"rg-shop-app"_s);
        const QModelIndex subscription = m_tree->model()->index(0, 0);
        QCOMPARE(m_tree->model()->rowCount(subscription), 1);
        m_tree->setCurrentIndex(subscription);
        QTest::keyClick(m_tree, Qt::Key_Space);
        m_page->findChild<QLineEdit *>(u"scopeFilter"_s)->clear();
        const QModelIndex whole = m_tree->model()->index(0, 0);
        QVERIFY(m_tree->model()->rowCount(whole) > 1);
        QCOMPARE(whole.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(m_page->findChild<QLabel *>(u"scopeSum"_s)->text().contains("1 resource group"_L1));
    }

    void tagsNarrowTheCount()
    {
        signInAndRead();
        if (QTest::currentTestFailed())
            return;
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClick(m_tree, Qt::Key_Space);
        auto *sum = m_page->findChild<QLabel *>(u"scopeSum"_s);
        const QString all = sum->text();
        auto *tags = m_page->findChild<QLineEdit *>(u"tagEdit"_s);
        QTest::keyClicks(tags, u"workload"_s);
        QTRY_VERIFY(m_page->findChild<QLabel *>(u"tagProblem"_s)->isVisible());
        QTest::keyClicks(tags, u"=contoso-shop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sum->text() != all, 10000);
        QVERIFY(!m_page->findChild<QLabel *>(u"tagProblem"_s)->isVisible());
    }

    void tagTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count"); // -1: no tags
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("one") << u"a=b"_s << 1;
        QTest::newRow("two with blanks") << u" a = b , c=d=e "_s << 2;
        QTest::newRow("a comma at the end") << u"a=b,"_s << 1;
        QTest::newRow("empty value") << u"a="_s << 1;
        QTest::newRow("no name") << u"=b"_s << -1;
        QTest::newRow("no value sign") << u"a"_s << -1;
    }

    void tagTexts()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        const auto tags = ScopePanel::tagsIn(text);
        QCOMPARE(tags ? int(tags->size()) : -1, count);
    }

    void openFileIsShownNotAsked()
    {
        m_world->session().practise(m_world->path(u"practice"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 30000);
        QVERIFY(!m_tree->isVisible());
        QVERIFY(m_page->nextText().isEmpty());
        QStringList facts;
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"factValue"_s))
            facts.append(label->text());
        QVERIFY2(facts.contains(u"contoso-shop"_s), qPrintable(facts.join(u'|')));
        QVERIFY(m_page->validatePage());
    }

private:
    void signInAndRead()
    {
        QVERIFY2(m_world->startAzure().isEmpty(), "the simulated Azure does not start");
        m_world->session().account().signInWith(m_world->azure().signInOptions());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->session().account().isSignedIn(), 20000);
        m_page->shown();
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->model()->rowCount(m_tree->model()->index(0, 0)) > 0, 20000);
    }

    void choose(const QString &region)
    {
        for (int row = 0; row < m_regions->model()->rowCount(); ++row) {
            const QModelIndex index = m_regions->model()->index(row, 0);
            if (index.data().toString() == region) {
                m_regions->scrollTo(index);
                QTest::mouseClick(m_regions->viewport(), Qt::LeftButton, {}, m_regions->visualRect(index).center());
                return;
            }
        }
        QFAIL("the region is not in the table");
    }

    std::unique_ptr<test::PageWorld> m_world;
    WorkloadPage *m_page = nullptr;
    QTreeView *m_tree = nullptr;
    QTreeView *m_regions = nullptr;
};

QTEST_MAIN(WorkloadPageTest)
#include "tst_workloadpage.moc"
