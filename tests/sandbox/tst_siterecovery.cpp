#include "recoveryworld.h"

#include "sandbox/compute/virtualmachines.h"

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

const QString kMachines = u"Microsoft.Compute/virtualMachines"_s;
const QString kDisks = u"Microsoft.Compute/disks"_s;
const QString kInterfaces = u"Microsoft.Network/networkInterfaces"_s;

/// Changes one thing about the estate or about the request that enables replication.
using Spoil = void (*)(RecoveryWorld &, QJsonObject &);

void setInput(QJsonObject &request, const QString &name, const QJsonValue &value)
{
    QJsonObject details = request.value(u"providerSpecificDetails"_s).toObject();
    details.insert(name, value);
    request.insert(u"providerSpecificDetails"_s, details);
}

Resource &resource(RecoveryWorld &world, const QString &id)
{
    return *world.world.simulation.store().find(id);
}

Resource &osDisk(RecoveryWorld &world)
{
    return resource(world, world.diskInput(u"vm-shop-02-osdisk"_s).value(u"diskId"_s).toString());
}

}

class TestSiteRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longRunningForm();
    void wholeMove();
    void progress();
    void lagAndPoints();
    void refusedEnabling_data();
    void refusedEnabling();
    void orderOfSteps_data();
    void orderOfSteps();
    void failedFailover();
    void jobs();
    void wayBack();
    void targetSettings();
    void health();
    void lists();
    void removal();
    void rights();
};

/// As recorded from the service: an empty 202, the status below the vault, the result below the resource.
void TestSiteRecovery::longRunningForm()
{
    RecoveryWorld world;
    QCOMPARE(world.makeVault().status, 201);
    const QString fabric = world.vault + u"/replicationFabrics/weu"_s;
    const Reply accepted = world.put(fabric, world.fabric(u"westeurope"_s));
    QCOMPARE(accepted.status, 202);
    QVERIFY(accepted.json.isEmpty());
    QCOMPARE(accepted.header("Retry-After"), "30");
    const QUrl status(QString::fromLatin1(accepted.header("Azure-AsyncOperation")));
    const QUrl result(QString::fromLatin1(accepted.header("Location")));
    QCOMPARE(status.path(), world.vault + u"/replicationOperationStatus/"_s + accepted.operationId);
    QCOMPARE(result.path(), fabric + u"/operationresults/"_s + accepted.operationId);
    const auto poll = [&world](const QUrl &url) {
        return world.world.get(url.path() + u'?' + url.query());
    };
    QCOMPARE(poll(status).json.value(u"status").toString(), u"InProgress"_s);
    QVERIFY(poll(status).json.value(u"endTime").isNull());
    QCOMPARE(poll(result).status, 202);
    world.world.pass(std::chrono::minutes(2));
    QCOMPARE(poll(status).json.value(u"status").toString(), u"Succeeded"_s);
    QCOMPARE(poll(result).json.value(u"properties")[u"friendlyName"].toString(), u"West Europe"_s);
}

