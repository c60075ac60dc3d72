#include "sandbox/monitor/insights.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

void completeComponent(const Call &call, Resource &component, const Resource *existing)
{
    QJsonObject properties = component.properties();
    if (existing) {
        for (const QString &kept :
             {u"AppId"_s, u"ApplicationId"_s, u"InstrumentationKey"_s, u"ConnectionString"_s, u"CreationDate"_s})
            properties.insert(kept, existing->property(kept));
        component.setProperties(properties);
        return;
    }
    const QString key = call.simulation.newGuid();
    const QString region = component.location();
    properties.insert(u"AppId"_s, call.simulation.newGuid());
    properties.insert(u"ApplicationId"_s, component.name());
    properties.insert(u"InstrumentationKey"_s, key);
    properties.insert(u"ConnectionString"_s,
                      u"InstrumentationKey=%1;IngestionEndpoint=https://%2-0.in.applicationinsights.azure.com/;"
                      u"LiveEndpoint=https://%2.livediagnostics.monitor.azure.com/"_s.arg(key, region));
    properties.insert(u"CreationDate"_s, call.simulation.now().toString(Qt::ISODateWithMs));
    if (!properties.contains(u"RetentionInDays"_s))
        properties.insert(u"RetentionInDays"_s, 90);
    component.setProperties(properties);
}

Verdict validateComponent(const Call &call, const Resource *, QJsonObject &body)
{
    const QString workspace = body.value(u"properties"_s)[u"WorkspaceResourceId"_s].toString();
    if (workspace.isEmpty() || call.simulation.store().contains(workspace))
        return {};
    return armError(400, u"BadRequest"_s, u"Workspace resource '%1' was not found."_s.arg(workspace));
}

TypeBehaviour trackedType(const QString &name, const QStringList &versions)
{
    TypeBehaviour behaviour;
    behaviour.type = u"Microsoft.Insights/"_s + name;
    behaviour.apiVersions = versions;
    behaviour.needsLocation = true;
    behaviour.hasProvisioningState = false;
    return behaviour;
}

}

void registerInsights(Simulation &simulation)
{
    TypeBehaviour components = *simulation.behaviourOf(u"Microsoft.Insights/components"_s);
    components.validate = validateComponent;
    components.complete = completeComponent;
    simulation.add(components);
    simulation.add(trackedType(u"scheduledQueryRules"_s,
                               {u"2025-01-01-preview"_s, u"2023-12-01"_s, u"2023-03-15-preview"_s, u"2022-06-15"_s,
                                u"2021-08-01"_s, u"2018-04-16"_s}));
    simulation.add(trackedType(u"workbooks"_s, {u"2023-06-01"_s, u"2022-04-01"_s, u"2021-08-01"_s}));
}

}
