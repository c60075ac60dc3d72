// Tenants, subscriptions and their locations (Microsoft.Resources, api-version 2022-12-01 and neighbours).

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/providers.h"
#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kVersions = {u"2022-12-01"_s, u"2022-09-01"_s, u"2022-01-01"_s, u"2021-04-01"_s,
                               u"2021-01-01"_s, u"2020-10-01"_s, u"2020-08-01"_s, u"2020-06-01"_s,
                               u"2020-05-01"_s, u"2020-01-01"_s, u"2019-11-01"_s, u"2019-10-01"_s,
                               u"2019-06-01"_s, u"2019-03-01"_s, u"2018-06-01"_s, u"2016-06-01"_s};

Reply listTenants(const Call &call, const QStringList &)
{
    const QString tenant = call.simulation.tenantId();
    const QJsonObject one{{u"id"_s, u"/tenants/"_s + tenant},
                          {u"tenantId"_s, tenant},
                          {u"displayName"_s, u"Contoso"_s},
                          {u"defaultDomain"_s, u"contoso.onmicrosoft.com"_s},
                          {u"domains"_s, QJsonArray{u"contoso.onmicrosoft.com"_s}},
                          {u"countryCode"_s, u"NL"_s},
                          {u"tenantCategory"_s, u"Home"_s}};
    return pageOf(call.request, {one});
}

Reply listSubscriptions(const Call &call, const QStringList &)
{
    // Only what the caller may read, as Azure does: no error for the others.
    QJsonArray values;
    for (const Resource *subscription : call.simulation.store().ofType(kSubscriptionType)) {
        if (call.simulation.allowed(call.request.principalId, u"Microsoft.Resources/subscriptions/read"_s,
                                    subscription->id))
            values.append(subscription->body);
    }
    return pageOf(call.request, values);
}

Reply getSubscription(const Call &call, const QStringList &captures)
{
    const Resource *subscription = call.simulation.store().subscription(captures.value(0));
    return subscription ? Reply::of(subscription->body) : subscriptionNotFound(captures.value(0));
}

QJsonObject locationJson(const SimulatedRegion &region, const QString &subscription)
{
    const auto text = [](const char16_t *value) {
        return QString::fromUtf16(value);
    };
    const QString base = u"/subscriptions/"_s + subscription + u"/locations/"_s;
    QJsonArray pairs;
    if (*region.paired)
        pairs.append(QJsonObject{{u"name"_s, text(region.paired)}, {u"id"_s, base + text(region.paired)}});
    QJsonObject json{
        {u"id"_s, base + text(region.name)},
        {u"name"_s, text(region.name)},
        {u"type"_s, u"Region"_s},
        {u"displayName"_s, text(region.displayName)},
        {u"regionalDisplayName"_s, u'(' + text(region.geographyGroup) + u") "_s + text(region.displayName)},
        {u"metadata"_s,
         QJsonObject{{u"regionType"_s, u"Physical"_s},
                     {u"regionCategory"_s, region.recommended ? u"Recommended"_s : u"Other"_s},
                     {u"geography"_s, text(region.geography)},
                     {u"geographyGroup"_s, text(region.geographyGroup)},
                     {u"physicalLocation"_s, text(region.physicalLocation)},
                     {u"latitude"_s, text(region.latitude)},
                     {u"longitude"_s, text(region.longitude)},
                     {u"pairedRegion"_s, pairs}}}};
    if (region.zones) {
        QJsonArray zones;
        for (int zone = 1; zone <= 3; ++zone) {
            zones.append(
                QJsonObject{{u"logicalZone"_s, QString::number(zone)},
                            {u"physicalZone"_s, text(region.name) + u"-az"_s + QString::number(zone % 3 + 1)}});
        }
        json.insert(u"availabilityZoneMappings"_s, zones);
    }
    return json;
}

Reply listLocations(const Call &, const QStringList &captures)
{
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions())
        values.append(locationJson(region, captures.value(0)));
    return Reply::of({{u"value"_s, values}}); // not paged in Azure either
}

/// Zones are numbered alike in all simulated subscriptions, so each is its own peer.
Reply checkZonePeers(const Call &call, const QStringList &captures)
{
    const SimulatedRegion *region = findRegion(regionName(call.request.body.value(u"location").toString()));
    if (!region || !region->zones)
        return armError(400, u"InvalidLocation"_s, u"The location has no availability zones."_s);
    const QJsonArray others = call.request.body.value(u"subscriptionIds").toArray();
    QJsonArray zones;
    for (int zone = 1; zone <= 3; ++zone) {
        QJsonArray peers;
        for (const QJsonValue &other : others) {
            const QString id = other.toString().section(u'/', -1);
            peers.append(QJsonObject{{u"subscriptionId"_s, id}, {u"availabilityZone"_s, QString::number(zone)}});
        }
        zones.append(QJsonObject{{u"availabilityZone"_s, QString::number(zone)}, {u"peers"_s, peers}});
    }
    return Reply::of({{u"subscriptionId"_s, captures.value(0)},
                      {u"location"_s, QString::fromUtf16(region->name)},
                      {u"availabilityZonePeers"_s, zones}});
}

}

void registerSubscriptions(Simulation &simulation)
{
    simulation.add(Route{"GET", u"/tenants"_s, kVersions, {}, true, listTenants});
    simulation.add(Route{"GET", u"/subscriptions"_s, kVersions, {}, true, listSubscriptions});
    simulation.add(Route{"GET", u"/subscriptions/{id}"_s, kVersions, u"Microsoft.Resources/subscriptions/read"_s, true,
                         getSubscription});
    simulation.add(Route{"GET", u"/subscriptions/{id}/locations"_s, kVersions,
                         u"Microsoft.Resources/subscriptions/locations/read"_s, true, listLocations});
    simulation.add(Route{"POST", u"/subscriptions/{id}/providers/Microsoft.Resources/checkZonePeers"_s, kVersions,
                         u"Microsoft.Resources/checkZonePeers/action"_s, true, checkZonePeers});
}

}
