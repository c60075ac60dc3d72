#pragma once

#include "azure/keyvault.h"
#include "checklist/change.h"

namespace azrelocate {

/// The access policy of @p objectId; nullptr: the vault lets it do nothing. Policies of an application that acts for a
/// user have another meaning and do not count.
const VaultAccessPolicy *policyFor(const Vault &vault, const QString &objectId);

/// Whether @p actual allows at least what @p wanted does, for keys, secrets, certificates and storage; "all" is
/// everything.
bool allowsAtLeast(const VaultAccessPolicy &actual, const VaultAccessPolicy &wanted);

/// "secrets: get, list; keys: sign"
QString permissionsText(const VaultAccessPolicy &policy);

/// The change that lets @p objectId do at @p vault what @p like allows, beside the policies that are there.
/// Microsoft.KeyVault/vaults/accessPolicies, api-version 2026-02-01.
Change addAccessPolicy(const QString &itemId, const Vault &vault, const VaultAccessPolicy &like,
                       const QJsonValue &objectId, const QString &identity);

}
