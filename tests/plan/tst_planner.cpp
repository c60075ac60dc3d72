#include "azure/cloud.h"
#include "estate/dependencygraph.h"
#include "plan/planner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resources_data();
    void resources();
    void wavesRespectDependencies();
    void whatComesWithAnotherHasItsWave();
    void groups();
    void endpoints();
    void stores();
    void dataMethodsArePersonsChoice();
    void otherSubscriptionMeansNoResourceMover();
    void choicesSurvive();
    void collisionsGetNumbers();
    void sameInputSamePlan();

private:
    PlanChoices choices() const
    {
        PlanChoices choices;
        choices.source = Region(u"westeurope"_s);
        choices.target = Region(u"swedencentral"_s);
        return choices;
    }
    Plan compute(const PlanChoices &choices) const { return computePlan(m_inventory, *m_recipes, m_cloud, choices); }
    const PlannedResource *named(const Plan &plan, const QString &name) const
    {
        for (const PlannedResource &planned : plan.resources) {
            if (planned.source.name() == name)
                return &planned;
        }
        return nullptr;
    }

    Inventory m_inventory;
    Cloud m_cloud;
    std::optional<Recipes> m_recipes;
};

void TestPlanner::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory = *Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    m_cloud = *Cloud::load(u"AzureCloud"_s);
    m_recipes = *Recipes::load();
}

void TestPlanner::resources_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("target"); // "" : the source

    const auto row = [](const char *title, const QString &name, Tool tool, const QString &target) {
        QTest::newRow(title) << name << toString(tool) << target;
    };
    row("network", u"vnet-books-weu"_s, Tool::ResourceMover, u"vnet-books-sdc"_s);
    row("network with a route table", u"vnet-jump-weu"_s, Tool::Template, u"vnet-jump-sdc"_s);
    row("public address", u"pip-books-weu"_s, Tool::ResourceMover, u"pip-books-sdc"_s);
    row("public address of a NAT gateway", u"pip-nat-weu"_s, Tool::Template, u"pip-nat-sdc"_s);
    row("security group", u"nsg-web-weu"_s, Tool::Template, u"nsg-web-sdc"_s);
    row("load balancer", u"lb-books-weu"_s, Tool::ResourceMover, u"lb-books-sdc"_s);
    row("availability set", u"avail-web-weu"_s, Tool::ResourceMover, u"avail-web-sdc"_s);
    row("machine", u"vm-web-1"_s, Tool::ResourceMover, u"vm-web-1"_s);
    row("Spot machine", u"vm-spot-weu"_s, Tool::Template, u"vm-spot-sdc"_s);
    row("interface", u"nic-web-1-weu"_s, Tool::ResourceMover, u"nic-web-1-sdc"_s);
    row("interface of a private endpoint", u"pe-sql-books-weu.nic"_s, Tool::WithParent, u"pe-sql-books-sdc.nic"_s);
    row("disk of a machine", u"vm-web-1-os"_s, Tool::WithParent, u"vm-web-1-os"_s);
    row("spare disk", u"disk-spare-weu"_s, Tool::Manual, u"disk-spare-sdc"_s);
    row("vault", u"kv-books-weu"_s, Tool::Copy, u"kv-books-sdc"_s);
    row("workspace", u"log-books-weu"_s, Tool::Template, u"log-books-sdc"_s);
    row("app", u"books-weu"_s, Tool::Template, u"books-sdc"_s);
    row("app without a region in its name", u"books-api"_s, Tool::Template, u"books-api-sdc"_s);
    row("registry", u"crbooks"_s, Tool::Template, u"crbookssdc"_s);
    row("storage account", u"stbooksweu01"_s, Tool::Template, u"stbookssdc01"_s);
    row("SQL server", u"sql-books-weu"_s, Tool::Template, u"sql-books-sdc"_s);
    row("database", u"orders"_s, Tool::Template, u"orders"_s);
    row("Hyperscale database", u"archive"_s, Tool::Manual, u"archive"_s);
    row("database of the system", u"master"_s, Tool::WithParent, u"master"_s);
    row("child without a recipe", u"office"_s, Tool::Template, u"office"_s);
    row("Cosmos DB", u"cosmos-books-weu"_s, Tool::Native, {});
    row("DNS zone", u"fabrikam.com"_s, Tool::Stay, {});
    row("Traffic Manager", u"tm-books"_s, Tool::Stay, {});
    row("private zone", u"privatelink.database.windows.net"_s, Tool::Stay, {});
    row("action group", u"ag-oncall"_s, Tool::Stay, {});
    row("alert, global but about a regional app", u"alert-5xx"_s, Tool::Template, u"alert-5xx"_s);
    row("in the target already", u"pip-next-sdc"_s, Tool::Stay, {});
    row("in a third region", u"stbooksus"_s, Tool::Stay, {});
    row("nobody knows the type", u"thing-weu"_s, Tool::Undecided, u"thing-sdc"_s);
}

