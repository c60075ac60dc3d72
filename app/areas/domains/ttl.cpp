#include "areas/domains/domains.h"

#include "areas/domains/ttlclock.h"
#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"

namespace azrelocate::domains {

using namespace Qt::StringLiterals;

TtlClock ttlClockOf(const ResourceId &recordSet, const QList<AppliedChange> &applied)
{
    TtlClock clock;
    for (const AppliedChange &change : applied) {
        if (change.undone || !(change.change.resource == recordSet))
            continue;
        const auto ttlIn = [](const QJsonValue &body) {
            return std::chrono::seconds(body.toObject().value("properties"_L1).toObject().value("TTL"_L1).toInteger());
        };
        const std::chrono::seconds before = ttlIn(change.change.before);
        if (before <= ttlIn(change.change.after))
            continue;
        clock.oldTtl = before;
        clock.runOutAt = change.endedAt.addSecs(before.count());
    }
    return clock;
}

namespace {

/// Whether the cutover is over for this record: cut.ttl put its old TTL back.
bool isRestored(const ResourceId &recordSet, const QList<AppliedChange> &applied)
{
    return std::any_of(applied.begin(), applied.end(), [&](const AppliedChange &change) {
        return !change.undone && change.change.itemId == "cut.ttl"_L1 && change.change.resource == recordSet;
    });
}

}

Finding ttlsAreLow(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedHostName> hosts = hostNamesInZones(input.plan);
    if (hosts.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name of the workload is in a zone of Azure."));
        return finding;
    }
    const QDateTime now = input.clock.now();
    for (const PlannedHostName &host : hosts) {
        const ResourceId id = recordIdOf(host);
        if (id.isNull())
            continue; // dom.record reports a name without a record
        const auto record = getRecordSet(input.azure, id, input.context);
        if (!record) {
            finding.couldNotCheck(host.name, record.error(), id);
            continue;
        }
        const QString ttl = QString::number(record->ttl.count());
        const QString limit = QString::number(input.limits.maxTtl.count());
        const TtlClock clock = ttlClockOf(id, input.applied);
        if (isRestored(id, input.applied)) {
            finding.pass(host.name, QT_TRANSLATE_NOOP("Message", "It was low for the cutover, and is raised again."),
                         ttl + u" s"_s, id);
        } else if (record->ttl > input.limits.maxTtl) {
            finding.fail(
                host.name,
                {QT_TRANSLATE_NOOP("Message", "The TTL is %1 s; resolvers would keep the old answer as long."), {ttl}},
                u"≤ %1 s"_s.arg(limit), ttl + u" s"_s, id);
        } else if (clock.runOutAt.isValid() && now < clock.runOutAt) {
            finding.fail(host.name,
                         {QT_TRANSLATE_NOOP("Message",
                                            "Lowered; the old TTL of %1 s is still running. Cutover is safe from %2."),
                          {QString::number(clock.oldTtl.count()), clock.runOutAt.toString(Qt::ISODate)}},
                         u"≤ %1 s"_s.arg(limit), ttl + u" s"_s, id);
        } else {
            finding.pass(host.name,
                         {QT_TRANSLATE_NOOP("Message", "The TTL is %1 s, and no older one is running."), {ttl}},
                         ttl + u" s"_s, id);
        }
    }
    return finding;
}

Result<QList<Change>> proposeLowTtls(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        const ResourceId id = recordIdOf(host);
        if (id.isNull())
            continue;
        const auto record = getRecordSet(input.azure, id, input.context);
        if (!record)
            return record.error();
        if (record->ttl <= input.limits.maxTtl || isRestored(id, input.applied))
            continue;
        const bool seen =
            std::any_of(changes.begin(), changes.end(), [&](const Change &change) { return change.resource == id; });
        if (!seen)
            changes.append(lowerTtl(*record, input.limits.maxTtl));
    }
    return changes;
}

Change lowerTtl(const RecordSet &record, std::chrono::seconds ttl)
{
    RecordSet lowered = record;
    lowered.ttl = ttl;
    Change change = putRecordSet(u"dom.ttl"_s,
                                 {QT_TRANSLATE_NOOP("Message", "Lower the TTL of %1 from %2 s to %3 s"),
                                  {record.fqdn, QString::number(record.ttl.count()), QString::number(ttl.count())}},
                                 record, lowered);
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "Resolvers that asked meanwhile ask again sooner, which harms nobody.")};
    return change;
}

}
