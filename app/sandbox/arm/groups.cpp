// Resource groups (Microsoft.Resources, api-version 2025-04-01 and neighbours).

#include "sandbox/arm/arm.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/arm/odatafilter.h"
#include "sandbox/arm/providers.h"
#include "sandbox/arm/regions.h"
#include "sandbox/arm/scopelocks.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::milliseconds kDeleteDuration{5000};

QString groupId(const QStringList &captures)
{
    return u"/subscriptions/"_s + captures.value(0) + u"/resourceGroups/"_s + captures.value(1);
}

Reply listGroups(const Call &call, const QStringList &captures)
{
    const Result<ODataFilter> filter = ODataFilter::parse(call.request.queryValue(u"$filter"_s));
    if (!filter)
        return armError(400, u"InvalidFilterInQueryString"_s, filter.error().message);
    QJsonArray values;
    for (const Resource *group : call.simulation.store().ofType(kGroupType, u"/subscriptions/"_s + captures.value(0))) {
        if (filter->matches(*group))
            values.append(group->body);
    }
    return pageOf(call.request, values);
}

Reply getGroup(const Call &call, const QStringList &captures)
{
    const Resource *group = call.simulation.store().find(groupId(captures));
    return group ? Reply::of(group->body) : groupNotFound(captures.value(1));
}

Reply headGroup(const Call &call, const QStringList &captures)
{
    return Reply::empty(call.simulation.store().contains(groupId(captures)) ? 204 : 404);
}

Verdict badName(const QString &name)
{
    static const QRegularExpression allowed(u"^[-\\w._()]{1,90}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (allowed.match(name).hasMatch() && !name.endsWith(u'.'))
        return std::nullopt;
    return armError(
        400, u"InvalidResourceGroup"_s,
        u"The provided resource group name '%1' has these invalid characters or is too long; it can have letters, "
        "digits, '_', '-', '.', '(' and ')', at most 90, and cannot end with '.'."_s.arg(name));
}

Reply putGroup(const Call &call, const QStringList &captures)
{
    const QString name = captures.value(1);
    const Resource *existing = call.simulation.store().find(groupId(captures));
    if (!existing) {
        if (Verdict refused = badName(name))
            return *refused;
    } else if (existing->property(u"provisioningState"_s) == u"Deleting"_s) {
        return armError(
            409, u"ResourceGroupBeingDeleted"_s,
            u"The resource group '%1' is in deprovisioning state and cannot perform this operation."_s.arg(name));
    }
    const QString location = regionName(call.request.body.value(u"location").toString());
    if (location.isEmpty())
        return locationRequired();
    if (!findRegion(location)) {
        return armError(400, u"LocationNotAvailableForResourceGroup"_s,
                        u"The provided location '%1' is not available for resource group."_s.arg(location));
    }
    if (existing && existing->location() != location) {
        return armError(
            409, u"InvalidResourceGroupLocation"_s,
            u"Invalid resource group location '%1'. The Resource group already exists in location '%2'."_s.arg(
                location, existing->location()));
    }
    QJsonObject body{{u"name"_s, existing ? existing->name() : name},
                     {u"type"_s, kGroupType},
                     {u"location"_s, location},
                     {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
    for (const QString &kept : {u"tags"_s, u"managedBy"_s}) {
        if (call.request.body.contains(kept))
            body.insert(kept, call.request.body.value(kept));
    }
    for (const WriteGate &gate : call.simulation.writeGates()) {
        if (Verdict refused = gate(call, kGroupType, existing, body))
            return *refused;
    }
    const bool created = !existing;
    Resource group;
    group.id = groupId(captures);
    group.type = kGroupType;
    group.body = body;
    return Reply::of(call.simulation.store().put(std::move(group)).body, created ? 201 : 200);
}

Reply patchGroup(const Call &call, const QStringList &captures)
{
    Resource *group = call.simulation.store().find(groupId(captures));
    if (!group)
        return groupNotFound(captures.value(1));
    if (call.request.body.contains(u"tags"))
        group->body.insert(u"tags"_s, call.request.body.value(u"tags"));
    call.simulation.store().touch(*group);
    return Reply::of(group->body);
}

Reply deleteGroup(const Call &call, const QStringList &captures)
{
    Simulation &simulation = call.simulation;
    Resource *group = simulation.store().find(groupId(captures));
    if (!group)
        return groupNotFound(captures.value(1));
    if (Verdict refused = lockedAgainstDelete(simulation, group->id))
        return *refused;
    group->setProperty(u"provisioningState"_s, u"Deleting"_s);
    OperationSpec spec;
    spec.style = Async::Location;
    spec.duration = kDeleteDuration;
    spec.scope = u"/subscriptions/"_s + captures.value(0);
    spec.resourceId = group->id;
    spec.finish = [id = group->id](Simulation &world) {
        world.arm().erase(id);
        Outcome outcome;
        outcome.final = Reply::empty(200);
        return outcome;
    };
    return simulation.operations().run(call, std::move(spec));
}

}

void registerGroups(Simulation &simulation)
{
    const QString list = u"/subscriptions/{s}/resourceGroups"_s;
    const QString one = list + u"/{name}"_s;
    const QString permission = u"Microsoft.Resources/subscriptions/resourceGroups/"_s;
    const QStringList versions = resourceManagerVersions();
    simulation.add(Route{"GET", list, versions, permission + u"read"_s, true, listGroups});
    simulation.add(Route{"GET", one, versions, permission + u"read"_s, true, getGroup});
    simulation.add(Route{"HEAD", one, versions, permission + u"read"_s, true, headGroup});
    simulation.add(Route{"PUT", one, versions, permission + u"write"_s, false, putGroup});
    simulation.add(Route{"PATCH", one, versions, permission + u"write"_s, false, patchGroup});
    simulation.add(Route{"DELETE", one, versions, permission + u"delete"_s, false, deleteGroup});

    for (const QString &root : {QString(), u"/subscriptions/{s}"_s}) {
        simulation.add(Route{
            "GET", root + u"/operationResults/{id}"_s, {}, {}, true, [](const Call &call, const QStringList &captures) {
                return call.simulation.operations().resultReply(call, captures.last());
            }});
    }
    const QString below = u"/{scope*}/providers/{namespace}"_s;
    simulation.add(Route{
        "GET", below + u"/operationResults/{id}"_s, {}, {}, true, [](const Call &call, const QStringList &captures) {
            return call.simulation.operations().resultReply(call, captures.last());
        }});
    simulation.add(Route{
        "GET", below + u"/operationStatuses/{id}"_s, {}, {}, true, [](const Call &call, const QStringList &captures) {
            return call.simulation.operations().statusReply(call, captures.last());
        }});
}

}
