#pragma once

#include "azure/azurereader.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace azrelocate {

// What a vault holds: Key Vault data plane, api-version 7.6. Only names and attributes are read here; the value of a
// secret passes through a change as a deferred value.

inline constexpr auto kVaultDataVersion = "7.6";

struct VaultAttributes
{
    bool enabled = true;
    QDateTime notBefore; ///< invalid: not set
    QDateTime expires;   ///< invalid: never
    QDateTime created;
    QDateTime updated;
};

struct VaultSecret
{
    QString name;
    QUrl id; ///< without a version
    QString contentType;
    VaultAttributes attributes;
    QHash<QString, QString> tags;
    bool managed = false; ///< belongs to a certificate: copy that instead
};

struct VaultKey
{
    QString name;
    QUrl id;
    VaultAttributes attributes;
    QHash<QString, QString> tags;
    bool managed = false;
};

struct VaultCertificate
{
    QString name;
    QUrl id;               ///< with version where one certificate was read
    QUrl secretId;         ///< "sid": certificate with its private key; empty in lists
    QByteArray thumbprint; ///< SHA-1, upper-case hexadecimal, as App Service writes it
    QByteArray der;        ///< the certificate without its key; empty in lists
    VaultAttributes attributes;
    QHash<QString, QString> tags;
    QJsonObject policy;      ///< in the service's form; empty in lists
    bool exportable = false; ///< from the policy
    QString issuer;          ///< "Self", "Unknown" (an external authority), or the name of an issuer object
    QStringList dnsNames;    ///< of the policy
    bool pending = false;    ///< an operation is under way
};

/// State of the creation of a certificate.
struct PendingCertificate
{
    QString status; ///< "inProgress", "completed", "failed", "cancelled"
    QString details;
    QByteArray csr; ///< base64 PKCS #10
    QString issuer;
    QString requestId;
    std::optional<Error> error;
};

// @p vault is the vault's URI. Permission: no rights on the data plane, or its firewall is closed to this machine.

Result<QList<VaultSecret>> listVaultSecrets(const AzureReader &azure, const QUrl &vault, const CallContext &context);
Result<QList<VaultKey>> listVaultKeys(const AzureReader &azure, const QUrl &vault, const CallContext &context);
Result<QList<VaultCertificate>> listVaultCertificates(const AzureReader &azure, const QUrl &vault,
                                                      const CallContext &context);
/// The current version with its policy.
Result<VaultCertificate> getVaultCertificate(const AzureReader &azure, const QUrl &vault, const QString &name,
                                             const CallContext &context);
Result<QJsonObject> getVaultCertificatePolicy(const AzureReader &azure, const QUrl &vault, const QString &name,
                                              const CallContext &context);
/// NotFound when nothing is under way.
Result<PendingCertificate> getPendingCertificate(const AzureReader &azure, const QUrl &vault, const QString &name,
                                                 const CallContext &context);
/// Names of the vault's issuer objects; certificates of a public authority renew only where it exists.
Result<QStringList> listVaultIssuers(const AzureReader &azure, const QUrl &vault, const CallContext &context);

/// "https://kv.vault.azure.net/secrets/db", whether or not the vault's URI ends with a slash.
QString vaultObjectUrl(const QUrl &vault, const QString &collection, const QString &name);

VaultSecret parseVaultSecret(const QJsonObject &object);
VaultKey parseVaultKey(const QJsonObject &object);
VaultCertificate parseVaultCertificate(const QJsonObject &object);
PendingCertificate parsePendingCertificate(const QJsonObject &object);

}