void TestSiteRecovery::wholeMove()
{
    RecoveryWorld world;
    world.protect();
    const Resource *replica = world.target(kDisks, u"vm-shop-02-data-ASRReplica"_s);
    QVERIFY(replica);
    QCOMPARE(replica->location(), u"swedencentral"_s);
    QCOMPARE(replica->property(u"diskSizeGB"_s).toInt(), 256);

    // The drill, in a network of its own, and its end.
    const QJsonObject drill = world.ended(world.act(world.item, u"testFailover"_s, world.failover(world.testNetwork)));
    QVERIFY2(drill.value(u"state").toString() == u"Succeeded", QJsonDocument(drill).toJson().constData());
    const Resource *test = world.target(kMachines, u"vm-shop-02-test"_s);
    QVERIFY(test);
    const Resource *testNic = world.target(kInterfaces, u"nic-vm-shop-02-test"_s);
    QVERIFY(testNic);
    QVERIFY(testNic->property(u"ipConfigurations"_s)[0][u"properties"][u"subnet"][u"id"].toString().startsWith(
        world.testNetwork));
    QCOMPARE(world.shown()[u"testFailoverState"].toString(), u"MarkForDeletion"_s);
    QCOMPARE(world.shown()[u"allowedOperations"].toArray(), QJsonArray{u"TestFailoverCleanup"_s});
    QCOMPARE(world.shown()[u"providerSpecificDetails"][u"testFailoverRecoveryFabricObjectId"].toString(), test->id);
    QCOMPARE(world.ended(world.act(world.item, u"testFailoverCleanup"_s, {{u"comments"_s, u"ok"_s}}))
                 .value(u"state")
                 .toString(),
             u"Succeeded"_s);
    QVERIFY(!world.target(kMachines, u"vm-shop-02-test"_s));
    QVERIFY(!world.target(kDisks, u"vm-shop-02-osdisk-ASRtest"_s));
    QVERIFY(!world.target(kInterfaces, u"nic-vm-shop-02-test"_s));
    QCOMPARE(powerStateOf(resource(world, world.machine)), u"running"_s);

    // The real thing, with the source shut down first.
    const QJsonObject failover = world.ended(world.act(world.item, u"unplannedFailover"_s, world.failover()));
    QVERIFY2(failover.value(u"state").toString() == u"Succeeded", QJsonDocument(failover).toJson().constData());
    QCOMPARE(powerStateOf(resource(world, world.machine)), u"deallocated"_s);
    QCOMPARE(world.state(), u"UnplannedFailoverCommitPendingStatesBegin"_s);
    QCOMPARE(world.shown()[u"activeLocation"].toString(), u"Recovery"_s);
    const Resource *moved = world.target(kMachines, u"vm-shop-02"_s);
    QVERIFY(moved);
    QCOMPARE(moved->location(), u"swedencentral"_s);
    QCOMPARE(moved->property(u"provisioningState"_s).toString(), u"Succeeded"_s);
    QCOMPARE(moved->property(u"storageProfile"_s)[u"dataDisks"][0][u"createOption"].toString(), u"Attach"_s);
    QCOMPARE(moved->body.value(u"tags"_s)[u"workload"].toString(), u"contoso-shop"_s);
    const Resource *disk = world.target(kDisks, u"vm-shop-02-data"_s);
    QVERIFY(disk);
    QCOMPARE(disk->body.value(u"managedBy"_s).toString(), moved->id);
    const Resource *nic = world.target(kInterfaces, u"nic-vm-shop-02"_s);
    QVERIFY(nic);
    QCOMPARE(nic->property(u"ipConfigurations"_s)[0][u"properties"][u"subnet"][u"id"].toString(),
             world.targetNetwork + u"/subnets/snet-web"_s);

    QCOMPARE(world.ended(world.act(world.item, u"failoverCommit"_s)).value(u"state").toString(), u"Succeeded"_s);
    QCOMPARE(world.state(), u"UnplannedFailoverCommitted"_s);
    QCOMPARE(world.ended(world.act(world.item, u"remove"_s, {{u"disableProtectionReason"_s, u"MigrationComplete"_s}}))
                 .value(u"state")
                 .toString(),
             u"Succeeded"_s);
    QCOMPARE(world.world.get(RecoveryWorld::at(world.item)).status, 404);
    QVERIFY(!world.target(kDisks, u"vm-shop-02-data-ASRReplica"_s));
    QVERIFY(world.target(kMachines, u"vm-shop-02"_s));
}

/// From enabling to Protected in the service's words, with a share that only grows.
void TestSiteRecovery::progress()
{
    RecoveryWorld world;
    world.prepare();
    QCOMPARE(world.put(world.item, world.enabling()).status, 202);
    QStringList states;
    int percent = 0;
    for (int minute = 0; minute < 120 && world.state() != u"Protected"; ++minute) {
        if (states.isEmpty() || states.last() != world.state())
            states.append(world.state());
        const int now = world.shown()[u"providerSpecificDetails"][u"monitoringPercentageCompletion"].toInt();
        QVERIFY(now >= percent);
        percent = now;
        world.world.pass(std::chrono::minutes(1));
    }
    QCOMPARE(states,
             (QStringList{u"UnprotectedStatesBegin"_s, u"InitialReplicationInProgress"_s,
                          u"InitialReplicationRecoveryCompletionPending"_s}));
    QCOMPARE(percent, 100);
    QCOMPARE(world.state(), u"Protected"_s);
    QCOMPARE(world.shown()[u"allowedOperations"].toArray(),
             (QJsonArray{u"UnplannedFailover"_s, u"TestFailover"_s, u"DisableProtection"_s}));
}

