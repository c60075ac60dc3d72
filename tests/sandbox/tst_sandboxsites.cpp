// App Service as Resource Manager shows it, and the workload's web sites over real TLS.

#include "sandbox/web/siteserver.h"
#include "sandbox/web/websiterequests.h"
#include "tests/sandbox/webworld.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

class TestSandboxSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsAreReplacedAsAWhole();
    void settingsAreShownByListOnly();
    void newSiteBringsItsSettings();
    void referencesResolve_data();
    void referencesResolve();
    void hostNamesNeedProof();
    void bindingNeedsItsCertificate();
    void certificateComesFromTheVault();
    void sniPicksTheCertificate_data();
    void sniPicksTheCertificate();
    void pageTellsAppAndRegion();
    void stoppedAppAnswers503();
    void newSitesAreServed();
    void connectionStaysOpen();

private:
    QString site(const QString &path, const QString &app = u"shop-weu"_s) const
    {
        return m_world->web(u"Microsoft.Web/sites/%1%2?api-version=2025-03-01"_s.arg(app, path));
    }
    QJsonObject settings()
    {
        return m_world->post(site(u"/config/appsettings/list"_s)).json.value(u"properties").toObject();
    }
    QString addressOf(const QString &app)
    {
        return m_world->get(site({}, app)).json.value(u"properties")[u"inboundIpAddress"].toString();
    }
    std::unique_ptr<QSslSocket> connected(const QString &address, const QString &serverName);
    QByteArray fetch(const QString &app, const QString &host);

    std::unique_ptr<WebWorld> m_world;
    std::unique_ptr<SiteServer> m_server;
};

void TestSandboxSites::init()
{
    m_server.reset();
    m_world = std::make_unique<WebWorld>();
    QVERIFY2(m_world->loaded, m_world->loaded ? "" : qPrintable(m_world->loaded.error().message));
    m_server = std::make_unique<SiteServer>(m_world->simulation);
    QVERIFY(m_server->listen(0));
}

std::unique_ptr<QSslSocket> TestSandboxSites::connected(const QString &address, const QString &serverName)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(
        QSslCertificate::fromData(m_world->simulation.certificateAuthority()->caPem(), QSsl::Pem));
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(address, m_server->port(), serverName);
    (void)QTest::qWaitFor(
        [&] { return socket->isEncrypted() || socket->error() != QAbstractSocket::UnknownSocketError; }, 5000);
    return socket;
}

QByteArray TestSandboxSites::fetch(const QString &app, const QString &host)
{
    const auto socket = connected(addressOf(app), host);
    socket->write("GET /path HTTP/1.1\r\nHost: " + host.toLatin1() + "\r\n\r\n");
    QByteArray received;
    (void)QTest::qWaitFor(
        [&] {
            received += socket->readAll();
            return received.contains("</html>");
        },
        5000);
    return received;
}

void TestSandboxSites::settingsAreReplacedAsAWhole()
{
    QCOMPARE(settings().size(), 5);
    const Reply echo =
        m_world->put(site(u"/config/appsettings"_s), {{u"properties"_s, QJsonObject{{u"ONLY"_s, u"one"_s}}}});
    QCOMPARE(echo.status, 200);
    QCOMPARE(echo.json.value(u"properties")[u"ONLY"].toString(), u"one"_s);
    QCOMPARE(settings().keys(), QStringList{u"ONLY"_s});
    QCOMPARE(m_world->put(site(u"/config/appsettings"_s), {{u"properties"_s, QJsonObject{{u"N"_s, 1}}}}).status, 400);
    const QJsonObject bad{
        {u"properties"_s, QJsonObject{{u"Db"_s, QJsonObject{{u"value"_s, u"x"_s}, {u"type"_s, u"Oracle"_s}}}}}};
    QCOMPARE(m_world->put(site(u"/config/connectionstrings"_s), bad).status, 400);
}

