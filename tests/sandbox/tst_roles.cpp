#include "estateworld.h"

#include "sandbox/authorization/rolegrant.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

const QString kVersion = u"?api-version=2022-04-01"_s;
const QString kReader = u"acdd72a7-3385-48ef-bd42-f606fba81ae7"_s;

}

class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actions_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("matches");
        QTest::newRow("everything") << u"*"_s << u"Microsoft.Network/dnsZones/write"_s << true;
        QTest::newRow("every read") << u"*/read"_s << u"Microsoft.Web/sites/config/read"_s << true;
        QTest::newRow("every read is no write") << u"*/read"_s << u"Microsoft.Web/sites/write"_s << false;
        QTest::newRow("case does not matter")
            << u"Microsoft.Authorization/*/Write"_s << u"microsoft.authorization/roleAssignments/write"_s << true;
        QTest::newRow("a star spans slashes")
            << u"Microsoft.Sql/*"_s << u"Microsoft.Sql/servers/databases/write"_s << true;
        QTest::newRow("a prefix is not enough") << u"Microsoft.Web/sites"_s << u"Microsoft.Web/sites/read"_s << false;
        QTest::newRow("another provider") << u"Microsoft.Sql/*"_s << u"Microsoft.SqlVirtualMachine/x/read"_s << false;
    }
    void actions()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, action);
        QTEST(matchesAction(pattern, action), "matches");
    }

    void estateRoles_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("allowed");
        const QString site = u"/resourceGroups/rg-shop-app-weu/providers/Microsoft.Web/sites/shop-web-weu"_s;
        QTest::newRow("the operator owns everything")
            << u"relocation-operator"_s << u"Microsoft.Web/sites/write"_s << site << true;
        QTest::newRow("a contributor by group may write")
            << u"Ada Lindqvist"_s << u"Microsoft.Web/sites/write"_s << site << true;
        QTest::newRow("a contributor may not assign roles")
            << u"Ada Lindqvist"_s << u"Microsoft.Authorization/roleAssignments/write"_s << site << false;
        QTest::newRow("a grant on one group does not hold in another")
            << u"Ada Lindqvist"_s << u"Microsoft.Storage/storageAccounts/write"_s
            << u"/resourceGroups/rg-shop-data-weu/providers/Microsoft.Storage/storageAccounts/stshopweu"_s << false;
        QTest::newRow("a reader reads") << u"Chiara Rossi"_s << u"Microsoft.Web/sites/read"_s << site << true;
        QTest::newRow("a reader writes nothing")
            << u"Chiara Rossi"_s << u"Microsoft.Web/sites/write"_s << site << false;
    }
    void estateRoles()
    {
        EstateWorld world;
        QVERIFY2(world.loaded, qPrintable(world.loaded ? QString() : world.loaded.error().message));
        QFETCH(QString, who);
        QFETCH(QString, action);
        QFETCH(QString, scope);
        const QList<const Principal *> all = world.simulation.principals().all();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&who](const Principal *principal) { return principal->displayName == who; });
        QVERIFY(found != all.end());
        QTEST(world.simulation.allowed((*found)->objectId, action, world.subscription + scope), "allowed");
    }

    void newPrincipalIsUnknownForAWhile()
    {
        EstateWorld world;
        const QString identity =
            world.group(u"rg-shop-app-weu"_s) + u"/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-new"_s;
        const Reply made =
            world.put(identity + u"?api-version=2024-11-30"_s,
                      {{u"location"_s, u"westeurope"_s}, {u"tags"_s, QJsonObject{{u"costCenter"_s, u"CC-4711"_s}}}});
        QCOMPARE(made.status, 201);
        const QString principal = made.json[u"properties"][u"principalId"].toString();
        QVERIFY(!principal.isEmpty());
        const QString name = world.group(u"rg-shop-app-weu"_s)
            + u"/providers/Microsoft.Authorization/roleAssignments/5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0a01"_s + kVersion;
        QJsonObject properties{
            {u"principalId"_s, principal},
            {u"roleDefinitionId"_s,
             world.subscription + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + kReader}};
        QCOMPARE(world.put(name, {{u"properties"_s, properties}}).errorCode(), u"PrincipalNotFound"_s);
        properties.insert(u"principalType"_s, u"ServicePrincipal"_s);
        QCOMPARE(world.put(name, {{u"properties"_s, properties}}).status, 201);

        const QString other = QString(name).replace(u"0a01"_s, u"0a02"_s);
        QCOMPARE(world.put(other, {{u"properties"_s, properties}}).errorCode(), u"RoleAssignmentExists"_s);
        properties.insert(u"principalId"_s, world.caller);
        QCOMPARE(world.put(name, {{u"properties"_s, properties}}).errorCode(), u"RoleAssignmentUpdateNotPermitted"_s);

        QCOMPARE(world.send("DELETE", name).status, 200);
        properties.insert(u"principalId"_s, principal);
        properties.remove(u"principalType"_s);
        world.pass(std::chrono::minutes(2));
        QCOMPARE(world.put(name, {{u"properties"_s, properties}}).status, 201);
    }

    void lists_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("above");
        QTest::addColumn<bool>("below");
        QTest::newRow("no filter: above and below") << QString() << true << true;
        QTest::newRow("atScope(): not below") << u"atScope()"_s << true << false;
    }
    void lists()
    {
        EstateWorld world;
        QFETCH(QString, filter);
        const QString path = world.group(u"rg-shop-data-weu"_s)
            + u"/providers/Microsoft.Authorization/roleAssignments"_s + kVersion
            + (filter.isEmpty() ? QString() : u"&$filter="_s + filter);
        const Reply reply = world.get(path);
        QCOMPARE(reply.status, 200);
        bool above = false;
        bool below = false;
        const QJsonArray values = reply.json.value(u"value").toArray();
        for (const QJsonValue &value : values) {
            const QString scope = value[u"properties"][u"scope"].toString();
            above |= scope == world.subscription;
            below |= scope.contains(u"/providers/");
        }
        QTEST(above, "above");
        QTEST(below, "below");
    }
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