void TestSiteRecovery::lagAndPoints()
{
    RecoveryWorld world;
    world.protect();
    const auto points = [&world] {
        return world.world.get(RecoveryWorld::at(world.item + u"/recoveryPoints"_s)).json.value(u"value").toArray();
    };
    for (int minute = 0; minute < 15; ++minute) {
        const qint64 lag = world.shown()[u"providerSpecificDetails"][u"rpoInSeconds"].toInteger(-1);
        QVERIFY2(lag >= 0 && lag <= 6 * 60, qPrintable(QString::number(lag)));
        world.world.pass(std::chrono::minutes(1));
    }
    const qsizetype before = points().size();
    world.world.pass(std::chrono::hours(1));
    QCOMPARE(points().size(), before + 12);
    world.world.pass(std::chrono::hours(48));
    QCOMPARE(points().size(), 24 * 12); // a day is kept
    const QJsonValue newest = points().first();
    QCOMPARE(world.world.get(RecoveryWorld::at(newest[u"id"].toString())).json, newest.toObject());

    // A point of the past can be chosen before and after the failover; one that there never was cannot.
    QJsonObject input = world.failover();
    input.insert(
        u"providerSpecificDetails"_s,
        QJsonObject{{u"instanceType"_s, u"A2A"_s}, {u"recoveryPointId"_s, world.item + u"/recoveryPoints/none"_s}});
    QCOMPARE(world.act(world.item, u"unplannedFailover"_s, input).errorCode(), u"RecoveryPointNotFound"_s);
    const QString older = points()[5][u"id"].toString();
    input.insert(u"providerSpecificDetails"_s,
                 QJsonObject{{u"instanceType"_s, u"A2A"_s}, {u"recoveryPointId"_s, older}});
    QCOMPARE(world.ended(world.act(world.item, u"unplannedFailover"_s, input)).value(u"state").toString(),
             u"Succeeded"_s);
    QCOMPARE(world.shown()[u"failoverRecoveryPointId"].toString(), older);
    const QString another = points()[2][u"id"].toString();
    QCOMPARE(world
                 .ended(world.act(world.item, u"applyRecoveryPoint"_s,
                                  {{u"recoveryPointId"_s, another},
                                   {u"providerSpecificDetails"_s, QJsonObject{{u"instanceType"_s, u"A2A"_s}}}}))
                 .value(u"state")
                 .toString(),
             u"Succeeded"_s);
    QCOMPARE(world.shown()[u"failoverRecoveryPointId"].toString(), another);
    QVERIFY(world.target(kMachines, u"vm-shop-02"_s));
}

