#include "areas/cutover/softdelete.h"

#include "azure/keyvault.h"
#include "azure/resources.h"
#include "base/jsonpath.h"

#include <array>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kMember = "recoverableForHours"_L1;
constexpr auto kGuaranteedMember = "recoveryIsGuaranteed"_L1;

/// How long a service keeps what was deleted. As its documentation says in August 2026: "Recover a deleted storage
/// account", "Soft delete" of API Management, "Recover or purge deleted Azure AI services resources", "Delete and
/// recover a Log Analytics workspace"; the members are those of the services' specifications.
struct Keeping
{
    QLatin1StringView type;
    QLatin1StringView daysAt;    ///< path of the number of days in the resource; empty: the rule below
    QLatin1StringView stateAt;   ///< path of what may be "Disabled"
    std::chrono::hours usual{0}; ///< where the resource says nothing
    bool guaranteed = true;
};
constexpr std::array kKeepings{
    Keeping{"Microsoft.KeyVault/vaults"_L1, "properties.softDeleteRetentionInDays"_L1, {}, 90 * 24h},
    Keeping{"Microsoft.AppConfiguration/configurationStores"_L1, "properties.softDeleteRetentionInDays"_L1, {}, 0h},
    Keeping{"Microsoft.RecoveryServices/vaults"_L1,
            "properties.securitySettings.softDeleteSettings.softDeleteRetentionPeriodInDays"_L1,
            "properties.securitySettings.softDeleteSettings.softDeleteState"_L1, 0h},
    Keeping{"Microsoft.OperationalInsights/workspaces"_L1, {}, {}, 14 * 24h},
    Keeping{"Microsoft.Storage/storageAccounts"_L1, {}, {}, 14 * 24h, false},
    Keeping{"Microsoft.ApiManagement/service"_L1, {}, {}, 48h},
    Keeping{"Microsoft.CognitiveServices/accounts"_L1, {}, {}, 48h},
};

const Keeping *keepingOf(const ResourceId &resource)
{
    const auto *const found = std::find_if(kKeepings.begin(), kKeepings.end(), [&](const Keeping &one) {
        return resource.type().compare(one.type, Qt::CaseInsensitive) == 0;
    });
    return found == kKeepings.end() ? nullptr : found;
}

/// When @p vault is purged, as the service says; null: it is not among the deleted.
QDateTime purgeTime(const QList<DeletedVault> &deleted, const ResourceId &vault)
{
    QDateTime purged;
    for (const DeletedVault &one : deleted) {
        if (one.vaultId == vault)
            purged = one.scheduledPurgeAt;
    }
    return purged;
}

bool isRemoval(const Change &change)
{
    return change.deletes && change.request.method == "DELETE"
        && !change.resource.type().endsWith("/locks"_L1, Qt::CaseInsensitive);
}

}

Result<SoftDelete> softDeleteOf(const CheckInput &input, const ResourceId &resource)
{
    const Keeping *keeping = keepingOf(resource);
    if (!keeping)
        return SoftDelete();
    if (keeping->daysAt.isEmpty())
        return SoftDelete{keeping->usual, keeping->guaranteed};
    const auto object = getResource(input.azure, resource, input.context);
    if (!object)
        return object.error();
    const bool isOff = !keeping->stateAt.isEmpty()
        && jsonAt(*object, QString(keeping->stateAt)).toString().compare("Disabled"_L1, Qt::CaseInsensitive) == 0;
    const QJsonValue days = jsonAt(*object, QString(keeping->daysAt));
    if (isOff)
        return SoftDelete();
    return SoftDelete{days.isDouble() ? days.toInt() * 24h : keeping->usual, keeping->guaranteed};
}

std::chrono::hours keptAfter(const Change &change)
{
    return std::chrono::hours(change.before[kMember].toInteger());
}

void noteSoftDelete(Change &change, const SoftDelete &kept)
{
    if (kept.keeps == 0h) {
        change.undoNote = {QT_TRANSLATE_NOOP("Message", "What is deleted is gone: its service keeps nothing of it.")};
        return;
    }
    QJsonObject before = change.before.toObject();
    before.insert(kMember, static_cast<qint64>(kept.keeps.count()));
    before.insert(kGuaranteedMember, kept.guaranteed);
    change.before = before;
    const QString hours = QString::number(kept.keeps.count());
    change.undoNote = kept.guaranteed
        ? Message{QT_TRANSLATE_NOOP("Message",
                                    "Its service keeps it for %1 hours, in which it can be recovered there; its name "
                                    "stays taken."),
                  {hours}}
        : Message{QT_TRANSLATE_NOOP("Message",
                                    "For %1 hours it may be possible to recover it; its service promises nothing."),
                  {hours}};
}

void judgeDeleted(Finding &finding, const CheckInput &input)
{
    std::optional<Result<QList<DeletedVault>>> vaults;
    for (const AppliedChange &applied : input.applied) {
        if (applied.undone || !isRemoval(applied.change))
            continue;
        const ResourceId &id = applied.change.resource;
        const QString deletedAt = applied.endedAt.toUTC().toString(Qt::ISODate);
        QDateTime until = applied.endedAt.addSecs(std::chrono::seconds(keptAfter(applied.change)).count());
        if (keptAfter(applied.change) == 0h) {
            finding.pass(id.name(),
                         {QT_TRANSLATE_NOOP("Message", "Deleted at %1; nothing of it is kept."), {deletedAt}}, {}, id);
            continue;
        }
        if (id.type().compare("Microsoft.KeyVault/vaults"_L1, Qt::CaseInsensitive) == 0) {
            if (!vaults)
                vaults = listDeletedVaults(input.azure, id.subscriptionId(), input.context);
            const QDateTime purged = *vaults ? purgeTime(**vaults, id) : QDateTime();
            until = purged.isValid() ? purged : until;
        }
        const QString end = until.toUTC().toString(Qt::ISODate);
        if (until <= input.clock.now())
            finding.pass(
                id.name(),
                {QT_TRANSLATE_NOOP("Message", "Deleted at %1; it could be recovered until %2."), {deletedAt, end}}, end,
                id);
        else if (applied.change.before[kGuaranteedMember].toBool())
            finding.pass(
                id.name(),
                {QT_TRANSLATE_NOOP("Message", "Deleted at %1; it can be recovered until %2."), {deletedAt, end}}, end,
                id);
        else
            finding.pass(id.name(),
                         {QT_TRANSLATE_NOOP("Message",
                                            "Deleted at %1; until %2 it may be possible to recover it, which its "
                                            "service does not promise."),
                          {deletedAt, end}},
                         end, id);
    }
}

}
