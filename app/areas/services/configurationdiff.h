#pragma once

#include "plan/plan.h"

#include <QJsonObject>

#include <functional>

namespace azrelocate::services {

/// One property whose value at the target is not what the source's has become.
struct ConfigurationDifference
{
    QString path;          ///< "properties.minimumTlsVersion"
    QJsonValue expected;   ///< the source's value, with the names of the target; never a secret
    QJsonValue actual;     ///< undefined: the target does not have the property
    bool canBeSet = false; ///< a plain value that a request may set; parts of lists are for a person to look at
};

/// The properties of @p source that @p target has otherwise, both as Azure shows them. Not compared: what the service
/// sets by itself, what a region or a new resource cannot share with another (addresses, ids, times), secrets, tags,
/// and properties that only the target has, since every service fills in defaults. A missing value equals an empty one.
/// @p relocated: what takes the place of a value beside what the plan renames (addresses, service tags); null: nothing.
using Relocated = std::function<QJsonValue(const QJsonValue &)>;
QList<ConfigurationDifference> configurationDifferences(const QJsonObject &source, const QJsonObject &target,
                                                        const Plan &plan, const Relocated &relocated = {});

/// The members that set what @p differences have in common with a request: {"properties": {…}}. Empty: nothing can be
/// set.
QJsonObject patchOf(const QList<ConfigurationDifference> &differences);
/// The same members as they are now.
QJsonObject presentOf(const QList<ConfigurationDifference> &differences);

}
