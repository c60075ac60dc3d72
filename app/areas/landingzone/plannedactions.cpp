#include "areas/landingzone/plannedactions.h"

#include "checklist/hubs.h"

#include <map>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

class Collector
{
public:
    void add(const ResourceId &scope, const QString &action)
    {
        if (scope.isNull())
            return;
        PlannedActions &entry = m_entries[scope.key()];
        entry.scope = scope;
        entry.actions.insert(action);
    }
    QList<PlannedActions> entries() const
    {
        QList<PlannedActions> list;
        for (const auto &[key, entry] : m_entries)
            list.append(entry);
        return list;
    }

private:
    std::map<QString, PlannedActions> m_entries;
};

void addMover(Collector &collector, const ResourceId &subscription)
{
    const QString collections = u"Microsoft.Migrate/moveCollections/"_s;
    for (const QString &action : {u"write"_s, u"moveResources/write"_s, u"resolveDependencies/action"_s,
                                  u"prepare/action"_s, u"initiateMove/action"_s, u"commit/action"_s})
        collector.add(subscription, collections + action);
    // The collection's own identity needs two roles on the subscription.
    collector.add(subscription, u"Microsoft.Authorization/roleAssignments/write"_s);
}

void addRecovery(Collector &collector, const ResourceId &subscription)
{
    const QString vaults = u"Microsoft.RecoveryServices/vaults/"_s;
    const QString items = vaults + u"replicationFabrics/replicationProtectionContainers/replicationProtectedItems/"_s;
    for (const QString &action : {u"write"_s, u"replicationFabrics/write"_s, u"replicationPolicies/write"_s})
        collector.add(subscription, vaults + action);
    for (const QString &action : {u"write"_s, u"testFailover/action"_s, u"testFailoverCleanup/action"_s,
                                  u"unplannedFailover/action"_s, u"failoverCommit/action"_s, u"remove/action"_s})
        collector.add(subscription, items + action);
    collector.add(subscription, u"Microsoft.Storage/storageAccounts/write"_s); // the cache
}

void addTemplate(Collector &collector, const PlannedResource &planned)
{
    collector.add(planned.source.resourceGroupId(),
                  u"Microsoft.Resources/subscriptions/resourceGroups/exportTemplate/action"_s);
    for (const QString &action : {u"write"_s, u"validate/action"_s, u"whatIf/action"_s})
        collector.add(planned.target.resourceGroupId(), u"Microsoft.Resources/deployments/"_s + action);
}

void addMoving(Collector &collector, const PlannedResource &planned)
{
    const QString type = planned.source.type();
    const ResourceId subscription = planned.target.subscriptionScope();
    collector.add(planned.source.resourceGroupId(), type + u"/read"_s);
    collector.add(planned.target.resourceGroupId(), type + u"/write"_s);
    collector.add(subscription, u"Microsoft.Resources/subscriptions/resourceGroups/write"_s);
    collector.add(subscription, planned.source.providerNamespace() + u"/register/action"_s);
    collector.add(planned.target.resourceGroupId(), u"Microsoft.Authorization/roleAssignments/write"_s);
    collector.add(planned.target.resourceGroupId(), u"Microsoft.Authorization/policyAssignments/write"_s);
    if (planned.tool == Tool::Template)
        addTemplate(collector, planned);
    else if (planned.tool == Tool::ResourceMover)
        addMover(collector, subscription);
    else if (planned.tool == Tool::SiteRecovery)
        addRecovery(collector, subscription);
    if (type.compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) == 0) {
        collector.add(planned.source.resourceGroupId(), u"Microsoft.Web/sites/config/list/action"_s);
        collector.add(planned.target.resourceGroupId(), u"Microsoft.Web/sites/config/write"_s);
    }
    // The source is deleted in the end, with the locks that keep it.
    collector.add(planned.source.resourceGroupId(), u"Microsoft.Resources/subscriptions/resourceGroups/delete"_s);
    collector.add(planned.source.resourceGroupId(), u"Microsoft.Authorization/locks/delete"_s);
}

}

Result<QList<PlannedActions>> plannedActions(const CheckInput &input)
{
    Collector collector;
    for (const PlannedResource &planned : input.plan.resources) {
        const QString type = planned.source.type();
        if (!(planned.target == planned.source))
            addMoving(collector, planned);
        else if (planned.tool == Tool::Native)
            collector.add(planned.source, type + u"/write"_s);
        else if (type.compare("Microsoft.Network/trafficManagerProfiles"_L1, Qt::CaseInsensitive) == 0)
            collector.add(planned.source, type + u"/write"_s);
        else if (type.compare("Microsoft.Network/privateDnsZones"_L1, Qt::CaseInsensitive) == 0)
            collector.add(planned.source, type + u"/virtualNetworkLinks/write"_s);
    }
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (!host.zone.isNull() && !host.recordType.isEmpty())
            collector.add(host.zone, host.zone.type() + u'/' + host.recordType + u"/write"_s);
    }
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    for (const HubJoin &join : *joins) {
        if (join.targetHub) {
            collector.add(join.targetHub->id, u"Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write"_s);
            collector.add(join.targetHub->id, u"Microsoft.Network/virtualNetworks/peer/action"_s);
        }
    }
    return collector.entries();
}

}
