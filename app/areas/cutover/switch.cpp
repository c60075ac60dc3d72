#include "areas/cutover/cutover.h"

#include "areas/cutover/endpointplaces.h"
#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"

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

/// What sends requests on besides DNS.
constexpr EndpointKind kEndpointKinds[] = {
    {"Traffic Manager"_L1, trafficManagerPlaces},
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
    case EndpointPlace::State::Partly:
    case EndpointPlace::State::ByHand:
        finding.fail(place.name, place.why, place.target, place.source, place.resource);
        break;
    }
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
