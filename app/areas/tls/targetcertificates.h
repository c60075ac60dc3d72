#pragma once

#include "azure/keyvault.h"
#include "azure/vaultobjects.h"
#include "checklist/checkinput.h"

namespace azrelocate::tls {

/// A certificate in a vault, with what a check needs to judge it.
struct FoundCertificate
{
    Vault vault;
    VaultCertificate certificate; ///< with policy and DER

    bool covers(const QString &hostName) const;
};

/// The certificates of the vaults that the plan makes in the target region. Empty when no vault exists there yet.
Result<QList<FoundCertificate>> targetCertificates(const CheckInput &input);
/// The certificates of the source's vaults.
Result<QList<FoundCertificate>> sourceCertificates(const CheckInput &input);

/// Host names as they will be at the target, without duplicates.
QStringList hostNamesAtTarget(const Plan &plan);

/// The certificate that covers @p hostName and lives longest; nullptr: none.
const FoundCertificate *bestFor(const QString &hostName, const QList<FoundCertificate> &certificates);

}
