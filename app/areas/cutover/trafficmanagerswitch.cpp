#include "areas/cutover/canary.h"
#include "areas/cutover/endpointplaces.h"
#include "areas/cutover/hostmoves.h"
#include "azure/resources.h"
#include "azure/trafficmanager.h"
#include "checklist/resourcechange.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

/// What an endpoint of a profile is replaced by.
struct Successor
{
    ResourceId resource; ///< null: an external endpoint
    QString host;        ///< empty: it is not there yet
    QString name;        ///< of the new endpoint
    std::optional<TrafficEndpoint> endpoint;
};

/// Nothing: the endpoint does not lead to the source.
Result<std::optional<Successor>> successorOf(const CheckInput &input, const HostMoves &moves,
                                             const TrafficProfile &profile, const TrafficEndpoint &source)
{
    Successor successor;
    if (source.targetResource.isNull()) {
        const HostMove *move = moves.fromSource(source.target);
        if (!move)
            return std::optional<Successor>();
        successor.host = move->target;
        successor.name = move->owner.isNull() ? source.name + u"-target"_s : move->owner.name();
    } else {
        const PlannedResource *planned = input.plan.find(source.targetResource);
        if (!planned || planned->source == planned->target)
            return std::optional<Successor>();
        successor.resource = planned->target;
        successor.name = planned->target.name();
        const auto exists = getResource(input.azure, planned->target, input.context);
        if (!exists && exists.error().kind != ErrorKind::NotFound)
            return exists.error();
        successor.host = exists ? planned->target.name() : QString();
    }
    for (const TrafficEndpoint &other : profile.endpoints) {
        const bool isIt = successor.resource.isNull()
            ? !successor.host.isEmpty() && other.target.compare(successor.host, Qt::CaseInsensitive) == 0
            : other.targetResource == successor.resource;
        if (isIt)
            successor.endpoint = other;
    }
    return std::optional(successor);
}

/// Both sides of an endpoint that is turned by weights.
QJsonObject weightBody(bool enabled, int weight)
{
    return {{u"properties"_s,
             QJsonObject{{u"endpointStatus"_s, enabled ? u"Enabled"_s : u"Disabled"_s}, {u"weight"_s, weight}}}};
}

/// @p priority 0: it stays.
QJsonObject statusBody(bool enabled, int priority)
{
    QJsonObject properties{{u"endpointStatus"_s, enabled ? u"Enabled"_s : u"Disabled"_s}};
    if (priority > 0)
        properties.insert(u"priority"_s, priority);
    return {{u"properties"_s, properties}};
}

Change addSuccessor(const CheckInput &input, const TrafficProfile &profile, const TrafficEndpoint &source,
                    const Successor &successor, int priority, int weight)
{
    QJsonObject properties{
        {u"endpointStatus"_s, u"Enabled"_s}, {u"weight"_s, std::max(1, weight)}, {u"priority"_s, priority}};
    if (successor.resource.isNull())
        properties.insert(u"target"_s, successor.host);
    else
        properties.insert(u"targetResourceId"_s, successor.resource.toString());
    if (profile.routingMethod == "Performance"_L1)
        properties.insert(u"endpointLocation"_s, input.plan.targetDisplayName);
    return createResource(
        u"cut.switch"_s,
        {QT_TRANSLATE_NOOP("Message", "Add %1 to the Traffic Manager profile %2"), {successor.name, profile.name}},
        trafficEndpointId(profile.id, source.type, successor.name), QJsonObject{{u"properties"_s, properties}});
}

/// The target's endpoint is turned on before the source's is turned off. With priorities it then takes the source's
/// place in the order, so that a standby behind the source does not get the traffic; no two ever have the same.
QList<Change> turn(const CheckInput &input, const TrafficProfile &profile, const TrafficEndpoint &source,
                   const Successor &successor, int &lastPriority)
{
    const bool byPriority = profile.routingMethod == "Priority"_L1;
    QList<Change> changes;
    const auto follow = [&changes](Change change) {
        if (!changes.isEmpty())
            change.dependsOn = {changes.last().id};
        changes.append(change);
    };
    const int current = successor.endpoint ? successor.endpoint->priority : ++lastPriority;
    if (!successor.endpoint)
        follow(addSuccessor(input, profile, source, successor, current, source.weight));
    else if (!successor.endpoint->enabled)
        follow(updateResource(u"cut.switch"_s,
                              {QT_TRANSLATE_NOOP("Message", "Turn on %1 in the Traffic Manager profile %2"),
                               {successor.endpoint->name, profile.name}},
                              successor.endpoint->id, "PATCH", statusBody(false, 0), statusBody(true, 0)));

    const bool takesPlace = byPriority && current > source.priority;
    if (source.enabled || takesPlace) {
        const int before = takesPlace ? source.priority : 0;
        const int after = takesPlace ? ++lastPriority : 0;
        follow(updateResource(u"cut.switch"_s,
                              {QT_TRANSLATE_NOOP("Message", "Turn off %1 in the Traffic Manager profile %2"),
                               {source.name, profile.name}},
                              source.id, "PATCH", statusBody(source.enabled, before), statusBody(false, after)));
    }
    if (takesPlace) {
        const auto priority = [](int value) {
            return QJsonObject{{u"properties"_s, QJsonObject{{u"priority"_s, value}}}};
        };
        follow(updateResource(
            u"cut.switch"_s,
            {QT_TRANSLATE_NOOP("Message", "Give %1 the priority of %2 in the Traffic Manager profile %3"),
             {successor.name, source.name, profile.name}},
            successor.endpoint ? successor.endpoint->id : trafficEndpointId(profile.id, source.type, successor.name),
            "PATCH", priority(current), priority(source.priority)));
    }
    return changes;
}

