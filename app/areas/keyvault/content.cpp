#include "areas/keyvault/keyvault.h"

#include "areas/keyvault/contents.h"
#include "azure/authorization.h"
#include "checklist/deferred.h"
#include "checklist/resourcechange.h"
#include "checklist/secretcopy.h"

#include <array>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

const QString kVaults = u"Microsoft.KeyVault/vaults"_s;
template <typename T> const T *named(const QList<T> &objects, const QString &name)
{
    const auto found = std::find_if(objects.begin(), objects.end(), [&](const T &object) {
        return object.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == objects.end() ? nullptr : &*found;
}

QString label(const VaultContents &contents, QLatin1StringView kind, const QString &name)
{
    return u"%1/%2/%3"_s.arg(contents.vault.name, kind, name);
}

Message stateText(const VaultAttributes &attributes)
{
    const Message state =
        attributes.enabled ? QT_TRANSLATE_NOOP("Message", "enabled") : QT_TRANSLATE_NOOP("Message", "disabled");
    if (!attributes.expires.isValid())
        return state;
    return {QT_TRANSLATE_NOOP("Message", "%1, until %2"), {state, attributes.expires.toString(Qt::ISODate)}};
}

void compareSecrets(Finding &finding, const VaultContents &source, const VaultContents &target)
{
    for (const VaultSecret &secret : source.secrets) {
        const QString object = label(source, "secret"_L1, secret.name);
        const VaultSecret *copy = named(target.secrets, secret.name);
        const Message expected = stateText(secret.attributes);
        if (!copy)
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "It is not in the target vault."), expected, {},
                         target.vault.id);
        else if (secretStateOf(source.vault, secret, target.secrets) == SecretState::Outdated)
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The source has a newer version."), expected,
                         stateText(copy->attributes), target.vault.id);
        else if (copy->attributes.enabled != secret.attributes.enabled
                 || copy->attributes.expires != secret.attributes.expires || copy->contentType != secret.contentType)
            finding.warn(object, QT_TRANSLATE_NOOP("Message", "It is in the target vault with other attributes."),
                         stateText(copy->attributes), target.vault.id);
        else
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "It is in the target vault."),
                         stateText(copy->attributes), target.vault.id);
    }
}

void compareCertificates(Finding &finding, const VaultContents &source, const VaultContents &target)
{
    for (const VaultCertificate &certificate : source.certificates) {
        const QString object = label(source, "certificate"_L1, certificate.name);
        const VaultCertificate *copy = named(target.certificates, certificate.name);
        if (copy)
            finding.pass(object,
                         copy->thumbprint == certificate.thumbprint
                             ? QT_TRANSLATE_NOOP("Message", "It is in the target vault.")
                             : QT_TRANSLATE_NOOP("Message", "The target vault has another version of it."),
                         QString::fromLatin1(copy->thumbprint), target.vault.id);
        else if (copyWayOf(certificate) == CopyWay::Impossible)
            finding.fail(
                object,
                QT_TRANSLATE_NOOP("Message", "Its key may not leave the vault: issue a new one in the target vault."),
                QString::fromLatin1(certificate.thumbprint), {}, target.vault.id);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "It is not in the target vault."),
                         QString::fromLatin1(certificate.thumbprint), {}, target.vault.id);
    }
}

/// A key never leaves its vault in the clear: what it protects is wrapped anew with a key of the target.
void compareKeys(Finding &finding, const VaultContents &source, const VaultContents &target)
{
    for (const VaultKey &key : source.keys) {
        const QString object = label(source, "key"_L1, key.name);
        if (named(target.keys, key.name))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "The target vault has a key of this name."), {},
                         target.vault.id);
        else
            finding.warn(object,
                         QT_TRANSLATE_NOOP("Message",
                                           "A key cannot be copied: make a new one and wrap again what it protects; "
                                           "keep the source vault until then."),
                         {}, source.vault.id);
    }
}

/// The data-plane roles that a copy needs, for the account that copies; an owner of the vault does not have them.
constexpr std::array kDataRoles{"b86a8fe4-44ce-4948-aee5-eccb2c155cd7"_L1,  // Key Vault Secrets Officer
                                "a4417e6f-fecd-4de8-b567-7b0420556985"_L1}; // Key Vault Certificates Officer

