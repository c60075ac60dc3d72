#include "commands/allverbs.h"
#include "commands/finalstate.h"
#include "commands/practicerun.h"
#include "commands/sandboxoptions.h"
#include "commands/session.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QMap>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    addSandboxOptions(parser);
    addFinalStateOption(parser);
    parser.addOption({u"output-dir"_s, u"Where the relocation file and the reports are written."_s, u"DIR"_s});
}

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

void printSummary(const PracticeRun::Outcome &outcome, double seconds, Console &console)
{
    const QMap<ItemState, int> counts = countStates(outcome.items);
    QStringList states;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        states.append(u"%1 %2"_s.arg(it.value()).arg(toString(it.key())));
    const QStringList open = openItems(outcome.items, outcome.notBuilt);

    console.print(
        u"contoso-shop: West Europe → Sweden Central, on the simulated Azure, in %1 s"_s.arg(seconds, 0, 'f', 1));
    console.print({});
    console.print(u"  Items    %1"_s.arg(states.join(u", "_s)));
    console.print(u"  Changes  %1 made, %2 failed; %3 events in the audit chain"_s.arg(outcome.changes)
                      .arg(outcome.failures.size())
                      .arg(outcome.events));
    for (const Error &failure : outcome.failures)
        console.print(u"           failed: %1"_s.arg(failure.toLine()));
    console.print(open.isEmpty() ? u"  Open     none of the items that this version checks"_s
                                 : u"  Open     %1"_s.arg(open.join(u", "_s)));
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

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    if (!parser.isSet(u"output-dir"_s))
        return console.usage(u"--output-dir is missing."_s, u"practice"_s);
    const auto options = sandboxOptionsFrom(parser);
    if (!options)
        return console.fail(options.error());

    QElapsedTimer timer;
    timer.start();
    PracticeRun practice({parser.value(u"output-dir"_s), *options, [&](const QString &line) {
                              console.progress(line);
                          }});
    CallContext context;
    context.stop = interruption();
    const auto outcome = practice.run(context);
    if (!outcome)
        return console.fail(outcome.error());
    if (const auto written = writeFinalState(parser, [&] { return outcome->finalState; }); !written)
        return console.fail(written.error());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    printSummary(*outcome, seconds, console);
    console.printJson(summaryJson(*outcome, seconds));
    const bool open = std::any_of(outcome->items.begin(), outcome->items.end(),
                                  [](const ItemSummary &item) { return item.required && !holds(item.state); });
    return open ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kPracticeVerb{"practice",
                         "--output-dir DIR",
                         "The whole practice relocation, unattended: a file and every format of the report.",
                         addOptions,
                         run,
                         true};

}
