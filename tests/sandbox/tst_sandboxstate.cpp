// A simulated Azure that is stopped, or killed, and started again: everything is where it was.

#include "statefixture.h"

#include <QJsonArray>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace azrelocate::test {

using Writes = QList<Write>;

namespace {

const QString kVault = u"https://kv-shop-weu.vault.azure.net"_s;
const QString kVaultVersion = u"?api-version=7.4"_s;
const QString kMover = u"{G}/providers/Microsoft.Migrate/moveCollections/mc"_s;
const QString kMoverVersion = u"?api-version=2023-08-01"_s;
const QString kRecovery = u"{G}/providers/Microsoft.RecoveryServices/vaults/rsv"_s;
const QString kRecoveryVersion = u"?api-version=2025-08-01"_s;
const QString kReplicationSource = kRecovery + u"/replicationFabrics/here/replicationProtectionContainers/c"_s;

QJsonObject properties(const QJsonObject &content)
{
    return {{u"properties"_s, content}};
}
QJsonObject placed(const QJsonObject &content = {})
{
    return {{u"location"_s, kPlace}, {u"properties"_s, content}};
}

const QJsonObject kTemplate{
    {u"$schema"_s, u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s},
    {u"contentVersion"_s, u"1.0.0.0"_s},
    {u"parameters"_s,
     QJsonObject{{u"id"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"[newGuid()]"_s}}},
                 {u"made"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"[utcNow()]"_s}}}}},
    {u"resources"_s,
     QJsonArray{QJsonObject{{u"type"_s, u"Microsoft.Network/routeTables"_s},
                            {u"apiVersion"_s, u"2024-05-01"_s},
                            {u"name"_s, u"rt-deployed"_s},
                            {u"location"_s, kPlace},
                            {u"tags"_s, QJsonObject{{u"id"_s, u"[parameters('id')]"_s}}},
                            {u"properties"_s, QJsonObject()}}}},
    {u"outputs"_s,
     QJsonObject{{u"made"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"value"_s, u"[parameters('made')]"_s}}}}}};

