// Parsing and bodies of the service clients; the answers have the form of Azure's REST reference.

#include "azure/advisor.h"
#include "azure/apiversions.h"
#include "azure/authorization.h"
#include "azure/capabilities.h"
#include "azure/deployments.h"
#include "azure/diagnostics.h"
#include "azure/dns.h"
#include "azure/metrics.h"
#include "azure/policy.h"
#include "azure/resourcegraph.h"
#include "azure/resourcemover.h"
#include "azure/siterecovery.h"
#include "azure/sqldatabases.h"
#include "azure/storage.h"
#include "azure/usages.h"
#include "azure/vaultobjects.h"
#include "tests/azure/testsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

}

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordSets_data();
    void recordSets();
    void aliasRecord();
    void longText();
    void permissions_data();
    void permissions();
    void assignmentNames();
    void apiVersions();
    void graphPages();
    void kqlLiterals();
    void certificate();
    void moveResource();
    void protectedMachine();
    void policyRestrictions();
    void blobPages();
    void usagesInBothForms();
    void closedAtAnyLevelIsClosed_data();
    void closedAtAnyLevelIsClosed();
    void storageSkuOfOneKind();
    void diagnosticSettingIsWrittenBackClean();
    void metricsWithoutDataAreNotZero();
    void replicationLink();
    void recommendation();
};

void TestServices::recordSets_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("publicRecords");
    QTest::addColumn<QByteArray>("privateRecords"); // empty: not in private zones
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *type, const char *publicRecords, const char *privateRecords,
                        const QStringList &values) {
        QTest::newRow(type) << QString::fromLatin1(type) << QByteArray(publicRecords) << QByteArray(privateRecords)
                            << values;
    };
    row("A", R"("ARecords":[{"ipv4Address":"10.0.0.1"},{"ipv4Address":"10.0.0.2"}])",
        R"("aRecords":[{"ipv4Address":"10.0.0.1"},{"ipv4Address":"10.0.0.2"}])",
        {QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.2")});
    row("AAAA", R"("AAAARecords":[{"ipv6Address":"::1"}])", R"("aaaaRecords":[{"ipv6Address":"::1"}])",
        {QStringLiteral("::1")});
    row("CNAME", R"("CNAMERecord":{"cname":"a.example"})", R"("cnameRecord":{"cname":"a.example"})",
        {QStringLiteral("a.example")});
    row("MX", R"("MXRecords":[{"preference":10,"exchange":"m.example"}])",
        R"("mxRecords":[{"preference":10,"exchange":"m.example"}])", {QStringLiteral("10 m.example")});
    row("TXT", R"("TXTRecords":[{"value":["a b"]}])", R"("txtRecords":[{"value":["a b"]}])", {QStringLiteral("a b")});
    row("SRV", R"("SRVRecords":[{"priority":1,"weight":2,"port":443,"target":"t"}])",
        R"("srvRecords":[{"priority":1,"weight":2,"port":443,"target":"t"}])", {QStringLiteral("1 2 443 t")});
    row("CAA", R"("caaRecords":[{"flags":0,"tag":"issue","value":"ca.example; x=1"}])", "",
        {QStringLiteral("0 issue \"ca.example; x=1\"")});
    row("NS", R"("NSRecords":[{"nsdname":"ns1."}])", "", {QStringLiteral("ns1.")});
    row("PTR", R"("PTRRecords":[{"ptrdname":"p."}])", R"("ptrRecords":[{"ptrdname":"p."}])", {QStringLiteral("p.")});
    row("SOA",
        R"("SOARecord":{"host":"h.","email":"e.","serialNumber":1,"refreshTime":2,"retryTime":3,"expireTime":4,"minimumTTL":5})",
        R"("soaRecord":{"host":"h.","email":"e.","serialNumber":1,"refreshTime":2,"retryTime":3,"expireTime":4,"minimumTtl":5})",
        {QStringLiteral("h. e. 1 2 3 4 5")});
}

void TestServices::recordSets()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, publicRecords);
    QFETCH(QByteArray, privateRecords);
    QFETCH(QStringList, values);
    for (const ZoneKind kind : {ZoneKind::Public, ZoneKind::Private}) {
        const bool isPublic = kind == ZoneKind::Public;
        const QByteArray records = isPublic ? publicRecords : privateRecords;
        if (records.isEmpty())
            continue;
        const QJsonObject properties = json((isPublic ? "{\"TTL\":300," : "{\"ttl\":300,") + records + "}");
        const RecordSet recordSet =
            parseRecordSet({{QStringLiteral("name"), QStringLiteral("www")},
                            {QStringLiteral("etag"), QStringLiteral("e1")},
                            {QStringLiteral("type"), QStringLiteral("Microsoft.Network/dnszones/") + type},
                            {QStringLiteral("properties"), properties}},
                           kind);
        QCOMPARE(toString(recordSet.type), type);
        QCOMPARE(recordSet.values, values);
        QCOMPARE(recordSet.ttl.count(), 300);
        QCOMPARE(recordSet.etag, QByteArray("e1"));
        QCOMPARE(recordSetBody(recordSet, kind)[QStringLiteral("properties")].toObject(), properties);
    }
}