void TestPlanner::resources()
{
    QFETCH(QString, name);
    QFETCH(QString, tool);
    QFETCH(QString, target);
    const Plan plan = compute(choices());
    const PlannedResource *planned = named(plan, name);
    QVERIFY(planned != nullptr);
    QCOMPARE(toString(planned->tool), tool);
    QVERIFY(!planned->reason.isEmpty());
    if (target.isEmpty())
        QVERIFY(planned->target == planned->source);
    else
        QCOMPARE(planned->target.name(), target);
    QCOMPARE(planned->target.type().toLower(), planned->source.type().toLower());
}

void TestPlanner::wavesRespectDependencies()
{
    const Plan plan = compute(choices());
    const DependencyGraph graph = DependencyGraph::build(m_inventory, m_cloud);
    int compared = 0;
    for (const Dependency &edge : graph.edges()) {
        const PlannedResource &from = plan.resources[edge.from];
        const PlannedResource &to = plan.resources[edge.to];
        const auto isMade = [](const PlannedResource &planned) {
            return planned.tool != Tool::Stay && planned.tool != Tool::Native && planned.tool != Tool::Undecided;
        };
        const bool oneCarriesTheOther = from.tool == Tool::WithParent || to.tool == Tool::WithParent;
        if (!isMade(from) || !isMade(to) || oneCarriesTheOther)
            continue;
        ++compared;
        QVERIFY2(to.wave < from.wave, qPrintable(from.source.name() + u" needs "_s + to.source.name()));
    }
    QVERIFY(compared > 20);
    for (const PlannedResource &planned : plan.resources)
        QVERIFY(planned.wave >= 0 && planned.wave <= 13);
}

void TestPlanner::whatComesWithAnotherHasItsWave()
{
    const Plan plan = compute(choices());
    QCOMPARE(named(plan, u"vm-web-1-os"_s)->wave, named(plan, u"vm-web-1"_s)->wave);
    QCOMPARE(named(plan, u"pe-sql-books-weu.nic"_s)->wave, named(plan, u"pe-sql-books-weu"_s)->wave);
    QCOMPARE(named(plan, u"master"_s)->wave, named(plan, u"sql-books-weu"_s)->wave);

    PlanChoices stay = choices();
    stay.tools.insert(named(plan, u"vm-web-1"_s)->source, Tool::Stay);
    const Plan without = compute(stay);
    QVERIFY(named(without, u"vm-web-1-os"_s)->tool == Tool::Stay);
    QVERIFY(named(without, u"vm-web-2-os"_s)->tool == Tool::WithParent);
}

void TestPlanner::groups()
{
    const Plan plan = compute(choices());
    QCOMPARE(plan.groups.value(u"rg-books-net-weu"_s), u"rg-books-net-sdc"_s);
    QCOMPARE(plan.groups.value(u"rg-books-data"_s), u"rg-books-data-sdc"_s);
    QCOMPARE(
        named(plan, u"orders"_s)->target.toString(),
        u"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-books-data-sdc/providers/Microsoft.Sql/"
        "servers/sql-books-sdc/databases/orders"_s);
    PlanChoices chosen = choices();
    chosen.groups.insert(u"rg-books-data"_s, u"rg-elsewhere"_s);
    QCOMPARE(named(compute(chosen), u"kv-books-weu"_s)->target.resourceGroupName(), u"rg-elsewhere"_s);
}

void TestPlanner::endpoints()
{
    const auto pairs = compute(choices()).endpointReplacements;
    QVERIFY(pairs.contains({u"kv-books-weu.vault.azure.net"_s, u"kv-books-sdc.vault.azure.net"_s}));
    QVERIFY(pairs.contains({u"books-api.azurewebsites.net"_s, u"books-api-sdc.azurewebsites.net"_s}));
    QVERIFY(pairs.contains(
        {u"pip-books-weu.westeurope.cloudapp.azure.com"_s, u"pip-books-sdc.swedencentral.cloudapp.azure.com"_s}));
    for (const auto &[from, to] : pairs)
        QVERIFY2(!from.contains("cosmos"_L1) && !from.contains(".z6."_L1), qPrintable(from));
}

