#include "areas/domains/domains.h"

#include "azure/dns.h"
#include "azure/keyvault.h"
#include "azure/vaultobjects.h"
#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"

#include <array>

namespace azrelocate::domains {

using namespace Qt::StringLiterals;

namespace {

/// The name that an issuer answers to in CAA records (their own certification practice statements, RFC 8659).
QString caaDomainOf(const QString &issuer)
{
    static constexpr std::array kDomains{
        std::pair{"digicert"_L1, "digicert.com"_L1},
        std::pair{"globalsign"_L1, "globalsign.com"_L1},
        std::pair{"letsencrypt"_L1, "letsencrypt.org"_L1},
        std::pair{"sectigo"_L1, "sectigo.com"_L1},
    };
    for (const auto &[name, domain] : kDomains) {
        if (issuer.contains(name, Qt::CaseInsensitive))
            return domain;
    }
    return {};
}

struct Issued
{
    QString host;
    QString issuer;
    QString certificate;
};

/// Who issues the certificates of the workload's names, read from the source's vaults.
Result<QList<Issued>> issuersOf(const CheckInput &input)
{
    QList<Issued> issued;
    for (const Resource *resource : input.inventory.ofType(u"Microsoft.KeyVault/vaults")) {
        const auto vault = getVault(input.azure, resource->id, input.context);
        if (!vault)
            return vault.error();
        const auto certificates = listVaultCertificates(input.azure, vault->uri, input.context);
        if (!certificates)
            return certificates.error();
        for (const VaultCertificate &listed : *certificates) {
            const auto certificate = getVaultCertificate(input.azure, vault->uri, listed.name, input.context);
            if (!certificate)
                return certificate.error();
            for (const PlannedHostName &host : input.plan.hostNames) {
                const QString name = host.newName.isEmpty() ? host.name : host.newName;
                const bool covers =
                    std::any_of(certificate->dnsNames.begin(), certificate->dnsNames.end(),
                                [&](const QString &pattern) { return certificateNameCovers(pattern, name); });
                if (covers)
                    issued.append({name, certificate->issuer, certificate->name});
            }
        }
    }
    return issued;
}

/// The CAA records that count for @p host: those of the nearest name above it that has any (RFC 8659, 3).
Result<QList<DnsRecord>> caaFor(const CheckInput &input, const QString &host)
{
    for (QString name = host; name.contains(u'.'); name = name.section(u'.', 1)) {
        const auto answer = input.probes.lookUp(name, DnsType::Caa, {}, input.context);
        if (!answer)
            return answer.error();
        QList<DnsRecord> records;
        std::copy_if(answer->records.begin(), answer->records.end(), std::back_inserter(records),
                     [](const DnsRecord &record) { return record.type == DnsType::Caa; });
        if (!records.isEmpty())
            return records;
    }
    return QList<DnsRecord>();
}

bool allowsIssuer(const QList<DnsRecord> &records, const QString &domain, bool wildcard)
{
    bool restricts = false;
    for (const DnsRecord &record : records) {
        const QString tag = record.value.section(u' ', 1, 1);
        if (tag != "issue"_L1 && !(wildcard && tag == "issuewild"_L1))
            continue;
        restricts = true;
        if (record.value.section(u'"', 1, 1).section(u';', 0, 0).trimmed().compare(domain, Qt::CaseInsensitive) == 0)
            return true;
    }
    return !restricts;
}

}

Finding caaAllowsIssuers(const CheckInput &input)
{
    Finding finding;
    const auto issued = issuersOf(input);
    if (!issued) {
        finding.couldNotCheck(u"certificates"_s, issued.error());
        return finding;
    }
    for (const Issued &one : *issued) {
        const QString domain = caaDomainOf(one.issuer);
        if (domain.isEmpty()) {
            finding.notApplicable(
                one.host,
                {QT_TRANSLATE_NOOP("Message", "The certificate %1 is not issued by a public authority."),
                 {one.certificate}});
            continue;
        }
        const auto records = caaFor(input, one.host);
        if (!records)
            finding.couldNotCheck(one.host, records.error());
        else if (records->isEmpty())
            finding.pass(one.host, QT_TRANSLATE_NOOP("Message", "No CAA record restricts who may issue."));
        else if (allowsIssuer(*records, domain, one.host.startsWith(u'*')))
            finding.pass(one.host, {QT_TRANSLATE_NOOP("Message", "CAA allows %1."), {domain}}, domain);
        else
            finding.fail(one.host,
                         {QT_TRANSLATE_NOOP("Message", "CAA does not allow %1, which shall renew %2."),
                          {domain, one.certificate}},
                         domain, records->first().value);
    }
    if (issued->isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "No certificate of a vault covers a host name of the workload."));
    return finding;
}

Result<QList<Change>> proposeCaaRecords(const CheckInput &input)
{
    const auto issued = issuersOf(input);
    if (!issued)
        return issued.error();
    QList<Change> changes;
    for (const Issued &one : *issued) {
        const QString domain = caaDomainOf(one.issuer);
        if (domain.isEmpty())
            continue;
        const auto records = caaFor(input, one.host);
        if (!records)
            return records.error();
        if (allowsIssuer(*records, domain, one.host.startsWith(u'*')))
            continue;
        for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
            const QString owner = records->first().name;
            const bool inZone = owner.compare(host.zone.name(), Qt::CaseInsensitive) == 0
                || owner.endsWith(u'.' + host.zone.name(), Qt::CaseInsensitive);
            if (host.name != one.host || !inZone)
                continue;
            const QString relative =
                owner.size() == host.zone.name().size() ? u"@"_s : owner.chopped(host.zone.name().size() + 1);
            const auto record =
                getRecordSet(input.azure, recordSetId(host.zone, RecordType::Caa, relative), input.context);
            if (!record)
                return record.error();
            RecordSet after = *record;
            after.values.append(u"0 issue \"%1\""_s.arg(domain));
            const Change change = putRecordSet(
                u"dom.caa"_s, {QT_TRANSLATE_NOOP("Message", "Allow %1 to issue certificates for %2"), {domain, owner}},
                *record, after);
            const bool seen = std::any_of(changes.begin(), changes.end(),
                                          [&](const Change &other) { return other.resource == change.resource; });
            if (!seen)
                changes.append(change);
        }
    }
    return changes;
}

}
