#include "sandbox/templates/template.h"

#include "sandbox/templates/templateorder.h"
#include "sandbox/templates/templatescope.h"
#include "sandbox/templates/templatetypes.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxResources = 800;
constexpr qsizetype kMaxParameters = 256;
constexpr qsizetype kMaxVariables = 256;
constexpr qsizetype kMaxOutputs = 64;

/// What stands in a template's resource for the deployment, not for the provider.
const QStringList kDeploymentKeys = {
    u"name"_s,  u"type"_s,     u"apiVersion"_s, u"copy"_s,    u"condition"_s, u"dependsOn"_s,     u"resources"_s,
    u"scope"_s, u"comments"_s, u"existing"_s,   u"asserts"_s, u"metadata"_s,  u"resourceGroup"_s, u"subscriptionId"_s};

Result<void> checkShape(const QJsonObject &document)
{
    if (!document.value("resources"_L1).isArray() && !document.value("resources"_L1).isObject())
        return invalidTemplate(u"Required property 'resources' not found in JSON."_s);
    const auto limit = [&document](const char16_t *section, qsizetype most) -> Result<void> {
        const QString name = QString::fromUtf16(section);
        if (document.value(name).toObject().size() > most)
            return invalidTemplate(u"The number of template %1 limit exceeded. Limit: '%2'."_s.arg(name).arg(most));
        return {};
    };
    if (Result<void> fits = limit(u"parameters", kMaxParameters); !fits)
        return fits;
    if (Result<void> fits = limit(u"variables", kMaxVariables); !fits)
        return fits;
    return limit(u"outputs", kMaxOutputs);
}

/// The error of a runtime function at a place where its answer is needed before anything is deployed.
Error settled(const Error &error)
{
    if (!isNotYetKnown(error))
        return error;
    Error result = error;
    result.code = u"InvalidTemplate"_s;
    result.message += u" It is not expected at this location."_s;
    return result;
}

/// A nested template that shares the outer one's parameters and variables: it gets them with their values.
QJsonObject withOuterScope(QJsonObject properties, const QJsonObject &outer, const QList<TemplateParameter> &parameters)
{
    QJsonObject nested = properties.value("template"_L1).toObject();
    nested.insert(u"parameters"_s, outer.value("parameters"_L1).toObject());
    nested.insert(u"variables"_s, outer.value("variables"_L1).toObject());
    QJsonObject values;
    for (const TemplateParameter &parameter : parameters)
        values.insert(parameter.name, QJsonObject{{u"value"_s, parameter.value}});
    properties.insert(u"template"_s, nested);
    properties.insert(u"parameters"_s, values);
    return properties;
}

/// Lets runtime functions answer while it lives.
class RuntimeGuard
{
public:
    RuntimeGuard(TemplateScope &scope, const TemplateRuntime &runtime)
        : m_scope(scope)
    {
        m_scope.setRuntime(&runtime);
    }
    ~RuntimeGuard() { m_scope.setRuntime(nullptr); }
    RuntimeGuard(const RuntimeGuard &) = delete;
    RuntimeGuard &operator=(const RuntimeGuard &) = delete;

private:
    TemplateScope &m_scope;
};

}

