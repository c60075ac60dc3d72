#include "probes/hostandport.h"
#include "probes/probes.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestCertificateName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void covers_data();
    void covers();
    void hostAndPort_data();
    void hostAndPort();
};

void TestCertificateName::covers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");

    QTest::newRow("same name") << u"shop.contoso.com"_s << u"shop.contoso.com"_s << true;
    QTest::newRow("other name") << u"shop.contoso.com"_s << u"www.contoso.com"_s << false;
    QTest::newRow("case does not matter") << u"Shop.Contoso.COM"_s << u"shop.contoso.com"_s << true;
    QTest::newRow("root dot") << u"shop.contoso.com"_s << u"shop.contoso.com."_s << true;
    QTest::newRow("wildcard covers one label") << u"*.contoso.com"_s << u"shop.contoso.com"_s << true;
    QTest::newRow("wildcard covers not two labels") << u"*.contoso.com"_s << u"a.shop.contoso.com"_s << false;
    QTest::newRow("wildcard covers not the apex") << u"*.contoso.com"_s << u"contoso.com"_s << false;
    QTest::newRow("wildcard covers no empty label") << u"*.contoso.com"_s << u".contoso.com"_s << false;
    QTest::newRow("part of a label is no wildcard") << u"sh*.contoso.com"_s << u"shop.contoso.com"_s << false;
    QTest::newRow("wildcard not left-most") << u"shop.*.com"_s << u"shop.contoso.com"_s << false;
    QTest::newRow("two wildcards") << u"*.*.com"_s << u"shop.contoso.com"_s << false;
    QTest::newRow("wildcard for a whole registry") << u"*.com"_s << u"contoso.com"_s << false;
    QTest::newRow("only a wildcard") << u"*"_s << u"contoso"_s << false;
    QTest::newRow("suffix that is not a label") << u"*.contoso.com"_s << u"shop.notcontoso.com"_s << false;
    QTest::newRow("international host, A-label pattern") << u"xn--bcher-kva.example"_s << u"bücher.example"_s << true;
    QTest::newRow("international pattern, A-label host")
        << u"*.bücher.example"_s << u"www.xn--bcher-kva.example"_s << true;
    QTest::newRow("A-label under a wildcard") << u"*.example.org"_s << u"xn--bcher-kva.example.org"_s << true;
    QTest::newRow("address is no DNS name") << u"10.1.2.3"_s << u"10.1.2.3"_s << false;
    QTest::newRow("wildcard covers no address") << u"*.1.2.3"_s << u"10.1.2.3"_s << false;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void TestCertificateName::covers()
{
    QFETCH(QString, pattern);
    QFETCH(QString, host);
    QFETCH(bool, expected);
    QCOMPARE(certificateNameCovers(pattern, host), expected);
}

void TestCertificateName::hostAndPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // null: refused
    QTest::addColumn<int>("port");

    QTest::newRow("name and port") << u"shop.contoso.com:8443"_s << u"shop.contoso.com"_s << 8443;
    QTest::newRow("name") << u"shop.contoso.com"_s << u"shop.contoso.com"_s << 0;
    QTest::newRow("port") << u":8443"_s << u""_s << 8443;
    QTest::newRow("IPv6 and port") << u"[::1]:53"_s << u"::1"_s << 53;
    QTest::newRow("IPv6") << u"::1"_s << u"::1"_s << 0;
    QTest::newRow("no number") << u"shop:https"_s << QString() << 0;
    QTest::newRow("port zero") << u"shop:0"_s << QString() << 0;
    QTest::newRow("port too large") << u"shop:70000"_s << QString() << 0;
    QTest::newRow("open bracket") << u"[::1:53"_s << QString() << 0;
    QTest::newRow("empty") << u""_s << QString() << 0;
}

void TestCertificateName::hostAndPort()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto parsed = HostAndPort::parse(text);
    QCOMPARE(parsed.has_value(), !host.isNull());
    if (parsed) {
        QCOMPARE(parsed->host, host);
        QCOMPARE(static_cast<int>(parsed->port), port);
        QCOMPARE(HostAndPort::parse(parsed->toString())->host, host);
    }
}

QTEST_APPLESS_MAIN(TestCertificateName)
#include "tst_certificatename.moc"
