#include "sandbox/templates/templateestate.h"

#include "sandbox/arm/identityblock.h"
#include "sandbox/arm/kepttypes.h"
#include "sandbox/arm/regions.h"
#include "sandbox/arm/scope.h"
#include "sandbox/authorization/roledefinitions.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/deploymentplan.h"
#include "sandbox/templates/deploymentrecord.h"

#include <QRegularExpression>

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

/// What the services' list functions call their keys: Service Bus and Event Hubs, Redis and Search, Cognitive Services
/// and Event Grid, Storage, Container Registry. Each carries the marker that every secret in here has.
QJsonObject madeUpKeys(const QString &id)
{
    const auto secret = [&id](const QString &which) {
        return u"SECRET-MARKER-"_s + Simulation::guidFrom(which + u" key of "_s + id);
    };
    const QString name = ArmPath::parse(id).names.value(0);
    const auto connection = [&](const QString &key) {
        return u"Endpoint=sb://%1.servicebus.windows.net/;SharedAccessKeyName=%2;SharedAccessKey=%3"_s.arg(
            name, ArmPath::parse(id).name(), key);
    };
    const QString first = secret(u"first"_s);
    const QString second = secret(u"second"_s);
    return {{u"keyName"_s, ArmPath::parse(id).name()},
            {u"primaryKey"_s, first},
            {u"secondaryKey"_s, second},
            {u"primaryConnectionString"_s, connection(first)},
            {u"secondaryConnectionString"_s, connection(second)},
            {u"key1"_s, first},
            {u"key2"_s, second},
            {u"username"_s, name},
            {u"passwords"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"password"_s}, {u"value"_s, first}},
                        QJsonObject{{u"name"_s, u"password2"_s}, {u"value"_s, second}}}},
            {u"keys"_s,
             QJsonArray{QJsonObject{{u"keyName"_s, u"key1"_s}, {u"value"_s, first}},
                        QJsonObject{{u"keyName"_s, u"key2"_s}, {u"value"_s, second}}}}};
}

/// What no service shows again: values that are named as secrets, and those of a list "secrets" (Container Apps).
QJsonValue withoutWrittenOnly(const QJsonValue &value, bool inSecrets = false)
{
    static const QRegularExpression secret(u"(?:password|secret|accountKey|connectionString|customData)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef element : array)
            element = withoutWrittenOnly(element, inSecrets);
        return array;
    }
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool hidden = member.value().isString()
            && (secret.match(member.key()).hasMatch() || (inSecrets && member.key() == u"value"));
        if (!hidden)
            kept.insert(member.key(),
                        withoutWrittenOnly(member.value(), member.key() == u"secrets" && member.value().isArray()));
    }
    return value.isObject() ? QJsonValue(kept) : value;
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
        const TemplateRuntime runtime = estateRuntime();
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
        if (outputs)
            return outputs;
        // Nobody reads those of the estate itself, and they may ask for what its services would have filled in.
        return nesting == 0 ? Result<QJsonObject>(QJsonObject()) : refusedAt(u"outputs"_s, outputs.error().message);
    }

private:
    /// Keys that no provider here hands out are made up, from the resource's id: a template of an estate may put those
    /// of any service into a setting or a vault.
    TemplateRuntime estateRuntime()
    {
        TemplateRuntime runtime = runtimeFor(m_simulation, m_cause);
        runtime.list = [known = runtime.list](const QString &function, const QString &id) {
            Result<QJsonValue> answer = known(function, id);
            return answer ? answer : Result<QJsonValue>(QJsonValue(madeUpKeys(id)));
        };
        return runtime;
    }

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

    /// Any type is part of an estate, as any may be part of a workload: one that nothing is known of is kept and
    /// answered by the generic engine, with the api-version of the template.
    const TypeBehaviour &behaviourFor(const TemplateResource &source, const QJsonObject &body)
    {
        if (const TypeBehaviour *known = m_simulation.behaviourOf(source.type))
            return *known;
        TypeBehaviour kept = keptType(ArmPath::parse(source.id), body.contains(u"location"), source.apiVersion);
        kept.view = [](const Call &, const Resource &resource) {
            return withoutWrittenOnly(resource.body).toObject();
        };
        m_simulation.add(std::move(kept));
        return *m_simulation.behaviourOf(source.type);
    }

    /// Azure has hundreds of built-in roles, and a template names them by id: one that is not simulated is there, and
    /// allows nothing.
    void adoptRole(const TemplateResource &source, const QJsonObject &body)
    {
        const QString roleId = body.value(u"properties")[u"roleDefinitionId"].toString();
        if (!sameText(source.type, u"Microsoft.Authorization/roleAssignments") || roleId.isEmpty()
            || roleDefinition(m_simulation.store(), roleId))
            return;
        const QString name = ArmPath::parse(roleId).name();
        Resource role;
        role.id = subscriptionOf(source.id) + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + name;
        role.type = u"Microsoft.Authorization/roleDefinitions"_s;
        role.body = {{u"id"_s, role.id}, {u"name"_s, name}, {u"type"_s, role.type}};
        role.setProperties({{u"roleName"_s, u"Role "_s + name},
                            {u"type"_s, u"BuiltInRole"_s},
                            {u"description"_s, u"A role that is not simulated."_s},
                            {u"assignableScopes"_s, QJsonArray{u"/"_s}},
                            {u"permissions"_s, QJsonArray()}});
        m_simulation.store().put(std::move(role));
    }

    Result<void> place(const TemplateResource &source, QJsonObject body)
    {
        adoptRole(source, body);
        const TypeBehaviour &behaviour = behaviourFor(source, body);
        const QString location = body.value(u"location").toString();
        if (!location.isEmpty())
            body.insert(u"location"_s, regionName(location));
        body.insert(u"id"_s, source.id);
        body.insert(u"name"_s, ArmPath::parse(source.id).name());
        body.insert(u"type"_s, behaviour.type);
        const ArmRequest request = m_simulation.requestBy(m_cause, "PUT", source.id, source.apiVersion, body);
        const Call call{m_simulation, request};
        const Resource *existing = m_simulation.store().find(source.id);
        if (behaviour.validate) {
            if (const Verdict refused = behaviour.validate(call, existing, body))
                return refusedAt(u"resource "_s + source.name, messageOf(*refused));
        }
        if (const Verdict refused = settleIdentity(call, body, existing))
            return refusedAt(u"resource "_s + source.name, messageOf(*refused));

        Resource resource;
        resource.id = source.id;
        resource.type = behaviour.type;
        resource.body = body;
        if (existing)
            resource.hidden = existing->hidden;
        if (behaviour.complete)
            behaviour.complete(call, resource, existing);
        if (behaviour.hasProvisioningState)
            resource.setProperty(u"provisioningState"_s, u"Succeeded"_s);
        const bool created = !existing;
        Resource &stored = m_simulation.store().put(std::move(resource));
        if (behaviour.afterPut)
            behaviour.afterPut(call, stored, created);
        if (behaviour.onFinish) {
            if (const Verdict refused = behaviour.onFinish(m_simulation, stored))
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
