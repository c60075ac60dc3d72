#include "ui/text/statetext.h"

#include "report/reporttext.h"

namespace azrelocate {

namespace {

std::pair<Glyph, Shade> pictureOf(ItemState state)
{
    switch (state) {
    case ItemState::Passed:
        return {Glyph::Passed, Shade::Passed};
    case ItemState::Warning:
        return {Glyph::Warning, Shade::Warning};
    case ItemState::ActionNeeded:
        return {Glyph::Action, Shade::Action};
    case ItemState::CouldNotCheck:
        return {Glyph::Unknown, Shade::Unknown};
    case ItemState::Checking:
        return {Glyph::Checking, Shade::Checking};
    case ItemState::Attested:
        return {Glyph::Attested, Shade::Attested};
    case ItemState::Waived:
        return {Glyph::Waived, Shade::Waived};
    case ItemState::Stale:
        return {Glyph::Stale, Shade::Stale};
    case ItemState::NotApplicable:
        return {Glyph::NotApplicable, Shade::Muted};
    case ItemState::Unchecked:
        break;
    }
    return {Glyph::Unchecked, Shade::Muted};
}

std::pair<Glyph, Shade> pictureOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return {Glyph::Passed, Shade::Passed};
    case Verdict::Warns:
        return {Glyph::Warning, Shade::Warning};
    case Verdict::Fails:
        return {Glyph::Action, Shade::Action};
    case Verdict::CouldNotCheck:
        return {Glyph::Unknown, Shade::Unknown};
    case Verdict::NotApplicable:
        break;
    }
    return {Glyph::NotApplicable, Shade::Muted};
}

std::pair<Glyph, Shade> pictureOf(TaskState state)
{
    switch (state) {
    case TaskState::Running:
        return {Glyph::Running, Shade::Checking};
    case TaskState::Waiting:
        return {Glyph::Waiting, Shade::Checking};
    case TaskState::Succeeded:
        return {Glyph::Passed, Shade::Passed};
    case TaskState::Failed:
        return {Glyph::Failed, Shade::Action};
    case TaskState::Cancelled:
        return {Glyph::Cancelled, Shade::Waived};
    case TaskState::Pending:
        break;
    }
    return {Glyph::Pending, Shade::Muted};
}

ReportTask::State reportState(TaskState state)
{
    switch (state) {
    case TaskState::Pending:
        return ReportTask::State::Pending;
    case TaskState::Running:
        return ReportTask::State::Running;
    case TaskState::Waiting:
        return ReportTask::State::Waiting;
    case TaskState::Succeeded:
        return ReportTask::State::Succeeded;
    case TaskState::Failed:
        return ReportTask::State::Failed;
    case TaskState::Cancelled:
        break;
    }
    return ReportTask::State::Cancelled;
}

StateLook look(std::pair<Glyph, Shade> picture, const QString &word)
{
    return {picture.first, word, picture.second};
}

}

StateLook lookOf(ItemState state)
{
    return look(pictureOf(state), Report::word(state));
}

StateLook lookOf(Verdict verdict)
{
    return look(pictureOf(verdict), Report::word(verdict));
}

StateLook lookOf(TaskState state)
{
    return look(pictureOf(state), Report::word(reportState(state)));
}

QStringList itemStateWords()
{
    QStringList words;
    for (int state = 0; state <= int(ItemState::Stale); ++state)
        words.append(standing(lookOf(ItemState(state)).word));
    return words;
}

QStringList verdictWords()
{
    QStringList words;
    for (int verdict = 0; verdict <= int(Verdict::NotApplicable); ++verdict)
        words.append(standing(lookOf(Verdict(verdict)).word));
    return words;
}

QString standing(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

}
