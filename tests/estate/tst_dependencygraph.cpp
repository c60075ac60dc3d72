#include "azure/cloud.h"
#include "estate/dependencygraph.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kGroup = u"/subscriptions/s-1/resourceGroups/g/providers/"_s;

Resource resource(const QString &id, const QByteArray &properties)
{
    return Resource::fromObject({{u"id"_s, QString(kGroup + id)}, {u"location"_s, u"westeurope"_s},
        {u"properties"_s, QJsonDocument::fromJson(properties).object()}});
}

Inventory bookshop()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object()).value_or(Inventory());
}

}

class TestDependencyGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edges_data();
    void edges();
    void mirroredEndsMakeNoCycle();
    void cyclesAreFound();
    void orderRespectsEveryEdge();
    void longChainsDoNotOverflow();
    void outsideAndCrossing();
    void inventoryRoundTrip();
};

void TestDependencyGraph::edges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("kind"); // -1: no edge

    const auto row = [](const char *title, const QString &from, const QString &to, std::optional<DependencyKind> kind) {
        QTest::newRow(title) << from << to << (kind ? static_cast<int>(*kind) : -1);
    };
    row("machine needs its interface", u"vm-web-1"_s, u"nic-web-1-weu"_s, DependencyKind::Reference);
    row("interface does not need its machine", u"nic-web-1-weu"_s, u"vm-web-1"_s, std::nullopt);
    row("subnet stands for its network", u"nic-web-1-weu"_s, u"vnet-books-weu"_s, DependencyKind::Reference);
    row("ids in any case", u"vm-web-1"_s, u"avail-web-weu"_s, DependencyKind::Reference);
    row("identities are keys", u"vm-web-2"_s, u"id-books-weu"_s, DependencyKind::Reference);
    row("host name of a storage account", u"vm-web-1"_s, u"stbookslogsweu"_s, DependencyKind::Endpoint);
    row("child needs parent", u"orders"_s, u"sql-books-weu"_s, DependencyKind::Parent);
    row("private endpoint", u"pe-sql-books-weu"_s, u"sql-books-weu"_s, DependencyKind::PrivateEndpoint);
    row("server does not need its private endpoint", u"sql-books-weu"_s, u"pe-sql-books-weu"_s, std::nullopt);
    row("group of a subnet", u"vnet-books-weu"_s, u"nsg-web-weu"_s, DependencyKind::Reference);
    row("unrelated", u"vm-web-1"_s, u"redis-books-weu"_s, std::nullopt);
}

void TestDependencyGraph::edges()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, kind);
    const Inventory inventory = bookshop();
    const DependencyGraph graph = DependencyGraph::build(inventory, *Cloud::load(u"AzureCloud"_s));
    int found = -1;
    for (const Dependency &edge : graph.edges()) {
        if (inventory.resources()[edge.from].name == from && inventory.resources()[edge.to].name == to)
            found = static_cast<int>(edge.kind);
    }
    QCOMPARE(found, kind);
}

void TestDependencyGraph::mirroredEndsMakeNoCycle()
{
    const DependencyGraph graph = DependencyGraph::build(bookshop(), *Cloud::load(u"AzureCloud"_s));
    QVERIFY(graph.edges().size() > 40);
    QVERIFY(graph.cycles().isEmpty());
}

void TestDependencyGraph::cyclesAreFound()
{
    Inventory inventory;
    const auto needs = [](const QString &id) {
        return QByteArray(R"({"x":")" + (kGroup + id).toUtf8() + R"("})");
    };
    inventory.append(resource(u"Contoso.T/t/a"_s, needs(u"Contoso.T/t/b"_s)));
    inventory.append(resource(u"Contoso.T/t/b"_s, needs(u"Contoso.T/t/c"_s)));
    inventory.append(resource(u"Contoso.T/t/c"_s, needs(u"Contoso.T/t/a"_s)));
    inventory.append(resource(u"Contoso.T/t/d"_s, needs(u"Contoso.T/t/a"_s)));
    const DependencyGraph graph = DependencyGraph::build(inventory, *Cloud::load(u"AzureCloud"_s));
    QCOMPARE(graph.cycles(), QList<QList<qsizetype>>({{0, 1, 2}}));
    QCOMPARE(graph.topologicalOrder(), QList<qsizetype>({0, 1, 2, 3}));
}

void TestDependencyGraph::orderRespectsEveryEdge()
{
    const DependencyGraph graph = DependencyGraph::build(bookshop(), *Cloud::load(u"AzureCloud"_s));
    const QList<qsizetype> order = graph.topologicalOrder();
    for (const Dependency &edge : graph.edges())
        QVERIFY(order.indexOf(edge.to) < order.indexOf(edge.from));
}

void TestDependencyGraph::longChainsDoNotOverflow()
{
    constexpr qsizetype kLength = 200'000;
    QList<QList<qsizetype>> needs(kLength);
    for (qsizetype i = 0; i + 1 < kLength; ++i)
        needs[i].append(i + 1);
    const QList<qsizetype> groups = cycleGroups(needs);
    QCOMPARE(groups.first(), kLength - 1);
    QCOMPARE(groups.last(), 0);
}

void TestDependencyGraph::outsideAndCrossing()
{
    Inventory inventory;
    inventory.append(resource(u"Microsoft.Network/virtualNetworks/v"_s, "{}"));
    inventory.append(resource(u"Contoso.T/t/a"_s,
        R"({"subnet":"/subscriptions/s-1/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/x","hub":"/subscriptions/s-2/resourceGroups/hub/providers/Microsoft.Network/azureFirewalls/f"})"));
    const DependencyGraph graph = DependencyGraph::build(inventory, *Cloud::load(u"AzureCloud"_s));
    QCOMPARE(graph.outside().size(), 1);
    QCOMPARE(graph.outside().first().to.name(), u"f"_s);
    QCOMPARE(graph.crossing([](qsizetype index) { return index == 0; }).size(), 1);
    QCOMPARE(graph.crossing([](qsizetype) { return true; }).size(), 0);
}

void TestDependencyGraph::inventoryRoundTrip()
{
    const Inventory inventory = bookshop();
    QCOMPARE(inventory.size(), 60);
    const auto again = Inventory::fromJson(inventory.toJson());
    QVERIFY(again);
    QCOMPARE(again->toJson(), inventory.toJson());
    QCOMPARE(again->groups.size(), 3);
    QCOMPARE(again->countByType().value(u"Microsoft.Compute/virtualMachines"_s), 3);
    QVERIFY(again->find(ResourceId(inventory.resources().first().id.toString().toUpper())) != nullptr);
}

QTEST_APPLESS_MAIN(TestDependencyGraph)
#include "tst_dependencygraph.moc"
