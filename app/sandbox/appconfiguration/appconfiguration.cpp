#include "sandbox/appconfiguration/appconfiguration.h"

#include "sandbox/appconfiguration/keyvalues.h"
#include "sandbox/secrettext.h"

#include <QUrl>

#include <array>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kManagedKeyValue = kConfigurationStore + u"/keyValues"_s;
const QStringList kStoreVersions{u"2024-06-01"_s, u"2024-05-01"_s, u"2023-03-01"_s, u"2022-05-01"_s};
const QStringList kDataPlaneVersions{u"2023-11-01"_s, u"2023-10-01"_s, u"1.0"_s};
constexpr qsizetype kKeyValuesPerPage = 100;

/// An error as RFC 7807 has it, which the data plane answers with.
Reply problem(int status, const QString &title, const QString &detail = {})
{
    Reply reply = Reply::of({{u"type"_s, u"https://azconfig.io/errors/"_s + title.toLower().replace(u' ', u'-')},
                             {u"title"_s, title},
                             {u"detail"_s, detail},
                             {u"status"_s, status}},
                            status);
    reply.contentType = "application/problem+json; charset=utf-8";
    return reply;
}

Resource *storeNamed(ResourceStore &store, const QString &name)
{
    for (Resource *resource : store.ofType(kConfigurationStore)) {
        if (sameText(resource->name(), name))
            return resource;
    }
    return nullptr;
}

void fillStore(Simulation &simulation, Resource &store)
{
    QJsonObject properties = store.properties();
    properties.insert(u"endpoint"_s,
                      u"https://"_s + store.name().toLower() + simulation.names().appConfigurationSuffix);
    for (const auto &[name, value] :
         {std::pair{u"disableLocalAuth"_s, QJsonValue(false)}, std::pair{u"softDeleteRetentionInDays"_s, QJsonValue(7)},
          std::pair{u"enablePurgeProtection"_s, QJsonValue(false)}}) {
        if (!properties.contains(name))
            properties.insert(name, value);
    }
    if (!properties.contains(u"creationDate"_s))
        properties.insert(u"creationDate"_s, simulation.now().toString(Qt::ISODate));
    store.setProperties(properties);
}

Reply listStoreKeys(const Call &, Resource &store)
{
    static constexpr std::array kNames{u"Primary", u"Secondary", u"Primary Read Only", u"Secondary Read Only"};
    QJsonArray values;
    for (const char16_t *text : kNames) {
        const QString name = QString::fromUtf16(text);
        const QString id = Simulation::guidFrom(store.id + name).left(4);
        const QString secret = secretOf(store.id, name);
        values.append(
            QJsonObject{{u"id"_s, id},
                        {u"name"_s, name},
                        {u"value"_s, secret},
                        {u"connectionString"_s,
                         u"Endpoint=%1;Id=%2;Secret=%3"_s.arg(store.property(u"endpoint"_s).toString(), id, secret)},
                        {u"lastModified"_s, store.property(u"creationDate"_s)},
                        {u"readOnly"_s, name.endsWith(u"Read Only")}});
    }
    return Reply::of({{u"value"_s, values}});
}

/// 401 with the challenge, or 403; @p action after "…/keyValues/".
Verdict refuseAccess(const Call &call, const Resource &store, const QString &action)
{
    const QStringList audiences = call.simulation.names().appConfigurationAudiences;
    const Principal *principal = call.simulation.callerOf(call.request, audiences);
    if (!principal)
        return problem(401, u"Unauthorized"_s)
            .with("WWW-Authenticate",
                  "HMAC-SHA256, Bearer error=\"invalid_token\", error_description=\"Authorization "
                  "token failed validation\"");
    if (call.simulation.allowed(principal->objectId, kManagedKeyValue + u'/' + action, store.id, ActionKind::Data))
        return std::nullopt;
    return problem(403, u"Forbidden"_s, u"The caller has no role with %1/%2."_s.arg(kManagedKeyValue, action));
}

Reply shown(const QJsonObject &keyValue)
{
    Reply reply = Reply::of(keyValue);
    reply.contentType = "application/vnd.microsoft.appconfig.kv+json; charset=utf-8";
    return reply.with("ETag", '"' + keyValue.value(u"etag"_s).toString().toLatin1() + '"');
}

Reply listOfKeyValues(const Call &call, Resource &store)
{
    const QJsonArray all =
        KeyValues(store).matching(call.request.queryValue(u"key"_s), call.request.queryValue(u"label"_s));
    const qsizetype from = call.request.queryValue(u"after"_s).toLongLong();
    QJsonArray items;
    for (qsizetype i = from; i < std::min(from + kKeyValuesPerPage, all.size()); ++i)
        items.append(all[i]);
    QJsonObject page{{u"items"_s, items}};
    if (from + kKeyValuesPerPage < all.size())
        page.insert(u"@nextLink"_s,
                    u"/kv?api-version=%1&after=%2"_s.arg(call.request.apiVersion).arg(from + kKeyValuesPerPage));
    Reply reply = Reply::of(page);
    reply.contentType = "application/vnd.microsoft.appconfig.kvset+json; charset=utf-8";
    return reply;
}

