// Deployments, what-if, template export and Resource Graph over the wire.
#include "templateworld.h"
#include "tests/support/testsandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

const QString kVersion = u"2022-09-01"_s;
const QString kGraph = u"2022-10-01"_s;
constexpr int kMostPolls = 200;

QJsonObject routeTable(const QString &name, const QString &location = u"westeurope"_s)
{
    return {{u"type"_s, u"Microsoft.Network/routeTables"_s}, {u"apiVersion"_s, u"2024-05-01"_s}, {u"name"_s, name},
        {u"location"_s, location}, {u"properties"_s, QJsonObject{{u"disableBgpRoutePropagation"_s, true}}}};
}

QJsonObject deploymentOf(
    const QJsonObject &document, const QJsonObject &parameters = {}, const QString &mode = u"Incremental"_s)
{
    return {
        {u"properties"_s, QJsonObject{{u"mode"_s, mode}, {u"template"_s, document}, {u"parameters"_s, parameters}}}};
}

QJsonObject deploymentWith(const QList<QJsonObject> &resources)
{
    QJsonArray array;
    for (const QJsonObject &resource : resources)
        array.append(resource);
    return deploymentOf(QJsonObject{{u"resources"_s, array}});
}

QJsonObject propertiesOf(const QJsonObject &json)
{
    return json.value("properties"_L1).toObject();
}

}

class DeploymentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void createsResourcesInOrder();
    void showsNoSecureValue();
    void listsOperations();
    void failsWithTheCause();
    void refusesWhileActiveAndCancels();
    void validates_data();
    void validates();
    void tellsWhatIf();
    void deploysToSubscriptions();
    void nestedDeploymentsReachOtherGroups();
    void headAndDeleteOfTheHistory();
    void exportsATemplateThatDeploysAgain();
    void exportOptions();
    void graphAnswers_data();
    void graphAnswers();
    void graphPages();
    void graphErrors();

private:
    QString group(const QString &name = u"rg-shop"_s) const
    {
        return m_sandbox->subscription() + u"/resourceGroups/"_s + name;
    }
    static QString deployment(const QString &scope, const QString &name)
    {
        return scope + u"/providers/Microsoft.Resources/deployments/"_s + name;
    }
    HttpAnswer call(
        const QByteArray &method, const QString &path, const QJsonObject &body = {}, const QString &version = kVersion)
    {
        const QString url = m_sandbox->url(path, version);
        return body.isEmpty() ? m_caller->call(method, url) : m_caller->call(method, url, body);
    }
    /// Sends and follows the operation to its end: the last answer of the poll.
    HttpAnswer finished(const HttpAnswer &accepted)
    {
        const QByteArray async = accepted.header("Azure-AsyncOperation");
        const QString url = QString::fromLatin1(async.isEmpty() ? accepted.header("Location") : async);
        HttpAnswer answer = accepted;
        for (int i = 0; i < kMostPolls && !url.isEmpty(); ++i) {
            answer = m_caller->call("GET", url);
            const QString status = answer.json.value("status"_L1).toString();
            if (async.isEmpty() ? answer.status != 202 : status != "InProgress"_L1 && status != "Running"_L1)
                break;
            m_sandbox->clock()->advance(std::chrono::seconds(1));
        }
        return answer;
    }
    HttpAnswer graph(const QString &query, QJsonObject options = {})
    {
        options.insert(u"resultFormat"_s, options.value("resultFormat"_L1).toString(u"objectArray"_s));
        return call("POST", u"/providers/Microsoft.ResourceGraph/resources"_s,
            {{u"query"_s, query}, {u"options"_s, options}}, kGraph);
    }

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<HttpCaller> m_caller;
};

void DeploymentsTest::initTestCase()
{
    m_sandbox = std::make_unique<TestSandbox>();
    QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
    m_caller = m_sandbox->caller();
    for (const QString &name : {u"rg-shop"_s, u"rg-other"_s, u"rg-target"_s})
        QCOMPARE(call("PUT", group(name), {{u"location"_s, u"westeurope"_s}}).status, 201);
}

