#include "azure/sqldatabases.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-01-01"_L1;

}

SqlDatabase parseSqlDatabase(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {ResourceId(object["id"_L1].toString()), object["name"_L1].toString(),
            Region(object["location"_L1].toString()), properties["status"_L1].toString(),
            timeOf(properties["creationDate"_L1])};
}

ReplicationLink parseReplicationLink(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    ReplicationLink link;
    link.id = ResourceId(object["id"_L1].toString());
    link.name = object["name"_L1].toString();
    link.role = properties["role"_L1].toString();
    link.partnerRole = properties["partnerRole"_L1].toString();
    link.partner = ResourceId(properties["partnerDatabaseId"_L1].toString());
    link.partnerLocation = Region(properties["partnerLocation"_L1].toString());
    link.state = properties["replicationState"_L1].toString();
    link.percentComplete = properties["percentComplete"_L1].toInt();
    link.type = properties["linkType"_L1].toString();
    return link;
}

Result<SqlDatabase> getSqlDatabase(const AzureReader &azure, const ResourceId &database, const CallContext &context)
{
    return objectOf(azure, database.toString(), kVersion, parseSqlDatabase, context);
}

Result<QList<ReplicationLink>> listReplicationLinks(const AzureReader &azure, const ResourceId &database,
                                                    const CallContext &context)
{
    return listOf(azure, database.toString() + "/replicationLinks"_L1, kVersion, parseReplicationLink, context);
}

}
