#include "plan/naming.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestNaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void otherRegions_data();
    void otherRegions();
    void numbered();
};

void TestNaming::names_data()
{
    QTest::addColumn<QString>("kind"); // "local", "group", or the characters of a global name
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *title, const QString &kind, int maximum, const QString &name,
                         const QString &expected) {
        QTest::newRow(title) << kind << maximum << name << expected;
    };
    const QString hyphens = u"letters-digits-hyphens"_s;
    const QString storage = u"lower-letters-digits"_s;
    row("local, short code", u"local"_s, 0, u"vnet-shop-weu"_s, u"vnet-shop-sdc"_s);
    row("local, code and number", u"local"_s, 0, u"vm-weu01"_s, u"vm-sdc01"_s);
    row("local, region's name", u"local"_s, 0, u"vnet-westeurope-shop"_s, u"vnet-swedencentral-shop"_s);
    row("local, no region", u"local"_s, 0, u"vm-shop-01"_s, u"vm-shop-01"_s);
    row("local, code within a word", u"local"_s, 0, u"vm-weuropa"_s, u"vm-weuropa"_s);
    row("local, capitals", u"local"_s, 0, u"VNET-SHOP-WEU"_s, u"VNET-SHOP-SDC"_s);
    row("local, underscores", u"local"_s, 0, u"vnet_weu_1"_s, u"vnet_sdc_1"_s);
    row("local, two-letter code", u"local"_s, 0, u"vnet-we-1"_s, u"vnet-sdc-1"_s);
    row("group, short code", u"group"_s, 90, u"rg-shop-weu"_s, u"rg-shop-sdc"_s);
    row("group, no region", u"group"_s, 90, u"rg-shop"_s, u"rg-shop-sdc"_s);
    row("group, as long as allowed", u"group"_s, 90, QString(90, u'x'), QString(86, u'x') + u"-sdc"_s);
    row("vault, short code", hyphens, 24, u"kv-shop-weu"_s, u"kv-shop-sdc"_s);
    row("vault, no region", hyphens, 24, u"kv-shop"_s, u"kv-shop-sdc"_s);
    row("vault, region's name too long", hyphens, 24, u"kv-shop-prod-westeurope"_s, u"kv-shop-prod-westeur-sdc"_s);
    row("vault, cut at a hyphen", hyphens, 24, u"kv-shop-production-x-y-z"_s, u"kv-shop-production-x-sdc"_s);
    row("storage, code at the end", storage, 24, u"stshopweu"_s, u"stshopsdc"_s);
    row("storage, code and number at the end", storage, 24, u"stshopweu01"_s, u"stshopsdc01"_s);
    row("storage, region's name", storage, 24, u"stshopwesteurope"_s, u"stshopswedencentral"_s);
    row("storage, no region", storage, 24, u"stshop"_s, u"stshopsdc"_s);
    row("storage, as long as allowed", storage, 24, u"abcdefghijklmnopqrstuvwx"_s, u"abcdefghijklmnopqrstusdc"_s);
    row("storage, two letters are a coincidence", storage, 24, u"stshopwe"_s, u"stshopwesdc"_s);
    row("app without separators", hyphens, 60, u"bookshop"_s, u"bookshop-sdc"_s);
}

void TestNaming::names()
{
    QFETCH(QString, kind);
    QFETCH(int, maximum);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const Naming naming(*RegionCodes::load(), Region(u"westeurope"_s), Region(u"swedencentral"_s));
    const QString made = kind == "local"_L1 ? naming.localName(name)
        : kind == "group"_L1                ? naming.groupName(name, maximum)
                                            : naming.globalName(name, {maximum, kind});
    QCOMPARE(made, expected);
    QVERIFY(maximum == 0 || made.size() <= maximum);
}

void TestNaming::otherRegions_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("region whose name begins another's")
        << u"eastus"_s << u"westus3"_s << u"vnet-eastus2"_s << u"vnet-eastus2"_s;
    QTest::newRow("numbered region") << u"eastus2"_s << u"westus3"_s << u"vnet-eus2-a"_s << u"vnet-wus3-a"_s;
    QTest::newRow("unknown target") << u"westeurope"_s << u"moonbase"_s << u"vnet-weu"_s << u"vnet-moonbase"_s;
}

void TestNaming::otherRegions()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(Naming(*RegionCodes::load(), Region(source), Region(target)).localName(name), expected);
}

void TestNaming::numbered()
{
    QCOMPARE(Naming::numbered(u"kv-shop-sdc"_s, 2, 24), u"kv-shop-sdc2"_s);
    QCOMPARE(Naming::numbered(QString(24, u'x'), 10, 24), QString(22, u'x') + u"10"_s);
}

QTEST_APPLESS_MAIN(TestNaming)
#include "tst_naming.moc"