/// 412 when the caller's condition on the etag does not hold.
Verdict conditionFails(const Call &call, const QJsonObject &existing)
{
    const QByteArray etag = '"' + existing.value(u"etag"_s).toString().toLatin1() + '"';
    const QByteArray match = call.request.header("If-Match");
    const QByteArray noneMatch = call.request.header("If-None-Match");
    const bool isMissed = !match.isEmpty() && (existing.isEmpty() || (match != "*" && match != etag));
    const bool isTaken = !noneMatch.isEmpty() && !existing.isEmpty() && (noneMatch == "*" || noneMatch == etag);
    if (isMissed || isTaken)
        return problem(412, u"Precondition Failed"_s);
    return std::nullopt;
}

Reply answerKeyValue(const Call &call, Resource &store, const QString &key)
{
    const QString wanted = call.request.queryValue(u"label"_s);
    const QString label = wanted == QString(QChar(u'\0')) ? QString() : wanted;
    KeyValues keyValues(store);
    const QJsonObject existing = keyValues.find(key, label);
    const QByteArray &method = call.request.method;
    if (method == "GET" || method == "HEAD") {
        if (Verdict refused = refuseAccess(call, store, u"read"_s))
            return *refused;
        return existing.isEmpty() ? problem(404, u"Not Found"_s) : shown(existing);
    }
    if (Verdict refused = refuseAccess(call, store, method == "DELETE" ? u"delete"_s : u"write"_s))
        return *refused;
    if (Verdict failed = conditionFails(call, existing))
        return *failed;
    if (method == "PUT")
        return shown(keyValues.put(call.simulation, key, label, call.request.body));
    if (method == "DELETE") {
        keyValues.remove(key, label);
        return existing.isEmpty() ? Reply::empty(204) : shown(existing);
    }
    return problem(405, u"Method Not Allowed"_s);
}

Reply answerConfigurationHost(const Call &call)
{
    const QString name = call.request.host.chopped(call.simulation.names().appConfigurationSuffix.size());
    Resource *store = storeNamed(call.simulation.store(), name);
    if (!store)
        return problem(404, u"Not Found"_s, u"There is no store '%1'."_s.arg(name));
    if (!kDataPlaneVersions.contains(call.request.apiVersion))
        return problem(400, u"Invalid request parameter 'api-version'"_s);
    // A slash inside of a key is percent-encoded: the path is taken apart before it is decoded.
    const QString path = QString::fromLatin1(call.request.rawPath);
    const QString key = QUrl::fromPercentEncoding(path.section(u'/', 2, -1).toLatin1());
    if (path.section(u'/', 1, 1) != u"kv")
        return notSimulated(QString::fromLatin1(call.request.method) + u' ' + path);
    if (!key.isEmpty())
        return answerKeyValue(call, *store, key);
    if (call.request.method != "GET")
        return problem(405, u"Method Not Allowed"_s);
    if (Verdict refused = refuseAccess(call, *store, u"read"_s))
        return *refused;
    return listOfKeyValues(call, *store);
}

/// "key$label" of Resource Manager, where "~xx" stands for what a path may not hold.
QString decoded(QString name)
{
    return QUrl::fromPercentEncoding(name.replace(u'~', u'%').toUtf8());
}

/// A key-value that a template brings is one of the data plane.
void keepKeyValue(Simulation &simulation, const Resource &resource)
{
    Resource *store = simulation.store().find(ArmPath::parse(resource.id).parentId());
    if (!store)
        return;
    const QJsonObject properties = resource.properties();
    KeyValues(*store).put(simulation, decoded(resource.name().section(u'$', 0, 0)),
                          decoded(resource.name().section(u'$', 1)),
                          {{u"value"_s, properties.value(u"value"_s)},
                           {u"content_type"_s, properties.value(u"contentType"_s)},
                           {u"tags"_s, properties.value(u"tags"_s)}});
}

}

void registerAppConfiguration(Simulation &simulation)
{
    TypeBehaviour store = *simulation.behaviourOf(kConfigurationStore);
    store.complete = [](const Call &call, Resource &resource, const Resource *) {
        fillStore(call.simulation, resource);
    };
    store.adopt = fillStore;
    simulation.add(std::move(store));
    simulation.add(ActionBehaviour{kConfigurationStore, u"listKeys"_s, {}, true, {}, listStoreKeys});

    TypeBehaviour keyValue;
    keyValue.type = kManagedKeyValue;
    keyValue.apiVersions = kStoreVersions;
    keyValue.tracked = false;
    keyValue.hasProvisioningState = false;
    keyValue.createdStatus = 200;
    keyValue.afterPut = [](const Call &call, Resource &resource, bool) {
        keepKeyValue(call.simulation, resource);
    };
    keyValue.adopt = [](Simulation &world, Resource &resource) {
        keepKeyValue(world, resource);
    };
    simulation.add(std::move(keyValue));

    simulation.add(DataPlane{{simulation.names().appConfigurationSuffix}, answerConfigurationHost, {}});
}

}
