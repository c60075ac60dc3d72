#include "sandbox/web/websites.h"

#include "sandbox/arm/arm.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/regions.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// App Service plans: Microsoft.Web/serverfarms.

namespace {

QList<const Resource *> sitesOf(const ResourceStore &store, const QString &planId)
{
    QList<const Resource *> sites;
    for (const Resource *site : store.ofType(kSiteType)) {
        if (sameText(site->property(u"serverFarmId"_s).toString(), planId))
            sites.append(site);
    }
    return sites;
}

Reply listSites(const Call &call, const QStringList &)
{
    const QString planId = call.request.path.ownerId();
    const ResourceStore &store = call.simulation.store();
    if (!store.contains(planId))
        return resourceNotFound(ArmPath::parse(planId));
    QJsonArray values;
    for (const Resource *site : sitesOf(store, planId))
        values.append(call.simulation.arm().view(call, *site));
    return pageOf(call.request, values);
}

QString tierOf(const QString &size)
{
    static const QList<std::pair<QString, QString>> kTiers{
        {u"F"_s, u"Free"_s},    {u"D"_s, u"Shared"_s},          {u"B"_s, u"Basic"_s},   {u"S"_s, u"Standard"_s},
        {u"Y"_s, u"Dynamic"_s}, {u"EP"_s, u"ElasticPremium"_s}, {u"I"_s, u"Isolated"_s}};
    if (size.startsWith(u'P'))
        return size.endsWith(u"v4"_s, Qt::CaseInsensitive) ? u"PremiumV4"_s
            : size.endsWith(u"v3"_s, Qt::CaseInsensitive)  ? u"PremiumV3"_s
            : size.endsWith(u"v2"_s, Qt::CaseInsensitive)  ? u"PremiumV2"_s
                                                           : u"Premium"_s;
    for (const auto &[prefix, tier] : kTiers) {
        if (size.startsWith(prefix))
            return tier;
    }
    return {};
}

/// Where plans of a tier can be made: everywhere, but for the newest tiers, which the small regions do not have.
Reply geoRegions(const Call &call, const QStringList &)
{
    const QString tier = call.request.queryValue(u"sku"_s);
    const bool newest = tier.endsWith(u"V3", Qt::CaseInsensitive) || tier.endsWith(u"V4", Qt::CaseInsensitive);
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions()) {
        if (newest && !region.recommended)
            continue;
        const QString name = QString::fromUtf16(region.displayName);
        values.append(
            QJsonObject{{u"id"_s, call.request.path.text + u'/' + name},
                        {u"name"_s, name},
                        {u"type"_s, u"Microsoft.Web/geoRegions"_s},
                        {u"properties"_s, QJsonObject{{u"displayName"_s, name}, {u"orgDomain"_s, u"PUBLIC"_s}}}});
    }
    return pageOf(call.request, values);
}

}

void registerWebPlans(Simulation &simulation)
{
    TypeBehaviour plan;
    plan.type = kPlanType;
    plan.apiVersions = webApiVersions();
    plan.needsLocation = true;
    plan.createdStatus = 200;
    plan.validate = [](const Call &, const Resource *existing, QJsonObject &body) -> Verdict {
        QJsonObject sku = body.value(u"sku").toObject();
        if (sku.isEmpty())
            sku = existing ? existing->body.value(u"sku").toObject() : QJsonObject{{u"name"_s, u"F1"_s}};
        const QString size = sku.value(u"name"_s).toString();
        const QString tier = tierOf(size);
        if (tier.isEmpty())
            return armError(400, u"BadRequest"_s, u"The SKU '%1' is not known to App Service."_s.arg(size));
        if (!sku.contains(u"tier"_s))
            sku.insert(u"tier"_s, tier);
        if (!sku.contains(u"size"_s))
            sku.insert(u"size"_s, size);
        if (!sku.contains(u"capacity"_s))
            sku.insert(u"capacity"_s, 1);
        body.insert(u"sku"_s, sku);
        return std::nullopt;
    };
    plan.complete = [](const Call &, Resource &resource, const Resource *) {
        const SimulatedRegion *region = findRegion(resource.location());
        resource.setProperty(u"status"_s, u"Ready"_s);
        resource.setProperty(u"geoRegion"_s, region ? QString::fromUtf16(region->displayName) : resource.location());
    };
    plan.view = [](const Call &call, const Resource &resource) {
        Resource shown = resource;
        shown.setProperty(u"numberOfSites"_s, sitesOf(call.simulation.store(), resource.id).size());
        return shown.body;
    };
    plan.beforeDelete = [](const Call &call, const Resource &resource) -> Verdict {
        const QList<const Resource *> sites = sitesOf(call.simulation.store(), resource.id);
        if (sites.isEmpty())
            return std::nullopt;
        return armError(409, u"Conflict"_s,
                        u"Server farm '%1' cannot be deleted because it has web app(s) %2 assigned to it."_s.arg(
                            resource.name(), sites.first()->name()));
    };
    simulation.add(std::move(plan));
    simulation.add(Route{"GET", u"/subscriptions/{s}/providers/Microsoft.Web/geoRegions"_s, webApiVersions(),
                         u"Microsoft.Web/geoRegions/read"_s, true, geoRegions});
    simulation.add(Route{"GET",
                         u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/serverfarms/{f}/sites"_s,
                         webApiVersions(), u"Microsoft.Web/serverfarms/sites/read"_s, true, listSites});
}

}
