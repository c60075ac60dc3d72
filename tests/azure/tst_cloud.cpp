#include "azure/cloud.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace azrelocate;

namespace {

Cloud loopbackCloud()
{
    return Cloud::fromJson(
               {{QStringLiteral("name"), QStringLiteral("Practice")},
                {QStringLiteral("endpoints"),
                 QJsonObject{{QStringLiteral("resourceManager"), QStringLiteral("https://localhost:9443/")},
                             {QStringLiteral("activeDirectory"), QStringLiteral("https://localhost:9443")}}},
                {QStringLiteral("suffixes"),
                 QJsonObject{{QStringLiteral("keyvaultDns"), QStringLiteral(".vault.azure.net")}}},
                {QStringLiteral("azrelocate"),
                 QJsonObject{{QStringLiteral("resolvers"), QJsonArray{QStringLiteral("127.0.0.1:5353")}},
                             {QStringLiteral("connectTo"),
                              QJsonObject{{QStringLiteral("*"), QStringLiteral("127.0.0.1:8443")}}}}}})
        .value();
}

}

class TestCloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_data();
    void hosts();
    void loopbackHosts_data();
    void loopbackHosts();
    void scopes_data();
    void scopes();
    void load();
    void roundTrip();
};

void TestCloud::hosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("refusal"); // empty: allowed
    QTest::newRow("Resource Manager") << "https://management.azure.com/subscriptions"
                                      << "";
    QTest::newRow("in upper case") << "https://MANAGEMENT.azure.com/"
                                   << "";
    QTest::newRow("default port written out") << "https://management.azure.com:443/"
                                              << "";
    QTest::newRow("a region's Resource Manager") << "https://westeurope.management.azure.com/"
                                                 << "";
    QTest::newRow("vault") << "https://kv-shop.vault.azure.net/secrets"
                           << "";
    QTest::newRow("blobs") << "https://shop.blob.core.windows.net/c"
                           << "";
    QTest::newRow("Log Analytics") << "https://api.loganalytics.io/v1"
                                   << "";
    QTest::newRow("Graph") << "https://graph.microsoft.com/v1.0/me"
                           << "";
    QTest::newRow("elsewhere") << "https://evil.example/"
                               << "ForeignHost";
    QTest::newRow("look-alike suffix") << "https://evilvault.azure.net/"
                                       << "ForeignHost";
    QTest::newRow("look-alike management") << "https://evilmanagement.azure.com/"
                                           << "ForeignHost";
    QTest::newRow("cloud's name as prefix") << "https://management.azure.com.evil.example/"
                                            << "ForeignHost";
    QTest::newRow("suffix itself") << "https://vault.azure.net/"
                                   << "ForeignHost";
    QTest::newRow("another cloud") << "https://management.usgovcloudapi.net/"
                                   << "ForeignHost";
    QTest::newRow("another port") << "https://management.azure.com:8443/"
                                  << "ForeignHost";
    QTest::newRow("another port of a vault") << "https://kv.vault.azure.net:8443/"
                                             << "ForeignHost";
    QTest::newRow("an address") << "https://10.0.0.1/"
                                << "ForeignHost";
    QTest::newRow("loopback is not in the public cloud") << "https://127.0.0.1/"
                                                         << "ForeignHost";
    QTest::newRow("user info") << "https://management.azure.com@evil.example/"
                               << "UserInfoInUrl";
    QTest::newRow("user info at the right host") << "https://u:p@management.azure.com/"
                                                 << "UserInfoInUrl";
    QTest::newRow("plain http") << "http://management.azure.com/"
                                << "InsecureEndpoint";
    QTest::newRow("plain http on loopback, not allowed") << "http://127.0.0.1/"
                                                         << "InsecureEndpoint";
    QTest::newRow("another scheme") << "ftp://management.azure.com/"
                                    << "InsecureEndpoint";
    QTest::newRow("no host") << "/subscriptions"
                             << "InvalidUrl";
}

void TestCloud::hosts()
{
    QFETCH(QString, url);
    QFETCH(QString, refusal);
    const auto checked = Cloud::load(QStringLiteral("AzureCloud"))->checkHost(QUrl(url), false);
    QCOMPARE(checked ? QString() : checked.error().code, refusal);
    if (refusal == QStringLiteral("ForeignHost")) {
        QVERIFY(checked.error().message.contains(QUrl(url).host()));
        QVERIFY(checked.error().message.contains(QStringLiteral("management.azure.com")));
    }
}

