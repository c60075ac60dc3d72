#include "sandbox/databases/masterdatabase.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kName = u"master"_s;
const QString kDatabaseType = u"Microsoft.Sql/servers/databases"_s;
const QString kObjective = u"System0"_s;

}

bool isMasterDatabase(const Resource &database)
{
    return sameText(database.type, kDatabaseType) && sameText(database.name(), kName);
}

void makeMasterDatabase(Simulation &simulation, const Resource &server)
{
    const QString id = server.id + u"/databases/"_s + kName;
    if (simulation.store().contains(id))
        return;
    const QJsonObject sku{{u"name"_s, u"System"_s}, {u"tier"_s, u"System"_s}, {u"capacity"_s, 0}};
    Resource master;
    master.id = id;
    master.type = kDatabaseType;
    master.body = {{u"name"_s, kName},
                   {u"type"_s, kDatabaseType},
                   {u"location"_s, server.location()},
                   {u"kind"_s, u"v12.0,system"_s},
                   {u"sku"_s, sku},
                   {u"properties"_s,
                    QJsonObject{{u"collation"_s, u"SQL_Latin1_General_CP1_CI_AS"_s},
                                {u"maxSizeBytes"_s, qint64(34359738368)},
                                {u"status"_s, u"Online"_s},
                                {u"databaseId"_s, Simulation::guidFrom(id.toLower())},
                                {u"creationDate"_s, simulation.now().toString(Qt::ISODateWithMs)},
                                {u"currentServiceObjectiveName"_s, kObjective},
                                {u"requestedServiceObjectiveName"_s, kObjective},
                                {u"currentSku"_s, sku},
                                {u"zoneRedundant"_s, false}}}};
    simulation.store().put(std::move(master));
}

}
