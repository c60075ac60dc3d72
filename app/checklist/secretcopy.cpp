#include "checklist/secretcopy.h"

#include "checklist/deferred.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCopiedFrom = "azrelocate-copied"_L1;

}

QString copyMark(const Vault &source, const VaultSecret &secret)
{
    return u"%1 %2"_s.arg(source.name, secret.attributes.updated.toString(Qt::ISODate));
}

QString copyMarkPointer()
{
    return u"/tags/"_s + kCopiedFrom;
}

SecretState secretStateOf(const Vault &source, const VaultSecret &secret, const QList<VaultSecret> &there)
{
    const auto copy = std::find_if(there.begin(), there.end(), [&](const VaultSecret &other) {
        return other.name.compare(secret.name, Qt::CaseInsensitive) == 0;
    });
    if (copy == there.end())
        return SecretState::Missing;
    const QString mark = copy->tags.value(kCopiedFrom);
    // A copy of another vault is somebody's doing, as is a secret without a mark.
    if (!mark.startsWith(source.name + u' ', Qt::CaseInsensitive))
        return SecretState::NotACopy;
    return mark == copyMark(source, secret) ? SecretState::Current : SecretState::Outdated;
}

QJsonObject vaultAttributesBody(const VaultAttributes &attributes)
{
    QJsonObject body{{u"enabled"_s, attributes.enabled}};
    if (attributes.notBefore.isValid())
        body.insert(u"nbf"_s, attributes.notBefore.toSecsSinceEpoch());
    if (attributes.expires.isValid())
        body.insert(u"exp"_s, attributes.expires.toSecsSinceEpoch());
    return body;
}

QJsonObject markedTags(const QHash<QString, QString> &tags, const QString &mark)
{
    QJsonObject body;
    for (auto it = tags.begin(); it != tags.end(); ++it)
        body.insert(it.key(), it.value());
    body.insert(kCopiedFrom, mark);
    return body;
}

Change copySecret(const QString &itemId, const Vault &source, const Vault &target, const VaultSecret &secret,
                  bool replaces)
{
    const QString from = vaultObjectUrl(source.uri, u"secrets"_s, secret.name);
    const QString mark = copyMark(source, secret);
    Change change;
    change.itemId = itemId;
    change.title = {QT_TRANSLATE_NOOP("Message", "Copy the secret %1 from %2 to %3"),
                    {secret.name, source.name, target.name}};
    change.resource = target.id;
    change.request.method = "PUT";
    change.request.pathOrUrl = vaultObjectUrl(target.uri, u"secrets"_s, secret.name);
    change.request.apiVersion = QString::fromLatin1(kVaultDataVersion);
    QJsonObject body{{u"value"_s, deferred::read("GET", from, change.request.apiVersion, u"/value"_s)},
                     {u"attributes"_s, vaultAttributesBody(secret.attributes)},
                     {u"tags"_s, markedTags(secret.tags, mark)}};
    if (!secret.contentType.isEmpty())
        body.insert(u"contentType"_s, secret.contentType);
    change.request.body = body;
    change.request.secret = true;
    // The list of versions, which has no order, shows tags without values: the crash probe need not read the secret.
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = change.request.pathOrUrl + u"/versions"_s;
    change.request.probe.apiVersion = change.request.apiVersion;
    change.request.probe.pointer = u"/value/*"_s + copyMarkPointer();
    change.request.probe.values = {mark};
    change.before = QJsonValue::Null;
    change.after = QJsonObject{
        {u"secret"_s, secret.name}, {u"value"_s, u"••••"_s}, {u"attributes"_s, vaultAttributesBody(secret.attributes)}};
    change.permissions = {u"Microsoft.KeyVault/vaults/secrets/getSecret/action"_s,
                          u"Microsoft.KeyVault/vaults/secrets/setSecret/action"_s};
    if (replaces) {
        change.undo = Change::Undo::NotNeeded;
        change.undoNote = {QT_TRANSLATE_NOOP("Message", "The older version stays in the vault and can be set again.")};
        change.seal();
        return change;
    }
    change.undo = Change::Undo::Possible;
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = change.request.pathOrUrl;
    remove.apiVersion = change.request.apiVersion;
    remove.secret = true;
    remove.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    remove.probe.path = vaultObjectUrl(target.uri, u"deletedsecrets"_s, secret.name);
    remove.probe.apiVersion = change.request.apiVersion;
    remove.probe.pointer = u"/recoveryId"_s;
    remove.probe.values = {vaultObjectUrl(target.uri, u"deletedsecrets"_s, secret.name)};
    change.undoRequests = {remove};
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "A deleted secret keeps its name for the days of the vault's soft delete.")};
    change.seal();
    return change;
}

}
