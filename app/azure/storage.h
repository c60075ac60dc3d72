#pragma once

#include "azure/azurereader.h"
#include "azure/nameavailability.h"
#include "base/region.h"

#include <QDateTime>
#include <QHash>

namespace azrelocate {

// Accounts: Microsoft.Storage, api-version 2025-08-01. Blobs: data plane, x-ms-version 2023-11-03, XML.

struct StorageAccount
{
    ResourceId id;
    QString name;
    Region location;
    QString kind;      ///< "StorageV2", …
    QString sku;       ///< "Standard_LRS", …
    QUrl blobEndpoint; ///< empty: none
    QUrl fileEndpoint;
    QUrl queueEndpoint;
    QUrl tableEndpoint;
    bool sharedKeyAllowed = true;
    bool hierarchical = false; ///< fixed at creation
    QString provisioningState;
};

struct BlobContainer
{
    QString name;
    QString publicAccess; ///< "", "blob", "container"
    QDateTime lastModified;
    QHash<QString, QString> metadata;
};

struct Blob
{
    QString name;
    qint64 size = 0;       ///< bytes
    QByteArray contentMd5; ///< raw; empty: the service has none
    QString type;          ///< "BlockBlob", "PageBlob", "AppendBlob"
    QString tier;
    QString etag;
    QDateTime lastModified;
    QString copyStatus;   ///< "pending", "success", "failed", "aborted"; empty: never copied
    QString copyProgress; ///< "bytes copied/total"
};

Result<QList<StorageAccount>> listStorageAccounts(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context); ///< of a subscription or group
Result<StorageAccount> getStorageAccount(const AzureReader &azure, const ResourceId &account,
                                         const CallContext &context);
Result<NameAvailability> checkStorageName(const AzureReader &azure, const QString &subscriptionId, const QString &name,
                                          const CallContext &context);

// @p endpoint is the account's blob endpoint. Permission: no Storage Blob Data Reader, or the firewall is closed.

Result<QList<BlobContainer>> listBlobContainers(const AzureReader &azure, const QUrl &endpoint,
                                                const CallContext &context);
/// NotFound when there is none.
Result<Blob> getBlobProperties(const AzureReader &azure, const QUrl &endpoint, const QString &container,
                               const QString &name, const CallContext &context);

QUrl containerUrl(const QUrl &endpoint, const QString &container);
/// One page of a listing of @p url; @p marker: of the page before, empty: the first.
HttpRequest listingRequest(const QUrl &url, const QString &query, const QString &marker);
/// URL of a blob, its name percent-encoded but for the slashes.
QUrl blobUrl(const QUrl &endpoint, const QString &container, const QString &name);
/// Headers that every request to the data plane needs.
HttpHeaders blobHeaders();

StorageAccount parseStorageAccount(const QJsonObject &object);

/// One page of a listing with the marker of the next; empty: the last.
template <typename T> struct BlobPage
{
    QList<T> items;
    QString nextMarker;
};
Result<BlobPage<BlobContainer>> parseContainerPage(const QByteArray &xml);
Result<BlobPage<Blob>> parseBlobPage(const QByteArray &xml);

}
