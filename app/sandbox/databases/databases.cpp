#include "sandbox/databases/databases.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/regions.h"
#include "sandbox/databases/masterdatabase.h"
#include "sandbox/databases/sqlreplication.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kServer = u"Microsoft.Sql/servers"_s;
const QString kDatabase = u"Microsoft.Sql/servers/databases"_s;

const Resource *serverNamed(const ResourceStore &store, const QString &name)
{
    for (const Resource *server : store.ofType(kServer)) {
        if (sameText(server->name(), name))
            return server;
    }
    return nullptr;
}

Verdict validateServer(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QString name = call.request.path.name();
    const Resource *taken = serverNamed(call.simulation.store(), name);
    if (taken && !sameText(taken->id, call.request.path.text)) {
        return armError(409, u"NameAlreadyExists"_s,
                        u"The name '%1' already exists. Choose a different name."_s.arg(name));
    }
    const QJsonValue properties = body.value(u"properties"_s);
    const bool canSignIn =
        !properties[u"administratorLoginPassword"_s].toString().isEmpty() || properties[u"administrators"_s].isObject();
    if (!existing && !canSignIn) {
        return armError(
            400, u"InvalidParameterValue"_s,
            u"Invalid value given for parameter AdministratorLoginPassword. Specify a valid parameter value."_s);
    }
    return {};
}

void completeServer(const Call &call, Resource &server, const Resource *existing)
{
    QJsonObject properties = server.properties();
    if (properties.contains(u"administratorLoginPassword"_s))
        server.hidden.insert(u"administratorLoginPassword"_s, properties.take(u"administratorLoginPassword"_s));
    if (existing && !properties.contains(u"administratorLogin"_s))
        properties.insert(u"administratorLogin"_s, existing->property(u"administratorLogin"_s));
    properties.insert(u"fullyQualifiedDomainName"_s, server.name().toLower() + call.simulation.names().sqlSuffix);
    properties.insert(u"state"_s, u"Ready"_s);
    if (!properties.contains(u"version"_s))
        properties.insert(u"version"_s, u"12.0"_s);
    properties.remove(u"privateEndpointConnections"_s);
    server.setProperties(properties);
}

Reply reservedName()
{
    return armError(400, u"CannotUseReservedDatabaseName"_s,
                    u"Cannot use reserved database name 'master' in this operation."_s);
}

Verdict validateDatabase(const Call &call, const Resource *, QJsonObject &body)
{
    if (sameText(call.request.path.name(), u"master"))
        return reservedName();
    const Resource *server = call.simulation.store().find(call.request.path.parentId());
    if (server && regionName(server->location()) != body.value(u"location"_s).toString()) {
        return armError(400, u"LocationMismatch"_s,
                        u"The database has to be in the region of its server, '%1'."_s.arg(server->location()));
    }
    const QString source = body.value(u"properties"_s)[u"sourceDatabaseId"_s].toString();
    const Resource *copied = source.isEmpty() ? nullptr : call.simulation.store().find(source);
    if (!source.isEmpty() && !copied)
        return armError(404, u"SourceDatabaseNotFound"_s, u"The source database '%1' does not exist."_s.arg(source));
    if (copied && isMasterDatabase(*copied))
        return reservedName();
    return {};
}

Verdict beforeDeleteDatabase(const Call &, const Resource &database)
{
    if (isMasterDatabase(database))
        return reservedName();
    return {};
}

void completeDatabase(const Call &call, Resource &database, const Resource *existing)
{
    QJsonObject properties = database.properties();
    const QString now = call.simulation.now().toString(Qt::ISODateWithMs);
    const QString mode = properties.value(u"createMode"_s).toString();
    if (!existing && (sameText(mode, u"Secondary") || sameText(mode, u"OnlineSecondary")))
        beginReplication(call, database, properties.value(u"sourceDatabaseId"_s).toString());
    // Only a request has them; what is read does not tell how the database was made.
    properties.remove(u"createMode"_s);
    properties.remove(u"sourceDatabaseId"_s);
    properties.remove(u"secondaryType"_s);
    properties.insert(u"databaseId"_s,
                      existing ? existing->property(u"databaseId"_s) : QJsonValue(call.simulation.newGuid()));
    properties.insert(u"creationDate"_s, existing ? existing->property(u"creationDate"_s) : QJsonValue(now));
    properties.insert(u"status"_s, u"Online"_s);
    QJsonObject sku = database.body.value(u"sku"_s).toObject();
    if (sku.isEmpty())
        sku = {
            {u"name"_s, u"GP_Gen5"_s}, {u"tier"_s, u"GeneralPurpose"_s}, {u"family"_s, u"Gen5"_s}, {u"capacity"_s, 2}};
    database.body.insert(u"sku"_s, sku);
    const QString objective = sku.value(u"family"_s).toString().isEmpty()
        ? sku.value(u"name"_s).toString()
        : u"%1_%2"_s.arg(sku.value(u"name"_s).toString()).arg(sku.value(u"capacity"_s).toInt(2));
    properties.insert(u"currentServiceObjectiveName"_s, objective);
    properties.insert(u"requestedServiceObjectiveName"_s, objective);
    database.setProperties(properties);
}

