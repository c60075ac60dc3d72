#pragma once

#include "estate/inventory.h"
#include "store/sqlconnection.h"

#include <QJsonObject>

namespace azrelocate {

// The rows of tables::kInventory without a Row for each: an inventory has 100,000 of them and more. What is written and
// hashed is the same, byte for byte, as Table::put() and Table::hashOf() would do it.

/// Replaces all rows; what the event records of them: their number and the digest of their hashes.
Result<QJsonObject> writeResources(SqlConnection &connection, const Inventory &inventory);
/// Adds all rows to @p inventory, in their order.
Result<void> readResources(SqlConnection &connection, Inventory &inventory);

}
