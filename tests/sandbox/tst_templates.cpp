// Expansion of templates: which resources, in which order, with which bodies.
#include "templateworld.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

QStringList namesOf(const ExpandedTemplate &expanded)
{
    QStringList names;
    for (const TemplateResource &resource : expanded.resources())
        names.append(resource.type.section(u'/', -1) + u':' + resource.name);
    return names;
}

const TemplateResource *find(const ExpandedTemplate &expanded, const QString &name)
{
    for (const TemplateResource &resource : expanded.resources()) {
        if (resource.name == name)
            return &resource;
    }
    return nullptr;
}

Result<ExpandedTemplate> expandFile(const QString &name, const QJsonObject &parameters)
{
    return ExpandedTemplate::expand(readTestData(u"templates/"_s + name), parameters, testPlace());
}

TemplateRuntime answering(const QJsonObject &properties)
{
    TemplateRuntime runtime;
    runtime.reference = [properties](const QString &, bool) -> Result<QJsonValue> {
        return QJsonValue(properties);
    };
    runtime.list = [](const QString &, const QString &) -> Result<QJsonValue> {
        return QJsonValue();
    };
    return runtime;
}

QJsonObject resourceNamed(const QString &name, const QJsonArray &dependsOn = {})
{
    return {{u"type"_s, u"Microsoft.Network/routeTables"_s}, {u"apiVersion"_s, u"2023-09-01"_s}, {u"name"_s, name},
        {u"location"_s, u"westeurope"_s}, {u"dependsOn"_s, dependsOn}};
}

QJsonObject documentWith(const QJsonArray &resources)
{
    return {{u"resources"_s, resources}};
}

}

class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWebShopInTheOrderOfItsDependencies();
    void secureParametersAndOutputs();
    void runtimeFunctionsWaitForTheirResources();
    void aVirtualMachineWithCopiedPropertiesAndZones();
    void symbolicNamesLoopsAndDefaults();
    void conditionsTakeDependenciesWithThem();
    void scopesMakeExtensionResources();
    void nestedDeploymentKeepsItsInnerExpressions();
    void nestedDeploymentGetsTheOuterParameters();
    void refusals_data();
    void refusals();
};

void TemplatesTest::aWebShopInTheOrderOfItsDependencies()
{
    const QJsonObject parameters =
        readTestData(u"templates/webshop.parameters.json"_s).value("parameters"_L1).toObject();
    const auto expanded = expandFile(u"webshop.json"_s, parameters);
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    QCOMPARE(namesOf(*expanded),
        (QStringList{u"serverfarms:plan-fabrikam-shop"_s, u"servers:sql-fabrikam-shop"_s,
            u"databases:sql-fabrikam-shop/orders"_s, u"sites:fabrikam-shop"_s,
            u"config:fabrikam-shop/connectionstrings"_s}));
    const QJsonObject site = find(*expanded, u"fabrikam-shop"_s)->preview;
    QCOMPARE(site.value("location"_L1).toString(), u"westeurope"_s);
    QCOMPARE(site.value("tags"_L1).toObject(),
        (QJsonObject{{u"app"_s, u"shop"_s}, {u"role"_s, u"web"_s}, {u"tier"_s, u"production"_s}}));
    QVERIFY(!site.contains("dependsOn"_L1) && !site.contains("resources"_L1) && !site.contains("name"_L1));
}

void TemplatesTest::secureParametersAndOutputs()
{
    const QJsonObject parameters =
        readTestData(u"templates/webshop.parameters.json"_s).value("parameters"_L1).toObject();
    const auto expanded = expandFile(u"webshop.json"_s, parameters);
    QVERIFY(expanded);
    for (const TemplateParameter &parameter : expanded->parameters())
        QCOMPARE(parameter.isSecure(), parameter.name == u"sqlPassword");
    const auto outputs = expanded->outputs(answering({{u"fullyQualifiedDomainName"_s, u"sql.example"_s}}));
    QVERIFY(outputs);
    QCOMPARE(outputs->value("sqlHost"_L1).toObject().value("value"_L1).toString(), u"sql.example"_s);
    QVERIFY(!outputs->value("password"_L1).toObject().contains("value"_L1));
}

void TemplatesTest::runtimeFunctionsWaitForTheirResources()
{
    const QJsonObject parameters =
        readTestData(u"templates/webshop.parameters.json"_s).value("parameters"_L1).toObject();
    const auto expanded = expandFile(u"webshop.json"_s, parameters);
    QVERIFY(expanded);
    const TemplateResource *config = find(*expanded, u"fabrikam-shop/connectionstrings"_s);
    const auto valueIn = [](const QJsonObject &body) {
        return body.value("properties"_L1).toObject().value("Orders"_L1).toObject().value("value"_L1).toString();
    };
    QVERIFY(valueIn(config->preview).startsWith("[concat("_L1));
    QVERIFY(config->dependsOn.contains(
        QString::fromUtf16(kTestGroup) + u"/providers/Microsoft.Sql/servers/sql-fabrikam-shop"_s));
    const auto body = expanded->body(*config, answering({{u"fullyQualifiedDomainName"_s, u"sql.example"_s}}));
    QVERIFY(body);
    QCOMPARE(valueIn(*body), u"Data Source=tcp:sql.example,1433;Initial Catalog=orders"_s);
}

