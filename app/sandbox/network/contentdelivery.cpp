#include "sandbox/arm/providers.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Front Door Standard and Premium: Microsoft.Cdn/profiles with endpoints, origin groups and origins. Every write is an
// operation; that the edges have it as well (deploymentStatus) is a matter of its own, which does not proceed here.

namespace {

const QString kCdnProfile = u"Microsoft.Cdn/profiles"_s;
const QStringList kCdnVersions{u"2025-12-01"_s, u"2025-06-01"_s, u"2025-04-15"_s, u"2024-09-01"_s,
                               u"2024-02-01"_s, u"2023-05-01"_s, u"2021-06-01"_s};

Verdict outOfRange(const QJsonObject &properties, const QString &name, int most)
{
    const QJsonValue value = properties.value(name);
    if (value.isUndefined() || (value.toInt() >= 1 && value.toInt() <= most))
        return std::nullopt;
    return armError(400, u"BadRequest"_s, u"The property '%1' of an origin is from 1 to %2."_s.arg(name).arg(most));
}

Verdict checkOrigin(const QJsonObject &properties)
{
    if (properties.value(u"hostName"_s).toString().isEmpty())
        return armError(400, u"BadRequest"_s, u"The origin needs a 'hostName'."_s);
    if (Verdict refused = outOfRange(properties, u"priority"_s, 5))
        return refused;
    return outOfRange(properties, u"weight"_s, 1000);
}

void completeOrigin(Resource &origin)
{
    QJsonObject properties = origin.properties();
    const QJsonObject defaults{{u"httpPort"_s, 80},
                               {u"httpsPort"_s, 443},
                               {u"priority"_s, 1},
                               {u"weight"_s, 1000},
                               {u"enabledState"_s, u"Enabled"_s},
                               {u"enforceCertificateNameCheck"_s, true}};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!properties.contains(it.key()))
            properties.insert(it.key(), it.value());
    }
    properties.insert(u"originGroupName"_s, origin.id.section(u'/', -3, -3));
    properties.insert(u"deploymentStatus"_s, u"NotStarted"_s);
    origin.setProperties(properties);
}

TypeBehaviour deliveryType(const QString &type)
{
    TypeBehaviour behaviour;
    behaviour.type = type;
    behaviour.apiVersions = kCdnVersions;
    behaviour.tracked = behaviour.needsLocation = type == kCdnProfile;
    behaviour.onPut = Async::AzureAsyncOperation;
    behaviour.onPatch = Async::AzureAsyncOperation;
    behaviour.onDelete = Async::AzureAsyncOperation;
    return behaviour;
}

}

void registerContentDelivery(Simulation &simulation)
{
    simulation.add(deliveryType(kCdnProfile));
    simulation.add(deliveryType(kCdnProfile + u"/afdEndpoints"_s));
    simulation.add(deliveryType(kCdnProfile + u"/originGroups"_s));
    TypeBehaviour origin = deliveryType(kCdnProfile + u"/originGroups/origins"_s);
    origin.validate = [](const Call &, const Resource *, QJsonObject &body) {
        return checkOrigin(body.value(u"properties").toObject());
    };
    origin.complete = [](const Call &, Resource &resource, const Resource *) {
        completeOrigin(resource);
    };
    simulation.add(std::move(origin));
}

}