void TestSandboxSites::settingsAreShownByListOnly()
{
    QCOMPARE(m_world->get(site(u"/config/appsettings"_s)).status, 405);
    const QString resources = m_world->group(u"rg-web"_s) + u"/resources?api-version=2025-04-01"_s;
    for (const QString &path : {site({}), site(u"/config"_s), resources}) {
        const Reply reply = m_world->get(path);
        QCOMPARE(reply.status, 200);
        QVERIFY2(!QJsonDocument(reply.json).toJson().contains("SECRET-MARKER"), qPrintable(path));
    }
    const Reply strings = m_world->post(site(u"/config/connectionstrings/list"_s));
    QCOMPARE(strings.json.value(u"properties")[u"Db"][u"value"].toString(), u"SECRET-MARKER-db"_s);
}

void TestSandboxSites::newSiteBringsItsSettings()
{
    const QJsonObject config{
        {u"appSettings"_s, QJsonArray{QJsonObject{{u"name"_s, u"A"_s}, {u"value"_s, u"SECRET-MARKER-new"_s}}}},
        {u"linuxFxVersion"_s, u"NODE|22-lts"_s}};
    const QJsonObject body{{u"location"_s, u"swedencentral"_s},
                           {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
                           {u"properties"_s,
                            QJsonObject{{u"serverFarmId"_s, m_world->web(u"Microsoft.Web/serverfarms/plan-swc"_s)},
                                        {u"siteConfig"_s, config}}}};
    const Reply made = m_world->put(site({}, u"shop-new"_s), body);
    QCOMPARE(made.status, 200);
    QVERIFY(!QJsonDocument(made.json).toJson().contains("SECRET-MARKER"));
    const QString principal = made.json.value(u"identity")[u"principalId"].toString();
    QVERIFY(m_world->simulation.principals().byObjectId(principal));
    QCOMPARE(made.json.value(u"properties")[u"defaultHostName"].toString(), u"shop-new.azurewebsites.net"_s);
    QCOMPARE(
        m_world->post(site(u"/config/appsettings/list"_s, u"shop-new"_s)).json.value(u"properties")[u"A"].toString(),
        u"SECRET-MARKER-new"_s);
    QCOMPARE(
        m_world->get(site(u"/config/web"_s, u"shop-new"_s)).json.value(u"properties")[u"linuxFxVersion"].toString(),
        u"NODE|22-lts"_s);
    QCOMPARE(
        m_world
            ->put(m_world->group(u"rg-web"_s) + u"/providers/Microsoft.Web/sites/SHOP-SWC?api-version=2025-03-01"_s,
                  body)
            .status,
        200); // the same site in other case
}

void TestSandboxSites::referencesResolve_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("status");
    QTest::newRow("resolved") << u"PAYMENT"_s << u"Resolved"_s;
    QTest::newRow("no such vault") << u"NO_VAULT"_s << u"VaultNotFound"_s;
    QTest::newRow("no such secret") << u"NO_SECRET"_s << u"SecretNotFound"_s;
    QTest::newRow("malformed") << u"BROKEN"_s << u"InvalidSyntax"_s;
}

void TestSandboxSites::referencesResolve()
{
    QFETCH(QString, setting);
    QFETCH(QString, status);
    const auto statusNow = [&] {
        return m_world->get(site(u"/config/configreferences/appsettings/"_s + setting))
            .json.value(u"properties")[u"status"]
            .toString();
    };
    QCOMPARE(statusNow(), status);
    const QJsonArray all = m_world->get(site(u"/config/configreferences/appsettings"_s)).json.value(u"value").toArray();
    QCOMPARE(all.size(), 4);
    if (status != u"Resolved")
        return;
    const QString policies =
        m_world->web(u"Microsoft.KeyVault/vaults/kv-shop/accessPolicies/replace?api-version=2023-07-01"_s);
    QCOMPARE(m_world->put(policies, {{u"properties"_s, QJsonObject{{u"accessPolicies"_s, QJsonArray()}}}}).status, 200);
    QCOMPARE(statusNow(), u"AccessToKeyVaultDenied"_s);
}

