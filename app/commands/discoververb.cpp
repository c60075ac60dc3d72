#include "commands/allverbs.h"
#include "commands/session.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto opened = openSignedIn(parser, console);
    if (!opened)
        return console.fail(opened.error());
    const auto inventory = opened->relocation->discover(
        [&](const DiscoveryProgress &progress) {
            console.progress(u"%1: %2 of %3"_s.arg(progress.what).arg(progress.found).arg(progress.expected));
        },
        opened->context);
    if (!inventory)
        return console.fail(inventory.error());

    console.print(u"%1 resources found, %2 expected, %3 skipped."_s.arg(inventory->size())
                      .arg(inventory->expected)
                      .arg(inventory->skipped.size()));
    const QHash<QString, int> counts = inventory->countByType();
    QStringList types = counts.keys();
    types.sort(Qt::CaseInsensitive);
    QJsonObject byType;
    for (const QString &type : std::as_const(types)) {
        console.print(u"%1  %2"_s.arg(counts.value(type), 5).arg(type));
        byType.insert(type, counts.value(type));
    }
    QJsonArray skipped;
    for (const auto &[what, why] : inventory->skipped) {
        console.print(u"skipped: %1: %2"_s.arg(what, why));
        skipped.append(QJsonObject{{u"what"_s, what}, {u"why"_s, why}});
    }
    console.printJson({{u"total"_s, inventory->size()},
                       {u"expected"_s, inventory->expected},
                       {u"skipped"_s, skipped},
                       {u"byType"_s, byType}});
    return inventory->isEmpty() ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kDiscoverVerb{"discover", "FILE", "Read the workload from Azure into FILE.", nullptr, run};

}
