#include "areas/subscriptions/budgetcoverage.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::subscriptions;
using namespace Qt::StringLiterals;

namespace {

Plan somePlan()
{
    Plan plan;
    plan.source = Region(u"westeurope"_s);
    plan.target = Region(u"swedencentral"_s);
    plan.groups = {{u"rg-shop-weu"_s, u"rg-shop-swc"_s}};
    const QString alerts = u"/providers/Microsoft.Insights/actionGroups/ag-"_s;
    plan.resources = {{ResourceId(u"/subscriptions/s-1/resourceGroups/rg-shop-weu"_s + alerts + u"weu"_s),
                       ResourceId(u"/subscriptions/s-1/resourceGroups/rg-shop-swc"_s + alerts + u"swc"_s),
                       Tool::Template,
                       1,
                       {},
                       false}};
    return plan;
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

Budget budgetWith(const char *notifications)
{
    const QByteArray text =
        QByteArray(R"({"name":"b","properties":{"timeGrain":"Monthly","amount":100,"notifications":)") + notifications
        + "}}";
    return parseBudget(QJsonDocument::fromJson(text).object());
}

constexpr auto kNothing = "{}";
constexpr auto kSourceGroup = R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-shop-weu"]}})";
constexpr auto kTargetGroup = R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-shop-swc"]}})";
constexpr auto kBothGroups =
    R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["RG-SHOP-WEU","RG-SHOP-SWC"]}})";
constexpr auto kTag = R"({"tags":{"name":"costCenter","operator":"In","values":["CC-1"]}})";

}

class TestBudgetCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void coverage_data();
    void coverage();
    void others_data();
    void others();
    void contacts_data();
    void contacts();
    void start_data();
    void start();
    void namesStayShortEnough();
};

void TestBudgetCoverage::filters_data()
{
    QTest::addColumn<QJsonObject>("filter");
    QTest::addColumn<QJsonObject>("mapped");
    QTest::newRow("none") << json(kNothing) << json(kNothing);
    QTest::newRow("group of the source") << json(kSourceGroup) << json(kTargetGroup);
    QTest::newRow("group in other case")
        << json(R"({"dimensions":{"name":"resourcegroupname","operator":"In","values":["RG-Shop-WEU"]}})")
        << json(R"({"dimensions":{"name":"resourcegroupname","operator":"In","values":["rg-shop-swc"]}})");
    QTest::newRow("both groups become one value")
        << json(kBothGroups)
        << json(R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-shop-swc"]}})");
    QTest::newRow("a group that stays is kept beside")
        << json(R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-hub","rg-shop-weu"]}})")
        << json(R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-hub","rg-shop-swc"]}})");
    QTest::newRow("region as displayed")
        << json(R"({"dimensions":{"name":"ResourceLocation","operator":"In","values":["West Europe","North Europe"]}})")
        << json(
               R"({"dimensions":{"name":"ResourceLocation","operator":"In","values":["swedencentral","North Europe"]}})");
    QTest::newRow("several conditions")
        << json(
               R"({"and":[{"tags":{"name":"env","operator":"In","values":["westeurope"]}},{"dimensions":{"name":"ResourceLocation","operator":"In","values":["westeurope"]}}]})")
        << json(
               R"({"and":[{"tags":{"name":"env","operator":"In","values":["westeurope"]}},{"dimensions":{"name":"ResourceLocation","operator":"In","values":["swedencentral"]}}]})");
    QTest::newRow("tags stay") << json(kTag) << json(kTag);
}

void TestBudgetCoverage::filters()
{
    QFETCH(QJsonObject, filter);
    QTEST(mappedFilter(filter, somePlan()), "mapped");
}

void TestBudgetCoverage::coverage_data()
{
    QTest::addColumn<QJsonObject>("outer");
    QTest::addColumn<QJsonObject>("inner");
    QTest::addColumn<bool>("covers");
    QTest::newRow("no filter covers everything") << json(kNothing) << json(kTargetGroup) << true;
    QTest::newRow("a filter does not cover everything") << json(kTargetGroup) << json(kNothing) << false;
    QTest::newRow("equal") << json(kTargetGroup) << json(kTargetGroup) << true;
    QTest::newRow("more groups, in other case") << json(kBothGroups) << json(kTargetGroup) << true;
    QTest::newRow("the old group only") << json(kSourceGroup) << json(kTargetGroup) << false;
    QTest::newRow("a tag says nothing about groups") << json(kTag) << json(kTargetGroup) << false;
    QTest::newRow("fewer conditions are wider")
        << json(kTargetGroup)
        << json(
               R"({"and":[{"tags":{"name":"costCenter","operator":"In","values":["CC-1"]}},{"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-shop-swc"]}}]})")
        << true;
}

