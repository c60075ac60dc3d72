#pragma once

#include "practice/practiceazure.h"
#include "relocation/phaserun.h"

namespace azrelocate {

/// The practice relocation, unattended: the simulated Azure with the workload contoso-shop, and the same engine and
/// steps as a real one. What a person would do (decide, attest, sign) is done in the name of "Practice administrator",
/// with a reason that says so. The clock is shared with the simulated Azure and is moved forward where a person would
/// wait a day.
class PracticeRun
{
public:
    /// Another relocation than contoso-shop's, on an estate that was made from its inventory.
    struct Rehearsal
    {
        RelocationSettings like; ///< title, scope, regions and limits are taken from it
        PlanChoices choices;     ///< what people decided there
        QString file;            ///< where the relocation file of the rehearsal is made
    };
    struct Settings
    {
        QString outputDir;
        sandbox::SandboxOptions sandbox;
        std::function<void(const QString &)> progress; ///< called on any thread
        std::optional<Rehearsal> rehearsal;            ///< then no report is written
    };
    struct Outcome
    {
        QString file;
        QStringList reports;
        QList<ItemSummary> items;
        QStringList notBuilt; ///< ids
        int changes = 0;
        QList<Error> failures;
        qint64 events = 0;
        QJsonObject finalState; ///< of the simulated Azure: PracticeAzure::snapshot()
    };

    explicit PracticeRun(Settings settings)
        : m_settings(std::move(settings))
    {
    }

    /// Blocks. Ends after writing the reports, also when items are open; an Error means that it could not get there.
    Result<Outcome> run(const CallContext &context);

private:
    Result<std::shared_ptr<Relocation>> begin(const PracticeAzure &azure, const CallContext &context);
    Result<PhaseRunResult> runPhase(Relocation &relocation, Phase phase, Outcome &outcome, const CallContext &context);
    /// Gives resources whose name is taken another one, as a person would in the plan, and writes the decision down.
    Result<void> chooseFreeNames(Relocation &relocation, const CallContext &context);
    /// Moves the clock to when the last lowered TTL has run out.
    Result<void> waitForTtls(Relocation &relocation, PracticeClock &clock);
    Result<void> declare(Relocation &relocation);
    Result<void> openGate(Relocation &relocation);
    Result<void> close(Relocation &relocation, const CallContext &context);
    Result<void> writeReports(Relocation &relocation, Outcome &outcome);
    void say(const QString &line) const;
    QString file() const; ///< of the relocation
    Result<RelocationSettings> settingsOn(const PracticeAzure &azure) const;

    const Settings m_settings;
};

}
