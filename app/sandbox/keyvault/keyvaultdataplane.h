#pragma once

#include "sandbox/keyvault/keyvaultaccess.h"
#include "sandbox/keyvault/keyvaultx509.h"

namespace azrelocate::sandbox {

/// A request to a vault's own host, taken apart.
struct VaultCall
{
    const Call &call;
    Resource &vault;
    QStringList segments; ///< {"secrets", "name", "version"}
    bool deleted = false; ///< "/deletedsecrets/…"

    QByteArray method() const { return call.request.method; }
    QString name() const { return segments.value(1); }
    QString third() const { return segments.value(2); }
    QDateTime now() const { return call.simulation.now(); }
    /// 401 or 403 when the caller may not do this.
    Verdict refuse(VaultKind kind, const QString &policyPermission, const QString &dataAction) const
    {
        return refuseVaultAccess(call, vault, {kind, policyPermission, dataAction}, name());
    }
};

Reply answerSecrets(const VaultCall &request);
Reply answerCertificates(const VaultCall &request);
Reply answerKeys(const VaultCall &request);

// ---- what the three kinds have in common

/// How one kind shows a version without its content: in lists and in answers to delete.
using VersionView = std::function<QJsonObject(const QString &name, const QJsonObject &version)>;

/// A page of at most 25 entries with an absolute nextLink.
Reply vaultPage(const VaultCall &request, const QJsonArray &entries);
Reply listItems(const VaultCall &request, VaultKind kind, const VersionView &entry);
Reply listVersions(const VaultCall &request, VaultKind kind, const VersionView &entry);

/// GET, DELETE (purge) and POST …/recover of "/deleted{kind}[/{name}]". @p bundle shows an item with its content's
/// metadata.
Reply answerDeleted(const VaultCall &request, VaultKind kind, const VersionView &entry, const VersionView &bundle);
/// DELETE of a live item; @p bundle shows what was deleted.
Reply deleteItem(const VaultCall &request, VaultKind kind, const VersionView &bundle);

/// The opaque copy of an item with all of its versions; restorable in the same subscription and geography only.
Reply backUpItem(const VaultCall &request, VaultKind kind, const QList<VaultKind> &with);
Reply restoreItem(const VaultCall &request, VaultKind kind, const VersionView &bundle);

/// A version of a key: the public JSON Web Key that answers show, and the private part that they never do. @p kind: the
/// kty to show ("RSA-HSM"; empty: the key's own); @p body: key_ops, attributes and tags as sent.
QJsonObject newKeyVersion(const QString &id, const PrivateKey &key, const QString &kind, const QJsonObject &body,
                          const QDateTime &now);

Reply itemNotFound(VaultKind kind, const QString &name);
/// 409 when the name is soft-deleted: recover or purge it first.
Verdict nameIsDeleted(const VaultCall &request, VaultKind kind, const QString &name);
/// 400 when @p name is not of letters, digits and hyphens.
Verdict badObjectName(const QString &name);

}