void TestSiteRecovery::refusedEnabling_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Spoil spoil, const QString &code) {
        QTest::newRow(name) << spoil << code;
    };
    row(
        "the policy does not exist",
        [](RecoveryWorld &world, QJsonObject &request) {
            request.insert(u"policyId"_s, world.vault + u"/replicationPolicies/none"_s);
        },
        u"PolicyNotFound"_s);
    row(
        "the containers are not mapped",
        [](RecoveryWorld &world, QJsonObject &) { (void)world.ended(world.act(world.mapping, u"remove"_s)); },
        u"ProtectionContainerNotPaired"_s);
    row(
        "the machine does not exist",
        [](RecoveryWorld &world, QJsonObject &request) {
            setInput(request, u"fabricObjectId"_s, world.machine + u"9"_s);
        },
        u"VirtualMachineNotFound"_s);
    row(
        "the machine is in another region than the fabric",
        [](RecoveryWorld &world, QJsonObject &) {
            resource(world, world.machine).body.insert(u"location"_s, u"northeurope"_s);
        },
        u"VirtualMachineRegionMismatch"_s);
    row(
        "the vault is in the source region",
        [](RecoveryWorld &world, QJsonObject &) {
            resource(world, world.vault).body.insert(u"location"_s, u"westeurope"_s);
        },
        u"VaultInSourceRegion"_s);
    row(
        "the machine is stopped",
        [](RecoveryWorld &world, QJsonObject &) {
            setPowerState(world.world.simulation, resource(world, world.machine), u"deallocated"_s);
        },
        u"150019"_s);
    row(
        "an ultra disk",
        [](RecoveryWorld &world, QJsonObject &) {
            osDisk(world).body.insert(u"sku"_s, QJsonObject{{u"name"_s, u"UltraSSD_LRS"_s}});
        },
        u"DiskTypeNotSupported"_s);
    row(
        "a disk below the least size",
        [](RecoveryWorld &world, QJsonObject &) { osDisk(world).setProperty(u"diskSizeGB"_s, 0); }, u"150172"_s);
    row(
        "a disk above the largest size",
        [](RecoveryWorld &world, QJsonObject &) { osDisk(world).setProperty(u"diskSizeGB"_s, 40000); },
        u"DiskSizeNotSupported"_s);
    row(
        "an ephemeral OS disk",
        [](RecoveryWorld &world, QJsonObject &) {
            Resource &machine = resource(world, world.machine);
            QJsonObject storage = machine.property(u"storageProfile"_s).toObject();
            QJsonObject os = storage.value(u"osDisk"_s).toObject();
            os.insert(u"diffDiskSettings"_s, QJsonObject{{u"option"_s, u"Local"_s}});
            storage.insert(u"osDisk"_s, os);
            machine.setProperty(u"storageProfile"_s, storage);
        },
        u"EphemeralOsDiskNotSupported"_s);
    row(
        "no disks", [](RecoveryWorld &, QJsonObject &request) { setInput(request, u"vmManagedDisks"_s, QJsonArray()); },
        u"VMDisksMissing"_s);
    row(
        "a disk of another machine",
        [](RecoveryWorld &world, QJsonObject &request) {
            setInput(request, u"vmManagedDisks"_s, QJsonArray{world.diskInput(u"vm-shop-01-data"_s)});
        },
        u"DiskNotAttached"_s);
    row(
        "the OS disk is left out",
        [](RecoveryWorld &world, QJsonObject &request) {
            setInput(request, u"vmManagedDisks"_s, QJsonArray{world.diskInput(u"vm-shop-02-data"_s)});
        },
        u"OperatingSystemDiskMissing"_s);
    row(
        "the cache is in another region",
        [](RecoveryWorld &world, QJsonObject &) {
            resource(world, world.cache).body.insert(u"location"_s, u"swedencentral"_s);
        },
        u"StorageAccountRegionMismatch"_s);
    row(
        "the recovery group does not exist",
        [](RecoveryWorld &world, QJsonObject &request) {
            setInput(request, u"recoveryResourceGroupId"_s, world.group + u"9"_s);
        },
        u"ResourceGroupNotFound"_s);
    row(
        "no network at the target",
        [](RecoveryWorld &world, QJsonObject &) {
            world.world.send(
                "DELETE",
                RecoveryWorld::at(
                    world.vault
                    + u"/replicationFabrics/weu/replicationNetworks/azureNetwork/replicationNetworkMappings/shop"_s));
            world.world.pass(std::chrono::minutes(1));
        },
        u"NetworkMappingNotFound"_s);
    row(
        "a set and a zone at once",
        [](RecoveryWorld &world, QJsonObject &request) {
            setInput(request, u"recoveryAvailabilityZone"_s, u"1"_s);
            setInput(request, u"recoveryAvailabilitySetId"_s, world.group);
        },
        u"InvalidParameter"_s);
}

void TestSiteRecovery::refusedEnabling()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, code);
    RecoveryWorld world;
    world.prepare();
    QJsonObject request = world.enabling();
    spoil(world, request);
    const Reply refused = world.put(world.item, request);
    QVERIFY(refused.status >= 400 && refused.status < 500);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!world.world.simulation.store().contains(world.item));
}

void TestSiteRecovery::orderOfSteps_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("code");
    const QString refused = u"OperationNotAllowed"_s;
    QTest::newRow("commit before the failover") << QStringList() << u"failoverCommit"_s << refused;
    QTest::newRow("clean-up without a test") << QStringList() << u"testFailoverCleanup"_s << refused;
    QTest::newRow("another point before the failover") << QStringList() << u"applyRecoveryPoint"_s << refused;
    QTest::newRow("failover while the test is not cleaned up")
        << QStringList{u"testFailover"_s} << u"unplannedFailover"_s << u"TestFailoverCleanupPending"_s;
    QTest::newRow("a second test before the clean-up")
        << QStringList{u"testFailover"_s} << u"testFailover"_s << u"TestFailoverCleanupPending"_s;
    QTest::newRow("disable while the test is not cleaned up")
        << QStringList{u"testFailover"_s} << u"remove"_s << u"DisableProtectionNotAllowed"_s;
    QTest::newRow("disable before the commit")
        << QStringList{u"unplannedFailover"_s} << u"remove"_s << u"DisableProtectionNotAllowed"_s;
    QTest::newRow("a test after the failover") << QStringList{u"unplannedFailover"_s} << u"testFailover"_s << refused;
    QTest::newRow("a second failover after the commit")
        << QStringList{u"unplannedFailover"_s, u"failoverCommit"_s} << u"unplannedFailover"_s << refused;
    QTest::newRow("reProtect knows unmanaged disks only")
        << QStringList{u"unplannedFailover"_s, u"failoverCommit"_s} << u"reProtect"_s << u"VMDisksMissing"_s;
}

