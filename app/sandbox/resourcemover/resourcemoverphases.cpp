#include "sandbox/resourcemover/resourcemoverphases.h"

#include "sandbox/arm/arm.h"
#include "sandbox/compute/virtualmachines.h"
#include "sandbox/resourcemover/resourcemoverdependencies.h"
#include "sandbox/resourcemover/resourcemoverstates.h"
#include "sandbox/resourcemover/resourcemovertargets.h"
#include "sandbox/simulation.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

const QString kMachine = u"Microsoft.Compute/virtualMachines"_s;

QString sourceOf(const Resource &moveResource)
{
    return moveResource.property(u"sourceId"_s).toString();
}

/// The move resources that a request names, in the order in which they can be created; Reply when one is unknown.
struct Selection
{
    QList<Resource *> items;
    Verdict refused;
};

void appendOrdered(ResourceStore &store, const QString &collectionId, Resource *item, const QList<Resource *> &asked,
                   QList<Resource *> &ordered)
{
    if (ordered.contains(item))
        return;
    const QStringList dependencies = moveDependencies(store, sourceOf(*item));
    for (const QString &id : dependencies) {
        Resource *other = moveResourceOf(store, collectionId, id);
        if (other && asked.contains(other))
            appendOrdered(store, collectionId, other, asked, ordered);
    }
    ordered.append(item);
}

Selection selectItems(const Call &call, const Resource &collection)
{
    ResourceStore &store = call.simulation.store();
    const bool bySource =
        sameText(call.request.body.value(u"moveResourceInputType"_s).toString(), u"MoveResourceSourceId");
    QList<Resource *> asked;
    const QJsonArray ids = call.request.body.value(u"moveResources"_s).toArray();
    if (ids.isEmpty())
        return {{}, armError(400, u"MoveResourcesNotSpecified"_s, u"The request names no move resources."_s)};
    for (const QJsonValue &id : ids) {
        Resource *item = bySource ? moveResourceOf(store, collection.id, id.toString()) : store.find(id.toString());
        if (!item || !sameText(item->type, kMoveResourceType)) {
            return {{},
                    armError(404, u"MoveResourceNotFound"_s,
                             u"The move resource '%1' is not in the move collection."_s.arg(id.toString()))};
        }
        asked.append(item);
    }
    Selection selection;
    for (Resource *item : asked)
        appendOrdered(store, collection.id, item, asked, selection.items);
    return selection;
}

/// Dependencies that are neither in the request nor far enough, as move resources.
QList<Resource *> missingPrerequisites(ResourceStore &store, const QString &collectionId, const Resource &item,
                                       const MovePhase &phase, const QList<Resource *> &asked)
{
    QList<Resource *> missing;
    if (phase.dependencyReady.isEmpty())
        return missing;
    const QStringList dependencies = moveDependencies(store, sourceOf(item));
    for (const QString &id : dependencies) {
        Resource *other = moveResourceOf(store, collectionId, id);
        if (!other)
            continue;
        // The target group has to be there for good before anything is prepared for it.
        const bool group = moveTypeOf(id) == u"resourceGroups";
        const QStringList ready = group ? movePhase(u"commit"_s)->dependencyReady : phase.dependencyReady;
        const bool together = !group && asked.contains(other);
        if (!together && !ready.contains(moveStateOf(*other)))
            missing.append(other);
    }
    return missing;
}

QJsonObject identityError(const Call &call, const Resource &collection)
{
    const QString principal = collection.body.value(u"identity"_s)[u"principalId"_s].toString();
    const QString scope = u"/subscriptions/"_s + ArmPath::parse(collection.id).subscriptionId;
    for (const QString &action : {u"Microsoft.Resources/subscriptions/resourceGroups/write"_s,
                                  u"Microsoft.Authorization/roleAssignments/write"_s}) {
        if (!call.simulation.allowed(principal, action, scope)) {
            return armErrorObject(
                u"AuthorizationFailed"_s,
                u"The identity '%1' of the move collection needs the roles Contributor and User Access Administrator "
                u"on "
                u"the subscription: it may not perform '%2' over scope '%3'."_s.arg(principal, action, scope));
        }
    }
    return {};
}

