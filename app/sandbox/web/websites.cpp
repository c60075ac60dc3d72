#include "sandbox/web/websites.h"

#include "sandbox/arm/providers.h"
#include "sandbox/arm/regions.h"
#include "sandbox/web/websiteaddress.h"

#include <QCryptographicHash>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const Resource *siteOfHost(const ResourceStore &store, const QString &hostName)
{
    for (const Resource *site : store.ofType(kSiteType)) {
        if (sameText(site->property(u"defaultHostName"_s).toString(), hostName))
            return site;
    }
    return nullptr;
}

/// The same for every app of a subscription, as in Azure.
QString verificationId(const ResourceStore &store, const QString &subscriptionId)
{
    for (const Resource *site : store.ofType(kSiteType, u"/subscriptions/"_s + subscriptionId)) {
        const QString known = site->property(u"customDomainVerificationId"_s).toString();
        if (!known.isEmpty())
            return known;
    }
    const QByteArray hash =
        QCryptographicHash::hash("domain verification of " + subscriptionId.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().toUpper());
}

/// Two addresses of 198.51.100.0/24, a range that documentation may use (RFC 5737), chosen by the plan's region.
QString outboundAddresses(const Resource &site)
{
    const quint32 number = Simulation::guidFrom(u"outbound "_s + site.location()).left(2).toUInt(nullptr, 16);
    return u"198.51.100.%1,198.51.100.%2"_s.arg(number % 254 + 1).arg((number + 7) % 254 + 1);
}

Verdict checkSite(const Call &call, const Resource *existing, QJsonObject &body)
{
    const ResourceStore &store = call.simulation.store();
    const QString planId = body.value(u"properties").toObject().value(u"serverFarmId"_s).toString();
    const Resource *plan = planId.isEmpty() ? nullptr : store.find(planId);
    if (!planId.isEmpty() && !plan)
        return armError(404, u"NotFound"_s, u"Cannot find ServerFarm with name %1."_s.arg(planId.section(u'/', -1)));
    if (plan && regionName(plan->location()) != regionName(body.value(u"location").toString())) {
        return armError(400, u"BadRequest"_s,
                        u"The web app and its App Service plan are in different regions ('%1', '%2')."_s.arg(
                            body.value(u"location").toString(), plan->location()));
    }
    const Resource *owner = siteOfHost(store, call.request.path.name() + call.simulation.names().webSuffix);
    if (!existing && owner) {
        return armError(409, u"Conflict"_s,
                        u"Website with given name %1 already exists."_s.arg(call.request.path.name()));
    }
    return std::nullopt;
}

/// What the service fills in, for a new site and for one of an estate.
void fillSite(Simulation &simulation, Resource &site, bool isNew)
{
    QJsonObject properties = site.properties();
    const auto setDefault = [&properties](const QString &name, const QJsonValue &value) {
        if (properties.value(name).isUndefined() || properties.value(name).isNull())
            properties.insert(name, value);
    };
    setDefault(u"state"_s, u"Running"_s);
    setDefault(u"enabled"_s, true);
    setDefault(u"defaultHostName"_s, site.name().toLower() + simulation.names().webSuffix);
    setDefault(u"customDomainVerificationId"_s,
               verificationId(simulation.store(), ArmPath::parse(site.id).subscriptionId));
    setDefault(u"httpsOnly"_s, false);
    setDefault(u"keyVaultReferenceIdentity"_s, u"SystemAssigned"_s);
    setDefault(u"outboundIpAddresses"_s, outboundAddresses(site));
    setDefault(u"possibleOutboundIpAddresses"_s, properties.value(u"outboundIpAddresses"_s));
    if (isNew)
        properties.insert(u"inboundIpAddress"_s, freeWebAddress(simulation.store()));
    properties.insert(u"siteConfig"_s, withoutSettings(properties.value(u"siteConfig"_s).toObject()));
    properties.insert(u"lastModifiedTimeUtc"_s, simulation.now().toString(Qt::ISODateWithMs));
    site.setProperties(properties);
    if (!site.body.contains(u"kind"))
        site.body.insert(u"kind"_s, u"app"_s);
}

void completeSite(const Call &call, Resource &site, const Resource *existing)
{
    if (existing) { // not the caller's to choose
        for (const QString &name : {u"defaultHostName"_s, u"inboundIpAddress"_s, u"customDomainVerificationId"_s,
                                    u"outboundIpAddresses"_s, u"possibleOutboundIpAddresses"_s, u"state"_s})
            site.setProperty(name, existing->property(name));
        if (!site.properties().contains(u"siteConfig"_s))
            site.setProperty(u"siteConfig"_s, existing->property(u"siteConfig"_s));
    } else {
        QJsonObject properties = site.properties();
        for (const QString &name : {u"defaultHostName"_s, u"customDomainVerificationId"_s, u"outboundIpAddresses"_s,
                                    u"possibleOutboundIpAddresses"_s, u"state"_s})
            properties.remove(name);
        site.setProperties(properties);
    }
    fillSite(call.simulation, site, !existing);
}

