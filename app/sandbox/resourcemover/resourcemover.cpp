#include "sandbox/resourcemover/resourcemover.h"

#include "sandbox/arm/regions.h"
#include "sandbox/resourcemover/resourcemoverdependencies.h"
#include "sandbox/resourcemover/resourcemoverphases.h"
#include "sandbox/resourcemover/resourcemoverstates.h"
#include "sandbox/resourcemover/resourcemovertargets.h"
#include "sandbox/simulation.h"

#include <map>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kVersions = {u"2023-08-01"_s, u"2022-08-01"_s, u"2021-08-01"_s, u"2021-01-01"_s};

Reply badRequest(const QString &code, const QString &message)
{
    return armError(400, code, message);
}

Verdict validateCollection(const Call &, const Resource *, QJsonObject &body)
{
    // Where Resource Mover keeps its metadata (public cloud).
    static const QStringList metadata = {u"eastus2"_s, u"northeurope"_s,   u"southeastasia"_s, u"japaneast"_s,
                                         u"uksouth"_s, u"australiaeast"_s, u"westcentralus"_s};
    if (!metadata.contains(body.value(u"location"_s).toString())) {
        return badRequest(u"LocationNotAvailableForResourceType"_s,
                          u"The provided location '%1' is not available for resource type "
                          u"'Microsoft.Migrate/moveCollections'. List of "
                          u"available regions for the resource type is '%2'."_s.arg(
                              body.value(u"location"_s).toString(), metadata.join(u',')));
    }
    QJsonObject properties = body.value(u"properties"_s).toObject();
    if (sameText(properties.value(u"moveType"_s).toString(), u"RegionToZone"))
        return notSimulated(u"Move collections of type RegionToZone."_s);
    for (const QString &key : {u"sourceRegion"_s, u"targetRegion"_s}) {
        const QString region = regionName(properties.value(key).toString());
        if (!findRegion(region))
            return badRequest(u"MoveCollectionInvalidRegion"_s,
                              u"'%1' is no region."_s.arg(properties.value(key).toString()));
        properties.insert(key, region);
    }
    if (properties.value(u"sourceRegion"_s) == properties.value(u"targetRegion"_s))
        return badRequest(u"MoveCollectionInvalidRegion"_s, u"Source and target region are the same."_s);
    properties.insert(u"moveType"_s, u"RegionToRegion"_s);
    body.insert(u"properties"_s, properties);
    return {};
}

Verdict validateItem(const Call &call, const Resource *existing, QJsonObject &body)
{
    ResourceStore &store = call.simulation.store();
    const QString collectionId = call.request.path.parentId();
    const Resource *collection = store.find(collectionId);
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    const QString sourceId = properties.value(u"sourceId"_s).toString();
    const Resource *source = store.find(sourceId);
    const QString type = moveTypeOf(sourceId);
    if (!source || !collection)
        return badRequest(u"MoveResourceSourceNotFound"_s, u"The source '%1' does not exist."_s.arg(sourceId));
    if (!isMovable(type))
        return badRequest(u"MoveResourceTypeNotSupported"_s,
                          u"The type '%1' is not supported for a region move."_s.arg(type));
    if (!sameText(ArmPath::parse(sourceId).subscriptionId, call.request.path.subscriptionId))
        return badRequest(u"MoveResourceSubscriptionMismatch"_s, u"The source is in another subscription."_s);
    if (!source->location().isEmpty()
        && regionName(source->location()) != collection->property(u"sourceRegion"_s).toString()) {
        return badRequest(u"MoveResourceRegionMismatch"_s,
                          u"The source '%1' is in '%2', not in the source region of the collection."_s.arg(
                              sourceId, source->location()));
    }
    const QString said = properties.value(u"resourceSettings"_s)[u"resourceType"_s].toString();
    if (!said.isEmpty() && !sameText(said, type)) {
        return badRequest(u"MoveResourceInvalidResourceType"_s,
                          u"The settings are for '%1', the source is of type '%2'."_s.arg(said, type));
    }
    const Resource *same = moveResourceOf(store, collectionId, sourceId);
    if (same && !sameText(same->id, call.request.path.text)) {
        return armError(409, u"MoveResourceAlreadyExists"_s,
                        u"The source '%1' is in the collection already, as '%2'."_s.arg(sourceId, same->name()));
    }
    const QString target = properties.value(u"existingTargetId"_s).toString();
    if (!target.isEmpty() && !store.contains(target))
        return badRequest(u"MoveResourceTargetNotFound"_s, u"The existing target '%1' does not exist."_s.arg(target));
    if (isReferenceOnly(type) && target.isEmpty()) {
        return badRequest(u"MoveResourceExistingTargetRequired"_s,
                          u"A resource of type '%1' needs an existing target."_s.arg(type));
    }
    if (existing && isMoveRunning(moveStateOf(*existing)))
        return armError(409, u"MoveResourceInProgress"_s, u"The move resource is being moved."_s);
    return {};
}

