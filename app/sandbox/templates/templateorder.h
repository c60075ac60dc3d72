#pragma once

#include "sandbox/templates/templateresources.h"

namespace azrelocate::sandbox {

/// Fills dependsOn of each resource from what it declares and from the resources that its expressions refer to, and
/// puts each after those. InvalidTemplate for a dependency that is not in the template, for circles, and for two
/// resources with one id. Existing resources are left out.
Result<QList<TemplateResource>> orderResources(TemplateResources resources, const TemplateScope &scope);

/// Whether `properties.template` of a nested deployment sees its own parameters instead of those of the outer template.
bool hasInnerScope(const QJsonObject &deploymentSource);

}
