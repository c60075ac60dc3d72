#include "areas/keyvault/keyvault.h"

#include "azure/keyvault.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <QJsonArray>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

const QString kVaults = u"Microsoft.KeyVault/vaults"_s;

/// The body that makes a vault like @p source in the target region. Access rules that name subnets of the source come
/// with the network (kv.access); createMode and what the service sets stay behind.
QJsonObject vaultBody(const QJsonObject &source, const Plan &plan)
{
    const QJsonObject old = source.value("properties"_L1).toObject();
    QJsonObject properties;
    for (const QLatin1StringView key :
         {"tenantId"_L1, "sku"_L1, "enableSoftDelete"_L1, "softDeleteRetentionInDays"_L1, "enabledForDeployment"_L1,
          "enabledForDiskEncryption"_L1, "enabledForTemplateDeployment"_L1, "publicNetworkAccess"_L1}) {
        if (old.contains(key))
            properties.insert(key, old.value(key));
    }
    if (old.value("enablePurgeProtection"_L1).toBool())
        properties.insert(u"enablePurgeProtection"_s, true);
    // Since 2026-02-01 a missing value means RBAC for a new vault, and access policies for one that exists.
    const bool rbac = old.value("enableRbacAuthorization"_L1).toBool();
    properties.insert(u"enableRbacAuthorization"_s, rbac);
    if (!rbac)
        properties.insert(u"accessPolicies"_s, old.value("accessPolicies"_L1).toArray());
    QJsonObject body{{u"location"_s, plan.target.name()}, {u"properties"_s, properties}};
    if (const QJsonObject tags = source.value("tags"_L1).toObject(); !tags.isEmpty())
        body.insert(u"tags"_s, tags);
    return body;
}

}

Finding targetVaultsExist(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> vaults = input.plan.ofType(kVaults);
    for (const PlannedResource &planned : vaults) {
        const auto vault = getVault(input.azure, planned.target, input.context);
        if (!vault) {
            if (vault.error().kind == ErrorKind::NotFound)
                finding.fail(
                    planned.target.name(),
                    {QT_TRANSLATE_NOOP("Message", "There is no vault for what %1 holds."), {planned.source.name()}},
                    planned.target.toString(), {}, planned.target);
            else
                finding.couldNotCheck(planned.target.name(), vault.error(), planned.target);
        } else if (!(vault->location == input.plan.target)) {
            finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "It exists, but in another region."),
                         input.plan.target.name(), vault->location.name(), planned.target);
        } else if (vault->provisioningState.compare("Succeeded"_L1, Qt::CaseInsensitive) != 0) {
            finding.fail(planned.target.name(),
                         {QT_TRANSLATE_NOOP("Message", "It exists, but its state is %1."), {vault->provisioningState}},
                         u"Succeeded"_s, vault->provisioningState, planned.target);
        } else {
            finding.pass(planned.target.name(),
                         {QT_TRANSLATE_NOOP("Message", "In the target region; soft delete for %1 days."),
                          {QString::number(vault->softDeleteDays)}},
                         vault->sku, planned.target);
        }
    }
    if (vaults.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no vault."));
    return finding;
}

Result<QList<Change>> proposeVaults(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kVaults)) {
        const auto exists = resourceExists(input.azure, planned.target, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            continue;
        const auto source = getResource(input.azure, planned.source, input.context);
        if (!source)
            return source.error();
        const auto group = makeTargetGroupIfMissing(input, u"kv.target"_s, planned.target.resourceGroupId());
        if (!group)
            return group.error();

        Change change =
            createResource(u"kv.target"_s,
                           {QT_TRANSLATE_NOOP("Message", "Create the vault %1 in %2 with the settings of %3"),
                            {planned.target.name(), input.plan.target.name(), planned.source.name()}},
                           planned.target, vaultBody(*source, input.plan));
        change.undoNote = {
            QT_TRANSLATE_NOOP("Message", "A deleted vault keeps its name for the days of its soft delete.")};
        change.estimate = std::chrono::minutes(2);
        if (*group) {
            const bool seen = std::any_of(changes.begin(), changes.end(),
                                          [&](const Change &other) { return other.id == (*group)->id; });
            if (!seen)
                changes.append(**group);
            change.dependsOn = {(*group)->id};
        }
        changes.append(change);
    }
    return changes;
}

}
