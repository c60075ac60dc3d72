#include "relocation/workloadplanning.h"

#include "azure/cloud.h"
#include "azure/dns.h"
#include "azure/listof.h"
#include "azure/subscriptions.h"
#include "base/jsonpath.h"
#include "plan/hostnames.h"

#include <QSet>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kWebVersion = "2025-03-01"_L1;

QSet<QString> subscriptionsOf(const Inventory &inventory)
{
    QSet<QString> ids;
    for (const Resource &resource : inventory.resources()) {
        if (!resource.id.subscriptionId().isEmpty())
            ids.insert(resource.id.subscriptionId());
    }
    return ids;
}

/// Records of every zone that the account may read, in scope or not: a zone is often kept in a group of its own.
Result<QList<RecordSet>> readRecords(const Inventory &inventory, const AzureReader &azure, const CallContext &context)
{
    QList<RecordSet> records;
    for (const QString &subscription : subscriptionsOf(inventory)) {
        const auto zones = listDnsZones(azure, subscription, context);
        if (!zones)
            return zones.error();
        for (const DnsZone &zone : *zones) {
            const auto sets = listRecordSets(azure, zone.id, context);
            if (!sets)
                return sets.error();
            records.append(*sets);
        }
    }
    return records;
}

Result<QList<BoundHostName>> readBindings(const Inventory &inventory, const AzureReader &azure,
                                          const CallContext &context)
{
    QList<BoundHostName> bindings;
    for (const Resource *site : inventory.ofType(u"Microsoft.Web/sites")) {
        const auto listed = azure.list(site->id.toString() + u"/hostNameBindings"_s, kWebVersion, context);
        if (!listed)
            return listed.error();
        for (const QJsonValue &binding : *listed)
            bindings.append({site->id, binding.toObject().value("name"_L1).toString().section(u'/', -1)});
    }
    return bindings;
}

Result<void> addDisplayNames(PlanChoices &choices, const Inventory &inventory, const AzureReader &azure,
                             const CallContext &context)
{
    for (const QString &subscription : subscriptionsOf(inventory)) {
        const auto locations = listLocations(azure, subscription, context);
        if (!locations)
            return locations.error();
        for (const Location &location : *locations) {
            if (location.region == choices.source)
                choices.sourceDisplayName = location.displayName;
            if (location.region == choices.target)
                choices.targetDisplayName = location.displayName;
        }
        if (choices.targetDisplayName.isEmpty()) {
            return Error::input(
                u"The subscription %1 knows no region \"%2\"."_s.arg(subscription, choices.target.name()),
                u"UnknownRegion"_s);
        }
        return {};
    }
    return {};
}

}

Result<Plan> planWorkload(const Inventory &inventory, const AzureReader &azure, const Recipes &recipes,
                          PlanChoices choices, const CallContext &context)
{
    if (auto named = addDisplayNames(choices, inventory, azure, context); !named)
        return named.error();
    const auto records = readRecords(inventory, azure, context);
    if (!records)
        return records.error();
    const auto bindings = readBindings(inventory, azure, context);
    if (!bindings)
        return bindings.error();
    const auto tenants = listTenants(azure, context);
    if (!tenants)
        return tenants.error();
    if (!tenants->isEmpty())
        choices.tenantId = tenants->first().tenantId;

    Plan plan = azrelocate::computePlan(inventory, recipes, azure.cloud(), choices);
    plan.hostNames = planHostNames(plan, inventory, azure.cloud(), *records, *bindings);
    return plan;
}

}
