// The template language: what an expression evaluates to. Each row is evaluated as an output of a small template.
#include "templateworld.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

/// contoso.doubled(text) and contoso.quadrupled(text).
QJsonArray ownFunctions()
{
    const auto function = [](const QString &value) {
        return QJsonObject{{u"parameters"_s, QJsonArray{QJsonObject{{u"name"_s, u"text"_s}, {u"type"_s, u"string"_s}}}},
                           {u"output"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"value"_s, value}}}};
    };
    return {QJsonObject{
        {u"namespace"_s, u"contoso"_s},
        {u"members"_s,
         QJsonObject{{u"doubled"_s, function(u"[concat(parameters('text'), '-', parameters('text'))]"_s)},
                     {u"quadrupled"_s, function(u"[contoso.doubled(contoso.doubled(parameters('text')))]"_s)},
                     {u"endless"_s, function(u"[contoso.endless(parameters('text'))]"_s)},
                     {u"curious"_s, function(u"[variables('base')]"_s)}}}}};
}

QJsonObject documentWith(const QString &expression)
{
    return {
        {u"parameters"_s,
         QJsonObject{{u"name"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"Shop"_s}}},
                     {u"list"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"defaultValue"_s, QJsonArray{1, 2, 3}}}},
                     {u"settings"_s,
                      QJsonObject{{u"type"_s, u"object"_s},
                                  {u"defaultValue"_s,
                                   QJsonObject{{u"Size"_s, QJsonObject{{u"cpu"_s, 4}}}, {u"a.b"_s, u"dotted"_s}}}}}}},
        {u"variables"_s,
         QJsonObject{{u"base"_s, u"[concat(parameters('name'), '-base')]"_s}, {u"loop"_s, u"[variables('loop')]"_s}}},
        {u"functions"_s, ownFunctions()},
        {u"resources"_s, QJsonArray()},
        {u"outputs"_s, QJsonObject{{u"out"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"value"_s, expression}}}}}};
}

Result<QJsonValue> evaluated(const QString &expression)
{
    Result<ExpandedTemplate> expanded = ExpandedTemplate::expand(documentWith(expression), {}, testPlace());
    if (!expanded)
        return expanded.error();
    TemplateRuntime runtime;
    runtime.reference = [](const QString &id, bool full) -> Result<QJsonValue> {
        const QJsonObject properties{{u"host"_s, id.section(u'/', -1) + u".example"_s}};
        return QJsonValue(full ? QJsonObject{{u"location"_s, u"westeurope"_s}, {u"properties"_s, properties}}
                               : properties);
    };
    runtime.list = [](const QString &function, const QString &) -> Result<QJsonValue> {
        return QJsonValue(QJsonObject{{u"keys"_s, QJsonArray{QJsonObject{{u"value"_s, function + u"-1"_s}}}}});
    };
    const Result<QJsonObject> outputs = expanded->outputs(runtime);
    if (!outputs)
        return outputs.error();
    return outputs->value("out"_L1).toObject().value("value"_L1);
}

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first();
}

}

class ExpressionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void refusals_data();
    void refusals();
    void uniqueStringDependsOnItsArgumentsOnly();
};

