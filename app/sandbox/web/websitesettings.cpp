#include "sandbox/web/websites.h"

#include <QSet>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// sites/config: maps with secret values that only POST …/list shows (appsettings, connectionstrings …), and open ones
// (web, slotConfigNames, logs).

namespace {

const QStringList kSecretConfigs{u"appsettings"_s, u"connectionstrings"_s, u"azurestorageaccounts"_s, u"metadata"_s};
const QStringList kOpenConfigs{u"web"_s, u"slotConfigNames"_s, u"logs"_s};

bool isSecret(const QString &config)
{
    return kSecretConfigs.contains(config, Qt::CaseInsensitive);
}

QString configId(const Resource &site, const QString &config)
{
    return site.id + u"/config/"_s + config;
}

Resource configOf(const Resource &site, const QString &config)
{
    Resource resource;
    resource.id = configId(site, config);
    resource.type = sameText(site.type, kSlotType) ? kSlotConfigType : kSiteConfigType;
    resource.body = {{u"id"_s, resource.id},
                     {u"name"_s, config},
                     {u"type"_s, resource.type},
                     {u"location"_s, site.location()},
                     {u"properties"_s, QJsonObject()}};
    return resource;
}

/// [{"name","value"}] of a siteConfig as a map; connection strings keep their type.
QJsonObject mapOfPairs(const QJsonArray &pairs, bool connectionStrings)
{
    QJsonObject map;
    for (const QJsonValue pair : pairs) {
        const QJsonObject entry = pair.toObject();
        const QString name = entry.value(u"name"_s).toString();
        if (connectionStrings) {
            map.insert(name,
                       QJsonObject{{u"value"_s, entry.value(u"connectionString"_s)},
                                   {u"type"_s, entry.value(u"type"_s).toString(u"Custom"_s)}});
        } else {
            map.insert(name, entry.value(u"value"_s).toString());
        }
    }
    return map;
}

Reply badRequest(const QString &message)
{
    return armError(400, u"BadRequest"_s, message);
}

Verdict checkSettings(const QString &config, const QJsonObject &settings)
{
    static const QSet<QString> kTypes{u"mysql"_s,           u"sqlserver"_s,  u"sqlazure"_s,  u"custom"_s,
                                      u"notificationhub"_s, u"servicebus"_s, u"eventhub"_s,  u"apihub"_s,
                                      u"docdb"_s,           u"rediscache"_s, u"postgresql"_s};
    const bool isStrings = sameText(config, u"connectionstrings");
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (sameText(config, u"appsettings") && !it.value().isString())
            return badRequest(u"The value of the app setting '%1' is not a string."_s.arg(it.key()));
        const QString type = it.value().toObject().value(u"type"_s).toString();
        if (isStrings && !kTypes.contains(type.toLower()))
            return badRequest(u"The connection string '%1' has the unknown type '%2'."_s.arg(it.key(), type));
    }
    return std::nullopt;
}

Verdict checkConfig(const Call &call, const Resource *, QJsonObject &body)
{
    const QString config = call.request.path.name();
    if (!isSecret(config) && !kOpenConfigs.contains(config, Qt::CaseInsensitive))
        return notSimulated(u"the site configuration "_s + config);
    if (isSecret(config) && call.request.method == "PATCH")
        return armError(405, u"MethodNotAllowed"_s, u"The settings are replaced as a whole with PUT."_s);
    return isSecret(config) ? checkSettings(config, body.value(u"properties").toObject()) : std::nullopt;
}

void completeConfig(const Call &call, Resource &config, const Resource *)
{
    if (!isSecret(config.name()))
        return;
    config.hidden = {{u"settings"_s, config.properties()}};
    config.setProperties({});
    if (Resource *site = call.simulation.store().find(ArmPath::parse(config.id).parentId()))
        site->setProperty(u"lastModifiedTimeUtc"_s, call.simulation.now().toString(Qt::ISODateWithMs));
}

/// An estate may bring settings as a resource; the values are hidden all the same.
void adoptConfig(Simulation &, Resource &config)
{
    if (!isSecret(config.name()) || config.properties().isEmpty())
        return;
    config.hidden = {{u"settings"_s, config.properties()}};
    config.setProperties({});
}