void TestServices::aliasRecord()
{
    const QByteArray target = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/ip";
    const RecordSet alias = parseRecordSet(
        json(R"({"type":"Microsoft.Network/dnszones/A","properties":{"TTL":60,"ARecords":[],"targetResource":{"id":")"
             + target + R"("}}})"),
        ZoneKind::Public);
    QCOMPARE(alias.aliasTarget.toString().toLatin1(), target);
    QVERIFY(alias.values.isEmpty());
    QVERIFY(!recordSetBody(alias, ZoneKind::Public)[QStringLiteral("properties")].toObject().contains(
        QStringLiteral("ARecords")));
}

void TestServices::longText()
{
    RecordSet recordSet;
    recordSet.type = RecordType::Txt;
    recordSet.values = {QStringLiteral("\u00e4").repeated(200)}; // 400 bytes
    const QJsonObject body = recordSetBody(recordSet, ZoneKind::Public);
    const QJsonArray chunks =
        body[QStringLiteral("properties")][QStringLiteral("TXTRecords")][0][QStringLiteral("value")].toArray();
    QCOMPARE(chunks.size(), 2);
    QVERIFY(chunks[0].toString().toUtf8().size() <= 255);
    QCOMPARE(chunks[0].toString() + chunks[1].toString(), recordSet.values.first());
}

void TestServices::permissions_data()
{
    QTest::addColumn<QStringList>("actions");
    QTest::addColumn<QStringList>("notActions");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("everything") << QStringList{QStringLiteral("*")} << QStringList() << true;
    QTest::newRow("reading only") << QStringList{QStringLiteral("*/read")} << QStringList() << false;
    QTest::newRow("the provider") << QStringList{QStringLiteral("microsoft.network/*")} << QStringList() << true;
    QTest::newRow("a star in the middle")
        << QStringList{QStringLiteral("Microsoft.Network/*/write")} << QStringList() << true;
    QTest::newRow("taken away") << QStringList{QStringLiteral("*")}
                                << QStringList{QStringLiteral("Microsoft.Network/dnsZones/*")} << false;
    QTest::newRow("another provider") << QStringList{QStringLiteral("Microsoft.Web/*")} << QStringList() << false;
    QTest::newRow("nothing") << QStringList() << QStringList() << false;
}

void TestServices::permissions()
{
    QFETCH(QStringList, actions);
    QFETCH(QStringList, notActions);
    QFETCH(bool, allowed);
    QCOMPARE(
        allows({Permission{actions, notActions, {}, {}}}, QStringLiteral("Microsoft.Network/dnsZones/CNAME/write")),
        allowed);
}