void DeploymentsTest::createsResourcesInOrder()
{
    const QJsonObject key{{u"adminPublicKey"_s, QJsonObject{{u"value"_s, u"ssh-rsa SECRET-MARKER"_s}}}};
    const QString id = deployment(group(), u"jump"_s);
    const HttpAnswer accepted = call("PUT", id, deploymentOf(sandbox::readTestData(u"templates/jumphost.json"_s), key));
    QVERIFY2(accepted.status == 201, accepted.body.constData());
    QCOMPARE(propertiesOf(accepted.json).value("provisioningState"_L1).toString(), u"Accepted"_s);
    QVERIFY(!accepted.header("Azure-AsyncOperation").isEmpty());
    const HttpAnswer end = finished(accepted);
    QVERIFY2(end.json.value("status"_L1).toString() == u"Succeeded", end.body.constData());

    const HttpAnswer shown = call("GET", id);
    QCOMPARE(propertiesOf(shown.json).value("provisioningState"_L1).toString(), u"Succeeded"_s);
    QCOMPARE(propertiesOf(shown.json).value("outputResources"_L1).toArray().size(), 5);
    const HttpAnswer machine =
        call("GET", group() + u"/providers/Microsoft.Compute/virtualMachines/jump"_s, {}, u"2023-09-01"_s);
    QCOMPARE(machine.status, 200);
    QCOMPARE(machine.json.value("location"_L1).toString(), u"westeurope"_s);
}

void DeploymentsTest::showsNoSecureValue()
{
    const HttpAnswer shown = call("GET", deployment(group(), u"jump"_s));
    QVERIFY(!shown.body.contains("SECRET-MARKER"));
    const QJsonObject key =
        propertiesOf(shown.json).value("parameters"_L1).toObject().value("adminPublicKey"_L1).toObject();
    QCOMPARE(key.keys(), QStringList{u"type"_s});
}

void DeploymentsTest::listsOperations()
{
    const HttpAnswer list = call("GET", group() + u"/deployments/jump/operations"_s);
    QCOMPARE(list.status, 200);
    const QJsonArray operations = list.json.value("value"_L1).toArray();
    QCOMPARE(operations.size(), 5);
    for (const QJsonValue &operation : operations) {
        QCOMPARE(propertiesOf(operation.toObject()).value("provisioningState"_L1).toString(), u"Succeeded"_s);
        QVERIFY(!propertiesOf(operation.toObject())
                     .value("targetResource"_L1)
                     .toObject()
                     .value("id"_L1)
                     .toString()
                     .isEmpty());
    }
    const QString first = operations.first().toObject().value("operationId"_L1).toString();
    QCOMPARE(call("GET", group() + u"/deployments/jump/operations/"_s + first).status, 200);
    QCOMPARE(call("GET", deployment(group(), u"jump"_s) + u"/operations"_s).json, list.json);
}

void DeploymentsTest::failsWithTheCause()
{
    // The network of the link does not exist, which only the provider can tell.
    QJsonObject child = routeTable(u"absent/to-hub"_s);
    child.insert(u"type"_s, u"Microsoft.Network/routeTables/routes"_s);
    child.remove(u"location"_s);
    const QString id = deployment(group(), u"fails"_s);
    const HttpAnswer end = finished(call("PUT", id, deploymentWith({child, routeTable(u"rt-kept"_s)})));
    QCOMPARE(end.json.value("status"_L1).toString(), u"Failed"_s);
    QCOMPARE(end.json.value("error"_L1).toObject().value("code"_L1).toString(), u"DeploymentFailed"_s);
    const QJsonObject shown = propertiesOf(call("GET", id).json);
    QCOMPARE(shown.value("provisioningState"_L1).toString(), u"Failed"_s);
    const QJsonObject cause = shown.value("error"_L1).toObject().value("details"_L1).toArray().first().toObject();
    QCOMPARE(cause.value("code"_L1).toString(), u"ParentResourceNotFound"_s);
    // What does not depend on it was created all the same.
    QCOMPARE(
        call("GET", group() + u"/providers/Microsoft.Network/routeTables/rt-kept"_s, {}, u"2024-05-01"_s).status, 200);
}

void DeploymentsTest::refusesWhileActiveAndCancels()
{
    const QString id = deployment(group(), u"cancelled"_s);
    const QJsonObject body = deploymentWith({routeTable(u"rt-slow"_s)});
    QCOMPARE(call("PUT", id, body).status, 201);
    const HttpAnswer again = call("PUT", id, body);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"DeploymentActiveAndUneditable"_s);
    QCOMPARE(call("POST", id + u"/cancel"_s).status, 204);
    QCOMPARE(propertiesOf(call("GET", id).json).value("provisioningState"_L1).toString(), u"Canceled"_s);
    QCOMPARE(call("POST", id + u"/cancel"_s).status, 409);
}

