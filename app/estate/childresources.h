#pragma once

#include "azure/azurereader.h"
#include "estate/inventory.h"

namespace azrelocate {

/// Adds to @p inventory the child resources that neither Resource Graph nor the resource lists show but without which
/// their parent does not work (the DNS zone groups of private endpoints, the firewall rules of SQL servers). A list
/// that cannot be read goes to Inventory::skipped.
Result<void> addChildResources(const AzureReader &azure, Inventory &inventory, const CallContext &context);

}