void TestServices::assignmentNames()
{
    const QString scope = QStringLiteral("/subscriptions/S");
    const QString role = QStringLiteral("/subscriptions/S/providers/Microsoft.Authorization/roleDefinitions/R");
    const QString name = roleAssignmentName(scope, role, QStringLiteral("p"));
    QCOMPARE(name.size(), 36);
    QCOMPARE(roleAssignmentName(scope.toLower(), role, QStringLiteral("P")), name); // the same grant, spelt otherwise
    QVERIFY(roleAssignmentName(scope, role, QStringLiteral("q")) != name);
}

void TestServices::apiVersions()
{
    QCOMPARE(apiVersionFor(QStringLiteral("microsoft.network/dnszones/CNAME")), QStringLiteral("2018-05-01"));
    QCOMPARE(apiVersionFor(QStringLiteral("Microsoft.Network/virtualNetworks/subnets")), QStringLiteral("2025-05-01"));
    QCOMPARE(apiVersionFor(QStringLiteral("Contoso.Unknown/things")), QString());
    QCOMPARE(newestVersion(
                 {QStringLiteral("2020-01-01"), QStringLiteral("2024-01-01-preview"), QStringLiteral("2022-05-01")}),
             QStringLiteral("2022-05-01"));

    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedReply::json(200,
                                   R"({"namespace":"Contoso.Unknown","registrationState":"Registered","resourceTypes":[
            {"resourceType":"things","apiVersions":["2023-01-01","2024-02-02","2025-01-01-preview"]}]})");
    });
    const AzureReader azure(sessionAt(server));
    const ResourceId id(QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Contoso.Unknown/things/t"));
    QCOMPARE(*resolveApiVersion(azure, id, {}), QStringLiteral("2024-02-02"));
    QCOMPARE(*resolveApiVersion(azure, id, {}), QStringLiteral("2024-02-02"));
    QCOMPARE(server.requests().size(), 1);
}

void TestServices::graphPages()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        return request.body.contains("$skipToken")
            ? ScriptedReply::json(200, R"({"totalRecords":2,"resultTruncated":"false","data":[{"id":"b"}]})")
            : ScriptedReply::json(
                200, R"({"totalRecords":2,"resultTruncated":"false","$skipToken":"t","data":[{"id":"a"}]})");
    });
    GraphQuery query;
    query.kql = QStringLiteral("resources | project id | order by id asc");
    const auto answer = queryGraph(AzureReader(sessionAt(server)), query, {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(answer->rows.size(), 2);
    QCOMPARE(answer->totalRecords, 2);
    QVERIFY(!answer->truncated);
}

void TestServices::kqlLiterals()
{
    QCOMPARE(kqlLiteral(QStringLiteral("a'b\\c\n")), QStringLiteral("'a\\'b\\\\c\\n'"));
}

void TestServices::certificate()
{
    const QByteArray sha1 = QByteArray::fromHex("0123456789abcdef0123456789abcdef01234567");
    const QByteArray x5t = sha1.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const VaultCertificate parsed = parseVaultCertificate(json(
        R"({"id":"https://kv.vault.azure.net/certificates/tls/1","sid":"https://kv.vault.azure.net/secrets/tls/1","x5t":")"
        + x5t
        + R"(","attributes":{"enabled":true,"exp":1900000000},"policy":{"key_props":{"exportable":true},"issuer":{"name":"Self"},
               "x509_props":{"sans":{"dns_names":["a.example"]}}}})"));
    QCOMPARE(parsed.name, QStringLiteral("tls"));
    QCOMPARE(parsed.thumbprint, QByteArray("0123456789ABCDEF0123456789ABCDEF01234567"));
    QCOMPARE(parsed.attributes.expires.toSecsSinceEpoch(), 1'900'000'000);
    QVERIFY(!parsed.attributes.notBefore.isValid());
    QVERIFY(parsed.exportable);
    QCOMPARE(parsed.dnsNames, QStringList{QStringLiteral("a.example")});
}

void TestServices::protectedMachine()
{
    const ProtectedMachine parsed = parseProtectedMachine(json(R"({"id":"/x","properties":{
        "protectionState":"InitialReplicationInProgress","protectionStateDescription":"Initial replication is in progress",
        "replicationHealth":"Critical","healthErrors":[{"errorMessage":"no cache"}],"testFailoverState":"None",
        "allowedOperations":["DisableProtection"],"lastSuccessfulTestFailoverTime":null,
        "providerSpecificDetails":{"instanceType":"A2A","fabricObjectId":"/subscriptions/s/resourceGroups/g",
            "monitoringPercentageCompletion":43,"rpoInSeconds":null,"recoveryAzureVMName":"vm",
            "vmNics":[{"nicId":"n","sourceNicArmId":"/y","recoveryNicName":null,
                       "ipConfigs":[{"name":"ip","recoveryStaticIPAddress":"","recoveryLBBackendAddressPoolIds":null}]}]}}})"));
    QVERIFY(!parsed.isProtected());
    QVERIFY(parsed.mayDo(QLatin1StringView("disableprotection")));
    QCOMPARE(parsed.percent, 43);
    QVERIFY(!parsed.lag);
    QVERIFY(!parsed.testPending);
    QVERIFY(parsed.lastTest.isNull());
    QCOMPARE(parsed.trouble, QStringLiteral("no cache"));
    QCOMPARE(parsed.interfaces.first().addresses.first().configuration, QStringLiteral("ip"));
    QVERIFY(parsed.interfaces.first().addresses.first().targetPools.isEmpty());
    const ProtectedMachine later = parseProtectedMachine(json(R"({"properties":{"protectionState":"Protected",
        "testFailoverState":"MarkForDeletion","lastSuccessfulTestFailoverTime":"2026-05-01T08:00:00.5Z",
        "providerSpecificDetails":{"rpoInSeconds":120}}})"));
    QVERIFY(later.isProtected());
    QVERIFY(later.testPending);
    QCOMPARE(later.lag.value_or(-1), 120);
    QCOMPARE(later.percent, -1);
    QVERIFY(later.lastTest.isValid());
}

