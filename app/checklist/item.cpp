#include "checklist/item.h"

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Phase, QLatin1StringView>, 3> kPhases{{
    {Phase::Prepare, "prepare"_L1},
    {Phase::Migrate, "migrate"_L1},
    {Phase::Cutover, "cutover"_L1},
}};

constexpr std::array<std::pair<ItemState, QLatin1StringView>, 10> kStates{{
    {ItemState::Unchecked, "unchecked"_L1},
    {ItemState::Checking, "checking"_L1},
    {ItemState::Passed, "passed"_L1},
    {ItemState::Warning, "warning"_L1},
    {ItemState::ActionNeeded, "action-needed"_L1},
    {ItemState::CouldNotCheck, "could-not-check"_L1},
    {ItemState::Attested, "attested"_L1},
    {ItemState::Waived, "waived"_L1},
    {ItemState::NotApplicable, "not-applicable"_L1},
    {ItemState::Stale, "stale"_L1},
}};

}

QString toString(Phase phase)
{
    for (const auto &[value, name] : kPhases) {
        if (value == phase)
            return name;
    }
    return {};
}

std::optional<Phase> phaseFromString(QStringView text)
{
    for (const auto &[value, name] : kPhases) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

QString toString(ItemState state)
{
    for (const auto &[value, name] : kStates) {
        if (value == state)
            return name;
    }
    return {};
}

Message nameOf(ItemState state)
{
    switch (state) {
    case ItemState::Unchecked:
        return QT_TRANSLATE_NOOP("Message", "unchecked");
    case ItemState::Checking:
        return QT_TRANSLATE_NOOP("Message", "being checked");
    case ItemState::Passed:
        return QT_TRANSLATE_NOOP("Message", "passed");
    case ItemState::Warning:
        return QT_TRANSLATE_NOOP("Message", "warning");
    case ItemState::ActionNeeded:
        return QT_TRANSLATE_NOOP("Message", "action needed");
    case ItemState::CouldNotCheck:
        return QT_TRANSLATE_NOOP("Message", "could not check");
    case ItemState::Attested:
        return QT_TRANSLATE_NOOP("Message", "attested");
    case ItemState::Waived:
        return QT_TRANSLATE_NOOP("Message", "waived");
    case ItemState::NotApplicable:
        return QT_TRANSLATE_NOOP("Message", "not applicable");
    case ItemState::Stale:
        return QT_TRANSLATE_NOOP("Message", "stale");
    }
    return {};
}

ItemState itemStateFromString(QStringView text)
{
    for (const auto &[value, name] : kStates) {
        if (text == name)
            return value;
    }
    return ItemState::Unchecked; // a word of a newer program is no proof
}

bool holds(ItemState state)
{
    switch (state) {
    case ItemState::Passed:
    case ItemState::Warning:
    case ItemState::Attested:
    case ItemState::Waived:
    case ItemState::NotApplicable:
        return true;
    case ItemState::Unchecked:
    case ItemState::Checking:
    case ItemState::ActionNeeded:
    case ItemState::CouldNotCheck:
    case ItemState::Stale:
        return false;
    }
    return false;
}

ItemState stateOf(const Finding &finding, const Evidence &evidence)
{
    if (finding.isNotBuilt())
        return ItemState::Unchecked;
    const Verdict verdict = finding.verdict();
    if (verdict == Verdict::Fails)
        return ItemState::ActionNeeded;
    // Here the frame keeps the promise for every check: what nothing was read for is not known, whatever the check
    // says.
    if (verdict == Verdict::CouldNotCheck || evidence.isEmpty())
        return ItemState::CouldNotCheck;
    switch (verdict) {
    case Verdict::Warns:
        return ItemState::Warning;
    case Verdict::Passes:
        return ItemState::Passed;
    case Verdict::NotApplicable:
        return ItemState::NotApplicable;
    case Verdict::Fails:
    case Verdict::CouldNotCheck:
        break;
    }
    return ItemState::CouldNotCheck;
}

}