Result<ExpandedTemplate> ExpandedTemplate::expand(const QJsonObject &document, const QJsonObject &parameters,
                                                  TemplatePlace place)
{
    if (Result<void> shape = checkShape(document); !shape)
        return shape.error();
    ExpandedTemplate result;
    result.m_scope = std::make_shared<TemplateScope>(document, parameters, std::move(place));
    result.m_outputs = document.value("outputs"_L1).toObject();

    Result<QList<TemplateParameter>> values = result.m_scope->parameters();
    if (!values)
        return settled(values.error());
    result.m_parameters = *values;
    Result<TemplateResources> collected = collectResources(*result.m_scope);
    if (!collected)
        return settled(collected.error());
    result.m_scope->setResourceIds(collected->references());
    Result<QList<TemplateResource>> ordered = orderResources(*collected, *result.m_scope);
    if (!ordered)
        return settled(ordered.error());
    if (ordered->size() > kMaxResources)
        return invalidTemplate(u"The number of template resources limit exceeded. Limit: '%1'."_s.arg(kMaxResources));
    result.m_resources = *ordered;

    for (TemplateResource &resource : result.m_resources) {
        ExpressionEvaluator evaluator(*result.m_scope, resource.turns, ExpressionEvaluator::Runtime::KeepText);
        Result<QJsonObject> preview = result.evaluateBody(resource, evaluator);
        if (!preview)
            return settled(preview.error());
        resource.preview = *preview;
    }
    return result;
}

Result<QJsonObject> ExpandedTemplate::body(const TemplateResource &resource, const TemplateRuntime &runtime) const
{
    const RuntimeGuard guard(*m_scope, runtime);
    ExpressionEvaluator evaluator(*m_scope, resource.turns);
    return evaluateBody(resource, evaluator);
}

Result<QJsonObject> ExpandedTemplate::evaluateBody(const TemplateResource &resource,
                                                   ExpressionEvaluator &evaluator) const
{
    QJsonObject source = resource.source;
    for (const QString &key : kDeploymentKeys)
        source.remove(key);
    const bool deployment = resource.type.compare("Microsoft.Resources/deployments"_L1, Qt::CaseInsensitive) == 0;
    QJsonObject nested = source.value("properties"_L1).toObject();
    if (deployment) {
        QJsonObject properties = nested;
        properties.remove(u"template"_s);
        source.insert(u"properties"_s, properties);
    }
    Result<QJsonValue> evaluated = evaluator.evaluateTree(source);
    if (!evaluated)
        return evaluated.error();
    QJsonObject body = evaluated->toObject();
    if (deployment && nested.contains("template"_L1)) {
        QJsonObject properties = body.value("properties"_L1).toObject();
        properties.insert(u"template"_s, nested.value("template"_L1));
        if (!hasInnerScope(resource.source))
            properties = withOuterScope(properties, m_scope->document(), m_parameters);
        body.insert(u"properties"_s, properties);
    }
    return body;
}

Result<QJsonObject> ExpandedTemplate::outputs(const TemplateRuntime &runtime) const
{
    const RuntimeGuard guard(*m_scope, runtime);
    ExpressionEvaluator evaluator(*m_scope);
    QJsonObject result;
    for (auto it = m_outputs.constBegin(); it != m_outputs.constEnd(); ++it) {
        const QJsonObject declaration = it.value().toObject();
        Result<QJsonValue> wanted = evaluator.evaluateTree(declaration.value("condition"_L1));
        if (!wanted)
            return wanted.error();
        if (wanted->isBool() && !wanted->toBool())
            continue;
        const auto resolved = resolvedDeclaration(m_scope->document(), declaration);
        if (!resolved)
            return resolved.error();
        const QString type = resolved->value("type"_L1).toString();
        QJsonObject output{{u"type"_s, type.left(1).toUpper() + type.mid(1)}};
        const QJsonObject copy = declaration.value("copy"_L1).toObject();
        Result<QJsonValue> value = QJsonValue();
        if (!copy.isEmpty()) {
            const Result<QJsonArray> values =
                evaluator.evaluateLoop(it.key(), copy.value("count"_L1), copy.value("input"_L1));
            value = values ? Result<QJsonValue>(QJsonValue(*values)) : Result<QJsonValue>(values.error());
        } else {
            value = evaluator.evaluateTree(declaration.value("value"_L1));
        }
        if (!value)
            return value.error();
        if (!type.startsWith("secure"_L1, Qt::CaseInsensitive))
            output.insert(u"value"_s, *value);
        result.insert(it.key(), output);
    }
    return result;
}

}
