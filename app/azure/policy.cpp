#include "azure/policy.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kAssignmentsVersion = "2024-05-01"_L1;
constexpr auto kExemptionsVersion = "2022-07-01-preview"_L1;
constexpr auto kInsightsVersion = "2024-10-01"_L1;
/// Built-in definitions "Allowed locations" and "Allowed locations for resource groups".
constexpr auto kAllowedLocations = "e56962a6-4747-49cd-b67b-bf8b01975c4c"_L1;
constexpr auto kAllowedGroupLocations = "e765b5de-1225-4ba3-bd56-1ac6695af988"_L1;

Result<QList<PolicyAssignment>> assignments(const AzureReader &azure, const ResourceId &scope, QLatin1StringView filter,
                                            const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Authorization/policyAssignments?$filter="_L1 + filter,
                  kAssignmentsVersion, parsePolicyAssignment, context);
}

}

bool PolicyAssignment::isEnforced() const
{
    return enforcementMode.compare("DoNotEnforce"_L1, Qt::CaseInsensitive) != 0;
}

std::optional<QList<Region>> PolicyAssignment::allowedLocations() const
{
    const QString definition = policyDefinitionId.section(u'/', -1).toLower();
    if (definition != kAllowedLocations && definition != kAllowedGroupLocations)
        return std::nullopt;
    QList<Region> regions;
    for (const QString &name : stringsOf(jsonAt(parameters, u"listOfAllowedLocations.value")))
        regions.append(Region(name));
    return regions;
}

PolicyAssignment parsePolicyAssignment(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    PolicyAssignment assignment;
    assignment.id = object["id"_L1].toString();
    assignment.name = object["name"_L1].toString();
    assignment.displayName = properties["displayName"_L1].toString();
    assignment.scope = properties["scope"_L1].toString();
    assignment.policyDefinitionId = properties["policyDefinitionId"_L1].toString();
    assignment.parameters = properties["parameters"_L1].toObject();
    assignment.notScopes = stringsOf(properties["notScopes"_L1]);
    assignment.enforcementMode = properties["enforcementMode"_L1].toString(u"Default"_s);
    assignment.location = Region(object["location"_L1].toString());
    assignment.principalId = jsonAt(object, u"identity.principalId").toString();
    return assignment;
}

PolicyExemption parsePolicyExemption(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {object["id"_L1].toString(), object["name"_L1].toString(), properties["policyAssignmentId"_L1].toString(),
            properties["exemptionCategory"_L1].toString(), timeOf(properties["expiresOn"_L1])};
}

QList<PolicyVerdict> parsePolicyRestrictions(const QJsonObject &object)
{
    QList<PolicyVerdict> verdicts;
    for (const QJsonValue &entry : object["fieldRestrictions"_L1].toArray()) {
        for (const QJsonValue &restriction : entry["restrictions"_L1].toArray()) {
            verdicts.append(
                {restriction["result"_L1].toString(), entry["field"_L1].toString(), stringsOf(restriction["values"_L1]),
                 jsonAt(restriction, u"policy.policyAssignmentId").toString(),
                 jsonAt(restriction, u"policy.policyDefinitionId").toString(), restriction["reason"_L1].toString()});
        }
    }
    for (const QJsonValue &evaluation : jsonAt(object, u"contentEvaluationResult.policyEvaluations").toArray()) {
        // Evaluations are listed whatever their result; "NonCompliant" is what the effect acts on.
        if (evaluation["evaluationResult"_L1].toString().compare("NonCompliant"_L1, Qt::CaseInsensitive) != 0)
            continue;
        PolicyVerdict verdict;
        const QString effect = jsonAt(evaluation, u"effectDetails.policyEffect").toString();
        verdict.result = effect.isEmpty() ? u"Deny"_s : effect.first(1).toUpper() + effect.sliced(1);
        verdict.policyAssignmentId = jsonAt(evaluation, u"policyInfo.policyAssignmentId").toString();
        verdict.policyDefinitionId = jsonAt(evaluation, u"policyInfo.policyDefinitionId").toString();
        verdict.reason = jsonAt(evaluation, u"evaluationDetails.reason").toString();
        verdicts.append(verdict);
    }
    return verdicts;
}

Result<QList<PolicyAssignment>> listPolicyAssignments(const AzureReader &azure, const ResourceId &scope,
                                                      const CallContext &context)
{
    return assignments(azure, scope, "atScope()"_L1, context);
}

Result<QList<PolicyAssignment>> listPolicyAssignmentsAt(const AzureReader &azure, const ResourceId &scope,
                                                        const CallContext &context)
{
    return assignments(azure, scope, "atExactScope()"_L1, context);
}

Result<QList<PolicyExemption>> listPolicyExemptions(const AzureReader &azure, const ResourceId &scope,
                                                    const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Authorization/policyExemptions"_L1,
                  kExemptionsVersion, parsePolicyExemption, context);
}

Result<QList<PolicyVerdict>> checkPolicyRestrictions(const AzureReader &azure, const ResourceId &scope,
                                                     const QJsonObject &content, const QString &apiVersion,
                                                     const CallContext &context)
{
    const QJsonObject body{
        {u"resourceDetails"_s,
         QJsonObject{{u"resourceContent"_s, content}, {u"apiVersion"_s, apiVersion}, {u"scope"_s, scope.toString()}}},
        {u"includeAuditEffect"_s, false}};
    const auto answer = azure.post(scope.toString() + "/providers/Microsoft.PolicyInsights/checkPolicyRestrictions"_L1,
                                   kInsightsVersion, body, context);
    return answer.transform([](const JsonAnswer &json) { return parsePolicyRestrictions(json.body.toObject()); });
}

QJsonObject policyExemptionBody(const QString &policyAssignmentId, const QString &displayName, const QDateTime &expires)
{
    QJsonObject properties{{u"policyAssignmentId"_s, policyAssignmentId},
                           {u"exemptionCategory"_s, u"Waiver"_s},
                           {u"displayName"_s, displayName}};
    if (expires.isValid())
        properties.insert(u"expiresOn"_s, expires.toUTC().toString(Qt::ISODate));
    return {{u"properties"_s, properties}};
}

}
