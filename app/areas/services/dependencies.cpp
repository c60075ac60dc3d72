#include "areas/services/services.h"

#include "areas/services/mover.h"
#include "azure/apiversions.h"
#include "azure/authorization.h"
#include "azure/resources.h"
#include "checklist/deferred.h"
#include "checklist/targetgroup.h"

#include <array>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

/// Regions that take the metadata of a collection (reference of Resource Mover); it need be neither source nor target.
constexpr auto kMetadataRegion = "northeurope"_L1;
/// Contributor and User Access Administrator: what the collection's identity needs on the subscription.
constexpr std::array kRoles{"b24988ac-6180-42a0-ab88-20f7382dd24c"_L1, "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_L1};

Change makeGroup(const PlannedCollection &planned)
{
    Change change;
    change.itemId = u"svc.dependencies"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Create the resource group %1 for Resource Mover"), {planned.group.name()}};
    change.resource = planned.group;
    change.request.method = "PUT";
    change.request.pathOrUrl = planned.group.toString();
    change.request.apiVersion = apiVersionFor(planned.group.type());
    change.request.body = resourceGroupBody(Region(kMetadataRegion), {});
    change.after = change.request.body;
    change.permissions = {u"Microsoft.Resources/subscriptions/resourceGroups/write"_s};
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "Remove the group by hand when the move is over.")};
    change.seal();
    return change;
}

Change makeCollection(const PlannedCollection &planned, const Plan &plan, const QString &after)
{
    Change change;
    change.itemId = u"svc.dependencies"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Create the move collection from %1 to %2"), {plan.source.name(), plan.target.name()}};
    change.resource = planned.collection;
    change.request.method = "PUT";
    change.request.pathOrUrl = planned.collection.toString();
    change.request.apiVersion = apiVersionFor(planned.collection.type());
    change.request.body = moveCollectionBody(Region(kMetadataRegion), plan.source, plan.target);
    change.after = change.request.body;
    change.permissions = {u"Microsoft.Migrate/moveCollections/write"_s};
    change.undo = Change::Undo::Possible;
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = change.request.pathOrUrl;
    remove.apiVersion = change.request.apiVersion;
    remove.probe.kind = AppliedProbe::Kind::Gone;
    change.undoRequests = {remove};
    if (!after.isEmpty())
        change.dependsOn = {after};
    change.seal();
    return change;
}

/// The principal is known to Azure only when the collection exists, so it is read when the grant is sent.
Change grantRole(const PlannedCollection &planned, const QString &roleGuid, const QString &after)
{
    const ResourceId subscription = planned.collection.subscriptionScope();
    const QString role = roleDefinitionPath(subscription.subscriptionId(), roleGuid);
    const QString name = roleAssignmentName(subscription.toString(), role, planned.collection.toString());
    QJsonObject body = roleAssignmentBody(role, u"-"_s, u"ServicePrincipal"_s);
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.insert(u"principalId"_s,
                      deferred::read("GET", planned.collection.toString(), apiVersionFor(planned.collection.type()),
                                     u"/identity/principalId"_s));
    body.insert(u"properties"_s, properties);

    Change change;
    change.itemId = u"svc.dependencies"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Let Resource Mover work in the subscription (role %1)"), {roleGuid}};
    change.resource = subscription.extension(u"Microsoft.Authorization/roleAssignments"_s, name);
    change.request.method = "PUT";
    change.request.pathOrUrl = change.resource.toString();
    change.request.apiVersion = apiVersionFor(u"Microsoft.Authorization/roleAssignments"_s);
    change.request.body = body;
    change.after = body;
    change.permissions = {u"Microsoft.Authorization/roleAssignments/write"_s};
    change.undo = Change::Undo::Possible;
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = change.request.pathOrUrl;
    remove.apiVersion = change.request.apiVersion;
    remove.probe.kind = AppliedProbe::Kind::Gone;
    change.undoRequests = {remove};
    if (!after.isEmpty())
        change.dependsOn = {after};
    change.seal();
    return change;
}

QJsonObject settingsFor(const ResourceId &source, const ResourceId &target)
{
    QJsonObject settings{{u"resourceType"_s, source.type()}, {u"targetResourceName"_s, target.name()}};
    if (source.isResourceGroup())
        settings.insert(u"resourceType"_s, u"resourceGroups"_s);
    else
        settings.insert(u"targetResourceGroupName"_s, target.resourceGroupName());
    return settings;
}

Change addResource(const PlannedCollection &planned, const ResourceId &source, const ResourceId &target, bool targetExists,
                   const QStringList &after)
{
    Change change;
    change.itemId = u"svc.dependencies"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Add %1 to the move collection"), {source.name()}};
    change.resource = moveResourceId(planned.collection, source);
    change.request.method = "PUT";
    change.request.pathOrUrl = change.resource.toString();
    change.request.apiVersion = apiVersionFor(change.resource.type());
    change.request.body = moveResourceBody(source, settingsFor(source, target), targetExists ? target : ResourceId());
    change.after = change.request.body;
    change.permissions = {u"Microsoft.Migrate/moveCollections/moveResources/write"_s};
    change.undo = Change::Undo::Possible;
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = change.request.pathOrUrl;
    remove.apiVersion = change.request.apiVersion;
    remove.probe.kind = AppliedProbe::Kind::Gone;
    change.undoRequests = {remove};
    change.dependsOn = after;
    change.seal();
    return change;
}

