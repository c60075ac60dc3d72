#include "azure/cloud.h"
#include "estate/endpoints.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data();
    void endpoints();
    void relocated_data();
    void relocated();
    void hostNames();
};

void TestEndpoints::endpoints_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QStringList>("hosts");

    const auto row = [](const char *title, const QString &type, const QByteArray &properties, const QStringList &hosts,
                         const QString &cloud = u"AzureCloud"_s) {
        QTest::newRow(title) << type << properties << cloud << hosts;
    };
    row("vault as shown", u"Microsoft.KeyVault/vaults"_s, R"({"vaultUri":"https://NAME.vault.azure.net/"})",
        {u"name.vault.azure.net"_s});
    row("vault by its name", u"Microsoft.KeyVault/vaults"_s, "{}", {u"name.vault.azure.net"_s});
    row("vault of US Government", u"Microsoft.KeyVault/vaults"_s, "{}", {u"name.vault.usgovcloudapi.net"_s},
        u"AzureUSGovernment"_s);
    row("storage as shown", u"microsoft.storage/storageaccounts"_s,
        R"({"primaryEndpoints":{"blob":"https://name.blob.core.windows.net/","web":"https://name.z6.web.core.windows.net/"}})",
        {u"name.blob.core.windows.net"_s, u"name.z6.web.core.windows.net"_s});
    row("storage by its name", u"Microsoft.Storage/storageAccounts"_s, "{}",
        {u"name.blob.core.windows.net"_s, u"name.file.core.windows.net"_s, u"name.queue.core.windows.net"_s,
            u"name.table.core.windows.net"_s, u"name.dfs.core.windows.net"_s});
    row("SQL server of China", u"Microsoft.Sql/servers"_s, "{}", {u"name.database.chinacloudapi.cn"_s},
        u"AzureChinaCloud"_s);
    row("PostgreSQL", u"Microsoft.DBforPostgreSQL/flexibleServers"_s, "{}", {u"name.postgres.database.azure.com"_s});
    row("Cosmos DB with a port", u"Microsoft.DocumentDB/databaseAccounts"_s,
        R"({"documentEndpoint":"https://name.documents.azure.com:443/"})", {u"name.documents.azure.com"_s});
    row("app with a hash in its name", u"Microsoft.Web/sites"_s,
        R"({"defaultHostName":"name-abc123.westeurope-01.azurewebsites.net"})",
        {u"name-abc123.westeurope-01.azurewebsites.net"_s});
    row("app without its custom names", u"Microsoft.Web/sites"_s,
        R"({"defaultHostName":"name.azurewebsites.net","hostNameSslStates":[{"name":"shop.contoso.com","hostType":"Standard"},{"name":"name.scm.azurewebsites.net","hostType":"Repository"}]})",
        {u"name.azurewebsites.net"_s, u"name.scm.azurewebsites.net"_s});
    row("public address with a label", u"Microsoft.Network/publicIPAddresses"_s,
        R"({"dnsSettings":{"fqdn":"label.westeurope.cloudapp.azure.com"}})",
        {u"label.westeurope.cloudapp.azure.com"_s});
    row("public address without a label", u"Microsoft.Network/publicIPAddresses"_s, "{}", {});
    row("Traffic Manager", u"Microsoft.Network/trafficManagerProfiles"_s, "{}", {u"name.trafficmanager.net"_s});
    row("workspace", u"Microsoft.OperationalInsights/workspaces"_s, R"({"customerId":"0A1B"})",
        {u"0a1b.ods.opinsights.azure.com"_s});
    row("Redis", u"Microsoft.Cache/redis"_s, "{}", {u"name.redis.cache.windows.net"_s});
    row("Service Bus", u"Microsoft.ServiceBus/namespaces"_s, "{}", {u"name.servicebus.windows.net"_s});
    row("regional name", u"Microsoft.Batch/batchAccounts"_s, "{}", {u"name.westeurope.batch.azure.com"_s});
    row("type without endpoints", u"Microsoft.Network/virtualNetworks"_s, "{}", {});
}

void TestEndpoints::endpoints()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, properties);
    QFETCH(QString, cloud);
    QFETCH(QStringList, hosts);
    const auto loaded = Cloud::load(cloud);
    QVERIFY(loaded);
    Resource resource;
    resource.type = type;
    resource.name = u"name"_s;
    resource.location = Region(u"westeurope"_s);
    resource.json = R"({"properties":)" + properties + "}";
    QCOMPARE(endpointsOf(resource, *loaded), hosts);
}

void TestEndpoints::relocated_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("expected");

    QTest::newRow("name") << u"kv-weu.vault.azure.net"_s << u"kv-sdc.vault.azure.net"_s;
    QTest::newRow("console of an app") << u"kv-weu.scm.azurewebsites.net"_s << u"kv-sdc.scm.azurewebsites.net"_s;
    QTest::newRow("region within") << u"kv-weu.westeurope.batch.azure.com"_s
                                   << u"kv-sdc.swedencentral.batch.azure.com"_s;
    QTest::newRow("numbered region") << u"kv-weu.westeurope-1.eventgrid.azure.net"_s
                                     << u"kv-sdc.swedencentral-1.eventgrid.azure.net"_s;
    QTest::newRow("hash cannot be known") << u"kv-weu-abc123.westeurope-01.azurewebsites.net"_s << QString();
    QTest::newRow("storage zone cannot be known") << u"kv-weu.z6.web.core.windows.net"_s << QString();
}

void TestEndpoints::relocated()
{
    QFETCH(QString, host);
    QFETCH(QString, expected);
    QCOMPARE(
        relocatedHost(host, u"kv-weu"_s, u"kv-sdc"_s, Region(u"westeurope"_s), Region(u"swedencentral"_s)), expected);
}

void TestEndpoints::hostNames()
{
    QCOMPARE(hostNamesIn(
                 u"Server=tcp:SQL-shop.database.windows.net,1433;Uri=https://kv.vault.azure.net/secrets/x;v=1.2.3"_s),
        QStringList({u"sql-shop.database.windows.net"_s, u"kv.vault.azure.net"_s}));
}

QTEST_APPLESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