void DeploymentsTest::validates_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("valid") << deploymentWith({routeTable(u"rt-v"_s)}) << 200 << QString();
    QTest::newRow("unknown function") << deploymentWith({routeTable(u"[frobnicate()]"_s)}) << 400
                                      << u"InvalidTemplate"_s;
    QTest::newRow("no template") << QJsonObject{{u"properties"_s, QJsonObject{{u"mode"_s, u"Incremental"_s}}}} << 400
                                 << u"InvalidRequestContent"_s;
    QTest::newRow("no mode") << deploymentOf(QJsonObject{{u"resources"_s, QJsonArray()}}, {}, u"Maybe"_s) << 400
                             << u"InvalidRequestContent"_s;
    QJsonObject old = routeTable(u"rt-old"_s);
    old.insert(u"apiVersion"_s, u"1999-01-01"_s);
    QTest::newRow("unknown api-version") << deploymentWith({old}) << 400 << u"InvalidTemplateDeployment"_s;
    QJsonObject strange = routeTable(u"x"_s);
    strange.insert(u"type"_s, u"Microsoft.Quantum/workspaces"_s);
    QTest::newRow("a type that is not simulated") << deploymentWith({strange}) << 501 << u"NotSimulated"_s;
}

void DeploymentsTest::validates()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    const HttpAnswer answer = call("POST", deployment(group(), u"check"_s) + u"/validate"_s, body);
    QVERIFY2(answer.status == status, answer.body.constData());
    QCOMPARE(answer.code(), code);
    QCOMPARE(call("GET", deployment(group(), u"check"_s)).status, 404);
}

void DeploymentsTest::tellsWhatIf()
{
    QJsonObject changed = routeTable(u"rt-kept"_s, u"West Europe"_s);
    changed.insert(u"properties"_s, QJsonObject{{u"disableBgpRoutePropagation"_s, false}});
    const HttpAnswer accepted =
        call("POST", deployment(group(), u"what"_s) + u"/whatIf"_s, deploymentWith({changed, routeTable(u"rt-new"_s)}));
    QCOMPARE(accepted.status, 202);
    const HttpAnswer answer = finished(accepted);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QHash<QString, QJsonObject> byName;
    const QJsonArray changes = propertiesOf(answer.json).value("changes"_L1).toArray();
    for (const QJsonValue &change : changes)
        byName.insert(change.toObject().value("resourceId"_L1).toString().section(u'/', -1), change.toObject());
    QCOMPARE(byName.value(u"rt-new"_s).value("changeType"_L1).toString(), u"Create"_s);
    QCOMPARE(byName.value(u"rt-kept"_s).value("changeType"_L1).toString(), u"Modify"_s);
    QCOMPARE(byName.value(u"jump"_s).value("changeType"_L1).toString(), u"Ignore"_s);
    const QJsonArray delta = byName.value(u"rt-kept"_s).value("delta"_L1).toArray();
    QCOMPARE(delta.size(), 1);
    QCOMPARE(delta.first().toObject().value("path"_L1).toString(), u"properties.disableBgpRoutePropagation"_s);
}

void DeploymentsTest::deploysToSubscriptions()
{
    const QJsonObject made{{u"type"_s, u"Microsoft.Resources/resourceGroups"_s}, {u"apiVersion"_s, u"2022-09-01"_s},
        {u"name"_s, u"rg-made"_s}, {u"location"_s, u"swedencentral"_s}};
    const QString id = deployment(m_sandbox->subscription(), u"groups"_s);
    QJsonObject body = deploymentWith({made});
    QCOMPARE(call("PUT", id, body).code(), u"LocationRequired"_s);
    body.insert(u"location"_s, u"westeurope"_s);
    const HttpAnswer end = finished(call("PUT", id, body));
    QVERIFY2(end.json.value("status"_L1).toString() == u"Succeeded", end.body.constData());
    QCOMPARE(call("GET", group(u"rg-made"_s)).json.value("location"_L1).toString(), u"swedencentral"_s);
    body.insert(u"location"_s, u"northeurope"_s);
    QCOMPARE(call("PUT", id, body).code(), u"InvalidDeploymentLocation"_s);
}

