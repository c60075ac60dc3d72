// The practice workload from the end of its migration to the removal of its source: each item fails, is mended, holds.
#include "relocation/phaserun.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSiteVersion = u"2025-03-01"_s;
const QString kStorageVersion = u"2025-08-01"_s;

}

class MovedWorkloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Everything up to the cutover, as a run without anybody at the keyboard does it.
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        PlanChoices choices;
        const auto plan = m_world.relocation().plan();
        choices.names.insert(plan->ofType(u"Microsoft.KeyVault/vaults"_s).first().source, u"kv-shop-sdc2"_s);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
        const QString failures = m_driver.run({Phase::Prepare, Phase::Migrate});
        QVERIFY2(failures.isEmpty(), qPrintable(failures));
    }

    void holdsAfterTheMigration_data()
    {
        QTest::addColumn<QString>("item");
        for (const char *item : {"kv.sharing", "kv.access", "kv.diagnostics", "log.retention", "log.diagnostics",
                                 "log.assets", "svc.configuration", "dat.sync", "con.verified"})
            QTest::newRow(item) << QString::fromLatin1(item);
    }
    void holdsAfterTheMigration()
    {
        QFETCH(QString, item);
        const StoredItem looked = m_driver.look(item);
        QVERIFY2(looked.finding.verdict() == Verdict::Passes, ItemDriver::text(looked.finding));
        QVERIFY(!looked.evidence.isEmpty());
        QVERIFY(m_driver.propose(item).isEmpty());
    }

    void aPropertyThatDiffersIsFoundAndSet_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QJsonObject>("properties");
        QTest::addColumn<QString>("object");
        QTest::newRow("a plain value") << m_world.group(u"data"_s, u"sdc"_s)
                + u"/providers/Microsoft.Storage/storageAccounts/stshopsdc"_s
                                       << kStorageVersion << QJsonObject{{u"minimumTlsVersion"_s, u"TLS1_0"_s}}
                                       << u"stshopsdc/properties.minimumTlsVersion"_s;
        QTest::newRow("a switch that was turned off")
            << m_world.group(u"app"_s, u"sdc"_s) + u"/providers/Microsoft.Web/sites/shop-web-sdc"_s << kSiteVersion
            << QJsonObject{{u"httpsOnly"_s, false}} << u"shop-web-sdc/properties.httpsOnly"_s;
    }
    void aPropertyThatDiffersIsFoundAndSet()
    {
        QFETCH(QString, resource);
        QFETCH(QString, version);
        QFETCH(QJsonObject, properties);
        QFETCH(QString, object);
        QVERIFY(m_world.send("PATCH", resource, version, {{u"properties"_s, properties}}) < 300);
        m_world.clock().advance(std::chrono::minutes(1));
        const Finding before = m_driver.check(u"svc.configuration"_s);
        QVERIFY2(ItemDriver::verdictOf(before, object) == Verdict::Fails, ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"svc.configuration"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QVERIFY(changes.first().before != changes.first().after);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"svc.configuration"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void whatIsWrittenAtTheSourceIsBroughtOver()
    {
        QCOMPARE(writeBlob(u"stshopweu"_s, u"products/9001-new/front.jpg"_s, "a new product"), 201);
        m_world.clock().advance(std::chrono::minutes(10));
        const Finding before = m_driver.check(u"dat.sync"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"stshopweu/media"_s) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"dat.sync"_s));
        const Finding after = m_driver.check(u"dat.sync"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void aNewerVersionIsCopiedOverTheOlder()
    {
        QCOMPARE(writeBlob(u"stshopweu"_s, u"products/9001-new/front.jpg"_s, "a better picture of it"), 201);
        const QList<Change> changes = m_driver.propose(u"dat.sync"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(!changes.first().request.ifMatch.isEmpty()); // the version that was looked at, and no other
        QCOMPARE(m_driver.apply(changes), 0);
        QCOMPARE(readBlob(u"stshopsdc"_s, u"products/9001-new/front.jpg"_s), QByteArray("a better picture of it"));
    }

    void twoVersionsOfOneBlobAreBothKept()
    {
        m_world.clock().advance(std::chrono::minutes(2));
        QCOMPARE(writeBlob(u"stshopsdc"_s, u"products/9001-new/front.jpg"_s, "a tester's picture"), 201);
        const QString object = u"stshopweu/media/products/9001-new/front.jpg"_s;
        const Finding before = m_driver.check(u"dat.conflicts"_s);
        QVERIFY2(ItemDriver::verdictOf(before, object) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY2(m_driver.propose(u"dat.sync"_s).isEmpty(), "a synchronisation must not overwrite somebody's work");

        const QList<Change> changes = m_driver.propose(u"dat.conflicts"_s);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.last().dependsOn.size(), 1);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"dat.conflicts"_s);
        QVERIFY2(after.count(Verdict::Fails) == 0, ItemDriver::text(after));
        QVERIFY2(ItemDriver::text(after).contains("Kept aside"), ItemDriver::text(after));
        QCOMPARE(readBlob(u"stshopsdc"_s, u"products/9001-new/front.jpg"_s), QByteArray("a better picture of it"));
    }

    void nothingIsClearedUpBeforeTheSwitch_data()
    {
        QTest::addColumn<QString>("item");
        QTest::newRow("source") << u"cut.decommission"_s;
        QTest::newRow("TTLs") << u"cut.ttl"_s;
    }
    void nothingIsClearedUpBeforeTheSwitch()
    {
        QFETCH(QString, item);
        const Finding finding = m_driver.check(item);
        QVERIFY2(finding.count(Verdict::Fails) == 0, ItemDriver::text(finding));
        QVERIFY(m_driver.propose(item).isEmpty());
    }

    void writesStopStepByStep()
    {
        const Finding before = m_driver.check(u"cut.freeze"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"shop-web-weu"_s) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY2(ItemDriver::verdictOf(before, u"shopdb"_s) == Verdict::Fails, ItemDriver::text(before));
        const QList<Change> first = m_driver.propose(u"cut.freeze"_s);
        QVERIFY(!first.isEmpty());
        for (const Change &change : first) {
            QVERIFY2(change.request.pathOrUrl.endsWith("/stop"_L1)
                         || change.request.pathOrUrl.endsWith("/deallocate"_L1),
                     qPrintable(change.request.pathOrUrl));
            QVERIFY(change.startsDowntime && change.undo == Change::Undo::Possible);
        }
        QCOMPARE(m_driver.apply(first), 0);
        QVERIFY(m_driver.mend(u"cut.freeze"_s));
        const Finding after = m_driver.check(u"cut.freeze"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void aFailoverCanBeTakenBack()
    {
        QStringList ids;
        const auto tasks = m_world.relocation().file().tasks();
        for (const Task &task : *tasks) {
            if (task.change.request.pathOrUrl.endsWith("/failover"_L1))
                ids.append(task.id);
        }
        QCOMPARE(ids.size(), 1);
        const auto undone = m_world.relocation().undo(ids, {}, {});
        QVERIFY2(undone && undone->failed == 0, undone ? "failed" : qPrintable(undone.error().toLine()));
        QVERIFY(ItemDriver::verdictOf(m_driver.check(u"cut.freeze"_s), u"shopdb"_s) == Verdict::Fails);
        QVERIFY(m_driver.mend(u"cut.freeze"_s));
        QVERIFY(ItemDriver::verdictOf(m_driver.check(u"cut.freeze"_s), u"shopdb"_s) == Verdict::Passes);
    }

    void theWayBackEndsWithWhatItNeeds()
    {
        const Finding before = m_driver.check(u"cut.rollback"_s);
        QVERIFY2(before.verdict() == Verdict::Passes, ItemDriver::text(before));
        QVERIFY(!m_driver.look(u"cut.rollback"_s).evidence.isEmpty());

        // The application that was stopped is what the way back would start again.
        const QString site = m_world.group(u"app"_s, u"weu"_s) + u"/providers/Microsoft.Web/sites/shop-api-weu"_s;
        const QJsonObject kept =
            m_world.sandbox().caller()->call("GET", m_world.sandbox().url(site, kSiteVersion)).json;
        QVERIFY(m_world.send("DELETE", site, kSiteVersion) < 300);
        const Finding gone = m_driver.check(u"cut.rollback"_s);
        QVERIFY2(gone.verdict() == Verdict::Fails, ItemDriver::text(gone));
        QVERIFY2(ItemDriver::text(gone).contains("shop-api-weu"), ItemDriver::text(gone));
        QVERIFY(m_world.put(site, kSiteVersion, kept) < 300);
        QVERIFY(m_world.send("POST", site + u"/stop"_s, kSiteVersion) < 300);
        QVERIFY(m_driver.check(u"cut.rollback"_s).verdict() == Verdict::Passes);
    }

    void operationsOfTheTargetAreTurnedOn()
    {
        const QString alert =
            m_world.group(u"app"_s, u"sdc"_s) + u"/providers/Microsoft.Insights/metricAlerts/alert-shop-http5xx"_s;
        QVERIFY(m_world.send("PATCH", alert, u"2018-03-01"_s, {{u"properties"_s, QJsonObject{{u"enabled"_s, false}}}})
                < 300);
        const QString account =
            m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshopweu"_s;
        const QJsonObject policy{{u"enabled"_s, true}, {u"days"_s, 14}};
        QVERIFY(m_world.put(account + u"/blobServices/default"_s, kStorageVersion,
                            {{u"properties"_s, QJsonObject{{u"deleteRetentionPolicy"_s, policy}}}})
                < 300);
        const QString group = m_world.group(u"data"_s, u"sdc"_s);
        const QString target = group + u"/providers/Microsoft.Storage/storageAccounts/stshopsdc"_s;
        QVERIFY(
            m_world.put(target + u"/providers/Microsoft.Resources/tags/default"_s, u"2025-04-01"_s,
                        {{u"properties"_s, QJsonObject{{u"tags"_s, QJsonObject{{u"environment"_s, u"production"_s}}}}}})
            < 300);

        const Finding before = m_driver.check(u"cut.operations"_s);
        for (const QString &object :
             {u"alert-shop-http5xx"_s, u"stshopsdc/deleteRetentionPolicy"_s, u"stshopsdc/tags"_s})
            QVERIFY2(ItemDriver::verdictOf(before, object) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"cut.operations"_s));
        const Finding after = m_driver.check(u"cut.operations"_s);
        QVERIFY2(after.count(Verdict::Fails) == 0 && after.count(Verdict::CouldNotCheck) == 0, ItemDriver::text(after));
    }

    void theTargetIsTestedBeforeAnybodyIsSentThere_data()
    {
        QTest::addColumn<QString>("test");
        QTest::addColumn<bool>("holds");
        QTest::newRow("it answers") << u"https://www.contoso.com/"_s << true;
        QTest::newRow("without a body") << u"HEAD https://www.contoso.com/ status=200"_s << true;
        QTest::newRow("another status") << u"https://www.contoso.com/ status=418"_s << false;
        QTest::newRow("without the text") << u"https://www.contoso.com/ text=\"nowhere to be found\""_s << false;
        QTest::newRow("without the header") << u"https://www.contoso.com/ header=X-Nowhere"_s << false;
    }

    void theTargetIsTestedBeforeAnybodyIsSentThere()
    {
        QFETCH(QString, test);
        QFETCH(bool, holds);
        smokeTests({test});
        const Finding gate = m_driver.check(u"cut.gate"_s);
        const auto row = std::find_if(gate.objects().begin(), gate.objects().end(), [](const ObjectResult &object) {
            return object.object.contains("www.contoso.com/ @"_L1);
        });
        QVERIFY2(row != gate.objects().end(), ItemDriver::text(gate));
        QVERIFY2(row->verdict == (holds ? Verdict::Passes : Verdict::Fails), ItemDriver::text(gate));
        smokeTests({});
    }

    void theSourceStaysWhileTheWayBackIsOpen()
    {
        m_world.clock().advance(std::chrono::hours(25)); // the old TTLs run out
        QVERIFY(m_driver.mend(u"cut.switch"_s));
        const Finding switched = m_driver.check(u"cut.switch"_s);
        QVERIFY2(switched.verdict() == Verdict::Passes, ItemDriver::text(switched));
        m_world.clock().advance(std::chrono::minutes(30));
        const Finding traffic = m_driver.check(u"cut.traffic"_s);
        QVERIFY2(traffic.verdict() == Verdict::Passes, ItemDriver::text(traffic));
        smokeTests(
            {u"https://www.contoso.com/ status=200"_s, u"https://www.contoso.com/ text=\"nowhere to be found\""_s});
        const Finding tested = m_driver.check(u"cut.traffic"_s);
        QCOMPARE(tested.count(Verdict::Fails), 1);
        QVERIFY2(tested.verdict() == Verdict::Fails, ItemDriver::text(tested));
        smokeTests({});
        m_driver.check(u"cut.traffic"_s);

        const Finding source = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(source.verdict() == Verdict::Warns, ItemDriver::text(source));
        QVERIFY(m_driver.propose(u"cut.decommission"_s).isEmpty());
        const Finding ttls = m_driver.check(u"cut.ttl"_s);
        QVERIFY2(ttls.verdict() == Verdict::Warns, ItemDriver::text(ttls));
        QVERIFY(m_driver.propose(u"cut.ttl"_s).isEmpty());
    }

    void ttlsAreRaisedWhenTheWayBackIsClosed()
    {
        m_world.clock().advance(std::chrono::hours(24 * 15));
        recheckTheSwitch();
        const Finding before = m_driver.check(u"cut.ttl"_s);
        QVERIFY2(before.verdict() == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"cut.ttl"_s));
        const Finding after = m_driver.check(u"cut.ttl"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        const Finding low = m_driver.check(u"dom.ttl"_s); // its purpose is fulfilled
        QVERIFY2(low.verdict() == Verdict::Passes, ItemDriver::text(low));
        QVERIFY(m_driver.propose(u"dom.ttl"_s).isEmpty());
    }

    void aSourceThatIsStillUsedIsNotRemoved()
    {
        recheckTheSwitch();
        QVERIFY(m_world.send("POST",
                             m_world.group(u"app"_s, u"weu"_s) + u"/providers/Microsoft.Web/sites/shop-web-weu/start"_s,
                             kSiteVersion)
                < 300);
        const auto probes = m_world.relocation().probes();
        QVERIFY(probes && probes->get(QUrl(u"https://shop-web-weu.azurewebsites.net/"_s), {}, {}));
        m_world.clock().advance(std::chrono::minutes(5));
        const Finding used = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(ItemDriver::verdictOf(used, u"shop-web-weu"_s) == Verdict::Fails, ItemDriver::text(used));
        QVERIFY(m_driver.propose(u"cut.decommission"_s).isEmpty());
    }

    /// A day of silence is the default; who wants two waits two.
    void theSilenceIsAsLongAsItWasChosen()
    {
        m_world.clock().advance(std::chrono::hours(30));
        recheckTheSwitch();
        setSilence(std::chrono::hours(48));
        const Finding tooShort = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(ItemDriver::verdictOf(tooShort, u"shop-web-weu"_s) == Verdict::Fails, ItemDriver::text(tooShort));
        QVERIFY(m_driver.propose(u"cut.decommission"_s).isEmpty());
        setSilence(std::chrono::hours(24));
        const Finding longEnough = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(ItemDriver::verdictOf(longEnough, u"shop-web-weu"_s) == Verdict::Passes,
                 ItemDriver::text(longEnough));
    }

    /// A name server that leads to the source makes it anything but silent, whatever the metrics say.
    void aSourceThatDnsLeadsToIsNotRemoved()
    {
        const QString record = m_world.group(u"net"_s, u"weu"_s)
            + u"/providers/Microsoft.Network/dnsZones/contoso.com/CNAME/shop"_s;
        const QString url = m_world.sandbox().url(record, u"2018-05-01"_s);
        const QJsonObject kept = m_world.sandbox().caller()->call("GET", url).json;
        const QJsonObject old{{u"TTL"_s, 300},
                              {u"CNAMERecord"_s, QJsonObject{{u"cname"_s, u"shop-web-weu.azurewebsites.net"_s}}}};
        QVERIFY(m_world.put(record, u"2018-05-01"_s, {{u"properties"_s, old}}) < 300);
        const Finding led = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(led.verdict() == Verdict::Fails && ItemDriver::text(led).contains("still sends users to the source"),
                 ItemDriver::text(led));
        QVERIFY(m_driver.propose(u"cut.decommission"_s).isEmpty());
        QVERIFY(m_world.put(record, u"2018-05-01"_s, {{u"properties"_s, kept.value(u"properties")}}) < 300);
        m_world.clock().advance(std::chrono::hours(2)); // resolvers forget
        recheckTheSwitch();
        const Finding alone = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(!ItemDriver::text(alone).contains("still sends users to the source"), ItemDriver::text(alone));
    }

    void whatIsSilentIsStoppedThenLocked()
    {
        recheckTheSwitch();
        m_driver.check(u"cut.decommission"_s);
        const QList<Change> stopping = m_driver.propose(u"cut.decommission"_s);
        QCOMPARE(stopping.size(), 1);
        QVERIFY(stopping.first().request.pathOrUrl.endsWith("/shop-web-weu/stop"_L1));
        QCOMPARE(m_driver.apply(stopping), 0);

        const QList<Change> locking = m_driver.propose(u"cut.decommission"_s);
        QCOMPARE(locking.size(), 2); // the data's group is under somebody else's lock already
        for (const Change &change : locking) {
            QVERIFY(!change.deletes);
            QVERIFY(change.resource.type().endsWith("/locks"_L1));
        }
        QCOMPARE(m_driver.apply(locking), 0);
        QVERIFY2(m_driver.propose(u"cut.decommission"_s).isEmpty(), "nothing is deleted before it is approved");
    }

    void nothingIsDeletedByARunOverThePhase()
    {
        QVERIFY(m_world.relocation().attest(*findItem(u"cut.close"), u"owner"_s, u"approved"_s));
        const QList<Change> changes = m_driver.propose(u"cut.decommission"_s);
        QVERIFY(!changes.isEmpty());
        for (const Change &change : changes) {
            QVERIFY2(change.deletes, qPrintable(change.title.toString()));
            QVERIFY2(!change.resource.isWithin(ResourceId(m_world.group(u"data"_s, u"weu"_s))),
                     qPrintable(change.title.toString())); // Ada's lock keeps it
        }
        PhaseRunOptions options;
        options.phase = Phase::Cutover;
        QVERIFY(m_world.relocation().waive(*findItem(u"cut.gate"), u"test"_s, u"long after the cutover"_s, {}));
        const auto result = PhaseRun(m_world.relocation(), {}).run(options, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().toLine()));
        QCOMPARE(result->heldBack.size(), changes.size());
    }

    void whatWasApprovedIsDeletedInOrder()
    {
        recheckTheSwitch();
        QVERIFY(m_driver.mend(u"cut.decommission"_s));
        const Finding finding = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(finding.count(Verdict::Fails) == 0, ItemDriver::text(finding));
        QVERIFY2(ItemDriver::verdictOf(finding, u"rg-shop-app-weu"_s) == Verdict::Passes, ItemDriver::text(finding));
        QVERIFY2(ItemDriver::text(finding).contains("keep-the-data"), ItemDriver::text(finding));
        QVERIFY2(ItemDriver::text(finding).contains("; nothing of it is kept"), ItemDriver::text(finding));
        const Finding back = m_driver.check(u"cut.rollback"_s); // closed on purpose
        QVERIFY2(back.count(Verdict::Fails) == 0 && back.count(Verdict::NotApplicable) > 0, ItemDriver::text(back));
    }

    /// What its service keeps of a resource is known before it is deleted, and until when afterwards.
    void whatIsKeptIsNotedBeforeAndAfter()
    {
        const QString lock =
            m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.Authorization/locks/keep-the-data"_s;
        QVERIFY(m_world.send("DELETE", lock, u"2020-05-01"_s) < 300); // Ada agrees
        recheckTheSwitch();
        QCOMPARE(m_driver.apply(m_driver.propose(u"cut.decommission"_s)), 0); // our own lock first
        const QList<Change> changes = m_driver.propose(u"cut.decommission"_s);
        const auto removalOf = [&](const QString &name) {
            const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change &change) {
                return change.resource.name() == name && change.request.method == "DELETE";
            });
            return found == changes.end() ? Change() : *found;
        };
        QVERIFY2(changes.size() > 3, ItemDriver::text(m_driver.check(u"cut.decommission"_s)));
        const Change account = removalOf(u"stshopweu"_s);
        QCOMPARE(account.before[u"recoverableForHours"].toInt(), 14 * 24);
        QVERIFY2(account.undoNote.toString().contains("promises nothing"_L1), qPrintable(account.undoNote.toString()));
        const Change database = removalOf(u"sql-shop-weu"_s);
        QVERIFY(database.before[u"recoverableForHours"].isUndefined());
        QVERIFY2(database.undoNote.toString().contains("keeps nothing"_L1), qPrintable(database.undoNote.toString()));
        const Finding before = m_driver.check(u"cut.decommission"_s);
        QVERIFY2(ItemDriver::row(before, u"stshopweu"_s).message.toString().contains("For 336 hours after that"_L1),
                 ItemDriver::text(before));

        QVERIFY(m_driver.mend(u"cut.decommission"_s));
        const Finding after = m_driver.check(u"cut.decommission"_s);
        const auto said = [&](const QString &name) {
            return ItemDriver::row(after, name).message.toString();
        };
        QVERIFY2(said(u"stshopweu"_s).contains("does not promise"_L1), ItemDriver::text(after));
        QVERIFY2(said(u"sql-shop-weu"_s).contains("nothing of it is kept"_L1), ItemDriver::text(after));
    }

