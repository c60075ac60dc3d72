#include "commands/allverbs.h"
#include "commands/session.h"
#include "relocation/recipecatalogue.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <functional>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"method"_s, u"hot, warm (default) or cold."_s, u"METHOD"_s},
        {u"set"_s,
         u"The tool of one resource, by name or id: resource-mover, site-recovery, template, copy, native, manual, "
         "stay. May be repeated."_s,
         u"RESOURCE=TOOL"_s},
        {u"data"_s,
         u"How the data of one store gets over, by name or id: blob-copy, azcopy, vault-copy, sql-copy, cosmos-region, "
         "or none when you bring it yourself. May be repeated."_s,
         u"RESOURCE=METHOD"_s},
        {u"name"_s, u"What one resource is called in the target region, by name or id. May be repeated."_s,
         u"RESOURCE=NAME"_s},
        {u"recipes"_s,
         u"A recipe catalogue that is newer than this program's; it is kept in FILE. built-in: the program's own "
         "again."_s,
         u"CATALOGUE"_s},
        {u"folder"_s,
         u"A local folder (a repository) that is searched for what names the source; those given replace the ones "
         "known so far, and an empty one forgets them. May be repeated."_s,
         u"PATH"_s},
        {u"smoke-test"_s,
         u"What an address of the application has to answer, before the switch at the target and after it in public: \"GET "
         "https://www.contoso.com/health status=200-299 text=\\\"In stock\\\" header=Cache-Control:no-store "
         "within=2s\". Those given replace the ones known so far, and an empty one forgets them. May be repeated."_s,
         u"LINE"_s},
        {u"costs"_s,
         u"Also asks what the resources cost, and says what it costs while both sides run: as billed over the last 30 days, "
         "and by the list prices of the target region."_s},
        {u"silence"_s,
         u"How many hours the source is silent (no request, no connection, no DNS server that leads to it) before it may "
         "be removed; 24 where nothing is said."_s,
         u"HOURS"_s},
        {u"canary-pause"_s,
         u"How many minutes lie between two steps of a Traffic Manager profile that is switched by its weights; 10 where "
         "nothing is said."_s,
         u"MINUTES"_s},
        {u"close-after"_s, u"How many days after the switch the way back stays open; 14 where nothing is said."_s,
         u"DAYS"_s},
        {u"azcopy"_s, u"The AzCopy to copy blobs with; empty: the one that is found."_s, u"PATH"_s},
    });
}

Result<void> setSmokeTests(const QStringList &lines, RelocationFile &file)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto test = SmokeTest::parse(line);
        if (!test)
            return Error::input(test.error().message, u"Usage"_s);
        kept.append(test->toLine());
    }
    auto settings = file.settings();
    if (!settings)
        return settings.error();
    settings->smokeTests = kept;
    return file.setSettings(*settings);
}

/// The number that @p option says; Input unless it is from 1 to 10,000.
Result<int> numberOf(const QCommandLineParser &parser, const QString &option)
{
    constexpr int kMost = 10'000;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > kMost)
        return Error::input(u"--%1 takes a number from 1 to %2, not \"%3\"."_s.arg(option).arg(kMost).arg(
                                parser.value(option)),
                            u"Usage"_s);
    return number;
}

Result<void> setWaitingTimes(const QCommandLineParser &parser, RelocationFile &file)
{
    auto settings = file.settings();
    if (!settings)
        return settings.error();
    Limits limits = Limits::fromJson(settings->limits);
    const std::array<std::pair<QString, std::function<void(int)>>, 3> options{
        std::pair{u"silence"_s, [&limits](int hours) { limits.sourceSilence = std::chrono::hours(hours); }},
        std::pair{u"canary-pause"_s, [&limits](int minutes) { limits.canaryPause = std::chrono::minutes(minutes); }},
        std::pair{u"close-after"_s, [&limits](int days) { limits.closeAfterDays = days; }}};
    bool isSet = false;
    for (const auto &[option, set] : options) {
        if (!parser.isSet(option))
            continue;
        const auto number = numberOf(parser, option);
        if (!number)
            return number.error();
        set(*number);
        isSet = true;
    }
    if (!isSet)
        return {};
    settings->limits = limits.toJson();
    return file.setSettings(*settings);
}

