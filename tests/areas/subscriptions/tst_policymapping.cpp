#include "areas/subscriptions/policymapping.h"

#include <QJsonArray>
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
    plan.groups = {{u"rg-weu"_s, u"rg-swc"_s}};
    const QString logs = u"/providers/Microsoft.OperationalInsights/workspaces/log-"_s;
    plan.resources = {{ResourceId(u"/subscriptions/s-1/resourceGroups/rg-weu"_s + logs + u"weu"_s),
                       ResourceId(u"/subscriptions/s-1/resourceGroups/rg-swc"_s + logs + u"swc"_s),
                       Tool::Copy,
                       1,
                       {},
                       false}};
    return plan;
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject assignment(const QByteArray &properties)
{
    return json(R"({"name":"a","properties":)" + properties + "}");
}

}

class TestPolicyMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void decisions_data();
    void decisions();
    void identityComesWithoutItsPrincipal();
    void exemptionsFollowTheirAssignment();
};

void TestPolicyMapping::places_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonValue>("mapped");
    const auto row = [](const char *name, const QJsonValue &value, const QJsonValue &mapped) {
        QTest::newRow(name) << value << mapped;
    };
    row("source region", u"westeurope"_s, u"swedencentral"_s);
    row("source region as displayed", u"West Europe"_s, u"swedencentral"_s);
    row("another region", u"northeurope"_s, u"northeurope"_s);
    row("a sentence with the region", u"Ask in westeurope"_s, u"Ask in westeurope"_s);
    row("a list names the target once", QJsonArray{u"westeurope"_s, u"swedencentral"_s},
        QJsonArray{u"swedencentral"_s});
    row("id of what moves",
        u"/subscriptions/s-1/resourcegroups/RG-WEU/providers/Microsoft.OperationalInsights/workspaces/log-weu"_s,
        u"/subscriptions/s-1/resourceGroups/rg-swc/providers/Microsoft.OperationalInsights/workspaces/log-swc"_s);
    row("id of what stays", u"/subscriptions/s-1/resourceGroups/Hub"_s, u"/subscriptions/s-1/resourceGroups/Hub"_s);
    row("inside of parameters", QJsonObject{{u"locations"_s, QJsonObject{{u"value"_s, QJsonArray{u"westeurope"_s}}}}},
        QJsonObject{{u"locations"_s, QJsonObject{{u"value"_s, QJsonArray{u"swedencentral"_s}}}}});
    row("numbers and switches stay", QJsonArray{1, true}, QJsonArray{1, true});
}

void TestPolicyMapping::places()
{
    QFETCH(QJsonValue, value);
    QTEST(mappedPlaces(value, somePlan()), "mapped");
}

void TestPolicyMapping::decisions_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<bool>("alike");
    const QByteArray plain =
        R"({"policyDefinitionId":"/providers/x/policyDefinitions/p","parameters":{"l":{"value":["a","b"]}}})";
    QTest::newRow("equal") << plain << plain << true;
    QTest::newRow("other order, other case")
        << plain
        << QByteArray(
               R"({"policyDefinitionId":"/PROVIDERS/x/policydefinitions/P","parameters":{"l":{"value":["B","A"]}}})")
        << true;
    QTest::newRow("what the service fills in")
        << plain
        << QByteArray(
               R"({"policyDefinitionId":"/providers/x/policyDefinitions/p","parameters":{"l":{"value":["a","b"]}},"notScopes":[],"enforcementMode":"Default","displayName":"P"})")
        << true;
    QTest::newRow("a parameter less")
        << plain
        << QByteArray(R"({"policyDefinitionId":"/providers/x/policyDefinitions/p","parameters":{"l":{"value":["a"]}}})")
        << false;
    QTest::newRow("another definition")
        << plain
        << QByteArray(
               R"({"policyDefinitionId":"/providers/x/policyDefinitions/q","parameters":{"l":{"value":["a","b"]}}})")
        << false;
    QTest::newRow("not enforced")
        << plain
        << QByteArray(
               R"({"policyDefinitionId":"/providers/x/policyDefinitions/p","parameters":{"l":{"value":["a","b"]}},"enforcementMode":"DoNotEnforce"})")
        << false;
    QTest::newRow("with an exclusion")
        << plain
        << QByteArray(
               R"({"policyDefinitionId":"/providers/x/policyDefinitions/p","parameters":{"l":{"value":["a","b"]}},"notScopes":["/subscriptions/s"]})")
        << false;
}

void TestPolicyMapping::decisions()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, actual);
    QTEST(decidesAlike(assignment(wanted), assignment(actual)), "alike");
    QTEST(decidesAlike(assignment(actual), assignment(wanted)), "alike");
}

void TestPolicyMapping::identityComesWithoutItsPrincipal()
{
    const QJsonObject source = json(R"({"name":"tagging","location":"westeurope",
        "identity":{"type":"SystemAssigned","principalId":"p-1","tenantId":"t-1"},
        "properties":{"policyDefinitionId":"/p","scope":"/subscriptions/s-1/resourceGroups/rg-weu","metadata":{"createdBy":"x"},
                      "notScopes":["/subscriptions/s-1/resourceGroups/rg-weu/providers/Microsoft.OperationalInsights/workspaces/log-weu"]}})");
    const QJsonObject body = counterpartAssignment(source, somePlan());
    QCOMPARE(body.value("identity"_L1).toObject(), json(R"({"type":"SystemAssigned"})"));
    QCOMPARE(body.value("location"_L1).toString(), u"swedencentral"_s);
    const QJsonObject properties = body.value("properties"_L1).toObject();
    QVERIFY(!properties.contains("scope"_L1));
    QVERIFY(!properties.contains("metadata"_L1));
    QVERIFY(properties.value("notScopes"_L1)[0].toString().endsWith("log-swc"_L1));
}

void TestPolicyMapping::exemptionsFollowTheirAssignment()
{
    const auto exemptionFrom = [](const QByteArray &assignmentId) {
        return json(R"({"name":"e","properties":{"exemptionCategory":"Waiver","policyAssignmentId":")" + assignmentId
                    + R"("}})");
    };
    const auto followed = [&](const QByteArray &assignmentId) {
        return counterpartExemption(exemptionFrom(assignmentId), somePlan())
            .value("properties"_L1)["policyAssignmentId"_L1]
            .toString();
    };
    QCOMPARE(followed("/subscriptions/s-1/resourceGroups/rg-weu/providers/Microsoft.Authorization/policyAssignments/a"),
             u"/subscriptions/s-1/resourceGroups/rg-swc/providers/Microsoft.Authorization/policyAssignments/a"_s);
    QCOMPARE(followed("/subscriptions/s-1/providers/Microsoft.Authorization/policyAssignments/a"),
             u"/subscriptions/s-1/providers/Microsoft.Authorization/policyAssignments/a"_s);
}

QTEST_APPLESS_MAIN(TestPolicyMapping)
#include "tst_policymapping.moc"
