#include "sandbox/siterecovery/replicationpolicies.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"
#include "sandbox/siterecovery/replicationtype.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kLongestHistory = 15 * 24 * 60; ///< minutes, from the support matrix of Azure to Azure

const RecoveryScenario kCreate{
    u"AddProtectionProfile"_s, u"Create replication policy"_s, {u"Creating the replication policy"_s}, false};
const RecoveryScenario kUpdate{
    u"UpdateProtectionProfile"_s, u"Update replication policy"_s, {u"Updating the replication policy"_s}, false};
const RecoveryScenario kRemove{
    u"DeleteProtectionProfile"_s, u"Delete replication policy"_s, {u"Deleting the replication policy"_s}, false};

/// @p settings are those of a PUT or a PATCH; what the PATCH leaves out stays.
QJsonObject policyDetails(const QJsonObject &settings, const QJsonObject &before)
{
    QJsonObject details{{u"instanceType"_s, u"A2A"_s}, {u"recoveryPointThresholdInMinutes"_s, 0}};
    for (const QString &name : {u"recoveryPointHistory"_s, u"appConsistentFrequencyInMinutes"_s}) {
        const QJsonValue given = settings.value(name);
        details.insert(name, given.isDouble() ? given.toInt() : before.value(name).toInt());
    }
    const int crash = settings.value(u"crashConsistentFrequencyInMinutes"_s)
                          .toInt(before.value(u"crashConsistentFrequencyInMinutes"_s).toInt(5));
    details.insert(u"crashConsistentFrequencyInMinutes"_s, crash);
    const QString sync = settings.value(u"multiVmSyncStatus"_s).toString();
    details.insert(u"multiVmSyncStatus"_s,
                   sync.isEmpty() ? before.value(u"multiVmSyncStatus"_s)
                                  : QJsonValue(sync == u"Enable" ? u"Enabled"_s : u"Disabled"_s));
    return details;
}

QJsonObject settingsIn(const QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    const QJsonValue updated = properties.value(u"replicationProviderSettings"_s);
    return (updated.isObject() ? updated : properties.value(u"providerSpecificInput"_s)).toObject();
}

Verdict validatePolicy(const Call &call, const Resource *, QJsonObject &)
{
    const QJsonObject settings = settingsIn(call.request.body);
    const QString provider = settings.value(u"instanceType"_s).toString();
    if (provider != u"A2A")
        return notSimulated(u"Replication policies of the provider '%1'."_s.arg(provider));
    const QString sync = settings.value(u"multiVmSyncStatus"_s).toString();
    if (sync != u"Enable" && sync != u"Disable") {
        return armError(400, u"InvalidParameter"_s,
                        u"The property 'multiVmSyncStatus' is required: Enable or Disable."_s, {},
                        u"multiVmSyncStatus"_s);
    }
    const int history = settings.value(u"recoveryPointHistory"_s).toInt();
    if (history < 0 || history > kLongestHistory) {
        return armError(400, u"InvalidParameter"_s,
                        u"Recovery points are kept for at most %1 minutes."_s.arg(kLongestHistory), {},
                        u"recoveryPointHistory"_s);
    }
    return std::nullopt;
}

void completePolicy(const Call &call, Resource &policy, const Resource *existing)
{
    const QJsonObject before = existing ? existing->property(u"providerSpecificDetails"_s).toObject() : QJsonObject();
    policy.setProperties({{u"friendlyName"_s, policy.name()},
                          {u"providerSpecificDetails"_s, policyDetails(settingsIn(call.request.body), before)}});
}

Verdict policyInUse(const Call &call, const Resource &policy)
{
    for (const Resource *mapping : call.simulation.store().ofType(kContainerMappingType, vaultIdOf(policy.id))) {
        if (sameText(mapping->property(u"policyId"_s).toString(), policy.id)) {
            return armError(409, u"PolicyInUse"_s,
                            u"The policy '%1' is used by the mapping '%2'; remove that first."_s.arg(policy.name(),
                                                                                                     mapping->name()));
        }
    }
    return std::nullopt;
}

}

RecoveryPointRule recoveryPointRule(const ResourceStore &store, const QString &policyId)
{
    RecoveryPointRule rule;
    const Resource *policy = store.find(policyId);
    if (!policy)
        return rule;
    const QJsonValue details = policy->property(u"providerSpecificDetails"_s);
    const int crash = details[u"crashConsistentFrequencyInMinutes"].toInt();
    const int kept = details[u"recoveryPointHistory"].toInt();
    rule.appConsistent = std::chrono::minutes(details[u"appConsistentFrequencyInMinutes"].toInt());
    if (crash > 0)
        rule.crashConsistent = std::chrono::minutes(crash);
    if (kept > 0)
        rule.kept = std::chrono::minutes(kept);
    return rule;
}

void registerReplicationPolicies(Simulation &simulation)
{
    TypeBehaviour policies =
        replicationType(kReplicationPolicyType, {kCreate, kUpdate, kRemove}, std::chrono::seconds(1));
    policies.validate = validatePolicy;
    policies.complete = completePolicy;
    policies.patch = [](const Call &, const Resource &existing) {
        return existing.body;
    };
    policies.beforeDelete = policyInUse;
    simulation.add(policies);
}

}
