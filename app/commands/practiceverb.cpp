#include "commands/allverbs.h"
#include "commands/finalstate.h"
#include "commands/practicerun.h"
#include "commands/practicesummary.h"
#include "commands/sandboxoptions.h"
#include "commands/session.h"

#include <QElapsedTimer>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    addSandboxOptions(parser);
    addFinalStateOption(parser);
    parser.addOption({u"output-dir"_s, u"Where the relocation file and the reports are written."_s, u"DIR"_s});
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
    return showPracticeOutcome(*outcome, u"contoso-shop: West Europe → Sweden Central, on the simulated Azure"_s,
                               static_cast<double>(timer.elapsed()) / 1000.0, console);
}

}

const Verb kPracticeVerb{"practice",
                         "--output-dir DIR",
                         "The whole practice relocation, unattended: a file and every format of the report.",
                         addOptions,
                         run,
                         true};

}
