// A hot relocation under load: users resolve the workload's name at a real DNS server and fetch pages from the real web
// servers of both sides, while the engine switches and takes it back. Not one of their requests may fail.
#include "areas/cutover/trafficwatch.h"
#include "relocation/cutovertimeline.h"
#include "tasks/appliedchanges.h"
#include "tests/areas/cutover/visitor.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSource = u"shop-web-weu"_s;
const QString kTarget = u"shop-web-sdc"_s;
const QString kManagerVersion = u"2022-04-01"_s;
const QString kWeighted = u"tm-weights/by-weight"_s;
const QUrl kPage(u"https://www.contoso.com/"_s);
constexpr int kDraws = 200;

/// What share of @p visits the application @p app answered, in percent.
double shareOf(const QList<Visitor::Visit> &visits, const QString &app)
{
    const auto count =
        std::count_if(visits.begin(), visits.end(), [&](const Visitor::Visit &visit) { return visit.app == app; });
    return visits.isEmpty() ? -1 : 100.0 * double(count) / double(visits.size());
}

QString failuresIn(const QList<Visitor::Visit> &visits)
{
    QStringList failures;
    for (qsizetype i = 0; i < visits.size(); ++i) {
        if (!visits[i].failure.isEmpty())
            failures.append(u"%1 of %2: %3"_s.arg(i).arg(visits.size()).arg(visits[i].failure));
    }
    return failures.join(u'\n');
}

/// How often the answering side changes: a user who respects TTLs is sent over once.
int crossings(const QList<Visitor::Visit> &visits)
{
    int count = 0;
    for (qsizetype i = 1; i < visits.size(); ++i)
        count += visits[i].app != visits[i - 1].app;
    return count;
}

}

class HotTrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A hot relocation up to the cutover; a profile that routes by weight leads to the source, too.
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        const QString shared = m_world.group(u"app"_s, u"weu"_s) + u"/providers/"_s;
        m_profile = shared + u"Microsoft.Network/trafficManagerProfiles/tm-weights"_s;
        const QJsonObject endpoint{
            {u"name"_s, u"by-weight"_s},
            {u"type"_s, u"Microsoft.Network/trafficManagerProfiles/azureEndpoints"_s},
            {u"properties"_s,
             QJsonObject{{u"targetResourceId"_s, shared + u"Microsoft.Web/sites/"_s + kSource}, {u"weight"_s, 1}}}};
        const QJsonObject properties{
            {u"trafficRoutingMethod"_s, u"Weighted"_s},
            {u"dnsConfig"_s, QJsonObject{{u"relativeName"_s, u"tm-weights"_s}, {u"ttl"_s, 30}}},
            {u"monitorConfig"_s, QJsonObject{{u"protocol"_s, u"HTTPS"_s}, {u"port"_s, 443}, {u"path"_s, u"/"_s}}},
            {u"endpoints"_s, QJsonArray{endpoint}}};
        QVERIFY(m_world.put(m_profile, kManagerVersion,
                            {{u"location"_s, u"global"_s},
                             {u"tags"_s, QJsonObject{{u"costCenter"_s, u"4711"_s}}},
                             {u"properties"_s, properties}})
                < 300);
        RelocationSettings settings = m_world.settings();
        Limits limits;
        limits.canaryPause = std::chrono::hours(100); // of simulated time: no machine is so slow that it just passes
        settings.limits = limits.toJson();
        QVERIFY(m_world.relocation().file().setSettings(settings));

        QVERIFY(m_world.relocation().discover({}, {}));
        PlanChoices choices;
        choices.method = Method::Hot;
        const auto plan = m_world.relocation().computePlan(choices, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toLine()));
        for (const PlannedResource &machine : plan->ofType(u"Microsoft.Compute/virtualMachines"_s))
            choices.tools.insert(machine.source, Tool::ResourceMover); // they have disks, which no template copies
        choices.names.insert(plan->ofType(u"Microsoft.KeyVault/vaults"_s).first().source, u"kv-shop-sdc2"_s);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
        const QString failures = m_driver.run({Phase::Prepare, Phase::Migrate});
        QVERIFY2(failures.isEmpty(), qPrintable(failures));
        m_world.clock().advance(std::chrono::hours(25)); // the old TTLs run out
        const auto probes = m_world.relocation().probes();
        QVERIFY(probes);
        m_probes = std::make_unique<Probes>(*probes);
    }

    void nobodyStopsWhatIsRelocatedHot()
    {
        const Finding frozen = m_driver.check(u"cut.freeze"_s);
        QVERIFY2(ItemDriver::verdictOf(frozen, kSource) == Verdict::NotApplicable, ItemDriver::text(frozen));
        QVERIFY(m_driver.mend(u"cut.freeze"_s));
        const QList<AppliedChange> made = appliedNow();
        for (const AppliedChange &applied : made) {
            const QString &path = applied.change.request.pathOrUrl;
            QVERIFY2(!path.endsWith("/stop"_L1) && !path.endsWith("/deallocate"_L1), qPrintable(path));
        }
    }

    /// DNS: users go over one by one as what they keep runs out, and come back the same way.
    void usersAreSentOverWithoutAFailedRequest()
    {
        std::vector<std::unique_ptr<Visitor>> visitors;
        for (const QString &host : {u"www.contoso.com"_s, u"shop.contoso.com"_s, u"www.contoso.com"_s})
            visitors.push_back(std::make_unique<Visitor>(*m_probes, m_world.sandbox().clock(), host,
                                                         QUrl(u"https://%1/"_s.arg(host))));
        QVERIFY(everybodyVisits(visitors, kSource));
        const QList<qsizetype> before = counts(visitors);

        QVERIFY(m_driver.mend(u"cut.switch"_s));
        QVERIFY(everybodyVisits(visitors, kTarget));
        QVERIFY(everybodyVisits(visitors, kTarget)); // and goes on there
        const QList<qsizetype> switched = counts(visitors);
        Finding traffic;
        QTRY_VERIFY_WITH_TIMEOUT((traffic = m_driver.check(u"cut.traffic"_s)).count(Verdict::Fails) == 0, 20000);
        QVERIFY2(traffic.count(Verdict::CouldNotCheck) == 0, ItemDriver::text(traffic));

        QVERIFY(rollBack());
        QVERIFY(everybodyVisits(visitors, kSource));
        QVERIFY(everybodyVisits(visitors, kSource));

        for (size_t i = 0; i < visitors.size(); ++i) {
            const QList<Visitor::Visit> visits = visitors[i]->finish();
            QVERIFY2(failuresIn(visits).isEmpty(), qPrintable(failuresIn(visits)));
            const auto at = qsizetype(i);
            QCOMPARE(shareOf(visits.first(before[at]), kSource), 100.0);
            const double during = shareOf(visits.sliced(before[at], switched[at] - before[at]), kTarget);
            QVERIFY2(during > 0, qPrintable(QString::number(during)));
            QCOMPARE(shareOf({visits[switched[at] - 1]}, kTarget), 100.0);
            QCOMPARE(shareOf({visits.last()}, kSource), 100.0);
            QCOMPARE(crossings(visits), 2);
        }
    }

    /// Name servers and resolvers are watched apart: those that keep the old answer say until when.
    void theWatchSaysWhoStillAnswersTheSource()
    {
        const auto before = m_world.relocation().watchTraffic(m_world.clock().now().addSecs(-3600), {});
        QVERIFY2(before, before ? "" : qPrintable(before.error().toLine()));
        QVERIFY(before->switchedAt.isNull());
        QVERIFY(!before->answers.isEmpty() && !before->minutes.isEmpty() && !before->error);
        double requests = 0;
        for (const cutover::RequestMinute &minute : before->minutes)
            requests += minute.source.value_or(0);
        QVERIFY(requests > 0); // the visitors'
        bool hasNameServer = false;
        for (const cutover::ResolverAnswer &answer : before->answers) {
            const bool isNameServer = answer.server == cutover::ResolverAnswer::Server::Authoritative;
            hasNameServer = hasNameServer || isNameServer;
            QVERIFY2(answer.leads == cutover::ResolverAnswer::Leads::Source, qPrintable(answer.address));
            QCOMPARE(answer.until.isNull(), isNameServer);
            QVERIFY(isNameServer || answer.until >= before->takenAt);
        }
        QVERIFY(hasNameServer);
    }

    /// By weight: 10 %, 50 %, all; each step after a pause, and only while the target does well.
    void aProfileByWeightIsTurnedStepByStep()
    {
        Visitor visitor(*m_probes, m_world.sandbox().clock(), u"tm-weights.trafficmanager.net"_s, kPage);
        QCOMPARE(drawnTargets(), 0);
        QVERIFY(step(2, Verdict::Fails));
        QVERIFY2(around(drawnTargets(), 10), qPrintable(QString::number(drawnTargets())));

        const Finding waiting = m_driver.check(u"cut.switch"_s);
        QVERIFY2(ItemDriver::text(waiting).contains("10 % of the requests"), ItemDriver::text(waiting));
        QVERIFY2(ItemDriver::text(waiting).contains("the next step is not before"), ItemDriver::text(waiting));
        QVERIFY2(stepChanges().isEmpty(), "the pause has not passed");
        pause();
        QVERIFY(step(2, Verdict::Fails));
        QVERIFY2(around(drawnTargets(), 50), qPrintable(QString::number(drawnTargets())));

        pause();
        smokeTests({u"https://www.contoso.com/ text=\"nowhere to be found\""_s});
        const Finding held = m_driver.check(u"cut.switch"_s);
        QVERIFY2(ItemDriver::text(held).contains("50 % of the requests go to the target, and no more"),
                 ItemDriver::text(held));
        QVERIFY2(stepChanges().isEmpty(), "a smoke test does not hold");
        smokeTests({});
        QVERIFY(step(2, Verdict::Passes));
        QCOMPARE(drawnTargets(), kDraws);
        const QList<Visitor::Visit> visits = visitor.finish();
        QVERIFY2(failuresIn(visits).isEmpty(), qPrintable(failuresIn(visits)));
        QVERIFY(shareOf(visits, kTarget) > 0 && shareOf(visits, kSource) > 0);
    }

    /// The last step alone, then all of it.
    void eachStepIsTakenBackAlone()
    {
        Visitor visitor(*m_probes, m_world.sandbox().clock(), u"tm-weights.trafficmanager.net"_s, kPage);
        QCOMPARE(m_steps.size(), 3);
        QVERIFY(undo(m_steps.takeLast()));
        QVERIFY2(around(drawnTargets(), 50), qPrintable(QString::number(drawnTargets())));
        QVERIFY(undo(m_steps.takeLast()));
        QVERIFY2(around(drawnTargets(), 10), qPrintable(QString::number(drawnTargets())));
        QVERIFY(undo(m_steps.takeLast()));
        QCOMPARE(drawnTargets(), 0);
        const QList<Visitor::Visit> visits = visitor.finish();
        QVERIFY2(failuresIn(visits).isEmpty(), qPrintable(failuresIn(visits)));
    }

    /// A target that answers with server errors gets no more than it has.
    void aTargetWithServerErrorsGetsNoMore()
    {
        QVERIFY(step(2, Verdict::Fails));
        const QString target = m_world.group(u"app"_s, u"sdc"_s) + u"/providers/Microsoft.Web/sites/"_s + kTarget;
        QVERIFY(m_world.send("POST", target + u"/stop"_s, u"2025-03-01"_s) < 300);
        pause();
        const Finding stopped = m_driver.check(u"cut.switch"_s);
        QVERIFY2(ItemDriver::text(stopped).contains("its health probe says Stopped"), ItemDriver::text(stopped));
        QVERIFY(stepChanges().isEmpty());

        const QString address = m_world.sandbox()
                                    .caller()
                                    ->call("GET", m_world.sandbox().url(target, u"2025-03-01"_s))
                                    .json.value(u"properties")[u"inboundIpAddress"]
                                    .toString();
        QCOMPARE(m_probes->get(kPage, address + u":443"_s, {}).value_or(HttpProbeAnswer()).status, 503);
        QVERIFY(m_world.send("POST", target + u"/start"_s, u"2025-03-01"_s) < 300);
        m_world.clock().advance(std::chrono::minutes(2)); // a point of the metric has passed
        const Finding errors = m_driver.check(u"cut.switch"_s);
        QVERIFY2(ItemDriver::text(errors).contains("with a server error"), ItemDriver::text(errors));
        QVERIFY(stepChanges().isEmpty());
    }

