#pragma once

#include "sandbox/keyvault/keyvaultcollection.h"

namespace azrelocate::sandbox {

/// One thing that a caller of the data plane may be allowed to do, in both models of permission.
struct VaultRight
{
    VaultKind kind = VaultKind::Secrets;
    QString policyPermission; ///< in accessPolicies: "get", "list", "set" …
    QString dataAction;       ///< after "Microsoft.KeyVault/vaults/{kind}/": "getSecret/action"
};

/// Whether the principal has the right on the vault, by roles or by access policies as the vault is set up.
bool hasVaultRight(const Simulation &simulation, const Resource &vault, const Principal &principal,
                   const VaultRight &right, const QString &objectName);

/// Token, firewall and right of a request to @p vault: 401 with the challenge, or 403 with the inner code that tells
/// why.
/// @p objectName may be empty (lists).
Verdict refuseVaultAccess(const Call &call, const Resource &vault, const VaultRight &right, const QString &objectName);

/// An error in the form of the data plane, with an inner code when given.
Reply vaultError(int status, const QString &code, const QString &message, const QString &innerCode = {});

}
