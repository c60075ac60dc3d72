#pragma once

#include "azure/networks.h"
#include "checklist/addressmap.h"

namespace azrelocate::landingzone {

/// What makes @p network in the target region like @p source, with the addresses of @p map: the resource groups that
/// are missing, the security groups and route tables that its subnets use and that the plan deploys, then the network
/// with all subnets. References to what does not exist yet are left out; lz.network adds them once it does.
Result<QList<Change>> copyNetwork(const CheckInput &input, const QString &itemId, Message title,
                                  const PlannedResource &network, const VirtualNetwork &source, const AddressMap &map);

/// What a PUT of the security group or route table @p id takes of @p json: location, tags and its rules or routes.
QJsonObject bodyForPut(const ResourceId &id, const QJsonObject &json);

/// The subnet @p name of @p source as the target shall have it, without references to what does not exist there.
Result<QJsonObject> subnetForTarget(const CheckInput &input, const VirtualNetwork &source, const QString &name,
                                    const AddressMap &map);

}
