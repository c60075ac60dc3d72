#include "sandbox/siterecovery/recoveryjobview.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

void setState(Resource &job, const QString &state)
{
    job.setProperty(u"state"_s, state);
    job.setProperty(u"stateDescription"_s, state);
}

/// The error of Resource Manager in the form of jobs.
QJsonObject jobError(const QJsonObject &error, const QDateTime &when)
{
    return {{u"serviceErrorDetails"_s,
             QJsonObject{{u"code"_s, error.value(u"code"_s)},
                         {u"message"_s, error.value(u"message"_s)},
                         {u"possibleCauses"_s, u"The message names the cause."_s},
                         {u"recommendedAction"_s, u"Resolve it, then restart the job or begin again."_s}}},
            {u"errorLevel"_s, u"Error"_s},
            {u"creationTime"_s, timeText(when)}};
}

/// Tasks take the same share of a job's time; the one in which it ended has its state.
QJsonArray tasksAt(const Resource &job, const Operation &operation, const QDateTime &now)
{
    const QJsonArray names = job.hidden.value(u"tasks"_s).toArray();
    const qint64 whole = std::max<qint64>(1, operation.started.msecsTo(operation.due));
    const QDateTime until = operation.hasEnded() ? operation.ended : now;
    const qint64 current = operation.started.msecsTo(until) * names.size() / whole;
    const QString ended = job.property(u"state"_s).toString();
    QJsonArray tasks;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QDateTime begins = operation.started.addMSecs(whole * i / names.size());
        const QDateTime ends = operation.started.addMSecs(whole * (i + 1) / names.size());
        const bool last = i == std::min<qsizetype>(current, names.size() - 1);
        QString state = i < current ? u"Succeeded"_s : u"NotStarted"_s;
        if (last)
            state = operation.hasEnded() ? ended : u"InProgress"_s;
        QJsonObject task{{u"taskId"_s, u"Task%1"_s.arg(i + 1)},
                         {u"name"_s, u"Task%1"_s.arg(i + 1)},
                         {u"friendlyName"_s, names[i]},
                         {u"state"_s, state},
                         {u"stateDescription"_s, state},
                         {u"allowedActions"_s, QJsonArray()},
                         {u"errors"_s, QJsonArray()}};
        if (state != u"NotStarted")
            task.insert(u"startTime"_s, timeText(begins));
        if (i < current)
            task.insert(u"endTime"_s, timeText(ends));
        tasks.append(task);
    }
    return tasks;
}

}

QJsonObject jobBody(const QString &id, const RecoveryJob &job, const QString &activityId)
{
    return {{u"id"_s, id},
            {u"name"_s, id.section(u'/', -1)},
            {u"type"_s, kReplicationJobType},
            {u"properties"_s,
             QJsonObject{{u"activityId"_s, activityId},
                         {u"scenarioName"_s, job.scenario.name},
                         {u"friendlyName"_s, job.scenario.friendlyName},
                         {u"targetObjectId"_s, Simulation::guidFrom(job.ownerId.toLower())},
                         {u"targetObjectName"_s, job.targetName},
                         {u"targetInstanceType"_s, ArmPath::parse(job.ownerId).types.last()},
                         {u"customDetails"_s, QJsonObject{{u"instanceType"_s, u"AsrJobDetails"_s}}}}}};
}

void showJobRunning(Resource &job, const Operation &operation)
{
    setState(job, u"InProgress"_s);
    job.setProperty(u"allowedActions"_s,
                    job.hidden.value(u"cancellable"_s).toBool() ? QJsonArray{u"Cancel"_s} : QJsonArray());
    job.setProperty(u"errors"_s, QJsonArray());
    job.setProperty(u"startTime"_s, timeText(operation.started));
    job.setProperty(u"endTime"_s, QJsonValue::Undefined);
    job.hidden.insert(u"operation"_s, operation.id);
}

void showJobEnd(Resource &job, const Operation &operation, bool cancelled)
{
    const bool succeeded = operation.outcome.succeeded;
    setState(job, cancelled ? u"Cancelled"_s : succeeded ? u"Succeeded"_s : u"Failed"_s);
    job.setProperty(u"allowedActions"_s, succeeded || cancelled ? QJsonArray() : QJsonArray{u"Restart"_s});
    job.setProperty(u"endTime"_s, timeText(operation.ended));
    if (!succeeded && !cancelled)
        job.setProperty(u"errors"_s, QJsonArray{jobError(operation.outcome.error, operation.ended)});
}

QJsonObject viewJob(const Call &call, const Resource &job)
{
    QJsonObject shown = job.body;
    const Operation *operation = call.simulation.operations().find(job.hidden.value(u"operation"_s).toString());
    if (!operation)
        return shown;
    QJsonObject properties = job.properties();
    properties.insert(u"tasks"_s, tasksAt(job, *operation, call.simulation.now()));
    shown.insert(u"properties"_s, properties);
    return shown;
}

}