void TestPlanner::stores()
{
    QHash<QString, QString> methods;
    const Plan plan = compute(choices());
    for (const PlannedStore &store : plan.stores)
        methods.insert(store.source.name(), toString(store.method));
    QCOMPARE(methods.value(u"kv-books-weu"_s), u"vault-copy"_s);
    QCOMPARE(methods.value(u"stbooksweu01"_s), u"blob-copy"_s);
    QCOMPARE(methods.value(u"cosmos-books-weu"_s), u"cosmos-region"_s);
    QCOMPARE(methods.value(u"orders"_s), u"sql-copy"_s);
    QCOMPARE(methods.value(u"archive"_s), u"none"_s);
    QCOMPARE(methods.value(u"pg-books-weu"_s), u"none"_s);
    QVERIFY(!methods.contains(u"master"_s));
    QVERIFY(!methods.contains(u"stbooksus"_s));
}

void TestPlanner::dataMethodsArePersonsChoice()
{
    const auto storeOf = [this](const Plan &plan, const QString &name) {
        const ResourceId source = named(plan, name)->source;
        for (const PlannedStore &store : plan.stores) {
            if (store.source == source)
                return store;
        }
        return PlannedStore();
    };
    const QString name = u"stbooksweu01"_s;
    PlanChoices first = choices();
    const ResourceId account = named(compute(first), name)->source;
    first.dataMethods.insert(account, DataMethod::None);
    const Plan byHand = *Plan::fromJson(compute(first).toJson());
    QVERIFY(storeOf(byHand, name).method == DataMethod::None && storeOf(byHand, name).byUser);

    PlanChoices later = choices();
    later.previous = byHand;
    QVERIFY(storeOf(compute(later), name).method == DataMethod::None);
    later.dataMethods.insert(account, DataMethod::BlobCopy);
    QVERIFY(storeOf(compute(later), name).method == DataMethod::BlobCopy);
    later.dataMethods.insert(account, DataMethod::SqlCopy); // a storage account cannot
    QVERIFY(storeOf(compute(later), name).method == DataMethod::BlobCopy && !storeOf(compute(later), name).byUser);
}

void TestPlanner::otherSubscriptionMeansNoResourceMover()
{
    PlanChoices other = choices();
    other.sameSubscription = false;
    QVERIFY(compute(other).withTool(Tool::ResourceMover).isEmpty());
    QVERIFY(!compute(choices()).withTool(Tool::ResourceMover).isEmpty());
}

void TestPlanner::choicesSurvive()
{
    PlanChoices first = choices();
    const Plan computed = compute(first);
    const ResourceId redis = named(computed, u"redis-books-weu"_s)->source;
    first.tools.insert(redis, Tool::Manual);
    first.names.insert(redis, u"cache-of-books"_s);
    PlanChoices second = choices();
    second.previous = compute(first);
    second.previous.hostNames = {{u"books.fabrikam.com"_s, {}, {}, {}, {}, {}, u"shop.fabrikam.com"_s}};
    const Plan again = compute(second);
    QVERIFY(again.find(redis)->tool == Tool::Manual);
    QVERIFY(again.find(redis)->byUser);
    QCOMPARE(again.find(redis)->target.name(), u"cache-of-books"_s);
    QCOMPARE(again.hostNames.size(), 1);
    QVERIFY(!named(again, u"vm-web-1"_s)->byUser);
}

void TestPlanner::collisionsGetNumbers()
{
    Inventory inventory;
    const QString group = u"/subscriptions/s-1/resourceGroups/"_s;
    for (const QString &name :
         {u"a/providers/Microsoft.KeyVault/vaults/kv-weu"_s, u"a/providers/Microsoft.KeyVault/vaults/kv-we"_s,
          u"b/providers/Microsoft.KeyVault/vaults/kv-sdc"_s}) {
        const QString location = name.endsWith("sdc"_L1) ? u"swedencentral"_s : u"westeurope"_s;
        inventory.append(Resource::fromObject({{u"id"_s, QString(group + name)}, {u"location"_s, location}}));
    }
    const Plan plan = computePlan(inventory, *m_recipes, m_cloud, choices());
    QCOMPARE(plan.resources[1].target.name(), u"kv-sdc2"_s); // "kv-we" comes first by its id
    QCOMPARE(plan.resources[0].target.name(), u"kv-sdc3"_s);
}

void TestPlanner::sameInputSamePlan()
{
    QCOMPARE(compute(choices()).toJson(), compute(choices()).toJson());
    PlanChoices again = choices();
    again.previous = compute(choices());
    QCOMPARE(compute(again).toJson(), compute(choices()).toJson());
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