void TestServices::moveResource()
{
    const MoveResource parsed =
        parseMoveResource(json(R"({"name":"m","properties":{"sourceId":"/subscriptions/s/resourceGroups/g",
        "resourceSettings":{"resourceType":"resourceGroups"},"isResolveRequired":true,
        "dependsOn":[{"id":"/subscriptions/s/resourceGroups/h","isOptional":"true"}],
        "moveStatus":{"moveState":"PrepareFailed","jobStatus":{"jobName":"InitialSync","jobProgress":"42"},
                      "errors":{"properties":{"code":"NoRights","message":"m"}}}}})"));
    QVERIFY(parsed.state == MoveState::PrepareFailed);
    QVERIFY(isFailure(parsed.state));
    QCOMPARE(parsed.jobPercent, 42);
    QVERIFY(parsed.resolveRequired);
    QVERIFY(parsed.dependsOn.first().optional);
    QCOMPARE(parsed.error->code, QStringLiteral("NoRights"));
    QVERIFY(moveStateFromString(u"Pondering") == MoveState::Unknown);
    const ResourceId collection =
        moveCollectionId(ResourceId::resourceGroup(QStringLiteral("s"), QStringLiteral("g")), QStringLiteral("mc"));
    const ResourceId upper(QStringLiteral("/subscriptions/S/resourceGroups/G"));
    const ResourceId lower(QStringLiteral("/subscriptions/s/resourcegroups/g"));
    QCOMPARE(moveResourceId(collection, upper).toString(), moveResourceId(collection, lower).toString());
}

void TestServices::policyRestrictions()
{
    const auto verdicts = parsePolicyRestrictions(json(R"({"fieldRestrictions":[{"field":"location","restrictions":[
        {"result":"Deny","values":["westeurope"],"policy":{"policyAssignmentId":"a1"}}]}],
        "contentEvaluationResult":{"policyEvaluations":[
            {"evaluationResult":"Compliant","effectDetails":{"policyEffect":"deny"}},
            {"evaluationResult":"NonCompliant","policyInfo":{"policyAssignmentId":"a2"},"effectDetails":{"policyEffect":"deny"}}]}})"));
    QCOMPARE(verdicts.size(), 2);
    QCOMPARE(verdicts[0].field, QStringLiteral("location"));
    QCOMPARE(verdicts[1].result, QStringLiteral("Deny"));
    QCOMPARE(verdicts[1].policyAssignmentId, QStringLiteral("a2"));
}

