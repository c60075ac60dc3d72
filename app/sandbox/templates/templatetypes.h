#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace azrelocate::sandbox {

/// The declaration of a parameter or output with what the type adds that it refers to: language version 2.0 keeps
/// user-defined types in the template's "definitions" ("$ref": "#/definitions/tags"). What the declaration says itself
/// counts. InvalidTemplate for a reference to nothing, to itself, or out of the template.
Result<QJsonObject> resolvedDeclaration(const QJsonObject &document, const QJsonObject &declaration);

}
