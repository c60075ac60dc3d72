#include "azure/cloud.h"
#include "plan/methodchoice.h"
#include "plan/placement.h"
#include "plan/planner.h"
#include "plan/wavesummary.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// What people decide about a plan, and what it says to them.
class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoQuestionsMakeAMethod_data();
    void twoQuestionsMakeAMethod();
    void placement_data();
    void placement();
    void aReasonIsKept();
    void backToTheRecommendation();
    void hostNamesAreRenamedAndKeepTheirNameAgain();
    void wavesAreSummed();

private:
    Plan compute(const PlanChoices &choices) const { return computePlan(m_inventory, *m_recipes, m_cloud, choices); }
    static PlanChoices choices()
    {
        PlanChoices choices;
        choices.source = Region(u"westeurope"_s);
        choices.target = Region(u"swedencentral"_s);
        return choices;
    }
    const Resource &named(const QString &name) const
    {
        const QList<Resource> &all = m_inventory.resources();
        return *std::find_if(all.begin(), all.end(), [&](const Resource &one) { return one.name == name; });
    }

    Inventory m_inventory;
    Cloud m_cloud;
    std::optional<Recipes> m_recipes;
};

void TestDecisions::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory = *Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    m_cloud = *Cloud::load(u"AzureCloud"_s);
    m_recipes = *Recipes::load();
}

void TestDecisions::twoQuestionsMakeAMethod_data()
{
    QTest::addColumn<bool>("downtime");
    QTest::addColumn<bool>("synchronous");
    QTest::addColumn<QString>("method");
    QTest::newRow("downtime is fine") << true << false << u"cold"_s;
    QTest::newRow("downtime is fine, though it replicates") << true << true << u"cold"_s;
    QTest::newRow("no downtime, changes arrive later") << false << false << u"warm"_s;
    QTest::newRow("no downtime, both regions written") << false << true << u"hot"_s;
}

void TestDecisions::twoQuestionsMakeAMethod()
{
    QFETCH(bool, downtime);
    QFETCH(bool, synchronous);
    QFETCH(QString, method);
    const Method made = methodFor({downtime, synchronous});
    QCOMPARE(toString(made), method);
    QVERIFY(methodFor(questionsFor(made)) == made);
}

void TestDecisions::placement_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("unplanned");
    const auto row = [](const char *title, const QString &name, Placement planned, Placement unplanned) {
        QTest::newRow(title) << name << int(planned) << int(unplanned);
    };
    row("machine", u"vm-web-1"_s, Placement::Moves, Placement::Moves);
    row("DNS zone", u"fabrikam.com"_s, Placement::Global, Placement::Global);
    row("Cosmos DB", u"cosmos-books-weu"_s, Placement::Replicates, Placement::Moves);
    row("in the target already", u"pip-next-sdc"_s, Placement::InTarget, Placement::InTarget);
    row("in a third region", u"stbooksus"_s, Placement::Stays, Placement::Stays);
    row("decided to stay", u"vm-web-2"_s, Placement::Stays, Placement::Moves);
}

void TestDecisions::placement()
{
    QFETCH(QString, name);
    QFETCH(int, planned);
    QFETCH(int, unplanned);
    PlanChoices decided = choices();
    decided.tools.insert(named(u"vm-web-2"_s).id, Tool::Stay);
    const Plan plan = compute(decided);
    const Resource &resource = named(name);
    QCOMPARE(int(placementOf(resource, plan.find(resource.id), plan.source, plan.target)), planned);
    QCOMPARE(int(placementOf(resource, nullptr, plan.source, plan.target)), unplanned);
    QVERIFY(isCut(Placement::Moves, Placement::Stays) && isCut(Placement::Stays, Placement::Moves));
    QVERIFY(!isCut(Placement::Moves, Placement::Global) && !isCut(Placement::Stays, Placement::Stays));
}

void TestDecisions::aReasonIsKept()
{
    const ResourceId machine = named(u"vm-web-1"_s).id;
    PlanChoices first = choices();
    first.tools.insert(machine, Tool::Stay);
    first.reasons.insert(machine, u"It is switched off next month."_s);
    PlanChoices second = choices();
    second.previous = compute(first);
    QCOMPARE(compute(second).find(machine)->reason.toString(), u"It is switched off next month."_s);
}

void TestDecisions::backToTheRecommendation()
{
    const ResourceId machine = named(u"vm-web-1"_s).id;
    PlanChoices first = choices();
    first.tools.insert(machine, Tool::Manual);
    PlanChoices second = choices();
    second.previous = compute(first);
    QVERIFY(compute(second).find(machine)->tool == Tool::Manual);
    second.recommended.insert(machine);
    const Plan plan = compute(second);
    QVERIFY(plan.find(machine)->tool == Tool::ResourceMover);
    QVERIFY(!plan.find(machine)->byUser);
}

void TestDecisions::hostNamesAreRenamedAndKeepTheirNameAgain()
{
    PlanChoices first = choices();
    first.hostNames.insert(u"books.fabrikam.com"_s, u"shop.fabrikam.com"_s);
    const Plan renamed = compute(first);
    QCOMPARE(renamed.hostNames.size(), 1);
    QCOMPARE(renamed.hostNames.first().newName, u"shop.fabrikam.com"_s);
    PlanChoices second = choices();
    second.previous = renamed;
    QCOMPARE(compute(second).hostNames.size(), 1);
    second.hostNames.insert(u"books.fabrikam.com"_s, QString());
    QVERIFY(compute(second).hostNames.isEmpty());
}

void TestDecisions::wavesAreSummed()
{
    const Plan plan = compute(choices());
    const QList<WaveSummary> waves = summarizeWaves(plan);
    QVERIFY(waves.size() > 3);
    int resources = 0;
    for (qsizetype i = 0; i < waves.size(); ++i) {
        QVERIFY(i == 0 || waves[i - 1].wave < waves[i].wave);
        QVERIFY(waves[i].byHand <= waves[i].resources);
        resources += waves[i].resources;
    }
    QCOMPARE(resources, int(plan.resources.size() - plan.withTool(Tool::Stay).size()));
    QVERIFY(estimateOf(waves) >= waves.first().estimate);

    Plan many; // nine deployments of which eight run at once are two rounds
    for (int i = 0; i < 9; ++i) {
        PlannedResource resource;
        resource.tool = Tool::Template;
        many.resources.append(resource);
    }
    const auto nine = estimateOf(summarizeWaves(many));
    many.resources.removeLast();
    QVERIFY(nine == 2 * estimateOf(summarizeWaves(many)));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