/// First the source takes less, then the target more: between the two no other endpoint's share grows, and the target
/// gets at no moment more than the step says. Only the last step goes the other way round, and ends with the source
/// turned off, so that requests always have somewhere to go.
QList<Change> shift(const CheckInput &input, const TrafficProfile &profile, const TrafficEndpoint &source,
                    const Successor &successor, const CanaryStep &step, int &lastPriority)
{
    const QString percent = QString::number(step.percent);
    QList<Change> changes;
    const auto follow = [&changes](Change change) {
        if (!changes.isEmpty())
            change.dependsOn = {changes.last().id};
        changes.append(change);
    };
    const auto moveSource = [&] {
        const bool stays = step.percent < kWholeTraffic;
        if (source.enabled != stays || source.weight != step.sourceWeight)
            follow(updateResource(
                u"cut.switch"_s,
                stays ? Message{QT_TRANSLATE_NOOP("Message",
                                                  "Take %1 % of the requests from %2 in the Traffic Manager profile "
                                                  "%3"),
                                {percent, source.name, profile.name}}
                      : Message{QT_TRANSLATE_NOOP("Message", "Turn off %1 in the Traffic Manager profile %2"),
                                {source.name, profile.name}},
                source.id, "PATCH", weightBody(source.enabled, source.weight), weightBody(stays, step.sourceWeight)));
    };
    const auto moveTarget = [&] {
        if (!successor.endpoint) {
            follow(addSuccessor(input, profile, source, successor, ++lastPriority, step.targetWeight));
            return;
        }
        const TrafficEndpoint &target = *successor.endpoint;
        if (!target.enabled || target.weight != step.targetWeight)
            follow(updateResource(
                u"cut.switch"_s,
                {QT_TRANSLATE_NOOP("Message", "Send %1 % of the requests to %2 in the Traffic Manager profile %3"),
                 {percent, target.name, profile.name}},
                target.id, "PATCH", weightBody(target.enabled, target.weight), weightBody(true, step.targetWeight)));
    };
    if (step.percent < kWholeTraffic) {
        moveSource();
        moveTarget();
    } else {
        moveTarget();
        moveSource();
    }
    return changes;
}

/// By weights, while both sides run: where only one does, sending some of the requests to either makes no sense.
bool isCanary(const CheckInput &input, const TrafficProfile &profile, const TrafficEndpoint &source)
{
    return profile.routingMethod == "Weighted"_L1 && input.plan.method == Method::Hot && source.enabled;
}

Result<void> turnByWeight(EndpointPlace &place, const CheckInput &input, const TrafficProfile &profile,
                          const TrafficEndpoint &source, const Successor &successor, int &lastPriority)
{
    const TrafficEndpoint *target = successor.endpoint ? &*successor.endpoint : nullptr;
    const CanaryStep step = nextCanaryStep(profile, source, target);
    if (target && target->enabled) {
        const QString share = QString::number(targetShare(source, *target));
        const auto trouble = canaryTrouble(input, source, *target);
        if (!trouble)
            return trouble.error();
        place.state = EndpointPlace::State::Partly;
        if (*trouble) {
            place.why = {QT_TRANSLATE_NOOP("Message", "%1 % of the requests go to the target, and no more: %2"),
                         {share, **trouble}};
            return {};
        }
        place.why = {QT_TRANSLATE_NOOP("Message",
                                       "%1 % of the requests go to the target; nothing stands against %2 %."),
                     {share, QString::number(step.percent)}};
    }
    place.changes = shift(input, profile, source, successor, step, lastPriority);
    return {};
}

bool isTurned(const TrafficProfile &profile, const TrafficEndpoint &source, const Successor &successor)
{
    return successor.endpoint && successor.endpoint->enabled && !source.enabled
        && (profile.routingMethod != "Priority"_L1 || successor.endpoint->priority < source.priority);
}

Result<void> appendProfile(QList<EndpointPlace> &places, const CheckInput &input, const HostMoves &moves,
                           const TrafficProfile &profile)
{
    int lastPriority = 0;
    for (const TrafficEndpoint &endpoint : profile.endpoints)
        lastPriority = std::max(lastPriority, endpoint.priority);
    for (const TrafficEndpoint &source : profile.endpoints) {
        const auto found = successorOf(input, moves, profile, source);
        if (!found)
            return found.error();
        if (!*found)
            continue;
        const Successor &successor = **found;
        EndpointPlace place;
        place.name = profile.name + u'/' + source.name;
        place.resource = source.id;
        place.source = source.name;
        place.target = successor.endpoint ? successor.endpoint->name : successor.name;
        if (isTurned(profile, source, successor)) {
            place.state = EndpointPlace::State::AtTarget;
        } else if (successor.host.isEmpty()) {
            place.state = EndpointPlace::State::NotYet;
        } else if (isCanary(input, profile, source)) {
            if (auto turned = turnByWeight(place, input, profile, source, successor, lastPriority); !turned)
                return turned.error();
        } else {
            place.changes = turn(input, profile, source, successor, lastPriority);
        }
        places.append(place);
    }
    return {};
}

}

Result<QList<EndpointPlace>> trafficManagerPlaces(const CheckInput &input)
{
    QList<EndpointPlace> places;
    const QList<const Resource *> profiles = input.inventory.ofType(u"Microsoft.Network/trafficManagerProfiles");
    if (profiles.isEmpty())
        return places;
    const auto moves = HostMoves::of(input);
    if (!moves)
        return moves.error();
    for (const Resource *resource : profiles) {
        const auto profile = getTrafficProfile(input.azure, resource->id, input.context);
        if (!profile)
            return profile.error();
        if (auto appended = appendProfile(places, input, *moves, *profile); !appended)
            return appended.error();
    }
    return places;
}

}
