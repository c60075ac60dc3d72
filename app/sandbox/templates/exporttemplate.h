#pragma once

#include "sandbox/resourcestore.h"
#include "sandbox/templates/exportexpressions.h"

#include <QJsonArray>

#include <functional>

namespace azrelocate::sandbox {

class Simulation;

/// POST {group}/exportTemplate: a template of resources as they stand, made the way Resource Manager does.
void registerExportTemplate(Simulation &simulation);

struct ExportedTemplate
{
    QJsonObject document;
    QJsonArray failures; ///< one for each resource whose type cannot be exported, in ARM's error form
};

/// The template of @p resources, all of the group @p groupId. @p versionOf tells the api-version of a type; where it is
/// empty the type cannot be exported.
ExportedTemplate exportTemplate(const QString &groupId, const QList<const Resource *> &resources,
                                const ExportOptions &options,
                                const std::function<QString(const QString &type)> &versionOf);

}
