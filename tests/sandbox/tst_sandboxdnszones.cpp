// Microsoft.Network/dnsZones, privateDnsZones and trafficManagerProfiles as Resource Manager shows them.

#include "tests/sandbox/webworld.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

class TestSandboxDnsZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<WebWorld>(WebContent::NamesOnly); }
    void newZoneHasItsApexRecords();
    void refusedRecordSets_data();
    void refusedRecordSets();
    void etagGuardsWrites();
    void patchOfTtlKeepsTheRecords();
    void listsFilterAndPage();
    void spellingOfUrlsDoesNotMatter();
    void resourceReferencesFindAliases();
    void privateZonesWriteLowerCamel();
    void trafficManagerPutReplacesEndpointsPatchDoesNot();
    void endpointIsCheckedBeforeItIsOnline();
    void trafficManagerNamesAreUnique();

private:
    QString record(const QString &typeAndName) const
    {
        return m_world->web(u"Microsoft.Network/dnsZones/contoso.com/"_s + typeAndName + u"?api-version=2018-05-01"_s);
    }
    QString profile(const QString &child = {}) const
    {
        return m_world->web(u"Microsoft.Network/trafficManagerProfiles/tm"_s + child + u"?api-version=2022-04-01"_s);
    }
    Reply guarded(const QByteArray &method, const QString &path, const QByteArray &header, const QByteArray &value)
    {
        ArmRequest request = m_world->request(
            method, path, {{u"properties"_s, QJsonObject{{u"TTL"_s, 120}, {u"ARecords"_s, QJsonArray()}}}});
        request.headers.append({header, value});
        return m_world->simulation.dispatch(request);
    }
    std::unique_ptr<WebWorld> m_world;
};

void TestSandboxDnsZones::newZoneHasItsApexRecords()
{
    const QString zone = m_world->web(u"Microsoft.Network/dnsZones/new.example"_s);
    const Reply made = m_world->put(zone + u"?api-version=2018-05-01"_s, {{u"location"_s, u"global"_s}});
    QCOMPARE(made.status, 201);
    const QJsonObject properties = made.json.value(u"properties").toObject();
    QCOMPARE(properties.value(u"nameServers"_s).toArray().size(), 4);
    QCOMPARE(properties.value(u"numberOfRecordSets"_s).toInt(), 2);
    QCOMPARE(m_world->get(zone + u"/SOA/@?api-version=2018-05-01"_s).status, 200);
    QCOMPARE(m_world->get(zone + u"/NS/@?api-version=2018-05-01"_s).status, 200);
    QCOMPARE(m_world->send("DELETE", zone + u"/SOA/@?api-version=2018-05-01"_s).status, 400);
    QCOMPARE(m_world->send("DELETE", zone + u"?api-version=2018-05-01"_s).status, 202);
    m_world->pass(std::chrono::minutes(1));
    QCOMPARE(m_world->get(zone + u"?api-version=2018-05-01"_s).status, 404);
}

void TestSandboxDnsZones::refusedRecordSets_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QJsonObject>("properties");

    const QJsonObject cname{{u"TTL"_s, 60}, {u"CNAMERecord"_s, QJsonObject{{u"cname"_s, u"x.example"_s}}}};
    const auto addresses = [](const QString &address) {
        return QJsonArray{QJsonObject{{u"ipv4Address"_s, address}}};
    };
    QTest::newRow("no TTL") << u"A/x"_s << QJsonObject{{u"ARecords"_s, addresses(u"192.0.2.1"_s)}};
    QTest::newRow("TTL of zero") << u"A/x"_s << QJsonObject{{u"TTL"_s, 0}, {u"ARecords"_s, addresses(u"192.0.2.1"_s)}};
    QTest::newRow("ttl in the spelling of private zones")
        << u"A/x"_s << QJsonObject{{u"ttl"_s, 60}, {u"ARecords"_s, addresses(u"192.0.2.1"_s)}};
    QTest::newRow("no IPv4 address") << u"A/x"_s
                                     << QJsonObject{{u"TTL"_s, 60}, {u"ARecords"_s, addresses(u"192.0.2"_s)}};
    QTest::newRow("CNAME at the apex") << u"CNAME/@"_s << cname;
    QTest::newRow("CNAME beside an AAAA") << u"CNAME/six"_s << cname;
    QTest::newRow("A beside a CNAME") << u"A/shop"_s
                                      << QJsonObject{{u"TTL"_s, 60}, {u"ARecords"_s, addresses(u"192.0.2.1"_s)}};
    QTest::newRow("alias and records") << u"A/x"_s
                                       << QJsonObject{
                                              {u"TTL"_s, 60},
                                              {u"ARecords"_s, addresses(u"192.0.2.1"_s)},
                                              {u"targetResource"_s, QJsonObject{{u"id"_s, u"/subscriptions/x"_s}}}};
    QTest::newRow("text that is too long")
        << u"TXT/x"_s
        << QJsonObject{{u"TTL"_s, 60},
                       {u"TXTRecords"_s, QJsonArray{QJsonObject{{u"value"_s, QJsonArray{QString(256, u'x')}}}}}};
}

