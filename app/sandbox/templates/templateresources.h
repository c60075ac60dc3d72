#pragma once

#include "sandbox/templates/template.h"

#include <QSet>

#include <map>

namespace azrelocate::sandbox {

/// The resources of a template one by one, before they are put in order.
struct TemplateResources
{
    QList<TemplateResource> resources; ///< dependsOn is still empty
    QSet<QString> skipped;             ///< lower-case ids of those whose condition is false, and their names
    QSet<QString> loops;               ///< lower-case names of all copy loops, also those without a turn

    /// Names under which expressions refer to a resource (id, symbolic name, unique name), lower case, to its id.
    std::map<QString, QString> references() const;
};

/// Unrolls loops, decides conditions, takes child resources out of their parents, and computes ids.
Result<TemplateResources> collectResources(const TemplateScope &scope);

/// Id of a resource of @p type named @p name ("vnet-1/web") that stands on @p scopeId. InvalidTemplate when the
/// segments of type and name do not fit together.
Result<QString> templateResourceId(const QString &scopeId, const QString &type, const QString &name);

}
