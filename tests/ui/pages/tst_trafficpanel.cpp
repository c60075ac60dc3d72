// Where the traffic goes, as the window shows it: before a switch, after it, again by itself, and when it cannot be
// read.
#include "pageworld.h"

#include "relocation/phaserun.h"

#include "ui/models/resolvermodel.h"
#include "ui/pages/trafficpanel.h"
#include "ui/pages/waitingtimesdialog.h"
#include "ui/widgets/linechart.h"
#include "ui/widgets/theme.h"

#include "areas/catalogue.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class TrafficPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Appearance::Light);
        m_world = std::make_unique<PageWorld>();
        QVERIFY(m_world->startAzure(u"403:1x@GET *Microsoft.Insights/metrics*"_s).isEmpty());
        m_panel = std::make_unique<TrafficPanel>(m_world->session());
        m_panel->setInterval(std::chrono::milliseconds(200));
    }

    void withoutASignInItSaysSo()
    {
        m_world->show(m_panel.get());
        QVERIFY(namelessControls(m_panel.get()).isEmpty());
        QVERIFY(!find<QPushButton>(u"trafficRefreshButton"_s)->isEnabled());
        QVERIFY2(note().contains("Sign in"_L1), qPrintable(note()));
        QCOMPARE(chart()->accessibleDescription(), u"Nothing has been measured yet."_s);
    }

    void whatCannotBeReadIsSaid()
    {
        QSignalSpy looked(m_panel.get(), &TrafficPanel::looked);
        const auto settings = m_world->azure().settings();
        QVERIFY(settings);
        m_world->session().document().create(m_world->path(u"shop.relocation"_s), *settings, m_world->azure().clock());
        m_world->session().account().signInWith(m_world->azure().signInOptions());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->session().mayWork(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), 30000);
        // There is no plan yet. A second look may follow at once: the sign-in comes in steps.
        QTRY_VERIFY_WITH_TIMEOUT(note().contains("No host name"_L1), 30000);

        QVERIFY(relocation().discover({}, {}));
        PlanChoices choices;
        auto plan = relocation().computePlan(choices, {});
        QVERIFY(plan);
        choices.names.insert(plan->ofType(u"Microsoft.KeyVault/vaults"_s).first().source, u"kv-shop-sdc2"_s);
        QVERIFY(relocation().computePlan(choices, {}));
        lookAgain();
        QVERIFY2(note().contains("Not all numbers could be read"_L1), qPrintable(note()));
    }

    void beforeTheSwitchEveryAnswerLeadsToTheSource()
    {
        visit(u"shop-web-weu.azurewebsites.net"_s);
        lookAgain();
        QVERIFY2(note().contains("Nothing has been switched yet"_L1), qPrintable(note()));
        const QList<cutover::ResolverAnswer> rows = resolvers()->rows();
        QVERIFY(!rows.isEmpty());
        int nameServers = 0;
        for (const cutover::ResolverAnswer &row : rows) {
            QVERIFY2(row.leads == cutover::ResolverAnswer::Leads::Source, qPrintable(row.host + row.ends.join(u' ')));
            nameServers += row.server == cutover::ResolverAnswer::Server::Authoritative ? 1 : 0;
        }
        QVERIFY(nameServers > 0);
        const QModelIndex first = resolvers()->index(0, ResolverModel::LeadsColumn);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains("Source"_L1));
        QVERIFY2(chart()->accessibleDescription().startsWith("Source, requests per minute: "_L1),
                 qPrintable(chart()->accessibleDescription()));
    }

    void afterTheSwitchItLooksByItself()
    {
        QVERIFY(switchOver());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->session().mayWork(), 10000);
        lookAgain();
        QTRY_VERIFY_WITH_TIMEOUT(note().contains("All "_L1), 30000); // nobody presses anything
        visit(u"shop-web-sdc.azurewebsites.net"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            !chart()->accessibleDescription().contains("Target, requests per minute: 0 at the end, 0 at most"_L1),
            30000);
        for (const cutover::ResolverAnswer &row : resolvers()->rows())
            QVERIFY2(row.leads == cutover::ResolverAnswer::Leads::Target && row.until.isNull(),
                     qPrintable(row.host + row.ends.join(u' ')));
    }

    void whatIsNotShownDoesNotLook()
    {
        QSignalSpy looked(m_panel.get(), &TrafficPanel::looked);
        QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 2, 30000);
        m_panel->hide();
        QTest::qWait(1500); // one may be on its way
        looked.clear();
        QTest::qWait(1000);
        QCOMPARE(looked.size(), 0);
        m_panel->show();
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), 30000);
    }

    void waitingTimesAreChosen()
    {
        Limits limits;
        limits.maxTtl = std::chrono::seconds(77);
        WaitingTimesDialog dialog(limits);
        QVERIFY(namelessControls(&dialog).isEmpty());
        auto *silence = dialog.findChild<QSpinBox *>(u"sourceSilenceField"_s);
        QVERIFY(silence && !silence->accessibleName().isEmpty());
        QCOMPARE(silence->value(), 24);
        silence->setValue(48);
        dialog.findChild<QSpinBox *>(u"canaryPauseField"_s)->setValue(3);
        dialog.findChild<QSpinBox *>(u"closeAfterField"_s)->setValue(5);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveWaitingTimesButton"_s), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.limits().sourceSilence.count(), 48);
        QCOMPARE(dialog.limits().canaryPause.count(), 3);
        QCOMPARE(dialog.limits().closeAfterDays, 5);
        QCOMPARE(dialog.limits().maxTtl.count(), 77); // what was not asked for stays
    }

    void cleanupTestCase()
    {
        m_panel.release(); // the window that shows it owns it
        m_world.reset();
    }

private:
    template <typename Widget> Widget *find(const QString &name) { return m_panel->findChild<Widget *>(name); }
    QString note() { return find<QLabel>(u"trafficNote"_s)->text(); }
    LineChart *chart() { return find<LineChart>(u"trafficChart"_s); }
    ResolverModel *resolvers() { return m_panel->findChild<ResolverModel *>(); }
    Relocation &relocation() { return *m_world->session().document().relocation(); }
    void lookAgain()
    {
        QSignalSpy looked(m_panel.get(), &TrafficPanel::looked);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"trafficRefreshButton"_s)->isEnabled(), 30000);
        QTest::mouseClick(find<QPushButton>(u"trafficRefreshButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), 30000);
    }
    void visit(const QString &host)
    {
        const auto probes = relocation().probes();
        QVERIFY(probes && probes->get(QUrl(u"https://%1/"_s.arg(host)), {}, {}));
    }
    /// Everything up to the switch, as a run without anybody at the keyboard does it.
    bool switchOver()
    {
        for (const Phase phase : {Phase::Prepare, Phase::Migrate}) {
            PhaseRunOptions options;
            options.phase = phase;
            if (!PhaseRun(relocation(), {}).run(options, {}))
                return false;
        }
        m_world->azure().clock()->advance(std::chrono::hours(25)); // the old TTLs run out
        const auto changes = relocation().propose(*findItem(u"cut.switch"_s), {});
        const bool done = changes && !changes->isEmpty() && relocation().apply(*changes, {}, {});
        m_world->azure().clock()->advance(std::chrono::minutes(10)); // and the new ones
        return done;
    }

    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<TrafficPanel> m_panel;
};

QTEST_MAIN(TrafficPanelTest)
#include "tst_trafficpanel.moc"
