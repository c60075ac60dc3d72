#pragma once

#include "azure/dns.h"
#include "estate/inventory.h"
#include "plan/plan.h"

namespace azrelocate {

class Cloud;

/// A custom host name that an app of the source region answers for.
struct BoundHostName
{
    ResourceId app;
    QString hostName;
};

/// The workload's host names: those that its apps are bound to, and those whose records lead to an address or a host
/// name of its resources (directly, or through a profile that stays). New names that @p plan has already are kept.
/// Pure: the caller has read @p records of the public zones and the @p bindings of the apps. Sorted by name.
QList<PlannedHostName> planHostNames(const Plan &plan, const Inventory &inventory, const Cloud &cloud,
    const QList<RecordSet> &records, const QList<BoundHostName> &bindings);

}