void TestSiteRecovery::orderOfSteps()
{
    QFETCH(QStringList, before);
    QFETCH(QString, verb);
    QFETCH(QString, code);
    RecoveryWorld world;
    world.protect();
    const auto inputFor = [&world](const QString &step) {
        return step == u"testFailover" ? world.failover(world.testNetwork) : world.failover();
    };
    for (const QString &step : before) {
        const QJsonObject job = world.ended(world.act(world.item, step, inputFor(step)));
        QVERIFY2(job.value(u"state").toString() == u"Succeeded", QJsonDocument(job).toJson().constData());
    }
    const QJsonValue untouched = world.shown();
    const Reply refused = world.act(world.item, verb, inputFor(verb));
    QVERIFY(refused.status == 409 || refused.status == 400);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(world.shown()[u"protectionState"], untouched[u"protectionState"]);
}

/// What the target region refuses fails the job, leaves nothing behind and lets the replication go on.
void TestSiteRecovery::failedFailover()
{
    RecoveryWorld world;
    world.protect();
    world.world.put(
        world.group + u"/providers/Microsoft.Compute/virtualMachines/vm-shop-02?api-version=2024-07-01"_s,
        {{u"location"_s, u"swedencentral"_s},
         {u"properties"_s, QJsonObject{{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, u"Standard_E4s_v5"_s}}}}}});
    const QJsonObject job = world.ended(world.act(world.item, u"unplannedFailover"_s, world.failover()));
    QCOMPARE(job.value(u"state").toString(), u"Failed"_s);
    QCOMPARE(job.value(u"errors")[0][u"serviceErrorDetails"][u"code"].toString(), u"TargetVirtualMachineExists"_s);
    QCOMPARE(job.value(u"allowedActions").toArray(), QJsonArray{u"Restart"_s});
    QCOMPARE(world.state(), u"Protected"_s);
    QVERIFY(!world.target(kDisks, u"vm-shop-02-data"_s));
}

void TestSiteRecovery::jobs()
{
    RecoveryWorld world;
    world.prepare();
    const Reply enabling = world.put(world.item, world.enabling());
    const QString id = world.vault + u"/replicationJobs/"_s + enabling.operationId;
    const auto job = [&world, &id] {
        return world.world.get(RecoveryWorld::at(id)).json.value(u"properties");
    };
    QCOMPARE(job()[u"state"].toString(), u"InProgress"_s);
    QCOMPARE(job()[u"targetObjectName"].toString(), u"vm-shop-02"_s);
    QCOMPARE(world.shown()[u"currentScenario"][u"jobId"].toString(), id);
    QVERIFY(world.shown()[u"allowedOperations"].toArray().isEmpty());
    QCOMPARE(world.act(world.item, u"testFailover"_s, world.failover(world.testNetwork)).errorCode(),
             u"AnotherOperationInProgress"_s);
    world.world.pass(std::chrono::minutes(5));
    QCOMPARE(job()[u"tasks"][0][u"state"].toString(), u"Succeeded"_s);
    QCOMPARE(job()[u"tasks"][1][u"state"].toString(), u"InProgress"_s);
    QCOMPARE(job()[u"tasks"][3][u"state"].toString(), u"NotStarted"_s);
    QCOMPARE(world.act(id, u"resume"_s).errorCode(), u"JobActionNotAllowed"_s);
    QCOMPARE(world.act(id, u"restart"_s).errorCode(), u"JobActionNotAllowed"_s);

    // Cancelled: nothing is left of it, and it can be begun again.
    QCOMPARE(world.act(id, u"cancel"_s).status, 202);
    world.world.pass(std::chrono::minutes(1));
    QCOMPARE(job()[u"state"].toString(), u"Cancelled"_s);
    QCOMPARE(world.world.ended(enabling).value(u"status").toString(), u"Canceled"_s);
    QCOMPARE(world.world.get(RecoveryWorld::at(world.item)).status, 404);

    // Failed for a reason that can be mended: restarting the job does the rest.
    const QString replica = world.group + u"/providers/Microsoft.Compute/disks/vm-shop-02-data-ASRReplica"_s;
    const QString disks = u"?api-version=2024-03-02"_s;
    world.world.put(
        replica + disks,
        {{u"location"_s, u"swedencentral"_s},
         {u"properties"_s,
          QJsonObject{{u"creationData"_s, QJsonObject{{u"createOption"_s, u"Empty"_s}}}, {u"diskSizeGB"_s, 4}}}});
    const Reply again = world.put(world.item, world.enabling());
    const QString failed = world.vault + u"/replicationJobs/"_s + again.operationId;
    QCOMPARE(world.ended(again).value(u"errors")[0][u"serviceErrorDetails"][u"code"].toString(), u"150161"_s);
    QCOMPARE(world.shown()[u"replicationHealth"].toString(), u"Critical"_s);
    QCOMPARE(world.world.get(RecoveryWorld::at(failed)).json.value(u"properties")[u"state"].toString(), u"Failed"_s);
    QCOMPARE(world.world.send("DELETE", replica + disks).status, 202);
    world.world.pass(std::chrono::minutes(1));
    QCOMPARE(world.act(failed, u"restart"_s).status, 202);
    world.world.pass(std::chrono::hours(2));
    QCOMPARE(world.world.get(RecoveryWorld::at(failed)).json.value(u"properties")[u"state"].toString(), u"Succeeded"_s);
    QCOMPARE(world.state(), u"Protected"_s);
    QCOMPARE(world.shown()[u"replicationHealth"].toString(), u"Normal"_s);
}