void TestServices::blobPages()
{
    const auto page =
        parseBlobPage(R"(<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs><Blob><Name>a b/c.txt</Name>
        <Properties><Last-Modified>Sun, 06 Nov 1994 08:49:37 GMT</Last-Modified><Content-Length>7</Content-Length><BlobType>BlockBlob</BlobType>
        <Unknown><Deep/></Unknown></Properties></Blob><BlobPrefix><Name>x/</Name></BlobPrefix></Blobs><NextMarker>n1</NextMarker></EnumerationResults>)");
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items[0].name, QStringLiteral("a b/c.txt"));
    QCOMPARE(page->items[0].size, 7);
    QCOMPARE(page->items[0].lastModified.toSecsSinceEpoch(), 784111777);
    QCOMPARE(page->nextMarker, QStringLiteral("n1"));
    QVERIFY(!parseBlobPage("<EnumerationResults><Blobs><Blob>"));
    QVERIFY(!parseBlobPage("<html/>"));
    QCOMPARE(blobUrl(QUrl(QStringLiteral("https://a.blob.core.windows.net/")), QStringLiteral("c"),
                     QStringLiteral("a b/#?%.txt"))
                 .toEncoded(),
             QByteArray("https://a.blob.core.windows.net/c/a%20b/%23%3F%25.txt"));
}

void TestServices::usagesInBothForms()
{
    const Usage nested =
        parseUsage(json(R"({"currentValue":4,"limit":10,"name":{"value":"cores","localizedValue":"Cores"}})"));
    QCOMPARE(nested.name, QStringLiteral("cores"));
    QCOMPARE(*nested.left(), 6);
    const Usage flat = parseUsage(json(R"({"name":"ServerQuota","properties":{"currentValue":1,"limit":0}})"));
    QCOMPARE(flat.name, QStringLiteral("ServerQuota"));
    QVERIFY(!flat.left()); // no limit named: unknown
}

void TestServices::closedAtAnyLevelIsClosed_data()
{
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("edition");
    QTest::addColumn<QByteArray>("objective");
    QTest::addColumn<bool>("usable");
    QTest::newRow("open everywhere") << QByteArray("Available") << QByteArray("Default") << QByteArray("Visible")
                                     << true;
    QTest::newRow("the region is closed")
        << QByteArray("Disabled") << QByteArray("Available") << QByteArray("Available") << false;
    QTest::newRow("the edition is closed")
        << QByteArray("Available") << QByteArray("Disabled") << QByteArray("Available") << false;
    QTest::newRow("the objective is closed")
        << QByteArray("Available") << QByteArray("Available") << QByteArray("Disabled") << false;
}

void TestServices::closedAtAnyLevelIsClosed()
{
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, edition);
    QFETCH(QByteArray, objective);
    const QByteArray level = R"({"name":"GP_Gen5_2","zoneRedundant":true,"status":")" + objective + R"("})";
    const QByteArray group =
        R"({"name":"GeneralPurpose","status":")" + edition + R"(","supportedServiceLevelObjectives":[)" + level + "]}";
    const QByteArray answer = R"({"status":")" + region
        + R"(","supportedServerVersions":[{"name":"12.0","status":"Default","supportedEditions":[)" + group + "]}]}";
    const QList<SqlObjective> found = parseSqlCapabilities(json(answer));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().name, QStringLiteral("GP_Gen5_2"));
    QCOMPARE(found.first().edition, QStringLiteral("GeneralPurpose"));
    QVERIFY(found.first().zoneRedundant);
    QTEST(found.first().usable, "usable");
}