Reply checkName(const Call &call, const QStringList &)
{
    const QString name = call.request.body.value(u"name"_s).toString();
    const bool taken = serverNamed(call.simulation.store(), name) != nullptr;
    QJsonObject answer{{u"name"_s, name}, {u"available"_s, !taken}};
    if (taken) {
        answer.insert(u"reason"_s, u"AlreadyExists"_s);
        answer.insert(u"message"_s, u"Specified server name is already used."_s);
    }
    return Reply::of(answer);
}

Reply capabilities(const Call &, const QStringList &captures)
{
    const SimulatedRegion *region = findRegion(captures.value(1));
    if (!region)
        return armError(404, u"LocationNotFound"_s, u"'%1' is no region."_s.arg(captures.value(1)));
    QJsonArray editions;
    const QList<std::pair<QString, QStringList>> offered = {
        {u"GeneralPurpose"_s, {u"GP_Gen5_2"_s, u"GP_Gen5_4"_s, u"GP_Gen5_8"_s, u"GP_S_Gen5_2"_s}},
        {u"BusinessCritical"_s, {u"BC_Gen5_2"_s, u"BC_Gen5_4"_s}},
        {u"Standard"_s, {u"S0"_s, u"S1"_s, u"S2"_s, u"S3"_s}}};
    for (const auto &[edition, names] : offered) {
        QJsonArray objectives;
        for (const QString &name : names) {
            objectives.append(QJsonObject{{u"name"_s, name},
                                          {u"status"_s, u"Available"_s},
                                          {u"zoneRedundant"_s, region->zones},
                                          {u"sku"_s, QJsonObject{{u"name"_s, name}, {u"tier"_s, edition}}}});
        }
        editions.append(QJsonObject{{u"name"_s, edition},
                                    {u"status"_s, u"Available"_s},
                                    {u"zoneRedundant"_s, region->zones},
                                    {u"supportedServiceLevelObjectives"_s, objectives}});
    }
    return Reply::of({{u"name"_s, QString::fromUtf16(region->displayName)},
                      {u"status"_s, u"Available"_s},
                      {u"supportedServerVersions"_s,
                       QJsonArray{QJsonObject{
                           {u"name"_s, u"12.0"_s}, {u"status"_s, u"Default"_s}, {u"supportedEditions"_s, editions}}}}});
}

}

void registerDatabases(Simulation &simulation)
{
    TypeBehaviour servers = *simulation.behaviourOf(kServer);
    servers.validate = validateServer;
    servers.complete = completeServer;
    servers.afterPut = [](const Call &call, Resource &server, bool) {
        makeMasterDatabase(call.simulation, server);
    };
    servers.adopt = [](Simulation &world, Resource &server) {
        makeMasterDatabase(world, server);
    };
    simulation.add(servers);
    TypeBehaviour databases = *simulation.behaviourOf(kDatabase);
    databases.validate = validateDatabase;
    databases.complete = completeDatabase;
    databases.beforeDelete = beforeDeleteDatabase;
    simulation.add(databases);
    registerSqlReplication(simulation);
    const QString provider = u"/subscriptions/{s}/providers/Microsoft.Sql/"_s;
    simulation.add(Route{"POST", provider + u"checkNameAvailability"_s, servers.apiVersions,
                         u"Microsoft.Sql/checkNameAvailability/action"_s, true, checkName});
    simulation.add(Route{"GET", provider + u"locations/{l}/capabilities"_s, servers.apiVersions,
                         u"Microsoft.Sql/locations/capabilities/read"_s, true, capabilities});
    registerFailoverGroups(simulation);
    registerCosmos(simulation);
}

}