void TemplatesTest::aVirtualMachineWithCopiedPropertiesAndZones()
{
    const auto expanded =
        expandFile(u"jumphost.json"_s, {{u"adminPublicKey"_s, QJsonObject{{u"value"_s, u"ssh-rsa AAAA"_s}}}});
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    QCOMPARE(namesOf(*expanded),
        (QStringList{u"networkSecurityGroups:jump-nsg"_s, u"virtualNetworks:jump-vnet"_s,
            u"publicIPAddresses:jump-ip"_s, u"networkInterfaces:jump-nic"_s, u"virtualMachines:jump"_s}));
    const QJsonObject machine = find(*expanded, u"jump"_s)->preview;
    QCOMPARE(machine.value("zones"_L1).toArray(), (QJsonArray{u"1"_s}));
    const QJsonArray disks =
        machine.value("properties"_L1).toObject().value("storageProfile"_L1).toObject().value("dataDisks"_L1).toArray();
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks.at(1).toObject(),
        (QJsonObject{
            {u"lun"_s, 1}, {u"name"_s, u"jump-data-02"_s}, {u"createOption"_s, u"Empty"_s}, {u"diskSizeGB"_s, 128}}));
    const auto outputs = expanded->outputs(answering({}));
    QVERIFY(outputs);
    QCOMPARE(outputs->value("privateAddresses"_L1).toObject().value("value"_L1).toArray(),
        (QJsonArray{u"10.20.0.0/24"_s, u"10.20.1.0/24"_s}));
}

void TemplatesTest::symbolicNamesLoopsAndDefaults()
{
    const auto expanded = expandFile(u"functions.json"_s, {});
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    QCOMPARE(namesOf(*expanded).last(), u"sites:fn-app"_s);
    QCOMPARE(expanded->resources().size(), 5);
    const TemplateResource *app = find(*expanded, u"fn-app"_s);
    QCOMPARE(app->dependsOn.size(), 4); // the plan and each account of the loop
    const QJsonObject account = find(*expanded, u"fndata2"_s)->preview;
    QCOMPARE(
        account.value("tags"_L1).toObject(), (QJsonObject{{u"created"_s, u"2026-01-15"_s}, {u"index-2"_s, u"yes"_s}}));
    const auto outputs =
        expanded->outputs(answering({{u"primaryEndpoints"_s, QJsonObject{{u"blob"_s, u"https://b"_s}}}}));
    QVERIFY2(outputs, outputs ? "" : qPrintable(outputs.error().message));
    QCOMPARE(outputs->value("blob"_L1).toObject().value("value"_L1).toString(), u"https://b"_s);
    QCOMPARE(outputs->value("containers"_L1).toObject().value("value"_L1).toArray(),
        (QJsonArray{u"container0"_s, u"container1"_s}));
}

void TemplatesTest::conditionsTakeDependenciesWithThem()
{
    QJsonObject absent = resourceNamed(u"absent"_s);
    absent.insert(u"condition"_s, u"[equals(1, 2)]"_s);
    const QJsonArray needs{u"absent"_s, u"[resourceId('Microsoft.Network/routeTables', 'absent')]"_s};
    const auto expanded =
        ExpandedTemplate::expand(documentWith({resourceNamed(u"kept"_s, needs), absent}), {}, testPlace());
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    QCOMPARE(namesOf(*expanded), QStringList{u"routeTables:kept"_s});
    QVERIFY(expanded->resources().first().dependsOn.isEmpty());
}

void TemplatesTest::scopesMakeExtensionResources()
{
    const QJsonObject lock{{u"type"_s, u"Microsoft.Authorization/locks"_s}, {u"apiVersion"_s, u"2020-05-01"_s},
        {u"name"_s, u"keep"_s}, {u"scope"_s, u"[format('Microsoft.Network/routeTables/{0}', 'rt')]"_s}};
    const QJsonObject old{{u"type"_s, u"Microsoft.Network/routeTables/providers/locks"_s},
        {u"apiVersion"_s, u"2020-05-01"_s}, {u"name"_s, u"rt/Microsoft.Authorization/old"_s}};
    const auto expanded = ExpandedTemplate::expand(documentWith({lock, old}), {}, testPlace());
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    const QString table = QString::fromUtf16(kTestGroup) + u"/providers/Microsoft.Network/routeTables/rt"_s;
    QCOMPARE(expanded->resources().at(0).id, table + u"/providers/Microsoft.Authorization/locks/keep"_s);
    QCOMPARE(expanded->resources().at(1).id, table + u"/providers/Microsoft.Authorization/locks/old"_s);
}

