#include "areas/cutover/cutover.h"

#include "areas/cutover/smoke.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

/// The gate asks that every other item's evidence is fresh, that the cloud answers at all, and that the application in the
/// target region answers as a person wants it to, before anybody is sent there.
Finding gateIsOpen(const CheckInput &input)
{
    Finding finding;
    const auto subscriptions = input.azure.list(u"/subscriptions"_s, u"2022-12-01"_s, input.context);
    if (!subscriptions)
        finding.couldNotCheck(u"Azure"_s, subscriptions.error());

    const QDateTime now = input.clock.now();
    int expected = 0;
    for (const ItemSummary &item : input.items) {
        if (!item.required || item.phase == Phase::Cutover)
            continue;
        ++expected;
        const std::chrono::seconds age(item.checkedAt.isValid() ? item.checkedAt.secsTo(now) : 0);
        const bool byPerson = item.state == ItemState::Attested || item.state == ItemState::Waived;
        if (byPerson)
            finding.pass(item.id,
                         {QT_TRANSLATE_NOOP("Message", "%1 by %2: %3"), {nameOf(item.state), item.by, item.note}},
                         nameOf(item.state));
        else if (!holds(item.state))
            finding.fail(item.id, {QT_TRANSLATE_NOOP("Message", "It does not hold (%1)."), {nameOf(item.state)}},
                         nameOf(ItemState::Passed), nameOf(item.state));
        else if (age > input.limits.gateEvidenceAge)
            finding.fail(item.id,
                         {QT_TRANSLATE_NOOP("Message", "Its evidence is %1 minutes old: check it again."),
                          {QString::number(age.count() / 60)}},
                         u"≤ %1 min"_s.arg(input.limits.gateEvidenceAge.count()), u"%1 min"_s.arg(age.count() / 60));
        else
            finding.pass(item.id, QT_TRANSLATE_NOOP("Message", "It holds, and its evidence is fresh."),
                         nameOf(item.state));
    }
    expected += testAtTarget(finding, input);
    finding.setExpected(expected + (subscriptions ? 0 : 1));
    return finding;
}

}
