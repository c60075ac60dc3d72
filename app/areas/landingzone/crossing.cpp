#include "areas/landingzone/crossing.h"

#include "azure/cloud.h"
#include "estate/dependencygraph.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

bool isSubnet(const ResourceId &id)
{
    return id.type().compare("Microsoft.Network/virtualNetworks/subnets"_L1, Qt::CaseInsensitive) == 0;
}

}

QList<ResourceId> networksNamedBy(const Resource &resource)
{
    QList<ResourceId> networks;
    for (const ResourceId &id : resourceIdsIn(QString::fromUtf8(resource.json))) {
        if (isSubnet(id) && !id.isWithin(resource.id) && !networks.contains(id.parent()))
            networks.append(id.parent());
    }
    return networks;
}

QList<Crossing> crossings(const CheckInput &input)
{
    const DependencyGraph graph = DependencyGraph::build(input.inventory, input.azure.cloud());
    const QList<Resource> &resources = input.inventory.resources();
    const auto moves = [&](qsizetype index) {
        const PlannedResource *planned = input.plan.find(resources[index].id);
        return planned && !(planned->target == planned->source);
    };
    QList<Crossing> found;
    const auto add = [&found](const Crossing &crossing) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Crossing &other) {
            return other.moving == crossing.moving && other.staying == crossing.staying;
        });
        if (!known)
            found.append(crossing);
    };
    for (const Dependency &edge : graph.crossing(moves)) {
        const bool needs = moves(edge.from);
        const Resource &moving = resources[needs ? edge.from : edge.to];
        const Resource &staying = resources[needs ? edge.to : edge.from];
        add({moving.id, staying.id, needs, networksNamedBy(staying).value(0)});
    }
    for (const OutsideReference &reference : graph.outside()) {
        if (moves(reference.from) && isSubnet(reference.to))
            add({resources[reference.from].id, reference.to.parent(), true, reference.to.parent()});
    }
    return found;
}

}