void completeItem(const Call &call, Resource &item, const Resource *existing)
{
    QJsonObject properties = item.properties();
    const QString sourceId = properties.value(u"sourceId"_s).toString();
    QJsonObject settings = properties.value(u"resourceSettings"_s).toObject();
    const ArmPath source = ArmPath::parse(sourceId);
    const QString sourceName = source.name().isEmpty() ? source.resourceGroup : source.name();
    settings.insert(u"resourceType"_s, moveTypeOf(sourceId));
    if (settings.value(u"targetResourceName"_s).toString().isEmpty())
        settings.insert(u"targetResourceName"_s, sourceName);
    properties.insert(u"resourceSettings"_s, settings);
    properties.insert(u"sourceResourceSettings"_s,
                      QJsonObject{{u"resourceType"_s, moveTypeOf(sourceId)}, {u"targetResourceName"_s, sourceName}});
    const QString target = properties.value(u"existingTargetId"_s).toString();
    const QString before = existing ? moveStateOf(*existing) : QString();
    QString state = before.isEmpty() ? u"PreparePending"_s : before;
    if (!target.isEmpty() && (before.isEmpty() || before == u"PreparePending")) {
        // It stands there already: nothing to prepare or move, only to commit.
        state = u"CommitPending"_s;
        properties.insert(u"targetId"_s, target);
    }
    properties.insert(u"moveStatus"_s, QJsonObject{{u"moveState"_s, state}});
    properties.insert(u"isResolveRequired"_s, true);
    properties.insert(u"dependsOn"_s, existing ? existing->property(u"dependsOn"_s) : QJsonValue(QJsonArray()));
    item.setProperties(properties);
    Q_UNUSED(call)
}

Verdict itemCannotGo(const Call &, const Resource &item)
{
    const QString state = moveStateOf(item);
    if (!isMoveRunning(state) && state != u"CommitPending")
        return {};
    return armError(409, u"MoveResourceCannotBeRemoved"_s,
                    u"The move resource cannot be removed in the state %1; discard or commit it first."_s.arg(state));
}

/// Source ids that are missing, with how many of the collection need each. Descendants: also what those need.
std::map<QString, int> unresolved(ResourceStore &store, const QString &collectionId, bool descendants)
{
    std::map<QString, int> counts;
    QStringList open;
    for (const Resource *item : store.children(collectionId, kMoveResourceType)) {
        QStringList missing;
        dependsOnOf(store, *item, missing);
        for (const QString &id : missing)
            ++counts[id];
        open += missing;
    }
    while (descendants && !open.isEmpty()) {
        const QStringList next = moveDependencies(store, open.takeFirst());
        for (const QString &id : next) {
            if (!moveResourceOf(store, collectionId, id) && ++counts[id] == 1)
                open.append(id);
        }
    }
    return counts;
}

Outcome resolve(Simulation &simulation, const QString &collectionId)
{
    ResourceStore &store = simulation.store();
    for (Resource *item : store.children(collectionId, kMoveResourceType)) {
        QStringList missing;
        item->setProperty(u"dependsOn"_s, dependsOnOf(store, *item, missing));
        item->setProperty(u"isResolveRequired"_s, false);
        store.touch(*item);
    }
    Outcome outcome;
    const auto missing = unresolved(store, collectionId, false);
    if (!missing.empty()) {
        // As the service does it: the operation succeeds, and the error says that there is more to do.
        outcome.error = armErrorObject(u"MoveCollectionResolveDependenciesOperationFailed"_s,
                                       u"%1 dependencies are not in the move collection."_s.arg(missing.size()));
    }
    return outcome;
}

