#include "areas/keyvault/contents.h"

namespace azrelocate::keyvault {

Result<VaultContents> readContents(const CheckInput &input, const ResourceId &id)
{
    VaultContents contents;
    const auto vault = getVault(input.azure, id, input.context);
    if (!vault)
        return vault.error();
    contents.vault = *vault;

    const auto secrets = listVaultSecrets(input.azure, vault->uri, input.context);
    if (!secrets)
        return secrets.error();
    std::copy_if(secrets->begin(), secrets->end(), std::back_inserter(contents.secrets),
                 [](const VaultSecret &secret) { return !secret.managed; });

    const auto certificates = listVaultCertificates(input.azure, vault->uri, input.context);
    if (!certificates)
        return certificates.error();
    for (const VaultCertificate &listed : *certificates) {
        const auto certificate = getVaultCertificate(input.azure, vault->uri, listed.name, input.context);
        if (!certificate)
            return certificate.error();
        contents.certificates.append(*certificate);
    }

    const auto keys = listVaultKeys(input.azure, vault->uri, input.context);
    if (!keys)
        return keys.error();
    std::copy_if(keys->begin(), keys->end(), std::back_inserter(contents.keys),
                 [](const VaultKey &key) { return !key.managed; });
    return contents;
}

CopyWay copyWayOf(const VaultCertificate &certificate)
{
    return certificate.exportable ? CopyWay::ExportAndImport : CopyWay::Impossible;
}

}
