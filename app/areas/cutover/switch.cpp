#include "areas/cutover/cutover.h"

#include "areas/cutover/endpointplaces.h"
#include "areas/cutover/trafficprofiles.h"
#include "azure/resources.h"
#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"
#include "checklist/resourcechange.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

void judgeRecord(Finding &finding, const CheckInput &input, const PlannedHostName &host)
{
    const auto record = recordSwitchFor(input, host);
    if (!record) {
        // What it shall point at is not there yet: that is a fact about the target, not a failure to look.
        if (record.error().kind == ErrorKind::NotFound)
            finding.fail(host.name,
                         {QT_TRANSLATE_NOOP("Message", "It cannot be switched yet: %1"), {record.error().message}}, {},
                         {}, recordIdOf(host));
        else
            finding.couldNotCheck(host.name, record.error(), recordIdOf(host));
        return;
    }
    if (record->isDone)
        finding.pass(host.name, QT_TRANSLATE_NOOP("Message", "The record points at the target."),
                     recordValue(record->now), record->now.id);
    else if (record->changes())
        finding.fail(host.name, QT_TRANSLATE_NOOP("Message", "The record points at the source."),
                     recordValue(record->then), recordValue(record->now), record->now.id);
    else
        finding.pass(host.name,
                     QT_TRANSLATE_NOOP("Message", "The record leads to both regions alike; it is not switched."),
                     recordValue(record->now), record->now.id);
}

using PlacesOfKind = Result<QList<EndpointPlace>> (*)(const CheckInput &);

struct EndpointKind
{
    QLatin1StringView name;
    PlacesOfKind places;
};

/// What sends requests on besides DNS and Traffic Manager.
constexpr EndpointKind kEndpointKinds[] = {
    {"Front Door"_L1, frontDoorPlaces},
    {"API Management"_L1, apiManagementPlaces},
    {"Application Gateway"_L1, gatewayPlaces},
};

void judgePlace(Finding &finding, const EndpointPlace &place)
{
    switch (place.state) {
    case EndpointPlace::State::AtSource:
        finding.fail(place.name, QT_TRANSLATE_NOOP("Message", "It sends requests to the source."), place.target,
                     place.source, place.resource);
        break;
    case EndpointPlace::State::AtTarget:
        finding.pass(place.name, QT_TRANSLATE_NOOP("Message", "It sends requests to the target."), place.target,
                     place.resource);
        break;
    case EndpointPlace::State::NotYet:
        finding.fail(place.name,
                     QT_TRANSLATE_NOOP("Message", "It cannot be switched yet: the target has no address of its own."),
                     {}, place.source, place.resource);
        break;
    case EndpointPlace::State::ByHand:
        finding.fail(place.name, place.why, place.target, place.source, place.resource);
        break;
    }
}

Result<Change> addEndpoint(const CheckInput &input, const ProfileSwitch &one)
{
    const auto target = getResource(input.azure, one.target, input.context);
    if (!target)
        return target.error();
    int priority = 1;
    for (const TrafficEndpoint &endpoint : one.profile.endpoints)
        priority = std::max(priority, endpoint.priority + 1);
    const ResourceId id = trafficEndpointId(one.profile.id, one.source.type, one.target.name());
    QJsonObject properties{{u"targetResourceId"_s, one.target.toString()},
                           {u"endpointStatus"_s, u"Enabled"_s},
                           {u"weight"_s, std::max(1, one.source.weight)},
                           {u"priority"_s, priority}};
    if (one.profile.routingMethod == "Performance"_L1)
        properties.insert(u"endpointLocation"_s, input.plan.targetDisplayName);

    return createResource(u"cut.switch"_s,
                          {QT_TRANSLATE_NOOP("Message", "Add %1 to the Traffic Manager profile %2"),
                           {one.target.name(), one.profile.name}},
                          id, QJsonObject{{u"properties"_s, properties}});
}

Change setEndpoint(const TrafficProfile &profile, const TrafficEndpoint &endpoint, bool enabled)
{
    const auto body = [](bool on) {
        return QJsonObject{{u"properties"_s, QJsonObject{{u"endpointStatus"_s, on ? u"Enabled"_s : u"Disabled"_s}}}};
    };
    return updateResource(u"cut.switch"_s,
                          enabled
                              ? Message{QT_TRANSLATE_NOOP("Message", "Turn on %1 in the Traffic Manager profile %2"),
                                        {endpoint.name, profile.name}}
                              : Message{QT_TRANSLATE_NOOP("Message", "Turn off %1 in the Traffic Manager profile %2"),
                                        {endpoint.name, profile.name}},
                          endpoint.id, "PATCH", body(!enabled), body(enabled));
}

}

Finding endpointsPointAtTarget(const CheckInput &input)
{
    Finding finding;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.zone.isNull())
            finding.fail(host.name,
                         QT_TRANSLATE_NOOP("Message", "Its zone is not in Azure: switch it there, then attest."), {},
                         {});
        else
            judgeRecord(finding, input, host);
    }
    const auto profiles = profileSwitches(input);
    if (!profiles) {
        finding.couldNotCheck(u"Traffic Manager"_s, profiles.error());
        return finding;
    }
    for (const ProfileSwitch &one : *profiles) {
        const QString name = one.profile.name + u'/' + one.source.name;
        if (one.isDone())
            finding.pass(name, QT_TRANSLATE_NOOP("Message", "The profile sends traffic to the target."),
                         one.replacement->name, one.source.id);
        else
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "The profile sends traffic to the source."),
                         one.target.name(), one.source.name, one.source.id);
    }
    for (const EndpointKind &kind : kEndpointKinds) {
        const auto places = kind.places(input);
        if (!places)
            finding.couldNotCheck(kind.name, places.error());
        for (const EndpointPlace &place : places ? *places : QList<EndpointPlace>())
            judgePlace(finding, place);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name and no profile leads to the workload."));
    return finding;
}

Result<QList<Change>> proposeSwitch(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        const auto record = recordSwitchFor(input, host);
        if (!record) {
            if (record.error().kind == ErrorKind::NotFound)
                continue;
            return record.error();
        }
        const bool seen = std::any_of(changes.begin(), changes.end(),
                                      [&](const Change &change) { return change.resource == record->now.id; });
        if (record->isDone || !record->changes() || seen)
            continue;
        changes.append(putRecordSet(
            u"cut.switch"_s, {QT_TRANSLATE_NOOP("Message", "Switch %1 to %2"), {host.name, recordValue(record->then)}},
            record->now, record->then));
    }
    const auto profiles = profileSwitches(input);
    if (!profiles)
        return profiles.error();
    for (const ProfileSwitch &one : *profiles) {
        if (one.isDone())
            continue;
        QString on;
        if (!one.replacement) {
            const auto added = addEndpoint(input, one);
            if (!added && added.error().kind == ErrorKind::NotFound)
                continue; // the check says that the target is not there yet; the other endpoints need not wait
            if (!added)
                return added.error();
            changes.append(*added);
            on = added->id;
        } else if (!one.replacement->enabled) {
            changes.append(setEndpoint(one.profile, *one.replacement, true));
            on = changes.last().id;
        }
        if (one.source.enabled) {
            Change off = setEndpoint(one.profile, one.source, false);
            if (!on.isEmpty())
                off.dependsOn = {on};
            changes.append(off);
        }
    }
    for (const EndpointKind &kind : kEndpointKinds) {
        const auto places = kind.places(input);
        if (!places)
            return places.error();
        for (const EndpointPlace &place : *places)
            changes.append(place.changes);
    }
    return changes;
}

}
