#include "commands/practicerun.h"

#include "areas/catalogue.h"
#include "commands/itemlines.h"
#include "plan/naming.h"
#include "relocation/reportbuilder.h"
#include "relocation/ttlclock.h"
#include "report/reportwriter.h"
#include "tasks/appliedchanges.h"

#include <QDir>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSpeed = 1000;  ///< a simulated second a millisecond: a deployment of ten minutes takes 600 ms
/// Nothing has to be waited for then, and the answers that a busy machine looks at one after the other shall not be an hour old.
constexpr double kSpeedAtTheEnd = 60;
constexpr int kLongestName = 24; ///< of a vault and of a storage account

/// A file of an earlier practice, with what SQLite and the lock keep beside it, makes room for the new one.
Result<void> clear(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        const QString file = path + suffix;
        if (QFile::exists(file) && !QFile::remove(file))
            return Error::input(u"%1 is there from before and cannot be removed."_s.arg(file), u"OutputDir"_s);
    }
    return {};
}

}

void PracticeRun::say(const QString &line) const
{
    if (m_settings.progress)
        m_settings.progress(line);
}

Result<PracticeRun::Outcome> PracticeRun::run(const CallContext &context)
{
    if (!QDir().mkpath(m_settings.outputDir))
        return Error::input(u"The directory %1 cannot be made."_s.arg(m_settings.outputDir), u"OutputDir"_s);

    const auto azure = PracticeAzure::start({m_settings.outputDir, m_settings.sandbox, kSpeed});
    if (!azure)
        return azure.error();
    say(u"The simulated Azure answers at %1."_s.arg((*azure)->info().resourceManager));

    const auto relocation = begin(**azure, context);
    if (!relocation)
        return relocation.error();
    Outcome outcome;
    outcome.file = (*relocation)->file().path();
    for (const Phase phase : {Phase::Prepare, Phase::Migrate}) {
        if (auto ran = runPhase(**relocation, phase, outcome, context); !ran)
            return ran.error();
    }
    if (auto waited = waitForTtls(**relocation, *(*azure)->clock()); !waited)
        return waited.error();
    if (auto declared = declare(**relocation); !declared)
        return declared.error();
    const auto cutover = runPhase(**relocation, Phase::Cutover, outcome, context);
    if (!cutover)
        return cutover.error();
    if (cutover->stoppedAtGate) {
        if (auto opened = openGate(**relocation); !opened)
            return opened.error();
        if (auto ran = runPhase(**relocation, Phase::Cutover, outcome, context); !ran)
            return ran.error();
    }
    (*azure)->clock()->setSpeed(kSpeedAtTheEnd);
    if (auto closed = close(**relocation, context); !closed)
        return closed.error();
    if (auto signedOff = (*relocation)->sign(PracticeAzure::person(), u"Practice relocation, as it stands."_s);
        !signedOff)
        return signedOff.error();
    if (!m_settings.rehearsal) {
        if (auto written = writeReports(**relocation, outcome); !written)
            return written.error();
    }

    const auto summaries = (*relocation)->summaries();
    if (!summaries)
        return summaries.error();
    outcome.items = *summaries;
    for (const ItemSummary &summary : *summaries) {
        const Item *item = findItem(summary.id);
        if (item && !item->check && !item->byHand)
            outcome.notBuilt.append(summary.id);
    }
    const auto verified = (*relocation)->file().verify();
    if (!verified)
        return verified.error();
    outcome.events = verified->events;
    outcome.finalState = (*azure)->snapshot();
    return outcome;
}

QString PracticeRun::file() const
{
    return m_settings.rehearsal ? m_settings.rehearsal->file
                                : QDir(m_settings.outputDir).filePath(PracticeAzure::workload() + u".relocation"_s);
}

Result<RelocationSettings> PracticeRun::settingsOn(const PracticeAzure &azure) const
{
    auto settings = azure.settings();
    if (!settings || !m_settings.rehearsal)
        return settings;
    const RelocationSettings &like = m_settings.rehearsal->like;
    settings->title = u"Rehearsal: %1"_s.arg(like.title);
    settings->workload = like.workload;
    settings->subscriptions = like.subscriptions;
    settings->resourceGroups = like.resourceGroups;
    settings->tags = like.tags;
    settings->source = like.source;
    settings->target = like.target;
    settings->limits = like.limits;
    return settings;
}

Result<std::shared_ptr<Relocation>> PracticeRun::begin(const PracticeAzure &azure, const CallContext &context)
{
    const QString path = file();
    if (!m_settings.rehearsal) { // that of a rehearsal is nobody's but the person's who named it
        if (auto cleared = clear(path); !cleared)
            return cleared.error();
    }
    const auto settings = settingsOn(azure);
    if (!settings)
        return settings.error();
    const auto relocation = Relocation::create(path, *settings, {azure.clock(), PracticeAzure::person(), {}});
    if (!relocation)
        return relocation;
    const auto session = signIn(*settings, azure.signInOptions(), context);
    if (!session)
        return session.error();
    (*relocation)->signIn(*session);

    const auto inventory = (*relocation)->discover({}, context);
    if (!inventory)
        return inventory.error();
    say(u"%1 resources discovered."_s.arg(inventory->size()));
    const auto plan =
        (*relocation)->computePlan(m_settings.rehearsal ? m_settings.rehearsal->choices : PlanChoices(), context);
    if (!plan)
        return plan.error();
    say(u"Planned: %1 resources, %2 host names, %3 stores."_s.arg(plan->resources.size())
            .arg(plan->hostNames.size())
            .arg(plan->stores.size()));
    if (auto chosen = chooseFreeNames(**relocation, context); !chosen)
        return chosen.error();
    return relocation;
}

