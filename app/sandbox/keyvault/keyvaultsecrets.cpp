#include "sandbox/keyvault/keyvaultdataplane.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Secrets of a vault's data plane. Only GET of one secret, and the answers to PUT, carry the value.

namespace {

constexpr qsizetype kLargestValue = 25 * 1024; // bytes

QJsonObject secretMetadata(const Resource &vault, const QString &name, const QJsonObject &version)
{
    QJsonObject shown{{u"id"_s, objectId(vault, VaultKind::Secrets, name, version.value(u"version"_s).toString())},
                      {u"attributes"_s, shownAttributes(vault, version)}};
    for (const QString &field : {u"contentType"_s, u"tags"_s, u"kid"_s, u"managed"_s}) {
        if (version.contains(field))
            shown.insert(field, version.value(field));
    }
    return shown;
}

QJsonObject secretBundle(const Resource &vault, const QString &name, const QJsonObject &version)
{
    QJsonObject shown = secretMetadata(vault, name, version);
    shown.insert(u"value"_s, version.value(u"value"_s));
    return shown;
}

Reply getSecret(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Secrets, u"get"_s, u"getSecret/action"_s))
        return *refused;
    const VaultCollection secrets(request.vault, VaultKind::Secrets);
    const QString name = secrets.spelling(request.name());
    const QJsonObject version = secrets.isLive(name) ? secrets.version(name, request.third()) : QJsonObject();
    if (version.isEmpty())
        return itemNotFound(VaultKind::Secrets, request.name());
    if (!version.value(u"attributes"_s).toObject().value(u"enabled"_s).toBool(true)) {
        return vaultError(403, u"Forbidden"_s, u"Operation get is not allowed on a disabled secret."_s,
                          u"SecretDisabled"_s);
    }
    return Reply::of(secretBundle(request.vault, name, version));
}

Reply setSecret(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Secrets, u"set"_s, u"setSecret/action"_s))
        return *refused;
    if (Verdict refused = badObjectName(request.name()))
        return *refused;
    if (Verdict refused = nameIsDeleted(request, VaultKind::Secrets, request.name()))
        return *refused;
    const QJsonObject &body = request.call.request.body;
    const QJsonValue value = body.value(u"value");
    if (!value.isString())
        return vaultError(400, u"BadParameter"_s, u"Property value is required."_s);
    if (value.toString().toUtf8().size() > kLargestValue)
        return vaultError(400, u"BadParameter"_s, u"Secret value is larger than 25 KB."_s);
    VaultCollection secrets(request.vault, VaultKind::Secrets);
    if (secrets.version(request.name()).value(u"managed"_s).toBool())
        return vaultError(403, u"Forbidden"_s, u"The secret belongs to a certificate and cannot be set."_s);
    QJsonObject version{{u"version"_s, newVersionId(request.call.simulation)},
                        {u"value"_s, value},
                        {u"attributes"_s, newAttributes(body.value(u"attributes").toObject(), request.now())},
                        {u"tags"_s, body.value(u"tags").toObject()}};
    if (body.value(u"contentType").isString())
        version.insert(u"contentType"_s, body.value(u"contentType"));
    secrets.addVersion(request.name(), version);
    return Reply::of(secretBundle(request.vault, secrets.spelling(request.name()), version));
}

Reply patchSecret(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Secrets, u"set"_s, u"update/action"_s))
        return *refused;
    VaultCollection secrets(request.vault, VaultKind::Secrets);
    const QString name = secrets.spelling(request.name());
    if (!secrets.isLive(name) || secrets.version(name, request.third()).isEmpty())
        return itemNotFound(VaultKind::Secrets, request.name());
    const QJsonObject &body = request.call.request.body;
    secrets.changeVersion(name, request.third(), [&](QJsonObject &version) {
        version.insert(u"attributes"_s,
                       changedAttributes(version.value(u"attributes"_s).toObject(),
                                         body.value(u"attributes").toObject(), request.now()));
        for (const QString &field : {u"contentType"_s, u"tags"_s}) {
            if (body.contains(field))
                version.insert(field, body.value(field));
        }
    });
    return Reply::of(secretMetadata(request.vault, name, secrets.version(name, request.third())));
}

}

Reply answerSecrets(const VaultCall &request)
{
    const QByteArray method = request.method();
    const qsizetype depth = request.segments.size();
    const VersionView entry = [&](const QString &name, const QJsonObject &version) {
        return secretMetadata(request.vault, name, version);
    };
    if (request.deleted)
        return answerDeleted(request, VaultKind::Secrets, entry, entry);
    if (method == "GET" && (depth == 1 || request.third() == u"versions")) {
        if (Verdict refused = request.refuse(VaultKind::Secrets, u"list"_s, u"readMetadata/action"_s))
            return *refused;
        return depth == 1 ? listItems(request, VaultKind::Secrets, entry)
                          : listVersions(request, VaultKind::Secrets, entry);
    }
    if (method == "POST" && depth == 2 && request.name() == u"restore")
        return restoreItem(request, VaultKind::Secrets, entry);
    if (method == "POST" && depth == 3 && request.third() == u"backup")
        return backUpItem(request, VaultKind::Secrets, {VaultKind::Secrets});
    if (method == "GET" && depth <= 3)
        return getSecret(request);
    if (method == "PUT" && depth == 2)
        return setSecret(request);
    if (method == "PATCH" && depth <= 3)
        return patchSecret(request);
    if (method == "DELETE" && depth == 2)
        return deleteItem(request, VaultKind::Secrets, entry);
    return notSimulated(QString::fromLatin1(method) + u' ' + request.call.request.path.text);
}

}