void DeploymentsTest::nestedDeploymentsReachOtherGroups()
{
    const QJsonObject inner{{u"resources"_s, QJsonArray{routeTable(u"rt-inner"_s)}},
        {u"outputs"_s,
            QJsonObject{{u"id"_s,
                QJsonObject{{u"type"_s, u"string"_s},
                    {u"value"_s, u"[resourceId('Microsoft.Network/routeTables', 'rt-inner')]"_s}}}}}};
    const QJsonObject nested{{u"type"_s, u"Microsoft.Resources/deployments"_s}, {u"apiVersion"_s, u"2022-09-01"_s},
        {u"name"_s, u"inner"_s}, {u"resourceGroup"_s, u"rg-other"_s},
        {u"properties"_s,
            QJsonObject{{u"mode"_s, u"Incremental"_s}, {u"template"_s, inner},
                {u"expressionEvaluationOptions"_s, QJsonObject{{u"scope"_s, u"inner"_s}}}}}};
    QJsonObject document{{u"resources"_s, QJsonArray{nested}},
        {u"outputs"_s,
            QJsonObject{{u"id"_s,
                QJsonObject{{u"type"_s, u"string"_s}, {u"value"_s, u"[reference('inner').outputs.id.value]"_s}}}}}};
    const QString id = deployment(group(), u"outer"_s);
    const HttpAnswer end = finished(call("PUT", id, deploymentOf(document)));
    QVERIFY2(end.json.value("status"_L1).toString() == u"Succeeded", end.body.constData());
    const QString made = group(u"rg-other"_s) + u"/providers/Microsoft.Network/routeTables/rt-inner"_s;
    QCOMPARE(call("GET", made, {}, u"2024-05-01"_s).status, 200);
    const QJsonObject outputs = propertiesOf(call("GET", id).json).value("outputs"_L1).toObject();
    QCOMPARE(outputs.value("id"_L1).toObject().value("value"_L1).toString(), made);
}

void DeploymentsTest::headAndDeleteOfTheHistory()
{
    const QString id = deployment(group(), u"fails"_s);
    QCOMPARE(call("HEAD", id).status, 204);
    const HttpAnswer accepted = call("DELETE", id);
    QCOMPARE(accepted.status, 202);
    finished(accepted);
    QCOMPARE(call("HEAD", id).status, 404);
    QCOMPARE(
        call("GET", group() + u"/providers/Microsoft.Network/routeTables/rt-kept"_s, {}, u"2024-05-01"_s).status, 200);
}

void DeploymentsTest::exportsATemplateThatDeploysAgain()
{
    const HttpAnswer accepted = call("POST", group() + u"/exportTemplate"_s,
        {{u"resources"_s, QJsonArray{u"*"_s}}, {u"options"_s, u"IncludeParameterDefaultValue"_s}});
    QCOMPARE(accepted.status, 202);
    const HttpAnswer exported = finished(accepted);
    QVERIFY2(exported.status == 200, exported.body.constData());
    QVERIFY(!exported.json.contains("error"_L1));
    const QJsonObject document = exported.json.value("template"_L1).toObject();
    QVERIFY(document.value("parameters"_L1).toObject().contains("virtualMachines_jump_name"_L1));
    QVERIFY(!exported.body.contains("provisioningState"));

    const QString id = deployment(group(u"rg-target"_s), u"again"_s);
    const HttpAnswer started = call("PUT", id, deploymentOf(document));
    QVERIFY2(started.status == 201, started.body.constData());
    const HttpAnswer end = finished(started);
    QVERIFY2(end.json.value("status"_L1).toString() == u"Succeeded", end.body.constData());
    QCOMPARE(
        call("GET", group(u"rg-target"_s) + u"/providers/Microsoft.Network/routeTables/rt-kept"_s, {}, u"2024-05-01"_s)
            .status,
        200);
}