Change resolveDependencies(const PlannedCollection &planned, const QStringList &after)
{
    Change change;
    change.itemId = u"svc.dependencies"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Let Resource Mover find out what depends on what")};
    change.resource = planned.collection;
    change.request.method = "POST";
    change.request.pathOrUrl = planned.collection.toString() + u"/resolveDependencies"_s;
    change.request.apiVersion = apiVersionFor(planned.collection.type());
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    change.after = QJsonObject{{u"resources"_s, QJsonArray::fromStringList(after)}};
    change.permissions = {u"Microsoft.Migrate/moveCollections/resolveDependencies/action"_s};
    change.undo = Change::Undo::NotNeeded;
    change.dependsOn = after;
    change.seal();
    return change;
}

/// Whether something of the plan is missing in the collection or asks for a new resolve.
bool isOutOfDate(const QList<MoveResource> &moves)
{
    return std::any_of(moves.begin(), moves.end(), [](const MoveResource &move) { return move.resolveRequired; });
}

bool movePlanned(const PlannedCollection &planned, const ResourceId &source)
{
    return std::any_of(planned.resources.begin(), planned.resources.end(),
                       [&](const PlannedResource &resource) { return resource.source == source; });
}

}

Finding dependenciesAreResolved(const CheckInput &input)
{
    Finding finding;
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is moved by Resource Mover."));
        return finding;
    }
    const auto moves = moveResourcesOf(input, planned);
    if (!moves) {
        finding.couldNotCheck(planned.collection.name(), moves.error(), planned.collection);
        return finding;
    }
    if (!*moves) {
        finding.fail(planned.collection.name(), QT_TRANSLATE_NOOP("Message", "The move collection does not exist yet."), planned.collection.name(), {},
                     planned.collection);
        return finding;
    }
    for (const PlannedResource &resource : planned.resources) {
        const MoveResource *move = findMove(**moves, resource.source);
        if (!move)
            finding.fail(resource.source.name(), QT_TRANSLATE_NOOP("Message", "It is not in the move collection yet."), {}, {}, resource.source);
        else if (move->resolveRequired)
            finding.fail(resource.source.name(), QT_TRANSLATE_NOOP("Message", "Its dependencies have to be resolved."), {}, move->stateWord, resource.source);
        else
            finding.pass(resource.source.name(), QT_TRANSLATE_NOOP("Message", "In the collection, its dependencies are known."), move->stateWord,
                         resource.source);
    }
    const auto unresolved = listUnresolvedDependencies(input.azure, planned.collection, input.context);
    if (!unresolved) {
        finding.couldNotCheck(planned.collection.name(), unresolved.error(), planned.collection);
        return finding;
    }
    for (const UnresolvedDependency &dependency : *unresolved)
        finding.fail(dependency.source.name(), {QT_TRANSLATE_NOOP("Message", "%1 resources of the collection need it, and it is neither moved nor mapped."), {QString::number(dependency.count)}},
                     {}, {}, dependency.source);
    return finding;
}

Result<QList<Change>> proposeDependencies(const CheckInput &input)
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return QList<Change>();
    QList<Change> changes;
    const auto groupExists = resourceExists(input.azure, planned.group, input.context);
    if (!groupExists)
        return groupExists.error();
    if (!*groupExists)
        changes.append(makeGroup(planned));
    const auto moves = moveResourcesOf(input, planned);
    if (!moves)
        return moves.error();
    QStringList ready;
    if (!*moves) {
        const Change collection = makeCollection(planned, input.plan, changes.isEmpty() ? QString() : changes.last().id);
        changes.append(collection);
        for (const QLatin1StringView role : kRoles) {
            changes.append(grantRole(planned, role, collection.id));
            ready.append(changes.last().id);
        }
    }

    const QList<MoveResource> known = moves->value_or(QList<MoveResource>());
    QStringList added;
    const auto add = [&](const ResourceId &source) -> Result<void> {
        const ResourceId target = input.plan.targetOf(source);
        const auto exists = target == source ? Result<bool>(true) : resourceExists(input.azure, target, input.context);
        if (!exists)
            return exists.error();
        changes.append(addResource(planned, source, target, *exists, ready));
        added.append(changes.last().id);
        return {};
    };
    for (const PlannedResource &resource : planned.resources) {
        if (findMove(known, resource.source))
            continue;
        if (auto done = add(resource.source); !done)
            return done.error();
    }
    if (*moves && added.isEmpty()) {
        const auto unresolved = listUnresolvedDependencies(input.azure, planned.collection, input.context);
        if (!unresolved)
            return unresolved.error();
        for (const UnresolvedDependency &dependency : *unresolved) {
            if (findMove(known, dependency.source) || movePlanned(planned, dependency.source))
                continue;
            if (auto done = add(dependency.source); !done)
                return done.error();
        }
    }
    if (!added.isEmpty() || isOutOfDate(known))
        changes.append(resolveDependencies(planned, added));
    return changes;
}

}
