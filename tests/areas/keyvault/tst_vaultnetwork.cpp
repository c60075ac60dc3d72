// Who reaches a vault over the network, compared between two vaults.
#include "areas/keyvault/network.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::keyvault;
using namespace Qt::StringLiterals;

namespace {

QJsonObject vault(const QByteArray &properties)
{
    return {{u"properties"_s, QJsonDocument::fromJson(properties).object()}};
}

}

class VaultNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equal_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("equal");
        QTest::newRow("no rules and rules that let everybody in")
            << QByteArray("{}")
            << QByteArray("{\"publicNetworkAccess\":\"enabled\",\"networkAcls\":{\"defaultAction\":\"Allow\","
                          "\"bypass\":\"AzureServices\",\"ipRules\":[],\"virtualNetworkRules\":[]}}")
            << true;
        QTest::newRow("an address and its range of one")
            << QByteArray("{\"networkAcls\":{\"defaultAction\":\"Deny\",\"ipRules\":[{\"value\":\"203.0.113.7\"}]}}")
            << QByteArray("{\"networkAcls\":{\"defaultAction\":\"Deny\",\"ipRules\":[{\"value\":\"203.0.113.7/32\"}]}}")
            << true;
        QTest::newRow("the same addresses in another order")
            << QByteArray("{\"networkAcls\":{\"ipRules\":[{\"value\":\"10.0.0.1\"},{\"value\":\"10.0.0.2\"}]}}")
            << QByteArray("{\"networkAcls\":{\"ipRules\":[{\"value\":\"10.0.0.2\"},{\"value\":\"10.0.0.1\"}]}}")
            << true;
        QTest::newRow("closed to the public")
            << QByteArray("{}") << QByteArray("{\"publicNetworkAccess\":\"Disabled\"}") << false;
        QTest::newRow("Azure services shut out")
            << QByteArray("{}") << QByteArray("{\"networkAcls\":{\"bypass\":\"None\"}}") << false;
    }
    void equal()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QTEST(networkOf(vault(one)) == networkOf(vault(other)), "equal");
    }

    void whatIsWrittenReadsBackAsTheSame()
    {
        VaultNetwork network;
        network.publicAccess = u"Enabled"_s;
        network.defaultAction = u"Deny"_s;
        network.bypass = u"None"_s;
        network.addresses = {u"203.0.113.0/24"_s};
        network.subnets = {ResourceId(
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/app"_s)};
        const QJsonObject written{{u"properties"_s, networkProperties(network)}};
        QVERIFY(networkOf(written) == network);
    }

    void aSubnetThatMovesIsNamedByItsCounterpart()
    {
        const QString at = u"/subscriptions/s/resourceGroups/%1/providers/Microsoft.Network/virtualNetworks/%2"_s;
        Plan plan;
        PlannedResource planned;
        planned.source = ResourceId(at.arg(u"g"_s, u"v-weu"_s));
        planned.target = ResourceId(at.arg(u"h"_s, u"v-sdc"_s));
        plan.resources = {planned};
        VaultNetwork network;
        network.subnets = {planned.source.child(u"subnets"_s, u"app"_s)};
        QVERIFY(relocated(network, plan).subnets.first() == planned.target.child(u"subnets"_s, u"app"_s));
    }
};

QTEST_APPLESS_MAIN(VaultNetworkTest)
#include "tst_vaultnetwork.moc"