private:
    QList<AppliedChange> appliedNow()
    {
        return appliedChanges(m_world.relocation().file().tasks().value_or(QList<Task>()));
    }
    bool undo(const QStringList &ids)
    {
        const auto undone = m_world.relocation().undo(ids, {}, {});
        return undone && undone->failed == 0;
    }
    bool rollBack()
    {
        QStringList ids;
        const QList<AppliedChange> changes = cutoverChanges(appliedNow());
        for (const AppliedChange &applied : changes) {
            if (applied.change.itemId == "cut.switch"_L1)
                ids.append(applied.change.id);
        }
        return !ids.isEmpty() && undo(ids);
    }
    static QList<qsizetype> counts(const std::vector<std::unique_ptr<Visitor>> &visitors)
    {
        QList<qsizetype> all;
        for (const auto &visitor : visitors)
            all.append(visitor->count());
        return all;
    }
    /// Waits until each has been answered by @p app ten times from now on, in a row at the end.
    static bool everybodyVisits(const std::vector<std::unique_ptr<Visitor>> &visitors, const QString &app)
    {
        const QList<qsizetype> from = counts(visitors);
        return QTest::qWaitFor(
            [&] {
                for (size_t i = 0; i < visitors.size(); ++i) {
                    const auto visits = visitors[i]->visits();
                    if (visits.size() < from[qsizetype(i)] + 10 || shareOf(visits.last(10), app) < 100)
                        return false;
                }
                return true;
            },
            30000);
    }
    void pause() { m_world.clock().advance(std::chrono::hours(101)); }
    void smokeTests(const QStringList &lines)
    {
        RelocationSettings settings = m_world.settings();
        settings.smokeTests = lines;
        QVERIFY(m_world.relocation().file().setSettings(settings));
    }
    QList<Change> stepChanges()
    {
        QList<Change> changes = m_driver.propose(u"cut.switch"_s);
        changes.removeIf([this](const Change &change) { return !change.resource.isWithin(ResourceId(m_profile)); });
        return changes;
    }
    /// Takes one step of @p size changes and looks what the place then says.
    bool step(int size, Verdict then)
    {
        const QList<Change> changes = stepChanges();
        QStringList ids;
        for (const Change &change : changes) {
            ids.append(change.id);
            if (change.undo != Change::Undo::Possible)
                return false;
        }
        m_steps.append(ids);
        const bool applied = changes.size() == size && m_driver.apply(changes) == 0;
        m_world.clock().advance(std::chrono::minutes(1)); // the profile probes its new endpoint
        return applied && ItemDriver::verdictOf(m_driver.check(u"cut.switch"_s), kWeighted) == then;
    }
    /// How many of kDraws answers of the name server, which keeps none, lead to the target.
    int drawnTargets()
    {
        int targets = 0;
        for (int i = 0; i < kDraws; ++i) {
            const auto answer =
                m_probes->lookUp(u"tm-weights.trafficmanager.net"_s, DnsType::Cname, m_probes->resolvers().last(), {});
            targets += answer && !answer->records.isEmpty() && answer->records.first().value.startsWith(kTarget);
        }
        return targets;
    }
    static bool around(int targets, int percent)
    {
        const double drawn = 100.0 * targets / kDraws;
        return drawn > percent - 6 && drawn < percent + 6;
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
    std::unique_ptr<Probes> m_probes;
    QString m_profile;
    QList<QStringList> m_steps;
};

QTEST_GUILESS_MAIN(HotTrafficTest)
#include "tst_hottraffic.moc"
