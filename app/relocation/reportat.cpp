#include "relocation/reportat.h"

#include "base/clock.h"
#include "relocation/reportbuilder.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// An item by its events: the last word of a check, and a person's word over it while that is valid.
struct PastItem
{
    ItemState checked = ItemState::Unchecked;
    QDateTime checkedAt;
    std::optional<Override> word;

    ItemState stateAt(const QDateTime &at, std::chrono::seconds evidenceAge) const
    {
        if (word && word->isValidAt(at))
            return word->kind == Override::Kind::Waived ? ItemState::Waived : ItemState::Attested;
        const bool ages =
            checked == ItemState::Passed || checked == ItemState::Warning || checked == ItemState::NotApplicable;
        return ages && checkedAt.secsTo(at) > evidenceAge.count() ? ItemState::Stale : checked;
    }
};

void replay(const Event &event, QHash<QString, PastItem> &items)
{
    if (event.kind == "item.stale"_L1) {
        const QJsonArray ids = event.payload.value("items"_L1).toArray();
        for (const QJsonValue &id : ids)
            items[id.toString()].checked = ItemState::Stale;
        return;
    }
    const bool attested = event.kind == "item.attested"_L1;
    if (event.kind == "item.checked"_L1) {
        PastItem &item = items[event.subject];
        item.checked = itemStateFromString(event.payload.value("state"_L1).toString());
        item.checkedAt = event.time;
    } else if (attested || event.kind == "item.waived"_L1) {
        Override word;
        word.kind = attested ? Override::Kind::Attested : Override::Kind::Waived;
        word.until = timeFromText(event.payload.value("until"_L1).toString());
        items[event.subject].word = word;
    } else if (event.kind == "item.word-withdrawn"_L1) {
        items[event.subject].word.reset();
    }
}

}

Result<ReportModel> reportAt(const Relocation &relocation, const ReportModel &now, const QDateTime &at)
{
    const auto events = relocation.file().events();
    if (!events)
        return events.error();
    const auto limits = relocation.limits();
    if (!limits)
        return limits.error();
    // The clock of a practice may have been ahead of the one that reads its file.
    const QDateTime first = events->isEmpty() ? now.generatedAt : events->first().time;
    const QDateTime last = events->isEmpty() ? now.generatedAt : std::max(events->last().time, now.generatedAt);
    // A report shows whole seconds, so the first second counts from its begin.
    if (at < first.addMSecs(-first.time().msec()) || at > last) {
        return Error::input(u"The event log knows nothing of %1: it is from %2 to %3."_s.arg(
                                at.toUTC().toString(Qt::ISODate), first.toUTC().toString(Qt::ISODate),
                                last.toUTC().toString(Qt::ISODate)),
                            u"NoSuchTime"_s);
    }
    QHash<QString, PastItem> items;
    for (const Event &event : *events) {
        if (event.time <= at)
            replay(event, items);
    }
    ReportModel then = now;
    then.generatedAt = at;
    then.resources.clear();
    for (ReportPhase &phase : then.phases) {
        for (ReportArea &area : phase.areas) {
            for (ReportItem &item : area.items) {
                item.state = items.value(item.id).stateAt(at, limits->evidenceAge);
                item.objects.clear();
                item.changes.removeIf([&](const ReportChange &change) { return change.at > at; });
            }
        }
    }
    return then;
}

Result<ReportModel> reportAsLeft(const QString &path, const ReportModel &now)
{
    const auto file = RelocationFile::open(path, RelocationFile::Access::ReadOnly, {});
    if (!file)
        return file.error();
    const auto events = (*file)->events();
    if (!events)
        return events.error();
    // Read later, its evidence would have aged; how it was left is asked for.
    const QDateTime left = events->isEmpty() ? now.generatedAt : events->last().time;
    const auto relocation =
        Relocation::open(path, RelocationFile::Access::ReadOnly, {std::make_shared<PracticeClock>(1.0, left), {}, {}});
    if (!relocation)
        return relocation.error();
    const auto model = buildReport(**relocation, {});
    if (model && model->workload != now.workload) {
        return Error::input(u"%1 is about the workload %2, not about %3."_s.arg(path, model->workload, now.workload),
                            u"AnotherWorkload"_s);
    }
    return model;
}

}
