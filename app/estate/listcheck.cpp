#include "estate/listcheck.h"

#include "estate/secretproperties.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kApiVersion = "2021-04-01"_L1;

bool hasTags(const QJsonObject &item, const QList<std::pair<QString, QString>> &wanted)
{
    const QJsonObject tags = item.value("tags"_L1).toObject();
    return std::all_of(wanted.begin(), wanted.end(), [&tags](const auto &tag) {
        return tags.value(tag.first).toString().compare(tag.second, Qt::CaseInsensitive) == 0;
    });
}

/// The envelopes of everything in the scope, without properties.
Result<QJsonArray> listOf(const Scope &scope, const AzureReader &azure, const CallContext &context)
{
    QJsonArray all;
    const auto add = [&](const QString &path) -> Result<void> {
        const Result<QJsonArray> some = azure.list(path + u"/resources"_s, kApiVersion, context);
        if (!some)
            return some.error();
        for (const QJsonValue &item : *some)
            all.append(item);
        return {};
    };
    for (const QString &subscription : scope.subscriptions) {
        if (scope.resourceGroups.isEmpty()) {
            if (const auto listed = add(ResourceId::subscription(subscription).toString()); !listed)
                return listed.error();
            continue;
        }
        for (const QString &group : scope.resourceGroups) {
            const auto listed = add(ResourceId::resourceGroup(subscription, group).toString());
            if (!listed && listed.error().kind != ErrorKind::NotFound)
                return listed.error();
        }
    }
    return all;
}

/// Newest version of each type of a provider, asked for once a provider.
class ApiVersions
{
public:
    ApiVersions(const AzureReader &azure, const CallContext &context)
        : m_azure(azure)
        , m_context(context)
    {
    }

    Result<QString> of(const ResourceId &id)
    {
        const QString provider = id.providerNamespace();
        const QString key = id.type().toLower();
        if (!m_read.contains(provider.toLower())) {
            const QString path = id.subscriptionScope().toString() + u"/providers/"_s + provider;
            const Result<JsonAnswer> answer = m_azure.get(path, kApiVersion, m_context);
            if (!answer)
                return answer.error();
            m_read.append(provider.toLower());
            const QJsonArray types = answer->body["resourceTypes"_L1].toArray();
            for (const QJsonValue &type : types) {
                const QString name = provider + u'/' + type["resourceType"_L1].toString();
                m_versions.insert(name.toLower(), newestOf(type["apiVersions"_L1].toArray()));
            }
        }
        if (m_versions.value(key).isEmpty())
            return Error::protocol(u"GET "_s + id.toString(), u"The provider names no version for this type."_s);
        return m_versions.value(key);
    }

private:
    /// Versions start with a date, so that the greatest text is the newest.
    static QString newestOf(const QJsonArray &versions)
    {
        QString stable;
        QString any;
        for (const QJsonValue &version : versions) {
            const QString text = version.toString();
            any = std::max(any, text);
            if (!text.contains(u"preview"_s))
                stable = std::max(stable, text);
        }
        return stable.isEmpty() ? any : stable;
    }

    const AzureReader &m_azure;
    const CallContext &m_context;
    QStringList m_read;
    QHash<QString, QString> m_versions;
};

Result<Resource> readResource(
    const ResourceId &id, const AzureReader &azure, ApiVersions &versions, const CallContext &context)
{
    const Result<QString> version = versions.of(id);
    if (!version)
        return version.error();
    const Result<JsonAnswer> answer = azure.get(id.toString(), *version, context);
    if (!answer)
        return answer.error();
    Resource resource = Resource::fromObject(withoutSecrets(answer->body).toObject());
    if (resource.id.isNull())
        return Error::protocol(u"GET "_s + id.toString(), u"The answer has no id."_s);
    return resource;
}

}

Result<void> addWhatListsKnow(
    const Scope &scope, const AzureReader &azure, Inventory &inventory, const CallContext &context)
{
    const Result<QJsonArray> listed = listOf(scope, azure, context);
    if (!listed)
        return listed.error();
    ApiVersions versions(azure, context);
    for (const QJsonValue &item : *listed) {
        const ResourceId id(item["id"_L1].toString());
        if (id.isNull() || inventory.find(id) != nullptr || !hasTags(item.toObject(), scope.tags))
            continue;
        Result<Resource> resource = readResource(id, azure, versions, context);
        if (context.stopped())
            return Error::cancelled(u"discover"_s);
        ++inventory.expected; // the count of Resource Graph did not know of it
        if (resource)
            inventory.append(*std::move(resource));
        else
            inventory.skipped.append({id.toString(), resource.error().toLine()});
    }
    return {};
}

}