/// After the commit the machine is replicated to where it came from, and fails back.
void TestSiteRecovery::wayBack()
{
    RecoveryWorld world;
    world.protect();
    for (const QString &step : {u"unplannedFailover"_s, u"failoverCommit"_s})
        QCOMPARE(world.ended(world.act(world.item, step, world.failover())).value(u"state").toString(), u"Succeeded"_s);
    const QString source = world.world.group(u"rg-shop-app-weu"_s);
    const QString target = world.group + u"/providers/Microsoft.Compute/disks/"_s;
    const QString cache = world.group + u"/providers/Microsoft.Storage/storageAccounts/stcachesdc"_s;
    world.world.put(cache + u"?api-version=2023-05-01"_s,
                    {{u"location"_s, u"swedencentral"_s},
                     {u"kind"_s, u"StorageV2"_s},
                     {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}}});
    world.world.pass(std::chrono::minutes(1));
    const auto disk = [&](const QString &name) -> QJsonObject {
        return {{u"diskId"_s, target + name},
                {u"primaryStagingAzureStorageAccountId"_s, cache},
                {u"recoveryResourceGroupId"_s, source}};
    };
    const QJsonObject input{
        {u"replicationProtectedItemName"_s, u"vm-shop-02"_s},
        {u"providerSpecificDetails"_s,
         QJsonObject{{u"instanceType"_s, u"A2A"_s},
                     {u"policyId"_s, world.policy},
                     {u"recoveryContainerId"_s, world.sourceContainer},
                     {u"recoveryResourceGroupId"_s, source},
                     {u"recoveryAzureNetworkId"_s, world.sourceNetwork},
                     {u"vmManagedDisks"_s, QJsonArray{disk(u"vm-shop-02-osdisk"_s), disk(u"vm-shop-02-data"_s)}}}}};
    // The mapping in the other direction has to be there, and the vault must not be in what is the source now.
    QCOMPARE(world.act(world.sourceContainer, u"switchprotection"_s, input).errorCode(),
             u"ProtectionContainerNotPaired"_s);
    QJsonObject pairing = world.pairing();
    pairing.insert(u"targetProtectionContainerId"_s, world.sourceContainer);
    QCOMPARE(world.putAndWait(world.targetContainer + u"/replicationProtectionContainerMappings/back"_s, pairing)
                 .value(u"state")
                 .toString(),
             u"Succeeded"_s);
    QCOMPARE(world.act(world.sourceContainer, u"switchprotection"_s, input).errorCode(), u"VaultInSourceRegion"_s);
    resource(world, world.vault).body.insert(u"location"_s, u"northeurope"_s);
    const QJsonObject job = world.ended(world.act(world.sourceContainer, u"switchprotection"_s, input));
    QVERIFY2(job.value(u"state").toString() == u"Succeeded", QJsonDocument(job).toJson().constData());
    QCOMPARE(world.world.get(RecoveryWorld::at(world.item)).status, 404);
    QVERIFY(!world.world.simulation.store().contains(world.machine));
    world.item = world.targetContainer + u"/replicationProtectedItems/vm-shop-02"_s;
    world.world.pass(std::chrono::hours(2));
    QCOMPARE(world.state(), u"Protected"_s);
    QCOMPARE(world.shown()[u"recoveryFabricFriendlyName"].toString(), u"West Europe"_s);
    const QJsonObject back = world.ended(world.act(world.item, u"unplannedFailover"_s, world.failover()));
    QVERIFY2(back.value(u"state").toString() == u"Succeeded", QJsonDocument(back).toJson().constData());
    QCOMPARE(resource(world, world.machine).location(), u"westeurope"_s);
}