/// Host names are those of the bindings; settings are never here.
QJsonObject siteView(const Call &call, const Resource &site)
{
    Resource shown = site;
    const QString defaultName = site.property(u"defaultHostName"_s).toString();
    QJsonArray names;
    QJsonArray states;
    for (const Resource *binding : hostBindingsOf(call.simulation.store(), site)) {
        const QJsonObject properties = binding->properties();
        names.append(binding->name());
        QJsonObject state{{u"name"_s, binding->name()},
                          {u"sslState"_s, properties.value(u"sslState"_s)},
                          {u"hostType"_s, u"Standard"_s}};
        if (properties.contains(u"thumbprint"_s))
            state.insert(u"thumbprint"_s, properties.value(u"thumbprint"_s));
        states.append(state);
    }
    names.append(defaultName);
    states.append(
        QJsonObject{{u"name"_s, defaultName}, {u"sslState"_s, u"Disabled"_s}, {u"hostType"_s, u"Standard"_s}});
    QJsonArray enabled = names;
    enabled.append(site.name().toLower() + u".scm"_s + call.simulation.names().webSuffix);
    shown.setProperty(u"hostNames"_s, names);
    shown.setProperty(u"enabledHostNames"_s, enabled);
    shown.setProperty(u"hostNameSslStates"_s, states);
    return shown.body;
}

TypeBehaviour siteBehaviour()
{
    TypeBehaviour site;
    site.type = kSiteType;
    site.apiVersions = webApiVersions();
    site.needsLocation = true;
    site.hasProvisioningState = false;
    site.createdStatus = 200;
    site.validate = checkSite;
    site.complete = completeSite;
    site.afterPut = [](const Call &call, Resource &resource, bool created) {
        if (created)
            putHostBinding(call.simulation, resource, resource.property(u"defaultHostName"_s).toString(), {});
        const QJsonObject sent = call.request.body.value(u"properties").toObject();
        storeSiteConfig(call.simulation, resource, sent.value(u"siteConfig"_s).toObject());
    };
    site.adopt = [](Simulation &simulation, Resource &resource) {
        const QJsonObject config = resource.property(u"siteConfig"_s).toObject();
        fillSite(simulation, resource, true);
        putHostBinding(simulation, resource, resource.property(u"defaultHostName"_s).toString(), {});
        storeSiteConfig(simulation, resource, config);
    };
    site.view = siteView;
    return site;
}

ActionBehaviour stateAction(const QString &verb, const QString &state)
{
    ActionBehaviour action;
    action.type = kSiteType;
    action.verb = verb;
    action.run = [state](const Call &call, Resource &site) {
        if (!state.isEmpty())
            site.setProperty(u"state"_s, state);
        call.simulation.store().touch(site);
        return Reply::empty(200);
    };
    return action;
}

Reply checkNameAvailability(const Call &call, const QStringList &)
{
    const QString name = call.request.body.value(u"name").toString();
    const bool isHost = call.request.body.value(u"isFqdn").toBool();
    const QString host = isHost ? name : name + call.simulation.names().webSuffix;
    if (!siteOfHost(call.simulation.store(), host))
        return Reply::of({{u"nameAvailable"_s, true}, {u"reason"_s, u""_s}, {u"message"_s, u""_s}});
    return Reply::of({{u"nameAvailable"_s, false},
                      {u"reason"_s, u"AlreadyExists"_s},
                      {u"message"_s, u"Hostname '%1' already exists. Please select a different name."_s.arg(name)}});
}

Reply listGeoRegions(const Call &call, const QStringList &captures)
{
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions()) {
        const QString name = QString::fromUtf16(region.displayName);
        values.append(QJsonObject{
            {u"id"_s, u"/subscriptions/%1/providers/Microsoft.Web/geoRegions/%2"_s.arg(captures.value(0), name)},
            {u"name"_s, name},
            {u"type"_s, u"Microsoft.Web/geoRegions"_s},
            {u"properties"_s, QJsonObject{{u"displayName"_s, name}, {u"orgDomain"_s, u"PUBLIC"_s}}}});
    }
    return pageOf(call.request, values);
}

}

const QStringList &webApiVersions()
{
    static const QStringList kVersions{u"2025-05-01"_s, u"2025-03-01"_s, u"2024-11-01"_s, u"2024-04-01"_s,
                                       u"2023-12-01"_s, u"2023-01-01"_s, u"2022-09-01"_s, u"2022-03-01"_s,
                                       u"2021-03-01"_s, u"2021-02-01"_s, u"2020-12-01"_s, u"2019-08-01"_s};
    return kVersions;
}

void registerWebSites(Simulation &simulation)
{
    registerWebPlans(simulation);
    simulation.add(siteBehaviour());
    simulation.add(stateAction(u"start"_s, u"Running"_s));
    simulation.add(stateAction(u"stop"_s, u"Stopped"_s));
    simulation.add(stateAction(u"restart"_s, {}));
    registerWebSettings(simulation);
    registerWebSlots(simulation);
    registerWebReferences(simulation);
    registerHostBindings(simulation);
    registerWebCertificates(simulation);
    registerWebEstate(simulation);
    const QString provider = u"/subscriptions/{s}/providers/Microsoft.Web/"_s;
    simulation.add(Route{"POST", provider + u"checknameavailability"_s, webApiVersions(),
                         u"Microsoft.Web/checknameavailability/action"_s, true, checkNameAvailability});
    simulation.add(Route{"GET", provider + u"geoRegions"_s, webApiVersions(), u"Microsoft.Web/geoRegions/read"_s, true,
                         listGeoRegions});
}

}
