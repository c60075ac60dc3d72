#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// The resource in the store that @p id is or is a part of ("…/loadBalancers/lb/backendAddressPools/x" → the load
/// balancer, "…/virtualNetworks/v/subnets/s" → the subnet); null when there is none.
const Resource *resourceOfReference(const ResourceStore &store, const QString &id);

/// Ids of other resources that the properties of @p body name, in order, without duplicates.
QStringList referencedIds(const QJsonObject &body);

/// Refuses a body that names a resource which does not exist (400 InvalidResourceReference), or, for the types of
/// @p sameRegion, one that is in another region than the body.
Verdict badReference(const Call &call, const QJsonObject &body, const QStringList &sameRegion = {});

}
