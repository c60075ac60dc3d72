#include "areas/services/recovery.h"

#include "azure/apiversions.h"
#include "azure/networks.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <QJsonArray>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"svc.dependencies"_s;

/// One thing of the vault: how it is made, and by which value a GET shows that it is there.
struct Part
{
    ResourceId id;
    Message title;
    QJsonObject body;
    QString pointer; ///< empty: the body itself is shown
    QString value;
};

/// Those of a machine: what a policy asks of it is asked of what stands beside it.
QJsonObject tagsFor(const Inventory &inventory, const PlannedRecovery &planned)
{
    const Resource *machine = inventory.find(planned.machines.first().source);
    return machine ? machine->object().value("tags"_L1).toObject() : QJsonObject();
}

/// In an order in which each has what it needs.
QList<Part> partsOf(const Plan &plan, const Inventory &inventory, const PlannedRecovery &planned)
{
    const auto inVault = [](const ResourceId &id) -> Message {
        return {QT_TRANSLATE_NOOP("Message", "Create %1 for Site Recovery"), {id.name()}};
    };
    const auto part = [&](const ResourceId &id, const QJsonObject &body, const QString &pointer, const QString &value) {
        return Part{id, inVault(id), body, pointer, value};
    };
    const auto tagged = [&](QJsonObject body) {
        body.insert(u"tags"_s, tagsFor(inventory, planned));
        return body;
    };
    const QJsonObject cache{{u"location"_s, plan.source.name()},
                            {u"kind"_s, u"StorageV2"_s},
                            {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}},
                            {u"properties"_s,
                             QJsonObject{{u"minimumTlsVersion"_s, u"TLS1_2"_s},
                                         {u"allowBlobPublicAccess"_s, false},
                                         {u"supportsHttpsTrafficOnly"_s, true}}}};
    const QString location = u"/properties/customDetails/location"_s;
    const QString name = u"/properties/friendlyName"_s;
    QList<Part> parts{part(planned.vault, tagged(recoveryVaultBody(plan.target)), {}, {}),
                      part(planned.cache, tagged(cache), {}, {}),
                      part(planned.policy, replicationPolicyBody(), name, planned.policy.name()),
                      part(planned.sourceFabric, recoveryFabricBody(plan.source), location, plan.source.name()),
                      part(planned.targetFabric, recoveryFabricBody(plan.target), location, plan.target.name()),
                      part(planned.sourceContainer, recoveryContainerBody(), name, planned.sourceContainer.name()),
                      part(planned.targetContainer, recoveryContainerBody(), name, planned.targetContainer.name()),
                      part(planned.mapping, containerMappingBody(planned.targetContainer, planned.policy),
                           u"/properties/policyId"_s, planned.policy.toString())};
    for (const ResourceId &network : networksOf(inventory, planned.machines)) {
        const ResourceId target = plan.targetOf(network);
        Part mapping = part(planned.networkMapping(network), networkMappingBody(planned.targetFabric, network, target),
                            u"/properties/recoveryNetworkId"_s, target.toString());
        mapping.title = {QT_TRANSLATE_NOOP("Message", "Map the network %1 to %2"), {network.name(), target.name()}};
        parts.append(mapping);
    }
    return parts;
}

Change make(const Part &part)
{
    Change change = createResource(kItem, part.title, part.id, part.body);
    if (!part.pointer.isEmpty()) {
        // What a GET shows of it has another form than what was sent.
        AppliedProbe &probe = change.request.probe;
        probe.kind = AppliedProbe::Kind::ValueIsOneOf;
        probe.path = part.id.toString();
        probe.apiVersion = change.request.apiVersion;
        probe.pointer = part.pointer;
        probe.values = {part.value};
    }
    change.undo = Change::Undo::NotPossible;
    change.undoRequests.clear();
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "Delete it by hand when the move is over.")};
    change.estimate = std::chrono::minutes(1);
    change.seal();
    return change;
}

