#include "areas/services/services.h"

#include "areas/services/mover.h"
#include "areas/services/recovery.h"

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

QString progressOf(const MoveResource &move)
{
    return move.jobName.isEmpty() ? move.stateWord
                                  : u"%1, %2 %3 %"_s.arg(move.stateWord, move.jobName).arg(move.jobPercent);
}

void judgePrepare(Finding &finding, const MoveResource &move)
{
    switch (move.state) {
    case MoveState::MovePending:
    case MoveState::MoveInProgress:
    case MoveState::MoveFailed:
    case MoveState::DiscardInProgress:
    case MoveState::DiscardFailed:
    case MoveState::CommitPending:
    case MoveState::CommitInProgress:
    case MoveState::CommitFailed:
    case MoveState::Committed:
    case MoveState::DeleteSourcePending:
    case MoveState::ResourceMoveCompleted:
        finding.pass(move.source.name(), QT_TRANSLATE_NOOP("Message", "Prepared."), progressOf(move), move.source);
        return;
    case MoveState::PrepareInProgress:
        finding.fail(move.source.name(), QT_TRANSLATE_NOOP("Message", "Prepare is still running."), u"MovePending"_s,
                     progressOf(move), move.source);
        return;
    case MoveState::PrepareFailed:
        finding.fail(move.source.name(),
                     {QT_TRANSLATE_NOOP("Message", "Prepare failed: %1"),
                      {move.error ? move.error->rootCause().message : move.stateWord}},
                     u"MovePending"_s, progressOf(move), move.source);
        return;
    case MoveState::Unknown:
    case MoveState::AssignmentPending:
    case MoveState::PreparePending:
        finding.fail(move.source.name(), QT_TRANSLATE_NOOP("Message", "It is not prepared yet."), u"MovePending"_s,
                     progressOf(move), move.source);
        return;
    }
}

void judgeCommit(Finding &finding, const MoveResource &move)
{
    switch (move.state) {
    case MoveState::Committed:
    case MoveState::DeleteSourcePending:
    case MoveState::ResourceMoveCompleted:
        finding.pass(
            move.source.name(),
            QT_TRANSLATE_NOOP("Message", "Committed; the source can be deleted when nobody needs it any more."),
            move.stateWord, move.source);
        return;
    default:
        finding.fail(move.source.name(), QT_TRANSLATE_NOOP("Message", "It is not committed yet."), u"Committed"_s,
                     move.stateWord, move.source);
    }
}

/// Reads the collection and lets @p judge look at each move resource.
void judgeMoves(Finding &finding, const CheckInput &input, void (*judge)(Finding &, const MoveResource &))
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return;
    const auto moves = moveResourcesOf(input, planned);
    if (!moves) {
        finding.couldNotCheck(planned.collection.name(), moves.error(), planned.collection);
        return;
    }
    if (!*moves) {
        finding.fail(planned.collection.name(), QT_TRANSLATE_NOOP("Message", "The move collection does not exist yet."),
                     planned.collection.name(), {}, planned.collection);
        return;
    }
    for (const MoveResource &move : **moves)
        judge(finding, move);
}

/// What both tools say.
Finding judged(const CheckInput &input, void (*judge)(Finding &, const MoveResource &),
               void (*judgeRecovery)(Finding &, const CheckInput &))
{
    Finding finding;
    judgeMoves(finding, input, judge);
    judgeRecovery(finding, input);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is moved by Resource Mover or Site Recovery."));
    return finding;
}

/// The moves that are in one of @p states.
Result<QList<MoveResource>> movesIn(const CheckInput &input, const PlannedCollection &planned,
                                    const QList<MoveState> &states)
{
    const auto moves = moveResourcesOf(input, planned);
    if (!moves)
        return moves.error();
    QList<MoveResource> found;
    for (const MoveResource &move : moves->value_or(QList<MoveResource>())) {
        if (states.contains(move.state))
            found.append(move);
    }
    return found;
}

Change commitMoves(const QString &itemId, const PlannedCollection &planned, const QList<MoveResource> &moves)
{
    Change change =
        moveVerb(itemId, u"commit"_s,
                 {QT_TRANSLATE_NOOP("Message", "Commit the move of %1 resources; it cannot be discarded afterwards"),
                  {QString::number(moves.size())}},
                 planned, moves, {MoveState::DeleteSourcePending, MoveState::Committed}, {MoveState::CommitInProgress});
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "A committed move is final; the source still exists until it is deleted.")};
    change.seal();
    return change;
}

Result<QList<Change>> prepareMoves(const CheckInput &input)
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return QList<Change>();
    const auto waiting = movesIn(input, planned, {MoveState::PreparePending, MoveState::PrepareFailed});
    if (!waiting)
        return waiting.error();
    const bool unresolved =
        std::any_of(waiting->begin(), waiting->end(), [](const MoveResource &move) { return move.resolveRequired; });
    if (waiting->isEmpty() || unresolved)
        return QList<Change>();
    // Groups stand in the target already and are only committed; that comes first, everything else lies in them.
    const auto mapped = movesIn(input, planned, {MoveState::CommitPending});
    if (!mapped)
        return mapped.error();
    QList<MoveResource> groups;
    std::copy_if(mapped->begin(), mapped->end(), std::back_inserter(groups),
                 [](const MoveResource &move) { return move.source.isResourceGroup(); });
    if (!groups.isEmpty())
        return QList<Change>{commitMoves(u"svc.prepare"_s, planned, groups)};
    Change change =
        moveVerb(u"svc.prepare"_s, u"prepare"_s,
                 {QT_TRANSLATE_NOOP("Message", "Prepare %1 resources for the move; the source keeps running"),
                  {QString::number(waiting->size())}},
                 planned, *waiting, {MoveState::MovePending}, {MoveState::PrepareInProgress});
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "Remove the resources from the collection to end their replication.")};
    change.seal();
    return QList<Change>{change};
}

Result<QList<Change>> finishMoves(const CheckInput &input)
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return QList<Change>();
    const auto waiting = movesIn(input, planned, {MoveState::CommitPending, MoveState::CommitFailed});
    if (!waiting || waiting->isEmpty())
        return waiting ? Result<QList<Change>>(QList<Change>()) : waiting.error();
    return QList<Change>{commitMoves(u"svc.commit"_s, planned, *waiting)};
}

Result<QList<Change>> together(const Result<QList<Change>> &one, const Result<QList<Change>> &other)
{
    if (!one || !other)
        return one ? other : one;
    return *one + *other;
}

}

Finding prepareHasFinished(const CheckInput &input)
{
    return judged(input, judgePrepare, judgeReplication);
}

Finding movesAreCommitted(const CheckInput &input)
{
    return judged(input, judgeCommit, judgeRecoveryEnd);
}

Result<QList<Change>> proposePrepare(const CheckInput &input)
{
    return together(prepareMoves(input), proposeReplication(input));
}

Result<QList<Change>> proposeCommit(const CheckInput &input)
{
    return together(finishMoves(input), proposeRecoveryEnd(input));
}

}
