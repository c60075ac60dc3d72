#include "areas/tls/targetcertificates.h"

#include <QSslCertificate>

namespace azrelocate::tls {

using namespace Qt::StringLiterals;

namespace {

Result<void> readVault(QList<FoundCertificate> &found, const CheckInput &input, const ResourceId &id)
{
    const auto vault = getVault(input.azure, id, input.context);
    if (!vault)
        return vault.error().kind == ErrorKind::NotFound ? Result<void>() : vault.error();
    const auto listed = listVaultCertificates(input.azure, vault->uri, input.context);
    if (!listed)
        return listed.error();
    for (const VaultCertificate &one : *listed) {
        const auto certificate = getVaultCertificate(input.azure, vault->uri, one.name, input.context);
        if (!certificate)
            return certificate.error();
        found.append({*vault, *certificate});
    }
    return {};
}

Result<QList<FoundCertificate>> readVaults(const CheckInput &input, bool atTarget)
{
    QList<FoundCertificate> found;
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.KeyVault/vaults"_s)) {
        if (auto read = readVault(found, input, atTarget ? planned.target : planned.source); !read)
            return read.error();
    }
    return found;
}

}

/// The names that the certificate itself carries count, where it is there; the policy only says what was asked for.
bool FoundCertificate::covers(const QString &hostName) const
{
    QStringList names = certificate.dnsNames;
    if (const QSslCertificate x509(certificate.der, QSsl::Der); !x509.isNull())
        names = x509.subjectAlternativeNames().values(QSsl::DnsEntry);
    return std::any_of(names.begin(), names.end(),
                       [&](const QString &name) { return certificateNameCovers(name, hostName); });
}

Result<QList<FoundCertificate>> targetCertificates(const CheckInput &input)
{
    return readVaults(input, true);
}

Result<QList<FoundCertificate>> sourceCertificates(const CheckInput &input)
{
    return readVaults(input, false);
}

QStringList hostNamesAtTarget(const Plan &plan)
{
    QStringList names;
    for (const PlannedHostName &host : plan.hostNames) {
        const QString name = host.newName.isEmpty() ? host.name : host.newName;
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

const FoundCertificate *bestFor(const QString &hostName, const QList<FoundCertificate> &certificates)
{
    const FoundCertificate *best = nullptr;
    for (const FoundCertificate &found : certificates) {
        if (found.certificate.der.isEmpty() || !found.covers(hostName))
            continue;
        if (!best || found.certificate.attributes.expires > best->certificate.attributes.expires)
            best = &found;
    }
    return best;
}

}
