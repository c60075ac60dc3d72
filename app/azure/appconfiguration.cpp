#include "azure/appconfiguration.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

#include <QJsonDocument>
#include <QSet>
#include <QUrlQuery>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStoreVersion = "2024-06-01"_L1;

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

}

Result<QUrl> configurationEndpoint(const AzureReader &azure, const ResourceId &store, const CallContext &context)
{
    return objectOf(
        azure, store.toString(), kStoreVersion,
        [](const QJsonObject &object) { return QUrl(jsonAt(object, u"properties.endpoint").toString()); }, context);
}

KeyValue parseKeyValue(const QJsonObject &object)
{
    return {object["key"_L1].toString(), object["label"_L1].toString(), object["value"_L1].toString(),
            object["content_type"_L1].toString(), stringMapOf(object["tags"_L1])};
}

QString keyValueUrl(const QUrl &endpoint, const QString &key, const QString &label)
{
    const QString base = endpoint.toString(QUrl::RemovePath | QUrl::RemoveQuery) + "/kv/"_L1 + percentEncoded(key);
    return label.isEmpty() ? base : base + "?label="_L1 + percentEncoded(label);
}

Result<QList<KeyValue>> listKeyValues(const AzureReader &azure, const QUrl &endpoint, const CallContext &context)
{
    QUrl next = endpoint;
    next.setPath(u"/kv"_s);
    next.setQuery(u"api-version="_s + QString::fromLatin1(kConfigurationDataVersion));
    QList<KeyValue> keyValues;
    QSet<QUrl> seen;
    while (!next.isEmpty()) {
        if (seen.contains(next))
            return Error::protocol(u"GET "_s + next.path(), u"The list leads back to a page that was read."_s);
        seen.insert(next);
        HttpRequest request;
        request.method = "GET";
        request.url = next;
        request.headers = {{"Accept", "application/vnd.microsoft.appconfig.kvset+json"}};
        request.secretAnswer = true;
        const Result<HttpResponse> response = azure.send(request, context);
        if (!response)
            return response.error();
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(response->body, &problem);
        if (!document.isObject())
            return Error::protocol(u"GET "_s + next.path(), problem.errorString());
        const QJsonArray items = document["items"_L1].toArray();
        for (const QJsonValue &item : items)
            keyValues.append(parseKeyValue(item.toObject()));
        const QString link = document["@nextLink"_L1].toString(); // relative to the store
        next = link.isEmpty() ? QUrl() : endpoint.resolved(QUrl(link));
    }
    return keyValues;
}

}
