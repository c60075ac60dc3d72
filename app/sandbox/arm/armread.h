#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

Reply readResource(const Call &call, const TypeBehaviour &behaviour);
/// Tells existence only; 405 for types without it.
Reply headResource(const Call &call, const TypeBehaviour &behaviour);
/// All resources of a type below a parent resource, in a group, or in a subscription; in pages.
Reply listResources(const Call &call, const TypeBehaviour &behaviour);

/// What a GET or a list shows of @p resource.
QJsonObject shownBody(const Call &call, const TypeBehaviour *behaviour, const Resource &resource);
/// `"etag"` or `W/"etag"`, as the header has it.
QByteArray etagHeader(const TypeBehaviour &behaviour, const Resource &resource);

}
