#pragma once

#include "sandbox/policy/policyrule.h"

#include <QStringList>

#include <optional>

namespace azrelocate::sandbox {

class Simulation;
struct Resource;

/// A policy definition: one of Azure's own, or a custom one of the estate.
struct PolicyDefinition
{
    QString id;
    QString displayName;
    QString mode;           ///< "Indexed": only types with tags and location; "All"
    QJsonObject parameters; ///< their declarations, with defaultValue
    QJsonObject rule;
    bool builtIn = true;

    QJsonObject toJson() const;
    /// @p assigned ({name: {value}}) with the defaults of the declaration filled in, as name → value.
    QJsonObject parameterValues(const QJsonObject &assigned) const;
};

const QList<PolicyDefinition> &builtInPolicies();

/// Nothing when neither Azure nor the estate knows it.
std::optional<PolicyDefinition> policyDefinition(const Simulation &simulation, const QString &id);

/// One policy that an assignment puts on what lies below its scope; an assigned initiative gives several.
struct AssignedPolicy
{
    const Resource *assignment = nullptr;
    PolicyDefinition definition;
    QJsonObject parameters;  ///< name → value
    QString setDefinitionId; ///< the initiative; empty when assigned by itself
    QString referenceId;     ///< within the initiative
};

/// The policies that hold for @p id: assigned at it or above, not excluded by notScopes.
QList<AssignedPolicy> policiesFor(const Simulation &simulation, const QString &id);

/// Whether an exemption that has not expired takes @p id out of @p policy.
bool isExempt(const Simulation &simulation, const AssignedPolicy &policy, const QString &id);

/// Evaluates @p policy on @p subject; not applying when the mode leaves the type out.
PolicyOutcome evaluate(const Simulation &simulation, const AssignedPolicy &policy, const PolicySubject &subject);

}