void TestServices::storageSkuOfOneKind()
{
    const StorageSku sku = parseStorageSku(
        json(R"({"name":"Premium_ZRS","kind":"FileStorage","locations":["eastus2euap","West Europe"],)"
             R"("restrictions":[{"type":"location","values":["eastus2euap"],"reasonCode":"QuotaId"}]})"));
    QCOMPARE(sku.name, QStringLiteral("Premium_ZRS"));
    QCOMPARE(sku.kind, QStringLiteral("FileStorage"));
    QVERIFY(sku.locations.contains(Region(QStringLiteral("westeurope"))));
    QCOMPARE(sku.blockedReason, QStringLiteral("QuotaId"));
}

void TestServices::diagnosticSettingIsWrittenBackClean()
{
    const DiagnosticSetting setting = parseDiagnosticSetting(json(R"({"name":"audit","properties":{
        "workspaceId":"/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/old","storageAccountId":null,
        "logs":[{"category":null,"categoryGroup":"audit","enabled":true,"retentionPolicy":{"days":0,"enabled":false}}],"metrics":[]}})"));
    QCOMPARE(setting.categories, QStringList{QStringLiteral("audit")});
    const ResourceId target(
        QStringLiteral("/subscriptions/s/resourceGroups/h/providers/Microsoft.OperationalInsights/workspaces/new"));
    const QJsonObject expected{
        {QStringLiteral("properties"),
         json(
             R"({"workspaceId":"/subscriptions/s/resourceGroups/h/providers/Microsoft.OperationalInsights/workspaces/new",
        "logs":[{"categoryGroup":"audit","enabled":true}],"metrics":[]})")}};
    QCOMPARE(diagnosticSettingBody(setting, target), expected);
}

void TestServices::metricsWithoutDataAreNotZero()
{
    const QByteArray series =
        R"({"name":{"value":"Requests"},"timeseries":[{"data":[{"timeStamp":"2026-01-01T00:00:00Z"}%1]}]})";
    const Metric empty = parseMetric(json(QByteArray(series).replace("%1", "")), QStringLiteral("Total"));
    QCOMPARE(empty.points.size(), 1);
    QVERIFY(!empty.sum());
    const Metric some =
        parseMetric(json(QByteArray(series).replace("%1", R"(,{"timeStamp":"2026-01-01T00:01:00Z","total":3})")),
                    QStringLiteral("Total"));
    QCOMPARE(*some.sum(), 3.0);
}

void TestServices::replicationLink()
{
    const ReplicationLink link = parseReplicationLink(json(
        R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/b/databases/d/replicationLinks/l",
            "name":"l","properties":{"partnerServer":"a","partnerDatabase":"d","partnerLocation":"West Europe",
            "partnerDatabaseId":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/a/databases/d",
            "role":"Secondary","partnerRole":"Primary","replicationState":"CATCH_UP","percentComplete":100,
            "linkType":"GEO"}})"));
    QCOMPARE(link.name, QStringLiteral("l"));
    QCOMPARE(link.role, QStringLiteral("Secondary"));
    QCOMPARE(link.state, QStringLiteral("CATCH_UP"));
    QCOMPARE(link.partner.parent().name(), QStringLiteral("a"));
    QVERIFY(link.partnerLocation == Region(QStringLiteral("westeurope")));
    QVERIFY(parseReplicationLink(json(R"({"name":"l","properties":{"role":"Source"}})")).partner.isNull());
}

void TestServices::recommendation()
{
    const Recommendation one = parseRecommendation(json(
        R"({"properties":{"category":"HighAvailability","impact":"High","shortDescription":{"problem":"p","solution":"s"},
            "resourceMetadata":{"resourceId":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a"}}})"));
    QCOMPARE(one.resource.name(), QStringLiteral("a"));
    QCOMPARE(one.category, QStringLiteral("HighAvailability"));
    QCOMPARE(one.solution, QStringLiteral("s"));
    QVERIFY(parseRecommendation(json(R"({"properties":{"category":"Cost"}})")).resource.isNull());
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
