#include "areas/cutover/endpointplaces.h"
#include "areas/cutover/hostmoves.h"
#include "azure/frontdoor.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

Change addOrigin(const QString &profile, const FrontDoorOriginGroup &group, const FrontDoorOrigin &source,
                 const HostMove &move)
{
    QJsonObject properties{{u"hostName"_s, move.target}, {u"enabledState"_s, u"Enabled"_s}};
    for (const QString &kept :
         {u"httpPort"_s, u"httpsPort"_s, u"priority"_s, u"weight"_s, u"enforceCertificateNameCheck"_s}) {
        if (source.properties.contains(kept))
            properties.insert(kept, source.properties[kept]);
    }
    if (!source.hostHeader.isEmpty()) {
        const bool isOwn = source.hostHeader.compare(source.hostName, Qt::CaseInsensitive) == 0;
        properties.insert(u"originHostHeader"_s, isOwn ? move.target : source.hostHeader);
    }
    if (!source.azureOrigin.isNull() && !move.owner.isNull())
        properties.insert(u"azureOrigin"_s, QJsonObject{{u"id"_s, move.owner.toString()}});
    // The name of an origin takes letters, digits and hyphens.
    const QString name = move.owner.isNull() ? source.name + u"-target"_s : move.owner.name();
    return createResource(
        u"cut.switch"_s,
        {QT_TRANSLATE_NOOP("Message", "Add the origin %1 to the Front Door profile %2"), {move.target, profile}},
        group.id.child(u"origins"_s, name), QJsonObject{{u"properties"_s, properties}});
}

Change setOrigin(const QString &profile, const FrontDoorOrigin &origin, bool enabled)
{
    const auto body = [](bool on) {
        return QJsonObject{{u"properties"_s, QJsonObject{{u"enabledState"_s, on ? u"Enabled"_s : u"Disabled"_s}}}};
    };
    return updateResource(
        u"cut.switch"_s,
        enabled ? Message{QT_TRANSLATE_NOOP("Message", "Turn on the origin %1 of the Front Door profile %2"),
                          {origin.hostName, profile}}
                : Message{QT_TRANSLATE_NOOP("Message", "Turn off the origin %1 of the Front Door profile %2"),
                          {origin.hostName, profile}},
        origin.id, "PATCH", body(!enabled), body(enabled));
}

EndpointPlace originPlace(const QString &profile, const FrontDoorOriginGroup &group, const FrontDoorOrigin &source,
                          const HostMove &move)
{
    EndpointPlace place;
    place.name = profile + u'/' + group.name + u'/' + source.name;
    place.resource = source.id;
    place.source = source.hostName;
    place.target = move.target;
    const auto replacement =
        std::find_if(group.origins.begin(), group.origins.end(), [&move](const FrontDoorOrigin &other) {
            return other.hostName.compare(move.target, Qt::CaseInsensitive) == 0;
        });
    const bool isThere = replacement != group.origins.end();
    if (move.target.isEmpty()) {
        place.state = EndpointPlace::State::NotYet;
    } else if (isThere && replacement->enabled && !source.enabled) {
        place.state = EndpointPlace::State::AtTarget;
    } else if (source.isPrivate && !isThere) {
        place.state = EndpointPlace::State::ByHand;
        place.why = QT_TRANSLATE_NOOP("Message",
                                      "It is reached through a private link: add the target's origin with "
                                      "its own private link, have that approved, then check again.");
    } else {
        if (!isThere)
            place.changes.append(addOrigin(profile, group, source, move));
        else if (!replacement->enabled)
            place.changes.append(setOrigin(profile, *replacement, true));
        if (source.enabled) {
            Change off = setOrigin(profile, source, false);
            if (!place.changes.isEmpty())
                off.dependsOn = {place.changes.first().id};
            place.changes.append(off);
        }
    }
    return place;
}

/// Front Door (classic) retires: where it leads to the source is named, with what to do.
Result<void> appendClassic(QList<EndpointPlace> &places, const CheckInput &input, const HostMoves &moves)
{
    for (const Resource *resource : input.inventory.ofType(u"Microsoft.Network/frontDoors")) {
        const auto door = getResource(input.azure, resource->id, input.context);
        if (!door)
            return door.error();
        for (const QJsonValue pool : jsonAt(*door, u"properties.backendPools").toArray()) {
            for (const QJsonValue backend : jsonAt(pool, u"properties.backends").toArray()) {
                const QString address = backend["address"_L1].toString();
                const HostMove *move = moves.fromSource(address);
                if (!move || backend["enabledState"_L1].toString() == "Disabled"_L1)
                    continue;
                EndpointPlace place;
                place.state = EndpointPlace::State::ByHand;
                place.name = resource->id.name() + u'/' + pool["name"_L1].toString();
                place.resource = resource->id;
                place.source = address;
                place.target = move->target;
                place.why = QT_TRANSLATE_NOOP("Message",
                                              "This is Front Door (classic): add the target to the backend pool in "
                                              "the portal, wait until it is healthy, then turn the source off.");
                places.append(place);
            }
        }
    }
    return {};
}

}

Result<QList<EndpointPlace>> frontDoorPlaces(const CheckInput &input)
{
    QList<EndpointPlace> places;
    const QList<const Resource *> profiles = input.inventory.ofType(u"Microsoft.Cdn/profiles");
    if (profiles.isEmpty() && input.inventory.ofType(u"Microsoft.Network/frontDoors").isEmpty())
        return places;
    const auto moves = HostMoves::of(input);
    if (!moves)
        return moves.error();
    for (const Resource *profile : profiles) {
        if (!isFrontDoorSku(jsonAt(profile->object(), u"sku.name").toString()))
            continue;
        const auto groups = listOriginGroups(input.azure, profile->id, input.context);
        if (!groups)
            return groups.error();
        for (const FrontDoorOriginGroup &group : *groups) {
            for (const FrontDoorOrigin &origin : group.origins) {
                if (const HostMove *move = moves->fromSource(origin.hostName))
                    places.append(originPlace(profile->id.name(), group, origin, *move));
            }
        }
    }
    if (const auto classic = appendClassic(places, input, *moves); !classic)
        return classic.error();
    return places;
}

}
