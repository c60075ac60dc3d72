#include "areas/services/services.h"

#include "areas/services/mover.h"
#include "areas/services/recovery.h"
#include "azure/apiversions.h"
#include "azure/authorization.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/addressmap.h"
#include "checklist/deferred.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

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
    Change change = createResource(
        u"svc.dependencies"_s,
        {QT_TRANSLATE_NOOP("Message", "Create the resource group %1 for Resource Mover"), {planned.group.name()}},
        planned.group, resourceGroupBody(Region(kMetadataRegion), {}));
    change.undo = Change::Undo::NotPossible;
    change.undoRequests.clear();
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "Remove the group by hand when the move is over.")};
    return change;
}

Change makeCollection(const PlannedCollection &planned, const Plan &plan)
{
    return createResource(u"svc.dependencies"_s,
                          {QT_TRANSLATE_NOOP("Message", "Create the move collection from %1 to %2"),
                           {plan.source.name(), plan.target.name()}},
                          planned.collection, moveCollectionBody(Region(kMetadataRegion), plan.source, plan.target));
}

/// The principal is known to Azure only when the collection exists, so it is read when the grant is sent.
Change grantToCollection(const PlannedCollection &planned, const QString &roleGuid)
{
    const ResourceId subscription = planned.collection.subscriptionScope();
    const QString role = roleDefinitionPath(subscription.subscriptionId(), roleGuid);
    const QJsonObject principal = deferred::read("GET", planned.collection.toString(),
                                                 apiVersionFor(planned.collection.type()), u"/identity/principalId"_s);
    return grantRole(
        u"svc.dependencies"_s,
        {QT_TRANSLATE_NOOP("Message", "Let Resource Mover work in the subscription (role %1)"), {roleGuid}},
        subscription, role, principal, planned.collection.key(), u"ServicePrincipal"_s);
}

/// Fixed addresses of an interface, at their place in the target network; empty: none changes.
QJsonArray fixedAddresses(const Resource &interface, const AddressMap &addresses)
{
    QJsonArray settings;
    for (const QJsonValue &configuration : jsonAt(interface.object(), u"properties.ipConfigurations").toArray()) {
        const QJsonValue properties = configuration["properties"_L1];
        const QString address = properties["privateIPAddress"_L1].toString();
        const bool fixed =
            properties["privateIPAllocationMethod"_L1].toString().compare("Static"_L1, Qt::CaseInsensitive) == 0;
        if (!fixed || addresses.mapped(address) == address)
            continue;
        settings.append(QJsonObject{{u"name"_s, configuration["name"_L1]},
                                    {u"privateIpAddress"_s, addresses.mapped(address)},
                                    {u"privateIpAllocationMethod"_s, u"Static"_s}});
    }
    return settings;
}

QJsonObject settingsFor(const Inventory &inventory, const AddressMap &addresses, const ResourceId &source,
                        const ResourceId &target)
{
    QJsonObject settings{{u"resourceType"_s, source.type()}, {u"targetResourceName"_s, target.name()}};
    if (source.isResourceGroup())
        settings.insert(u"resourceType"_s, u"resourceGroups"_s);
    else
        settings.insert(u"targetResourceGroupName"_s, target.resourceGroupName());
    const Resource *found = inventory.find(source);
    if (found && found->isType(u"Microsoft.Network/networkInterfaces")) {
        if (const QJsonArray fixed = fixedAddresses(*found, addresses); !fixed.isEmpty())
            settings.insert(u"ipConfigurations"_s, fixed);
    }
    return settings;
}

