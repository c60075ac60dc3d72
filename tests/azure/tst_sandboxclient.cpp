// The client against the simulated Azure over https: signing in, reading the graph, a write that takes time.

#include "azure/azurewriter.h"
#include "azure/credentials/environmentcredential.h"
#include "azure/resourcegraph.h"
#include "azure/resources.h"
#include "azure/subscriptions.h"
#include "http/httpclient.h"
#include "tests/azure/testsession.h"
#include "tests/support/testsandbox.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;

class TestSandboxClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromSignInToAFinishedWrite();
};

void TestSandboxClient::fromSignInToAFinishedWrite()
{
    TestSandbox sandbox;
    QVERIFY2(sandbox.error().isEmpty(), qPrintable(sandbox.error()));
    AzureSessionOptions options;
    const auto cloud = Cloud::load(sandbox.info().cloudFile);
    QVERIFY2(cloud, cloud ? "" : qPrintable(cloud.error().toLine()));
    options.cloud = *cloud;
    HttpClient::Options http;
    http.extraAuthorities = QSslCertificate::fromPath(sandbox.info().caFile);
    http.connectTo = cloud->connectTo;
    options.transport = std::make_shared<HttpClient>(http);
    options.clock = sandbox.clock();
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AZURE_TENANT_ID"), sandbox.info().tenantId);
    environment.insert(QStringLiteral("AZURE_CLIENT_ID"), sandbox.info().clientId);
    environment.insert(QStringLiteral("AZURE_CLIENT_SECRET"), sandbox.info().clientSecret);
    TokenEndpoint::Options endpoint;
    endpoint.authority = options.cloud.activeDirectory;
    endpoint.transport = options.transport;
    options.credential = EnvironmentCredential::create(environment, endpoint).value();
    const auto session = AzureSession::create(options);
    const AzureReader azure(session);
    const AzureWriter writer(session);

    const auto subscriptions = listSubscriptions(azure, {});
    QVERIFY2(subscriptions, subscriptions ? "" : qPrintable(subscriptions.error().toLine()));
    QCOMPARE(subscriptions->size(), 1);
    const QString subscription = subscriptions->first().subscriptionId;

    AzureWrite group;
    group.method = "PUT";
    group.pathOrUrl = ResourceId::resourceGroup(subscription, QStringLiteral("rg-client")).toString();
    group.apiVersion = QStringLiteral("2025-04-01");
    group.body = resourceGroupBody(Region(QStringLiteral("westeurope")), {});
    const auto made = writer.send(group, {});
    QVERIFY2(made, made ? "" : qPrintable(made.error().toLine()));

    const ResourceId network = ResourceId::resource(
        ResourceId(group.pathOrUrl), QStringLiteral("Microsoft.Network/virtualNetworks"), {QStringLiteral("vnet")});
    AzureWrite write;
    write.method = "PUT";
    write.pathOrUrl = network.toString();
    write.apiVersion = QStringLiteral("2025-05-01");
    write.body = QJsonObject{
        {QStringLiteral("location"), QStringLiteral("westeurope")},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("addressSpace"),
                      QJsonObject{{QStringLiteral("addressPrefixes"), QJsonArray{QStringLiteral("10.0.0.0/16")}}}}}}};
    auto written = writer.send(write, {});
    QVERIFY2(written, written ? "" : qPrintable(written.error().toLine()));
    QVERIFY(written->operation);
    Result<OperationStatus> status = OperationStatus();
    for (int poll = 0; poll < 20 && status->state == OperationStatus::State::Running; ++poll) {
        sandbox.clock()->advance(std::chrono::minutes(1));
        status = pollOperation(azure, *written->operation, {});
        QVERIFY2(status, status ? "" : qPrintable(status.error().toLine()));
    }
    QVERIFY(status->state == OperationStatus::State::Succeeded);
    QCOMPARE(status->result[QStringLiteral("name")].toString(), QStringLiteral("vnet"));

    GraphQuery query;
    query.kql = QStringLiteral(
        "resources | where type =~ 'microsoft.network/virtualnetworks' | project id, name | order by id asc");
    query.subscriptions = {subscription};
    const auto answer = queryGraph(azure, query, {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(answer->rows.size(), 1);
    QVERIFY(!azure.identity().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxClient)
#include "tst_sandboxclient.moc"
