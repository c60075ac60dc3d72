#include "sandbox/siterecovery/protectionstages.h"

#include "sandbox/simulation.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kLeastCopy{10}; ///< of the smallest machine
constexpr std::chrono::seconds kCopyPerGb{6};  ///< about 170 MB/s
constexpr std::chrono::minutes kFirstPoint{5}; ///< from the copy to the first recovery point

struct StageNames
{
    ProtectionStage stage;
    const char16_t *state;       ///< protectionState
    const char16_t *description; ///< protectionStateDescription
    const char16_t *allowed;     ///< separated by blanks
};

constexpr StageNames kStages[] = {
    {ProtectionStage::Enabling, u"UnprotectedStatesBegin", u"Enabling protection", u"DisableProtection"},
    {ProtectionStage::EnableFailed, u"EnablingFailed", u"Enabling protection failed", u"DisableProtection"},
    {ProtectionStage::InitialReplication, u"InitialReplicationInProgress", u"Initial replication is in progress",
     u"DisableProtection"},
    {ProtectionStage::FirstRecoveryPoint, u"InitialReplicationRecoveryCompletionPending",
     u"Waiting for first recovery point", u"DisableProtection"},
    {ProtectionStage::Protected, u"Protected", u"Protected", u"UnplannedFailover TestFailover DisableProtection"},
    {ProtectionStage::FailedOver, u"UnplannedFailoverCommitPendingStatesBegin", u"Failover completed",
     u"Commit ApplyRecoveryPoint"},
    {ProtectionStage::Committed, u"UnplannedFailoverCommitted", u"Failover committed", u"Reprotect DisableProtection"},
};

const StageNames &namesOf(ProtectionStage stage)
{
    return *std::ranges::find(kStages, stage, &StageNames::stage);
}

QDateTime timeIn(const QJsonObject &hidden, const QString &name)
{
    return QDateTime::fromString(hidden.value(name).toString(), Qt::ISODateWithMs);
}

std::chrono::milliseconds copyTime(const Resource &item)
{
    qint64 bytes = 0;
    const QJsonArray disks = item.property(u"providerSpecificDetails"_s)[u"protectedManagedDisks"].toArray();
    for (const QJsonValue &disk : disks)
        bytes += disk[u"diskCapacityInBytes"].toInteger();
    return kLeastCopy + kCopyPerGb * (bytes / (1024 * 1024 * 1024));
}

/// The item, when it still is in the same protection as when the step was planned.
Resource *inRun(Simulation &simulation, const QString &id, const QString &run)
{
    Resource *item = simulation.store().find(id);
    return item && item->hidden.value(u"run"_s).toString() == run ? item : nullptr;
}

}

ProtectionStage protectionStage(const Resource &item)
{
    const QString state = item.property(u"protectionState"_s).toString();
    const auto found =
        std::ranges::find_if(kStages, [&state](const StageNames &names) { return state == QStringView(names.state); });
    return found == std::end(kStages) ? ProtectionStage::Enabling : found->stage;
}

void setProtectionStage(Simulation &simulation, Resource &item, ProtectionStage stage)
{
    const StageNames &names = namesOf(stage);
    QJsonObject properties = item.properties();
    properties.insert(u"protectionState"_s, QString::fromUtf16(names.state));
    properties.insert(u"protectionStateDescription"_s, QString::fromUtf16(names.description));
    item.setProperties(properties);
    simulation.store().touch(item);
}

QStringList allowedOperations(const Resource &item)
{
    if (testFailoverPending(item))
        return {u"TestFailoverCleanup"_s};
    return QString::fromUtf16(namesOf(protectionStage(item)).allowed).split(u' ');
}

bool testFailoverPending(const Resource &item)
{
    const QString state = item.property(u"testFailoverState"_s).toString();
    return !state.isEmpty() && state != u"None";
}

void beginReplication(Simulation &simulation, Resource &item)
{
    const QString run = simulation.newGuid();
    const std::chrono::milliseconds copy = copyTime(item);
    item.hidden.insert(u"run"_s, run);
    item.hidden.insert(u"copyBegan"_s, simulation.now().toString(Qt::ISODateWithMs));
    item.hidden.remove(u"protectedSince"_s);
    setProtectionStage(simulation, item, ProtectionStage::InitialReplication);
    simulation.schedule(copy, [&simulation, id = item.id, run] {
        if (Resource *found = inRun(simulation, id, run))
            setProtectionStage(simulation, *found, ProtectionStage::FirstRecoveryPoint);
    });
    simulation.schedule(copy + kFirstPoint, [&simulation, id = item.id, run] {
        Resource *found = inRun(simulation, id, run);
        if (!found)
            return;
        found->hidden.insert(u"protectedSince"_s, simulation.now().toString(Qt::ISODateWithMs));
        setProtectionStage(simulation, *found, ProtectionStage::Protected);
    });
}

int replicatedPercent(const Simulation &simulation, const Resource &item)
{
    const QDateTime began = timeIn(item.hidden, u"copyBegan"_s);
    if (!began.isValid())
        return 0;
    const qint64 whole = std::max<qint64>(1, copyTime(item).count());
    return static_cast<int>(std::clamp<qint64>(100 * began.msecsTo(simulation.now()) / whole, 0, 100));
}

QDateTime protectedSince(const Resource &item)
{
    return timeIn(item.hidden, u"protectedSince"_s);
}

}
