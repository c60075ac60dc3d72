#include "report/reportmodel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

ReportVerdict verdictOver(const QList<ReportPhase> &phases)
{
    bool any = false;
    bool incomplete = false;
    for (const ReportPhase &phase : phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items) {
                any = true;
                if (!item.required || holds(item.state))
                    continue;
                if (item.state == ItemState::ActionNeeded)
                    return ReportVerdict::NeedsAction;
                incomplete = true;
            }
        }
    }
    return any && !incomplete ? ReportVerdict::Holds : ReportVerdict::Incomplete;
}

template <typename Wanted> QList<const ReportItem *> itemsThat(const ReportModel &model, Wanted wanted)
{
    QList<const ReportItem *> found;
    for (const ReportPhase &phase : model.phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items) {
                if (wanted(item))
                    found.append(&item);
            }
        }
    }
    return found;
}

constexpr std::array kTaskStates{
    ReportTask::State::Pending,
    ReportTask::State::Running,
    ReportTask::State::Waiting,
    ReportTask::State::Succeeded,
    ReportTask::State::Failed,
    ReportTask::State::Cancelled,
};

}

QString toString(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return u"holds"_s;
    case ReportVerdict::NeedsAction:
        return u"needs-action"_s;
    case ReportVerdict::Incomplete:
        return u"incomplete"_s;
    }
    return {};
}

QString toString(ReportResource::State state)
{
    switch (state) {
    case ReportResource::State::Stays:
        return u"stays"_s;
    case ReportResource::State::Planned:
        return u"planned"_s;
    case ReportResource::State::Moving:
        return u"moving"_s;
    case ReportResource::State::AtTarget:
        return u"at-target"_s;
    case ReportResource::State::Failed:
        return u"failed"_s;
    }
    return {};
}

QString toString(ReportTask::State state)
{
    switch (state) {
    case ReportTask::State::Pending:
        return u"pending"_s;
    case ReportTask::State::Running:
        return u"running"_s;
    case ReportTask::State::Waiting:
        return u"waiting"_s;
    case ReportTask::State::Succeeded:
        return u"succeeded"_s;
    case ReportTask::State::Failed:
        return u"failed"_s;
    case ReportTask::State::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

std::optional<ReportTask::State> reportTaskStateFromString(QStringView text)
{
    for (const ReportTask::State state : kTaskStates) {
        if (toString(state) == text)
            return state;
    }
    return {};
}

QString toString(ReportDecision::Kind kind)
{
    switch (kind) {
    case ReportDecision::Kind::Decision:
        return u"decision"_s;
    case ReportDecision::Kind::Waiver:
        return u"waiver"_s;
    case ReportDecision::Kind::Attestation:
        return u"attestation"_s;
    }
    return {};
}

QString toString(ReportComment::Kind kind)
{
    switch (kind) {
    case ReportComment::Kind::Remark:
        return u"remark"_s;
    case ReportComment::Kind::Accepted:
        return u"accepted"_s;
    case ReportComment::Kind::Questioned:
        return u"questioned"_s;
    case ReportComment::Kind::Answered:
        return u"answered"_s;
    case ReportComment::Kind::Assigned:
        return u"assigned"_s;
    }
    return {};
}

QString toString(ReportChainHead::State state)
{
    switch (state) {
    case ReportChainHead::State::Verified:
        return u"verified"_s;
    case ReportChainHead::State::Broken:
        return u"broken"_s;
    case ReportChainHead::State::NotVerified:
        return u"not-verified"_s;
    }
    return {};
}

QString toString(ReportTrend trend)
{
    switch (trend) {
    case ReportTrend::Better:
        return u"better"_s;
    case ReportTrend::Worse:
        return u"worse"_s;
    case ReportTrend::Other:
        return u"other"_s;
    }
    return {};
}

int ReportComparison::count(ReportTrend trend) const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [trend](const ReportItemTrend &item) { return item.trend == trend; }));
}

void ReportCounts::add(const ReportCounts &other)
{
    expected += other.expected;
    checked += other.checked;
    passed += other.passed;
    warnings += other.warnings;
    actionNeeded += other.actionNeeded;
    couldNotCheck += other.couldNotCheck;
    attested += other.attested;
    waived += other.waived;
    notApplicable += other.notApplicable;
    stale += other.stale;
    unchecked += other.unchecked;
    notBuilt += other.notBuilt;
    requiredOpen += other.requiredOpen;
}

ReportCounts countsOf(const ReportItem &item)
{
    ReportCounts counts;
    counts.expected = 1;
    switch (item.state) {
    case ItemState::Passed:
        counts.passed = 1;
        break;
    case ItemState::Warning:
        counts.warnings = 1;
        break;
    case ItemState::ActionNeeded:
        counts.actionNeeded = 1;
        break;
    case ItemState::Attested:
        counts.attested = 1;
        break;
    case ItemState::Waived:
        counts.waived = 1;
        break;
    case ItemState::NotApplicable:
        counts.notApplicable = 1;
        break;
    case ItemState::CouldNotCheck:
        counts.couldNotCheck = 1;
        break;
    case ItemState::Stale:
        counts.stale = 1;
        break;
    case ItemState::Unchecked:
    case ItemState::Checking:
        counts.unchecked = 1;
        break;
    }
    counts.checked = 1 - counts.couldNotCheck - counts.stale - counts.unchecked;
    counts.notBuilt = counts.unchecked == 1 && item.notBuilt ? 1 : 0;
    counts.requiredOpen = item.required && !holds(item.state) ? 1 : 0;
    return counts;
}

ReportCounts ReportArea::counts() const
{
    ReportCounts counts;
    for (const ReportItem &item : items)
        counts.add(countsOf(item));
    return counts;
}

ReportCounts ReportPhase::counts() const
{
    ReportCounts counts;
    for (const ReportArea &area : areas)
        counts.add(area.counts());
    return counts;
}

ReportVerdict ReportPhase::verdict() const
{
    return verdictOver({*this});
}

qsizetype ReportModel::itemCount() const
{
    qsizetype count = 0;
    for (const ReportPhase &phase : phases) {
        for (const ReportArea &area : phase.areas)
            count += area.items.size();
    }
    return count;
}

ReportCounts ReportModel::counts() const
{
    ReportCounts counts;
    for (const ReportPhase &phase : phases)
        counts.add(phase.counts());
    return counts;
}

ReportVerdict ReportModel::verdict() const
{
    return verdictOver(phases);
}

QList<const ReportItem *> ReportModel::openRequired() const
{
    return itemsThat(*this, [](const ReportItem &item) { return item.required && !holds(item.state); });
}

QList<const ReportItem *> ReportModel::notBuilt() const
{
    return itemsThat(*this, [](const ReportItem &item) { return item.notBuilt && item.state == ItemState::Unchecked; });
}

}
