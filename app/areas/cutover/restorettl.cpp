#include "areas/cutover/cutover.h"

#include "areas/cutover/schedule.h"
#include "azure/dns.h"
#include "checklist/recordchange.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"cut.ttl"_s;

/// A record whose TTL this relocation lowered, and what it was before.
struct LoweredRecord
{
    ResourceId id;
    std::chrono::seconds before{0};
};

std::chrono::seconds ttlIn(const QJsonValue &body)
{
    return std::chrono::seconds(body["properties"_L1]["TTL"_L1].toInteger());
}

/// Each record once, with the TTL from before the first time that it was lowered.
QList<LoweredRecord> loweredRecords(const CheckInput &input)
{
    QList<LoweredRecord> lowered;
    for (const AppliedChange &applied : input.applied) {
        const Change &change = applied.change;
        if (applied.undone || change.itemId != "dom.ttl"_L1 || ttlIn(change.before) <= ttlIn(change.after))
            continue;
        const bool known = std::any_of(lowered.begin(), lowered.end(),
                                       [&](const LoweredRecord &record) { return record.id == change.resource; });
        if (!known)
            lowered.append({change.resource, ttlIn(change.before)});
    }
    return lowered;
}

}

Finding ttlsAreRestored(const CheckInput &input)
{
    Finding finding;
    const Schedule schedule = scheduleOf(input);
    const QList<LoweredRecord> lowered = loweredRecords(input);
    for (const LoweredRecord &one : lowered) {
        const auto record = getRecordSet(input.azure, one.id, input.context);
        if (!record) {
            finding.couldNotCheck(one.id.name(), record.error(), one.id);
            continue;
        }
        const QString now = u"%1 s"_s.arg(record->ttl.count());
        const QString before = u"%1 s"_s.arg(one.before.count());
        if (record->ttl >= one.before)
            finding.pass(record->fqdn, QT_TRANSLATE_NOOP("Message", "The TTL is what it was before."), now, one.id);
        else if (!schedule.isSwitched())
            finding.warn(record->fqdn, QT_TRANSLATE_NOOP("Message", "It stays low until the cutover is over."), now,
                         one.id);
        else if (!schedule.isClosed(input.clock.now()))
            finding.warn(
                record->fqdn,
                {QT_TRANSLATE_NOOP("Message", "It stays low until %1, so that a way back takes effect at once."),
                 {schedule.closesAt.toString(Qt::ISODate)}},
                now, one.id);
        else
            finding.fail(record->fqdn,
                         QT_TRANSLATE_NOOP("Message", "The cutover is over, and the TTL is still lowered."), before,
                         now, one.id);
    }
    if (lowered.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "This relocation lowered no TTL."));
    return finding;
}

Result<QList<Change>> proposeOldTtls(const CheckInput &input)
{
    QList<Change> changes;
    if (!scheduleOf(input).isClosed(input.clock.now()))
        return changes;
    for (const LoweredRecord &one : loweredRecords(input)) {
        const auto record = getRecordSet(input.azure, one.id, input.context);
        if (!record)
            return record.error();
        if (record->ttl >= one.before)
            continue;
        RecordSet restored = *record;
        restored.ttl = one.before;
        changes.append(
            putRecordSet(kItem,
                         {QT_TRANSLATE_NOOP("Message", "Raise the TTL of %1 from %2 s to %3 s again"),
                          {record->fqdn, QString::number(record->ttl.count()), QString::number(one.before.count())}},
                         *record, restored));
    }
    return changes;
}

}
