#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace azrelocate::sandbox {

/// What a template expression can see of its surroundings. One object lives for one evaluation; not thread-safe.
class ExpressionScope
{
public:
    virtual ~ExpressionScope() = default;

    /// Value of `parameters('name')`; InvalidTemplate when it is not declared or not available here.
    virtual Result<QJsonValue> parameter(const QString &name) const = 0;
    virtual Result<QJsonValue> variable(const QString &name) const = 0;
    /// Value of a function that the template defines itself: "contoso.uniqueName".
    virtual Result<QJsonValue> userFunction(const QString &name, const QList<QJsonValue> &arguments) const = 0;

    /// Runtime functions. @p idOrName is a resource id, or the name or symbolic name of a resource of the same
    /// template. Before resources are deployed they return notYetKnown().
    virtual Result<QJsonValue> reference(const QString &idOrName, bool full) const = 0;
    /// `listKeys(id, version)` and the other list functions.
    virtual Result<QJsonValue> list(const QString &function, const QString &idOrName) const = 0;

    virtual Result<QJsonValue> resourceGroup() const = 0; ///< InvalidTemplate above resource groups
    virtual QJsonObject subscription() const = 0;
    virtual QJsonObject tenant() const = 0;
    virtual QJsonObject deployment() const = 0;
    virtual QJsonObject environment() const = 0;
    /// Prefix of resourceId(): "/subscriptions/S/resourceGroups/G", or "/subscriptions/S" in a subscription deployment.
    virtual QString scopeId() const = 0;
    /// Zones of a region by name ("1", "2", "3"); empty: the region has none.
    virtual QStringList zonesOf(const QString &region) const = 0;
    /// newGuid() and utcNow() are allowed in default values of parameters only: what they return. InvalidTemplate
    /// elsewhere.
    virtual Result<QDateTime> now() const = 0;
    virtual Result<QString> newGuid() const = 0;
};

/// Signals that an expression needs resources that are not deployed yet; validation leaves it as it is.
Error notYetKnown(const QString &function);
bool isNotYetKnown(const Error &error);

}
