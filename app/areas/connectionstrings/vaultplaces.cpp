#include "areas/connectionstrings/places.h"

#include "checklist/deferred.h"
#include "checklist/secretcopy.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

const QString kRelocated = u"azrelocate-relocated"_s;
const QString kReader = u"Microsoft.KeyVault/vaults/secrets/getSecret/action"_s;

/// A certificate's private key lies among the secrets and names nothing.
bool holdsText(const VaultSecret &secret)
{
    return secret.attributes.enabled && !secret.managed && !secret.contentType.contains("pkcs12"_L1)
        && !secret.contentType.contains("pem-file"_L1);
}

Result<QList<Setting>> readSecrets(const CheckInput &input, const Vault &vault)
{
    const auto secrets = listVaultSecrets(input.azure, vault.uri, input.context);
    if (!secrets)
        return secrets.error();
    QList<Setting> settings;
    for (const VaultSecret &secret : *secrets) {
        if (!holdsText(secret))
            continue;
        const auto value = deferred::resolve(deferred::read("GET", vaultObjectUrl(vault.uri, u"secrets"_s, secret.name),
                                                            QString::fromLatin1(kVaultDataVersion), u"/value"_s),
                                             input.azure, input.context);
        if (!value)
            return value.error();
        QJsonObject tags;
        for (auto it = secret.tags.begin(); it != secret.tags.end(); ++it)
            tags.insert(it.key(), it.value());
        settings.append({secret.name,
                         value->toString(),
                         {},
                         QJsonObject{{u"contentType"_s, secret.contentType},
                                     {u"attributes"_s, vaultAttributesBody(secret.attributes)},
                                     {u"tags"_s, tags}}});
    }
    return settings;
}

/// Tells one rewriting from another without telling a value: what was written for which names.
QString markOf(const QJsonObject &value)
{
    const QByteArray text = QJsonDocument(value).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16));
}

}

QList<Place> readVaultPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed)
{
    QList<Place> places;
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.KeyVault/vaults"_s)) {
        const auto vault = getVault(input.azure, planned.source, input.context);
        const auto secrets = vault ? readSecrets(input, *vault) : Result<QList<Setting>>(vault.error());
        if (!secrets) {
            failed(planned.source, secrets.error());
            continue;
        }
        Place place{PlaceKind::VaultSecrets, planned.source, planned.target, vault->uri, {}, *secrets, {}};
        if (withTarget) {
            const auto target = getVault(input.azure, planned.target, input.context);
            if (!target && target.error().kind != ErrorKind::NotFound) {
                failed(planned.target, target.error());
                continue;
            }
            if (target) {
                const auto copies = readSecrets(input, *target);
                if (!copies) {
                    failed(planned.target, copies.error());
                    continue;
                }
                place.targetUri = target->uri;
                place.targetSettings = *copies;
            }
        }
        places.append(place);
    }
    return places;
}

Change relocateSecret(const Place &place, const Setting &secret, const RelocatedText &text)
{
    const QString version = QString::fromLatin1(kVaultDataVersion);
    const Setting *copy = place.targetSetting(secret);
    const Setting &kept = copy ? *copy : secret; // tags of the copy say which version of the source it is
    const QJsonObject value = text.relocated(
        deferred::read("GET", vaultObjectUrl(place.sourceUri, u"secrets"_s, secret.name), version, u"/value"_s),
        {secret.value});
    const QString mark = markOf(value);
    QJsonObject tags = kept.metadata["tags"_L1].toObject();
    tags.insert(kRelocated, mark);

    Change change;
    change.itemId = u"con.updated"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Set the secret %1 of %2 anew, with the names and keys of the target"),
                    {secret.name, place.target.name()}};
    change.resource = place.target;
    change.request.method = "PUT";
    change.request.pathOrUrl = vaultObjectUrl(place.targetUri, u"secrets"_s, secret.name);
    change.request.apiVersion = version;
    change.request.secret = true;
    QJsonObject body = kept.metadata;
    if (body["contentType"_L1].toString().isEmpty())
        body.remove("contentType"_L1);
    body.insert(u"tags"_s, tags);
    body.insert(u"value"_s, value);
    change.request.body = body;
    // Tags are shown without the value, so that the probe after a crash need not read the secret; versions have no order.
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = change.request.pathOrUrl + u"/versions"_s;
    change.request.probe.apiVersion = version;
    change.request.probe.pointer = u"/value/*/tags/"_s + kRelocated;
    change.request.probe.values = {mark};
    QStringList names = text.namesIn(secret.value);
    change.before =
        QJsonObject{{secret.name, copy ? QJsonValue(shownValue(place.kind, copy->value, names)) : QJsonValue()}};
    for (QString &name : names)
        name = text.renamed(name);
    change.after = QJsonObject{{secret.name, shownValue(place.kind, text.renamed(secret.value), names)}};
    change.permissions = {kReader, u"Microsoft.KeyVault/vaults/secrets/setSecret/action"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "The older version stays in the vault and can be set again.")};
    change.seal();
    return change;
}

}
