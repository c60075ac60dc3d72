#include "sandbox/keyvault/keyvaultdataplane.h"

#include "sandbox/keyvault/keyvaultissue.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Keys of a vault's data plane: the public part only. Cryptographic operations with them are not simulated.

namespace {

QJsonObject keyMetadata(const Resource &vault, const QString &name, const QJsonObject &version)
{
    QJsonObject shown{{u"kid"_s, objectId(vault, VaultKind::Keys, name, version.value(u"version"_s).toString())},
                      {u"attributes"_s, shownAttributes(vault, version)},
                      {u"tags"_s, version.value(u"tags"_s).toObject()}};
    if (version.contains(u"managed"_s))
        shown.insert(u"managed"_s, version.value(u"managed"_s));
    return shown;
}

QJsonObject keyBundle(const Resource &vault, const QString &name, const QJsonObject &version)
{
    QJsonObject shown = keyMetadata(vault, name, version);
    QJsonObject key = version.value(u"key"_s).toObject();
    key.insert(u"kid"_s, shown.take(u"kid"_s));
    shown.insert(u"key"_s, key);
    return shown;
}

Result<PrivateKey> generate(Simulation &simulation, const QJsonObject &body)
{
    const QString kind = body.value(u"kty").toString();
    if (kind.startsWith(u"EC"_s) || kind.startsWith(u"RSA"_s))
        return newKey(simulation, kind, body.value(u"crv").toString(u"P-256"_s), body.value(u"key_size").toInt(2048));
    return Error::input(u"Property kty is not a supported key type."_s, u"BadParameter"_s);
}

Reply createKey(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Keys, u"create"_s, u"create/action"_s))
        return *refused;
    if (Verdict refused = badObjectName(request.name()))
        return *refused;
    if (Verdict refused = nameIsDeleted(request, VaultKind::Keys, request.name()))
        return *refused;
    const QJsonObject &body = request.call.request.body;
    const QString kind = body.value(u"kty").toString();
    const bool premium = sameText(request.vault.property(u"sku"_s).toObject().value(u"name"_s).toString(), u"premium");
    if (kind.endsWith(u"-HSM"_s) && !premium)
        return vaultError(400, u"BadParameter"_s, u"HSM keys need a vault of the premium SKU."_s);
    const Result<PrivateKey> made = generate(request.call.simulation, body);
    if (!made)
        return vaultError(400, u"BadParameter"_s, made.error().message);
    VaultCollection keys(request.vault, VaultKind::Keys);
    const QJsonObject version = newKeyVersion(newVersionId(request.call.simulation), *made, kind, body, request.now());
    keys.addVersion(request.name(), version);
    return Reply::of(keyBundle(request.vault, keys.spelling(request.name()), version));
}

Reply getKey(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Keys, u"get"_s, u"read"_s))
        return *refused;
    const VaultCollection keys(request.vault, VaultKind::Keys);
    const QString name = keys.spelling(request.name());
    const QJsonObject version = keys.isLive(name) ? keys.version(name, request.third()) : QJsonObject();
    if (version.isEmpty())
        return itemNotFound(VaultKind::Keys, request.name());
    return Reply::of(keyBundle(request.vault, name, version));
}

Reply patchKey(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Keys, u"update"_s, u"update/action"_s))
        return *refused;
    VaultCollection keys(request.vault, VaultKind::Keys);
    const QString name = keys.spelling(request.name());
    if (!keys.isLive(name) || keys.version(name, request.third()).isEmpty())
        return itemNotFound(VaultKind::Keys, request.name());
    const QJsonObject &body = request.call.request.body;
    keys.changeVersion(name, request.third(), [&](QJsonObject &version) {
        version.insert(u"attributes"_s,
                       changedAttributes(version.value(u"attributes"_s).toObject(),
                                         body.value(u"attributes").toObject(), request.now()));
        if (body.contains(u"tags"))
            version.insert(u"tags"_s, body.value(u"tags"));
    });
    return Reply::of(keyBundle(request.vault, name, keys.version(name, request.third())));
}

}

QJsonObject newKeyVersion(const QString &id, const PrivateKey &key, const QString &kind, const QJsonObject &body,
                          const QDateTime &now)
{
    QJsonObject jwk = key.publicJwk();
    if (!kind.isEmpty())
        jwk.insert(u"kty"_s, kind);
    QJsonArray operations = body.value(u"key_ops").toArray();
    if (operations.isEmpty()) {
        operations = kind.startsWith(u"EC"_s)
            ? QJsonArray{u"sign"_s, u"verify"_s}
            : QJsonArray{u"encrypt"_s, u"decrypt"_s, u"sign"_s, u"verify"_s, u"wrapKey"_s, u"unwrapKey"_s};
    }
    jwk.insert(u"key_ops"_s, operations);
    return {{u"version"_s, id},
            {u"key"_s, jwk},
            {u"pkcs8"_s, QString::fromLatin1(key.pkcs8().toBase64())},
            {u"attributes"_s, newAttributes(body.value(u"attributes").toObject(), now)},
            {u"tags"_s, body.value(u"tags").toObject()}};
}

Reply answerKeys(const VaultCall &request)
{
    const QByteArray method = request.method();
    const qsizetype depth = request.segments.size();
    const VersionView entry = [&](const QString &name, const QJsonObject &version) {
        return keyMetadata(request.vault, name, version);
    };
    const VersionView bundle = [&](const QString &name, const QJsonObject &version) {
        return keyBundle(request.vault, name, version);
    };
    if (request.deleted)
        return answerDeleted(request, VaultKind::Keys, entry, bundle);
    if (method == "GET" && (depth == 1 || request.third() == u"versions")) {
        if (Verdict refused = request.refuse(VaultKind::Keys, u"list"_s, u"read"_s))
            return *refused;
        return depth == 1 ? listItems(request, VaultKind::Keys, entry) : listVersions(request, VaultKind::Keys, entry);
    }
    if (method == "POST" && depth == 2 && request.name() == u"restore")
        return restoreItem(request, VaultKind::Keys, bundle);
    if (method == "POST" && depth == 3 && request.third() == u"backup")
        return backUpItem(request, VaultKind::Keys, {VaultKind::Keys});
    if (method == "POST" && depth == 3 && request.third() == u"create")
        return createKey(request);
    if (method == "GET" && depth <= 3 && request.third() != u"rotationpolicy")
        return getKey(request);
    if (method == "PATCH" && depth <= 3)
        return patchKey(request);
    if (method == "DELETE" && depth == 2)
        return deleteItem(request, VaultKind::Keys, bundle);
    return notSimulated(QString::fromLatin1(method) + u' ' + request.call.request.path.text);
}

}
