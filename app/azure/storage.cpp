#include "azure/storage.h"

#include "azure/listof.h"
#include "base/jsonpath.h"
#include "http/httpdate.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-08-01"_L1;
constexpr auto kDataVersion = "2023-11-03";
constexpr int kMostPages = 10'000;

QUrl listingUrl(QUrl url, const QString &query, const QString &marker)
{
    url.setQuery(marker.isEmpty() ? query
                                  : query + "&marker="_L1 + QString::fromLatin1(QUrl::toPercentEncoding(marker)));
    return url;
}

HttpRequest blobRequest(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = blobHeaders();
    request.family = ThrottleFamily::Storage;
    return request;
}

/// Every page of a listing by markers.
template <typename T>
Result<QList<T>> pages(const AzureReader &azure, const QUrl &url, const QString &query,
                       Result<BlobPage<T>> (*parse)(const QByteArray &), const CallContext &context)
{
    QList<T> items;
    QString marker;
    QSet<QString> seen;
    for (int page = 0; page < kMostPages; ++page) {
        const auto answer = azure.send(listingRequest(url, query, marker), context);
        if (!answer)
            return answer.error();
        auto parsed = parse(answer->body);
        if (!parsed)
            return parsed.error();
        items += parsed->items;
        marker = parsed->nextMarker;
        if (marker.isEmpty())
            return items;
        if (seen.contains(marker))
            break;
        seen.insert(marker);
    }
    return Error::protocol(u"GET "_s + url.path(), u"The pages of the listing do not end."_s);
}

}

QUrl containerUrl(const QUrl &endpoint, const QString &container)
{
    QUrl url = endpoint;
    QString path = endpoint.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    url.setPath(path + container);
    return url;
}

HttpRequest listingRequest(const QUrl &url, const QString &query, const QString &marker)
{
    return blobRequest("GET", listingUrl(url, query, marker));
}

HttpHeaders blobHeaders()
{
    return {{"x-ms-version", kDataVersion}, {"Accept", "application/xml"}};
}

QUrl blobUrl(const QUrl &endpoint, const QString &container, const QString &name)
{
    const QByteArray base = containerUrl(endpoint, container).toEncoded();
    return QUrl::fromEncoded(base + '/' + QUrl::toPercentEncoding(name, "/"), QUrl::StrictMode);
}

StorageAccount parseStorageAccount(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    const QJsonValue endpoints = properties["primaryEndpoints"_L1];
    StorageAccount account;
    account.id = ResourceId(object["id"_L1].toString());
    account.name = object["name"_L1].toString();
    account.location = Region(object["location"_L1].toString());
    account.kind = object["kind"_L1].toString();
    account.sku = jsonAt(object, u"sku.name").toString();
    account.blobEndpoint = QUrl(endpoints["blob"_L1].toString());
    account.fileEndpoint = QUrl(endpoints["file"_L1].toString());
    account.queueEndpoint = QUrl(endpoints["queue"_L1].toString());
    account.tableEndpoint = QUrl(endpoints["table"_L1].toString());
    account.sharedKeyAllowed = properties["allowSharedKeyAccess"_L1].toBool(true);
    account.hierarchical = properties["isHnsEnabled"_L1].toBool();
    account.provisioningState = properties["provisioningState"_L1].toString();
    return account;
}

Result<QList<StorageAccount>> listStorageAccounts(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Storage/storageAccounts"_L1, kVersion,
                  parseStorageAccount, context);
}

Result<StorageAccount> getStorageAccount(const AzureReader &azure, const ResourceId &account,
                                         const CallContext &context)
{
    return objectOf(azure, account.toString(), kVersion, parseStorageAccount, context);
}

Result<NameAvailability> checkStorageName(const AzureReader &azure, const QString &subscriptionId, const QString &name,
                                          const CallContext &context)
{
    const auto answer = azure.post(
        ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Storage/checkNameAvailability"_L1,
        kVersion, QJsonObject{{u"name"_s, name}, {u"type"_s, u"Microsoft.Storage/storageAccounts"_s}}, context);
    return answer.transform([](const JsonAnswer &json) { return parseNameAvailability(json.body.toObject()); });
}

Result<QList<BlobContainer>> listBlobContainers(const AzureReader &azure, const QUrl &endpoint,
                                                const CallContext &context)
{
    return pages<BlobContainer>(azure, containerUrl(endpoint, {}), u"comp=list&include=metadata"_s, parseContainerPage,
                                context);
}

Result<Blob> getBlobProperties(const AzureReader &azure, const QUrl &endpoint, const QString &container,
                               const QString &name, const CallContext &context)
{
    const auto answer = azure.send(blobRequest("HEAD", blobUrl(endpoint, container, name)), context);
    if (!answer)
        return answer.error();
    const auto text = [&](QByteArrayView header) {
        return QString::fromUtf8(answer->header(header));
    };
    Blob blob;
    blob.name = name;
    blob.size = answer->header("Content-Length").toLongLong();
    blob.contentMd5 = QByteArray::fromBase64(answer->header("Content-MD5"));
    blob.type = text("x-ms-blob-type");
    blob.tier = text("x-ms-access-tier");
    blob.etag = text("ETag");
    blob.lastModified = parseHttpDate(text("Last-Modified"));
    blob.copyStatus = text("x-ms-copy-status");
    blob.copyProgress = text("x-ms-copy-progress");
    return blob;
}

}
