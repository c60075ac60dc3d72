#include "areas/catalogue.h"
#include "commands/allverbs.h"
#include "commands/itemlines.h"
#include "commands/session.h"
#include "relocation/status.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto opened = openRelocation(parser, RelocationFile::Access::ReadOnly, console);
    if (!opened)
        return console.fail(opened.error());
    const Relocation &relocation = *opened->relocation;
    const auto open = somethingRequiredIsOpen(relocation);
    if (!open)
        return console.fail(open.error());
    if (console.json()) {
        const auto status = statusJson(relocation);
        if (!status)
            return console.fail(status.error());
        console.printJson(*status);
        return *open ? ExitCode::NeedsAction : ExitCode::Done;
    }

    const auto summaries = relocation.summaries();
    if (!summaries)
        return console.fail(summaries.error());
    for (const Area &area : catalogue()) {
        console.print(u"%1 / %2"_s.arg(toString(area.phase), QString::fromUtf8(area.title)));
        for (const Item &item : area.items) {
            auto stored = relocation.file().item(QString::fromLatin1(item.id));
            if (!stored)
                return console.fail(stored.error());
            for (const ItemSummary &summary : *summaries) {
                if (summary.id == stored->id && summary.state == ItemState::Stale)
                    stored->state = ItemState::Stale;
            }
            console.print(u"  "_s + itemLine(*stored, relocation.clock().now()));
        }
    }
    const auto tasks = relocation.file().tasks();
    if (!tasks)
        return console.fail(tasks.error());
    QMap<QString, int> counts;
    for (const Task &task : *tasks)
        ++counts[toString(task.state)];
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    console.print(u"tasks: %1"_s.arg(parts.isEmpty() ? u"none"_s : parts.join(u", "_s)));
    return *open ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kStatusVerb{"status", "FILE", "Phases, areas, items and tasks, without a sign-in.", nullptr, run};

}
