#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::services {

/// The items of the area "services".
std::span<const Item> items();

Finding everyResourceHasATool(const CheckInput &input);
Finding dependenciesAreResolved(const CheckInput &input);
Finding templatesValidate(const CheckInput &input);
Finding prepareHasFinished(const CheckInput &input);
Finding resourcesExist(const CheckInput &input);
Finding movesAreCommitted(const CheckInput &input);
Finding configurationIsEqual(const CheckInput &input);

Result<QList<Change>> proposeTargetGroups(const CheckInput &input);
Result<QList<Change>> proposeDependencies(const CheckInput &input);
Result<QList<Change>> proposePrepare(const CheckInput &input);
Result<QList<Change>> proposeMove(const CheckInput &input);
Result<QList<Change>> proposeCommit(const CheckInput &input);
Result<QList<Change>> proposeConfiguration(const CheckInput &input);

}
