#pragma once

#include "sandbox/templates/expressionscope.h"
#include "sandbox/templates/template.h"

#include <QSet>

#include <map>

namespace azrelocate::sandbox {

/// What the expressions of one template see: its parameters and variables, evaluated when first asked for, and the
/// place that it is deployed to.
class TemplateScope final : public ExpressionScope
{
public:
    TemplateScope(QJsonObject document, QJsonObject parameterValues, TemplatePlace place);

    /// All declared parameters with their values. InvalidTemplate for a missing value, a value that is not allowed, or
    /// one that the template does not declare.
    Result<QList<TemplateParameter>> parameters() const;
    const QJsonObject &document() const { return m_document; }
    const TemplatePlace &place() const { return m_place; }

    /// Names under which resources of this template are referred to, lower case, to ids.
    void setResourceIds(std::map<QString, QString> ids) { m_resourceIds = std::move(ids); }
    /// Absolute id of what reference() was given; empty: neither an id nor a resource of this template.
    QString resolve(const QString &idOrName) const;
    /// While set, reference() and the list functions ask it; null: they are not known yet.
    void setRuntime(const TemplateRuntime *runtime) { m_runtime = runtime; }

    Result<QJsonValue> parameter(const QString &name) const override;
    Result<QJsonValue> variable(const QString &name) const override;
    Result<QJsonValue> userFunction(const QString &name, const QList<QJsonValue> &arguments) const override;
    Result<QJsonValue> reference(const QString &idOrName, bool full) const override;
    Result<QJsonValue> list(const QString &function, const QString &idOrName) const override;
    Result<QJsonValue> resourceGroup() const override;
    QJsonObject subscription() const override { return m_place.subscription; }
    QJsonObject tenant() const override { return m_place.tenant; }
    QJsonObject deployment() const override;
    QJsonObject environment() const override { return m_place.environment; }
    QString scopeId() const override { return m_place.scopeId; }
    QStringList zonesOf(const QString &region) const override;
    Result<QDateTime> now() const override;
    Result<QString> newGuid() const override;

private:
    using Cache = std::map<QString, QJsonValue>;
    Result<QJsonValue> parameterValue(const QString &name, const QJsonObject &declaration) const;
    Result<QJsonValue> givenValue(const QString &name, const QJsonObject &given) const;
    Result<QJsonValue> variableValue(const QString &name) const;

    const QJsonObject m_document;
    const QJsonObject m_given;
    const TemplatePlace m_place;
    std::map<QString, QString> m_resourceIds;
    const TemplateRuntime *m_runtime = nullptr;
    // Values are computed on first use, from const functions.
    mutable Cache m_parameterCache;
    mutable Cache m_variableCache;
    mutable QSet<QString> m_underway; ///< guards against values that are defined by themselves
    mutable int m_defaultDepth = 0;   ///< > 0 while a default value is evaluated
};

}
