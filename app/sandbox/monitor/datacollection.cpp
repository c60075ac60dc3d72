// Data collection of Azure Monitor: rules, endpoints, and the associations that apply rules to resources
// (Microsoft.Insights, 2024-03-11).

#include "sandbox/monitor/insights.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kVersions{u"2024-03-11"_s, u"2023-03-11"_s, u"2022-06-01"_s, u"2021-09-01-preview"_s,
                            u"2021-04-01"_s};

/// "dcr-" and 32 hexadecimal digits: what agents know it by.
QString immutableId(const Call &call, const QString &prefix, const Resource *existing)
{
    const QString kept = existing ? existing->property(u"immutableId"_s).toString() : QString();
    return kept.isEmpty() ? prefix + call.simulation.newGuid().remove(u'-') : kept;
}

void completeRule(const Call &call, Resource &rule, const Resource *existing)
{
    rule.setProperty(u"immutableId"_s, immutableId(call, u"dcr-"_s, existing));
}

void completeEndpoint(const Call &call, Resource &endpoint, const Resource *existing)
{
    const QString id = immutableId(call, u"dce-"_s, existing);
    const QString tail = u"-%1.%2-1."_s.arg(id.right(4), endpoint.location());
    const auto address = [&endpoint, &tail](const QString &service) {
        return QJsonObject{{u"endpoint"_s, u"https://"_s + endpoint.name() + tail + service}};
    };
    endpoint.setProperty(u"immutableId"_s, id);
    endpoint.setProperty(u"configurationAccess"_s, address(u"handler.control.monitor.azure.com"_s));
    endpoint.setProperty(u"logsIngestion"_s, address(u"ingest.monitor.azure.com"_s));
    endpoint.setProperty(u"metricsIngestion"_s, address(u"metrics.ingest.monitor.azure.com"_s));
    if (!endpoint.properties().contains(u"networkAcls"_s))
        endpoint.setProperty(u"networkAcls"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Enabled"_s}});
}

Verdict validateAssociation(const Call &call, const Resource *, QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties").toObject();
    const QString rule = properties.value(u"dataCollectionRuleId"_s).toString();
    const QString endpoint = properties.value(u"dataCollectionEndpointId"_s).toString();
    if (rule.isEmpty() == endpoint.isEmpty())
        return armError(400, u"InvalidPayload"_s, u"Either a data collection rule or an endpoint has to be named."_s);
    const QString &named = rule.isEmpty() ? endpoint : rule;
    if (call.simulation.store().contains(named))
        return std::nullopt;
    return armError(404, u"NotFound"_s, u"'%1' was not found."_s.arg(named));
}

}

void registerDataCollection(Simulation &simulation)
{
    TypeBehaviour rules;
    rules.type = u"Microsoft.Insights/dataCollectionRules"_s;
    rules.apiVersions = kVersions;
    rules.needsLocation = true;
    rules.etagInBody = true;
    rules.complete = completeRule;
    simulation.add(rules);

    TypeBehaviour endpoints = rules;
    endpoints.type = u"Microsoft.Insights/dataCollectionEndpoints"_s;
    endpoints.complete = completeEndpoint;
    simulation.add(endpoints);

    TypeBehaviour associations;
    associations.type = u"Microsoft.Insights/dataCollectionRuleAssociations"_s;
    associations.apiVersions = kVersions;
    associations.tracked = false;
    associations.extension = true;
    associations.patchable = false;
    associations.hasProvisioningState = false;
    associations.etagInBody = true;
    associations.validate = validateAssociation;
    simulation.add(associations);
}

}
