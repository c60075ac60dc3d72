#pragma once

#include "sandbox/simulation.h"

#include <functional>

namespace azrelocate::sandbox {

enum class VaultKind { Secrets, Certificates, Keys };

QString collectionName(VaultKind kind); ///< "secrets", also the segment of the URL
QString singularName(VaultKind kind);   ///< "secret"

/// The secrets, certificates or keys of one vault, as they are kept in the hidden part of its resource. An item is an
/// object with "versions" (oldest first; each with its "version" id, its attributes and its content) and what belongs
/// to all of them. A soft-deleted item keeps its content and its name. Reads and writes through to the resource.
class VaultCollection
{
public:
    VaultCollection(Resource &vault, VaultKind kind);

    /// Name in the spelling it was made with; empty when there is neither a live nor a deleted item.
    QString spelling(const QString &name) const;
    bool isLive(const QString &name) const;
    bool isDeleted(const QString &name) const;
    QStringList liveNames() const; ///< in alphabetical order, as Key Vault lists them
    QStringList deletedNames() const;

    QJsonObject item(const QString &name) const;
    void put(const QString &name, const QJsonObject &item);
    void erase(const QString &name);

    /// The version of that id, the newest one for an empty id; empty object when there is none.
    QJsonObject version(const QString &name, const QString &id = {}) const;
    void addVersion(const QString &name, const QJsonObject &version);
    void changeVersion(const QString &name, const QString &id, const std::function<void(QJsonObject &)> &change);

    void softDelete(const QString &name, const QDateTime &now, int retentionDays);
    void recover(const QString &name);

private:
    QJsonObject all() const;
    QStringList names(bool deleted) const;

    Resource &m_vault;
    QString m_key;
};

/// "{vaultUri}/secrets/name/version" without a doubled slash; an empty version is left out.
QString objectId(const Resource &vault, VaultKind kind, const QString &name, const QString &version);

/// The attributes of a version as an answer shows them, with the vault's recovery level.
QJsonObject shownAttributes(const Resource &vault, const QJsonObject &version);

/// created and updated set to now; enabled unless it says otherwise.
QJsonObject newAttributes(const QJsonObject &sent, const QDateTime &now);
/// What a PATCH changes.
QJsonObject changedAttributes(QJsonObject attributes, const QJsonObject &sent, const QDateTime &now);

/// A version id: 32 hexadecimal digits.
QString newVersionId(Simulation &simulation);

/// The vault of that name anywhere in the tenant; null when there is none.
Resource *vaultNamed(ResourceStore &store, const QString &name);

}
