#include "estateworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

const QStringList kHiddenSections = {u"keyVault"_s, u"web"_s, u"storage"_s, u"hidden"_s, u"principals"_s};

}

class TestEstates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads_data()
    {
        QTest::addColumn<qsizetype>("atLeast");
        QTest::newRow("contoso-shop") << qsizetype(100);
        QTest::newRow("northwind-orders") << qsizetype(25);
    }
    void loads()
    {
        QFETCH(qsizetype, atLeast);
        EstateWorld world(practiceEstate(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY2(world.loaded, qPrintable(world.loaded ? QString() : world.loaded.error().message));
        QVERIFY(world.simulation.store().size() >= atLeast);
        QVERIFY(!world.loaded->clientSecret.isEmpty());
    }

    void secretsStayHidden_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("contoso-shop") << true;
        QTest::newRow("northwind-orders") << true;
    }
    void secretsStayHidden()
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QJsonObject shown = practiceEstate(name);
        QVERIFY(!shown.isEmpty());
        for (const QString &section : kHiddenSections)
            shown.remove(section);
        QVERIFY(!QJsonDocument(shown).toJson().contains("SECRET-MARKER"));

        EstateWorld world(practiceEstate(name));
        for (const Resource *resource : world.simulation.store().within({})) {
            const QByteArray body = QJsonDocument(resource->body).toJson();
            QVERIFY2(!body.contains("SECRET-MARKER"), qPrintable(resource->id));
        }
    }

    void budgetNeedsItsEtag()
    {
        EstateWorld world;
        const QString budget = world.subscription
            + u"/providers/Microsoft.Consumption/budgets/budget-shop-monthly?api-version=2024-08-01"_s;
        QJsonObject body = world.get(budget).json;
        const QJsonObject current = body;
        QVERIFY(!body.value(u"eTag").toString().isEmpty());
        body.remove(u"eTag"_s);
        QCOMPARE(world.put(budget, body).status, 409);
        QCOMPARE(world.put(budget, current).status, 200);
        QCOMPARE(world.put(budget, current).status, 409); // the tag is new after the first update
    }

    void networksInStep()
    {
        EstateWorld world;
        const QString network =
            world.group(u"rg-shop-net-weu"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu"_s;
        const QString version = u"?api-version=2024-05-01"_s;
        QCOMPARE(world.get(network + u"/subnets"_s + version).json.value(u"value").toArray().size(), 3);
        const QJsonObject prefix{{u"addressPrefix"_s, u"10.40.9.0/24"_s}};
        QCOMPARE(world.put(network + u"/subnets/snet-new"_s + version, {{u"properties"_s, prefix}}).status, 201);
        QCOMPARE(world.get(network + version).json[u"properties"][u"subnets"].toArray().size(), 4);
        const QJsonObject clash{{u"addressPrefix"_s, u"10.40.9.128/25"_s}};
        QCOMPARE(world.put(network + u"/subnets/snet-clash"_s + version, {{u"properties"_s, clash}}).errorCode(),
                 u"NetcfgSubnetRangesOverlap"_s);
        QCOMPARE(world.send("DELETE", network + u"/subnets/snet-web"_s + version).errorCode(),
                 u"InUseSubnetCannotBeDeleted"_s);
    }

    void overlappingHubCannotBePeered()
    {
        EstateWorld world;
        const QString network =
            world.group(u"rg-shop-net-weu"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu"_s;
        const QString hub =
            world.group(u"rg-hub-sdc"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-hub-sdc"_s;
        const QJsonObject properties{{u"remoteVirtualNetwork"_s, QJsonObject{{u"id"_s, hub}}},
                                     {u"allowVirtualNetworkAccess"_s, true}};
        const Reply reply = world.put(network + u"/virtualNetworkPeerings/to-hub-sdc?api-version=2024-05-01"_s,
                                      {{u"properties"_s, properties}});
        QCOMPARE(reply.errorCode(), u"VnetAddressSpacesOverlap"_s);
    }

    void diagnosticsGoToStorageOfTheSameRegion()
    {
        EstateWorld world;
        const QString hub =
            world.group(u"rg-hub-sdc"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-hub-sdc"_s;
        const QString account =
            world.group(u"rg-shop-data-weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshoplogsweu"_s;
        const QJsonObject properties{
            {u"storageAccountId"_s, account},
            {u"metrics"_s, QJsonArray{QJsonObject{{u"category"_s, u"AllMetrics"_s}, {u"enabled"_s, true}}}}};
        const QString setting =
            hub + u"/providers/Microsoft.Insights/diagnosticSettings/x?api-version=2021-05-01-preview"_s;
        const QString lock = u"/providers/Microsoft.Authorization/locks/network-freeze?api-version=2020-05-01"_s;
        QVERIFY(world.send("DELETE", hub + lock).ok());
        QCOMPARE(world.put(setting, {{u"properties"_s, properties}}).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestEstates)
#include "tst_estates.moc"
