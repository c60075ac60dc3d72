#include "azure/cloud.h"
#include "plan/planner.h"
#include "ui/models/resourcemodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestResourceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void aFilterMovesNoOtherRow();
    void sortingKeepsTheSelection();
    void groupsHoldEveryResource();
    void aDecisionChangesOneRow();
    void editsAreWishes();
    void whatCrossesTheCutCanBeShownAlone();
    void hundredThousandRowsAnswerAtOnce();

private:
    std::shared_ptr<const ResourceTable> table(const PlanChoices &choices) const
    {
        ResourceTable::Source source;
        source.inventory = m_inventory;
        source.graph = m_graph;
        source.recipes = std::make_shared<const Recipes>(*m_recipes);
        source.plan = std::make_shared<const Plan>(computePlan(*m_inventory, *m_recipes, m_cloud, choices));
        source.source = choices.source;
        source.target = choices.target;
        return ResourceTable::build(source, {});
    }
    static PlanChoices choices()
    {
        PlanChoices choices;
        choices.source = Region(u"westeurope"_s);
        choices.target = Region(u"swedencentral"_s);
        return choices;
    }
    static QModelIndex named(const ResourceModel &model, const QString &name, int column = ResourceModel::Name)
    {
        for (qsizetype i = 0; i < model.table()->size(); ++i) {
            if (model.table()->row(i).name == name)
                return model.indexOf(i, column);
        }
        return {};
    }

    std::shared_ptr<const Inventory> m_inventory;
    std::shared_ptr<const DependencyGraph> m_graph;
    Cloud m_cloud;
    std::optional<Recipes> m_recipes;
};

void TestResourceModel::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory =
        std::make_shared<const Inventory>(*Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object()));
    m_cloud = *Cloud::load(u"AzureCloud"_s);
    m_recipes = *Recipes::load();
    m_graph = std::make_shared<const DependencyGraph>(DependencyGraph::build(*m_inventory, m_cloud));
}

void TestResourceModel::filters_data()
{
    QTest::addColumn<ResourceFilter>("filter");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    const auto row = [](const char *title, const QString &text, auto change, const QStringList &present,
                        const QStringList &absent) {
        ResourceFilter filter;
        filter.text = text;
        change(filter);
        QTest::newRow(title) << filter << present << absent;
    };
    const auto nothing = [](ResourceFilter &) {
    };
    row("nothing typed", {}, nothing, {u"vm-web-1"_s, u"kv-books-weu"_s}, {});
    row("part of a name, other case", u"KV-BOOKS"_s, nothing, {u"kv-books-weu"_s}, {u"vm-web-1"_s});
    row("two words in any order", u"web vm"_s, nothing, {u"vm-web-1"_s}, {u"kv-books-weu"_s});
    row("the type as Azure writes it", u"keyvault/vaults"_s, nothing, {u"kv-books-weu"_s}, {u"vm-web-1"_s});
    row("a name of the target", u"kv-books-sdc"_s, nothing, {u"kv-books-weu"_s}, {u"vm-web-1"_s});
    row("what nothing has", u"no such thing"_s, nothing, {}, {u"vm-web-1"_s});
    row("one type", {}, [](ResourceFilter &filter) { filter.type = u"microsoft.keyvault/vaults"_s; },
        {u"kv-books-weu"_s}, {u"vm-web-1"_s});
    row("one tool", {}, [](ResourceFilter &filter) { filter.tool = Tool::Stay; }, {u"fabrikam.com"_s}, {u"vm-web-1"_s});
    row("a type that is no longer there", {}, [](ResourceFilter &filter) { filter.type = u"microsoft.gone/x"_s; }, {},
        {u"vm-web-1"_s, u"kv-books-weu"_s});
}

void TestResourceModel::filters()
{
    QFETCH(ResourceFilter, filter);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table(choices()));
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), int(model.shownCount()));
    for (const QString &name : std::as_const(present))
        QVERIFY2(named(model, name).isValid(), qPrintable(name));
    for (const QString &name : std::as_const(absent))
        QVERIFY2(!named(model, name).isValid(), qPrintable(name));
    model.setFilter({});
    QCOMPARE(model.rowCount(), int(m_inventory->size()));
}

void TestResourceModel::aFilterMovesNoOtherRow()
{
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table(choices()));
    QPersistentModelIndex vault = named(model, u"kv-books-weu"_s);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    ResourceFilter filter;
    filter.text = u"kv-"_s;
    model.setFilter(filter);
    model.setFilter({});
    QCOMPARE(resets.size(), 0);
    QVERIFY(removals.size() > 0 && insertions.size() > 0);
    QVERIFY(vault.isValid());
    QCOMPARE(vault.data().toString(), u"kv-books-weu"_s);
}

void TestResourceModel::sortingKeepsTheSelection()
{
    for (const auto grouping : {std::optional<ResourceModel::Column>(), std::optional(ResourceModel::Group)}) {
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(table(choices()));
        model.setGrouping(grouping);
        const QPersistentModelIndex vault = named(model, u"kv-books-weu"_s);
        for (int column = 0; column < ResourceModel::ColumnCount; ++column) {
            model.sort(column, Qt::DescendingOrder);
            QCOMPARE(vault.data().toString(), u"kv-books-weu"_s);
            model.sort(column, Qt::AscendingOrder);
            QCOMPARE(vault.data().toString(), u"kv-books-weu"_s);
        }
        model.sort(ResourceModel::Needs, Qt::DescendingOrder);
        const QModelIndex parent = grouping ? model.index(0, 0) : QModelIndex();
        for (int i = 1; i < model.rowCount(parent); ++i)
            QVERIFY(model.rowOf(model.index(i - 1, 0, parent))->needs >= model.rowOf(model.index(i, 0, parent))->needs);
    }
}

