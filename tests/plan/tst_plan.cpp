#include "plan/plan.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kSubscription = u"/subscriptions/s-1"_s;

ResourceId id(const QString &group, const QString &rest)
{
    return ResourceId(kSubscription + u"/resourceGroups/"_s + group + u"/providers/"_s + rest);
}

Plan somePlan()
{
    Plan plan;
    plan.source = Region(u"westeurope"_s);
    plan.target = Region(u"swedencentral"_s);
    plan.sourceDisplayName = u"West Europe"_s;
    plan.targetDisplayName = u"Sweden Central"_s;
    plan.method = Method::Cold;
    plan.resources = {
        {id(u"rg-weu"_s, u"Microsoft.Network/virtualNetworks/vnet-weu"_s),
         id(u"rg-sdc"_s, u"Microsoft.Network/virtualNetworks/vnet-sdc"_s), Tool::ResourceMover, 4,
         Message::verbatim(u"why"_s), true},
        {id(u"rg-weu"_s, u"Microsoft.Network/dnsZones/contoso.com"_s),
         id(u"rg-weu"_s, u"Microsoft.Network/dnsZones/contoso.com"_s), Tool::Stay, 0, Message("global"), false},
        {id(u"rg-weu"_s, u"Microsoft.KeyVault/vaults/kv-weu"_s),
         id(u"rg-sdc"_s, u"Microsoft.KeyVault/vaults/kv-sdc"_s),
         Tool::Copy,
         2,
         {},
         false},
    };
    plan.groups = {{u"rg-weu"_s, u"rg-sdc"_s}};
    plan.hostNames = {
        {u"shop.contoso.com"_s, plan.resources[1].source, u"shop"_s, u"CNAME"_s, {}, {}, u"new.contoso.com"_s}};
    plan.stores = {{plan.resources[2].source, plan.resources[2].target, DataMethod::VaultCopy}};
    plan.endpointReplacements = {{u"kv-weu.vault.azure.net"_s, u"kv-sdc.vault.azure.net"_s}};
    plan.tenantId = u"t-1"_s;
    plan.sameSubscription = false;
    plan.recipesVersion = u"2026-11-22"_s;
    plan.computedAt = QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC);
    return plan;
}

}

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetOf_data();
    void targetOf();
    void roundTrip();
    void damagedPlansAreRefused_data();
    void damagedPlansAreRefused();
    void replacements();
    void lists();
    void names();
};

void TestPlan::targetOf_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");

    const QString weu = kSubscription + u"/resourceGroups/rg-weu"_s;
    const QString sdc = kSubscription + u"/resourceGroups/rg-sdc"_s;
    const QString net = u"/providers/Microsoft.Network/virtualNetworks/"_s;
    QTest::newRow("planned") << weu + net + u"vnet-weu"_s << sdc + net + u"vnet-sdc"_s;
    QTest::newRow("in any case") << (weu + net + u"VNET-WEU"_s).toUpper() << sdc + net + u"vnet-sdc"_s;
    QTest::newRow("child") << weu + net + u"vnet-weu/subnets/web"_s << sdc + net + u"vnet-sdc/subnets/web"_s;
    QTest::newRow("extension of a planned one")
        << weu + net + u"vnet-weu/providers/Microsoft.Insights/diagnosticSettings/all"_s
        << sdc + net + u"vnet-sdc/providers/Microsoft.Insights/diagnosticSettings/all"_s;
    QTest::newRow("staying") << weu + u"/providers/Microsoft.Network/dnsZones/contoso.com"_s
                             << weu + u"/providers/Microsoft.Network/dnsZones/contoso.com"_s;
    QTest::newRow("child of a staying one") << weu + u"/providers/Microsoft.Network/dnsZones/contoso.com/CNAME/shop"_s
                                            << weu + u"/providers/Microsoft.Network/dnsZones/contoso.com/CNAME/shop"_s;
    QTest::newRow("group") << weu << sdc;
    QTest::newRow("group in any case") << kSubscription + u"/resourcegroups/RG-WEU"_s
                                       << kSubscription + u"/resourcegroups/rg-sdc"_s;
    QTest::newRow("lock of a group") << weu + u"/providers/Microsoft.Authorization/locks/keep"_s
                                     << sdc + u"/providers/Microsoft.Authorization/locks/keep"_s;
    QTest::newRow("not planned") << weu + net + u"other"_s << weu + net + u"other"_s;
    QTest::newRow("name that only begins alike") << weu + net + u"vnet-weu2"_s << weu + net + u"vnet-weu2"_s;
    QTest::newRow("subscription") << kSubscription << kSubscription;
    QTest::newRow("other group") << kSubscription + u"/resourceGroups/hub"_s
                                 << kSubscription + u"/resourceGroups/hub"_s;
}

