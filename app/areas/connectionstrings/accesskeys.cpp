#include "areas/connectionstrings/accesskeys.h"

#include "azure/apiversions.h"
#include "base/jsonpath.h"
#include "checklist/deferred.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

/// Where a service tells its keys: the read, and the pointers to the texts in its answer.
struct KeyRow
{
    QLatin1StringView type;
    QLatin1StringView method;
    QLatin1StringView action; ///< below the resource; empty: the resource itself
    std::array<QLatin1StringView, 4> pointers;
};

// Actions and answers: the services' OpenAPI documents at the api-versions of azure/apiversions.cpp.
constexpr std::array kKeyRows{
    KeyRow{"Microsoft.Storage/storageAccounts"_L1, "POST"_L1, "listKeys"_L1, {"/keys/0/value"_L1, "/keys/1/value"_L1}},
    KeyRow{"Microsoft.DocumentDB/databaseAccounts"_L1,
           "POST"_L1,
           "listKeys"_L1,
           {"/primaryMasterKey"_L1, "/secondaryMasterKey"_L1, "/primaryReadonlyMasterKey"_L1,
            "/secondaryReadonlyMasterKey"_L1}},
    KeyRow{"Microsoft.Cache/redis"_L1, "POST"_L1, "listKeys"_L1, {"/primaryKey"_L1, "/secondaryKey"_L1}},
    KeyRow{"Microsoft.Search/searchServices"_L1, "POST"_L1, "listAdminKeys"_L1, {"/primaryKey"_L1, "/secondaryKey"_L1}},
    KeyRow{"Microsoft.SignalRService/signalR"_L1, "POST"_L1, "listKeys"_L1, {"/primaryKey"_L1, "/secondaryKey"_L1}},
    KeyRow{"Microsoft.SignalRService/webPubSub"_L1, "POST"_L1, "listKeys"_L1, {"/primaryKey"_L1, "/secondaryKey"_L1}},
    KeyRow{"Microsoft.Batch/batchAccounts"_L1, "POST"_L1, "listKeys"_L1, {"/primary"_L1, "/secondary"_L1}},
    KeyRow{"Microsoft.EventGrid/topics"_L1, "POST"_L1, "listKeys"_L1, {"/key1"_L1, "/key2"_L1}},
    KeyRow{"Microsoft.EventGrid/domains"_L1, "POST"_L1, "listKeys"_L1, {"/key1"_L1, "/key2"_L1}},
    KeyRow{"Microsoft.CognitiveServices/accounts"_L1, "POST"_L1, "listKeys"_L1, {"/key1"_L1, "/key2"_L1}},
    KeyRow{"Microsoft.ContainerRegistry/registries"_L1,
           "POST"_L1,
           "listCredentials"_L1,
           {"/passwords/0/value"_L1, "/passwords/1/value"_L1}},
    KeyRow{"Microsoft.AppConfiguration/configurationStores"_L1,
           "POST"_L1,
           "listKeys"_L1,
           {"/value/0/value"_L1, "/value/1/value"_L1, "/value/2/value"_L1, "/value/3/value"_L1}},
    KeyRow{"Microsoft.OperationalInsights/workspaces"_L1,
           "POST"_L1,
           "sharedKeys"_L1,
           {"/primarySharedKey"_L1, "/secondarySharedKey"_L1}},
    KeyRow{"Microsoft.Insights/components"_L1,
           "GET"_L1,
           ""_L1,
           {"/properties/ConnectionString"_L1, "/properties/InstrumentationKey"_L1}},
};

/// Services whose keys hang at authorization rules.
constexpr std::array kRuleTypes{
    "Microsoft.ServiceBus/namespaces"_L1,
    "Microsoft.EventHub/namespaces"_L1,
    "Microsoft.Relay/namespaces"_L1,
    "Microsoft.NotificationHubs/namespaces"_L1,
};

/// Application Insights is named by nothing but its keys, so its name stands in no setting.
bool maySpeakOf(const QStringList &values, const PlannedResource &planned)
{
    if (planned.source.type().compare("Microsoft.Insights/components"_L1, Qt::CaseInsensitive) == 0)
        return !values.isEmpty();
    return std::any_of(values.begin(), values.end(), [name = planned.source.name()](const QString &value) {
        return value.contains(name, Qt::CaseInsensitive);
    });
}

class KeyReader
{
public:
    KeyReader(const CheckInput &input, const std::function<void(const ResourceId &, const Error &)> &failed)
        : m_input(input)
        , m_failed(failed)
    {
    }

    void readRow(const PlannedResource &planned, const KeyRow &row)
    {
        const QString below = row.action.isEmpty() ? QString() : u'/' + QString(row.action);
        read(planned, QByteArray(row.method.data(), row.method.size()), below,
             {row.pointers.begin(), row.pointers.end()}, {});
    }

    void readRules(const PlannedResource &planned)
    {
        const auto version = resolveApiVersion(m_input.azure, planned.source, m_input.context);
        const auto rules = version
            ? m_input.azure.list(planned.source.toString() + u"/authorizationRules"_s, *version, m_input.context)
            : Result<QJsonArray>(version.error());
        if (!rules) {
            m_failed(planned.source, rules.error());
            return;
        }
        for (const QJsonValue &rule : *rules) {
            const QString name = rule["name"_L1].toString();
            read(planned, "POST", u"/authorizationRules/%1/listKeys"_s.arg(name),
                 {"/primaryKey"_L1, "/secondaryKey"_L1}, name + u'/');
        }
    }

    QList<AccessKey> take() { return std::move(m_keys); }

private:
    void read(const PlannedResource &planned, const QByteArray &method, const QString &below,
              const QList<QLatin1StringView> &pointers, const QString &prefix)
    {
        const auto version = resolveApiVersion(m_input.azure, planned.source, m_input.context);
        if (!version) {
            m_failed(planned.source, version.error());
            return;
        }
        const auto answer = deferred::resolve(deferred::read(method, planned.source.toString() + below, *version, {}),
                                              m_input.azure, m_input.context);
        if (!answer) {
            m_failed(planned.source, answer.error());
            return;
        }
        for (const QLatin1StringView pointer : pointers) {
            const QString value = jsonPointer(*answer, QString(pointer)).toString();
            if (pointer.isEmpty() || value.isEmpty())
                continue;
            const auto at = [&](const ResourceId &service) {
                return deferred::read(method, service.toString() + below, *version, QString(pointer));
            };
            m_keys.append({planned.source, planned.target,
                           prefix + QString(pointer).section(u'/', 1).remove("/value"_L1), value, at(planned.source),
                           at(planned.target)});
        }
    }

    const CheckInput &m_input;
    const std::function<void(const ResourceId &, const Error &)> &m_failed;
    QList<AccessKey> m_keys;
};

}

QList<AccessKey> readAccessKeys(const CheckInput &input, const QStringList &values,
                                const std::function<void(const ResourceId &, const Error &)> &failed)
{
    KeyReader reader(input, failed);
    for (const KeyRow &row : kKeyRows) {
        for (const PlannedResource &planned : input.plan.ofType(QString(row.type))) {
            if (!(planned.source == planned.target) && maySpeakOf(values, planned))
                reader.readRow(planned, row);
        }
    }
    for (const QLatin1StringView type : kRuleTypes) {
        for (const PlannedResource &planned : input.plan.ofType(QString(type))) {
            if (!(planned.source == planned.target) && maySpeakOf(values, planned))
                reader.readRules(planned);
        }
    }
    return reader.take();
}

}
