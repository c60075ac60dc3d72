#include "sandbox/siterecovery/recoverypoints.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protectionstages.h"
#include "sandbox/siterecovery/recoverytypes.h"
#include "sandbox/siterecovery/replicationpolicies.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kProcessingSeconds = 60; ///< from the moment of a point until it can be used

QJsonObject pointJson(const Resource &item, const RecoveryPoint &point)
{
    return {{u"id"_s, recoveryPointId(item, point)},
            {u"name"_s, point.name},
            {u"type"_s, kProtectedItemType + u"/recoveryPoints"_s},
            {u"properties"_s,
             QJsonObject{{u"recoveryPointTime"_s, point.time.toUTC().toString(Qt::ISODateWithMs)},
                         {u"recoveryPointType"_s, point.appConsistent ? u"AppConsistent"_s : u"CrashConsistent"_s},
                         {u"providerSpecificDetails"_s,
                          QJsonObject{{u"instanceType"_s, u"A2A"_s},
                                      {u"recoveryPointSyncType"_s, u"PerVmRecoveryPoint"_s},
                                      {u"disks"_s, QJsonArray()}}}}}};
}

Reply list(const Call &call, const QStringList &)
{
    const Resource *item = call.simulation.store().find(call.request.path.ownerId());
    if (!item)
        return resourceNotFound(ArmPath::parse(call.request.path.ownerId()));
    QJsonArray values;
    for (const RecoveryPoint &point : recoveryPointsOf(call.simulation, *item))
        values.append(pointJson(*item, point));
    return pageOf(call.request, values);
}

Reply get(const Call &call, const QStringList &)
{
    const Resource *item = call.simulation.store().find(call.request.path.parentId());
    const auto point = item ? recoveryPointAsked(call.simulation, *item, call.request.path.text) : std::nullopt;
    return point ? Reply::of(pointJson(*item, *point)) : resourceNotFound(call.request.path);
}

}

QList<RecoveryPoint> recoveryPointsOf(const Simulation &simulation, const Resource &item)
{
    QList<RecoveryPoint> points;
    const QDateTime since = protectedSince(item);
    if (!since.isValid())
        return points;
    const RecoveryPointRule rule = recoveryPointRule(simulation.store(), item.property(u"policyId"_s).toString());
    const QDateTime stopped = QDateTime::fromString(item.hidden.value(u"stopped"_s).toString(), Qt::ISODateWithMs);
    const QDateTime until = (stopped.isValid() ? stopped : simulation.now()).addSecs(-kProcessingSeconds);
    const qint64 step = std::chrono::seconds(rule.crashConsistent).count();
    const QDateTime oldest = until.addSecs(-std::chrono::seconds(rule.kept).count());
    const qint64 appEvery = rule.appConsistent / rule.crashConsistent;
    for (qint64 index = std::max<qint64>(0, since.secsTo(until)) / step; index >= 0; --index) {
        const QDateTime time = since.addSecs(index * step);
        if (time < oldest)
            break;
        points.append({.name = Simulation::guidFrom(item.id.toLower() + time.toString(Qt::ISODateWithMs)),
                       .time = time,
                       .appConsistent = appEvery > 0 && index % appEvery == 0});
    }
    return points;
}

std::optional<RecoveryPoint> recoveryPointAsked(const Simulation &simulation, const Resource &item, const QString &id)
{
    const QList<RecoveryPoint> points = recoveryPointsOf(simulation, item);
    if (id.isEmpty())
        return points.isEmpty() ? std::nullopt : std::optional(points.first());
    for (const RecoveryPoint &point : points) {
        if (sameText(recoveryPointId(item, point), id))
            return point;
    }
    return std::nullopt;
}

QString recoveryPointId(const Resource &item, const RecoveryPoint &point)
{
    return item.id + u"/recoveryPoints/"_s + point.name;
}

void registerRecoveryPoints(Simulation &simulation)
{
    const QString path =
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.RecoveryServices/vaults/{v}/replicationFabrics/{f}/"
        "replicationProtectionContainers/{c}/replicationProtectedItems/{i}/recoveryPoints"_s;
    const QString permission = kProtectedItemType + u"/recoveryPoints/read"_s;
    simulation.add(Route{"GET", path, replicationVersions(), permission, true, list});
    simulation.add(Route{"GET", path + u"/{p}"_s, replicationVersions(), permission, true, get});
}

}
