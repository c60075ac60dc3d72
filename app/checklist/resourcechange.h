#pragma once

#include "checklist/change.h"

namespace azrelocate {

/// The change that makes @p resource with @p body by PUT, at the pinned api-version of its type, undone by its deletion. The
/// permission is the type's write action. Seal it again after adding to it.
Change createResource(const QString &itemId, Message title, const ResourceId &resource, const QJsonObject &body);

/// The change that turns @p before into @p after by @p method (PUT, PATCH) at @p resource, undone by the same the other way.
Change updateResource(const QString &itemId, Message title, const ResourceId &resource, const QByteArray &method,
                      const QJsonObject &before, const QJsonObject &after);

/// The grant of a role at @p scope, under a name that is the same for the same grant, undone by its deletion.
/// @p principalId may be a deferred value; @p identity then names whose grant it is.
Change grantRole(const QString &itemId, Message title, const ResourceId &scope, const QString &roleDefinitionId,
                 const QJsonValue &principalId, const QString &identity, const QString &principalType);

}
