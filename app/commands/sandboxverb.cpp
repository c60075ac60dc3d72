#include "commands/allverbs.h"
#include "commands/finalstate.h"
#include "commands/sandboxoptions.h"
#include "commands/session.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <thread>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    addSandboxOptions(parser);
    addFinalStateOption(parser);
    parser.addOptions({
        {u"blob-store"_s,
         u"Where an Azurite has the blobs of the accounts in the variable AZURITE_ACCOUNTS (http://127.0.0.1:10000)."_s,
         u"URL"_s},
        {u"port"_s, u"The https port; a free one when absent."_s, u"N"_s},
        {u"resources"_s, u"Add so many generated resources."_s, u"N"_s},
        {u"speed"_s, u"Simulated seconds in a real one."_s, u"N"_s},
        {u"work-dir"_s, u"Where cloud file, CA file and request log are written; a temporary directory when absent."_s,
         u"DIR"_s},
    });
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    auto options = sandboxOptionsFrom(parser);
    if (!options)
        return console.fail(options.error());
    QTemporaryDir temporary;
    options->workDir = parser.isSet(u"work-dir"_s) ? parser.value(u"work-dir"_s) : temporary.path();

    sandbox::Sandbox azure;
    const auto info = azure.start(*options);
    if (!info)
        return console.fail(info.error());
    console.printRaw(QJsonDocument(info->toJson()).toJson(QJsonDocument::Compact) + '\n');
    console.progress(u"The simulated Azure answers at %1 until it is stopped (Ctrl+C)."_s.arg(info->resourceManager));

    const std::stop_token stop = interruption();
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (const auto written = writeFinalState(parser, [&] { return azure.snapshot(); }); !written)
        return console.fail(written.error());
    azure.stop();
    return ExitCode::Done;
}

}

const Verb kSandboxVerb{"sandbox", "[--port N] [--estate PATH] [--resources N] [--faults SPEC] …",
                        "Serve the simulated Azure on loopback until stopped; prints one JSON line.", addOptions, run};

}
