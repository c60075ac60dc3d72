#include "sandbox/siterecovery/protecteditemview.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protectionstages.h"
#include "sandbox/siterecovery/recoverypoints.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject healthError(const QString &code, const QString &message, const QString &cause, const QString &action)
{
    return {{u"errorSource"_s, u"Replication"_s},
            {u"errorType"_s, u"VirtualMachine"_s},
            {u"errorLevel"_s, u"Error"_s},
            {u"errorCategory"_s, u"Replication"_s},
            {u"errorCode"_s, code},
            {u"summaryMessage"_s, message},
            {u"errorMessage"_s, message},
            {u"possibleCauses"_s, cause},
            {u"recommendedAction"_s, action},
            {u"customerResolvability"_s, u"Allowed"_s},
            {u"innerHealthErrors"_s, QJsonArray()}};
}

/// What keeps the replication from going on: the machine or a cache account was deleted.
QJsonArray healthErrors(const ResourceStore &store, const Resource &item)
{
    QJsonArray errors;
    const QJsonValue details = item.property(u"providerSpecificDetails"_s);
    if (!store.contains(details[u"fabricObjectId"].toString())) {
        errors.append(healthError(u"VirtualMachineNotFound"_s, u"The replicated virtual machine was not found."_s,
                                  u"It was deleted or moved to another resource group."_s,
                                  u"Disable its replication, or fail over to the last recovery point."_s));
    }
    const QJsonArray disks = details[u"protectedManagedDisks"].toArray();
    for (const QJsonValue &disk : disks) {
        const QString account = disk[u"primaryStagingAzureStorageAccountId"].toString();
        if (store.contains(account))
            continue;
        errors.append(
            healthError(u"StorageAccountNotFound"_s,
                        u"The cache storage account '%1' was not found."_s.arg(ArmPath::parse(account).name()),
                        u"It was deleted."_s, u"Disable the replication and enable it again with another account."_s));
        break;
    }
    if (protectionStage(item) == ProtectionStage::EnableFailed) {
        errors.append(healthError(u"EnableProtectionFailed"_s, u"Replication could not be enabled."_s,
                                  u"The job names the cause."_s, u"Resolve it, then restart the job."_s));
    }
    return errors;
}

QJsonObject currentScenario(const Call &call, const Resource &item)
{
    const Operation *running = call.simulation.operations().runningOn(item.id);
    const QString jobs = vaultIdOf(item.id) + u"/replicationJobs/"_s;
    const Resource *job = running ? call.simulation.store().find(jobs + running->id) : nullptr;
    if (!job)
        return {{u"scenarioName"_s, u"None"_s},
                {u"jobId"_s, jobs + u"None"_s},
                {u"startTime"_s, u"1753-01-01T01:01:01Z"_s}};
    return {{u"scenarioName"_s, job->property(u"scenarioName"_s)},
            {u"jobId"_s, job->id},
            {u"startTime"_s, job->property(u"startTime"_s)}};
}

void addProgress(const Call &call, const Resource &item, QJsonObject &details)
{
    const ProtectionStage stage = protectionStage(item);
    const bool copying = stage == ProtectionStage::InitialReplication || stage == ProtectionStage::FirstRecoveryPoint;
    const bool isProtected = stage == ProtectionStage::Protected || stage == ProtectionStage::FailedOver
        || stage == ProtectionStage::Committed;
    details.insert(u"vmProtectionState"_s, isProtected ? u"Protected"_s : u"UnprotectedStatesBegin"_s);
    details.insert(u"vmProtectionStateDescription"_s, isProtected ? u"Protected"_s : u"Enabling protection"_s);
    const int percent = replicatedPercent(call.simulation, item);
    if (copying) {
        details.insert(u"monitoringPercentageCompletion"_s, percent);
        details.insert(u"monitoringJobType"_s, u"InitialReplication"_s);
    }
    QJsonArray disks = details.value(u"protectedManagedDisks"_s).toArray();
    for (qsizetype i = 0; i < disks.size(); ++i) {
        QJsonObject disk = disks[i].toObject();
        disk.insert(u"diskState"_s, isProtected ? u"Protected"_s : u"InitialReplicationPending"_s);
        disk.insert(u"dataPendingInStagingStorageAccountInMB"_s, 0.0);
        disk.insert(u"dataPendingAtSourceAgentInMB"_s, isProtected ? 1.0 : 0.0);
        if (copying)
            disk.insert(u"monitoringPercentageCompletion"_s, percent);
        disks[i] = disk;
    }
    details.insert(u"protectedManagedDisks"_s, disks);
}

/// The lag: from the newest recovery point until now, told once a minute.
void addLag(const Call &call, const Resource &item, QJsonObject &details)
{
    if (protectionStage(item) != ProtectionStage::Protected)
        return;
    const QList<RecoveryPoint> points = recoveryPointsOf(call.simulation, item);
    const QDateTime now = call.simulation.now();
    const QDateTime told = now.addSecs(-(now.toSecsSinceEpoch() % 60));
    details.insert(u"lastHeartbeat"_s, timeText(told));
    if (points.isEmpty())
        return;
    details.insert(u"rpoInSeconds"_s, std::max<qint64>(0, points.first().time.secsTo(told)));
    details.insert(u"lastRpoCalculatedTime"_s, timeText(told));
}

}

QJsonObject viewProtectedItem(const Call &call, const Resource &item)
{
    QJsonObject properties = item.properties();
    const QJsonArray errors = healthErrors(call.simulation.store(), item);
    const QJsonObject scenario = currentScenario(call, item);
    const bool idle = scenario.value(u"scenarioName"_s) == u"None"_s;
    properties.insert(u"replicationHealth"_s, errors.isEmpty() ? u"Normal"_s : u"Critical"_s);
    properties.insert(u"failoverHealth"_s, u"Normal"_s);
    properties.insert(u"healthErrors"_s, errors);
    properties.insert(u"allowedOperations"_s,
                      idle ? QJsonArray::fromStringList(allowedOperations(item)) : QJsonArray());
    properties.insert(u"currentScenario"_s, scenario);
    QJsonObject details = properties.value(u"providerSpecificDetails"_s).toObject();
    addProgress(call, item, details);
    addLag(call, item, details);
    properties.insert(u"providerSpecificDetails"_s, details);
    QJsonObject shown = item.body;
    shown.insert(u"properties"_s, properties);
    return shown;
}

}
