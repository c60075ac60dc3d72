#include "sandbox/templates/templatescope.h"

#include "sandbox/templates/expressionevaluator.h"
#include "sandbox/templates/templateparameters.h"
#include "sandbox/templates/templatetypes.h"
#include "sandbox/templates/userfunctions.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// How many parameters and variables may stand in each other before the stack would suffer.
constexpr qsizetype kMaxUnderway = 60;

/// Names in templates are compared without case. Undefined when @p object has no such member.
QJsonValue member(const QJsonObject &object, const QString &name)
{
    if (const auto exact = object.constFind(name); exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// Puts back on destruction what it changed.
class Underway
{
public:
    Underway(QSet<QString> &names, const QString &name)
        : m_names(names)
        , m_name(name)
    {
        m_names.insert(m_name);
    }
    ~Underway() { m_names.remove(m_name); }
    Underway(const Underway &) = delete;
    Underway &operator=(const Underway &) = delete;

private:
    QSet<QString> &m_names;
    const QString m_name;
};

}

TemplateScope::TemplateScope(QJsonObject document, QJsonObject parameterValues, TemplatePlace place)
    : m_document(std::move(document))
    , m_given(std::move(parameterValues))
    , m_place(std::move(place))
{
}

Result<QList<TemplateParameter>> TemplateScope::parameters() const
{
    const QJsonObject declared = m_document.value("parameters"_L1).toObject();
    QStringList unknown;
    for (auto it = m_given.constBegin(); it != m_given.constEnd(); ++it) {
        if (member(declared, it.key()).isUndefined())
            unknown.append(it.key());
    }
    if (!unknown.isEmpty()) {
        return invalidTemplate(
            u"The following parameters were supplied, but do not correspond to any parameters defined in "
            "the template: '%1'."_s.arg(unknown.join(", "_L1)));
    }
    QList<TemplateParameter> result;
    for (auto it = declared.constBegin(); it != declared.constEnd(); ++it) {
        Result<QJsonValue> value = parameter(it.key());
        if (!value)
            return value.error();
        const auto declaration = resolvedDeclaration(m_document, it.value().toObject());
        if (!declaration)
            return declaration.error();
        result.append({it.key(), declaration->value("type"_L1).toString(), *value});
    }
    return result;
}

Result<QJsonValue> TemplateScope::parameter(const QString &name) const
{
    const QString key = name.toLower();
    if (const auto known = m_parameterCache.find(key); known != m_parameterCache.end())
        return known->second;
    const QJsonValue declaration = member(m_document.value("parameters"_L1).toObject(), name);
    if (declaration.isUndefined())
        return invalidTemplate(u"The template parameter '%1' is not found."_s.arg(name));
    const auto resolved = resolvedDeclaration(m_document, declaration.toObject());
    if (!resolved)
        return resolved.error();
    const QString mark = u"parameter "_s + key;
    if (m_underway.contains(mark) || m_underway.size() > kMaxUnderway)
        return invalidTemplate(
            u"The template parameter '%1' is defined by itself, or over too many others."_s.arg(name));
    const Underway underway(m_underway, mark);
    Result<QJsonValue> value = parameterValue(name, *resolved);
    if (!value)
        return value;
    Result<void> checked = checkParameter(name, *resolved, *value);
    if (!checked)
        return checked.error();
    m_parameterCache.emplace(key, *value);
    return value;
}

Result<QJsonValue> TemplateScope::parameterValue(const QString &name, const QJsonObject &declaration) const
{
    const QJsonValue given = member(m_given, name);
    if (given.isObject())
        return givenValue(name, given.toObject());
    if (declaration.contains("defaultValue"_L1)) {
        ++m_defaultDepth;
        Result<QJsonValue> value = ExpressionEvaluator(*this).evaluateTree(declaration.value("defaultValue"_L1));
        --m_defaultDepth;
        return value;
    }
    if (declaration.value("nullable"_L1).toBool())
        return QJsonValue();
    return invalidTemplate(u"The value for the template parameter '%1' is not provided."_s.arg(name));
}

Result<QJsonValue> TemplateScope::givenValue(const QString &name, const QJsonObject &given) const
{
    const QJsonObject secret = given.value("reference"_L1).toObject();
    if (!secret.isEmpty()) {
        if (!m_place.secret)
            return invalidTemplate(
                u"The template parameter '%1' refers to a secret, which is not possible here."_s.arg(name));
        Result<QString> value = m_place.secret(secret.value("keyVault"_L1).toObject().value("id"_L1).toString(),
                                               secret.value("secretName"_L1).toString());
        return value ? Result<QJsonValue>(QJsonValue(*value)) : Result<QJsonValue>(value.error());
    }
    if (!given.contains("value"_L1))
        return invalidTemplate(u"The value for the template parameter '%1' is not provided."_s.arg(name));
    return given.value("value"_L1);
}

Result<QJsonValue> TemplateScope::variable(const QString &name) const
{
    const QString key = name.toLower();
    if (const auto known = m_variableCache.find(key); known != m_variableCache.end())
        return known->second;
    const QString mark = u"variable "_s + key;
    if (m_underway.contains(mark) || m_underway.size() > kMaxUnderway)
        return invalidTemplate(
            u"The template variable '%1' is defined by itself, or over too many others."_s.arg(name));
    const Underway underway(m_underway, mark);
    Result<QJsonValue> value = variableValue(name);
    if (value)
        m_variableCache.emplace(key, *value);
    return value;
}

Result<QJsonValue> TemplateScope::variableValue(const QString &name) const
{
    const QJsonObject variables = m_document.value("variables"_L1).toObject();
    ExpressionEvaluator evaluator(*this);
    const QJsonArray loops = variables.value("copy"_L1).toArray();
    for (const QJsonValue &loop : loops) {
        const QJsonObject entry = loop.toObject();
        if (entry.value("name"_L1).toString().compare(name, Qt::CaseInsensitive) != 0)
            continue;
        Result<QJsonArray> values = evaluator.evaluateLoop(name, entry.value("count"_L1), entry.value("input"_L1));
        return values ? Result<QJsonValue>(QJsonValue(*values)) : Result<QJsonValue>(values.error());
    }
    const QJsonValue value = member(variables, name);
    if (value.isUndefined())
        return invalidTemplate(u"The template variable '%1' is not found."_s.arg(name));
    return evaluator.evaluateTree(value);
}

Result<QJsonValue> TemplateScope::userFunction(const QString &name, const QList<QJsonValue> &arguments) const
{
    const QString mark = u"function %1 %2"_s.arg(name.toLower()).arg(m_underway.size());
    if (m_underway.size() > kMaxUnderway)
        return invalidTemplate(u"The template function '%1' calls itself, or too many others."_s.arg(name));
    const Underway underway(m_underway, mark);
    return callUserFunction(m_document, name, arguments, *this);
}

QString TemplateScope::resolve(const QString &idOrName) const
{
    if (const auto known = m_resourceIds.find(idOrName.toLower()); known != m_resourceIds.end())
        return known->second;
    return idOrName.startsWith(u'/') ? idOrName : QString();
}

Result<QJsonValue> TemplateScope::reference(const QString &idOrName, bool full) const
{
    if (!m_runtime)
        return notYetKnown(u"reference"_s);
    const QString id = resolve(idOrName);
    if (id.isEmpty())
        return invalidTemplate(u"The resource '%1' is not defined in the template."_s.arg(idOrName));
    return m_runtime->reference(id, full);
}

Result<QJsonValue> TemplateScope::list(const QString &function, const QString &idOrName) const
{
    if (!m_runtime)
        return notYetKnown(function);
    const QString id = resolve(idOrName);
    if (id.isEmpty())
        return invalidTemplate(u"The resource '%1' is not defined in the template."_s.arg(idOrName));
    return m_runtime->list(function, id);
}

Result<QJsonValue> TemplateScope::resourceGroup() const
{
    if (m_place.resourceGroup.isEmpty())
        return invalidTemplate(u"The template function 'resourceGroup' is not expected at this location."_s);
    return QJsonValue(m_place.resourceGroup);
}

QJsonObject TemplateScope::deployment() const
{
    QJsonObject result{
        {u"name"_s, m_place.deploymentName},
        {u"properties"_s,
         QJsonObject{{u"template"_s,
                      QJsonObject{{u"$schema"_s, m_document.value("$schema"_L1)},
                                  {u"contentVersion"_s, m_document.value("contentVersion"_L1)}}},
                     {u"mode"_s, u"Incremental"_s},
                     {u"provisioningState"_s, u"Accepted"_s}}},
    };
    if (!m_place.location.isEmpty())
        result.insert(u"location"_s, m_place.location);
    return result;
}

QStringList TemplateScope::zonesOf(const QString &region) const
{
    return m_place.zones ? m_place.zones(region) : QStringList();
}

Result<QDateTime> TemplateScope::now() const
{
    if (m_defaultDepth == 0)
        return invalidTemplate(u"The template function 'utcNow' is not expected at this location."_s);
    return m_place.now;
}

Result<QString> TemplateScope::newGuid() const
{
    if (m_defaultDepth == 0 || !m_place.newGuid)
        return invalidTemplate(u"The template function 'newGuid' is not expected at this location."_s);
    return m_place.newGuid();
}

}