/// What stops the phase for each item: id of the move resource → error. Empty: it can start.
QHash<QString, QJsonObject> obstacles(const Call &call, const Resource &collection, const MovePhase &phase,
                                      const QList<Resource *> &items, QJsonArray &prerequisites)
{
    ResourceStore &store = call.simulation.store();
    QHash<QString, QJsonObject> errors;
    const QJsonObject noRights = identityError(call, collection);
    for (const Resource *item : items) {
        QStringList unresolved;
        dependsOnOf(store, *item, unresolved);
        const QList<Resource *> missing = missingPrerequisites(store, collection.id, *item, phase, items);
        if (!phase.from.contains(moveStateOf(*item))) {
            errors.insert(item->id,
                          armErrorObject(u"MoveResourceInvalidMoveState"_s,
                                         u"%1 is not possible in the state %2."_s.arg(phase.verb, moveStateOf(*item))));
        } else if (!noRights.isEmpty()) {
            errors.insert(item->id, noRights);
        } else if (item->property(u"isResolveRequired"_s).toBool() || !unresolved.isEmpty()) {
            errors.insert(item->id,
                          armErrorObject(u"MoveCollectionDependenciesNotResolved"_s,
                                         u"The dependencies of '%1' are not resolved."_s.arg(sourceOf(*item))));
        } else if (!missing.isEmpty()) {
            QJsonArray needed;
            for (const Resource *other : missing)
                needed.append(QJsonObject{{u"id"_s, other->id}, {u"sourceId"_s, sourceOf(*other)}});
            prerequisites.append(
                QJsonObject{{u"id"_s, item->id}, {u"sourceId"_s, sourceOf(*item)}, {u"moveResources"_s, needed}});
            errors.insert(
                item->id,
                armErrorObject(u"MoveCollectionMissingRequiredDependencies"_s,
                               u"'%1' needs move resources that are not in this request."_s.arg(sourceOf(*item))));
        }
    }
    return errors;
}

Outcome outcomeOf(const MovePhase &phase, const QHash<QString, QJsonObject> &errors, const QJsonArray &prerequisites)
{
    if (errors.isEmpty())
        return {};
    QJsonArray details;
    QStringList ids = errors.keys();
    ids.sort();
    for (const QString &id : ids) {
        QJsonObject detail = errors.value(id);
        detail.insert(u"target"_s, id);
        details.append(detail);
    }
    QJsonArray info;
    if (!prerequisites.isEmpty()) {
        info.append(QJsonObject{{u"type"_s, u"MoveResourceDependencies"_s},
                                {u"info"_s, QJsonObject{{u"moveResources"_s, prerequisites}}}});
    }
    Outcome outcome;
    outcome.succeeded = false;
    outcome.error = armErrorObject(
        phase.errorCode, u"The operation %1 failed for %2 of the move resources."_s.arg(phase.verb).arg(errors.size()),
        details, {}, info);
    return outcome;
}

QString versionFor(const Simulation &simulation, const QString &id)
{
    const TypeBehaviour *behaviour = simulation.behaviourOf(ArmPath::parse(id).type());
    return behaviour ? behaviour->apiVersions.value(0) : u"2025-04-01"_s;
}

/// Creates the target as the collection's identity would; the error of Resource Manager, or nothing.
QJsonObject createTarget(const Call &call, const Resource &collection, Resource &item)
{
    Simulation &simulation = call.simulation;
    const QString target = moveTargetId(simulation.store(), item);
    const QString source = sourceOf(item);
    if (simulation.store().contains(target))
        return {};
    const QJsonObject body =
        moveTargetBody(simulation.store(), item, collection.property(u"targetRegion"_s).toString());
    ArmRequest request = simulation.requestBy(call.request, "PUT", target, versionFor(simulation, target), body);
    request.principalId = collection.body.value(u"identity"_s)[u"principalId"_s].toString();
    const Reply reply = simulation.dispatch(request);
    if (!reply.ok())
        return reply.json.value(u"error"_s).toObject();
    item.hidden.insert(u"created"_s, true);
    Resource *machine = simulation.store().find(source);
    if (machine && sameText(machine->type, kMachine))
        setPowerState(simulation, *machine, u"deallocated"_s); // the downtime starts
    return {};
}

void removeTarget(Simulation &simulation, Resource &item)
{
    if (item.hidden.take(u"created"_s).toBool())
        simulation.arm().erase(moveTargetId(simulation.store(), item));
    Resource *machine = simulation.store().find(sourceOf(item));
    if (machine && sameText(machine->type, kMachine))
        setPowerState(simulation, *machine, u"running"_s);
}

std::chrono::milliseconds durationOf(const MovePhase &phase, const QList<Resource *> &items)
{
    const bool machines = std::any_of(items.begin(), items.end(), [](const Resource *item) {
        return sameText(moveTypeOf(sourceOf(*item)), kMachine);
    });
    if (phase.verb == u"prepare")
        return machines ? 20min : 1min; // the first replication of disks
    return phase.verb == u"initiateMove" ? (machines ? 10min : 1min) : 20s;
}

