// The Kusto subset: what a query gives over one small table of resources.
#include "sandbox/resourcegraph/kql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

constexpr char kResources[] = R"([
  {"id":"/s/1/vm-a","name":"vm-a","type":"microsoft.compute/virtualmachines","location":"westeurope","resourceGroup":"rg1",
   "properties":{"size":"D2","nics":[{"id":"/S/1/NIC-A"}],"count":2},"tags":{"env":"prod","cost.center":"42"},"zones":["1"]},
  {"id":"/s/1/vm-b","name":"vm-b","type":"microsoft.compute/virtualmachines","location":"swedencentral","resourceGroup":"rg2",
   "properties":{"size":"D4","nics":[{"id":"/s/1/nic-b"},{"id":"/s/1/nic-c"}],"count":4},"tags":null,"zones":null},
  {"id":"/s/1/nic-a","name":"nic-a","type":"microsoft.network/networkinterfaces","location":"westeurope","resourceGroup":"rg1",
   "properties":{"ip":"10.0.0.4","public":true},"tags":{"env":"prod"},"zones":null},
  {"id":"/s/1/nic-b","name":"nic-b","type":"microsoft.network/networkinterfaces","location":"swedencentral","resourceGroup":"rg2",
   "properties":{"ip":"10.0.0.5","public":false},"tags":{"env":"test"},"zones":null}
])";
constexpr char kContainers[] = R"([
  {"id":"/s/1/rg1","name":"rg1","location":"westeurope"},{"id":"/s/1/rg2","name":"RG2","location":"swedencentral"}
])";

KqlTable tableOf(const char *json, const QList<KqlColumn> &columns)
{
    KqlTable table{columns, {}};
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &row : rows)
        table.rows.append(row.toObject());
    return table;
}

std::optional<KqlTable> tables(const QString &name)
{
    if (name == u"resources") {
        return tableOf(kResources,
                       {{u"id"_s, KqlType::String},
                        {u"name"_s, KqlType::String},
                        {u"type"_s, KqlType::String},
                        {u"location"_s, KqlType::String},
                        {u"resourceGroup"_s, KqlType::String},
                        {u"properties"_s, KqlType::Dynamic},
                        {u"tags"_s, KqlType::Dynamic},
                        {u"zones"_s, KqlType::Dynamic}});
    }
    if (name == u"resourcecontainers")
        return tableOf(kContainers,
                       {{u"id"_s, KqlType::String}, {u"name"_s, KqlType::String}, {u"location"_s, KqlType::String}});
    return std::nullopt;
}

}

class KqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void refusals_data();
    void refusals();
    void columnsKeepTheirOrderAndType();
    void limitsAreTold();
};

