#pragma once

#include "base/result.h"
#include "sandbox/resourcestore.h"

#include <QJsonValue>

namespace azrelocate::sandbox {

class Simulation;

inline const QString kStorageAccountType = QStringLiteral("Microsoft.Storage/storageAccounts");
inline const QString kContainerType = QStringLiteral("Microsoft.Storage/storageAccounts/blobServices/containers");

/// Storage accounts through Resource Manager (2025-08-01 and older): accounts, keys, account SAS, name check, blob
/// service and containers. A container's hidden part holds its blobs: {"blobs": {name: Blob}}.
void registerStorageAccounts(Simulation &simulation);

/// The account whose blob endpoint has this first label, or null.
Resource *storageAccountNamed(ResourceStore &store, const QString &name);
QString containerId(const Resource &account, const QString &container);
/// Makes a container with what ARM shows of it.
Resource &putContainer(Simulation &simulation, const Resource &account, const QString &name,
                       const QString &publicAccess);

/// Section "storage" of an estate: {account id: {"keys": [two], "containers": [{name, publicAccess, blobs: [{name,
/// contentType, size, ageDays}]}]}}. The blobs' bytes are made up, always the same for the same name and size.
Result<void> loadStorage(Simulation &simulation, const QJsonValue &section);

}
