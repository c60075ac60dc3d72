#include "commands/allverbs.h"
#include "commands/practicerun.h"
#include "commands/practicesummary.h"
#include "commands/session.h"
#include "practice/rehearsalestate.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"output"_s, u"The relocation file of the rehearsal; it is made, and must not be there yet."_s, u"FILE2"_s});
}

/// What people decided in @p plan, so that the rehearsal is of this relocation.
PlanChoices choicesOf(const Plan &plan)
{
    PlanChoices choices;
    choices.method = plan.method;
    choices.groups = plan.groups;
    for (const PlannedResource &planned : plan.resources) {
        if (planned.byUser) {
            choices.tools.insert(planned.source, planned.tool);
            choices.reasons.insert(planned.source, planned.reason.toString());
        }
        const bool isRenamed = !(planned.source == planned.target) && planned.source.names().size() == 1;
        if (isRenamed)
            choices.names.insert(planned.source, planned.target.name());
    }
    for (const PlannedStore &store : plan.stores) {
        if (store.byUser)
            choices.dataMethods.insert(store.source, store.method);
    }
    for (const PlannedHostName &host : plan.hostNames)
        choices.hostNames.insert(host.name.toLower(), host.newName);
    return choices;
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty())
        return console.usage(u"--output is missing."_s, u"rehearse"_s);
    if (QFileInfo::exists(output))
        return console.fail(
            Error::input(u"%1 is there already; a rehearsal makes a new file."_s.arg(output), u"Usage"_s));
    const auto opened = openRelocation(parser, RelocationFile::Access::ReadOnly, console);
    if (!opened)
        return console.fail(opened.error());
    const auto settings = opened->relocation->file().settings();
    if (!settings)
        return console.fail(settings.error());
    const auto inventory = opened->relocation->inventory();
    if (inventory->isEmpty())
        return console.fail(Error::input(
            u"Nothing was discovered yet, so there is nothing to rehearse: run azrelocate discover first."_s,
            u"NoInventory"_s));

    const QTemporaryDir directory;
    if (!directory.isValid())
        return console.fail(Error::storage(directory.errorString()));
    QElapsedTimer timer;
    timer.start();
    PracticeRun::Settings practice;
    practice.outputDir = directory.path();
    practice.progress = [&](const QString &line) {
        console.progress(line);
    };
    practice.sandbox.estate = rehearsalEstate(*inventory, *settings);
    practice.rehearsal = PracticeRun::Rehearsal{*settings, choicesOf(*opened->relocation->plan()), output};
    const auto outcome = PracticeRun(practice).run(opened->context);
    if (!outcome)
        return console.fail(outcome.error());
    return showPracticeOutcome(*outcome,
                               u"%1: %2 → %3, rehearsed on the simulated Azure"_s.arg(
                                   settings->title, settings->source.name(), settings->target.name()),
                               static_cast<double>(timer.elapsed()) / 1000.0, console);
}

}

const Verb kRehearseVerb{"rehearse", "FILE --output FILE2",
                         "Relocate what FILE holds on the simulated Azure; FILE stays as it is.", addOptions, run};

}
