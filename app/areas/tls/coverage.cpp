#include "areas/tls/tls.h"

#include "areas/tls/issue.h"
#include "areas/tls/targetcertificates.h"

#include <QSslCertificate>
#include <QSslKey>

namespace azrelocate::tls {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSmallestRsa = 2048;
constexpr int kSmallestEc = 256;

/// Whether the key is one that today's clients and Azure's front ends take.
bool isStrong(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    if (key.algorithm() == QSsl::Ec)
        return key.length() >= kSmallestEc;
    return key.algorithm() == QSsl::Rsa && key.length() >= kSmallestRsa;
}

QString keyText(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    return u"%1 %2"_s.arg(key.algorithm() == QSsl::Ec ? u"EC"_s : u"RSA"_s).arg(key.length());
}

/// Nothing that a check could look at: there is no vault, or no name.
bool hasNothing(Finding &finding, const CheckInput &input)
{
    if (hostNamesAtTarget(input.plan).isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no custom host name."));
        return true;
    }
    if (input.plan.ofType(u"Microsoft.KeyVault/vaults"_s).isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No vault moves, so no certificate does."));
        return true;
    }
    return false;
}

/// The copy of the issuer object that a renewal needs, where the target vault does not have it.
Result<std::optional<Change>> missingIssuer(const CheckInput &input, const FoundCertificate &found)
{
    const QString &name = found.certificate.issuer;
    if (name.compare("Self"_L1, Qt::CaseInsensitive) == 0)
        return std::optional<Change>();
    const auto known = listVaultIssuers(input.azure, found.vault.uri, input.context);
    if (!known)
        return known.error();
    if (known->contains(name, Qt::CaseInsensitive))
        return std::optional<Change>();
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.KeyVault/vaults"_s)) {
        if (!(planned.target == found.vault.id))
            continue;
        const auto source = getVault(input.azure, planned.source, input.context);
        if (!source)
            return source.error();
        return std::optional(copyIssuer(u"tls.validity"_s, name, *source, found.vault));
    }
    return std::optional<Change>();
}

}

Finding namesAreCovered(const CheckInput &input)
{
    Finding finding;
    if (hasNothing(finding, input))
        return finding;
    const auto certificates = targetCertificates(input);
    if (!certificates) {
        finding.couldNotCheck(u"certificates"_s, certificates.error());
        return finding;
    }
    for (const QString &host : hostNamesAtTarget(input.plan)) {
        if (const FoundCertificate *best = bestFor(host, *certificates))
            finding.pass(
                host,
                {QT_TRANSLATE_NOOP("Message", "Covered by %1 in %2."), {best->certificate.name, best->vault.name}},
                best->certificate.name, best->vault.id);
        else
            finding.fail(host,
                         QT_TRANSLATE_NOOP("Message", "No certificate in a vault of the target region covers it."),
                         host, {});
    }
    return finding;
}

Finding certificatesAreValid(const CheckInput &input)
{
    Finding finding;
    if (hasNothing(finding, input))
        return finding;
    const auto certificates = targetCertificates(input);
    if (!certificates) {
        finding.couldNotCheck(u"certificates"_s, certificates.error());
        return finding;
    }
    const QDateTime now = input.clock.now();
    const QDateTime needed = now.addDays(input.limits.certificateDaysPastCutover);
    const QString days = QString::number(input.limits.certificateDaysPastCutover);
    for (const QString &host : hostNamesAtTarget(input.plan)) {
        const FoundCertificate *best = bestFor(host, *certificates);
        if (!best) {
            finding.fail(host, QT_TRANSLATE_NOOP("Message", "There is no certificate whose validity could be judged."),
                         {}, {});
            continue;
        }
        const QSslCertificate x509(best->certificate.der, QSsl::Der);
        const QString until = x509.expiryDate().toUTC().date().toString(Qt::ISODate);
        const QString wanted = needed.date().toString(Qt::ISODate);
        if (!best->certificate.attributes.enabled)
            finding.fail(host, {QT_TRANSLATE_NOOP("Message", "%1 is disabled."), {best->certificate.name}}, {}, until,
                         best->vault.id);
        else if (x509.effectiveDate() > now)
            finding.fail(host, {QT_TRANSLATE_NOOP("Message", "%1 is not valid yet."), {best->certificate.name}}, {},
                         until, best->vault.id);
        else if (x509.expiryDate() < now)
            finding.fail(host, {QT_TRANSLATE_NOOP("Message", "%1 has expired."), {best->certificate.name}}, wanted,
                         until, best->vault.id);
        else if (x509.expiryDate() < needed)
            finding.fail(host,
                         {QT_TRANSLATE_NOOP("Message", "%1 expires less than %2 days from now."),
                          {best->certificate.name, days}},
                         wanted, until, best->vault.id);
        else if (!isStrong(x509))
            finding.fail(
                host,
                {QT_TRANSLATE_NOOP("Message", "%1 has a weak key (%2)."), {best->certificate.name, keyText(x509)}},
                u"RSA 2048"_s, keyText(x509), best->vault.id);
        else
            finding.pass(host,
                         {QT_TRANSLATE_NOOP("Message", "%1 is valid until %2, %3."),
                          {best->certificate.name, until, keyText(x509)}},
                         until, best->vault.id);
    }
    return finding;
}

