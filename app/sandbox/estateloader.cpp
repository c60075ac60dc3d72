#include "sandbox/estateloader.h"

#include "base/canonicaljson.h"
#include "sandbox/arm/kepttypes.h"
#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

// Ids of built-in roles, the same in every tenant (Microsoft's list of Azure built-in roles).
const QString kOwner = u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s;
const QString kKeyVaultAdministrator = u"00482a5a-887f-4fb3-b363-3b7fe8e74483"_s;
const QString kOtherTypesVersion = u"2021-01-01"_s; ///< of types that an estate says are kept
const QString kStorageBlobDataOwner = u"b7e6dc6d-f1e8-4753-8033-0f276bb0955b"_s;

Error wrong(const QString &where, const QString &what)
{
    return Error::input(u"The estate's %1 %2."_s.arg(where, what), u"Estate"_s);
}

Result<void> loadSubscriptions(Simulation &simulation, const QJsonArray &subscriptions)
{
    for (const QJsonValue &value : subscriptions) {
        QJsonObject body = value.toObject();
        const QString id = body.value(u"subscriptionId").toString();
        if (id.isEmpty())
            return wrong(u"subscriptions"_s, u"need a subscriptionId each"_s);
        const auto setDefault = [&body](const QString &name, const QJsonValue &content) {
            if (!body.contains(name))
                body.insert(name, content);
        };
        setDefault(u"displayName"_s, id);
        setDefault(u"state"_s, u"Enabled"_s);
        setDefault(u"tenantId"_s, simulation.tenantId());
        setDefault(u"authorizationSource"_s, u"RoleBased"_s);
        setDefault(u"managedByTenants"_s, QJsonArray());
        setDefault(u"subscriptionPolicies"_s,
                   QJsonObject{{u"locationPlacementId"_s, u"Public_2014-09-01"_s},
                               {u"quotaId"_s, u"PayAsYouGo_2014-09-01"_s},
                               {u"spendingLimit"_s, u"Off"_s}});
        Resource subscription;
        subscription.id = u"/subscriptions/"_s + id;
        subscription.type = kSubscriptionType;
        subscription.body = body;
        simulation.store().put(std::move(subscription));
    }
    return {};
}

Result<void> loadPrincipals(Simulation &simulation, const QJsonArray &principals, EstateAccess &access)
{
    for (const QJsonValue &value : principals) {
        const QJsonObject json = value.toObject();
        Principal principal;
        principal.objectId = json.value(u"objectId").toString();
        principal.appId = json.value(u"appId").toString();
        principal.displayName = json.value(u"displayName").toString();
        principal.type = json.value(u"type").toString(u"ServicePrincipal"_s);
        principal.secret = json.value(u"secret").toString();
        principal.resourceId = json.value(u"resourceId").toString();
        const QJsonArray groups = json.value(u"groups").toArray();
        for (const QJsonValue &group : groups)
            principal.groups.append(group.toString());
        if (principal.objectId.isEmpty())
            return wrong(u"principals"_s, u"need an objectId each"_s);
        if (access.clientId.isEmpty() && !principal.secret.isEmpty())
            access = {principal.appId, principal.secret};
        simulation.principals().add(std::move(principal));
    }
    return {};
}

Result<void> loadGroups(Simulation &simulation, const QJsonArray &groups)
{
    for (const QJsonValue &value : groups) {
        QJsonObject body = value.toObject();
        const ArmPath path = ArmPath::parse(body.value(u"id").toString());
        if (path.resourceGroup.isEmpty() || !simulation.store().subscription(path.subscriptionId))
            return wrong(u"resourceGroups"_s, u"need an id each, in a subscription of the estate"_s);
        if (!findRegion(body.value(u"location").toString()))
            return wrong(u"resource group "_s + path.resourceGroup, u"has no location that exists"_s);
        body.insert(u"name"_s, path.resourceGroup);
        body.insert(u"type"_s, kGroupType);
        body.insert(u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}});
        Resource group;
        group.id = path.text;
        group.type = kGroupType;
        group.body = body;
        simulation.store().put(std::move(group));
    }
    return {};
}

/// The identities that stand in resources are principals too, also when the estate does not list them.
void adoptIdentity(Simulation &simulation, const Resource &resource)
{
    QString principalId = resource.body.value(u"identity").toObject().value(u"principalId").toString();
    QString clientId;
    if (sameText(resource.type, u"Microsoft.ManagedIdentity/userAssignedIdentities")) {
        principalId = resource.property(u"principalId"_s).toString();
        clientId = resource.property(u"clientId"_s).toString();
    }
    if (principalId.isEmpty() || simulation.principals().byObjectId(principalId))
        return;
    Principal principal;
    principal.objectId = principalId;
    principal.appId = clientId.isEmpty() ? Simulation::guidFrom(u"application of "_s + principalId) : clientId;
    principal.displayName = resource.name();
    principal.resourceId = resource.id;
    simulation.principals().add(std::move(principal));
}

