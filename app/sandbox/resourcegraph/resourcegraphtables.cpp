#include "sandbox/resourcegraph/resourcegraphtables.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

struct TableRow
{
    const char16_t *name;
    /// Types that stand in the table, in lower case, separated by blanks; an entry that ends in '/' takes all types of
    /// that provider. Empty: what stands in {group}/resources.
    const char16_t *types;
};

constexpr TableRow kTables[] = {
    {u"resources", u""},
    {u"resourcecontainers", u"microsoft.resources/subscriptions microsoft.resources/resourcegroups"},
    {u"authorizationresources", u"microsoft.authorization/roleassignments microsoft.authorization/roledefinitions"},
    {u"policyresources",
     u"microsoft.authorization/policyassignments microsoft.authorization/policydefinitions "
     "microsoft.authorization/policysetdefinitions microsoft.authorization/policyexemptions "
     "microsoft.policyinsights/policystates"},
    {u"dnsresources",
     u"microsoft.network/dnszones/a microsoft.network/dnszones/aaaa microsoft.network/dnszones/cname "
     "microsoft.network/dnszones/mx microsoft.network/dnszones/ns microsoft.network/dnszones/ptr "
     "microsoft.network/dnszones/soa microsoft.network/dnszones/srv microsoft.network/dnszones/txt "
     "microsoft.network/dnszones/caa microsoft.network/privatednszones/a microsoft.network/privatednszones/aaaa "
     "microsoft.network/privatednszones/cname microsoft.network/privatednszones/mx "
     "microsoft.network/privatednszones/ptr microsoft.network/privatednszones/soa "
     "microsoft.network/privatednszones/srv microsoft.network/privatednszones/txt"},
    {u"healthresources", u"microsoft.resourcehealth/"},
    {u"recoveryservicesresources", u"microsoft.recoveryservices/ microsoft.dataprotection/"},
};

const QList<KqlColumn> kColumns = {
    {u"id"_s, KqlType::String},
    {u"name"_s, KqlType::String},
    {u"type"_s, KqlType::String},
    {u"tenantId"_s, KqlType::String},
    {u"kind"_s, KqlType::String},
    {u"location"_s, KqlType::String},
    {u"resourceGroup"_s, KqlType::String},
    {u"subscriptionId"_s, KqlType::String},
    {u"managedBy"_s, KqlType::String},
    {u"sku"_s, KqlType::Dynamic},
    {u"plan"_s, KqlType::Dynamic},
    {u"properties"_s, KqlType::Dynamic},
    {u"tags"_s, KqlType::Dynamic},
    {u"identity"_s, KqlType::Dynamic},
    {u"zones"_s, KqlType::Dynamic},
    {u"extendedLocation"_s, KqlType::Dynamic},
};

/// Groups have another type name here than in Resource Manager.
QString graphType(const Resource &resource)
{
    if (resource.type == kGroupType)
        return u"microsoft.resources/subscriptions/resourcegroups"_s;
    return resource.type.toLower();
}

bool belongs(const Simulation &simulation, const TableRow &table, const Resource &resource)
{
    const QString type = resource.type.toLower();
    if (*table.types == u'\0') {
        const TypeBehaviour *behaviour = simulation.behaviourOf(resource.type);
        return behaviour && behaviour->tracked && resource.type != kGroupType && resource.type != kSubscriptionType;
    }
    const QStringList types = QString::fromUtf16(table.types).split(u' ');
    return std::any_of(types.begin(), types.end(),
                       [&type](const QString &one) { return one.endsWith(u'/') ? type.startsWith(one) : type == one; });
}

bool inScope(const GraphScope &scope, const ArmPath &path)
{
    if (path.subscriptionId.isEmpty())
        return scope.subscriptions.isEmpty() || scope.above;
    return scope.subscriptions.isEmpty() || scope.subscriptions.contains(path.subscriptionId.toLower());
}

QString readAction(const Resource &resource)
{
    if (resource.type == kSubscriptionType)
        return u"Microsoft.Resources/subscriptions/read"_s;
    if (resource.type == kGroupType)
        return u"Microsoft.Resources/subscriptions/resourceGroups/read"_s;
    return resource.type + u"/read"_s;
}

QJsonObject graphRow(const Call &call, const Resource &resource, const ArmPath &path)
{
    QJsonObject row = call.simulation.arm().view(call, resource);
    if (resource.type == kSubscriptionType) {
        QJsonObject properties = row;
        for (const QString &member : {u"id"_s, u"displayName"_s, u"subscriptionId"_s, u"tenantId"_s, u"tags"_s})
            properties.remove(member);
        row = {{u"name"_s, row.value(u"displayName")}, {u"tags"_s, row.value(u"tags")}, {u"properties"_s, properties}};
    }
    row.remove(u"etag"_s);
    row.remove(u"systemData"_s);
    row.insert(u"id"_s, resource.id);
    row.insert(u"type"_s, graphType(resource));
    row.insert(u"tenantId"_s, call.simulation.tenantId());
    row.insert(u"subscriptionId"_s, path.subscriptionId);
    row.insert(u"resourceGroup"_s, path.resourceGroup.toLower());
    // Text columns are never null in the graph.
    for (const KqlColumn &column : kColumns) {
        if (column.type == KqlType::String && !row.value(column.name).isString())
            row.insert(column.name, QString());
        else if (!row.contains(column.name))
            row.insert(column.name, QJsonValue());
    }
    return row;
}

}

KqlTables graphTables(const Call &call, const GraphScope &scope)
{
    return [call, scope](const QString &name) -> std::optional<KqlTable> {
        const auto known = std::find_if(std::begin(kTables), std::end(kTables),
                                        [&name](const TableRow &row) { return name == QStringView(row.name); });
        if (known == std::end(kTables))
            return std::nullopt;
        KqlTable table;
        table.columns = kColumns;
        for (const Resource *resource : std::as_const(call.simulation.store()).within({})) {
            const ArmPath path = ArmPath::parse(resource->id);
            if (belongs(call.simulation, *known, *resource) && inScope(scope, path)
                && call.simulation.allowed(call.request.principalId, readAction(*resource), resource->id))
                table.rows.append(graphRow(call, *resource, path));
        }
        return table;
    };
}

}
