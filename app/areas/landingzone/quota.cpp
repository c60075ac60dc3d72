#include "areas/landingzone/landingzone.h"

#include "azure/resources.h"
#include "azure/usages.h"
#include "base/jsonpath.h"

#include <QMap>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kQuotaVersion = "2025-09-01"_L1;
constexpr auto kRegionalCores = "cores"_L1;

/// vCPUs that the machines which are not in the target yet need, by counter; both sides run at once during the move.
Result<QMap<QString, qint64>> neededCores(const CheckInput &input, const QString &subscription)
{
    QMap<QString, qint64> needed;
    const QList<PlannedResource> machines = input.plan.ofType(u"Microsoft.Compute/virtualMachines"_s);
    if (machines.isEmpty())
        return needed;
    const auto sizes = listComputeSkus(input.azure, subscription, input.plan.target, input.context);
    if (!sizes)
        return sizes.error();
    for (const PlannedResource &machine : machines) {
        const auto exists = resourceExists(input.azure, machine.target, input.context);
        if (!exists)
            return exists.error();
        const Resource *resource = input.inventory.find(machine.source);
        if (*exists || !resource)
            continue;
        const QString size = jsonAt(resource->properties(), u"hardwareProfile.vmSize").toString();
        for (const ComputeSku &sku : *sizes) {
            if (sku.resourceType != "virtualMachines"_L1 || sku.name.compare(size, Qt::CaseInsensitive) != 0)
                continue;
            needed[sku.family] += sku.vCpus;
            needed[QString(kRegionalCores)] += sku.vCpus;
        }
    }
    return needed;
}

QString subscriptionOf(const Plan &plan)
{
    return plan.resources.isEmpty() ? QString() : plan.resources.first().source.subscriptionId();
}

}

Finding quotaSuffices(const CheckInput &input)
{
    Finding finding;
    const QString subscription = subscriptionOf(input.plan);
    const auto needed = neededCores(input, subscription);
    if (!needed) {
        finding.couldNotCheck(u"sizes"_s, needed.error());
        return finding;
    }
    const auto usages = listUsages(input.azure, subscription, UsageProvider::Compute, input.plan.target, input.context);
    if (!usages) {
        finding.couldNotCheck(u"compute"_s, usages.error());
        return finding;
    }
    for (auto it = needed->begin(); it != needed->end(); ++it) {
        const auto usage = std::find_if(usages->begin(), usages->end(), [&](const Usage &one) {
            return one.name.compare(it.key(), Qt::CaseInsensitive) == 0;
        });
        const QString count = QString::number(it.value());
        if (usage == usages->end()) {
            Error unknown;
            unknown.kind = ErrorKind::NotFound;
            unknown.operation = it.key();
            unknown.message = u"The region has no counter of this name."_s;
            finding.couldNotCheck(it.key(), unknown);
        } else if (!usage->left() || *usage->left() >= it.value()) {
            finding.pass(usage->displayName, {QT_TRANSLATE_NOOP("Message", "%1 vCPUs are needed, and left."), {count}},
                         u"%1 of %2 used"_s.arg(usage->current).arg(usage->limit));
        } else {
            finding.fail(usage->displayName,
                         {QT_TRANSLATE_NOOP("Message", "%1 vCPUs are needed, %2 are left."),
                          {count, QString::number(*usage->left())}},
                         count, u"%1 of %2 used"_s.arg(usage->current).arg(usage->limit));
        }
    }
    if (needed->isEmpty())
        finding.pass(u"compute"_s,
                     QT_TRANSLATE_NOOP("Message", "No virtual machine has to be made in the target any more."));
    return finding;
}

/// Asks for the new total, not for the difference (Microsoft.Quota 2025-09-01). A request that is not granted by itself
/// ends as failed, and a person asks through a support ticket.
Result<QList<Change>> proposeQuota(const CheckInput &input)
{
    const QString subscription = subscriptionOf(input.plan);
    const auto needed = neededCores(input, subscription);
    if (!needed)
        return needed.error();
    const auto usages = listUsages(input.azure, subscription, UsageProvider::Compute, input.plan.target, input.context);
    if (!usages)
        return usages.error();
    QList<Change> changes;
    for (const Usage &usage : *usages) {
        const qint64 wanted = needed->value(usage.name);
        if (wanted == 0 || !usage.left() || *usage.left() >= wanted)
            continue;
        const auto body = [&](qint64 limit) {
            return QJsonObject{
                {u"properties"_s,
                 QJsonObject{{u"limit"_s, QJsonObject{{u"limitObjectType"_s, u"LimitValue"_s}, {u"value"_s, limit}}},
                             {u"name"_s, QJsonObject{{u"value"_s, usage.name}}},
                             {u"resourceType"_s, u"dedicated"_s}}}};
        };
        const ResourceId quota(
            u"/subscriptions/%1/providers/Microsoft.Compute/locations/%2/providers/Microsoft.Quota/quotas/%3"_s.arg(
                subscription, input.plan.target.name(), usage.name));
        Change change;
        change.itemId = u"lz.quota"_s;
        change.title = {QT_TRANSLATE_NOOP("Message", "Ask for %1 vCPUs of %2 in %3, instead of %4"),
                        {QString::number(usage.current + wanted), usage.displayName, input.plan.target.name(),
                         QString::number(usage.limit)}};
        change.resource = quota;
        change.request.method = "PUT";
        change.request.pathOrUrl = quota.toString();
        change.request.apiVersion = kQuotaVersion;
        change.request.body = body(usage.current + wanted);
        change.before = body(usage.limit);
        change.after = change.request.body;
        change.permissions = {u"Microsoft.Quota/quotas/write"_s};
        change.undo = Change::Undo::NotNeeded;
        change.undoNote = {QT_TRANSLATE_NOOP("Message", "A higher quota costs nothing by itself.")};
        change.seal();
        changes.append(change);
    }
    return changes;
}

}
