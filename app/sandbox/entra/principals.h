#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <map>

namespace azrelocate::sandbox {

/// Somebody who can sign in or be given a role.
struct Principal
{
    QString objectId;
    QString appId; ///< of applications and identities; empty for users and groups
    QString displayName;
    QString type = QStringLiteral("ServicePrincipal"); ///< User, Group, ServicePrincipal (identities too)
    QString secret;                                    ///< client secret; empty: cannot sign in with one
    QString resourceId;                                ///< the resource whose managed identity this is; empty otherwise
    QDateTime createdAt; ///< role assignments without principalType fail for a while after this (replication)
    QStringList groups;  ///< object ids of groups it is a member of
};

/// The directory of the simulated tenant. Sandbox thread only.
class Principals
{
public:
    const Principal &add(Principal principal);
    bool remove(const QString &objectId);
    const Principal *byObjectId(const QString &objectId) const;
    const Principal *byAppId(const QString &appId) const;
    const Principal *ofResource(const QString &resourceId) const;
    QList<const Principal *> all() const;

private:
    std::map<QString, Principal> m_byObjectId; ///< lower-case key
};

enum class ActionKind { Management, Data };

/// Who may do what; the provider Microsoft.Authorization answers from its role assignments.
class Permissions
{
public:
    virtual ~Permissions() = default;
    /// @p action "Microsoft.Network/dnsZones/write", or a data action; @p scope the id it is done on.
    virtual bool allowed(const Principal &principal, const QString &action, const QString &scope,
                         ActionKind kind) const = 0;
};

}
