#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::keyvault {

/// The items of the area "key-vault".
std::span<const Item> items();

Finding targetVaultsExist(const CheckInput &input);
Finding contentIsEqual(const CheckInput &input);

Result<QList<Change>> proposeVaults(const CheckInput &input);
Result<QList<Change>> proposeContent(const CheckInput &input);

}