void TestBudgetCoverage::coverage()
{
    QFETCH(QJsonObject, outer);
    QFETCH(QJsonObject, inner);
    QTEST(filterCovers(outer, inner), "covers");
}

void TestBudgetCoverage::others_data()
{
    QTest::addColumn<QJsonObject>("filter");
    QTest::addColumn<bool>("others");
    QTest::newRow("no filter is about everybody") << json(kNothing) << false;
    QTest::newRow("group of the source") << json(kSourceGroup) << false;
    QTest::newRow("tags may be ours") << json(kTag) << false;
    QTest::newRow("another group") << json(
        R"({"dimensions":{"name":"ResourceGroupName","operator":"In","values":["rg-hub"]}})")
                                   << true;
}

void TestBudgetCoverage::others()
{
    QFETCH(QJsonObject, filter);
    QTEST(watchesOthers(filter, somePlan()), "others");
}

void TestBudgetCoverage::contacts_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("alike");
    const QByteArray eighty =
        R"({"a80":{"enabled":true,"operator":"GreaterThan","threshold":80,"contactEmails":["x@contoso.com"]}})";
    QTest::newRow("equal") << eighty << eighty << true;
    QTest::newRow("under another name, in other case")
        << eighty
        << QByteArray(
               R"({"first":{"enabled":true,"operator":"greaterthan","threshold":80.0,"thresholdType":"Actual","contactEmails":["X@contoso.com"]}})")
        << true;
    QTest::newRow("switched off")
        << eighty
        << QByteArray(
               R"({"a80":{"enabled":false,"operator":"GreaterThan","threshold":80,"contactEmails":["x@contoso.com"]}})")
        << false;
    QTest::newRow("later")
        << eighty
        << QByteArray(
               R"({"a80":{"enabled":true,"operator":"GreaterThan","threshold":90,"contactEmails":["x@contoso.com"]}})")
        << false;
    QTest::newRow("somebody else")
        << eighty
        << QByteArray(
               R"({"a80":{"enabled":true,"operator":"GreaterThan","threshold":80,"contactEmails":["y@contoso.com"]}})")
        << false;
    QTest::newRow("the action group's counterpart")
        << QByteArray(
               R"({"a":{"enabled":true,"operator":"EqualTo","threshold":1,"contactGroups":["/subscriptions/s-1/resourceGroups/rg-shop-weu/providers/Microsoft.Insights/actionGroups/ag-weu"]}})")
        << QByteArray(
               R"({"a":{"enabled":true,"operator":"EqualTo","threshold":1,"contactGroups":["/subscriptions/s-1/resourceGroups/rg-shop-swc/providers/Microsoft.Insights/actionGroups/ag-swc"]}})")
        << true;
}

void TestBudgetCoverage::contacts()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QTEST(warnsAlike(budgetWith(a.constData()), budgetWith(b.constData()), somePlan()), "alike");
}

void TestBudgetCoverage::start_data()
{
    QTest::addColumn<QString>("sourceStart");
    QTest::addColumn<QString>("start");
    QTest::newRow("long ago: this month") << u"2020-01-01T00:00:00Z"_s << u"2026-11-01T00:00:00Z"_s;
    QTest::newRow("still to come: kept") << u"2027-01-01T00:00:00Z"_s << u"2027-01-01T00:00:00Z"_s;
    QTest::newRow("not told: this month") << QString() << u"2026-11-01T00:00:00Z"_s;
}

void TestBudgetCoverage::start()
{
    QFETCH(QString, sourceStart);
    Budget budget = budgetWith("{}");
    budget.start = QDateTime::fromString(sourceStart, Qt::ISODate);
    budget.end = QDateTime::fromString(u"2025-01-01T00:00:00Z"_s, Qt::ISODate); // over: the service sets one of its own
    budget.etag = u"1"_s;
    const QDateTime now(QDate(2026, 11, 22), QTime(23, 59), Qt::UTC);
    const QJsonObject body = counterpartBody(budget, {}, now);
    const QJsonObject period = body.value("properties"_L1)["timePeriod"_L1].toObject();
    QTEST(period.value("startDate"_L1).toString(), "start");
    QVERIFY(!period.contains("endDate"_L1));
    QVERIFY(!body.contains("eTag"_L1)); // of another budget
}

void TestBudgetCoverage::namesStayShortEnough()
{
    const Region target(u"swedencentral"_s);
    QCOMPARE(counterpartName(u"monthly"_s, target), u"monthly-swedencentral"_s);
    const QString longName = counterpartName(QString(63, u'x'), target);
    QCOMPARE(longName.size(), 63);
    QVERIFY(longName.endsWith("-swedencentral"_L1));
}

QTEST_APPLESS_MAIN(TestBudgetCoverage)
#include "tst_budgetcoverage.moc"