void TestSandboxDnsZones::refusedRecordSets()
{
    QFETCH(QString, set);
    QFETCH(QJsonObject, properties);
    const Reply reply = m_world->put(record(set), {{u"properties"_s, properties}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorCode(), u"BadRequest"_s);
}

void TestSandboxDnsZones::etagGuardsWrites()
{
    const QString path = record(u"A/guarded"_s);
    const Reply made = guarded("PUT", path, "If-None-Match", "*");
    QCOMPARE(made.status, 201);
    const QByteArray first = made.json.value(u"etag").toString().toLatin1();
    QVERIFY(!first.isEmpty());
    QCOMPARE(guarded("PUT", path, "If-None-Match", "*").status, 412);
    const Reply changed = guarded("PUT", path, "If-Match", first);
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.json.value(u"etag").toString().toLatin1() != first);
    QCOMPARE(guarded("PUT", path, "If-Match", first).status, 412);
    QCOMPARE(guarded("DELETE", path, "If-Match", first).status, 412);
    QCOMPARE(m_world->get(path).json.value(u"properties")[u"TTL"].toInt(), 120);
}

void TestSandboxDnsZones::patchOfTtlKeepsTheRecords()
{
    QCOMPARE(m_world->send("PATCH", record(u"CNAME/shop"_s), {{u"properties"_s, QJsonObject{{u"TTL"_s, 60}}}}).status,
             200);
    const QJsonObject properties = m_world->get(record(u"CNAME/shop"_s)).json.value(u"properties").toObject();
    QCOMPARE(properties.value(u"TTL"_s).toInt(), 60);
    QCOMPARE(properties.value(u"fqdn"_s).toString(), u"shop.contoso.com."_s);
    QCOMPARE(properties.value(u"CNAMERecord"_s)[u"cname"].toString(), u"shop-weu.azurewebsites.net"_s);
}

void TestSandboxDnsZones::listsFilterAndPage()
{
    const qsizetype all = m_world->get(record(u"recordsets"_s)).json.value(u"value").toArray().size();
    QCOMPARE(all, 12); // ten of the estate, NS and SOA
    QCOMPARE(m_world->get(record(u"all"_s)).json.value(u"value").toArray().size(), all);
    QCOMPARE(m_world->get(record(u"CNAME"_s)).json.value(u"value").toArray().size(), 3);
    const Reply page = m_world->get(record(u"all"_s) + u"&$top=5"_s);
    QCOMPARE(page.json.value(u"value").toArray().size(), 5);
    QVERIFY(page.json.contains(u"nextLink"));
    QCOMPARE(m_world->get(record(u"all"_s) + u"&$recordsetnamesuffix=dev"_s).json.value(u"value").toArray().size(), 1);
}

void TestSandboxDnsZones::spellingOfUrlsDoesNotMatter()
{
    const QString odd = m_world->subscription
        + u"/resourcegroups/RG-WEB/providers/microsoft.network/dnszones/CONTOSO.com/cname/Shop/?api-version=2018-05-01"_s;
    const Reply reply = m_world->get(odd);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(u"type").toString(), u"Microsoft.Network/dnsZones/CNAME"_s);
}

void TestSandboxDnsZones::resourceReferencesFindAliases()
{
    const QString target = m_world->web(u"Microsoft.Network/publicIPAddresses/pip-1"_s);
    const Reply reply = m_world->post(
        m_world->subscription + u"/providers/Microsoft.Network/getDnsResourceReference?api-version=2018-05-01"_s,
        {{u"properties"_s, QJsonObject{{u"targetResources"_s, QJsonArray{QJsonObject{{u"id"_s, target}}}}}}});
    const QJsonObject reference = reply.json.value(u"properties")[u"dnsResourceReferences"][0].toObject();
    QCOMPARE(reference.value(u"dnsResources"_s).toArray().size(), 1);
    QVERIFY(reference.value(u"dnsResources"_s)[0][u"id"].toString().endsWith(u"/A/@"));
}

