#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::loganalytics {

/// The items of the area "log-analytics".
std::span<const Item> items();

Finding workspacesExist(const CheckInput &input);
Finding oldDataIsKept(const CheckInput &input);
Finding logsGoToTarget(const CheckInput &input);
Finding assetsHaveACounterpart(const CheckInput &input);

Result<QList<Change>> proposeWorkspaces(const CheckInput &input);
Result<QList<Change>> proposeKeepingOldData(const CheckInput &input);
Result<QList<Change>> proposeDiagnostics(const CheckInput &input);
Result<QList<Change>> proposeAssets(const CheckInput &input);

}