void TestSiteRecovery::targetSettings()
{
    RecoveryWorld world;
    world.protect();
    const QString nic = world.shown()[u"providerSpecificDetails"][u"vmNics"][0][u"nicId"].toString();
    const auto patch = [&world](const QJsonObject &properties) {
        return world.world.send("PATCH", RecoveryWorld::at(world.item), {{u"properties"_s, properties}});
    };
    QCOMPARE(patch({{u"recoveryAzureVMSize"_s, u"Standard_Nothing"_s}}).errorCode(), u"InvalidTargetSize"_s);
    const Reply accepted =
        patch({{u"recoveryAzureVMName"_s, u"vm-shop-02-sdc"_s},
               {u"recoveryAzureVMSize"_s, u"Standard_E4s_v5"_s},
               {u"vmNics"_s,
                QJsonArray{QJsonObject{{u"nicId"_s, nic},
                                       {u"recoveryNicName"_s, u"nic-sdc"_s},
                                       {u"ipConfigs"_s,
                                        QJsonArray{QJsonObject{{u"ipConfigName"_s, u"ipconfig1"_s},
                                                               {u"recoveryStaticIPAddress"_s, u"10.60.1.20"_s}}}}}}}});
    QCOMPARE(world.ended(accepted).value(u"state").toString(), u"Succeeded"_s);
    QCOMPARE(world.state(), u"Protected"_s);
    QCOMPARE(world.ended(world.act(world.item, u"unplannedFailover"_s, world.failover())).value(u"state").toString(),
             u"Succeeded"_s);
    const Resource *machine = world.target(kMachines, u"vm-shop-02-sdc"_s);
    QVERIFY(machine);
    QCOMPARE(machine->property(u"hardwareProfile"_s)[u"vmSize"].toString(), u"Standard_E4s_v5"_s);
    const Resource *made = world.target(kInterfaces, u"nic-sdc"_s);
    QVERIFY(made);
    QCOMPARE(made->property(u"ipConfigurations"_s)[0][u"properties"][u"privateIPAddress"].toString(), u"10.60.1.20"_s);
    QCOMPARE(patch({{u"recoveryAzureVMName"_s, u"late"_s}}).errorCode(), u"UpdateNotAllowed"_s);
}

void TestSiteRecovery::health()
{
    RecoveryWorld world;
    world.protect();
    QCOMPARE(world.shown()[u"replicationHealth"].toString(), u"Normal"_s);
    world.world.simulation.store().remove(world.cache);
    QCOMPARE(world.shown()[u"replicationHealth"].toString(), u"Critical"_s);
    QCOMPARE(world.shown()[u"healthErrors"][0][u"errorCode"].toString(), u"StorageAccountNotFound"_s);
}

/// Each type is listed below its parent and for the whole vault.
void TestSiteRecovery::lists()
{
    RecoveryWorld world;
    world.protect();
    const auto names = [&world](const QString &path) {
        QStringList found;
        const QJsonArray values = world.world.get(RecoveryWorld::at(path)).json.value(u"value").toArray();
        for (const QJsonValue &value : values)
            found.append(value[u"name"].toString());
        return found;
    };
    QCOMPARE(names(world.world.subscription + u"/providers/Microsoft.RecoveryServices/vaults"_s),
             QStringList{u"rsv-shop"_s});
    QCOMPARE(names(world.group + u"/providers/Microsoft.RecoveryServices/vaults"_s), QStringList{u"rsv-shop"_s});
    QCOMPARE(names(world.vault + u"/replicationFabrics"_s), (QStringList{u"sdc"_s, u"weu"_s}));
    QCOMPARE(names(world.vault + u"/replicationPolicies"_s), QStringList{u"day"_s});
    QCOMPARE(names(world.vault + u"/replicationProtectionContainers"_s), (QStringList{u"pc-sdc"_s, u"pc-weu"_s}));
    QCOMPARE(names(world.vault + u"/replicationProtectionContainerMappings"_s), QStringList{u"weu-sdc"_s});
    QCOMPARE(names(world.vault + u"/replicationNetworkMappings"_s), QStringList{u"shop"_s});
    QCOMPARE(names(world.vault + u"/replicationProtectedItems"_s), QStringList{u"vm-shop-02"_s});
    QCOMPARE(names(world.sourceContainer + u"/replicationProtectedItems"_s), QStringList{u"vm-shop-02"_s});
    QCOMPARE(names(world.vault + u"/replicationJobs"_s).size(), 8);
    QVERIFY(names(world.item + u"/targetComputeSizes"_s).contains(u"Standard_E4s_v5"_s));
    const QJsonValue container = world.world.get(RecoveryWorld::at(world.sourceContainer)).json.value(u"properties");
    QCOMPARE(container[u"protectedItemCount"].toInt(), 1);
    QCOMPARE(container[u"pairingStatus"].toString(), u"Paired"_s);
}

