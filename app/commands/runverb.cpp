#include "areas/catalogue.h"
#include "commands/allverbs.h"
#include "commands/itemlines.h"
#include "commands/session.h"
#include "relocation/phaserun.h"
#include "relocation/status.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"phase"_s, u"Only prepare, migrate or cutover."_s, u"P"_s},
        {u"item"_s, u"Only this item."_s, u"ID"_s},
        {u"dry-run"_s, u"Show each change, make none."_s},
        {u"yes"_s, u"Make the changes without asking."_s},
    });
}

Result<PhaseRunOptions> optionsFrom(const QCommandLineParser &parser)
{
    PhaseRunOptions options;
    options.dryRun = parser.isSet(u"dry-run"_s);
    options.itemId = parser.value(u"item"_s);
    if (!options.dryRun && !parser.isSet(u"yes"_s)) {
        return Error::input(u"run changes Azure: look at the changes with --dry-run, then repeat with --yes."_s,
                            u"Usage"_s);
    }
    if (parser.isSet(u"phase"_s)) {
        options.phase = phaseFromString(parser.value(u"phase"_s));
        if (!options.phase)
            return Error::input(u"\"%1\" is not a phase: prepare, migrate or cutover."_s.arg(parser.value(u"phase"_s)),
                                u"Usage"_s);
    }
    if (!options.itemId.isEmpty()) {
        const Item *item = findItem(options.itemId);
        if (!item)
            return Error::input(u"There is no item \"%1\"."_s.arg(options.itemId), u"Usage"_s);
        options.phase = item->phase;
    }
    return options;
}

void printResult(const PhaseRunResult &result, bool dryRun, Console &console)
{
    if (dryRun) {
        for (const Change &change : result.proposed) {
            for (const QString &line : changeLines(change))
                console.print(line);
        }
        console.print(u"%1 changes would be made."_s.arg(result.proposed.size()));
        return;
    }
    console.print(u"%1 changes made, %2 failed."_s.arg(result.applied).arg(result.failures.size()));
    if (!result.heldBack.isEmpty())
        console.print(u"%1 changes of %2 delete something and were held back: look at them with --dry-run, then run "
                      "with --item %2."_s.arg(QString::number(result.heldBack.size()), result.heldBack.first().itemId));
    if (result.stoppedAtGate)
        console.print(u"The cutover was not begun: cut.gate does not hold."_s);
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto options = optionsFrom(parser);
    if (!options)
        return console.fail(options.error());
    const auto opened = openSignedIn(parser, console);
    if (!opened)
        return console.fail(opened.error());
    Relocation &relocation = *opened->relocation;
    if (relocation.plan()->isEmpty())
        return console.fail(
            Error::input(u"There is no plan yet: run azrelocate discover and azrelocate plan first."_s, u"NoPlan"_s));

    PhaseRun phaseRun(relocation,
                      {[&](const StoredItem &item) { console.progress(itemLine(item, relocation.clock().now())); },
                       [&](const Item &item, const QList<Change> &changes) {
                           console.progress(u"  %1: %2 changes"_s.arg(QLatin1StringView(item.id)).arg(changes.size()));
                       },
                       [&](const TaskSnapshot &task) {
                           if (const QString line = taskLine(task); !line.isEmpty())
                               console.progress(line);
                       }});
    const auto result = phaseRun.run(*options, opened->context);
    if (!result)
        return console.fail(result.error());
    printResult(*result, options->dryRun, console);
    if (console.json()) {
        auto status = statusJson(relocation);
        if (!status)
            return console.fail(status.error());
        QJsonArray changes;
        for (const Change &change : result->proposed)
            changes.append(change.toJson());
        status->insert(u"changes"_s, changes);
        console.printJson(*status);
    }
    if (options->dryRun)
        return result->proposed.isEmpty() ? ExitCode::Done : ExitCode::NeedsAction;
    const auto open = somethingRequiredIsOpen(relocation, options->phase);
    if (!open)
        return console.fail(open.error());
    return *open || !result->failures.isEmpty() ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kRunVerb{"run", "FILE [--phase P] [--item ID] [--dry-run] [--yes]",
                    "Mend what can be mended, item by item; goes on where an earlier run stopped.", addOptions, run};

}
