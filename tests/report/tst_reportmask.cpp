#include "reportfixture.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/identifiermask.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/reportmask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

const QString kMaskedSubscription = u"0f3c1a52-7a0e-4d8b-9a57-5d0e8f6b1c21"_s;

}

class TestReportMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void oneNameForOneThing();
    void idsAreKeysToo();
    void requestIdsStay();
    void namesOfPeopleAreWholeWords();
    void nobodyIsNoPerson();
    void nothingIsLeft_data();
    void nothingIsLeft();
    void saysThatItIsMasked();
    void keepsWhatIsCounted();
};

void TestReportMask::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const QString id = kMaskedSubscription;
    QTest::newRow("id of a resource") << u"/subscriptions/%1/resourceGroups/rg-shop"_s.arg(id)
                                      << u"/subscriptions/subscription-1/resourceGroups/rg-shop"_s;
    QTest::newRow("id in another case") << id.toUpper() << u"subscription-1"_s;
    QTest::newRow("id in an encoded address")
        << u"?scope=%2Fsubscriptions%2F"_s + id << u"?scope=%2Fsubscriptions%2Fsubscription-1"_s;
    QTest::newRow("id in a workspace's name")
        << u"DefaultWorkspace-%1-WEU"_s.arg(id) << u"DefaultWorkspace-subscription-1-WEU"_s;
    QTest::newRow("tenant") << u"tid=72f988bf-86f1-41af-91ab-2d7cd011db47"_s << u"tid=tenant-1"_s;
    QTest::newRow("another id") << u"oid 11111111-2222-3333-4444-555555555555."_s << u"oid id-1."_s;
    QTest::newRow("host name") << u"Look up shop.contoso.com."_s << u"Look up host-1.example."_s;
    QTest::newRow("host name in a zone's id")
        << u"/dnsZones/contoso.com/CNAME/www"_s << u"/dnsZones/host-1.example/CNAME/www"_s;
    QTest::newRow("host name in an encoded address")
        << u"url=https%3A%2F%2Fshop.contoso.com%2F"_s << u"url=https%3A%2F%2Fhost-1.example%2F"_s;
    QTest::newRow("wildcard") << u"CN=*.contoso.co.uk"_s << u"CN=*.host-1.example"_s;
    QTest::newRow("name for a proof of ownership") << u"asuid.shop.contoso.com"_s << u"host-1.example"_s;
    QTest::newRow("host at Azure") << u"https://app-shop.azurewebsites.net/health"_s
                                   << u"https://host-1.example/health"_s;
    QTest::newRow("port and root label") << u"shop.contoso.com:443 shop.contoso.com."_s
                                         << u"host-1.example:443 host-1.example."_s;
    QTest::newRow("host with letters of another script") << u"bücher.example.de"_s << u"host-1.example"_s;
    QTest::newRow("address") << u"A 203.0.113.7, 10.1.0.0/16."_s << u"A ip-1, ip-2/16."_s;
    QTest::newRow("IPv6") << u"AAAA 2001:db8::7"_s << u"AAAA ip-1"_s;
    QTest::newRow("whole IPv6") << u"2001:db8:0:0:0:0:0:7"_s << u"ip-1"_s;
    QTest::newRow("mail") << u"Told to ops@contoso.com."_s << u"Told to person-2."_s;
    QTest::newRow("person") << u"Attested by Grace Hopper on Monday"_s << u"Attested by person-1 on Monday"_s;
    for (const QString &kept :
         {u"https://management.azure.com/providers"_s, u"https://learn.microsoft.com/azure/dns"_s,
          u"Microsoft.Network/dnsZones"_s, u"Microsoft.App/containerApps"_s, u"dom.ttl and cut.gate"_s,
          u"properties.siteConfig.name"_s, u"0.0.0.0/0"_s, u"127.0.0.1:5353"_s, u"168.63.129.16"_s,
          u"privatelink.vault.azure.net"_s, u"12:51:24"_s, u"azrelocate 0.1.0"_s, u"1.3.6.1.5.5.7.3.1"_s,
          u"vnet-shop/web"_s, u"database.windows.net"_s})
        QTest::newRow(qPrintable(u"kept: "_s + kept)) << kept << kept;
}

void TestReportMask::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    IdentifierMask mask;
    mask.addSubscription(kMaskedSubscription);
    mask.addTenant(u"72f988bf-86f1-41af-91ab-2d7cd011db47"_s);
    mask.addPerson(u"Grace Hopper"_s);
    mask.keep(u"dom.ttl"_s);
    QCOMPARE(mask.masked(text), masked);
}

