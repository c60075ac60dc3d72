#include "commands/practicesummary.h"

#include <QDir>
#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QMap<ItemState, int> countStates(const QList<ItemSummary> &items)
{
    QMap<ItemState, int> counts;
    for (const ItemSummary &item : items)
        ++counts[item.state];
    return counts;
}

QStringList openItems(const QList<ItemSummary> &items, const QStringList &notBuilt)
{
    QStringList open;
    for (const ItemSummary &item : items) {
        if (item.required && !holds(item.state) && !notBuilt.contains(item.id))
            open.append(u"%1 (%2)"_s.arg(item.id, toString(item.state)));
    }
    return open;
}

void printSummary(const PracticeRun::Outcome &outcome, const QString &title, double seconds, Console &console)
{
    const QMap<ItemState, int> counts = countStates(outcome.items);
    QStringList states;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        states.append(u"%1 %2"_s.arg(it.value()).arg(toString(it.key())));
    const QStringList open = openItems(outcome.items, outcome.notBuilt);

    console.print(u"%1, in %2 s"_s.arg(title).arg(seconds, 0, 'f', 1));
    console.print({});
    console.print(u"  Items    %1"_s.arg(states.join(u", "_s)));
    console.print(u"  Changes  %1 made, %2 failed; %3 events in the audit chain"_s.arg(outcome.changes)
                      .arg(outcome.failures.size())
                      .arg(outcome.events));
    for (const Error &failure : outcome.failures)
        console.print(u"           failed: %1"_s.arg(failure.toLine()));
    console.print(open.isEmpty() ? u"  Open     none of the items that this version checks"_s
                                 : u"  Open     %1"_s.arg(open.join(u", "_s)));
    if (!outcome.notBuilt.isEmpty())
        console.print(
            u"  Not built yet, unchecked (%1): %2"_s.arg(outcome.notBuilt.size()).arg(outcome.notBuilt.join(u", "_s)));
    console.print({});
    console.print(u"  File     %1"_s.arg(QDir::toNativeSeparators(outcome.file)));
    for (const QString &report : outcome.reports)
        console.print(u"  Report   %1"_s.arg(QDir::toNativeSeparators(report)));
    console.print({});
    console.print(u"  Look at it:  azrelocate status %1"_s.arg(QDir::toNativeSeparators(outcome.file)));
}

QJsonObject summaryJson(const PracticeRun::Outcome &outcome, double seconds)
{
    QJsonObject states;
    const QMap<ItemState, int> counts = countStates(outcome.items);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        states.insert(toString(it.key()), it.value());
    QJsonArray failures;
    for (const Error &failure : outcome.failures)
        failures.append(failure.toJson());
    return {{u"file"_s, outcome.file},
            {u"reports"_s, QJsonArray::fromStringList(outcome.reports)},
            {u"items"_s, states},
            {u"open"_s, QJsonArray::fromStringList(openItems(outcome.items, outcome.notBuilt))},
            {u"notBuilt"_s, QJsonArray::fromStringList(outcome.notBuilt)},
            {u"changes"_s, outcome.changes},
            {u"failures"_s, failures},
            {u"events"_s, outcome.events},
            {u"seconds"_s, seconds}};
}

}

ExitCode showPracticeOutcome(const PracticeRun::Outcome &outcome, const QString &title, double seconds,
                             Console &console)
{
    printSummary(outcome, title, seconds, console);
    console.printJson(summaryJson(outcome, seconds));
    const bool open = std::any_of(outcome.items.begin(), outcome.items.end(),
                                  [](const ItemSummary &item) { return item.required && !holds(item.state); });
    return open ? ExitCode::NeedsAction : ExitCode::Done;
}

}