Result<void> loadResources(Simulation &simulation, const QJsonArray &resources, const QJsonObject &hidden,
                           bool keepsOtherTypes)
{
    for (const QJsonValue &value : resources) {
        Resource resource;
        resource.body = value.toObject();
        resource.id = resource.body.value(u"id").toString();
        const ArmPath path = ArmPath::parse(resource.id);
        if (!path.isResource())
            return wrong(u"resource '%1'"_s.arg(resource.id), u"has no valid id"_s);
        if (!path.resourceGroup.isEmpty() && !simulation.store().group(path.subscriptionId, path.resourceGroup))
            return wrong(u"resource '%1'"_s.arg(resource.id),
                         u"is in a resource group that the estate does not have"_s);
        const TypeBehaviour *behaviour = simulation.behaviourOf(path.type());
        if (!behaviour && keepsOtherTypes) {
            simulation.add(keptType(path, resource.body.contains(u"location"), kOtherTypesVersion));
            behaviour = simulation.behaviourOf(path.type());
        }
        if (!behaviour)
            return wrong(u"resource '%1'"_s.arg(resource.id), u"is of a type that is not simulated"_s);
        resource.type = behaviour->type;
        resource.body.insert(u"type"_s, behaviour->type);
        resource.body.insert(u"name"_s, path.name());
        resource.body.remove(u"etag"_s);
        if (resource.body.contains(u"location"))
            resource.body.insert(u"location"_s, regionName(resource.location()));
        if (behaviour->hasProvisioningState && resource.property(u"provisioningState"_s).isUndefined())
            resource.setProperty(u"provisioningState"_s, u"Succeeded"_s);
        adoptIdentity(simulation, simulation.store().put(std::move(resource)));
    }
    for (auto entry = hidden.begin(); entry != hidden.end(); ++entry) {
        Resource *resource = simulation.store().find(entry.key());
        if (!resource)
            return wrong(u"hidden"_s, u"names '%1', which is no resource of it"_s.arg(entry.key()));
        resource->hidden = entry.value().toObject();
    }
    return {};
}

void adoptAll(Simulation &simulation)
{
    QStringList ids; // collected first, because adopting may add resources
    for (const Resource *resource : simulation.store().within({}))
        ids.append(resource->id);
    for (const QString &id : ids) {
        Resource *resource = simulation.store().find(id);
        const TypeBehaviour *behaviour = resource ? simulation.behaviourOf(resource->type) : nullptr;
        if (behaviour && behaviour->adopt)
            behaviour->adopt(simulation, *resource);
    }
}

Result<void> loadSections(Simulation &simulation, const QJsonObject &estate)
{
    static const QStringList general = {u"$schema"_s, u"name"_s,      u"description"_s,   u"source"_s,
                                        u"date"_s,    u"tenantId"_s,  u"subscriptions"_s, u"principals"_s,
                                        u"hidden"_s,  u"resources"_s, u"schema"_s,        u"resourceGroups"_s,
                                        u"comment"_s, u"workload"_s,  u"otherTypes"_s};
    for (auto section = estate.begin(); section != estate.end(); ++section) {
        if (general.contains(section.key()))
            continue;
        const EstateSection *load = simulation.estateSection(section.key());
        if (!load)
            return wrong(u"section '%1'"_s.arg(section.key()), u"is not known"_s);
        if (Result<void> loaded = (*load)(simulation, section.value()); !loaded)
            return loaded.error();
    }
    return {};
}

Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::input(u"The estate %1 cannot be read: %2"_s.arg(path, file.errorString()), u"Estate"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return Error::input(u"The estate %1 is not a JSON object: %2 at byte %3."_s.arg(path, problem.errorString())
                                .arg(problem.offset),
                            u"Estate"_s);
    }
    return document.object();
}

QString parametersFileOf(const QFileInfo &templateFile)
{
    return templateFile.dir().filePath(templateFile.completeBaseName() + u".parameters.json"_s);
}