/// From nothing to a machine of the estate that Site Recovery is about to replicate.
Writes enablingReplication()
{
    const auto fabric = [](const QString &name, const QString &region) -> Write {
        return {
            "PUT", kRecovery + u"/replicationFabrics/"_s + name + kRecoveryVersion,
            properties({{u"customDetails"_s, QJsonObject{{u"instanceType"_s, u"Azure"_s}, {u"location"_s, region}}}})};
    };
    const QJsonObject a2a{{u"instanceType"_s, u"A2A"_s}};
    const QString here = kReplicationSource;
    const QString there = kRecovery + u"/replicationFabrics/there/replicationProtectionContainers/c"_s;
    const QString policy = kRecovery + u"/replicationPolicies/p"_s;
    const QString network = u"{G}/providers/Microsoft.Network/virtualNetworks/v"_s;
    const QString machines = u"{S}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute/"_s;
    const QJsonObject container = properties({{u"providerSpecificInput"_s, QJsonArray{a2a}}});
    return {
        {"POST", u"{S}/providers/Microsoft.RecoveryServices/register"_s + kGroups, {}},
        {"PUT", network + kNetwork,
         placed({{u"subnets"_s,
                  QJsonArray{QJsonObject{{u"name"_s, u"s"_s},
                                         {u"properties"_s, QJsonObject{{u"addressPrefix"_s, u"10.9.0.0/24"_s}}}}}},
                 {u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.9.0.0/16"_s}}}}})},
        {"PUT", kRecovery + kRecoveryVersion, placed()},
        fabric(u"here"_s, u"westeurope"_s),
        fabric(u"there"_s, kPlace),
        {"PUT", here + kRecoveryVersion, container},
        {"PUT", there + kRecoveryVersion, container},
        {"PUT", policy + kRecoveryVersion,
         properties({{u"providerSpecificInput"_s,
                      QJsonObject{{u"instanceType"_s, u"A2A"_s}, {u"multiVmSyncStatus"_s, u"Enable"_s}}}})},
        {"PUT", here + u"/replicationProtectionContainerMappings/m"_s + kRecoveryVersion,
         properties(
             {{u"policyId"_s, policy}, {u"targetProtectionContainerId"_s, there}, {u"providerSpecificInput"_s, a2a}})},
        {"PUT", here + u"/replicationProtectedItems/i"_s + kRecoveryVersion,
         properties(
             {{u"policyId"_s, policy},
              {u"providerSpecificDetails"_s,
               QJsonObject{{u"instanceType"_s, u"A2A"_s},
                           {u"fabricObjectId"_s, machines + u"virtualMachines/vm-shop-02"_s},
                           {u"recoveryContainerId"_s, there},
                           {u"recoveryResourceGroupId"_s, u"{G}"_s},
                           {u"recoveryAzureNetworkId"_s, network},
                           {u"vmManagedDisks"_s,
                            QJsonArray{QJsonObject{
                                {u"diskId"_s, machines + u"disks/vm-shop-02-osdisk"_s},
                                {u"primaryStagingAzureStorageAccountId"_s,
                                 u"{S}/resourceGroups/rg-shop-data-weu/providers/Microsoft.Storage/storageAccounts/"
                                 "stshoplogsweu"_s},
                                {u"recoveryResourceGroupId"_s, u"{G}"_s}}}}}}})}};
}

}

class TestSandboxState : public StateFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeFreshState(); }
    void everyKindOfWrite_data();
    void everyKindOfWrite();
    void operationInProgress();
    void visitsOfASite();
};

void TestSandboxState::everyKindOfWrite_data()
{
    QTest::addColumn<Writes>("writes");
    QTest::addColumn<QStringList>("reads");
    QTest::addColumn<int>("status"); // of the first
    const auto row = [](const char *name, const Writes &writes, const QStringList &reads, int status = 200) {
        QTest::newRow(name) << writes << reads << status;
    };
    const QString network = u"{G}/providers/Microsoft.Network/"_s;

    row("resource group", {}, {u"{G}"_s + kGroups});
    row("network with its subnets, made by an operation",
        {{"PUT", network + u"virtualNetworks/v"_s + kNetwork,
          placed({{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.9.0.0/16"_s}}}},
                  {u"subnets"_s,
                   QJsonArray{QJsonObject{{u"name"_s, u"s"_s},
                                          {u"properties"_s, QJsonObject{{u"addressPrefix"_s, u"10.9.1.0/24"_s}}}}}}})}},
        {network + u"virtualNetworks/v"_s + kNetwork, network + u"virtualNetworks/v/subnets"_s + kNetwork});
    row("address that chance has chosen",
        {{"PUT",
          network + u"publicIPAddresses/p"_s + kNetwork,
          {{u"location"_s, kPlace},
           {u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}},
           {u"properties"_s, QJsonObject{{u"publicIPAllocationMethod"_s, u"Static"_s}}}}}},
        {network + u"publicIPAddresses/p"_s + kNetwork});
    row("changed tags", {{"PATCH", u"{G}"_s + kGroups, {{u"tags"_s, QJsonObject{{u"a"_s, u"b"_s}}}}}},
        {u"{G}"_s + kGroups});
    row("deletion",
        {{"PUT", network + u"routeTables/r"_s + kNetwork, placed()},
         {"DELETE", network + u"routeTables/r"_s + kNetwork, {}}},
        {network + u"routeTables/r"_s + kNetwork, network + u"routeTables"_s + kNetwork}, 404);
    const QString zone = u"{S}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/dnsZones/contoso.com"_s;
    row("DNS record",
        {{"PUT", zone + u"/A/new?api-version=2018-05-01"_s,
          properties(
              {{u"TTL"_s, 300}, {u"ARecords"_s, QJsonArray{QJsonObject{{u"ipv4Address"_s, u"203.0.113.7"_s}}}}})}},
        {zone + u"/A/new?api-version=2018-05-01"_s, zone + u"/SOA/@?api-version=2018-05-01"_s});
    row("identity", {{"PUT", kIdentities + u"id"_s + kIdentityVersion, {{u"location"_s, kPlace}}}},
        {kIdentities + u"id"_s + kIdentityVersion});
    const QString assignment =
        u"{G}/providers/Microsoft.Authorization/roleAssignments/5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0b01"_s;
    row("role assignment",
        {{"PUT", assignment + u"?api-version=2022-04-01"_s,
          properties(
              {{u"principalId"_s, u"618ef340-0c9b-50e9-afa7-24e314fe4c89"_s},
               {u"principalType"_s, u"User"_s},
               {u"roleDefinitionId"_s,
                u"{S}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"_s}})}},
        {assignment + u"?api-version=2022-04-01"_s});
    const QString lock = u"{G}/providers/Microsoft.Authorization/locks/l?api-version=2020-05-01"_s;
    row("lock", {{"PUT", lock, properties({{u"level"_s, u"CanNotDelete"_s}})}}, {lock});
    const Write registration{"POST", u"{S}/providers/Microsoft.Migrate/register"_s + kGroups, {}};
    row("registration of a provider", {registration}, {u"{S}/providers/Microsoft.Migrate"_s + kGroups});

    row("secret", {{"PUT", kVault + u"/secrets/new"_s + kVaultVersion, {{u"value"_s, u"SECRET-MARKER"_s}}}},
        {kVault + u"/secrets/new"_s + kVaultVersion, kVault + u"/secrets/new/versions"_s + kVaultVersion});
    row("key", {{"POST", kVault + u"/keys/new/create"_s + kVaultVersion, {{u"kty"_s, u"RSA"_s}}}},
        {kVault + u"/keys/new"_s + kVaultVersion});
    const QStringList certificate{kVault + u"/certificates/new"_s + kVaultVersion,
                                  kVault + u"/certificates/new/pending"_s + kVaultVersion,
                                  kVault + u"/secrets/new"_s + kVaultVersion, kVault + u"/keys/new"_s + kVaultVersion};
    row("certificate signed by itself",
        {{"POST",
          kVault + u"/certificates/new/create"_s + kVaultVersion,
          {{u"policy"_s, QJsonObject{{u"x509_props"_s, QJsonObject{{u"subject"_s, u"CN=new.contoso.com"_s}}}}}}}},
        certificate);
    row("certificate of an authority",
        {{"PUT", kVault + u"/certificates/issuers/ca"_s + kVaultVersion, {{u"provider"_s, u"DigiCert"_s}}},
         {"POST",
          kVault + u"/certificates/new/create"_s + kVaultVersion,
          {{u"policy"_s,
            QJsonObject{{u"issuer"_s, QJsonObject{{u"name"_s, u"ca"_s}}},
                        {u"key_props"_s, QJsonObject{{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-384"_s}}},
                        {u"secret_props"_s, QJsonObject{{u"contentType"_s, u"application/x-pem-file"_s}}},
                        {u"x509_props"_s, QJsonObject{{u"subject"_s, u"CN=new.contoso.com"_s}}}}}}}},
        certificate);
    const QString account = u"{G}/providers/Microsoft.Storage/storageAccounts/stnew?api-version=2023-05-01"_s;
    const QString container = u"https://stnew.blob.core.windows.net/box"_s;
    const HttpCaller::Headers version{{"x-ms-version", "2023-11-03"}};
    row("container and blob of a new account",
        {{"PUT",
          account,
          {{u"location"_s, kPlace},
           {u"kind"_s, u"StorageV2"_s},
           {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}}}},
         {"PUT", container + u"?restype=container"_s, {}, version},
         {"PUT",
          container + u"/file.json"_s,
          {{u"a"_s, 1}},
          version + HttpCaller::Headers{{"x-ms-blob-type", "BlockBlob"}, {"x-ms-meta-owner", "shop"}}}},
        {account, container + u"/file.json"_s});
    row("app with an identity of its own",
        {{"PUT",
          u"{G}/providers/Microsoft.Web/serverfarms/plan?api-version=2023-12-01"_s,
          {{u"location"_s, kPlace}, {u"sku"_s, QJsonObject{{u"name"_s, u"P1v3"_s}}}}},
         {"PUT",
          u"{G}/providers/Microsoft.Web/sites/shop-new?api-version=2023-12-01"_s,
          {{u"location"_s, kPlace},
           {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
           {u"properties"_s, QJsonObject{{u"serverFarmId"_s, u"{G}/providers/Microsoft.Web/serverfarms/plan"_s}}}}}},
        {u"{G}/providers/Microsoft.Web/sites/shop-new?api-version=2023-12-01"_s});
    row("workspace with keys",
        {{"PUT", u"{G}/providers/Microsoft.OperationalInsights/workspaces/log?api-version=2023-09-01"_s, placed()}},
        {u"{G}/providers/Microsoft.OperationalInsights/workspaces/log?api-version=2023-09-01"_s});

    const QString deployment = u"{G}/providers/Microsoft.Resources/deployments/d"_s;
    const QJsonObject deployed = properties({{u"mode"_s, u"Incremental"_s}, {u"template"_s, kTemplate}});
    row("deployment with values made by chance and time", {{"PUT", deployment + kGroups, deployed}},
        {deployment + kGroups, deployment + u"/operations"_s + kGroups,
         network + u"routeTables/rt-deployed"_s + kNetwork});
    row("prediction of a deployment, which is an operation and yet no write",
        {{"POST", deployment + u"/whatIf"_s + kGroups, deployed}}, {u"Location"_s});
    const Writes collection{
        registration,
        {"PUT",
         kMover + kMoverVersion,
         {{u"location"_s, u"northeurope"_s},
          {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
          {u"properties"_s, QJsonObject{{u"sourceRegion"_s, u"westeurope"_s}, {u"targetRegion"_s, u"northeurope"_s}}}}},
        {"PUT", kMover + u"/moveResources/vm"_s + kMoverVersion,
         properties({{u"sourceId"_s,
                      u"{S}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute/virtualMachines/vm-shop-01"_s},
                     {u"resourceSettings"_s,
                      QJsonObject{{u"resourceType"_s, u"Microsoft.Compute/virtualMachines"_s},
                                  {u"targetResourceName"_s, u"vm-shop-01"_s}}}})}};
    row("move collection whose dependencies were resolved",
        collection + Writes{{"POST", kMover + u"/resolveDependencies"_s + kMoverVersion, {}}},
        {kMover + kMoverVersion, kMover + u"/moveResources"_s + kMoverVersion,
         kMover + u"/unresolvedDependencies"_s + kMoverVersion, u"Azure-AsyncOperation"_s});

    row("machine whose replication is being enabled", enablingReplication(),
        {kReplicationSource + u"/replicationProtectedItems/i"_s + kRecoveryVersion,
         kRecovery + u"/replicationJobs"_s + kRecoveryVersion, kRecovery + u"/replicationFabrics"_s + kRecoveryVersion,
         u"Azure-AsyncOperation"_s});
}

void TestSandboxState::everyKindOfWrite()
{
    QFETCH(Writes, writes);
    QFETCH(QStringList, reads);
    QFETCH(int, status);
    begin();
    makeGroup();
    HttpAnswer last;
    for (const Write &write : writes) {
        last = send(write);
        QVERIFY2(last.status >= 200 && last.status < 300, last.body.constData());
        m_azure->clock().advance(2min);
    }
    for (QString &url : reads) {
        if (!url.contains(u'?')) // the name of the header that says where the operation can be followed
            url = QString::fromLatin1(last.header(url.toLatin1()));
    }
    QCOMPARE(get(reads.first()).status, status);
    reads.append(u"{S}/resources"_s + kGroups);
    const QStringList before = answers(reads);
    const QString killed = m_azure->path(u"killed.state"_s); // as kill -9 would have left it
    QVERIFY(QFile::copy(m_azure->stateFile, killed));

    startAgain(m_azure->stateFile);
    QCOMPARE(answers(reads), before);
    startAgain(killed);
    QCOMPARE(answers(reads), before);
}

void TestSandboxState::operationInProgress()
{
    begin();
    makeGroup();
    const QString table = u"{G}/providers/Microsoft.Network/routeTables/r"_s + kNetwork;
    const HttpAnswer started = send({"PUT", table, placed()});
    const QString status = QString::fromLatin1(started.header("Azure-AsyncOperation"));
    QCOMPARE(get(status).json.value(u"status").toString(), u"InProgress"_s);

    startAgain(m_azure->stateFile);
    QCOMPARE(get(status).json.value(u"status").toString(), u"InProgress"_s);
    QCOMPARE(send({"PUT", table, placed()}).status, 409);
    m_azure->clock().advance(1min);
    QCOMPARE(get(status).json.value(u"status").toString(), u"Succeeded"_s);
    QCOMPARE(get(table).json.value(u"properties")[u"provisioningState"].toString(), u"Succeeded"_s);

    // Whoever has read that it succeeded reads it again.
    const QStringList before = answers({status, table});
    startAgain(m_azure->stateFile);
    QCOMPARE(answers({status, table}), before);
}

void TestSandboxState::visitsOfASite()
{
    begin();
    QFile cloud(m_azure->info().cloudFile);
    QVERIFY(cloud.open(QIODevice::ReadOnly));
    const QString everywhere = QJsonDocument::fromJson(cloud.readAll())[u"azrelocate"][u"connectTo"][u"*"].toString();
    QSslSocket visitor;
    visitor.setPeerVerifyMode(QSslSocket::VerifyNone);
    visitor.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(everywhere.section(u':', -1).toUInt()));
    QVERIFY(visitor.waitForEncrypted());
    visitor.write("GET / HTTP/1.1\r\nHost: shop-web-weu.azurewebsites.net\r\n\r\n");
    QVERIFY(visitor.waitForReadyRead());
    QVERIFY(visitor.readAll().startsWith("HTTP/1.1 200"));

    m_azure->clock().advance(10min);
    const QString now = m_azure->clock().now().toString(Qt::ISODate);
    const QString from = m_azure->clock().now().addSecs(-3600).toString(Qt::ISODate);
    const QString metric = u"{S}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Web/sites/shop-web-weu/providers/"
                           "Microsoft.Insights/metrics?api-version=2023-10-01&metricnames=Requests&aggregation=Total"
                           "&interval=PT1H&timespan=%1/%2"_s.arg(from, now);
    const auto visits = [&] {
        double total = 0;
        const QJsonArray points = get(metric).json.value(u"value")[0][u"timeseries"][0][u"data"].toArray();
        for (const QJsonValue point : points)
            total += point[u"total"].toDouble();
        return total;
    };
    QCOMPARE(visits(), 1.0);
    startAgain(m_azure->stateFile);
    QCOMPARE(visits(), 1.0);
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxState)
#include "tst_sandboxstate.moc"