void TestSandboxDnsZones::privateZonesWriteLowerCamel()
{
    const QString zone = m_world->web(u"Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net"_s);
    const QString version = u"?api-version=2024-06-01"_s;
    QCOMPARE(m_world->put(zone + version, {{u"location"_s, u"global"_s}, {u"properties"_s, QJsonObject()}}).status,
             202);
    m_world->pass(std::chrono::minutes(1));
    QCOMPARE(m_world->get(zone + version).json.value(u"properties")[u"provisioningState"].toString(), u"Succeeded"_s);
    const QJsonObject body{
        {u"properties"_s,
         QJsonObject{{u"ttl"_s, 10}, {u"aRecords"_s, QJsonArray{QJsonObject{{u"ipv4Address"_s, u"10.1.2.3"_s}}}}}}};
    QCOMPARE(m_world->put(zone + u"/A/kv"_s + version, body).status, 201);
    QCOMPARE(m_world->get(zone + u"/a/kv"_s + version).json.value(u"properties")[u"ttl"].toInt(), 10);
    QCOMPARE(m_world->get(zone + u"/ALL"_s + version).json.value(u"value").toArray().size(), 2);
    const QJsonObject link{
        {u"location"_s, u"global"_s},
        {u"properties"_s, QJsonObject{{u"virtualNetwork"_s, QJsonObject{{u"id"_s, u"/subscriptions/none"_s}}}}}};
    QCOMPARE(m_world->put(zone + u"/virtualNetworkLinks/l"_s + version, link).status, 400);
}

void TestSandboxDnsZones::trafficManagerPutReplacesEndpointsPatchDoesNot()
{
    QJsonObject body = m_world->get(profile()).json;
    QCOMPARE(body.value(u"properties")[u"endpoints"].toArray().size(), 2);
    QCOMPARE(body.value(u"properties")[u"dnsConfig"][u"fqdn"].toString(), u"contoso-tm.trafficmanager.net"_s);
    QCOMPARE(m_world->send("PATCH", profile(), {{u"tags"_s, QJsonObject{{u"a"_s, u"b"_s}}}}).status, 200);
    QCOMPARE(m_world->get(profile()).json.value(u"properties")[u"endpoints"].toArray().size(), 2);
    const QJsonObject patch{{u"properties"_s, QJsonObject{{u"priority"_s, 5}}}};
    QCOMPARE(m_world->send("PATCH", profile(u"/AzureEndpoints/source"_s), patch).status, 200);
    QCOMPARE(m_world->get(profile()).json.value(u"properties")[u"endpoints"][0][u"name"].toString(), u"target"_s);
    const QJsonObject taken{{u"properties"_s, QJsonObject{{u"priority"_s, 2}}}};
    QCOMPARE(m_world->send("PATCH", profile(u"/azureEndpoints/source"_s), taken).status, 400);

    QJsonObject properties = body.value(u"properties").toObject();
    properties.insert(u"endpoints"_s, QJsonArray{properties.value(u"endpoints"_s)[1]});
    body.insert(u"properties"_s, properties);
    QCOMPARE(m_world->put(profile(), body).status, 200);
    QCOMPARE(m_world->get(profile(u"/azureEndpoints/source"_s)).status, 404);
}

void TestSandboxDnsZones::endpointIsCheckedBeforeItIsOnline()
{
    const QString path = profile(u"/azureEndpoints/again"_s);
    const QJsonObject body{
        {u"properties"_s,
         QJsonObject{{u"targetResourceId"_s, m_world->web(u"Microsoft.Web/sites/shop-swc"_s)}, {u"priority"_s, 9}}}};
    QCOMPARE(m_world->put(path, body).json.value(u"properties")[u"endpointMonitorStatus"].toString(),
             u"CheckingEndpoint"_s);
    m_world->pass(std::chrono::seconds(31));
    QCOMPARE(m_world->get(path).json.value(u"properties")[u"endpointMonitorStatus"].toString(), u"Online"_s);
    QCOMPARE(m_world->post(m_world->web(u"Microsoft.Web/sites/shop-swc/stop?api-version=2025-03-01"_s)).status, 200);
    QCOMPARE(m_world->get(path).json.value(u"properties")[u"endpointMonitorStatus"].toString(), u"Stopped"_s);
    const QJsonObject off{{u"properties"_s, QJsonObject{{u"endpointStatus"_s, u"Disabled"_s}}}};
    QCOMPARE(m_world->send("PATCH", path, off).status, 200);
    QCOMPARE(m_world->get(path).json.value(u"properties")[u"endpointMonitorStatus"].toString(), u"Disabled"_s);
}

void TestSandboxDnsZones::trafficManagerNamesAreUnique()
{
    const QString check = m_world->subscription
        + u"/providers/Microsoft.Network/checkTrafficManagerNameAvailabilityV2?api-version=2022-04-01"_s;
    QCOMPARE(m_world->post(check, {{u"name"_s, u"contoso-tm"_s}}).json.value(u"nameAvailable").toBool(true), false);
    QCOMPARE(m_world->post(check, {{u"name"_s, u"contoso-free"_s}}).json.value(u"nameAvailable").toBool(), true);
}

}

QTEST_GUILESS_MAIN(azrelocate::sandbox::TestSandboxDnsZones)
#include "tst_sandboxdnszones.moc"