Change copyCertificate(const VaultContents &source, const Vault &target, const VaultCertificate &certificate)
{
    const QString from = vaultObjectUrl(source.vault.uri, u"secrets"_s, certificate.name);
    const QString mark = u"%1 %2"_s.arg(source.vault.name, QLatin1StringView(certificate.thumbprint));
    QJsonObject policy = certificate.policy;
    policy.remove(u"id"_s);
    policy.remove(u"attributes"_s);
    Change change;
    change.itemId = u"kv.content"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Copy the certificate %1 from %2 to %3"),
                    {certificate.name, source.vault.name, target.name}};
    change.resource = target.id;
    change.request.method = "POST";
    change.request.pathOrUrl = vaultObjectUrl(target.uri, u"certificates"_s, certificate.name) + u"/import"_s;
    change.request.apiVersion = QString::fromLatin1(kVaultDataVersion);
    change.request.body = QJsonObject{{u"value"_s, deferred::read("GET", from, change.request.apiVersion, u"/value"_s)},
                                      {u"policy"_s, policy},
                                      {u"attributes"_s, QJsonObject{{u"enabled"_s, certificate.attributes.enabled}}},
                                      {u"tags"_s, markedTags(certificate.tags, mark)}};
    change.request.secret = true;
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = vaultObjectUrl(target.uri, u"certificates"_s, certificate.name);
    change.request.probe.apiVersion = change.request.apiVersion;
    change.request.probe.pointer = copyMarkPointer();
    change.request.probe.values = {mark};
    change.before = QJsonValue::Null;
    change.after = QJsonObject{{u"certificate"_s, certificate.name},
                               {u"thumbprint"_s, QString::fromLatin1(certificate.thumbprint)},
                               {u"policy"_s, policy}};
    change.permissions = {u"Microsoft.KeyVault/vaults/secrets/getSecret/action"_s,
                          u"Microsoft.KeyVault/vaults/certificates/import/action"_s};
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {QT_TRANSLATE_NOOP(
        "Message", "Delete it from the target vault by hand; its name stays taken for the days of the soft delete.")};
    change.seal();
    return change;
}

/// Grants to the account that copies, where the vault decides by roles and the account has none of them there yet.
Result<QList<Change>> dataRights(const CheckInput &input, const Vault &vault, const SignedInPrincipal &principal)
{
    QList<Change> changes;
    if (!vault.rbac || principal.objectId.isEmpty())
        return changes;
    const auto assignments = listRoleAssignmentsOf(input.azure, vault.id, principal.objectId, input.context);
    if (!assignments)
        return assignments.error();
    for (const QLatin1StringView guid : kDataRoles) {
        const bool has = std::any_of(assignments->begin(), assignments->end(), [&](const RoleAssignment &assignment) {
            return assignment.roleGuid() == guid && vault.id.isWithin(ResourceId(assignment.scope));
        });
        if (has)
            continue;
        const QString role = roleDefinitionPath(vault.id.subscriptionId(), guid);
        changes.append(grantRole(
            u"kv.content"_s,
            {QT_TRANSLATE_NOOP("Message", "Let the signed-in account write to %1, for the copy"), {vault.name}},
            vault.id, role, principal.objectId, principal.objectId, principal.type));
    }
    return changes;
}

}

Finding contentIsEqual(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> vaults = input.plan.ofType(kVaults);
    if (vaults.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no vault."));
        return finding;
    }
    for (const PlannedResource &planned : vaults) {
        const auto source = readContents(input, planned.source);
        if (!source) {
            finding.couldNotCheck(planned.source.name(), source.error(), planned.source);
            continue;
        }
        const auto target = readContents(input, planned.target);
        if (!target) {
            if (target.error().kind == ErrorKind::NotFound)
                finding.fail(planned.target.name(),
                             QT_TRANSLATE_NOOP("Message", "The target vault does not exist yet."),
                             planned.target.toString(), {}, planned.target);
            else if (target.error().kind == ErrorKind::Permission)
                finding.fail(
                    planned.target.name(),
                    QT_TRANSLATE_NOOP("Message", "The signed-in account may not look into the target vault yet."), {},
                    target.error().code, planned.target);
            else
                finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
            continue;
        }
        compareSecrets(finding, *source, *target);
        compareCertificates(finding, *source, *target);
        compareKeys(finding, *source, *target);
        if (source->secrets.isEmpty() && source->certificates.isEmpty() && source->keys.isEmpty())
            finding.pass(planned.source.name(), QT_TRANSLATE_NOOP("Message", "The source vault is empty."), {},
                         planned.source);
    }
    return finding;
}

Result<QList<Change>> proposeContent(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kVaults)) {
        const auto target = getVault(input.azure, planned.target, input.context);
        if (!target)
            continue; // kv.target makes it
        const auto source = readContents(input, planned.source);
        if (!source)
            return source.error();
        auto rights = dataRights(input, *target, input.azure.principal());
        if (!rights)
            return rights;
        QStringList granted;
        for (const Change &right : *rights)
            granted.append(right.id);
        changes.append(*rights);

        const auto there = readContents(input, planned.target);
        const VaultContents copied = there ? *there : VaultContents{*target, {}, {}, {}};
        if (!there && there.error().kind != ErrorKind::Permission)
            return there.error();
        const auto add = [&](Change change) {
            change.dependsOn = granted;
            changes.append(change);
        };
        for (const VaultSecret &secret : source->secrets) {
            // The service hands out a disabled secret to nobody: a person has to enable it for the copy.
            const SecretState state = secretStateOf(source->vault, secret, copied.secrets);
            const bool wanted = state == SecretState::Missing || state == SecretState::Outdated;
            if (secret.attributes.enabled && wanted)
                add(copySecret(u"kv.content"_s, source->vault, *target, secret, state == SecretState::Outdated));
        }
        for (const VaultCertificate &certificate : source->certificates) {
            if (copyWayOf(certificate) == CopyWay::ExportAndImport && !named(copied.certificates, certificate.name))
                add(copyCertificate(*source, *target, certificate));
        }
    }
    return changes;
}

}
