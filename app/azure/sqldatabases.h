#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QDateTime>

namespace azrelocate {

// Microsoft.Sql/servers/databases, api-version 2025-01-01.

struct SqlDatabase
{
    ResourceId id;
    QString name;
    Region location;
    QString status; ///< "Online", "Copying", "Creating", …
    QDateTime createdAt;
};

/// How a database is tied to its counterpart; the link has the same name on both sides.
struct ReplicationLink
{
    ResourceId id;
    QString name; ///< a GUID
    QString role; ///< of the database that was asked: "Primary", "Secondary", "Source", "Copy"
    QString partnerRole;
    ResourceId partner; ///< the other database; null where the service does not tell its id
    Region partnerLocation;
    QString state;           ///< "PENDING", "SEEDING", "CATCH_UP" (everything is carried over), "SUSPENDED"
    int percentComplete = 0; ///< of the seeding
    QString type;            ///< "GEO", "NAMED", "STANDBY"
};

Result<SqlDatabase> getSqlDatabase(const AzureReader &azure, const ResourceId &database, const CallContext &context);
Result<QList<ReplicationLink>> listReplicationLinks(const AzureReader &azure, const ResourceId &database,
                                                    const CallContext &context);

SqlDatabase parseSqlDatabase(const QJsonObject &object);
ReplicationLink parseReplicationLink(const QJsonObject &object);

}
