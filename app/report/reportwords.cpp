#include "report/reporttext.h"

#include "plan/plannames.h"

// The words, symbols and tones of every state that a report shows; sentences are in reporttext.cpp.

using namespace Qt::StringLiterals;

namespace azrelocate {

QString Report::word(ItemState state)
{
    return nameOf(state).toString();
}

QString Report::word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return tr("passes");
    case Verdict::Warns:
        return tr("warns");
    case Verdict::Fails:
        return tr("fails");
    case Verdict::CouldNotCheck:
        return tr("could not check");
    case Verdict::NotApplicable:
        return tr("not applicable");
    }
    return {};
}

QString Report::word(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return tr("Holds");
    case ReportVerdict::NeedsAction:
        return tr("Needs action");
    case ReportVerdict::Incomplete:
        return tr("Incomplete");
    }
    return {};
}

QString Report::word(ReportResource::State state)
{
    switch (state) {
    case ReportResource::State::Stays:
        return tr("stays");
    case ReportResource::State::Planned:
        return tr("planned");
    case ReportResource::State::Moving:
        return tr("moving");
    case ReportResource::State::AtTarget:
        return tr("at the target");
    case ReportResource::State::Failed:
        return tr("failed");
    }
    return {};
}

QString Report::word(ReportTask::State state)
{
    switch (state) {
    case ReportTask::State::Pending:
        return tr("pending");
    case ReportTask::State::Running:
        return tr("running");
    case ReportTask::State::Waiting:
        return tr("waiting");
    case ReportTask::State::Succeeded:
        return tr("succeeded");
    case ReportTask::State::Failed:
        return tr("failed");
    case ReportTask::State::Cancelled:
        return tr("cancelled");
    }
    return {};
}

QString Report::word(ReportDecision::Kind kind)
{
    switch (kind) {
    case ReportDecision::Kind::Decision:
        return tr("decision");
    case ReportDecision::Kind::Waiver:
        return tr("waiver");
    case ReportDecision::Kind::Attestation:
        return tr("attestation");
    }
    return {};
}

QString Report::word(ReportDeclaration::Kind kind)
{
    return word(kind == ReportDeclaration::Kind::Attested ? ItemState::Attested : ItemState::Waived);
}

QString Report::word(ReportComment::Kind kind)
{
    switch (kind) {
    case ReportComment::Kind::Remark:
        return tr("remark");
    case ReportComment::Kind::Accepted:
        return tr("accepted");
    case ReportComment::Kind::Questioned:
        return tr("questioned");
    case ReportComment::Kind::Answered:
        return tr("answered");
    case ReportComment::Kind::Assigned:
        return tr("assigned to");
    }
    return {};
}

QString Report::word(ReportChainHead::State state)
{
    switch (state) {
    case ReportChainHead::State::Verified:
        return tr("verified");
    case ReportChainHead::State::Broken:
        return tr("broken");
    case ReportChainHead::State::NotVerified:
        return tr("not verified");
    }
    return {};
}

QString Report::word(Change::Undo undo)
{
    switch (undo) {
    case Change::Undo::Possible:
        return tr("possible");
    case Change::Undo::NotPossible:
        return tr("not possible");
    case Change::Undo::NotNeeded:
        return tr("not needed");
    }
    return {};
}

QString Report::word(Phase phase)
{
    switch (phase) {
    case Phase::Prepare:
        return tr("Prepare");
    case Phase::Migrate:
        return tr("Migrate");
    case Phase::Cutover:
        return tr("Cutover");
    }
    return {};
}

QString Report::word(Method method)
{
    switch (method) {
    case Method::Hot:
        return tr("hot (without downtime)");
    case Method::Warm:
        return tr("warm (short downtime)");
    case Method::Cold:
        return tr("cold (with downtime)");
    }
    return {};
}

QString Report::word(Tool tool)
{
    return nameOf(tool).toString();
}

QString Report::symbol(ItemState state)
{
    switch (state) {
    case ItemState::Unchecked:
        return u"○"_s;
    case ItemState::Checking:
        return u"◌"_s;
    case ItemState::Passed:
        return u"✓"_s;
    case ItemState::Warning:
        return u"▲"_s;
    case ItemState::ActionNeeded:
        return u"✗"_s;
    case ItemState::CouldNotCheck:
        return u"?"_s;
    case ItemState::Attested:
        return u"✎"_s;
    case ItemState::Waived:
        return u"≈"_s;
    case ItemState::NotApplicable:
        return u"–"_s;
    case ItemState::Stale:
        return u"◔"_s;
    }
    return {};
}

QString Report::symbol(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return symbol(ItemState::Passed);
    case Verdict::Warns:
        return symbol(ItemState::Warning);
    case Verdict::Fails:
        return symbol(ItemState::ActionNeeded);
    case Verdict::CouldNotCheck:
        return symbol(ItemState::CouldNotCheck);
    case Verdict::NotApplicable:
        return symbol(ItemState::NotApplicable);
    }
    return {};
}

QString Report::symbol(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return symbol(ItemState::Passed);
    case ReportVerdict::NeedsAction:
        return symbol(ItemState::ActionNeeded);
    case ReportVerdict::Incomplete:
        return symbol(ItemState::Unchecked);
    }
    return {};
}

Tone Report::tone(ItemState state)
{
    switch (state) {
    case ItemState::Passed:
        return Tone::Good;
    case ItemState::Warning:
    case ItemState::Stale:
        return Tone::Warning;
    case ItemState::ActionNeeded:
        return Tone::Bad;
    case ItemState::CouldNotCheck:
        return Tone::Unknown;
    case ItemState::Attested:
    case ItemState::Waived:
        return Tone::Decided;
    case ItemState::Unchecked:
    case ItemState::Checking:
    case ItemState::NotApplicable:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

Tone Report::tone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return Tone::Good;
    case Verdict::Warns:
        return Tone::Warning;
    case Verdict::Fails:
        return Tone::Bad;
    case Verdict::CouldNotCheck:
        return Tone::Unknown;
    case Verdict::NotApplicable:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

Tone Report::tone(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return Tone::Good;
    case ReportVerdict::NeedsAction:
        return Tone::Bad;
    case ReportVerdict::Incomplete:
        return Tone::Unknown;
    }
    return Tone::Neutral;
}

Tone Report::tone(ReportTask::State state)
{
    switch (state) {
    case ReportTask::State::Succeeded:
        return Tone::Good;
    case ReportTask::State::Failed:
        return Tone::Bad;
    case ReportTask::State::Cancelled:
        return Tone::Warning;
    case ReportTask::State::Pending:
    case ReportTask::State::Running:
    case ReportTask::State::Waiting:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

Tone Report::tone(ReportResource::State state)
{
    switch (state) {
    case ReportResource::State::AtTarget:
        return Tone::Good;
    case ReportResource::State::Failed:
        return Tone::Bad;
    case ReportResource::State::Stays:
    case ReportResource::State::Planned:
    case ReportResource::State::Moving:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

}