Result<void> PracticeRun::chooseFreeNames(Relocation &relocation, const CallContext &context)
{
    const Item *names = findItem(u"lz.names");
    if (!names)
        return {};
    const auto checked = relocation.check(*names, context);
    if (!checked)
        return checked.error();
    say(itemLine(*checked, relocation.clock().now()));
    PlanChoices choices;
    const auto plan = relocation.plan();
    for (const ObjectResult &object : checked->finding.objects()) {
        if (object.verdict != Verdict::Fails)
            continue;
        for (const PlannedResource &planned : plan->resources) {
            if (!(planned.target == object.resource))
                continue;
            const QString name = Naming::numbered(object.object, 2, kLongestName);
            choices.names.insert(planned.source, name);
            Decision decision;
            decision.subject = planned.source.toString();
            decision.choice = u"In the target region it is called %1."_s.arg(name);
            decision.reason = object.message.toString();
            decision.by = PracticeAzure::person();
            decision.at = relocation.clock().now();
            if (auto written = relocation.file().addDecision(decision); !written)
                return written.error();
            say(u"%1 becomes %2: %3"_s.arg(object.object, name, decision.reason));
        }
    }
    if (choices.names.isEmpty())
        return {};
    const auto again = relocation.computePlan(choices, context);
    return again ? Result<void>() : again.error();
}

Result<PhaseRunResult> PracticeRun::runPhase(Relocation &relocation, Phase phase, Outcome &outcome, const CallContext &context)
{
    say(u"— %1 —"_s.arg(toString(phase)));
    PhaseRun phaseRun(relocation,
                      {[&](const StoredItem &item) { say(itemLine(item, relocation.clock().now())); },
                       {},
                       [&](const TaskSnapshot &task) {
                           if (const QString line = taskLine(task); !line.isEmpty())
                               say(line);
                       }});
    PhaseRunOptions options;
    options.phase = phase;
    auto result = phaseRun.run(options, context);
    if (result) {
        outcome.changes += result->applied;
        outcome.failures.append(result->failures);
    }
    return result;
}

Result<void> PracticeRun::waitForTtls(Relocation &relocation, PracticeClock &clock)
{
    const auto tasks = relocation.file().tasks();
    if (!tasks)
        return tasks.error();
    const QDateTime safe = oldTtlsRunOutAt(appliedChanges(*tasks));
    const qint64 left = safe.isValid() ? clock.now().msecsTo(safe) : 0;
    if (left > 0) {
        say(u"The clock moves forward by %1 minutes, until the old TTLs have run out."_s.arg(left / 60'000 + 1));
        clock.advance(std::chrono::milliseconds(left));
    }
    return {};
}

Result<void> PracticeRun::declare(Relocation &relocation)
{
    const Item *uat = findItem(u"cut.uat");
    return uat
        ? relocation.attest(*uat, PracticeAzure::person(),
                            m_settings.rehearsal
                                ? u"Rehearsal: nobody has tried the workload, which is simulated."_s
                                : u"Practice: ordered a book in the shop of the target region, as a user would."_s)
        : Result<void>();
}

Result<void> PracticeRun::close(Relocation &relocation, const CallContext &context)
{
    const Item *approval = findItem(u"cut.close");
    if (approval) {
        if (auto attested = relocation.attest(*approval, PracticeAzure::person(),
                                              u"Practice: the stakeholders have read the report and approve it."_s);
            !attested)
            return attested.error();
    }
    // The switch changed what earlier items had looked at: the report shall show how it is now.
    QList<const Item *> all;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.check)
                all.append(&item);
        }
    }
    return relocation.check(
        all, [this, &relocation](const StoredItem &item) { say(itemLine(item, relocation.clock().now())); }, context);
}

Result<void> PracticeRun::openGate(Relocation &relocation)
{
    const auto summaries = relocation.summaries();
    if (!summaries)
        return summaries.error();
    QStringList open;
    for (const ItemSummary &summary : *summaries) {
        if (summary.required && summary.phase != Phase::Cutover && !holds(summary.state))
            open.append(summary.id);
    }
    const Item *gate = findItem(u"cut.gate");
    if (!gate)
        return {};
    return relocation.waive(*gate, PracticeAzure::person(),
                            u"Practice: the cutover is tried although these do not hold: %1."_s.arg(open.join(u", "_s)),
                            {});
}

Result<void> PracticeRun::writeReports(Relocation &relocation, Outcome &outcome)
{
    const auto model = buildReport(relocation, PracticeAzure::person());
    if (!model)
        return model.error();
    for (const ReportFormat format : allFormats()) {
        const QString path = QDir(m_settings.outputDir).filePath(u"report."_s + fileSuffix(format));
        if (auto written = writeReport(format, *model, path); !written)
            return written.error();
        outcome.reports.append(path);
    }
    return {};
}

}
