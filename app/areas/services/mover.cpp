#include "areas/services/mover.h"

#include "azure/apiversions.h"

#include <array>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

PlannedCollection plannedCollection(const Plan &plan)
{
    PlannedCollection planned;
    planned.resources = plan.withTool(Tool::ResourceMover);
    if (planned.isEmpty())
        return planned;
    const QString pair = plan.source.name() + u'-' + plan.target.name();
    planned.group =
        ResourceId::resourceGroup(planned.resources.first().source.subscriptionId(), u"ResourceMoverRG-"_s + pair);
    planned.collection = moveCollectionId(planned.group, u"MoveCollection-"_s + pair);
    return planned;
}

namespace {

/// Types that the service knows as dependencies (Microsoft.Migrate 2023-08-01, discriminators of resourceSettings).
bool canBeMapped(const ResourceId &id)
{
    static constexpr std::array kTypes{
        "Microsoft.Compute/availabilitySets"_L1,
        "Microsoft.Compute/diskEncryptionSets"_L1,
        "Microsoft.KeyVault/vaults"_L1,
        "Microsoft.Network/loadBalancers"_L1,
        "Microsoft.Network/networkInterfaces"_L1,
        "Microsoft.Network/networkSecurityGroups"_L1,
        "Microsoft.Network/publicIPAddresses"_L1,
        "Microsoft.Network/virtualNetworks"_L1,
        "Microsoft.Sql/servers"_L1,
    };
    const QString type = id.type();
    return std::any_of(kTypes.begin(), kTypes.end(),
                       [&](QLatin1StringView known) { return type.compare(known, Qt::CaseInsensitive) == 0; });
}

/// "…/virtualNetworks/vnet/subnets/web" → the network: collections hold whole resources.
ResourceId wholeResource(ResourceId id)
{
    while (id.names().size() > 1)
        id = id.parent();
    return id;
}

/// What @p source refers to that a collection has to know and that Resource Mover does not move itself.
QList<ResourceId> mappedReferences(const Plan &plan, const Inventory &inventory, const ResourceId &source)
{
    QList<ResourceId> references;
    const Resource *found = inventory.find(source);
    if (!found)
        return references;
    for (const ResourceId &reference : resourceIdsIn(QString::fromUtf8(found->json))) {
        const ResourceId whole = wholeResource(reference);
        const PlannedResource *other = plan.find(whole);
        if (canBeMapped(whole) && other && other->tool != Tool::ResourceMover && !(other->target == other->source))
            references.append(whole);
    }
    return references;
}

}

QList<ResourceId> mappedDependencies(const Plan &plan, const Inventory &inventory, const PlannedCollection &planned)
{
    QList<ResourceId> mapped;
    QList<ResourceId> open;
    for (const PlannedResource &resource : planned.resources)
        open.append(resource.source);
    // What is mapped has dependencies of its own (a network its security groups), and the service asks for those too.
    for (qsizetype i = 0; i < open.size(); ++i) {
        const ResourceId source = open[i];
        QList<ResourceId> needed = mappedReferences(plan, inventory, source);
        needed.prepend(source.resourceGroupId());
        for (const ResourceId &id : std::as_const(needed)) {
            if (id.isNull() || mapped.contains(id))
                continue;
            mapped.append(id);
            if (!id.isResourceGroup())
                open.append(id);
        }
    }
    return mapped;
}

Result<std::optional<QList<MoveResource>>> moveResourcesOf(const CheckInput &input, const PlannedCollection &planned)
{
    const auto moves = listMoveResources(input.azure, planned.collection, input.context);
    if (moves)
        return std::optional(*moves);
    if (moves.error().kind == ErrorKind::NotFound)
        return std::optional<QList<MoveResource>>();
    return moves.error();
}

const MoveResource *findMove(const QList<MoveResource> &moves, const ResourceId &source)
{
    for (const MoveResource &move : moves) {
        if (move.source == source)
            return &move;
    }
    return nullptr;
}

Change moveVerb(const QString &itemId, const QString &verb, Message title, const PlannedCollection &planned,
                const QList<MoveResource> &moves, const QList<MoveState> &done, const QList<MoveState> &running)
{
    const auto words = [](const QList<MoveState> &states) {
        QStringList result;
        for (const MoveState state : states)
            result.append(toString(state));
        return result;
    };
    QList<ResourceId> ids;
    QJsonArray before;
    for (const MoveResource &move : moves) {
        ids.append(move.id);
        before.append(QJsonObject{{u"resource"_s, move.source.toString()}, {u"moveState"_s, move.stateWord}});
    }
    Change change;
    change.itemId = itemId;
    change.title = std::move(title);
    change.resource = planned.collection;
    change.request.method = "POST";
    change.request.pathOrUrl = planned.collection.toString() + u'/' + verb;
    change.request.apiVersion = apiVersionFor(planned.collection.type());
    change.request.body = moveVerbBody(ids, false);
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = ids.first().toString();
    change.request.probe.apiVersion = change.request.apiVersion;
    change.request.probe.pointer = u"/properties/moveStatus/moveState"_s;
    change.request.probe.values = words(done);
    change.request.probe.runningValues = words(running);
    change.before = before;
    change.after = QJsonObject{{u"moveState"_s, toString(done.first())}, {u"resources"_s, ids.size()}};
    change.permissions = {u"Microsoft.Migrate/moveCollections/%1/action"_s.arg(verb)};
    change.estimate = std::chrono::minutes(15);
    return change;
}

}