void finishItem(Simulation &simulation, const MovePhase &phase, Resource &item, const QJsonObject &error)
{
    setMoveState(simulation, item, error.isEmpty() ? phase.done : phase.failed, error);
    QJsonObject status = item.property(u"moveStatus"_s).toObject();
    if (phase.verb == u"prepare" && error.isEmpty() && sameText(moveTypeOf(sourceOf(item)), kMachine))
        status.insert(u"jobStatus"_s, QJsonObject{{u"jobName"_s, u"InitialSync"_s}, {u"jobProgress"_s, u"100"_s}});
    item.setProperty(u"moveStatus"_s, status);
    if (phase.verb == u"initiateMove" && error.isEmpty())
        item.setProperty(u"targetId"_s, moveTargetId(simulation.store(), item));
    simulation.store().touch(item);
}

OperationSpec specFor(const Resource &collection, std::chrono::milliseconds duration)
{
    OperationSpec spec;
    spec.scope = u"/subscriptions/"_s + ArmPath::parse(collection.id).subscriptionId;
    spec.providerNamespace = u"Microsoft.Migrate"_s;
    spec.resourceId = collection.id;
    spec.duration = duration;
    spec.retryAfter = 10s;
    return spec;
}

}

QString moveStateOf(const Resource &moveResource)
{
    return moveResource.property(u"moveStatus"_s)[u"moveState"_s].toString();
}

void setMoveState(Simulation &simulation, Resource &moveResource, const QString &state, const QJsonObject &error)
{
    QJsonObject status = moveResource.property(u"moveStatus"_s).toObject();
    status.insert(u"moveState"_s, state);
    if (error.isEmpty())
        status.remove(u"errors"_s);
    else
        status.insert(u"errors"_s, QJsonObject{{u"properties"_s, error}});
    moveResource.setProperty(u"moveStatus"_s, status);
    simulation.store().touch(moveResource);
}

Reply runMovePhase(const Call &call, Resource &collection, const QString &verb)
{
    Simulation &simulation = call.simulation;
    const MovePhase phase = *movePhase(verb);
    const Selection selection = selectItems(call, collection);
    if (selection.refused)
        return *selection.refused;
    if (simulation.operations().runningOn(collection.id))
        return armError(409, u"AnotherOperationInProgress"_s, u"Another operation runs on the move collection."_s);

    QJsonArray prerequisites;
    QHash<QString, QJsonObject> errors = obstacles(call, collection, phase, selection.items, prerequisites);
    const bool validateOnly = call.request.body.value(u"validateOnly"_s).toBool();
    if (validateOnly || !errors.isEmpty()) {
        for (Resource *item : selection.items) {
            if (!validateOnly && errors.contains(item->id) && phase.from.contains(moveStateOf(*item)))
                setMoveState(simulation, *item, phase.failed, errors.value(item->id));
        }
        OperationSpec spec = specFor(collection, 5s);
        spec.finish = [phase, errors, prerequisites](Simulation &) {
            return outcomeOf(phase, errors, prerequisites);
        };
        return simulation.operations().run(call, std::move(spec));
    }
    QStringList ids;
    for (Resource *item : selection.items) {
        ids.append(item->id);
        setMoveState(simulation, *item, phase.running);
        if (phase.verb == u"initiateMove") {
            const QJsonObject error = createTarget(call, collection, *item);
            if (!error.isEmpty())
                errors.insert(item->id, error);
        }
    }
    OperationSpec spec = specFor(collection, durationOf(phase, selection.items));
    spec.finish = [phase, errors, ids](Simulation &world) {
        // Backwards, so that discard removes users before what they use.
        for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
            Resource *item = world.store().find(*id);
            if (!item)
                continue;
            if (phase.verb == u"discard")
                removeTarget(world, *item);
            finishItem(world, phase, *item, errors.value(*id));
        }
        return outcomeOf(phase, errors, {});
    };
    return simulation.operations().run(call, std::move(spec));
}

Reply runBulkRemove(const Call &call, Resource &collection)
{
    const Selection selection = selectItems(call, collection);
    if (selection.refused)
        return *selection.refused;
    QHash<QString, QJsonObject> errors;
    QStringList ids;
    for (const Resource *item : selection.items) {
        ids.append(item->id);
        const QString state = moveStateOf(*item);
        if (isMoveRunning(state) || state == u"CommitPending") {
            errors.insert(
                item->id,
                armErrorObject(
                    u"MoveResourceCannotBeRemoved"_s,
                    u"The move resource cannot be removed in the state %1; discard or commit it first."_s.arg(state)));
        }
    }
    const bool validateOnly = call.request.body.value(u"validateOnly"_s).toBool();
    OperationSpec spec = specFor(collection, 5s);
    spec.finish = [ids, errors, validateOnly](Simulation &world) {
        if (errors.isEmpty() && !validateOnly) {
            for (const QString &id : ids)
                world.store().remove(id);
        }
        MovePhase phase;
        phase.verb = u"bulkRemove"_s;
        phase.errorCode = u"MoveCollectionBulkRemoveOperationFailed"_s;
        return outcomeOf(phase, errors, {});
    };
    return call.simulation.operations().run(call, std::move(spec));
}

}
