#pragma once

#include "checklist/checkinput.h"
#include "tasks/task.h"

namespace azrelocate {

/// What checks need to know of the tasks: the changes that Azure took, in the order in which it did.
QList<AppliedChange> appliedChanges(const QList<Task> &tasks);

}
