#pragma once

#include "checklist/checkinput.h"
#include "checklist/roleparity.h"

#include <QHash>

namespace azrelocate {

/// Names of roles for people, each read once.
class RoleNames
{
public:
    explicit RoleNames(const CheckInput &input)
        : m_input(input)
    {
    }

    /// "Reader"; the role's GUID when its definition cannot be read.
    QString of(const RoleAssignment &assignment);

private:
    const CheckInput &m_input;
    QHash<QString, QString> m_names; ///< by GUID
};

/// Collects the changes that grant missing roles, together with what a grant needs first: the target group where that
/// is not there yet, and a custom role that may be assigned in it. Reads only.
class RoleGrants
{
public:
    RoleGrants(const CheckInput &input, const QString &itemId);

    /// Adds the grant of @p wanted to @p principalId, which may be a deferred value; @p principal names it in the
    /// preview. A resource that does not exist yet is passed over: its grant is proposed once it does.
    Result<void> add(const WantedRole &wanted, const QJsonValue &principalId, const QString &principal,
                     const QStringList &dependsOn = {});
    /// Groups first, then roles, then grants; sealed.
    QList<Change> changes() const;

private:
    struct Grant
    {
        Change change;
        QString customRole; ///< GUID of a role that has to become assignable; empty: none
        ResourceId group;   ///< that has to be made; null: none
    };
    struct CustomRole
    {
        QJsonObject definition; ///< as Azure shows it
        QStringList newScopes;
    };

    Result<bool> scopeIsReady(const ResourceId &scope);
    /// Notes what @p guid needs to be assignable at @p scope; the GUID, or empty when it is already.
    Result<QString> makeAssignable(const WantedRole &wanted);
    Change extendRole(const CustomRole &role) const;

    const CheckInput &m_input;
    const QString m_itemId;
    RoleNames m_names;
    QHash<ResourceId, bool> m_ready;
    QHash<ResourceId, Change> m_groups; ///< changes that make a group
    QHash<QString, CustomRole> m_roles; ///< by GUID, also those that need nothing
    QList<Grant> m_grants;
};

}
