#include "areas/catalogue.h"
#include "commands/allverbs.h"
#include "commands/itemlines.h"
#include "commands/session.h"
#include "relocation/status.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"phase"_s, u"Only prepare, migrate or cutover."_s, u"P"_s},
        {u"area"_s, u"Only this area, for example domains."_s, u"A"_s},
        {u"item"_s, u"Only this item, for example dom.ttl."_s, u"ID"_s},
    });
}

Result<QList<const Item *>> itemsFrom(const QCommandLineParser &parser)
{
    std::optional<Phase> phase;
    if (parser.isSet(u"phase"_s)) {
        phase = phaseFromString(parser.value(u"phase"_s));
        if (!phase)
            return Error::input(u"\"%1\" is not a phase: prepare, migrate or cutover."_s.arg(parser.value(u"phase"_s)),
                                u"Usage"_s);
    }
    const QString area = parser.value(u"area"_s);
    if (!area.isEmpty() && !findArea(area))
        return Error::input(u"There is no area \"%1\"."_s.arg(area), u"Usage"_s);
    const QString id = parser.value(u"item"_s);
    if (!id.isEmpty() && !findItem(id))
        return Error::input(u"There is no item \"%1\"."_s.arg(id), u"Usage"_s);

    QList<const Item *> items;
    for (const Area &one : catalogue()) {
        if ((phase && one.phase != *phase) || (!area.isEmpty() && area != QLatin1StringView(one.id)))
            continue;
        for (const Item &item : one.items) {
            if (id.isEmpty() || id == QLatin1StringView(item.id))
                items.append(&item);
        }
    }
    return items;
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto items = itemsFrom(parser);
    if (!items)
        return console.fail(items.error());
    const auto opened = openSignedIn(parser, console);
    if (!opened)
        return console.fail(opened.error());
    Relocation &relocation = *opened->relocation;
    if (relocation.plan()->isEmpty())
        return console.fail(
            Error::input(u"There is no plan yet: run azrelocate discover and azrelocate plan first."_s, u"NoPlan"_s));

    const auto checked = relocation.check(
        *items, [&](const StoredItem &item) { console.progress(itemLine(item, relocation.clock().now())); },
        opened->context);
    if (!checked)
        return console.fail(checked.error());
    const auto summaries = relocation.summaries();
    if (!summaries)
        return console.fail(summaries.error());
    int open = 0;
    int holding = 0;
    for (const ItemSummary &summary : *summaries) {
        const bool asked = std::any_of(items->begin(), items->end(),
                                       [&](const Item *item) { return summary.id == QLatin1StringView(item->id); });
        if (asked)
            ++(holds(summary.state) || !summary.required ? holding : open);
    }
    console.print(u"%1 items hold or are not required, %2 required items are open."_s.arg(holding).arg(open));
    if (console.json()) {
        const auto status = statusJson(relocation);
        if (!status)
            return console.fail(status.error());
        console.printJson(*status);
    }
    return open > 0 ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kCheckVerb{"check", "FILE [--phase P] [--area A] [--item ID]", "Fetch evidence and judge the checklist.",
                      addOptions, run};

}