/// What is in use cannot go; the other way round everything can.
void TestSiteRecovery::removal()
{
    RecoveryWorld world;
    world.protect();
    const auto remove = [&world](const QString &id) {
        return world.world.send("DELETE", RecoveryWorld::at(id));
    };
    QCOMPARE(remove(world.vault).errorCode(), u"ServiceResourceNotEmptyWithBackendMessage"_s);
    QCOMPARE(remove(world.policy).errorCode(), u"PolicyInUse"_s);
    QCOMPARE(remove(world.mapping).errorCode(), u"ProtectedItemsExist"_s);
    QCOMPARE(remove(world.vault + u"/replicationFabrics/weu"_s).errorCode(), u"ProtectedItemsExist"_s);
    QCOMPARE(remove(world.sourceContainer).status, 405);
    QCOMPARE(world.ended(remove(world.item)).value(u"state").toString(), u"Succeeded"_s); // purge
    QCOMPARE(world.act(world.sourceContainer, u"remove"_s).errorCode(), u"ProtectionContainerPaired"_s);
    for (const QString &id : {world.mapping, world.sourceContainer, world.targetContainer,
                              world.vault + u"/replicationFabrics/weu"_s, world.vault + u"/replicationFabrics/sdc"_s})
        QCOMPARE(world.ended(world.act(id, u"remove"_s)).value(u"state").toString(), u"Succeeded"_s);
    QCOMPARE(world.ended(remove(world.policy)).value(u"state").toString(), u"Succeeded"_s);
    QCOMPARE(remove(world.vault).status, 200);
    QVERIFY(world.world.simulation.store().within(world.vault).isEmpty());
}

/// Site Recovery Contributor runs everything in the vault but cannot make one, nor machines at the target.
void TestSiteRecovery::rights()
{
    RecoveryWorld world;
    world.prepare();
    Principal person;
    person.objectId = u"0d2f0e2c-5a0e-4b3d-9b0e-6c3a51a1c001"_s;
    person.appId = u"0d2f0e2c-5a0e-4b3d-9b0e-6c3a51a1c002"_s;
    person.displayName = u"Operator"_s;
    world.world.simulation.principals().add(person);
    const QString authorization = world.world.subscription + u"/providers/Microsoft.Authorization/"_s;
    QCOMPARE(world.world
                 .put(authorization + u"roleAssignments/5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0b09?api-version=2022-04-01"_s,
                      {{u"properties"_s,
                        QJsonObject{{u"principalId"_s, person.objectId},
                                    {u"principalType"_s, u"ServicePrincipal"_s},
                                    {u"roleDefinitionId"_s,
                                     authorization + u"roleDefinitions/6670b86e-a3f7-4917-ac9b-5d6ab1be4567"_s}}}})
                 .status,
             201);
    world.world.caller = person.objectId;
    QCOMPARE(world.world.get(RecoveryWorld::at(world.vault + u"/replicationJobs"_s)).status, 200);
    QCOMPARE(world.makeVault().errorCode(), u"AuthorizationFailed"_s);
    // The job is accepted, and fails where the target is written.
    const QJsonObject job = world.putAndWait(world.item, world.enabling());
    QCOMPARE(job.value(u"state").toString(), u"Failed"_s);
    QCOMPARE(job.value(u"errors")[0][u"serviceErrorDetails"][u"code"].toString(), u"AuthorizationFailed"_s);
}

QTEST_GUILESS_MAIN(TestSiteRecovery)
#include "tst_siterecovery.moc"