/// The same ranges and subnets as the target network, with nothing else: what is started in it meets nobody.
QJsonObject drillNetworkBody(const VirtualNetwork &target, const QJsonObject &tags)
{
    QJsonArray subnets;
    for (const Subnet &subnet : target.subnets)
        subnets.append(QJsonObject{{u"name"_s, subnet.name},
                                   {u"properties"_s, QJsonObject{{u"addressPrefix"_s, subnet.prefixes.value(0)}}}});
    return {{u"location"_s, target.location.name()},
            {u"tags"_s, tags},
            {u"properties"_s,
             QJsonObject{
                 {u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray::fromStringList(target.prefixes)}}},
                 {u"subnets"_s, subnets}}}};
}

/// What the machines need at the target and another tool still has to make.
Result<QList<ResourceId>> notMadeYet(const CheckInput &input, const PlannedRecovery &planned)
{
    QList<ResourceId> missing;
    for (const ResourceId &source : neededBy(input.inventory, planned.machines)) {
        const auto exists = resourceExists(input.azure, input.plan.targetOf(source), input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            missing.append(source);
    }
    return missing;
}

}

void judgeRecoverySetup(Finding &finding, const CheckInput &input)
{
    const PlannedRecovery planned = plannedRecovery(input.plan);
    if (planned.isEmpty())
        return;
    const auto missing = notMadeYet(input, planned);
    if (!missing) {
        finding.couldNotCheck(planned.vault.name(), missing.error(), planned.vault);
        return;
    }
    for (const ResourceId &source : *missing)
        finding.fail(source.name(),
                     {QT_TRANSLATE_NOOP("Message", "What moves needs %1 in the target, which is deployed first."),
                      {input.plan.targetOf(source).name()}},
                     input.plan.targetOf(source).toString(), {}, source);
    QList<ResourceId> wanted;
    for (const Part &part : partsOf(input.plan, input.inventory, planned))
        wanted.append(part.id);
    for (const ResourceId &network : networksOf(input.inventory, planned.machines))
        wanted.append(planned.drillNetwork(input.plan.targetOf(network)));
    for (const ResourceId &id : std::as_const(wanted)) {
        const auto exists = resourceExists(input.azure, id, input.context);
        if (!exists)
            finding.couldNotCheck(id.name(), exists.error(), id);
        else if (*exists)
            finding.pass(id.name(), QT_TRANSLATE_NOOP("Message", "Site Recovery has it."), {}, id);
        else
            finding.fail(id.name(), QT_TRANSLATE_NOOP("Message", "Site Recovery needs it, and it does not exist yet."),
                         id.name(), {}, id);
    }
}

Result<QList<Change>> proposeRecoverySetup(const CheckInput &input)
{
    QList<Change> changes;
    const PlannedRecovery planned = plannedRecovery(input.plan);
    if (planned.isEmpty())
        return changes;
    const auto missing = notMadeYet(input, planned);
    if (!missing)
        return missing.error();
    if (!missing->isEmpty())
        return changes;
    const auto group = makeTargetGroupIfMissing(input, kItem, planned.group);
    if (!group)
        return group.error();
    if (*group)
        changes.append(**group);
    for (const Part &part : partsOf(input.plan, input.inventory, planned)) {
        const auto exists = resourceExists(input.azure, part.id, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            continue;
        Change change = make(part);
        // One after the other: the vault takes one change at a time.
        if (!changes.isEmpty())
            change.dependsOn = {changes.last().id};
        changes.append(change);
    }
    for (const ResourceId &network : networksOf(input.inventory, planned.machines)) {
        const ResourceId target = input.plan.targetOf(network);
        const ResourceId drill = planned.drillNetwork(target);
        const auto exists = resourceExists(input.azure, drill, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            continue;
        const auto body = getVirtualNetwork(input.azure, target, input.context);
        if (!body)
            return body.error();
        Change change = createResource(
            kItem, {QT_TRANSLATE_NOOP("Message", "Create the isolated network %1 for the drill"), {drill.name()}},
            drill, drillNetworkBody(*body, tagsFor(input.inventory, planned)));
        if (*group)
            change.dependsOn = {(*group)->id};
        changes.append(change);
    }
    return changes;
}

}
