#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::loganalytics {

/// The items of the area "log-analytics".
std::span<const Item> items();

Finding workspacesExist(const CheckInput &input);

Result<QList<Change>> proposeWorkspaces(const CheckInput &input);

}