void ExpressionsTest::values_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char16_t *expression, const char *expected) {
        QTest::newRow(name) << QString::fromUtf16(expression) << QByteArray(expected);
    };
    row("plain text", u"hello", R"("hello")");
    row("subnet of a range", u"[cidrSubnet('10.144.0.0/20', 24, 3)]", R"("10.144.3.0/24")");
    row("first subnet of the same size", u"[cidrSubnet('10.144.0.0/20', 20, 0)]", R"("10.144.0.0/20")");
    row("subnet of an IPv6 range", u"[cidrSubnet('fd00:70::/48', 64, 258)]", R"("fd00:70:0:102::/64")");
    row("host of a range", u"[cidrHost('10.144.3.0/24', 4)]", R"("10.144.3.5")");
    row("a range taken apart", u"[parseCidr('10.144.3.7/20')]",
        R"({"broadcast":"10.144.15.255","cidr":20,"firstUsable":"10.144.0.1","lastUsable":"10.144.15.254",)"
        R"("netmask":"255.255.240.0","network":"10.144.0.0"})");
    row("a time and a duration", u"[dateTimeAdd('2026-01-31 10:00:00Z', 'P1M1DT90M')]", R"("2026-03-01T11:30:00Z")");
    row("a time before another", u"[dateTimeAdd('2026-03-01T00:00:00Z', '-PT1S', 'yyyy-MM-dd')]", R"("2026-02-28")");
    row("seconds since 1970", u"[dateTimeToEpoch('2026-01-01T00:00:00Z')]", "1767225600");
    row("time of seconds", u"[dateTimeFromEpoch(1767225600)]", R"("2026-01-01T00:00:00Z")");
    row("text as a data URI and back", u"[dataUriToString(dataUri('Grüße'))]", R"("Grüße")");
    row("map", u"[map(parameters('list'), lambda('n', mul(lambdaVariables('n'), 2)))]", "[2,4,6]");
    row("map with the index",
        u"[map(parameters('list'), lambda('n', 'i', add(lambdaVariables('n'), lambdaVariables('i'))))]", "[1,3,5]");
    row("filter", u"[filter(parameters('list'), lambda('n', greater(lambdaVariables('n'), 1)))]", "[2,3]");
    row("sort", u"[sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]",
        "[1,2,3]");
    row("reduce",
        u"[reduce(parameters('list'), 10, lambda('sum', 'n', add(lambdaVariables('sum'), lambdaVariables('n'))))]",
        "16");
    row("an object of an array",
        u"[toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', 1))]", R"({"a":1,"b":1})");
    row("groups of an array", u"[groupBy(createArray('ab', 'ac', 'b'), lambda('x', take(lambdaVariables('x'), 1)))]",
        R"({"a":["ab","ac"],"b":["b"]})");
    row("a lambda inside of a lambda",
        u"[map(createArray(1, 2), lambda('a', map(createArray(10), lambda('b', add(lambdaVariables('a'), "
        u"lambdaVariables('b'))))))]",
        "[[11],[12]]");
    row("the template's own function", u"[contoso.doubled(parameters('name'))]", R"("Shop-Shop")");
    row("a function that calls another", u"[contoso.quadrupled('x')]", R"("x-x-x-x")");
    row("shallowMerge", u"[shallowMerge(createArray(createObject('a', 1, 'b', 1), createObject('b', 2)))]",
        R"({"a":1,"b":2})");
    row("an escaped bracket is text", u"[[hello]", R"("[hello]")");
    row("a bracket without its end is text", u"[hello", R"("[hello")");
    row("quotes in a string are doubled", u"['it''s']", R"("it's")");
    row("a negative number", u"[add(-3, 1)]", "-2");
    row("names of functions in any case", u"[CONCAT('a', toUPPER('b'))]", R"("aB")");
    row("parameter", u"[parameters('name')]", R"("Shop")");
    row("variable over a parameter", u"[variables('base')]", R"("Shop-base")");
    row("nested property, names in any case", u"[parameters('settings').size.CPU]", "4");
    row("property in brackets", u"[parameters('settings')['a.b']]", R"("dotted")");
    row("element of an array", u"[parameters('list')[1]]", "2");
    row("concat of texts and numbers", u"[concat('a', 1, true())]", R"("a1True")");
    row("concat of arrays", u"[concat(createArray(1), createArray(2))]", "[1,2]");
    row("format", u"[format('{0}-{1}-{0}', 'a', 2)]", R"("a-2-a")");
    row("format with digits and braces", u"[format('{{{0:D3}}}', 7)]", R"("{007}")");
    row("substring", u"[substring('abcdef', 2, 3)]", R"("cde")");
    row("substring to the end", u"[substring('abcdef', 4)]", R"("ef")");
    row("replace", u"[replace('a-b-c', '-', '')]", R"("abc")");
    row("split", u"[split('a,b', ',')]", R"(["a","b"])");
    row("split at several characters", u"[split('a,b;c', createArray(',', ';'))]", R"(["a","b","c"])");
    row("join", u"[join(createArray('a', 'b'), '/')]", R"("a/b")");
    row("length of text, array and object",
        u"[createArray(length('abc'), length(parameters('list')), length(parameters('settings')))]", "[3,3,2]");
    row("empty", u"[createArray(empty(''), empty(createArray()), empty('a'), empty(null()))]",
        "[true,true,false,true]");
    row("contains in text, array and object",
        u"[createArray(contains('abc', 'b'), contains(createArray(1), 2), contains(parameters('settings'), 'SIZE'))]",
        "[true,false,true]");
    row("first and last", u"[concat(first('xyz'), last(createArray('p', 'q')))]", R"("xq")");
    row("indexOf without case", u"[createArray(indexOf('abC', 'c'), indexOf('a', 'z'), lastIndexOf('aba', 'a'))]",
        "[2,-1,2]");
    row("take and skip", u"[concat(take('abc', 2), skip('xyz', 2))]", R"("abz")");
    row("take more than there is", u"[take(createArray(1, 2), 9)]", "[1,2]");
    row("union of objects merges below", u"[union(json('{\"a\":{\"x\":1}}'), json('{\"a\":{\"y\":2}}'))]",
        R"({"a":{"x":1,"y":2}})");
    row("union of arrays drops doubles", u"[union(createArray(1, 2), createArray(2, 3))]", "[1,2,3]");
    row("intersection", u"[intersection(createArray(1, 2, 3), createArray(3, 1))]", "[1,3]");
    row("range", u"[range(5, 3)]", "[5,6,7]");
    row("array of one value", u"[array('a')]", R"(["a"])");
    row("createObject", u"[createObject('a', 1, 'b', createArray())]", R"({"a":1,"b":[]})");
    row("flatten", u"[flatten(createArray(createArray(1), createArray(2, 3)))]", "[1,2,3]");
    row("items", u"[items(createObject('k', 'v'))]", R"([{"key":"k","value":"v"}])");
    row("tryGet finds nothing", u"[tryGet(parameters('settings'), 'size', 'gpu')]", "null");
    row("coalesce", u"[coalesce(null(), 'a', 'b')]", R"("a")");
    row("if evaluates one branch only", u"[if(true(), 'yes', parameters('missing'))]", R"("yes")");
    row("equals minds case", u"[createArray(equals('a', 'A'), equals(1, 1), equals(createArray(1), createArray(1)))]",
        "[false,true,true]");
    row("and, or, not", u"[createArray(and(true(), false()), or(true(), false()), not(true()))]", "[false,true,false]");
    row("comparisons of numbers",
        u"[createArray(less(1, 2), lessOrEquals(2, 2), greater(1, 2), greaterOrEquals(2, 2))]",
        "[true,true,false,true]");
    row("comparison of texts", u"[less('a', 'b')]", "true");
    row("arithmetic", u"[createArray(add(1, 2), sub(1, 2), mul(3, 4), div(7, 2), mod(7, 2))]", "[3,-1,12,3,1]");
    row("min and max", u"[createArray(min(3, 1, 2), max(createArray(3, 1)))]", "[1,3]");
    row("int of text", u"[int('42')]", "42");
    row("string of a number and of an object", u"[createArray(string(5), string(createObject('a', 1)))]",
        R"x(["5","{\"a\":1}"])x");
    row("bool of text and number", u"[createArray(bool('true'), bool(0))]", "[true,false]");
    row("json of a bare value", u"[json('12')]", "12");
    row("json null", u"[json('null')]", "null");
    row("base64 there and back", u"[base64ToString(base64('héllo'))]", R"("héllo")");
    row("uri", u"[uri('https://contoso.org/firstpath/', 'nested/azuredeploy.json')]",
        R"("https://contoso.org/firstpath/nested/azuredeploy.json")");
    row("uriComponent", u"[uriComponent('a b/c')]", R"("a%20b%2Fc")");
    row("padLeft of a number", u"[padLeft(7, 3, '0')]", R"("007")");
    row("trim", u"[trim('  a ')]", R"("a")");
    row("startsWith and endsWith without case", u"[createArray(startsWith('abc', 'AB'), endsWith('abc', 'x'))]",
        "[true,false]");
    row("pickZones", u"[pickZones('Microsoft.Compute', 'virtualMachines', 'westeurope', 2)]", R"(["1","2"])");
    row("pickZones where there are none", u"[pickZones('Microsoft.Compute', 'virtualMachines', 'westcentralus')]",
        "[]");
    row("the group", u"[resourceGroup().location]", R"("westeurope")");
    row("the subscription", u"[subscription().subscriptionId]", R"("11111111-1111-1111-1111-111111111111")");
    row("the deployment", u"[deployment().name]", R"("main")");
    row("resourceId here", u"[resourceId('Microsoft.Web/sites', 'shop')]",
        R"("/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop")");
    row("resourceId of a child in another group", u"[resourceId('rg2', 'Microsoft.Sql/servers/databases', 's', 'd')]",
        R"("/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg2/providers/Microsoft.Sql/servers/s/databases/d")");
    row("resourceId in another subscription", u"[resourceId('22', 'rg2', 'Microsoft.Web/sites', 's')]",
        R"("/subscriptions/22/resourceGroups/rg2/providers/Microsoft.Web/sites/s")");
    row("subscriptionResourceId", u"[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
        R"("/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/roleDefinitions/r")");
    row("tenantResourceId", u"[tenantResourceId('Microsoft.Authorization/policyDefinitions', 'p')]",
        R"("/providers/Microsoft.Authorization/policyDefinitions/p")");
    row("extensionResourceId", u"[extensionResourceId('/subscriptions/1', 'Microsoft.Authorization/locks', 'l')]",
        R"("/subscriptions/1/providers/Microsoft.Authorization/locks/l")");
    row("guid is a version 5 UUID of its arguments", u"[guid('hello', 'world')]",
        R"("a5b868f8-11fe-567a-ace0-e77cc87f104e")");
    row("reference", u"[reference(resourceId('Microsoft.Web/sites', 'shop'), '2022-09-01').host]", R"("shop.example")");
    row("reference in full", u"[reference(resourceId('Microsoft.Web/sites', 'shop'), '2022-09-01', 'Full').location]",
        R"("westeurope")");
    row("listKeys", u"[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'a'), '2023-01-01').keys[0].value]",
        R"("listKeys-1")");
}

void ExpressionsTest::values()
{
    QFETCH(QString, expression);
    QFETCH(QByteArray, expected);
    const Result<QJsonValue> value = evaluated(expression);
    QVERIFY2(value, value ? "" : qPrintable(value.error().message));
    QCOMPARE(*value, parsed(expected));
}

void ExpressionsTest::refusals_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("naming");
    const auto row = [](const char *name, const QString &expression, const char16_t *naming) {
        QTest::newRow(name) << expression << QString::fromUtf16(naming);
    };
    row("a function that calls itself", u"[contoso.endless('x')]"_s, u"endless");
    row("a function does not see variables", u"[contoso.curious('x')]"_s, u"variables");
    row("a function that the template lacks", u"[contoso.missing('x')]"_s, u"missing");
    row("a function with too few arguments", u"[contoso.doubled()]"_s, u"doubled");
    row("a function with an argument of another type", u"[contoso.doubled(1)]"_s, u"text");
    row("a subnet that does not fit", u"[cidrSubnet('10.0.0.0/24', 25, 2)]"_s, u"cidrSubnet");
    row("no address range", u"[parseCidr('10.0.0.0')]"_s, u"parseCidr");
    row("no duration", u"[dateTimeAdd('2026-01-01T00:00:00Z', 'tomorrow')]"_s, u"dateTimeAdd");
    row("a lambda variable outside of a lambda", u"[lambdaVariables('x')]"_s, u"lambda");
    row("map without a lambda", u"[map(parameters('list'), 1)]"_s, u"lambda");
    row("filter without a truth value", u"[filter(parameters('list'), lambda('x', 'y'))]"_s, u"filter");
    row("unknown function", u"[frobnicate('x')]"_s, u"frobnicate");
    row("unknown parameter", u"[parameters('missing')]"_s, u"missing");
    row("unknown variable", u"[variables('missing')]"_s, u"missing");
    row("a variable over itself", u"[variables('loop')]"_s, u"loop");
    row("missing property", u"[parameters('settings').nothing]"_s, u"nothing");
    row("index out of bounds", u"[parameters('list')[3]]"_s, u"out of bounds");
    row("wrong type of argument", u"[toLower(1)]"_s, u"toLower");
    row("too few arguments", u"[substring('a')]"_s, u"substring");
    row("names do not fit the type", u"[resourceId('Microsoft.Web/sites', 'a', 'b')]"_s, u"resourceId");
    row("division by zero", u"[div(1, 0)]"_s, u"div");
    row("overflow", u"[mul(4611686018427387904, 4)]"_s, u"mul");
    row("text behind the expression", u"[concat('a') b]"_s, u"unexpected");
    row("string without end", u"[concat('a)]"_s, u"without an end");
    row("newGuid outside of a default", u"[newGuid()]"_s, u"newGuid");
    row("utcNow outside of a default", u"[utcNow()]"_s, u"utcNow");
    row("copyIndex outside of a loop", u"[copyIndex()]"_s, u"copyIndex");
    row("nested too deeply", u'[' + u"concat("_s.repeated(5000) + u"'a'"_s + u")"_s.repeated(5000) + u']', u"longer");
    row("nested beyond the limit", u'[' + u"first("_s.repeated(200) + u"'a'"_s + u")"_s.repeated(200) + u']',
        u"too deeply");
    row("too large a range", u"[range(0, 100000)]"_s, u"range");
}

void ExpressionsTest::refusals()
{
    QFETCH(QString, expression);
    QFETCH(QString, naming);
    const Result<QJsonValue> value = evaluated(expression);
    QVERIFY(!value);
    QCOMPARE(value.error().code, u"InvalidTemplate"_s);
    QVERIFY2(value.error().message.contains(naming), qPrintable(value.error().message));
}

void ExpressionsTest::uniqueStringDependsOnItsArgumentsOnly()
{
    const QString one = evaluated(u"[uniqueString('a', 'b')]"_s).value().toString();
    QCOMPARE(one.size(), 13);
    QCOMPARE(evaluated(u"[uniqueString('a', 'b')]"_s).value().toString(), one);
    QVERIFY(evaluated(u"[uniqueString('a', 'c')]"_s).value().toString() != one);
}

QTEST_GUILESS_MAIN(ExpressionsTest)
#include "tst_expressions.moc"
