#pragma once

#include "azure/keyvault.h"
#include "azure/vaultobjects.h"
#include "checklist/checkinput.h"

namespace azrelocate::keyvault {

/// What one vault holds, by name; never a value.
struct VaultContents
{
    Vault vault;
    QList<VaultSecret> secrets;           ///< without those that belong to a certificate
    QList<VaultCertificate> certificates; ///< with policy
    QList<VaultKey> keys;                 ///< without those that belong to a certificate
};

Result<VaultContents> readContents(const CheckInput &input, const ResourceId &vault);

/// How one object gets over.
enum class CopyWay {
    ReadAndSet,      ///< the value passes through memory
    ExportAndImport, ///< the certificate with its exportable key
    Impossible,      ///< a key, or a certificate whose key may not leave the vault
};

CopyWay copyWayOf(const VaultCertificate &certificate);

}