Result<void> setAzCopy(const QString &path, RelocationFile &file)
{
    if (!path.isEmpty() && !QFileInfo(path).isFile())
        return Error::input(u"There is no program \"%1\"."_s.arg(path), u"Usage"_s);
    auto settings = file.settings();
    if (!settings)
        return settings.error();
    settings->azCopy = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    return file.setSettings(*settings);
}

/// Kept as absolute paths, so that every later check finds them from anywhere.
Result<void> setFolders(const QStringList &paths, RelocationFile &file)
{
    QStringList folders;
    for (const QString &path : paths) {
        if (path.isEmpty())
            continue;
        if (!QFileInfo(path).isDir())
            return Error::input(u"There is no folder \"%1\"."_s.arg(path), u"Usage"_s);
        folders.append(QFileInfo(path).absoluteFilePath());
    }
    auto settings = file.settings();
    if (!settings)
        return settings.error();
    settings->folders = folders;
    return file.setSettings(*settings);
}

/// Those of the inventory with this name or id; Input when there is none.
Result<QList<ResourceId>> resourcesNamed(const QString &what, const Inventory &inventory)
{
    QList<ResourceId> found;
    for (const Resource &resource : inventory.resources()) {
        if (resource.id == ResourceId(what) || resource.name.compare(what, Qt::CaseInsensitive) == 0)
            found.append(resource.id);
    }
    if (found.isEmpty())
        return Error::input(u"There is no resource \"%1\" in the inventory."_s.arg(what), u"UnknownResource"_s);
    return found;
}

Result<PlanChoices> choicesFrom(const QCommandLineParser &parser, const Inventory &inventory)
{
    PlanChoices choices;
    if (parser.isSet(u"method"_s)) {
        const auto method = methodFromString(parser.value(u"method"_s));
        if (!method)
            return Error::input(u"\"%1\" is not a method: hot, warm or cold."_s.arg(parser.value(u"method"_s)),
                                u"Usage"_s);
        choices.method = *method;
    }
    const QStringList names = parser.values(u"name"_s);
    for (const QString &setting : names) {
        const auto resources = resourcesNamed(setting.section(u'=', 0, -2), inventory);
        if (!resources)
            return resources.error();
        for (const ResourceId &id : *resources)
            choices.names.insert(id, setting.section(u'=', -1));
    }
    const QStringList settings = parser.values(u"set"_s);
    for (const QString &setting : settings) {
        const qsizetype equals = setting.lastIndexOf(u'=');
        const QString what = setting.left(equals);
        const auto tool = toolFromString(setting.mid(equals + 1));
        if (equals < 1 || !tool)
            return Error::input(u"\"%1\" does not say RESOURCE=TOOL."_s.arg(setting), u"Usage"_s);
        const auto resources = resourcesNamed(what, inventory);
        if (!resources)
            return resources.error();
        for (const ResourceId &id : *resources)
            choices.tools.insert(id, *tool);
    }
    const QStringList data = parser.values(u"data"_s);
    for (const QString &setting : data) {
        const qsizetype equals = setting.lastIndexOf(u'=');
        const auto method = dataMethodFromString(setting.mid(equals + 1));
        if (equals < 1 || !method)
            return Error::input(u"\"%1\" does not say RESOURCE=METHOD."_s.arg(setting), u"Usage"_s);
        const auto resources = resourcesNamed(setting.left(equals), inventory);
        if (!resources)
            return resources.error();
        for (const ResourceId &id : *resources)
            choices.dataMethods.insert(id, *method);
    }
    return choices;
}

QString amount(double value, const QString &currency)
{
    return u"%1 %2"_s.arg(QString::number(value, 'f', 2), currency);
}