Result<EstateAccess> loadTemplate(Simulation &simulation, const QString &path, const QJsonObject &templateJson)
{
    if (!simulation.templateLoader())
        return Error::input(u"ARM templates cannot be loaded as an estate here."_s, u"Estate"_s);
    const QFileInfo file(path);
    QJsonObject parameters;
    const QString parametersPath = parametersFileOf(file);
    if (QFileInfo::exists(parametersPath)) {
        const Result<QJsonObject> read = readObject(parametersPath);
        if (!read)
            return read.error();
        parameters = read->value(u"parameters").toObject();
    }
    const Result<EstateAccess> access = loadEstate(simulation, emptyEstate());
    if (!access)
        return access;

    const QString subscriptionId = emptyEstate().value(u"subscriptions")[0][u"subscriptionId"].toString();
    QString groupName = file.completeBaseName();
    static const QRegularExpression notAllowed(u"[^-\\w._()]"_s);
    groupName.replace(notAllowed, u"-"_s);
    const QString asked = parameters.value(u"location").toObject().value(u"value").toString();
    const QString groupId = u"/subscriptions/"_s + subscriptionId + u"/resourceGroups/"_s + groupName;
    const QJsonObject group{{u"id"_s, groupId},
                            {u"location"_s, findRegion(asked) ? regionName(asked) : u"westeurope"_s}};
    if (Result<void> loaded = loadGroups(simulation, {group}); !loaded)
        return loaded.error();
    if (Result<void> loaded = simulation.templateLoader()(simulation, groupId, templateJson, parameters); !loaded)
        return loaded.error();
    return access;
}

}

Result<EstateAccess> loadEstate(Simulation &simulation, const QJsonObject &estate)
{
    if (estate.contains(u"tenantId"))
        simulation.setTenantId(estate.value(u"tenantId").toString());
    EstateAccess access;
    if (Result<void> loaded = loadSubscriptions(simulation, estate.value(u"subscriptions").toArray()); !loaded)
        return loaded.error();
    if (Result<void> loaded = loadPrincipals(simulation, estate.value(u"principals").toArray(), access); !loaded)
        return loaded.error();
    if (Result<void> loaded = loadGroups(simulation, estate.value(u"resourceGroups").toArray()); !loaded)
        return loaded.error();
    if (Result<void> loaded =
            loadResources(simulation, estate.value(u"resources").toArray(), estate.value(u"hidden").toObject(),
                      estate.value(u"otherTypes") == u"kept"_s);
        !loaded)
        return loaded.error();
    adoptAll(simulation);
    if (Result<void> loaded = loadSections(simulation, estate); !loaded)
        return loaded.error();
    const QJsonArray groups = estate.value(u"workload")[u"resourceGroups"].toArray();
    for (const QJsonValue &group : groups)
        access.workloadGroups.append(group.toString());
    return access;
}

Result<EstateAccess> loadEstateFile(Simulation &simulation, const QString &path)
{
    const Result<QJsonObject> content = readObject(path);
    if (!content)
        return content.error();
    if (content->value(u"$schema").toString().contains(u"deploymentTemplate", Qt::CaseInsensitive))
        return loadTemplate(simulation, path, *content);
    return loadEstate(simulation, *content);
}

Result<QString> fingerprintOfEstateFile(const QString &path)
{
    const Result<QJsonObject> content = readObject(path);
    if (!content)
        return content.error();
    QJsonArray all{*content};
    const QString parametersPath = parametersFileOf(QFileInfo(path));
    if (QFileInfo::exists(parametersPath)) {
        const Result<QJsonObject> parameters = readObject(parametersPath);
        if (!parameters)
            return parameters.error();
        all.append(*parameters);
    }
    return QString::fromLatin1(sha256Hex(all));
}

QJsonObject emptyEstate()
{
    const QString subscriptionId = Simulation::guidFrom(u"subscription"_s);
    const auto assignmentOf = [&](const QString &role, const QString &principalId) {
        const QString scope = u"/subscriptions/"_s + subscriptionId;
        const QString authorization = scope + u"/providers/Microsoft.Authorization/"_s;
        return QJsonObject{{u"id"_s, authorization + u"roleAssignments/"_s + Simulation::guidFrom(role + principalId)},
                           {u"properties"_s,
                            QJsonObject{{u"roleDefinitionId"_s, authorization + u"roleDefinitions/"_s + role},
                                        {u"principalId"_s, principalId},
                                        {u"scope"_s, scope}}}};
    };
    const QString ownerId = Simulation::guidFrom(u"owner"_s);
    const QString userId = Simulation::guidFrom(u"user"_s);
    return {{u"subscriptions"_s,
             QJsonArray{QJsonObject{{u"subscriptionId"_s, subscriptionId}, {u"displayName"_s, u"Practice"_s}}}},
            {u"principals"_s,
             QJsonArray{QJsonObject{{u"objectId"_s, ownerId},
                                    {u"appId"_s, Simulation::guidFrom(u"application"_s)},
                                    {u"displayName"_s, u"azrelocate-practice"_s},
                                    {u"secret"_s, u"practice-only"_s}},
                        QJsonObject{{u"objectId"_s, userId},
                                    {u"displayName"_s, u"admin@contoso.onmicrosoft.com"_s},
                                    {u"type"_s, u"User"_s}}}},
            {u"resources"_s,
             QJsonArray{assignmentOf(kOwner, ownerId), assignmentOf(kOwner, userId),
                        assignmentOf(kKeyVaultAdministrator, ownerId), assignmentOf(kStorageBlobDataOwner, ownerId)}}};
}

}