Finding nothingIsPending(const CheckInput &input)
{
    Finding finding;
    if (hasNothing(finding, input))
        return finding;
    const auto certificates = targetCertificates(input);
    if (!certificates) {
        finding.couldNotCheck(u"certificates"_s, certificates.error());
        return finding;
    }
    for (const FoundCertificate &found : *certificates) {
        const auto pending = getPendingCertificate(input.azure, found.vault.uri, found.certificate.name, input.context);
        if (!pending && pending.error().kind != ErrorKind::NotFound)
            finding.couldNotCheck(found.certificate.name, pending.error(), found.vault.id);
        else if (!pending || pending->status.compare("completed"_L1, Qt::CaseInsensitive) == 0)
            finding.pass(found.certificate.name, QT_TRANSLATE_NOOP("Message", "No request is open."), {},
                         found.vault.id);
        else if (pending->status.compare("inProgress"_L1, Qt::CaseInsensitive) == 0)
            finding.fail(
                found.certificate.name,
                {QT_TRANSLATE_NOOP("Message", "A request is open at %1: merge the signed certificate when it comes."),
                 {pending->issuer}},
                u"completed"_s, pending->status, found.vault.id);
        else
            finding.fail(
                found.certificate.name,
                {QT_TRANSLATE_NOOP("Message", "The request ended as %1: %2"), {pending->status, pending->details}},
                u"completed"_s, pending->status, found.vault.id);
    }
    if (certificates->isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "There is no certificate in a vault of the target region yet."));
    return finding;
}

Result<QList<Change>> proposeCertificates(const CheckInput &input)
{
    const auto target = targetCertificates(input);
    if (!target)
        return target.error();
    const auto source = sourceCertificates(input);
    if (!source)
        return source.error();
    QList<Change> changes;
    for (const QString &host : hostNamesAtTarget(input.plan)) {
        // A certificate that the source has comes over with the content of its vault.
        if (bestFor(host, *target) || bestFor(host, *source))
            continue;
        for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.KeyVault/vaults"_s)) {
            const auto vault = getVault(input.azure, planned.target, input.context);
            if (!vault)
                continue; // kv.target makes it
            QString name = host;
            name.replace(u'.', u'-').replace(u'*', u"wildcard"_s);
            changes.append(issueCertificate(
                u"tls.coverage"_s,
                {QT_TRANSLATE_NOOP("Message", "Create a certificate for %1 in %2"), {host, vault->name}}, *vault, name,
                selfSignedPolicy(host), u"for "_s + host));
            break;
        }
    }
    return changes;
}

Result<QList<Change>> proposeRenewals(const CheckInput &input)
{
    const auto certificates = targetCertificates(input);
    if (!certificates)
        return certificates.error();
    const QDateTime needed = input.clock.now().addDays(input.limits.certificateDaysPastCutover);
    QList<Change> changes;
    QStringList seen;
    for (const QString &host : hostNamesAtTarget(input.plan)) {
        const FoundCertificate *best = bestFor(host, *certificates);
        if (!best || seen.contains(best->certificate.name))
            continue;
        const QSslCertificate x509(best->certificate.der, QSsl::Der);
        const bool isOld = x509.expiryDate() < needed || !isStrong(x509);
        if (!isOld || best->certificate.issuer.compare("Unknown"_L1, Qt::CaseInsensitive) == 0)
            continue; // an external authority signs outside of Azure: the person does that and merges
        seen.append(best->certificate.name);
        QStringList ready;
        const auto issuer = missingIssuer(input, *best);
        if (!issuer)
            return issuer.error();
        if (*issuer) {
            changes.append(**issuer);
            ready = {(*issuer)->id};
        }
        changes.append(issueCertificate(
            u"tls.validity"_s,
            {QT_TRANSLATE_NOOP("Message", "Renew %1 in %2"), {best->certificate.name, best->vault.name}}, best->vault,
            best->certificate.name, best->certificate.policy,
            u"renews "_s + QString::fromLatin1(best->certificate.thumbprint)));
        changes.last().dependsOn = ready;
    }
    return changes;
}

}
