#pragma once

#include "base/result.h"
#include "sandbox/templates/expressionevaluator.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace azrelocate::sandbox {

class TemplateScope;

/// Where a template is deployed, and what its functions tell about that place.
struct TemplatePlace
{
    QString scopeId; ///< "/subscriptions/S/resourceGroups/G", or "/subscriptions/S"
    QString deploymentName;
    QString location;          ///< of a subscription deployment
    QJsonObject subscription;  ///< what subscription() returns
    QJsonObject resourceGroup; ///< what resourceGroup() returns; empty above groups
    QJsonObject tenant;
    QJsonObject environment;
    QDateTime now;                                     ///< of utcNow()
    std::function<QString()> newGuid;                  ///< of newGuid()
    std::function<QStringList(const QString &)> zones; ///< of a region, for pickZones(); unset: none
    /// Value of a secret that a parameter refers to: vault id, secret name. Unset: such a parameter is refused.
    std::function<Result<QString>(const QString &, const QString &)> secret;
};

/// What reference() and the list functions ask while a template is being deployed. The ids are absolute.
struct TemplateRuntime
{
    /// `properties` of the resource, or with @p full the whole of it.
    std::function<Result<QJsonValue>(const QString &id, bool full)> reference;
    std::function<Result<QJsonValue>(const QString &function, const QString &id)> list;
};

/// One parameter with the value that it has in a deployment.
struct TemplateParameter
{
    QString name;
    QString type; ///< as declared: "string", "secureString", …
    QJsonValue value;

    bool isSecure() const { return type.startsWith(QLatin1String("secure"), Qt::CaseInsensitive); }
};

/// One concrete resource of an expanded template: loops unrolled, conditions decided, its id known.
struct TemplateResource
{
    QString symbol; ///< symbolic name, with "[2]" in a loop; empty in a template without symbolic names
    QString id;
    QString type;
    QString name; ///< all names: "vnet-1/web"
    QString apiVersion;
    QString loop;          ///< name of the copy loop that it comes from
    QStringList dependsOn; ///< ids of resources of the same template
    bool existing = false; ///< only referred to, not deployed
    /// The body as far as it can be known before anything is deployed; expressions on deployed resources stay text.
    QJsonObject preview;

    QJsonObject source; ///< as written in the template
    QList<CopyTurn> turns;
};

/// A template ready to be deployed. Copies share what they refer to; not thread-safe.
class ExpandedTemplate
{
public:
    /// Checks and expands @p document with @p parameters ({"name": {"value": …}}). All errors are 400 InvalidTemplate
    /// in the way Resource Manager reports them. Both come from outside: sizes, depths and counts are limited.
    static Result<ExpandedTemplate> expand(const QJsonObject &document, const QJsonObject &parameters,
                                           TemplatePlace place);

    const QList<TemplateParameter> &parameters() const { return m_parameters; }
    /// Those to deploy, each after what it depends on; existing ones are left out.
    const QList<TemplateResource> &resources() const { return m_resources; }

    /// The body to write, once everything that the resource depends on is deployed: without name, type and apiVersion.
    Result<QJsonObject> body(const TemplateResource &resource, const TemplateRuntime &runtime) const;
    /// {"name": {"type", "value"}}; secure outputs without value.
    Result<QJsonObject> outputs(const TemplateRuntime &runtime) const;

private:
    Result<QJsonObject> evaluateBody(const TemplateResource &resource, ExpressionEvaluator &evaluator) const;

    std::shared_ptr<TemplateScope> m_scope;
    QList<TemplateParameter> m_parameters;
    QList<TemplateResource> m_resources;
    QJsonObject m_outputs;
};

}
