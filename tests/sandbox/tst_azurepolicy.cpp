#include "estateworld.h"

#include "sandbox/policy/policyrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const QString kWorkspace = u"/providers/Microsoft.OperationalInsights/workspaces/log-new?api-version=2025-07-01"_s;

}

class TestAzurePolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("applies");
        QTest::newRow("equals without case") << QByteArray(R"({"field":"location","equals":"WestEurope"})") << true;
        QTest::newRow("in a parameter's list")
            << QByteArray(R"({"field":"location","in":"[parameters('allowed')]"})") << true;
        QTest::newRow("notIn") << QByteArray(R"({"field":"location","notIn":["northeurope"]})") << true;
        QTest::newRow("a tag that is there") << QByteArray(R"({"field":"tags['costCenter']","exists":"true"})") << true;
        QTest::newRow("a tag by parameter that is missing")
            << QByteArray(R"({"field":"[concat('tags[', parameters('tag'), ']')]","exists":"false"})") << true;
        QTest::newRow("like") << QByteArray(R"({"field":"name","like":"st*weu"})") << true;
        QTest::newRow("an alias of the type")
            << QByteArray(R"({"field":"Microsoft.Storage/storageAccounts/minimumTlsVersion","notEquals":"TLS1_2"})")
            << false;
        QTest::newRow("allOf, one false") << QByteArray(
            R"({"allOf":[{"field":"type","equals":"Microsoft.Storage/storageAccounts"},{"field":"kind","equals":"x"}]})")
                                          << false;
        QTest::newRow("anyOf, one true") << QByteArray(
            R"({"anyOf":[{"field":"kind","equals":"x"},{"field":"kind","equals":"StorageV2"}]})")
                                         << true;
        QTest::newRow("not") << QByteArray(R"({"not":{"field":"kind","equals":"StorageV2"}})") << false;
    }
    void rules()
    {
        QFETCH(QByteArray, condition);
        const QJsonObject rule{{u"if"_s, json(condition)}, {u"then"_s, QJsonObject{{u"effect"_s, u"deny"_s}}}};
        const PolicySubject subject{
            u"Microsoft.Storage/storageAccounts"_s, u"/subscriptions/s"_s,
            json(R"({"name":"stshopweu","location":"westeurope","kind":"StorageV2","tags":{"CostCenter":"1"},
                     "properties":{"minimumTlsVersion":"TLS1_2"}})")};
        const PolicyOutcome outcome =
            evaluatePolicyRule(rule, json(R"({"allowed":["westeurope"],"tag":"owner"})"), subject);
        QTEST(outcome.applies, "applies");
        QVERIFY(outcome.unsupported.isEmpty());
        QCOMPARE(outcome.effect, u"deny"_s);
    }

    void whatIsNotSimulatedIsSaid()
    {
        const QJsonObject rule = json(R"({"if":{"count":{"field":"x[*]"},"greater":1},"then":{"effect":"deny"}})");
        const PolicyOutcome outcome = evaluatePolicyRule(rule, {}, {});
        QVERIFY(!outcome.applies);
        QVERIFY(!outcome.unsupported.isEmpty());
    }

    void deniedRegionAndExemption()
    {
        EstateWorld world;
        QVERIFY(world.loaded);
        const QString group = world.group(u"rg-shop-data-sdc"_s);
        QCOMPARE(world.put(group + u"?api-version=2021-04-01"_s, {{u"location"_s, u"swedencentral"_s}}).status, 201);
        const QJsonObject body{{u"location"_s, u"swedencentral"_s}};
        const Reply denied = world.put(group + kWorkspace, body);
        QCOMPARE(denied.status, 403);
        QCOMPARE(denied.errorCode(), u"RequestDisallowedByPolicy"_s);
        const QJsonValue info = denied.json[u"error"][u"additionalInfo"][0];
        QCOMPARE(info[u"type"].toString(), u"PolicyViolation"_s);
        QCOMPARE(info[u"info"][u"policyAssignmentName"].toString(), u"allowed-locations"_s);

        const QString check =
            group + u"/providers/Microsoft.PolicyInsights/checkPolicyRestrictions?api-version=2024-10-01"_s;
        const QJsonObject question = json(R"({"resourceDetails":{"resourceContent":{"type":
            "Microsoft.OperationalInsights/workspaces","name":"x","location":"swedencentral"}},
            "pendingFields":[{"field":"location","values":["northeurope","swedencentral"]}]})");
        const Reply told = world.post(check, question);
        QCOMPARE(told.status, 200);
        QCOMPARE(told.json[u"contentEvaluationResult"][u"policyEvaluations"].toArray().size(), 1);
        const QJsonValue restriction = told.json[u"fieldRestrictions"][0][u"restrictions"][0];
        QCOMPARE(restriction[u"result"].toString(), u"Deny"_s);
        QCOMPARE(restriction[u"values"].toArray(), QJsonArray{u"swedencentral"_s});

        const QString exemption =
            group + u"/providers/Microsoft.Authorization/policyExemptions/move?api-version=2022-07-01-preview"_s;
        QCOMPARE(world
                     .put(exemption,
                          {{u"properties"_s,
                            QJsonObject{{u"policyAssignmentId"_s, info[u"info"][u"policyAssignmentId"]},
                                        {u"exemptionCategory"_s, u"Waiver"_s}}}})
                     .status,
                 201);
        QCOMPARE(world.put(group + kWorkspace, body).status, 201);
        QVERIFY(world.post(check, question).json[u"contentEvaluationResult"][u"policyEvaluations"].toArray().isEmpty());
    }

    void requiredTag()
    {
        EstateWorld world;
        const QString path = world.group(u"rg-shop-app-weu"_s) + kWorkspace;
        QCOMPARE(world.put(path, {{u"location"_s, u"westeurope"_s}}).errorCode(), u"RequestDisallowedByPolicy"_s);
        QCOMPARE(world
                     .put(path,
                          {{u"location"_s, u"westeurope"_s}, {u"tags"_s, QJsonObject{{u"costCenter"_s, u"CC-4711"_s}}}})
                     .status,
                 201);
    }

    void assignmentsThatApply()
    {
        EstateWorld world;
        const auto namesAt = [&world](const QString &scope, const QString &filter) {
            QStringList names;
            const QString path = scope
                + u"/providers/Microsoft.Authorization/policyAssignments?api-version=2024-05-01"_s
                + (filter.isEmpty() ? QString() : u"&$filter="_s + filter);
            const QJsonArray values = world.get(path).json.value(u"value").toArray();
            for (const QJsonValue &value : values)
                names.append(value[u"name"].toString());
            names.sort();
            return names;
        };
        const QStringList both = {u"allowed-locations"_s, u"require-cost-center"_s};
        QCOMPARE(namesAt(world.subscription, {}), both);
        QCOMPARE(namesAt(world.subscription, u"atScope()"_s), QStringList{u"allowed-locations"_s});
        QCOMPARE(namesAt(world.group(u"rg-shop-app-weu"_s), {}), both);
        QCOMPARE(namesAt(world.group(u"rg-shop-app-weu"_s), u"atExactScope()"_s),
                 QStringList{u"require-cost-center"_s});
        QCOMPARE(namesAt(world.group(u"rg-shop-data-weu"_s), {}), QStringList{u"allowed-locations"_s});
    }
};

QTEST_GUILESS_MAIN(TestAzurePolicy)
#include "tst_azurepolicy.moc"