void TestCloud::loopbackHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowInsecure");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("its Resource Manager") << "https://localhost:9443/x" << false << "";
    QTest::newRow("another port of it") << "https://localhost:9444/x" << false << "ForeignHost";
    QTest::newRow("its vaults on any port") << "https://kv.vault.azure.net:8443/x" << false << "";
    QTest::newRow("no regions below localhost") << "https://evil.localhost:9443/x" << false << "ForeignHost";
    QTest::newRow("the real cloud") << "https://management.azure.com/x" << false << "ForeignHost";
    QTest::newRow("http where it is https") << "http://localhost:9443/x" << false << "InsecureEndpoint";
}

void TestCloud::loopbackHosts()
{
    QFETCH(QString, url);
    QFETCH(bool, allowInsecure);
    QFETCH(QString, refusal);
    const auto checked = loopbackCloud().checkHost(QUrl(url), allowInsecure);
    QCOMPARE(checked ? QString() : checked.error().code, refusal);
}

void TestCloud::scopes_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("scope");
    QTest::newRow("ARM") << "AzureCloud"
                         << "https://management.azure.com/x"
                         << "https://management.azure.com/.default";
    QTest::newRow("vault") << "AzureCloud"
                           << "https://kv.vault.azure.net/x"
                           << "https://vault.azure.net/.default";
    QTest::newRow("storage") << "AzureCloud"
                             << "https://a.blob.core.windows.net/x"
                             << "https://storage.azure.com/.default";
    QTest::newRow("Log Analytics") << "AzureCloud"
                                   << "https://api.loganalytics.io/x"
                                   << "https://api.loganalytics.io/.default";
    QTest::newRow("elsewhere") << "AzureCloud"
                               << "https://evil.example/x"
                               << "";
    QTest::newRow("government vault") << "AzureUSGovernment"
                                      << "https://kv.vault.usgovcloudapi.net/x"
                                      << "https://vault.usgovcloudapi.net/.default";
    QTest::newRow("China ARM") << "AzureChinaCloud"
                               << "https://management.chinacloudapi.cn/x"
                               << "https://management.chinacloudapi.cn/.default";
}

void TestCloud::scopes()
{
    QFETCH(QString, cloud);
    QFETCH(QString, url);
    QFETCH(QString, scope);
    QCOMPARE(Cloud::load(cloud)->scopeFor(QUrl(url)), scope);
}

void TestCloud::load()
{
    QTemporaryDir directory;
    const auto write = [&](const QByteArray &text) {
        const QString path = directory.filePath(QStringLiteral("cloud.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return QString();
        file.write(text);
        return path;
    };
    QCOMPARE(Cloud::load(QStringLiteral("azurecloud"))->name, QStringLiteral("AzureCloud"));
    QCOMPARE(Cloud::load(QStringLiteral("/no/such/file")).error().code, QStringLiteral("UnknownCloud"));
    QCOMPARE(Cloud::load(write("{oops")).error().code, QStringLiteral("CloudFile"));
    QCOMPARE(Cloud::load(write("{}")).error().code, QStringLiteral("CloudFile"));
    const QByteArray plainHttp =
        R"({"endpoints":{"resourceManager":"http://arm.example","activeDirectory":"https://x"}})";
    QCOMPARE(Cloud::load(write(plainHttp)).error().code, QStringLiteral("CloudFile"));
    const QByteArray classicAudience =
        R"({"name":"C","endpoints":{"resourceManager":"https://arm.example/","activeDirectory":"https://x",
              "activeDirectoryResourceId":"https://management.core.windows.net/"},"suffixes":{"keyvaultDns":".v.example"}})";
    const auto classic = Cloud::load(write(classicAudience));
    QVERIFY(classic);
    QCOMPARE(classic->resourceManagerScope(),
             QStringLiteral("https://management.core.windows.net//.default")); // the slash belongs to it
}

void TestCloud::roundTrip()
{
    const Cloud cloud = loopbackCloud();
    const Cloud again = Cloud::fromJson(cloud.toJson()).value();
    QCOMPARE(again.toJson(), cloud.toJson());
    QCOMPARE(again.resolvers, QStringList{QStringLiteral("127.0.0.1:5353")});
    QCOMPARE(again.connectTo.value(QStringLiteral("*")), QStringLiteral("127.0.0.1:8443"));
    QCOMPARE(again.resourceManagerScope(), QStringLiteral("https://localhost:9443/.default"));
}

QTEST_GUILESS_MAIN(TestCloud)
#include "tst_cloud.moc"
