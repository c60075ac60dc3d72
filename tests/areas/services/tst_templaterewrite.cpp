// An exported template becomes one for the target region.
#include "areas/services/templaterewrite.h"
#include "base/jsonpath.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::services;

namespace {

const QString kGroup = u"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-weu"_s;

PlannedResource planned(const QString &type, const QString &from, const QString &to)
{
    PlannedResource resource;
    resource.source = ResourceId(kGroup + u"/providers/"_s + type + u'/' + from);
    resource.target =
        ResourceId(QString(kGroup).replace(u"rg-weu"_s, u"rg-sdc"_s) + u"/providers/"_s + type + u'/' + to);
    resource.tool = Tool::Template;
    return resource;
}

Plan plan()
{
    Plan plan;
    plan.source = Region(u"westeurope"_s);
    plan.target = Region(u"swedencentral"_s);
    plan.groups.insert(u"rg-weu"_s, u"rg-sdc"_s);
    plan.resources = {planned(u"Microsoft.Web/serverfarms"_s, u"plan-weu"_s, u"plan-sdc"_s),
                      planned(u"Microsoft.Web/sites"_s, u"shop-weu"_s, u"shop-sdc"_s),
                      planned(u"Microsoft.Sql/servers"_s, u"sql-weu"_s, u"sql-sdc"_s)};
    plan.resources.append(
        planned(u"Microsoft.Sql/servers"_s, u"sql-weu/databases/orders"_s, u"sql-sdc/databases/orders"_s));
    plan.endpointReplacements = {{u"sql-weu.database.windows.net"_s, u"sql-sdc.database.windows.net"_s}};
    return plan;
}

QJsonObject resource(const QString &type, const QString &name, QJsonObject more)
{
    more.insert(u"type"_s, type);
    more.insert(u"name"_s, name);
    if (!more.contains("location"_L1))
        more.insert(u"location"_s, u"West Europe"_s);
    return more;
}

QJsonObject only(const QJsonObject &one)
{
    const RewrittenTemplate rewritten = rewriteTemplate({{u"resources"_s, QJsonArray{one}}}, plan());
    return rewritten.document.value("resources"_L1).toArray().at(0).toObject();
}

}

class TemplateRewriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regionsAreMapped_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the source, as a display name") << u"West Europe"_s << u"swedencentral"_s;
        QTest::newRow("the source, as a name") << u"westeurope"_s << u"swedencentral"_s;
        QTest::newRow("global stays") << u"global"_s << u"global"_s;
        QTest::newRow("another region stays") << u"northeurope"_s << u"northeurope"_s;
    }

    void regionsAreMapped()
    {
        QFETCH(QString, location);
        QFETCH(QString, expected);
        const QJsonObject site = resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s, {{u"location"_s, location}});
        QCOMPARE(only(site).value("location"_L1).toString(), expected);
    }

    void namesIdsAndHostsAreReplaced()
    {
        const QJsonObject site =
            resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s,
                     {{u"properties"_s,
                       QJsonObject{{u"serverFarmId"_s, u"[resourceId('Microsoft.Web/serverfarms', 'plan-weu')]"_s},
                                   {u"note"_s, u"db at sql-weu.database.windows.net"_s},
                                   {u"other"_s, kGroup + u"/providers/Microsoft.Web/sites/shop-weu"_s}}}});
        const QJsonObject properties = only(site).value("properties"_L1).toObject();
        QCOMPARE(properties.value("serverFarmId"_L1).toString(),
                 u"[resourceId('Microsoft.Web/serverfarms', 'plan-sdc')]"_s);
        QCOMPARE(properties.value("note"_L1).toString(), u"db at sql-sdc.database.windows.net"_s);
        QVERIFY(properties.value("other"_L1)
                    .toString()
                    .endsWith(u"/resourceGroups/rg-sdc/providers/Microsoft.Web/sites/shop-sdc"_s));
        QCOMPARE(only(site).value("name"_L1).toString(), u"shop-sdc"_s);
    }

    void namesOfParametersAndVariablesStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a parameter that an export named after a resource", u"[parameters('sites_rg-weu_id')]"_s,
            u"[parameters('sites_rg-weu_id')]"_s);
        row("a variable, in other spelling", u"[Variables ( 'rg-weu' )]"_s, u"[Variables ( 'rg-weu' )]"_s);
        row("what stands around it is replaced", u"[concat('rg-weu/', parameters('rg-weu'), '/plan-weu')]"_s,
            u"[concat('rg-sdc/', parameters('rg-weu'), '/plan-sdc')]"_s);
        row("a text that only looks so", u"parameters('rg-weu')"_s, u"parameters('rg-sdc')"_s);
    }

    void namesOfParametersAndVariablesStay()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QJsonObject site =
            resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s,
                     {{u"properties"_s, QJsonObject{{u"note"_s, text}}},
                      {u"identity"_s,
                       QJsonObject{{u"type"_s, u"UserAssigned"_s},
                                   {u"userAssignedIdentities"_s, QJsonObject{{text, QJsonObject()}}}}}});
        QCOMPARE(jsonAt(only(site), u"properties.note").toString(), expected);
        const QStringList identities = jsonAt(only(site), u"identity.userAssignedIdentities").toObject().keys();
        QCOMPARE(identities, text.startsWith(u'[') ? QStringList{expected} : QStringList{text});
    }

    void tagsStayButForIds()
    {
        const QString id = kGroup + u"/providers/Microsoft.Web/serverfarms/plan-weu"_s;
        const QJsonObject site = resource(
            u"Microsoft.Web/sites"_s, u"shop-weu"_s,
            {{u"tags"_s, QJsonObject{{u"app"_s, u"rg-weu"_s}, {u"hidden-link:"_s + id, u"empty"_s}, {u"plan"_s, id}}}});
        const QJsonObject tags = only(site).value("tags"_L1).toObject();
        const QString moved = QString(id).replace(u"weu"_s, u"sdc"_s);
        QCOMPARE(tags.value("app"_L1).toString(), u"rg-weu"_s);
        QCOMPARE(tags.value("plan"_L1).toString(), moved);
        QCOMPARE(tags.value(u"hidden-link:"_s + moved).toString(), u"empty"_s);
    }

    void whatTheServiceSetsIsLeftOutAndSaid()
    {
        const QJsonObject site =
            resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s,
                     {{u"properties"_s,
                       QJsonObject{{u"defaultHostName"_s, u"shop-weu.azurewebsites.net"_s}, {u"httpsOnly"_s, true}}}});
        const RewrittenTemplate rewritten = rewriteTemplate({{u"resources"_s, QJsonArray{site}}}, plan());
        const QJsonObject properties = only(site).value("properties"_L1).toObject();
        QVERIFY(!properties.contains("defaultHostName"_L1));
        QVERIFY(properties.value("httpsOnly"_L1).toBool());
        QCOMPARE(rewritten.notes.size(), 1);
        QCOMPARE(rewritten.notes.first().path, u"properties.defaultHostName"_s);
    }

    void whatOtherAreasMakeIsLeftOut()
    {
        const QJsonObject binding =
            resource(u"Microsoft.Web/sites/hostNameBindings"_s, u"shop-weu/shop.contoso.com"_s, {});
        const RewrittenTemplate rewritten = rewriteTemplate({{u"resources"_s, QJsonArray{binding}}}, plan());
        QVERIFY(rewritten.resources.isEmpty());
        QVERIFY(rewritten.notes.first().reason.arguments == QList<Phrase>{u"domains"_s});
    }

    void identitiesLoseTheirPrincipals()
    {
        const QJsonObject identity{{u"type"_s, u"SystemAssigned, UserAssigned"_s},
                                   {u"principalId"_s, u"p"_s},
                                   {u"tenantId"_s, u"t"_s},
                                   {u"userAssignedIdentities"_s,
                                    QJsonObject{{kGroup + u"/providers/Microsoft.Web/sites/shop-weu"_s,
                                                 QJsonObject{{u"clientId"_s, u"c"_s}}}}}};
        const QJsonObject rewritten =
            only(resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s, {{u"identity"_s, identity}}))
                .value("identity"_L1)
                .toObject();
        QVERIFY(!rewritten.contains("principalId"_L1));
        const QJsonObject users = rewritten.value("userAssignedIdentities"_L1).toObject();
        QVERIFY(users.keys().first().endsWith(u"shop-sdc"_s));
        QCOMPARE(users.begin().value().toObject(), QJsonObject());
    }

    void aServerGetsAPasswordThatNobodyKnows()
    {
        const QJsonObject server = resource(u"Microsoft.Sql/servers"_s, u"sql-weu"_s,
                                            {{u"properties"_s, QJsonObject{{u"administratorLogin"_s, u"dba"_s}}}});
        const RewrittenTemplate rewritten = rewriteTemplate({{u"resources"_s, QJsonArray{server}}}, plan());
        QCOMPARE(rewritten.secureParameters.size(), 1);
        const QJsonObject parameter =
            jsonAt(rewritten.document, u"parameters").toObject().value(rewritten.secureParameters.first()).toObject();
        QCOMPARE(parameter.value("type"_L1).toString(), u"secureString"_s);
        QVERIFY(!parameter.contains("defaultValue"_L1));
    }

    void aDatabaseIsTiedToItsSource_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("createMode");
        QTest::newRow("nothing stands still: it follows the source") << u"hot"_s << u"Secondary"_s;
        QTest::newRow("little downtime: it follows the source") << u"warm"_s << u"Secondary"_s;
        QTest::newRow("the workload stands still: a copy is enough") << u"cold"_s << u"Copy"_s;
    }
    void aDatabaseIsTiedToItsSource()
    {
        QFETCH(QString, method);
        Plan relocation = plan();
        relocation.method = *methodFromString(method);
        const QJsonObject database =
            resource(u"Microsoft.Sql/servers/databases"_s, u"sql-weu/orders"_s, {{u"properties"_s, QJsonObject()}});
        const RewrittenTemplate rewritten = rewriteTemplate({{u"resources"_s, QJsonArray{database}}}, relocation);
        const QJsonObject properties = jsonAt(rewritten.document, u"resources.0.properties").toObject();
        QTEST(properties.value("createMode"_L1).toString(), "createMode");
        QVERIFY(properties.value("sourceDatabaseId"_L1).toString().contains(u"/sql-weu/"_s));
    }

    void dependenciesOnWhatIsNotInTheTemplateGo()
    {
        const QJsonObject site =
            resource(u"Microsoft.Web/sites"_s, u"shop-weu"_s,
                     {{u"dependsOn"_s, QJsonArray{u"[resourceId('Microsoft.Web/serverfarms', 'plan-weu')]"_s}}});
        QVERIFY(!only(site).contains("dependsOn"_L1));
        const QJsonObject farm = resource(u"Microsoft.Web/serverfarms"_s, u"plan-weu"_s, {});
        const RewrittenTemplate both = rewriteTemplate({{u"resources"_s, QJsonArray{farm, site}}}, plan());
        QCOMPARE(both.document.value("resources"_L1).toArray().at(1).toObject().value("dependsOn"_L1).toArray().size(),
                 1);
    }
};

QTEST_APPLESS_MAIN(TemplateRewriteTest)
#include "tst_templaterewrite.moc"