void DeploymentsTest::exportOptions()
{
    const QString nic = group() + u"/providers/Microsoft.Network/networkInterfaces/jump-nic"_s;
    const HttpAnswer exported = finished(call("POST", group() + u"/exportTemplate"_s,
        {{u"resources"_s, QJsonArray{nic}}, {u"options"_s, u"SkipResourceNameParameterization"_s}}));
    const QJsonObject document = exported.json.value("template"_L1).toObject();
    const QJsonArray resources = document.value("resources"_L1).toArray();
    QCOMPARE(resources.size(), 1);
    QCOMPARE(resources.first().toObject().value("name"_L1).toString(), u"jump-nic"_s);
    // The subnet is not exported, so its id is a parameter.
    QVERIFY(document.value("parameters"_L1).toObject().contains("subnets_front_externalid"_L1));
}

void DeploymentsTest::graphAnswers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QJsonArray>("expected");
    QTest::newRow("types are lower case")
        << u"resources | where name == 'jump' and resourceGroup == 'rg-shop' | project type, resourceGroup"_s
        << QJsonArray{
               QJsonObject{{u"type"_s, u"microsoft.compute/virtualmachines"_s}, {u"resourceGroup"_s, u"rg-shop"_s}}};
    QTest::newRow("groups by region")
        << u"resourcecontainers | where type =~ 'Microsoft.Resources/subscriptions/resourceGroups' | summarize n=count() by location | order by n desc"_s
        << QJsonArray{QJsonObject{{u"location"_s, u"westeurope"_s}, {u"n"_s, 3}},
               QJsonObject{{u"location"_s, u"swedencentral"_s}, {u"n"_s, 1}}};
    QTest::newRow("the machine's interface, joined")
        << u"resources | where type =~ 'microsoft.compute/virtualmachines' and resourceGroup =~ 'rg-shop' | mv-expand nic = properties.networkProfile.networkInterfaces | extend nicId = tolower(tostring(nic.id)) | join kind=leftouter (resources | where type =~ 'microsoft.network/networkinterfaces' | project nicId = tolower(id), nicName = name) on nicId | project name, nicName"_s
        << QJsonArray{QJsonObject{{u"name"_s, u"jump"_s}, {u"nicName"_s, u"jump-nic"_s}}};
}

void DeploymentsTest::graphAnswers()
{
    QFETCH(QString, query);
    QFETCH(QJsonArray, expected);
    const HttpAnswer answer = graph(query);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.json.value("data"_L1).toArray(), expected);
    QCOMPARE(answer.json.value("count"_L1).toInt(), expected.size());
    QCOMPARE(answer.json.value("resultTruncated"_L1).toString(), u"false"_s);
    QVERIFY(!answer.header("x-ms-user-quota-remaining").isEmpty());
}

void DeploymentsTest::graphPages()
{
    const QString query = u"resources | project id, name | order by id asc"_s;
    const int total = graph(query).json.value("totalRecords"_L1).toInt();
    QStringList ids;
    QString token;
    do {
        QJsonObject options{{u"$top"_s, 3}};
        if (!token.isEmpty())
            options.insert(u"$skipToken"_s, token);
        const HttpAnswer page = graph(query, options);
        QVERIFY2(page.status == 200, page.body.constData());
        const QJsonArray rows = page.json.value("data"_L1).toArray();
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value("id"_L1).toString());
        token = page.json.value("$skipToken"_L1).toString();
    } while (!token.isEmpty() && ids.size() < 100);
    QCOMPARE(ids.size(), total);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), total);
    QVERIFY(!graph(u"resources | project name"_s, {{u"$top"_s, 3}}).json.contains("$skipToken"_L1));
    const HttpAnswer table = graph(query, {{u"resultFormat"_s, u"table"_s}});
    QCOMPARE(table.json.value("data"_L1)
                 .toObject()
                 .value("columns"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .value("name"_L1)
                 .toString(),
        u"id"_s);
}

void DeploymentsTest::graphErrors()
{
    const HttpAnswer answer = graph(u"resources | render piechart"_s);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"BadRequest"_s);
    const QJsonArray details = answer.json.value("error"_L1).toObject().value("details"_L1).toArray();
    QVERIFY(details.last().toObject().value("message"_L1).toString().contains("render"_L1));
    QCOMPARE(graph(u"resources"_s, {{u"$top"_s, 1001}}).status, 400);
    QCOMPARE(graph(u"resources"_s, {{u"$skipToken"_s, u"bm9uc2Vuc2U="_s}}).status, 400);
}

}

QTEST_GUILESS_MAIN(azrelocate::test::DeploymentsTest)
#include "tst_deployments.moc"
