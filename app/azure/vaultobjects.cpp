#include "azure/vaultobjects.h"

#include "azure/errors.h"
#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// "https://kv.vault.azure.net/secrets/db/0123…" → "db"
QString nameIn(const QUrl &id)
{
    return id.path().section(u'/', 2, 2);
}

VaultAttributes parseAttributes(const QJsonValue &object)
{
    return {object["enabled"_L1].toBool(true), epochTimeOf(object["nbf"_L1]), epochTimeOf(object["exp"_L1]),
            epochTimeOf(object["created"_L1]), epochTimeOf(object["updated"_L1])};
}

QString listUrl(const QUrl &vault, const QString &collection)
{
    return vaultObjectUrl(vault, collection, {}) + "?maxresults=25"_L1; // the service gives no more at once
}

QString version()
{
    return QString::fromLatin1(kVaultDataVersion);
}

}

QString vaultObjectUrl(const QUrl &vault, const QString &collection, const QString &name)
{
    QString base = vault.toString(QUrl::RemoveQuery);
    while (base.endsWith(u'/'))
        base.chop(1);
    base += u'/' + collection;
    return name.isEmpty() ? base : base + u'/' + name;
}

VaultSecret parseVaultSecret(const QJsonObject &object)
{
    VaultSecret secret;
    secret.id = QUrl(object["id"_L1].toString());
    secret.name = nameIn(secret.id);
    secret.contentType = object["contentType"_L1].toString();
    secret.attributes = parseAttributes(object["attributes"_L1]);
    secret.tags = stringMapOf(object["tags"_L1]);
    secret.managed = object["managed"_L1].toBool();
    return secret;
}

VaultKey parseVaultKey(const QJsonObject &object)
{
    VaultKey key;
    key.id = QUrl(object.contains("kid"_L1) ? object["kid"_L1].toString() : jsonAt(object, u"key.kid").toString());
    key.name = nameIn(key.id);
    key.attributes = parseAttributes(object["attributes"_L1]);
    key.tags = stringMapOf(object["tags"_L1]);
    key.managed = object["managed"_L1].toBool();
    return key;
}

VaultCertificate parseVaultCertificate(const QJsonObject &object)
{
    VaultCertificate certificate;
    certificate.id = QUrl(object["id"_L1].toString());
    certificate.name = nameIn(certificate.id);
    certificate.secretId = QUrl(object["sid"_L1].toString());
    certificate.thumbprint =
        QByteArray::fromBase64(object["x5t"_L1].toString().toLatin1(), QByteArray::Base64UrlEncoding).toHex().toUpper();
    certificate.der = QByteArray::fromBase64(object["cer"_L1].toString().toLatin1());
    certificate.attributes = parseAttributes(object["attributes"_L1]);
    certificate.tags = stringMapOf(object["tags"_L1]);
    certificate.policy = object["policy"_L1].toObject();
    certificate.exportable = jsonAt(certificate.policy, u"key_props.exportable").toBool();
    certificate.issuer = jsonAt(certificate.policy, u"issuer.name").toString();
    certificate.dnsNames = stringsOf(jsonAt(certificate.policy, u"x509_props.sans.dns_names"));
    certificate.pending = object["pending"_L1].isObject();
    return certificate;
}

PendingCertificate parsePendingCertificate(const QJsonObject &object)
{
    PendingCertificate pending;
    pending.status = object["status"_L1].toString();
    pending.details = object["status_details"_L1].toString();
    pending.csr = object["csr"_L1].toString().toLatin1();
    pending.issuer = jsonAt(object, u"issuer.name").toString();
    pending.requestId = object["request_id"_L1].toString();
    if (const QJsonObject error = object["error"_L1].toObject(); !error.isEmpty())
        pending.error = errorFromObject(error, u"certificate operation "_s + object["id"_L1].toString());
    return pending;
}

Result<QList<VaultSecret>> listVaultSecrets(const AzureReader &azure, const QUrl &vault, const CallContext &context)
{
    return listOf(azure, listUrl(vault, u"secrets"_s), version(), parseVaultSecret, context);
}

Result<QList<VaultKey>> listVaultKeys(const AzureReader &azure, const QUrl &vault, const CallContext &context)
{
    return listOf(azure, listUrl(vault, u"keys"_s), version(), parseVaultKey, context);
}

Result<QList<VaultCertificate>> listVaultCertificates(const AzureReader &azure, const QUrl &vault,
                                                      const CallContext &context)
{
    return listOf(azure, listUrl(vault, u"certificates"_s) + "&includePending=true"_L1, version(),
                  parseVaultCertificate, context);
}

Result<VaultCertificate> getVaultCertificate(const AzureReader &azure, const QUrl &vault, const QString &name,
                                             const CallContext &context)
{
    return objectOf(azure, vaultObjectUrl(vault, u"certificates"_s, name), version(), parseVaultCertificate, context);
}

Result<QJsonObject> getVaultCertificatePolicy(const AzureReader &azure, const QUrl &vault, const QString &name,
                                              const CallContext &context)
{
    return objectOf(
        azure, vaultObjectUrl(vault, u"certificates"_s, name) + "/policy"_L1, version(),
        [](const QJsonObject &object) { return object; }, context);
}

Result<PendingCertificate> getPendingCertificate(const AzureReader &azure, const QUrl &vault, const QString &name,
                                                 const CallContext &context)
{
    return objectOf(azure, vaultObjectUrl(vault, u"certificates"_s, name) + "/pending"_L1, version(),
                    parsePendingCertificate, context);
}

Result<QStringList> listVaultIssuers(const AzureReader &azure, const QUrl &vault, const CallContext &context)
{
    const auto names = listOf(
        azure, vaultObjectUrl(vault, u"certificates"_s, u"issuers"_s), version(),
        [](const QJsonObject &object) { return object["id"_L1].toString().section(u'/', -1); }, context);
    return names.transform([](const QList<QString> &list) { return QStringList(list); });
}

}