void TestPlan::targetOf()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QCOMPARE(somePlan().targetOf(ResourceId(source)).toString().toLower(), target.toLower());
}

void TestPlan::roundTrip()
{
    const QJsonObject json = somePlan().toJson();
    const auto again = Plan::fromJson(json);
    QVERIFY(again);
    QCOMPARE(again->toJson(), json);
    QCOMPARE(again->hostNames.first().newName, u"new.contoso.com"_s);
    QVERIFY(again->resources.first().byUser);
    QCOMPARE(again->computedAt, somePlan().computedAt);
}

void TestPlan::damagedPlansAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("newer version") << QByteArray(R"({"version":2,"method":"warm"})");
    QTest::newRow("no method") << QByteArray(R"({"version":1})");
    QTest::newRow("unknown tool") << QByteArray(
        R"({"version":1,"method":"warm","resources":[{"source":"/subscriptions/s-1","target":"/subscriptions/s-1","tool":"magic"}]})");
    QTest::newRow("no id") << QByteArray(R"({"version":1,"method":"warm","resources":[{"tool":"stay"}]})");
}

void TestPlan::damagedPlansAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Plan::fromJson(QJsonDocument::fromJson(json).object()));
}

void TestPlan::replacements()
{
    const auto pairs = somePlan().replacements();
    for (qsizetype i = 1; i < pairs.size(); ++i)
        QVERIFY(pairs[i - 1].first.size() >= pairs[i].first.size());
    QVERIFY(pairs.contains({u"kv-weu.vault.azure.net"_s, u"kv-sdc.vault.azure.net"_s}));
    QVERIFY(pairs.contains({u"kv-weu"_s, u"kv-sdc"_s}));
    QVERIFY(pairs.contains({u"rg-weu"_s, u"rg-sdc"_s}));
    QVERIFY(pairs.contains({u"shop.contoso.com"_s, u"new.contoso.com"_s}));
    for (const auto &[from, to] : pairs) {
        QVERIFY(from != to);
        QVERIFY(from != "contoso.com"_L1);
    }
}

void TestPlan::lists()
{
    const Plan plan = somePlan();
    QCOMPARE(plan.ofType(u"microsoft.keyvault/VAULTS"_s).size(), 1);
    QCOMPARE(plan.ofType(u"Microsoft.Network/dnsZones"_s).size(), 0); // stays
    QCOMPARE(plan.withTool(Tool::Stay).size(), 1);
}

void TestPlan::names()
{
    for (const Tool tool : {Tool::ResourceMover, Tool::SiteRecovery, Tool::Template, Tool::Copy, Tool::Native,
                            Tool::WithParent, Tool::Manual, Tool::Stay, Tool::Undecided})
        QVERIFY(toolFromString(toString(tool)) == tool);
    for (const Method method : {Method::Hot, Method::Warm, Method::Cold})
        QVERIFY(methodFromString(toString(method)) == method);
    QVERIFY(!toolFromString(u"magic"));
    QVERIFY(!methodFromString(u"tepid"));
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