void KqlTest::answers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char16_t *query, const char *expected) {
        QTest::newRow(name) << QString::fromUtf16(query) << QByteArray(expected);
    };
    row("where and project", u"Resources | where location == 'westeurope' | project name",
        R"([{"name":"vm-a"},{"name":"nic-a"}])");
    row("== minds case, =~ does not", u"resources | where name == 'VM-A' or name =~ 'VM-B' | project name",
        R"([{"name":"vm-b"}])");
    row("!~ and !=", u"resources | where name !~ 'VM-A' and location != 'swedencentral' | project name",
        R"([{"name":"nic-a"}])");
    row("in, in~ and !in",
        u"resources | where name in ('vm-a','nic-b') and name in~ ('VM-A','NIC-B') and name !in ('nic-b') | project "
        u"name",
        R"([{"name":"vm-a"}])");
    row("!in~", u"resources | where name !in~ ('VM-A','VM-B','NIC-A') | project name", R"([{"name":"nic-b"}])");
    row("contains, startswith, endswith",
        u"resources | where type contains 'COMPUTE' and name startswith 'VM' and name endswith '-A' | project name",
        R"([{"name":"vm-a"}])");
    row("!contains and !startswith",
        u"resources | where type !contains 'compute' | where name !startswith 'nic-b' | project name",
        R"([{"name":"nic-a"}])");
    row("has finds whole words only", u"resources | where type has 'networ' | count", R"([{"Count":0}])");
    row("has finds a word", u"resources | where type has 'compute' | count", R"([{"Count":2}])");
    row("has_any", u"resources | where name has_any ('b', 'zzz') | count", R"([{"Count":2}])");
    row("matches regex", u"resources | where name matches regex @'^nic-[ab]$' | count", R"([{"Count":2}])");
    row("paths into properties", u"resources | where properties.size == 'D2' | project size = properties.size",
        R"([{"size":"D2"}])");
    row("a path names its column", u"resources | where name == 'vm-a' | project properties.size",
        R"([{"properties_size":"D2"}])");
    row("paths in brackets and indices",
        u"resources | where tags['cost.center'] == '42' | project n = properties.nics[0].id",
        R"([{"n":"/S/1/NIC-A"}])");
    row("a missing path is null", u"resources | where isnull(properties.size) | project name",
        R"([{"name":"nic-a"},{"name":"nic-b"}])");
    row("numbers and arithmetic",
        u"resources | where toint(properties.count) >= 2 * 2 | project n = toint(properties.count) + 1",
        R"([{"n":5}])");
    row("truth values", u"resources | where tobool(properties.public) | project name", R"([{"name":"nic-a"}])");
    row("comparison with a truth value", u"resources | where properties.public == false | project name",
        R"([{"name":"nic-b"}])");
    row("extend replaces a column",
        u"resources | where name == 'vm-a' | extend name = toupper(name), place = strcat(location, '!') | project "
        u"name, place",
        R"([{"name":"VM-A","place":"westeurope!"}])");
    row("project-away", u"resourcecontainers | project-away id, location", R"([{"name":"rg1"},{"name":"RG2"}])");
    row("project-rename and project-keep", u"resourcecontainers | project-rename grp = name | project-keep grp",
        R"([{"grp":"rg1"},{"grp":"RG2"}])");
    row("order up and down", u"resources | order by location asc, name desc | project name",
        R"([{"name":"vm-b"},{"name":"nic-b"},{"name":"vm-a"},{"name":"nic-a"}])");
    row("order goes down unless told otherwise", u"resources | sort by name | project name | take 2",
        R"([{"name":"vm-b"},{"name":"vm-a"}])");
    row("nulls stand first upwards",
        u"resources | extend n = toint(properties.count) | order by n asc | project name | take 2",
        R"([{"name":"nic-a"},{"name":"nic-b"}])");
    row("nulls last when asked for",
        u"resources | extend n = toint(properties.count) | order by n asc nulls last | project name | take 2",
        R"([{"name":"vm-a"},{"name":"vm-b"}])");
    row("top", u"resources | top 1 by name asc | project name", R"([{"name":"nic-a"}])");
    row("distinct", u"resources | distinct location | order by location asc",
        R"([{"location":"swedencentral"},{"location":"westeurope"}])");
    row("count", u"resources | count", R"([{"Count":4}])");
    row("summarize by", u"resources | summarize n = count() by location | order by n desc, location asc",
        R"([{"location":"swedencentral","n":2},{"location":"westeurope","n":2}])");
    row("summarize names its columns",
        u"resources | summarize count(), dcount(location), countif(name startswith 'vm')",
        R"([{"count_":4,"dcount_location":2,"countif_":2}])");
    row("sum, min, max, avg",
        u"resources | extend c = toint(properties.count) | summarize sum(c), min(c), max(c), avg(c)",
        R"([{"sum_c":6,"min_c":2,"max_c":4,"avg_c":3}])");
    row("make_set", u"resources | summarize s = make_set(location) | project n = array_length(s)", R"([{"n":2}])");
    row("make_list by",
        u"resources | where type contains 'compute' | summarize names = make_list(name) by resourceGroup | order by "
        u"resourceGroup asc",
        R"([{"resourceGroup":"rg1","names":["vm-a"]},{"resourceGroup":"rg2","names":["vm-b"]}])");
    row("mv-expand an array",
        u"resources | where name == 'vm-b' | mv-expand nic = properties.nics | project nicId = tostring(nic.id)",
        R"([{"nicId":"/s/1/nic-b"},{"nicId":"/s/1/nic-c"}])");
    row("mv-expand keeps rows without elements",
        u"resources | mv-expand zone = zones to typeof(string) | where location == 'westeurope' | project name, zone",
        R"([{"name":"vm-a","zone":"1"},{"name":"nic-a","zone":""}])");
    row("mv-expand limit", u"resources | where name == 'vm-b' | mv-expand nic = properties.nics limit 1 | count",
        R"([{"Count":1}])");
    row("join leftouter on a name",
        u"resources | where type contains 'compute' | mv-expand nic = properties.nics | extend nicId = "
        u"tolower(tostring(nic.id)) | join kind=leftouter (resources | where type contains 'network' | project nicId = "
        u"tolower(id), ip = tostring(properties.ip)) on nicId | project name, ip",
        R"([{"name":"vm-a","ip":"10.0.0.4"},{"name":"vm-b","ip":"10.0.0.5"},{"name":"vm-b","ip":null}])");
    row("join inner on two columns",
        u"resources | join kind=inner (resourcecontainers | project group = tolower(name), place = location) on "
        u"$left.resourceGroup == $right.group | where name startswith 'vm' | project name, place",
        R"([{"name":"vm-a","place":"westeurope"},{"name":"vm-b","place":"swedencentral"}])");
    row("innerunique takes one of the left",
        u"resources | project resourceGroup, name | join (resourcecontainers | project resourceGroup = tolower(name)) "
        u"on resourceGroup | count",
        R"([{"Count":2}])");
    row("columns of one name get a number",
        u"resourcecontainers | join kind=inner (resourcecontainers) on id | take 1 | project name, name1",
        R"([{"name":"rg1","name1":"rg1"}])");
    row("union",
        u"resources | project name | union (resourcecontainers | project name, location) | where name startswith 'rg' "
        u"| project name, location",
        R"([{"name":"rg1","location":"westeurope"},{"name":"RG2","location":"swedencentral"}])");
    row("union as the first word", u"union resources, resourcecontainers | count", R"([{"Count":6}])");
    row("iff and case",
        u"resources | where name startswith 'vm' | project a = iff(location == 'westeurope', 'old', 'new'), b = "
        u"case(name endswith 'a', 1, name endswith 'b', 2, 3)",
        R"([{"a":"old","b":1},{"a":"new","b":2}])");
    row("coalesce and isempty", u"resources | where isempty(tags) | project c = coalesce(tostring(tags.env), 'none')",
        R"([{"c":"none"}])");
    row("split, extract, replace_string, substring, strlen",
        u"resources | where name == 'vm-a' | project a = split(id, '/')[2], b = extract('vm-(.)', 1, name), c = "
        u"replace_string(name, '-', '_'), d = substring(name, 1, 1), e = strlen(name)",
        R"([{"a":"1","b":"a","c":"vm_a","d":"m","e":4}])");
    row("array_length, bag_keys, array_concat, parse_json",
        u"resources | where name == 'vm-a' | project a = array_length(zones), b = bag_keys(tags), c = "
        u"array_concat(zones, parse_json('[2]')), d = parse_json('{\"x\":1}').x",
        R"([{"a":1,"b":["cost.center","env"],"c":["1",2],"d":1}])");
    row("comments and double quotes", u"resources // everything\n| where name == \"vm-a\" // one\n| project name",
        R"([{"name":"vm-a"}])");
    row("escaped quote", u"resources | where name == 'o\\'hara' | count", R"([{"Count":0}])");
    row("not()", u"resources | where not(name startswith 'vm') | count", R"([{"Count":2}])");
    row("precedence of and over or",
        u"resources | where name == 'vm-a' or name == 'vm-b' and location == 'westeurope' | project name",
        R"([{"name":"vm-a"}])");
}

