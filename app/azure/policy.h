#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

// Microsoft.Authorization/policyAssignments, api-version 2024-05-01; policyExemptions, 2022-07-01-preview;
// Microsoft.PolicyInsights/checkPolicyRestrictions, 2024-10-01.

struct PolicyAssignment
{
    QString id; ///< may lie at a management group
    QString name;
    QString displayName;
    QString scope;
    QString policyDefinitionId;
    QJsonObject parameters; ///< name → {"value": …}
    QStringList notScopes;
    QString enforcementMode; ///< "Default", "DoNotEnforce", "Enroll"
    Region location;         ///< of its identity; null: it has none
    QString principalId;     ///< of its identity; empty: none

    bool isEnforced() const;
    /// What one of the built-in "Allowed locations" policies allows; nullopt when this is another policy.
    std::optional<QList<Region>> allowedLocations() const;
};

struct PolicyExemption
{
    QString id;
    QString name;
    QString policyAssignmentId;
    QString category;  ///< "Waiver", "Mitigated"
    QDateTime expires; ///< invalid: never
};

struct PolicyVerdict
{
    QString result; ///< "Deny", "Audit", "Required", "Removed", or the policy's effect ("Modify")
    QString field;  ///< "location"; empty: the resource as a whole
    QStringList values;
    QString policyAssignmentId;
    QString policyDefinitionId;
    QString reason;
};

/// Assignments that apply at @p scope, also inherited ones. Without those below.
Result<QList<PolicyAssignment>> listPolicyAssignments(const AzureReader &azure, const ResourceId &scope,
                                                      const CallContext &context);
/// Only those made at @p scope itself.
Result<QList<PolicyAssignment>> listPolicyAssignmentsAt(const AzureReader &azure, const ResourceId &scope,
                                                        const CallContext &context);
Result<QList<PolicyExemption>> listPolicyExemptions(const AzureReader &azure, const ResourceId &scope,
                                                    const CallContext &context);
/// What the policies would say to a resource that @p scope (a subscription or group) does not have yet. Alters nothing.
/// @p content: type, location, name, properties; @p apiVersion: of its type. Empty: nothing objects.
Result<QList<PolicyVerdict>> checkPolicyRestrictions(const AzureReader &azure, const ResourceId &scope,
                                                     const QJsonObject &content, const QString &apiVersion,
                                                     const CallContext &context);

/// Body of the PUT of an exemption.
QJsonObject policyExemptionBody(const QString &policyAssignmentId, const QString &displayName,
                                const QDateTime &expires);

PolicyAssignment parsePolicyAssignment(const QJsonObject &object);
PolicyExemption parsePolicyExemption(const QJsonObject &object);
QList<PolicyVerdict> parsePolicyRestrictions(const QJsonObject &object);

}