QJsonObject configView(const Call &call, const Resource &config)
{
    QJsonObject shown = config.body;
    const bool isEcho = call.request.method == "PUT" && sameText(call.request.path.text, config.id);
    if (isSecret(config.name())) {
        shown.insert(u"properties"_s,
                     isEcho ? QJsonValue(config.hidden.value(u"settings"_s).toObject()) : QJsonValue(QJsonValue::Null));
    }
    return shown;
}

Reply refuseRead(const Call &, const QStringList &)
{
    return armError(405, u"MethodNotAllowed"_s,
                    u"The requested resource does not support http method 'GET'; use POST with 'list'."_s);
}

}

QJsonObject withoutSettings(QJsonObject siteConfig)
{
    for (const QString &name : {u"appSettings"_s, u"connectionStrings"_s, u"azureStorageAccounts"_s, u"metadata"_s})
        siteConfig.remove(name);
    return siteConfig;
}

QJsonObject siteSettings(const ResourceStore &store, const Resource &site, const QString &config)
{
    const Resource *resource = store.find(configId(site, config));
    return resource ? resource->hidden.value(u"settings"_s).toObject() : QJsonObject();
}

void setSiteSettings(Simulation &simulation, const Resource &site, const QString &config, const QJsonObject &settings)
{
    Resource resource = configOf(site, config);
    resource.hidden = {{u"settings"_s, settings}};
    simulation.store().put(std::move(resource));
}

void storeSiteConfig(Simulation &simulation, const Resource &site, const QJsonObject &siteConfig)
{
    ResourceStore &store = simulation.store();
    for (const QString &config : kSecretConfigs + QStringList{u"slotConfigNames"_s}) {
        if (!store.contains(configId(site, config)))
            store.put(configOf(site, config));
    }
    for (const auto &[member, config] :
         {std::pair{u"appSettings"_s, u"appsettings"_s}, std::pair{u"connectionStrings"_s, u"connectionstrings"_s}}) {
        if (siteConfig.contains(member)) {
            setSiteSettings(simulation, site, config,
                            mapOfPairs(siteConfig.value(member).toArray(), member == u"connectionStrings"));
        }
    }
    if (!store.contains(configId(site, u"web"_s)) || !siteConfig.isEmpty()) {
        Resource web = configOf(site, u"web"_s);
        web.setProperties(site.property(u"siteConfig"_s).toObject());
        store.put(std::move(web));
    }
}

namespace {

void registerConfigType(Simulation &simulation, const QString &type, const QString &site)
{
    TypeBehaviour config;
    config.type = type;
    config.apiVersions = webApiVersions();
    config.tracked = false;
    config.hasProvisioningState = false;
    config.deletable = false;
    config.validate = checkConfig;
    config.complete = completeConfig;
    config.adopt = adoptConfig;
    config.view = configView;
    config.afterPut = [](const Call &call, Resource &resource, bool) {
        Resource *owner = call.simulation.store().find(ArmPath::parse(resource.id).parentId());
        if (owner && sameText(resource.name(), u"web"))
            owner->setProperty(u"siteConfig"_s, withoutSettings(resource.properties()));
    };
    simulation.add(std::move(config));

    ActionBehaviour list;
    list.type = type;
    list.verb = u"list"_s;
    list.readOnly = true;
    list.run = [](const Call &, Resource &resource) {
        if (!isSecret(resource.name()))
            return notSimulated(u"list of the site configuration "_s + resource.name());
        QJsonObject shown = resource.body;
        shown.insert(u"properties"_s, resource.hidden.value(u"settings"_s).toObject());
        return Reply::of(shown);
    };
    simulation.add(std::move(list));

    for (const QString &name : kSecretConfigs)
        simulation.add(
            Route{"GET", site + u"/config/"_s + name, webApiVersions(), type + u"/read"_s, true, refuseRead});
}

}

void registerWebSettings(Simulation &simulation)
{
    const QString site = u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/sites/{site}"_s;
    registerConfigType(simulation, kSiteConfigType, site);
    registerConfigType(simulation, kSlotConfigType, site + u"/slots/{slot}"_s);
}

}
