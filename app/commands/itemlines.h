#pragma once

#include "commands/console.h"
#include "store/storedvalues.h"
#include "tasks/taskrunner.h"

namespace azrelocate {

/// "✗ dom.ttl  Every record's TTL …: shop.contoso.com: 86400 s" — one line of an item's state for a terminal.
QString itemLine(const StoredItem &item, const QDateTime &now);
/// A task's change of state; empty for those that are not worth a line.
QString taskLine(const TaskSnapshot &task);
/// A proposed change as a terminal shows it: what, where, before and after.
QStringList changeLines(const Change &change);

}
