#include "plan/plan.h"

#include <QJsonArray>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;

QJsonObject toJson(const PlannedResource &planned)
{
    QJsonObject object{{u"source"_s, planned.source.toString()},
                       {u"target"_s, planned.target.toString()},
                       {u"tool"_s, toString(planned.tool)},
                       {u"wave"_s, planned.wave},
                       {u"reason"_s, planned.reason.toJson()}};
    if (planned.byUser)
        object.insert(u"byUser"_s, true);
    return object;
}

Result<PlannedResource> resourceFromJson(const QJsonObject &object)
{
    PlannedResource planned;
    planned.source = ResourceId(object.value("source"_L1).toString());
    planned.target = ResourceId(object.value("target"_L1).toString());
    const std::optional<Tool> tool = toolFromString(object.value("tool"_L1).toString());
    if (planned.source.isNull() || planned.target.isNull() || !tool) {
        return Error::input(
            u"A planned resource has no valid source, target or tool: %1"_s.arg(object.value("source"_L1).toString()),
            u"InvalidPlan"_s);
    }
    planned.tool = *tool;
    planned.wave = object.value("wave"_L1).toInt();
    // A file that was written before 2026-11-23 holds the English sentence itself.
    const QJsonValue reason = object.value("reason"_L1);
    planned.reason = reason.isString() ? Message::verbatim(reason.toString()) : Message::fromJson(reason.toObject());
    planned.byUser = object.value("byUser"_L1).toBool();
    return planned;
}

QJsonObject toJson(const PlannedHostName &host)
{
    return {{u"name"_s, host.name},
            {u"zone"_s, host.zone.toString()},
            {u"recordName"_s, host.recordName},
            {u"recordType"_s, host.recordType},
            {u"sourceApp"_s, host.sourceApp.toString()},
            {u"targetApp"_s, host.targetApp.toString()},
            {u"newName"_s, host.newName}};
}

PlannedHostName hostNameFromJson(const QJsonObject &object)
{
    return {object.value("name"_L1).toString(),
            ResourceId(object.value("zone"_L1).toString()),
            object.value("recordName"_L1).toString(),
            object.value("recordType"_L1).toString(),
            ResourceId(object.value("sourceApp"_L1).toString()),
            ResourceId(object.value("targetApp"_L1).toString()),
            object.value("newName"_L1).toString()};
}

QJsonObject toJson(const PlannedStore &store)
{
    QJsonObject object{{u"source"_s, store.source.toString()},
                       {u"target"_s, store.target.toString()},
                       {u"method"_s, toString(store.method)}};
    if (store.byUser)
        object.insert(u"byUser"_s, true);
    return object;
}

PlannedStore storeFromJson(const QJsonObject &object)
{
    return {ResourceId(object.value("source"_L1).toString()), ResourceId(object.value("target"_L1).toString()),
            dataMethodFromString(object.value("method"_L1).toString()).value_or(DataMethod::None),
            object.value("byUser"_L1).toBool()};
}

template <typename T> QJsonArray toArray(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

}

QJsonObject Plan::toJson() const
{
    QJsonObject groupNames;
    for (auto it = groups.begin(); it != groups.end(); ++it)
        groupNames.insert(it.key(), it.value());
    QJsonArray endpoints; // an array, since the order (longest first) has a meaning
    for (const auto &[from, to] : endpointReplacements)
        endpoints.append(QJsonArray{from, to});
    return {{u"version"_s, kVersion},
            {u"source"_s, source.name()},
            {u"target"_s, target.name()},
            {u"sourceDisplayName"_s, sourceDisplayName},
            {u"targetDisplayName"_s, targetDisplayName},
            {u"method"_s, toString(method)},
            {u"resources"_s, toArray(resources)},
            {u"hostNames"_s, toArray(hostNames)},
            {u"stores"_s, toArray(stores)},
            {u"groups"_s, groupNames},
            {u"endpointReplacements"_s, endpoints},
            {u"tenantId"_s, tenantId},
            {u"sameSubscription"_s, sameSubscription},
            {u"recipesVersion"_s, recipesVersion},
            {u"computedAt"_s, computedAt.isValid() ? computedAt.toUTC().toString(Qt::ISODateWithMs) : QString()}};
}

Result<Plan> Plan::fromJson(const QJsonObject &object)
{
    if (const int version = object.value("version"_L1).toInt(); version > kVersion)
        return Error::input(u"The plan has version %1; this program knows %2."_s.arg(version).arg(kVersion),
                            u"NewerPlan"_s);
    const std::optional<Method> method = methodFromString(object.value("method"_L1).toString());
    if (!method)
        return Error::input(u"The plan names no relocation method."_s, u"InvalidPlan"_s);
    Plan plan;
    plan.method = *method;
    plan.source = Region(object.value("source"_L1).toString());
    plan.target = Region(object.value("target"_L1).toString());
    plan.sourceDisplayName = object.value("sourceDisplayName"_L1).toString();
    plan.targetDisplayName = object.value("targetDisplayName"_L1).toString();
    const QJsonArray resources = object.value("resources"_L1).toArray();
    for (const QJsonValue &value : resources) {
        Result<PlannedResource> planned = resourceFromJson(value.toObject());
        if (!planned)
            return planned.error();
        plan.resources.append(*std::move(planned));
    }
    const QJsonArray hosts = object.value("hostNames"_L1).toArray();
    for (const QJsonValue &value : hosts)
        plan.hostNames.append(hostNameFromJson(value.toObject()));
    const QJsonArray stores = object.value("stores"_L1).toArray();
    for (const QJsonValue &value : stores)
        plan.stores.append(storeFromJson(value.toObject()));
    const QJsonObject groupNames = object.value("groups"_L1).toObject();
    for (auto it = groupNames.begin(); it != groupNames.end(); ++it)
        plan.groups.insert(it.key(), it.value().toString());
    const QJsonArray endpoints = object.value("endpointReplacements"_L1).toArray();
    for (const QJsonValue &value : endpoints)
        plan.endpointReplacements.append({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    plan.tenantId = object.value("tenantId"_L1).toString();
    plan.sameSubscription = object.value("sameSubscription"_L1).toBool(true);
    plan.recipesVersion = object.value("recipesVersion"_L1).toString();
    plan.computedAt = QDateTime::fromString(object.value("computedAt"_L1).toString(), Qt::ISODateWithMs);
    return plan;
}

}
