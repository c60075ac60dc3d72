// One machine of the practice workload is moved by Site Recovery instead of Resource Mover, because a person chose so.
#include "relocation/phaserun.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class SiteRecoveryMoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        PlanChoices choices;
        const auto plan = m_world.relocation().plan();
        choices.names.insert(plan->ofType(u"Microsoft.KeyVault/vaults"_s).first().source, u"kv-shop-sdc2"_s);
        choices.tools.insert(m_machine, Tool::SiteRecovery);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
    }

    /// What Site Recovery makes itself is not left to another tool.
    void planOfTheMachine()
    {
        const auto plan = m_world.relocation().plan();
        const PlannedResource *machine = plan->find(m_machine);
        QVERIFY(machine && machine->tool == Tool::SiteRecovery && machine->byUser);
        const PlannedResource *interface = plan->find(m_interface);
        QVERIFY(interface && interface->tool == Tool::SiteRecovery);
        QVERIFY(plan->withTool(Tool::SiteRecovery).size() == 2);
        QVERIFY(!plan->withTool(Tool::ResourceMover).isEmpty());
    }

    /// A run without anybody at the keyboard takes it from vault to commit, the drill included.
    void runOfThePhases()
    {
        const QString failures = m_driver.run({Phase::Prepare, Phase::Migrate});
        QVERIFY2(failures.isEmpty(), qPrintable(failures));
        QStringList verbs;
        const auto tasks = m_world.relocation().file().tasks();
        for (const Task &task : tasks.value_or(QList<Task>())) {
            if (task.change.request.pathOrUrl.contains("/replicationProtectedItems/"_L1)
                && task.state == TaskState::Succeeded)
                verbs.append(task.change.request.method == "POST" ? task.change.request.pathOrUrl.section(u'/', -1)
                                                                  : QString::fromLatin1(task.change.request.method));
        }
        QCOMPARE(verbs,
                 (QStringList{u"PUT"_s, u"PATCH"_s, u"testFailover"_s, u"testFailoverCleanup"_s, u"unplannedFailover"_s,
                              u"failoverCommit"_s, u"remove"_s}));
    }

    void itemsHold_data()
    {
        QTest::addColumn<QString>("item");
        for (const char *item :
             {"svc.plan", "svc.dependencies", "svc.prepare", "svc.move", "svc.commit", "svc.configuration"})
            QTest::newRow(item) << QString::fromLatin1(item);
    }
    void itemsHold()
    {
        QFETCH(QString, item);
        const StoredItem looked = m_driver.look(item);
        QVERIFY2(looked.finding.verdict() == Verdict::Passes, ItemDriver::text(looked.finding));
        QVERIFY(!looked.evidence.isEmpty());
        QVERIFY(m_driver.propose(item).isEmpty());
    }

    /// The machine is there, in its network and in the pool of its load balancer; nothing of the drill is left.
    void machineAtTheTarget()
    {
        const QString group = m_world.group(u"app"_s, u"sdc"_s) + u"/providers/"_s;
        const auto exists = [&](const QString &path, const QString &version) {
            return m_world.send("GET", group + path, version);
        };
        QCOMPARE(exists(u"Microsoft.Compute/virtualMachines/vm-shop-02"_s, u"2024-07-01"_s), 200);
        QCOMPARE(exists(u"Microsoft.Network/networkInterfaces/nic-vm-shop-02"_s, u"2025-05-01"_s), 200);
        QCOMPARE(exists(u"Microsoft.Compute/disks/vm-shop-02-data"_s, u"2024-03-02"_s), 200);
        QCOMPARE(exists(u"Microsoft.Compute/virtualMachines/vm-shop-02-test"_s, u"2024-07-01"_s), 404);
        QCOMPARE(exists(u"Microsoft.Compute/disks/vm-shop-02-data-ASRReplica"_s, u"2024-03-02"_s), 404);
    }

private:
    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
    const ResourceId m_machine{m_world.group(u"app"_s, u"weu"_s)
                               + u"/providers/Microsoft.Compute/virtualMachines/vm-shop-02"_s};
    const ResourceId m_interface{m_world.group(u"app"_s, u"weu"_s)
                                 + u"/providers/Microsoft.Network/networkInterfaces/nic-vm-shop-02"_s};
};

QTEST_GUILESS_MAIN(SiteRecoveryMoveTest)
#include "tst_siterecoverymove.moc"
