#include "plan/waves.h"

#include "base/jsonpath.h"

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Whether the resource is made in the target at some time, so that others can have to wait for it.
bool isMade(const PlannedResource &planned)
{
    return planned.tool != Tool::Stay && planned.tool != Tool::Native && planned.tool != Tool::Undecided;
}

/// Where Azure writes what a resource belongs to.
constexpr std::array kOwnerPaths{"managedBy"_L1, "properties.virtualMachine.id"_L1, "properties.privateEndpoint.id"_L1,
    "properties.privateLinkService.id"_L1};

qsizetype carrierOf(const Inventory &inventory, const DependencyGraph &graph, qsizetype index,
    const QHash<ResourceId, qsizetype> &indexOf)
{
    const Resource &resource = inventory.resources()[index];
    if (const auto parent = indexOf.constFind(resource.id.parent()); parent != indexOf.constEnd())
        return *parent;
    const QJsonObject object = resource.object();
    for (const QLatin1StringView path : kOwnerPaths) {
        const ResourceId owner(jsonAtInsensitive(object, QString(path)).toString());
        if (const auto found = indexOf.constFind(owner); found != indexOf.constEnd())
            return *found;
    }
    const QList<qsizetype> &neededBy = graph.dependentsOf(index);
    return neededBy.isEmpty() ? index : neededBy.first();
}

}

QList<qsizetype> carriersOf(
    const Inventory &inventory, const DependencyGraph &graph, const QList<PlannedResource> &planned)
{
    QHash<ResourceId, qsizetype> indexOf;
    for (qsizetype i = 0; i < planned.size(); ++i)
        indexOf.insert(planned[i].source, i);
    QList<qsizetype> carriers(planned.size());
    for (qsizetype i = 0; i < planned.size(); ++i)
        carriers[i] = planned[i].tool == Tool::WithParent ? carrierOf(inventory, graph, i, indexOf) : i;
    for (qsizetype &carrier : carriers) { // what carries may itself be carried, once
        if (planned[carrier].tool == Tool::WithParent)
            carrier = carriers[carrier];
    }
    return carriers;
}

void raiseWaves(const DependencyGraph &graph, const QList<qsizetype> &carriers, QList<PlannedResource> &planned)
{
    QList<QList<qsizetype>> needs(planned.size());
    for (const Dependency &edge : graph.edges()) {
        const qsizetype from = carriers[edge.from];
        const qsizetype to = carriers[edge.to];
        if (from != to && isMade(planned[from]) && isMade(planned[to]))
            needs[from].append(to);
    }
    const QList<qsizetype> group = cycleGroups(needs);
    QList<qsizetype> order(planned.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return group[a] < group[b]; });
    for (const qsizetype index : std::as_const(order)) {
        for (const qsizetype needed : std::as_const(needs[index])) {
            if (group[needed] != group[index])
                planned[index].wave = std::max(planned[index].wave, planned[needed].wave + 1);
        }
    }
    for (qsizetype i = 0; i < planned.size(); ++i)
        planned[i].wave = planned[carriers[i]].wave;
}

}
