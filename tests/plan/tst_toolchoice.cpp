#include "azure/cloud.h"
#include "plan/toolchoice.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// Which tools a person is offered.
class TestToolChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offered_data();
    void offered();
    void theRecommendedToolComesFirst();

private:
    QStringList toolsOf(qsizetype index, const PlanChoices &choices) const
    {
        const Resource &resource = m_inventory.resources()[index];
        QStringList names;
        for (const Tool tool : toolsFor(m_inventory, index, m_graph, m_recipes->find(resource), choices))
            names.append(toString(tool));
        return names;
    }
    PlanChoices choices(Method method, bool sameSubscription) const
    {
        PlanChoices choices;
        choices.source = Region(u"westeurope"_s);
        choices.target = Region(u"swedencentral"_s);
        choices.method = method;
        choices.sameSubscription = sameSubscription;
        return choices;
    }

    Inventory m_inventory;
    DependencyGraph m_graph;
    std::optional<Recipes> m_recipes;
};

void TestToolChoice::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory = *Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    m_recipes = *Recipes::load();
    m_graph = DependencyGraph::build(m_inventory, *Cloud::load(u"AzureCloud"_s));
}

void TestToolChoice::offered_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("sameSubscription");
    QTest::addColumn<QString>("tools");
    QTest::newRow("machine, warm") << u"vm-web-1"_s << u"warm"_s << true
                                   << u"resource-mover site-recovery manual stay"_s;
    QTest::newRow("machine, cold: nothing replicates")
        << u"vm-web-1"_s << u"cold"_s << true << u"resource-mover template manual stay"_s;
    QTest::newRow("machine, another subscription")
        << u"vm-web-1"_s << u"warm"_s << false << u"site-recovery manual stay"_s;
    QTest::newRow("Spot machine: its exception decides")
        << u"vm-spot-weu"_s << u"warm"_s << true << u"template manual stay"_s;
    QTest::newRow("network with a route table: tied")
        << u"vnet-jump-weu"_s << u"warm"_s << true << u"template manual stay"_s;
    QTest::newRow("DNS zone is global") << u"fabrikam.com"_s << u"warm"_s << true << u"stay"_s;
    QTest::newRow("in the target already") << u"pip-next-sdc"_s << u"warm"_s << true << u"stay"_s;
    QTest::newRow("in a third region") << u"stbooksus"_s << u"warm"_s << true << u"stay"_s;
    QTest::newRow("nobody knows the type") << u"thing-weu"_s << u"warm"_s << true << u"template manual stay"_s;
}

void TestToolChoice::offered()
{
    QFETCH(QString, name);
    QFETCH(QString, method);
    QFETCH(bool, sameSubscription);
    QFETCH(QString, tools);
    const QList<Resource> &resources = m_inventory.resources();
    const auto found = std::find_if(resources.begin(), resources.end(),
                                    [&](const Resource &resource) { return resource.name == name; });
    QVERIFY(found != resources.end());
    QCOMPARE(toolsOf(found - resources.begin(), choices(*methodFromString(method), sameSubscription)).join(u' '),
             tools);
}

void TestToolChoice::theRecommendedToolComesFirst()
{
    const PlanChoices warm = choices(Method::Warm, true);
    for (qsizetype i = 0; i < m_inventory.size(); ++i) {
        const Resource &resource = m_inventory.resources()[i];
        const ToolChoice chosen = chooseTool(m_inventory, i, m_graph, m_recipes->find(resource), warm);
        const QStringList offered = toolsOf(i, warm);
        QVERIFY2(!offered.isEmpty(), qPrintable(resource.name));
        if (chosen.tool != Tool::Undecided)
            QCOMPARE(offered.first(), toString(chosen.tool));
    }
}

QTEST_GUILESS_MAIN(TestToolChoice)
#include "tst_toolchoice.moc"