Change addResource(const PlannedCollection &planned, const QJsonObject &settings, const ResourceId &source,
                   const ResourceId &target, bool targetExists, const QStringList &after)
{
    Change change = createResource(u"svc.dependencies"_s,
                                   {QT_TRANSLATE_NOOP("Message", "Add %1 to the move collection"), {source.name()}},
                                   moveResourceId(planned.collection, source),
                                   moveResourceBody(source, settings, targetExists ? target : ResourceId()));
    change.dependsOn = after;
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

/// The dependencies whose target another tool still has to make.
Result<QList<ResourceId>> notMadeYet(const CheckInput &input, const PlannedCollection &planned)
{
    QList<ResourceId> missing;
    for (const ResourceId &source : mappedDependencies(input.plan, input.inventory, planned)) {
        const auto exists = resourceExists(input.azure, input.plan.targetOf(source), input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            missing.append(source);
    }
    return missing;
}

void judgeCollection(Finding &finding, const CheckInput &input, const PlannedCollection &planned)
{
    const auto missing = notMadeYet(input, planned);
    if (!missing) {
        finding.couldNotCheck(planned.collection.name(), missing.error(), planned.collection);
        return;
    }
    for (const ResourceId &source : *missing) {
        finding.fail(source.name(),
                     {QT_TRANSLATE_NOOP("Message", "What moves needs %1 in the target, which is deployed first."),
                      {input.plan.targetOf(source).name()}},
                     input.plan.targetOf(source).toString(), {}, source);
    }
    const auto moves = moveResourcesOf(input, planned);
    if (!moves) {
        finding.couldNotCheck(planned.collection.name(), moves.error(), planned.collection);
        return;
    }
    if (!*moves) {
        finding.fail(planned.collection.name(), QT_TRANSLATE_NOOP("Message", "The move collection does not exist yet."),
                     planned.collection.name(), {}, planned.collection);
        return;
    }
    for (const PlannedResource &resource : planned.resources) {
        const MoveResource *move = findMove(**moves, resource.source);
        if (!move)
            finding.fail(resource.source.name(), QT_TRANSLATE_NOOP("Message", "It is not in the move collection yet."),
                         {}, {}, resource.source);
        else if (move->resolveRequired)
            finding.fail(resource.source.name(), QT_TRANSLATE_NOOP("Message", "Its dependencies have to be resolved."),
                         {}, move->stateWord, resource.source);
        else
            finding.pass(resource.source.name(),
                         QT_TRANSLATE_NOOP("Message", "In the collection, its dependencies are known."),
                         move->stateWord, resource.source);
    }
    const auto unresolved = listUnresolvedDependencies(input.azure, planned.collection, input.context);
    if (!unresolved) {
        finding.couldNotCheck(planned.collection.name(), unresolved.error(), planned.collection);
        return;
    }
    for (const UnresolvedDependency &dependency : *unresolved)
        finding.fail(dependency.source.name(),
                     {QT_TRANSLATE_NOOP("Message",
                                        "%1 resources of the collection need it, and it is neither moved nor mapped."),
                      {QString::number(dependency.count)}},
                     {}, {}, dependency.source);
}

/// The collection, what is added to it, and that the service finds out what depends on what.
Result<QList<Change>> proposeCollection(const CheckInput &input)
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return QList<Change>();
    // A dependency that is added before its target exists would be moved, not mapped.
    const auto missing = notMadeYet(input, planned);
    if (!missing)
        return missing.error();
    if (!missing->isEmpty())
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
        Change collection = makeCollection(planned, input.plan);
        if (!changes.isEmpty())
            collection.dependsOn = {changes.last().id};
        changes.append(collection);
        for (const QLatin1StringView role : kRoles) {
            Change grant = grantToCollection(planned, role);
            grant.dependsOn = {collection.id};
            ready.append(grant.id);
            changes.append(grant);
        }
    }

    const auto addresses = addressMapOf(input);
    if (!addresses)
        return addresses.error();
    const QList<MoveResource> known = moves->value_or(QList<MoveResource>());
    QStringList added;
    const auto add = [&](const ResourceId &source) -> Result<void> {
        const ResourceId target = input.plan.targetOf(source);
        const auto exists = target == source ? Result<bool>(true) : resourceExists(input.azure, target, input.context);
        if (!exists)
            return exists.error();
        changes.append(addResource(planned, settingsFor(input.inventory, *addresses, source, target), source, target,
                                   *exists, ready));
        added.append(changes.last().id);
        return {};
    };
    QList<ResourceId> wanted = mappedDependencies(input.plan, input.inventory, planned);
    for (const PlannedResource &resource : planned.resources)
        wanted.append(resource.source);
    for (const ResourceId &source : std::as_const(wanted)) {
        if (findMove(known, source))
            continue;
        if (auto done = add(source); !done)
            return done.error();
    }
    if (!added.isEmpty() || isOutOfDate(known))
        changes.append(resolveDependencies(planned, added));
    return changes;
}

}

Finding dependenciesAreResolved(const CheckInput &input)
{
    Finding finding;
    const PlannedCollection planned = plannedCollection(input.plan);
    if (!planned.isEmpty())
        judgeCollection(finding, input, planned);
    judgeRecoverySetup(finding, input);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is moved by Resource Mover or Site Recovery."));
    return finding;
}

Result<QList<Change>> proposeDependencies(const CheckInput &input)
{
    auto changes = proposeCollection(input);
    if (!changes)
        return changes;
    const auto recovery = proposeRecoverySetup(input);
    if (!recovery)
        return recovery.error();
    changes->append(*recovery);
    return changes;
}

}
