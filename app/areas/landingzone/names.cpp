#include "areas/landingzone/landingzone.h"

#include "azure/keyvault.h"
#include "azure/nameavailability.h"
#include "azure/resources.h"

#include <array>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// The call that tells whether a name is free, by type: path below the subscription's providers, type in the body,
/// version.
struct NameCheck
{
    QLatin1StringView type;
    QLatin1StringView path;
    QLatin1StringView bodyType;
    QLatin1StringView apiVersion;
};

constexpr std::array kChecks{
    NameCheck{"Microsoft.KeyVault/vaults"_L1, "Microsoft.KeyVault/checkNameAvailability"_L1,
              "Microsoft.KeyVault/vaults"_L1, "2026-02-01"_L1},
    NameCheck{"Microsoft.Storage/storageAccounts"_L1, "Microsoft.Storage/checkNameAvailability"_L1,
              "Microsoft.Storage/storageAccounts"_L1, "2025-08-01"_L1},
    NameCheck{"Microsoft.Sql/servers"_L1, "Microsoft.Sql/checkNameAvailability"_L1, "Microsoft.Sql/servers"_L1,
              "2025-01-01"_L1},
    NameCheck{"Microsoft.Web/sites"_L1, "Microsoft.Web/checknameavailability"_L1, "Microsoft.Web/sites"_L1,
              "2025-03-01"_L1},
    NameCheck{"Microsoft.AppConfiguration/configurationStores"_L1,
              "Microsoft.AppConfiguration/checkNameAvailability"_L1,
              "Microsoft.AppConfiguration/configurationStores"_L1, "2024-06-01"_L1},
    NameCheck{"Microsoft.ContainerRegistry/registries"_L1, "Microsoft.ContainerRegistry/checkNameAvailability"_L1,
              "Microsoft.ContainerRegistry/registries"_L1, "2023-07-01"_L1},
};

const NameCheck *checkFor(const QString &type)
{
    for (const NameCheck &check : kChecks) {
        if (type.compare(check.type, Qt::CaseInsensitive) == 0)
            return &check;
    }
    return nullptr;
}

/// A Resource Manager provider answers 200 to HEAD for a taken name, 404 for a free one (Microsoft.DocumentDB,
/// 2025-10-15).
bool isCosmos(const QString &type)
{
    return type.compare("Microsoft.DocumentDB/databaseAccounts"_L1, Qt::CaseInsensitive) == 0;
}

Result<NameAvailability> isFree(const CheckInput &input, const PlannedResource &planned)
{
    const QString name = planned.target.name();
    if (isCosmos(planned.source.type())) {
        return input.azure
            .exists(u"/providers/Microsoft.DocumentDB/databaseAccountNames/"_s + name, u"2025-10-15"_s, input.context)
            .transform([](bool taken) {
                return NameAvailability{!taken, taken ? u"AlreadyExists"_s : QString(), {}};
            });
    }
    const NameCheck *check = checkFor(planned.source.type());
    const QString path = u"/subscriptions/%1/providers/%2"_s.arg(planned.source.subscriptionId(), check->path);
    const QJsonObject body{{u"name"_s, name}, {u"type"_s, check->bodyType}};
    return input.azure.post(path, check->apiVersion, body, input.context).transform([](const JsonAnswer &answer) {
        return parseNameAvailability(answer.body.toObject());
    });
}

/// When a deleted vault of ours still holds the name: until when.
Result<std::optional<DeletedVault>> deletedVaultOf(const CheckInput &input, const PlannedResource &planned)
{
    if (planned.source.type().compare("Microsoft.KeyVault/vaults"_L1, Qt::CaseInsensitive) != 0)
        return std::optional<DeletedVault>();
    const auto deleted = listDeletedVaults(input.azure, planned.source.subscriptionId(), input.context);
    if (!deleted)
        return deleted.error();
    for (const DeletedVault &vault : *deleted) {
        if (vault.name.compare(planned.target.name(), Qt::CaseInsensitive) == 0)
            return std::optional(vault);
    }
    return std::optional<DeletedVault>();
}

void judgeName(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const QString name = planned.target.name();
    const auto exists = resourceExists(input.azure, planned.target, input.context);
    if (!exists) {
        finding.couldNotCheck(name, exists.error(), planned.target);
        return;
    }
    if (*exists) {
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "It is ours already: the target exists."), name,
                     planned.target);
        return;
    }
    const auto free = isFree(input, planned);
    if (!free) {
        finding.couldNotCheck(name, free.error(), planned.target);
        return;
    }
    if (free->available) {
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "The name is free."), name, planned.target);
        return;
    }
    const auto deleted = deletedVaultOf(input, planned);
    if (!deleted)
        finding.couldNotCheck(name, deleted.error(), planned.target);
    else if (*deleted)
        finding.fail(
            name,
            {QT_TRANSLATE_NOOP(
                 "Message",
                 "A deleted vault holds the name until %1; purge it if nobody needs it, or choose another name."),
             {(*deleted)->scheduledPurgeAt.toUTC().toString(Qt::ISODate)}},
            QT_TRANSLATE_NOOP("Message", "free"), QT_TRANSLATE_NOOP("Message", "soft-deleted"), planned.target);
    else
        finding.fail(
            name,
            {QT_TRANSLATE_NOOP("Message", "The name is taken (%1): choose another one in the plan."), {free->reason}},
            QT_TRANSLATE_NOOP("Message", "free"), free->reason, planned.target);
}

}

Finding namesAreFree(const CheckInput &input)
{
    Finding finding;
    for (const PlannedResource &planned : input.plan.resources) {
        const bool isNew =
            planned.tool != Tool::Stay && planned.tool != Tool::Native && !(planned.target == planned.source);
        if (isNew && (checkFor(planned.source.type()) || isCosmos(planned.source.type())))
            judgeName(finding, input, planned);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing that is made in the target has a name that all of Azure shares."));
    return finding;
}

/// A deleted vault of this subscription without purge protection makes its name free when it is purged.
Result<QList<Change>> proposeNames(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.resources) {
        const auto deleted = deletedVaultOf(input, planned);
        if (!deleted)
            return deleted.error();
        if (!*deleted || (*deleted)->purgeProtection)
            continue;
        const DeletedVault &vault = **deleted;
        Change change;
        change.itemId = u"lz.names"_s;
        change.title = {QT_TRANSLATE_NOOP("Message", "Purge the deleted vault %1, so that its name is free"),
                        {vault.name}};
        change.resource = vault.vaultId;
        change.request.method = "POST";
        change.request.pathOrUrl = purgeVaultPath(planned.source.subscriptionId(), vault);
        change.request.apiVersion = u"2026-02-01"_s;
        change.request.probe.kind = AppliedProbe::Kind::Gone;
        change.request.probe.path = change.request.pathOrUrl.section(u'/', 0, -2);
        change.before = QJsonObject{{u"name"_s, vault.name},
                                    {u"deletedAt"_s, vault.deletedAt.toUTC().toString(Qt::ISODate)},
                                    {u"scheduledPurgeAt"_s, vault.scheduledPurgeAt.toUTC().toString(Qt::ISODate)}};
        change.after = QJsonValue::Null;
        change.permissions = {u"Microsoft.KeyVault/locations/deletedVaults/purge/action"_s};
        change.undo = Change::Undo::NotPossible;
        change.undoNote = {QT_TRANSLATE_NOOP("Message", "What the deleted vault held is gone for good.")};
        change.deletes = true;
        change.seal();
        changes.append(change);
    }
    return changes;
}

}