void TestResourceModel::groupsHoldEveryResource()
{
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table(choices()));
    for (const ResourceModel::Column column : {ResourceModel::Type, ResourceModel::Group, ResourceModel::Region,
                                               ResourceModel::Tool, ResourceModel::Placement, ResourceModel::Wave}) {
        model.setGrouping(column);
        QVERIFY(model.rowCount() > 1);
        int children = 0;
        for (int i = 0; i < model.rowCount(); ++i)
            children += model.rowCount(model.index(i, 0));
        QCOMPARE(children, int(m_inventory->size()));
        const QModelIndex vault = named(model, u"kv-books-weu"_s);
        QCOMPARE(vault.data().toString(), u"kv-books-weu"_s);
        QVERIFY(model.index(vault.row(), 0, vault.parent()) == vault);
        QVERIFY(!vault.parent().data().toString().isEmpty());
    }
    model.setGrouping({});
    QCOMPARE(model.rowCount(), int(m_inventory->size()));
}

void TestResourceModel::aDecisionChangesOneRow()
{
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table(choices()));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    PlanChoices decided = choices();
    const QModelIndex redis = named(model, u"redis-books-weu"_s);
    decided.tools.insert(model.rowOf(redis)->id, Tool::Manual);
    model.setTable(table(decided));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(redis.data(ResourceModel::ToolRole).toInt(), int(Tool::Manual));
}

void TestResourceModel::editsAreWishes()
{
    ResourceModel model;
    model.setTable(table(choices()));
    const QModelIndex tool = named(model, u"redis-books-weu"_s, ResourceModel::Tool);
    const QModelIndex name = named(model, u"redis-books-weu"_s, ResourceModel::TargetName);
    QVERIFY(!tool.flags().testFlag(Qt::ItemIsEditable));
    model.setEditable([](qsizetype) { return QList<Tool>{Tool::Template, Tool::Manual, Tool::Stay}; });
    QVERIFY(tool.flags().testFlag(Qt::ItemIsEditable) && name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!named(model, u"fabrikam.com"_s, ResourceModel::TargetName).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!named(model, u"orders"_s, ResourceModel::TargetName).flags().testFlag(Qt::ItemIsEditable));

    QSignalSpy tools(&model, &ResourceModel::toolChosen);
    QSignalSpy names(&model, &ResourceModel::targetNameChosen);
    const QString before = name.data().toString();
    QVERIFY(model.setData(tool, int(Tool::Stay), Qt::EditRole));
    QVERIFY(model.setData(name, u"cache"_s, Qt::EditRole));
    QVERIFY(!model.setData(name, before, Qt::EditRole));
    QCOMPARE(tools.size(), 1);
    QCOMPARE(tools.first()[1].toInt(), int(Tool::Stay));
    QCOMPARE(names.size(), 1);
    QCOMPARE(name.data().toString(), before); // until a plan says so
}

void TestResourceModel::whatCrossesTheCutCanBeShownAlone()
{
    PlanChoices decided = choices();
    for (const Resource &resource : m_inventory->resources()) {
        if (resource.name == "vm-web-1"_L1)
            decided.tools.insert(resource.id, Tool::Stay);
    }
    ResourceModel model;
    model.setTable(table(decided));
    ResourceFilter filter;
    filter.cutOnly = true;
    model.setFilter(filter);
    QVERIFY(named(model, u"vm-web-1"_s).isValid());
    QVERIFY(model.shownCount() > 1 && model.shownCount() < m_inventory->size());
}

void TestResourceModel::hundredThousandRowsAnswerAtOnce()
{
    auto inventory = std::make_shared<Inventory>();
    const QStringList types{u"Microsoft.Compute/virtualMachines"_s, u"Microsoft.Network/networkInterfaces"_s,
                            u"Microsoft.Storage/storageAccounts"_s, u"Microsoft.Web/sites"_s};
    for (int i = 0; i < 100'000; ++i) {
        Resource resource;
        resource.type = types[i % types.size()];
        resource.name = u"resource-%1-weu"_s.arg(i * 7919 % 100'003);
        resource.id = ResourceId(
            u"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-%1/providers/%2/%3"_s.arg(
                QString::number(i % 200), resource.type, resource.name));
        resource.location = Region(u"westeurope"_s);
        resource.json = "{}";
        inventory->append(resource);
    }
    ResourceTable::Source source;
    source.inventory = inventory;
    source.plan = std::make_shared<const Plan>();
    source.source = Region(u"westeurope"_s);
    source.target = Region(u"swedencentral"_s);
    ResourceModel model;
    model.setTable(ResourceTable::build(source, {}));
    QCOMPARE(model.rowCount(), 100'000);

    // Of the processor, not of the wall, and three times what it takes alone: other tests run beside.
    const auto within = [](int milliseconds, auto work) {
        const std::clock_t start = std::clock();
        work();
        return std::clock() - start < 3 * milliseconds * (CLOCKS_PER_SEC / 1000);
    };
    ResourceFilter filter;
    for (const QString &text : {u"r"_s, u"re"_s, u"res"_s, u"resource-99"_s, u"resource-999 machine"_s, QString()}) {
        filter.text = text;
        QVERIFY(within(50, [&] { model.setFilter(filter); }));
    }
    QVERIFY(within(100, [&] { model.sort(ResourceModel::Name, Qt::DescendingOrder); }));
    QVERIFY(within(100, [&] { model.sort(ResourceModel::Type, Qt::AscendingOrder); }));
    QVERIFY(within(100, [&] { model.setGrouping(ResourceModel::Group); }));
    QCOMPARE(model.rowCount(), 200);
}

QTEST_MAIN(TestResourceModel)
#include "tst_resourcemodel.moc"
