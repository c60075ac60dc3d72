#include "areas/connectionstrings/connectionstrings.h"

#include "areas/connectionstrings/sitesettings.h"

#include <QRegularExpression>

#include <array>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kHttps = 443;

/// Services that do not begin with a TLS handshake at 443, by a part of their host names.
struct PlainService
{
    QLatin1StringView part;
    quint16 port;
};
constexpr std::array kPlainServices{
    PlainService{".postgres.database."_L1, 5432},
    PlainService{".mysql.database."_L1, 3306},
    PlainService{".database."_L1, 1433}, // TDS negotiates before it encrypts
    PlainService{".file.core."_L1, 445},
};

quint16 plainPortOf(const QString &host)
{
    for (const PlainService &service : kPlainServices) {
        if (host.contains(service.part))
            return service.port;
    }
    return 0;
}

/// A host name that the target talks to, and a setting that tells so.
struct Endpoint
{
    QString host;
    QStringList usedBy;
};

void add(QList<Endpoint> &endpoints, const QString &host, const QString &user)
{
    const QString name = host.toLower();
    for (Endpoint &endpoint : endpoints) {
        if (endpoint.host != name)
            continue;
        if (!endpoint.usedBy.contains(user))
            endpoint.usedBy.append(user);
        return;
    }
    endpoints.append({name, {user}});
}

/// "kv-shop-sdc" of "@Microsoft.KeyVault(VaultName=kv-shop-sdc;SecretName=…)"; empty: another form.
QString vaultNameIn(const QString &value)
{
    static const QRegularExpression pattern(u"^@Microsoft\\.KeyVault\\(.*VaultName=([0-9A-Za-z-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(value).captured(1);
}

/// The new host names that the settings of the target need, by what the settings of the source name. Host names are no
/// secrets; nothing else of a value is kept.
QList<Endpoint> newEndpoints(const CheckInput &input, const QList<SiteSettings> &all)
{
    QList<Endpoint> endpoints;
    for (const SiteSettings &settings : all) {
        for (const AppSetting &setting : settings.source) {
            const QString label = settingLabel(settings.site.target, settings.kind, setting.name);
            for (const auto &[from, to] : input.plan.endpointReplacements) {
                const bool isVault =
                    from.section(u'.', 0, 0).compare(vaultNameIn(setting.value), Qt::CaseInsensitive) == 0
                    && from.contains(".vault."_L1);
                if (isVault || setting.value.contains(from, Qt::CaseInsensitive))
                    add(endpoints, to, label);
            }
        }
    }
    return endpoints;
}

/// The trust in the chain; its dates are judged by the relocation's clock.
QStringList distrust(const TlsAnswer &answer, const QDateTime &now)
{
    QStringList errors;
    for (const QString &error : answer.verificationErrors) {
        if (!error.startsWith("CertificateExpired"_L1) && !error.startsWith("CertificateNotYetValid"_L1))
            errors.append(error);
    }
    for (const QSslCertificate &certificate : answer.chain) {
        if (certificate.expiryDate() < now)
            errors.append(u"CertificateExpired: "_s + certificate.expiryDate().toString(Qt::ISODate));
    }
    return errors;
}

/// Whether the name resolves; a row is added when it does not.
bool resolves(Finding &finding, const CheckInput &input, const Endpoint &endpoint)
{
    const auto answer = input.probes.lookUp(endpoint.host, DnsType::A, {}, input.context);
    if (!answer) {
        finding.couldNotCheck(endpoint.host, answer.error());
        return false;
    }
    const bool hasAddress = std::any_of(answer->records.begin(), answer->records.end(),
                                        [](const DnsRecord &record) { return record.type == DnsType::A; });
    if (!hasAddress)
        finding.fail(
            endpoint.host,
            {QT_TRANSLATE_NOOP("Message", "The name does not resolve; %1 needs it."), {endpoint.usedBy.join(u", "_s)}},
            u"A"_s, answer->status == DnsAnswer::Status::NxDomain ? u"NXDOMAIN"_s : QString());
    return hasAddress;
}

void probePlain(Finding &finding, const CheckInput &input, const Endpoint &endpoint, quint16 port)
{
    const QString address = u"%1:%2"_s.arg(endpoint.host).arg(port);
    const auto took = input.probes.connect(address, input.context);
    if (took)
        finding.pass(endpoint.host,
                     {QT_TRANSLATE_NOOP("Message", "It resolves, and port %1 opens."), {QString::number(port)}},
                     u"%1 ms"_s.arg(took->count()));
    else
        // A firewall that lets the applications in need not let this machine in.
        finding.couldNotCheck(address, took.error());
}

void probeTls(Finding &finding, const CheckInput &input, const Endpoint &endpoint)
{
    const auto answer = input.probes.handshake(endpoint.host, {}, input.context);
    if (!answer) {
        finding.couldNotCheck(endpoint.host, answer.error());
        return;
    }
    const QStringList errors = distrust(*answer, input.clock.now());
    if (errors.isEmpty())
        finding.pass(endpoint.host,
                     {QT_TRANSLATE_NOOP("Message", "It resolves, and port %1 opens with a certificate for the name."),
                      {QString::number(kHttps)}},
                     answer->protocol);
    else
        finding.fail(endpoint.host,
                     {QT_TRANSLATE_NOOP("Message", "Its certificate is not trusted: %1"), {errors.join(u", "_s)}},
                     endpoint.host, errors.join(u", "_s));
}

}

Finding endpointsAnswer(const CheckInput &input)
{
    Finding finding;
    const auto settings = readSettings(input, true, [&](const ResourceId &site, const Error &error) {
        finding.couldNotCheck(site.name(), error, site);
    });
    QList<Endpoint> endpoints = newEndpoints(input, settings);
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.Web/sites"_s)) {
        const auto site = getWebSite(input.azure, planned.target, input.context);
        if (site)
            add(endpoints, site->defaultHostName, planned.target.name());
        else if (site.error().kind == ErrorKind::NotFound)
            finding.fail(
                planned.target.name(),
                {QT_TRANSLATE_NOOP("Message", "The application %1 does not exist yet."), {planned.target.name()}},
                planned.target.toString(), {}, planned.target);
        else
            finding.couldNotCheck(planned.target.name(), site.error(), planned.target);
    }
    for (const Endpoint &endpoint : std::as_const(endpoints)) {
        if (!resolves(finding, input, endpoint))
            continue;
        if (const quint16 port = plainPortOf(endpoint.host); port != 0)
            probePlain(finding, input, endpoint, port);
        else
            probeTls(finding, input, endpoint);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No application that moves has settings."));
    return finding;
}

}