void KqlTest::answers()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, expected);
    const Result<KqlAnswer> answer = runKql(query, tables);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QJsonArray rows;
    for (const QJsonObject &row : answer->table.rows) {
        QJsonObject shown;
        for (const KqlColumn &column : answer->table.columns)
            shown.insert(column.name, row.value(column.name).isUndefined() ? QJsonValue() : row.value(column.name));
        rows.append(shown);
    }
    QCOMPARE(QJsonDocument(rows).toJson(QJsonDocument::Compact),
             QJsonDocument(QJsonDocument::fromJson(expected).array()).toJson(QJsonDocument::Compact));
}

void KqlTest::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("naming");
    const auto row = [](const char *name, const char16_t *query, const char16_t *naming) {
        QTest::newRow(name) << QString::fromUtf16(query) << QString::fromUtf16(naming);
    };
    row("unknown table", u"aksresources", u"aksresources");
    row("unknown column", u"resources | where colour == 'red'", u"colour");
    row("unknown column over an empty table", u"resources | where name == 'x' | project colour", u"colour");
    row("unknown operator", u"resources | render piechart", u"render");
    row("unknown function", u"resources | extend x = geo_distance(1, 2)", u"geo_distance");
    row("unknown aggregate", u"resources | summarize percentile(name, 5)", u"percentile");
    row("a function over aggregates", u"resources | summarize n = array_length(make_list(name))", u"array_length");
    row("unknown join kind", u"resources | join kind=fullouter (resources) on id", u"fullouter");
    row("let", u"let x = 1; resources", u"let");
    row("a string without end", u"resources | where name == 'x", u"no end");
    row("an operator without pipe", u"resources where name == 'x'", u"where");
    row("order by a dynamic", u"resources | order by properties.size asc", u"dynamic");
    row("summarize by a dynamic", u"resources | summarize count() by properties.size", u"dynamic");
    row("join on a dynamic",
        u"resources | extend k = properties.size | join (resources | extend k = properties.size) on k", u"dynamic");
    row("a path into a text", u"resources | project x = name.first", u"dynamic");
    row("a path into a constant", u"resources | project x = 'a'.first", u"dynamic");
    row("four joins",
        u"resources | join (resources) on id | join (resources) on id | join (resources) on id | join (resources) on "
        u"id",
        u"join");
    row("nothing behind where", u"resources | where", u"<EOF>");
    row("a character without meaning", u"resources | where name == #", u"#");
}

void KqlTest::refusals()
{
    QFETCH(QString, query);
    QFETCH(QString, naming);
    const Result<KqlAnswer> answer = runKql(query, tables);
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, 400);
    QVERIFY2(answer.error().message.contains(naming), qPrintable(answer.error().message));
}

void KqlTest::columnsKeepTheirOrderAndType()
{
    const Result<KqlAnswer> answer =
        runKql(u"resources | summarize n = count(), s = make_set(name) by location"_s, tables);
    QVERIFY(answer);
    QCOMPARE(answer->table.columns.size(), 3);
    QCOMPARE(answer->table.columns.at(0).name, u"location"_s);
    QCOMPARE(answer->table.columns.at(1).type, KqlType::Long);
    QCOMPARE(answer->table.columns.at(2).type, KqlType::Dynamic);
}

void KqlTest::limitsAreTold()
{
    QVERIFY(!runKql(u"resources | project id"_s, tables)->limited);
    QVERIFY(runKql(u"resources | limit 1"_s, tables)->limited);
    QVERIFY(runKql(u"resources | top 1 by id"_s, tables)->limited);
}

QTEST_GUILESS_MAIN(KqlTest)
#include "tst_kql.moc"
