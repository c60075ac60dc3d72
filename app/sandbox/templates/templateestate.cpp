#include "sandbox/templates/templateestate.h"

#include "sandbox/arm/identityblock.h"
#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/deploymentplan.h"
#include "sandbox/templates/deploymentrecord.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kMaxNesting = 5;

Error refusedAt(const QString &what, const QString &reason)
{
    return Error::input(u"The template's %1: %2"_s.arg(what, reason), u"Estate"_s);
}

/// The estate's administrator, as whom the resources are written: who has a secret to sign in with.
QString administrator(const Simulation &simulation)
{
    const QList<const Principal *> all = simulation.principals().all();
    for (const Principal *principal : all) {
        if (!principal->secret.isEmpty())
            return principal->objectId;
    }
    return all.isEmpty() ? QString() : all.first()->objectId;
}

QString messageOf(const Reply &reply)
{
    return reply.json.value(u"error").toObject().value(u"message").toString();
}

class Loader
{
public:
    explicit Loader(Simulation &simulation)
        : m_simulation(simulation)
    {
        m_cause.principalId = administrator(simulation);
        m_cause.correlationId = Simulation::guidFrom(u"estate"_s);
        m_cause.host = u"localhost"_s;
        m_cause.authority = "localhost";
    }

    Result<QJsonObject> load(const QString &scopeId, const QString &name, const QJsonObject &document,
                             const QJsonObject &parameters, int nesting)
    {
        if (nesting > kMaxNesting)
            return refusedAt(u"nested deployment "_s + name, u"is nested too deeply."_s);
        Result<ExpandedTemplate> expanded =
            ExpandedTemplate::expand(document, parameters, placeFor(m_simulation, m_cause, scopeId, name));
        if (!expanded)
            return refusedAt(u"expressions"_s, expanded.error().message);
        const TemplateRuntime runtime = runtimeFor(m_simulation, m_cause);
        for (const TemplateResource &resource : expanded->resources()) {
            Result<QJsonObject> body = expanded->body(resource, runtime);
            if (!body)
                return refusedAt(u"resource "_s + resource.name, body.error().message);
            const bool nested = sameText(resource.type, kDeploymentType);
            Result<void> placed = nested ? deploy(resource, *body, nesting) : place(resource, *body);
            if (!placed)
                return placed.error();
        }
        Result<QJsonObject> outputs = expanded->outputs(runtime);
        if (!outputs)
            return refusedAt(u"outputs"_s, outputs.error().message);
        return outputs;
    }

private:
    /// A nested deployment: its resources, and a record for what refers to its outputs.
    Result<void> deploy(const TemplateResource &resource, const QJsonObject &body, int nesting)
    {
        const QJsonObject properties = body.value(u"properties").toObject();
        if (properties.contains(u"templateLink"))
            return refusedAt(u"nested deployment "_s + resource.name,
                             u"templateLink: the simulated Azure fetches nothing."_s);
        const QString scopeId = ArmPath::parse(resource.id).scope;
        Result<QJsonObject> outputs = load(scopeId, resource.name, properties.value(u"template").toObject(),
                                           properties.value(u"parameters").toObject(), nesting + 1);
        if (!outputs)
            return outputs.error();
        Resource record;
        record.id = resource.id;
        record.type = kDeploymentType;
        record.body = {{u"id"_s, resource.id}, {u"name"_s, resource.name}, {u"type"_s, kDeploymentType}};
        record.setProperties(
            {{u"provisioningState"_s, u"Succeeded"_s}, {u"mode"_s, u"Incremental"_s}, {u"outputs"_s, *outputs}});
        record.hidden = {{u"template"_s, properties.value(u"template")}};
        m_simulation.store().put(std::move(record));
        return {};
    }

    Result<void> place(const TemplateResource &source, QJsonObject body)
    {
        const TypeBehaviour *behaviour = m_simulation.behaviourOf(source.type);
        if (!behaviour)
            return refusedAt(u"resource "_s + source.name, u"the type %1 is not simulated."_s.arg(source.type));
        const QString location = body.value(u"location").toString();
        if (!location.isEmpty())
            body.insert(u"location"_s, regionName(location));
        body.insert(u"id"_s, source.id);
        body.insert(u"name"_s, ArmPath::parse(source.id).name());
        body.insert(u"type"_s, behaviour->type);
        const ArmRequest request = m_simulation.requestBy(m_cause, "PUT", source.id, source.apiVersion, body);
        const Call call{m_simulation, request};
        const Resource *existing = m_simulation.store().find(source.id);
        if (behaviour->validate) {
            if (const Verdict refused = behaviour->validate(call, existing, body))
                return refusedAt(u"resource "_s + source.name, messageOf(*refused));
        }
        if (const Verdict refused = settleIdentity(call, body, existing))
            return refusedAt(u"resource "_s + source.name, messageOf(*refused));

        Resource resource;
        resource.id = source.id;
        resource.type = behaviour->type;
        resource.body = body;
        if (existing)
            resource.hidden = existing->hidden;
        if (behaviour->complete)
            behaviour->complete(call, resource, existing);
        if (behaviour->hasProvisioningState)
            resource.setProperty(u"provisioningState"_s, u"Succeeded"_s);
        const bool created = !existing;
        Resource &stored = m_simulation.store().put(std::move(resource));
        if (behaviour->afterPut)
            behaviour->afterPut(call, stored, created);
        if (behaviour->onFinish) {
            if (const Verdict refused = behaviour->onFinish(m_simulation, stored))
                return refusedAt(u"resource "_s + source.name, messageOf(*refused));
        }
        return {};
    }

    Simulation &m_simulation;
    ArmRequest m_cause;
};

}

Result<void> loadTemplateEstate(Simulation &simulation, const QString &groupId, const QJsonObject &document,
                                const QJsonObject &parameters)
{
    Result<QJsonObject> loaded = Loader(simulation).load(groupId, u"estate"_s, document, parameters, 0);
    if (!loaded)
        return loaded.error();
    return {};
}

}