Reply resolveDependencies(const Call &call, Resource &collection)
{
    OperationSpec spec;
    spec.scope = u"/subscriptions/"_s + ArmPath::parse(collection.id).subscriptionId;
    spec.providerNamespace = u"Microsoft.Migrate"_s;
    spec.resourceId = collection.id;
    spec.duration = std::chrono::seconds(20);
    spec.finish = [id = collection.id](Simulation &world) {
        return resolve(world, id);
    };
    return call.simulation.operations().run(call, std::move(spec));
}

Reply listUnresolved(const Call &call, const QStringList &)
{
    const bool descendants = sameText(call.request.queryValue(u"dependencyLevel"_s), u"Descendant");
    QJsonArray values;
    for (const auto &[id, count] : unresolved(call.simulation.store(), call.request.path.ownerId(), descendants))
        values.append(QJsonObject{{u"id"_s, id}, {u"count"_s, count}});
    return pageOf(call.request, values);
}

Reply requiredFor(const Call &call, const QStringList &)
{
    ResourceStore &store = call.simulation.store();
    const QString sourceId = call.request.queryValue(u"sourceId"_s);
    QJsonArray ids;
    for (const Resource *item : store.children(call.request.path.ownerId(), kMoveResourceType)) {
        const QString source = item->property(u"sourceId"_s).toString();
        if (moveDependencies(store, source).contains(sourceId, Qt::CaseInsensitive))
            ids.append(source);
    }
    return Reply::of({{u"sourceIds"_s, ids}});
}

QJsonObject viewItem(const Call &call, const Resource &item)
{
    QJsonObject shown = item.body;
    const bool sourceGone = !call.simulation.store().contains(item.property(u"sourceId"_s).toString());
    if (sourceGone && moveStateOf(item) == u"DeleteSourcePending") {
        QJsonObject properties = item.properties();
        QJsonObject status = properties.value(u"moveStatus"_s).toObject();
        status.insert(u"moveState"_s, u"ResourceMoveCompleted"_s);
        properties.insert(u"moveStatus"_s, status);
        shown.insert(u"properties"_s, properties);
    }
    return shown;
}

}

void registerResourceMover(Simulation &simulation)
{
    TypeBehaviour collections;
    collections.type = kMoveCollectionType;
    collections.apiVersions = kVersions;
    collections.needsLocation = true;
    collections.etagInBody = true;
    collections.validate = validateCollection;
    collections.onDelete = Async::AzureAsyncOperation;
    collections.beforeDelete = [](const Call &call, const Resource &collection) -> Verdict {
        if (call.simulation.store().children(collection.id, kMoveResourceType).isEmpty())
            return {};
        return armError(409, u"MoveCollectionNotEmpty"_s, u"The move collection still has move resources."_s);
    };
    simulation.add(collections);

    TypeBehaviour items;
    items.type = kMoveResourceType;
    items.apiVersions = kVersions;
    items.tracked = false;
    items.patchable = false;
    items.onPut = Async::AzureAsyncOperation;
    items.asyncPutStatus = 202;
    items.onDelete = Async::AzureAsyncOperation;
    items.validate = validateItem;
    items.complete = completeItem;
    items.beforeDelete = itemCannotGo;
    items.view = viewItem;
    simulation.add(items);

    simulation.add(ActionBehaviour{kMoveCollectionType, u"resolveDependencies"_s, {}, false, {}, resolveDependencies});
    for (const QString &verb : {u"prepare"_s, u"initiateMove"_s, u"commit"_s, u"discard"_s}) {
        simulation.add(
            ActionBehaviour{kMoveCollectionType, verb, {}, false, {}, [verb](const Call &call, Resource &collection) {
                                return runMovePhase(call, collection, verb);
                            }});
    }
    simulation.add(ActionBehaviour{kMoveCollectionType, u"bulkRemove"_s, {}, false, {}, runBulkRemove});
    const QString collection =
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Migrate/moveCollections/{c}/"_s;
    simulation.add(Route{"GET", collection + u"unresolvedDependencies"_s, kVersions,
                         kMoveCollectionType + u"/unresolvedDependencies/read"_s, true, listUnresolved});
    simulation.add(
        Route{"GET", collection + u"requiredFor"_s, kVersions, kMoveCollectionType + u"/read"_s, true, requiredFor});
}

}
