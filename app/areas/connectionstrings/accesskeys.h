#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::connectionstrings {

/// A key that opens a service which gets a new one in the target region. The value lives in memory only: it is compared
/// with the values of settings, never shown or kept.
struct AccessKey
{
    ResourceId service; ///< at the source
    ResourceId target;
    QString name;           ///< "key1", "RootManageSharedAccessKey/primaryKey"
    QString value;          ///< of the source; a secret
    QJsonObject sourceRead; ///< deferred: where the value stands
    QJsonObject targetRead; ///< deferred: where that of the target stands
};

/// The keys of the services that move and that @p values may speak of: a service whose name stands in none of them is
/// not asked for its keys. Storage, Redis, Service Bus, Event Hubs, Search, SignalR, Batch, Event Grid, container
/// registries, AI services, App Configuration, and what an application tells Application Insights with.
/// Each answer is kept out of evidence; an error is told to @p failed, service by service.
QList<AccessKey> readAccessKeys(const CheckInput &input, const QStringList &values,
                                const std::function<void(const ResourceId &, const Error &)> &failed);

}
