#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::keyvault {

/// The items of the area "key-vault".
std::span<const Item> items();

Finding targetVaultsExist(const CheckInput &input);
Finding vaultsServeOneRegion(const CheckInput &input);
Finding contentIsEqual(const CheckInput &input);
Finding accessIsEqual(const CheckInput &input);
Finding auditLogsAreOn(const CheckInput &input);

Result<QList<Change>> proposeVaults(const CheckInput &input);
Result<QList<Change>> proposeContent(const CheckInput &input);
Result<QList<Change>> proposeAccess(const CheckInput &input);
Result<QList<Change>> proposeAuditLogs(const CheckInput &input);

}
