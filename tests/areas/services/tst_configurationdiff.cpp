// Which differences between a resource and its counterpart matter.
#include "areas/services/configurationdiff.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::services;
using namespace Qt::StringLiterals;

namespace {

Plan plan()
{
    Plan plan;
    plan.source = Region(u"westeurope"_s);
    plan.target = Region(u"swedencentral"_s);
    PlannedResource planned;
    planned.source = ResourceId(u"/subscriptions/s/resourceGroups/weu/providers/Microsoft.Web/serverfarms/plan-weu"_s);
    planned.target = ResourceId(u"/subscriptions/s/resourceGroups/sdc/providers/Microsoft.Web/serverfarms/plan-sdc"_s);
    planned.tool = Tool::Template;
    plan.resources = {planned};
    return plan;
}

QJsonObject site(const QByteArray &properties)
{
    return {{u"type"_s, u"Microsoft.Web/sites"_s},
            {u"properties"_s, QJsonDocument::fromJson(properties).object()}};
}

}

class ConfigurationDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char *name, const QByteArray &source, const QByteArray &target,
                            const QStringList &paths) { QTest::newRow(name) << source << target << paths; };
        row("equal", "{\"httpsOnly\":true}", "{\"httpsOnly\":true}", {});
        row("another value", "{\"httpsOnly\":true}", "{\"httpsOnly\":false}", {u"properties.httpsOnly"_s});
        row("lost", "{\"clientCertMode\":\"Required\"}", "{}", {u"properties.clientCertMode"_s});
        row("an empty value that is left out", "{\"httpsOnly\":false,\"comment\":\"\",\"rules\":[]}", "{}", {});
        row("a default that only the target shows", "{}", "{\"vnetRouteAllEnabled\":true}", {});
        row("an id that moved",
            "{\"serverFarmId\":\"/subscriptions/s/resourceGroups/weu/providers/Microsoft.Web/serverfarms/plan-weu\"}",
            "{\"serverFarmId\":\"/subscriptions/S/resourcegroups/sdc/providers/Microsoft.Web/serverFarms/plan-sdc\"}",
            {});
        row("an id that still names the source",
            "{\"serverFarmId\":\"/subscriptions/s/resourceGroups/weu/providers/Microsoft.Web/serverfarms/plan-weu\"}",
            "{\"serverFarmId\":\"/subscriptions/s/resourceGroups/weu/providers/Microsoft.Web/serverfarms/plan-weu\"}",
            {u"properties.serverFarmId"_s});
        row("the region, in both spellings", "{\"home\":\"West Europe\"}", "{\"home\":\"swedencentral\"}", {});
        row("ids that the services number", "{\"appId\":\"db175b2e-8f07-576c-949f-48e37211a568\"}",
            "{\"appId\":\"11c2a12e-e8b9-5861-b175-742841108f67\"}", {});
        row("what the service sets", "{\"defaultHostName\":\"a\",\"inboundIpAddress\":\"20.1.1.1\"}",
            "{\"defaultHostName\":\"b\",\"inboundIpAddress\":\"20.2.2.2\"}", {});
        row("members of a list in another order", "{\"tags\":[\"one\",\"two\"]}", "{\"tags\":[\"two\",\"one\"]}", {});
        row("a member of a list that is lost", "{\"rules\":[{\"name\":\"office\",\"ip\":\"203.0.113.7\"}]}",
            "{\"rules\":[]}", {u"properties.rules/office"_s});
        row("a member of a list that was altered", "{\"rules\":[{\"name\":\"office\",\"port\":443}]}",
            "{\"rules\":[{\"name\":\"office\",\"port\":80}]}", {u"properties.rules/office.port"_s});
        row("a secret is not looked at", "{\"adminPassword\":\"SECRET-MARKER-a\"}",
            "{\"adminPassword\":\"SECRET-MARKER-b\"}", {});
    }
    void paths()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, target);
        QStringList found;
        for (const ConfigurationDifference &difference : configurationDifferences(site(source), site(target), plan()))
            found.append(difference.path);
        QTEST(found, "paths");
    }

    void onlyPlainValuesAreSet()
    {
        const auto differences = configurationDifferences(
            site("{\"httpsOnly\":true,\"rules\":[{\"name\":\"office\"}],\"siteConfig\":{\"minTlsVersion\":\"1.2\"}}"),
            site("{\"httpsOnly\":false,\"rules\":[],\"siteConfig\":{\"minTlsVersion\":\"1.0\"}}"), plan());
        QCOMPARE(differences.size(), 3);
        const QJsonObject wanted{
            {u"properties"_s, QJsonObject{{u"httpsOnly"_s, true},
                                          {u"siteConfig"_s, QJsonObject{{u"minTlsVersion"_s, u"1.2"_s}}}}}};
        QCOMPARE(patchOf(differences), wanted);
        QCOMPARE(presentOf(differences).value("properties"_L1).toObject().value("httpsOnly"_L1).toBool(true), false);
    }
};

QTEST_APPLESS_MAIN(ConfigurationDiffTest)
#include "tst_configurationdiff.moc"
