// {group}/resources and {subscription}/resources: envelopes of the tracked resources, with $filter and $expand.

#include "sandbox/arm/armversions.h"
#include "sandbox/arm/odatafilter.h"
#include "sandbox/arm/providers.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kEnvelope = {u"id"_s,        u"name"_s, u"type"_s,  u"location"_s,
                               u"tags"_s,      u"kind"_s, u"sku"_s,   u"identity"_s,
                               u"managedBy"_s, u"plan"_s, u"zones"_s, u"extendedLocation"_s};

bool isListed(const Simulation &simulation, const Resource &resource)
{
    if (resource.type == kGroupType)
        return false;
    const TypeBehaviour *behaviour = simulation.behaviourOf(resource.type);
    return behaviour ? behaviour->tracked : !resource.location().isEmpty();
}

QJsonObject envelopeOf(const Resource &resource, bool withTags, const QString &expand)
{
    QJsonObject envelope;
    for (const QString &member : kEnvelope) {
        if (resource.body.contains(member) && (withTags || member != u"tags"))
            envelope.insert(member, resource.body.value(member));
    }
    const QJsonObject systemData = resource.body.value(u"systemData").toObject();
    if (expand.contains(u"createdTime", Qt::CaseInsensitive) && systemData.contains(u"createdAt"))
        envelope.insert(u"createdTime"_s, systemData.value(u"createdAt"));
    if (expand.contains(u"changedTime", Qt::CaseInsensitive) && systemData.contains(u"lastModifiedAt"))
        envelope.insert(u"changedTime"_s, systemData.value(u"lastModifiedAt"));
    if (expand.contains(u"provisioningState", Qt::CaseInsensitive)
        && !resource.property(u"provisioningState"_s).isUndefined())
        envelope.insert(u"provisioningState"_s, resource.property(u"provisioningState"_s));
    return envelope;
}

Reply list(const Call &call, const QString &scope)
{
    const Result<ODataFilter> filter = ODataFilter::parse(call.request.queryValue(u"$filter"_s));
    if (!filter)
        return armError(400, u"InvalidFilterInQueryString"_s, filter.error().message);
    const QString expand = call.request.queryValue(u"$expand"_s);
    QJsonArray values;
    const ResourceStore &store = call.simulation.store();
    for (const Resource *resource : store.within(scope)) {
        if (isListed(call.simulation, *resource) && filter->matches(*resource))
            values.append(envelopeOf(*resource, !filter->isTagFilter(), expand));
    }
    return pageOf(call.request, values);
}

}

void registerGenericLists(Simulation &simulation)
{
    const QStringList versions = resourceManagerVersions();
    simulation.add(Route{"GET", u"/subscriptions/{s}/resources"_s, versions,
                         u"Microsoft.Resources/subscriptions/resources/read"_s, true,
                         [](const Call &call, const QStringList &captures) {
                             return list(call, u"/subscriptions/"_s + captures.value(0));
                         }});
    simulation.add(Route{
        "GET", u"/subscriptions/{s}/resourceGroups/{g}/resources"_s, versions,
        u"Microsoft.Resources/subscriptions/resourceGroups/resources/read"_s, true,
        [](const Call &call, const QStringList &captures) {
            return list(call, u"/subscriptions/"_s + captures.value(0) + u"/resourceGroups/"_s + captures.value(1));
        }});
}

}
