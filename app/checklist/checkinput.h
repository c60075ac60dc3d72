#pragma once

#include "azure/azurereader.h"
#include "base/clock.h"
#include "checklist/change.h"
#include "checklist/item.h"
#include "checklist/smoketest.h"
#include "estate/inventory.h"
#include "plan/plan.h"
#include "probes/probes.h"

namespace azrelocate {

/// Defaults of the catalogue that the user can change.
struct Limits
{
    std::chrono::seconds maxTtl{300};
    int certificateDaysPastCutover = 30;
    int closeAfterDays = 14;
    std::chrono::minutes gateEvidenceAge{60};
    std::chrono::hours evidenceAge{24}; ///< older answers are shown as stale
    std::chrono::seconds syncLag{60};
    /// Before the source is removed, nobody has used it for so long: nightly jobs have had their turn, and every
    /// resolver has asked again.
    std::chrono::hours sourceSilence{24};
    /// Between two steps of a Traffic Manager profile that is turned by weights; metrics come some minutes late.
    std::chrono::minutes canaryPause{10};

    QJsonObject toJson() const;
    static Limits fromJson(const QJsonObject &object);
};

/// A change that was applied, as checks need to know it: the TTL clock, the way back, what belongs to us.
struct AppliedChange
{
    Change change;
    QDateTime acceptedAt; ///< UTC, when Azure took it
    QDateTime endedAt;
    bool undone = false;
};

/// What the file knows about another item at this moment (the gate reads all of them).
struct ItemSummary
{
    QString id;
    ItemState state = ItemState::Unchecked;
    bool required = false;
    Phase phase = Phase::Prepare;
    QDateTime checkedAt;
    QString note; ///< reason of a waiver, text of an attestation
    QString by;
};

/// Everything that a check or a proposal may look at. All of it is read-only.
struct CheckInput
{
    const Plan &plan;
    const Inventory &inventory;
    const AzureReader &azure; ///< each request through it becomes evidence
    const Probes &probes; ///< DNS, TLS, HTTP from here; each becomes evidence
    const Clock &clock;
    const Limits &limits;
    const QList<AppliedChange> &applied; ///< in the order of time
    const QList<ItemSummary> &items;
    const QStringList &folders; ///< on this machine, named by a person, to be searched as well
    const QList<SmokeTest> &smokeTests; ///< what a person wants the application to answer
    const QString &azCopy;      ///< the AzCopy that a person chose; empty: the one that is found
    CallContext context;
};

/// Whether a change of this relocation made @p resource, and was not undone since.
bool isMadeByUs(const CheckInput &input, const ResourceId &resource);

}
