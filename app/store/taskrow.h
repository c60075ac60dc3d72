#pragma once

#include "store/table.h"
#include "tasks/task.h"

namespace azrelocate {

/// A task as a row; @p position is its place in the order of adding.
Row taskRow(const Task &task, qint64 position);
Task taskOf(const Row &row);

}