void TestSandboxSites::hostNamesNeedProof()
{
    const QJsonObject body{{u"properties"_s, QJsonObject{{u"siteName"_s, u"shop-swc"_s}}}};
    const QString path = site(u"/hostNameBindings/shop.contoso.com"_s, u"shop-swc"_s);
    QCOMPARE(m_world->put(path, body).status, 400); // the CNAME leads to the app of the other region
    const auto test = [&] {
        return m_world->get(site(u"/analyzeCustomHostname"_s, u"shop-swc"_s) + u"&hostName=shop.contoso.com"_s)
            .json.value(u"properties")[u"customDomainVerificationTest"]
            .toString();
    };
    QCOMPARE(test(), u"Failed"_s);
    const QString id =
        m_world->get(site({}, u"shop-swc"_s)).json.value(u"properties")[u"customDomainVerificationId"].toString();
    const QJsonObject record{
        {u"properties"_s,
         QJsonObject{{u"TTL"_s, 60}, {u"TXTRecords"_s, QJsonArray{QJsonObject{{u"value"_s, QJsonArray{id}}}}}}}};
    QCOMPARE(m_world
                 ->put(m_world->web(u"Microsoft.Network/dnsZones/contoso.com/TXT/asuid.shop?api-version=2018-05-01"_s),
                       record)
                 .status,
             201);
    QCOMPARE(test(), u"Passed"_s);
    QCOMPARE(m_world->put(path, body).status, 200);
    QVERIFY(m_world->get(site({}, u"shop-swc"_s))
                .json.value(u"properties")[u"hostNames"]
                .toArray()
                .contains(u"shop.contoso.com"_s));
    // A name that only Traffic Manager leads to is proof as well.
    QCOMPARE(m_world->put(site(u"/hostNameBindings/www.contoso.com"_s, u"shop-swc"_s), body).status, 200);
    QCOMPARE(m_world->send("DELETE", path).status, 200);
}

void TestSandboxSites::bindingNeedsItsCertificate()
{
    const QString path = site(u"/hostNameBindings/www.contoso.com"_s);
    const auto put = [&](const QString &thumbprint) {
        return m_world
            ->put(path,
                  {{u"properties"_s, QJsonObject{{u"sslState"_s, u"SniEnabled"_s}, {u"thumbprint"_s, thumbprint}}}})
            .status;
    };
    QCOMPARE(put({}), 400);
    QCOMPARE(put(u"0123456789ABCDEF0123456789ABCDEF01234567"_s), 404);
    const QString shop = m_world->get(m_world->web(u"Microsoft.Web/certificates/shop-cert?api-version=2025-03-01"_s))
                             .json.value(u"properties")[u"thumbprint"]
                             .toString();
    QCOMPARE(shop.size(), 40);
    QCOMPARE(put(shop), 400); // it is for shop.contoso.com
}

void TestSandboxSites::certificateComesFromTheVault()
{
    const QString path = m_world->web(u"Microsoft.Web/certificates/in-sweden?api-version=2025-03-01"_s);
    QJsonObject properties{{u"keyVaultId"_s, m_world->web(u"Microsoft.KeyVault/vaults/kv-shop"_s)},
                           {u"keyVaultSecretName"_s, u"none"_s}};
    QJsonObject body{{u"location"_s, u"swedencentral"_s}, {u"properties"_s, properties}};
    QCOMPARE(m_world->put(path, body).status, 400);
    properties.insert(u"keyVaultSecretName"_s, u"shop-cert"_s);
    body.insert(u"properties"_s, properties);
    const QJsonObject made = m_world->put(path, body).json.value(u"properties").toObject();
    QCOMPARE(made.value(u"hostNames"_s).toArray(), QJsonArray{u"shop.contoso.com"_s});
    QVERIFY(QDateTime::fromString(made.value(u"expirationDate"_s).toString(), Qt::ISODate).isValid());
    QVERIFY(!made.contains(u"pfxBlob"_s));
    const QString source = m_world->web(u"Microsoft.Web/certificates/shop-cert?api-version=2025-03-01"_s);
    QCOMPARE(m_world->send("DELETE", source).status, 409); // bound
    QCOMPARE(m_world->send("DELETE", path).status, 200);
}

