#pragma once

#include "sandbox/resourcestore.h"

namespace azrelocate::sandbox {

/// Where a move resource leads: its existing target, or the name and group that its settings give, in the group that
/// the source's group is mapped to.
QString moveTargetId(ResourceStore &store, const Resource &moveResource);

/// The body that is created at the target: the source's without what belongs to the source alone, in the target
/// region, every id of something that moves along replaced, the settings applied.
QJsonObject moveTargetBody(ResourceStore &store, const Resource &moveResource, const QString &targetRegion);

}
