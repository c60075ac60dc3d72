#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

/// The sections "keyVault" and "deletedVaults" of an estate file.
///
/// keyVault: { vault id: { "secrets": [{name, value, contentType, attributes, tags}],
///   "certificates": [{name, subject, sans, issuer, issuedDaysAgo, days | notBefore, notAfter, keySize | curve,
///   exportable,
///                     lifetimeActions, tags}],
///   "keys": [{name, kty, keySize, curve, keyOps, tags}], "issuers": [{name, provider}], "contacts": [{email}] } }
/// Days count from the start of the simulation. An issuer other than "Self" stands for the sandbox's authority.
///
/// deletedVaults: [{subscriptionId, resourceGroup, name, location, deletedDaysAgo, retentionDays, purgeProtection,
/// tags}]
void registerVaultEstate(Simulation &simulation);

}