private:
    void smokeTests(const QStringList &lines)
    {
        RelocationSettings settings = m_world.settings();
        settings.smokeTests = lines;
        QVERIFY(m_world.relocation().file().setSettings(settings));
    }
    void setSilence(std::chrono::hours hours)
    {
        RelocationSettings settings = m_world.settings();
        Limits limits = Limits::fromJson(settings.limits);
        limits.sourceSilence = hours;
        settings.limits = limits.toJson();
        QVERIFY(m_world.relocation().file().setSettings(settings));
    }
    void recheckTheSwitch()
    {
        m_driver.check(u"cut.switch"_s);
        m_driver.check(u"cut.traffic"_s);
    }
    /// The account's host name goes into the request, the connection to the simulated Azure.
    static HttpCaller::Headers blobHeaders(const QString &account)
    {
        return {{"Host", account.toLatin1() + ".blob.core.windows.net"},
                {"x-ms-version", "2023-11-03"},
                {"x-ms-blob-type", "BlockBlob"}};
    }
    int writeBlob(const QString &account, const QString &name, const QByteArray &content)
    {
        return blobCaller()
            ->call("PUT", m_world.sandbox().url(u"/media/"_s + name), content, blobHeaders(account))
            .status;
    }
    QByteArray readBlob(const QString &account, const QString &name)
    {
        return blobCaller()
            ->call("GET", m_world.sandbox().url(u"/media/"_s + name), QByteArray(), blobHeaders(account))
            .body;
    }
    std::unique_ptr<HttpCaller> blobCaller()
    {
        auto caller = m_world.sandbox().caller(false);
        const HttpAnswer token = m_world.sandbox().requestToken(u"https://storage.azure.com/.default"_s);
        caller->setToken(token.json.value(u"access_token").toString());
        return caller;
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(MovedWorkloadTest)
#include "tst_movedworkload.moc"