void TestReportMask::oneNameForOneThing()
{
    IdentifierMask mask;
    QCOMPARE(mask.masked(u"shop.contoso.com api.contoso.com SHOP.contoso.com"_s),
             u"host-1.example host-2.example host-1.example"_s);
    QCOMPARE(mask.masked(u"api.contoso.com"_s), u"host-2.example"_s);
    QCOMPARE(mask.masked(ResourceId(u"/subscriptions/%1/resourceGroups/g/providers/Microsoft.Network/dnsZones/"
                                    "api.contoso.com"_s.arg(kMaskedSubscription)))
                 .name(),
             u"host-2.example"_s);
}

void TestReportMask::idsAreKeysToo()
{
    IdentifierMask mask;
    mask.addSubscription(kMaskedSubscription);
    const QJsonObject value{{u"/subscriptions/"_s + kMaskedSubscription, QJsonArray{u"shop.contoso.com"_s, 7, true}}};
    QCOMPARE(mask.masked(QJsonValue(value)).toObject(),
             (QJsonObject{{u"/subscriptions/subscription-1"_s, QJsonArray{u"host-1.example"_s, 7, true}}}));
}

void TestReportMask::requestIdsStay()
{
    const ReportModel model = fullReport();
    const QByteArray json = jsonReport(maskedReport(model));
    for (const ReportItem &item : model.phases.first().areas.first().items) {
        for (const RequestRecord &request : item.evidence.requests)
            QVERIFY(json.contains(request.requestId.toUtf8()));
    }
}

void TestReportMask::namesOfPeopleAreWholeWords()
{
    IdentifierMask mask;
    mask.addPerson(u"root"_s);
    mask.addPerson(u"Ada"_s);
    mask.addPerson(u"Ada Lovelace"_s);
    QCOMPARE(mask.masked(u"root of rootkit, ADA and Ada Lovelace adapt"_s),
             u"person-1 of rootkit, person-2 and person-3 adapt"_s);
}

void TestReportMask::nobodyIsNoPerson()
{
    ReportModel model = fullReport();
    model.events.first().actor = u"unknown"_s;
    model.decisions.first().reason = u"The state of the zone is unknown."_s;
    const ReportModel shared = maskedReport(model);
    QCOMPARE(shared.decisions.first().reason, model.decisions.first().reason);
    QCOMPARE(shared.events.first().actor, u"unknown"_s);
}

void TestReportMask::nothingIsLeft_data()
{
    const ReportModel model = maskedReport(fullReport());
    QTest::addColumn<QByteArray>("report");
    QTest::newRow("HTML") << htmlReport(model);
    QTest::newRow("CSV") << csvReport(model);
    QTest::newRow("JSON") << jsonReport(model);
    QTest::newRow("Markdown") << markdownReport(model);
}

void TestReportMask::nothingIsLeft()
{
    QFETCH(QByteArray, report);
    const QString text = QString::fromUtf8(report);
    for (const QString &original :
         {kMaskedSubscription, u"contoso.com"_s, u"contoso.example"_s, u"Grace"_s, u"ada@"_s, u"app-shop-sdc.azure"_s})
        QVERIFY2(!text.contains(original, Qt::CaseInsensitive), qPrintable(original));
    QVERIFY(text.contains(u"host-1"_s));
    QVERIFY(text.contains(u"person-1"_s));
}

void TestReportMask::saysThatItIsMasked()
{
    const ReportModel model = maskedReport(fullReport());
    QVERIFY(htmlReport(model).contains("Replaced to share this report"));
    QVERIFY(markdownReport(model).contains("Replaced to share this report"));
    QCOMPARE(QJsonDocument::fromJson(jsonReport(model))[u"generated"_s][u"masked"_s].toBool(), true);
    QVERIFY(!htmlReport(fullReport()).contains("Replaced to share this report"));
}

void TestReportMask::keepsWhatIsCounted()
{
    const ReportModel model = fullReport();
    const ReportModel shared = maskedReport(model);
    QCOMPARE(shared.counts().passed, model.counts().passed);
    QCOMPARE(shared.itemCount(), model.itemCount());
    QCOMPARE(shared.chainHead.hash, model.chainHead.hash);
    QVERIFY(shared.verdict() == model.verdict());
    QCOMPARE(csvReport(shared).count('\n'), csvReport(model).count('\n'));
}

QTEST_GUILESS_MAIN(TestReportMask)
#include "tst_reportmask.moc"