namespace {

QJsonObject nested(const QString &scope)
{
    QJsonObject properties{{u"mode"_s, u"Incremental"_s},
        {u"template"_s,
            QJsonObject{{u"resources"_s, QJsonArray()},
                {u"outputs"_s,
                    QJsonObject{
                        {u"o"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"value"_s, u"[parameters('p')]"_s}}}}}}}};
    if (!scope.isEmpty())
        properties.insert(u"expressionEvaluationOptions"_s, QJsonObject{{u"scope"_s, scope}});
    return {{u"type"_s, u"Microsoft.Resources/deployments"_s}, {u"apiVersion"_s, u"2022-09-01"_s},
        {u"name"_s, u"inner"_s}, {u"resourceGroup"_s, u"rg-other"_s}, {u"properties"_s, properties}};
}

}

void TemplatesTest::nestedDeploymentKeepsItsInnerExpressions()
{
    const auto expanded = ExpandedTemplate::expand(documentWith({nested(u"inner"_s)}), {}, testPlace());
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    const TemplateResource &resource = expanded->resources().first();
    QVERIFY(resource.id.contains("/resourceGroups/rg-other/providers/Microsoft.Resources/deployments/inner"_L1));
    const QJsonObject inner = resource.preview.value("properties"_L1).toObject().value("template"_L1).toObject();
    QCOMPARE(inner.value("outputs"_L1).toObject().value("o"_L1).toObject().value("value"_L1).toString(),
        u"[parameters('p')]"_s);
}

void TemplatesTest::nestedDeploymentGetsTheOuterParameters()
{
    QJsonObject document = documentWith({nested({})});
    document.insert(u"parameters"_s, QJsonObject{{u"p"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    const auto expanded =
        ExpandedTemplate::expand(document, {{u"p"_s, QJsonObject{{u"value"_s, u"v"_s}}}}, testPlace());
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    const QJsonObject properties = expanded->resources().first().preview.value("properties"_L1).toObject();
    const auto inner = ExpandedTemplate::expand(
        properties.value("template"_L1).toObject(), properties.value("parameters"_L1).toObject(), testPlace());
    QVERIFY(inner);
    QCOMPARE(inner->outputs(answering({}))->value("o"_L1).toObject().value("value"_L1).toString(), u"v"_s);
}

void TemplatesTest::refusals_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("naming");
    const auto declared = [](const QJsonObject &declaration) {
        return QJsonObject{{u"parameters"_s, QJsonObject{{u"p"_s, declaration}}}, {u"resources"_s, QJsonArray()}};
    };
    const auto given = [](const QJsonValue &value) {
        return QJsonObject{{u"p"_s, QJsonObject{{u"value"_s, value}}}};
    };
    QTest::newRow("no resources") << QJsonObject() << QJsonObject() << u"resources"_s;
    QTest::newRow("a parameter without value") << declared({{u"type"_s, u"string"_s}}) << QJsonObject() << u"'p'"_s;
    QTest::newRow("a parameter of the wrong type") << declared({{u"type"_s, u"int"_s}}) << given(u"x"_s) << u"'int'"_s;
    QTest::newRow("a value that is not allowed")
        << declared({{u"type"_s, u"string"_s}, {u"allowedValues"_s, QJsonArray{u"a"_s}}}) << given(u"b"_s)
        << u"allowed"_s;
    QTest::newRow("a number too large") << declared({{u"type"_s, u"int"_s}, {u"maxValue"_s, 3}}) << given(4)
                                        << u"range"_s;
    QTest::newRow("a text too short") << declared({{u"type"_s, u"string"_s}, {u"minLength"_s, 3}}) << given(u"ab"_s)
                                      << u"length"_s;
    QTest::newRow("a parameter that is not declared")
        << QJsonObject{{u"resources"_s, QJsonArray()}} << given(1) << u"do not correspond"_s;
    QTest::newRow("a circle of dependencies")
        << documentWith({resourceNamed(u"a"_s, {u"b"_s}), resourceNamed(u"b"_s, {u"a"_s})}) << QJsonObject()
        << u"Circular"_s;
    QTest::newRow("a dependency from outside")
        << documentWith({resourceNamed(u"a"_s, {u"elsewhere"_s})}) << QJsonObject() << u"'elsewhere'"_s;
    QTest::newRow("two resources with one name")
        << documentWith({resourceNamed(u"a"_s), resourceNamed(u"A"_s)}) << QJsonObject() << u"multiple times"_s;
    QJsonObject crooked = resourceNamed(u"a/b"_s);
    QTest::newRow("segments that do not fit") << documentWith({crooked}) << QJsonObject() << u"segment lengths"_s;
    QTest::newRow("a name from a deployed resource")
        << documentWith({resourceNamed(u"[reference('x').name]"_s)}) << QJsonObject() << u"not expected"_s;
}

void TemplatesTest::refusals()
{
    QFETCH(QJsonObject, document);
    QFETCH(QJsonObject, parameters);
    QFETCH(QString, naming);
    const auto expanded = ExpandedTemplate::expand(document, parameters, testPlace());
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().code, u"InvalidTemplate"_s);
    QCOMPARE(expanded.error().httpStatus, 400);
    QVERIFY2(expanded.error().message.contains(naming), qPrintable(expanded.error().message));
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
