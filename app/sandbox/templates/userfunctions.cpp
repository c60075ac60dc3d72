#include "sandbox/templates/userfunctions.h"

#include "sandbox/templates/expressionevaluator.h"
#include "sandbox/templates/templateparameters.h"
#include "sandbox/templates/templatetypes.h"

#include <QHash>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// What a function's output sees: its parameters, and of its surroundings what the place is called.
class FunctionScope final : public ExpressionScope
{
public:
    FunctionScope(const ExpressionScope &outer, QHash<QString, QJsonValue> parameters)
        : m_outer(outer)
        , m_parameters(std::move(parameters))
    {
    }

    Result<QJsonValue> parameter(const QString &name) const override
    {
        const auto found = m_parameters.constFind(name.toLower());
        if (found == m_parameters.constEnd())
            return invalidTemplate(u"The template parameter '%1' is not found."_s.arg(name));
        return *found;
    }
    Result<QJsonValue> variable(const QString &) const override { return notHere(u"variables"_s); }
    Result<QJsonValue> userFunction(const QString &name, const QList<QJsonValue> &arguments) const override
    {
        return m_outer.userFunction(name, arguments);
    }
    Result<QJsonValue> reference(const QString &, bool) const override { return notHere(u"reference"_s); }
    Result<QJsonValue> list(const QString &function, const QString &) const override { return notHere(function); }
    Result<QJsonValue> resourceGroup() const override { return m_outer.resourceGroup(); }
    QJsonObject subscription() const override { return m_outer.subscription(); }
    QJsonObject tenant() const override { return m_outer.tenant(); }
    QJsonObject deployment() const override { return m_outer.deployment(); }
    QJsonObject environment() const override { return m_outer.environment(); }
    QString scopeId() const override { return m_outer.scopeId(); }
    QStringList zonesOf(const QString &region) const override { return m_outer.zonesOf(region); }
    Result<QDateTime> now() const override { return m_outer.now(); }
    Result<QString> newGuid() const override { return m_outer.newGuid(); }

private:
    static Error notHere(const QString &function)
    {
        return invalidTemplate(u"The template function '%1' is not expected at this location."_s.arg(function));
    }

    const ExpressionScope &m_outer;
    const QHash<QString, QJsonValue> m_parameters;
};

/// The function's declaration; empty: the template has none of that name.
QJsonObject declarationOf(const QJsonObject &document, const QString &name)
{
    const QString space = name.section(u'.', 0, 0);
    const QString member = name.section(u'.', 1);
    const QJsonArray spaces = document.value("functions"_L1).toArray();
    for (const QJsonValue &value : spaces) {
        if (value["namespace"_L1].toString().compare(space, Qt::CaseInsensitive) != 0)
            continue;
        const QJsonObject members = value["members"_L1].toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (it.key().compare(member, Qt::CaseInsensitive) == 0)
                return it.value().toObject();
        }
    }
    return {};
}

}

Result<QJsonValue> callUserFunction(const QJsonObject &document, const QString &name,
                                    const QList<QJsonValue> &arguments, const ExpressionScope &outer)
{
    const QJsonObject function = declarationOf(document, name);
    if (function.isEmpty())
        return invalidTemplate(u"The template function '%1' is not valid."_s.arg(name));
    const QJsonArray declared = function.value("parameters"_L1).toArray();
    if (declared.size() != arguments.size()) {
        return invalidTemplate(
            u"Unable to evaluate the template language function '%1': it expects %2 arguments."_s.arg(name).arg(
                declared.size()));
    }
    QHash<QString, QJsonValue> parameters;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString parameter = declared.at(i)["name"_L1].toString();
        const auto declaration = resolvedDeclaration(document, declared.at(i).toObject());
        if (!declaration)
            return declaration.error();
        if (auto checked = checkParameter(parameter, *declaration, arguments[i]); !checked)
            return checked.error();
        parameters.insert(parameter.toLower(), arguments[i]);
    }
    const FunctionScope scope(outer, std::move(parameters));
    return ExpressionEvaluator(scope).evaluateTree(function.value("output"_L1)["value"_L1]);
}

}