void TestSandboxSites::sniPicksTheCertificate_data()
{
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("commonName");
    QTest::newRow("bound host name") << u"shop.contoso.com"_s << u"shop.contoso.com"_s;
    QTest::newRow("default host name") << u"shop-weu.azurewebsites.net"_s << u"*.azurewebsites.net"_s;
}

void TestSandboxSites::sniPicksTheCertificate()
{
    QFETCH(QString, serverName);
    QFETCH(QString, commonName);
    const auto socket = connected(addressOf(u"shop-weu"_s), serverName);
    QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString())); // and trusted, with the right name
    QCOMPARE(socket->peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{commonName});

    const auto other = connected(addressOf(u"shop-swc"_s), u"shop.contoso.com"_s);
    QVERIFY(!other->isEncrypted()); // not bound there: the default certificate does not fit the name
}

void TestSandboxSites::pageTellsAppAndRegion()
{
    QVERIFY(addressOf(u"shop-weu"_s).startsWith(u"127.20."));
    QVERIFY(addressOf(u"shop-weu"_s) != addressOf(u"shop-swc"_s));
    const QByteArray page = fetch(u"shop-weu"_s, u"shop.contoso.com"_s);
    QVERIFY(page.startsWith("HTTP/1.1 200 OK"));
    QVERIFY(page.contains("App: shop-weu") && page.contains("Region: westeurope"));
    const QByteArray other = fetch(u"shop-swc"_s, u"shop-swc.azurewebsites.net"_s);
    QVERIFY(other.contains("App: shop-swc") && other.contains("Region: swedencentral"));

    const Resource *site = m_world->simulation.store().find(m_world->web(u"Microsoft.Web/sites/shop-weu"_s));
    const QDateTime now = m_world->simulation.now();
    const QList<RequestsInMinute> counted = requestsOf(*site, now.addSecs(-120), now.addSecs(60));
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.first().count, 1);
}

void TestSandboxSites::stoppedAppAnswers503()
{
    QCOMPARE(m_world->post(site(u"/stop"_s)).status, 200);
    QVERIFY(fetch(u"shop-weu"_s, u"shop.contoso.com"_s).startsWith("HTTP/1.1 503"));
    QCOMPARE(m_world->post(site(u"/start"_s)).status, 200);
    QVERIFY(fetch(u"shop-weu"_s, u"shop.contoso.com"_s).startsWith("HTTP/1.1 200"));
}

void TestSandboxSites::newSitesAreServed()
{
    const QJsonObject body{
        {u"location"_s, u"swedencentral"_s},
        {u"properties"_s, QJsonObject{{u"serverFarmId"_s, m_world->web(u"Microsoft.Web/serverfarms/plan-swc"_s)}}}};
    QCOMPARE(m_world->put(site({}, u"later"_s), body).status, 200);
    m_server->followSites();
    QVERIFY(fetch(u"later"_s, u"later.azurewebsites.net"_s).contains("App: later"));
}

void TestSandboxSites::connectionStaysOpen()
{
    const auto socket = connected(addressOf(u"shop-weu"_s), u"shop.contoso.com"_s);
    socket->write("GET /1 HTTP/1.1\r\nHost: shop.contoso.com\r\n\r\nGET /2 HTTP/1.1\r\nHost: shop.contoso.com\r\n\r\n");
    QByteArray received;
    QTRY_VERIFY_WITH_TIMEOUT((received += socket->readAll()).count("HTTP/1.1 200 OK") == 2, 5000);
    QVERIFY(received.contains("Path: /2"));
    socket->write("POST / HTTP/1.1\r\nHost: shop.contoso.com\r\nContent-Length: 1\r\n\r\nx");
    QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 5000);
}

}

QTEST_GUILESS_MAIN(azrelocate::sandbox::TestSandboxSites)
#include "tst_sandboxsites.moc"