void printCosts(const RunningCosts &costs, const Plan &plan, Console &console)
{
    const RunningBoth both = runningBoth(costs, plan);
    if (both.priced == 0) {
        console.print(u"None of the %1 moving resources cost anything from %2 to %3."_s.arg(
            QString::number(both.moving), costs.from.toString(Qt::ISODate), costs.to.toString(Qt::ISODate)));
        return;
    }
    console.print(u"running both sides: %1 a day for the target, beside %2 a day for the source (average from %3 to %4)"_s.arg(
        amount(both.targetPerDay, both.currency), amount(both.sourcePerDay, both.currency),
        costs.from.toString(Qt::ISODate), costs.to.toString(Qt::ISODate)));
    console.print(u"  %1 of %2 moving resources were billed; %3 of them have list prices in both regions, the others count as at "
                  "the source"_s.arg(both.priced)
                      .arg(both.moving)
                      .arg(both.compared));
    if (!costs.pricesMissing.isEmpty())
        console.print(u"  no list prices: "_s + costs.pricesMissing);
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto opened = openSignedIn(parser, console);
    if (!opened)
        return console.fail(opened.error());
    if (parser.isSet(u"recipes"_s)) {
        const QString path = parser.value(u"recipes"_s);
        if (auto used = useRecipes(path == "built-in"_L1 ? QString() : path, opened->relocation->file()); !used)
            return console.fail(used.error());
    }
    if (parser.isSet(u"folder"_s)) {
        if (auto set = setFolders(parser.values(u"folder"_s), opened->relocation->file()); !set)
            return console.fail(set.error());
    }
    if (parser.isSet(u"smoke-test"_s)) {
        if (auto set = setSmokeTests(parser.values(u"smoke-test"_s), opened->relocation->file()); !set)
            return console.fail(set.error());
    }
    if (parser.isSet(u"azcopy"_s)) {
        if (auto set = setAzCopy(parser.value(u"azcopy"_s), opened->relocation->file()); !set)
            return console.fail(set.error());
    }
    if (auto set = setWaitingTimes(parser, opened->relocation->file()); !set)
        return console.fail(set.error());
    const auto choices = choicesFrom(parser, *opened->relocation->inventory());
    if (!choices)
        return console.fail(choices.error());
    const auto plan = opened->relocation->computePlan(*choices, opened->context);
    if (!plan)
        return console.fail(plan.error());

    int undecided = 0;
    for (const PlannedResource &resource : plan->resources) {
        console.print(u"%1  %2  %3 → %4"_s.arg(resource.wave, 2)
                          .arg(toString(resource.tool).leftJustified(14), resource.source.name(),
                               resource.target == resource.source ? u"stays"_s : resource.target.name()));
        undecided += resource.tool == Tool::Undecided;
    }
    for (const PlannedHostName &host : plan->hostNames)
        console.print(u"host name %1 (%2)"_s.arg(host.name, host.recordType));
    for (const PlannedStore &store : plan->stores)
        console.print(u"data of %1: %2"_s.arg(store.source.name(), toString(store.method)));
    if (undecided > 0)
        console.print(u"%1 resources have no known tool: decide with --set."_s.arg(undecided));
    QJsonObject answer = plan->toJson();
    if (parser.isSet(u"costs"_s)) {
        const auto costs = opened->relocation->readCosts(opened->context);
        if (!costs)
            return console.fail(costs.error());
        printCosts(*costs, *plan, console);
        answer.insert(u"costs"_s, costs->toJson());
    }
    console.printJson(answer);
    return undecided > 0 ? ExitCode::NeedsAction : ExitCode::Done;
}

}

const Verb kPlanVerb{"plan", "FILE [--method hot|warm|cold] [--set RESOURCE=TOOL…] [--recipes CATALOGUE] [--folder PATH…]",
                     "Decide how each resource moves, in which order, under which name.", addOptions, run};

}
