#include "areas/connectionstrings/connectionstrings.h"

#include "areas/connectionstrings/connectionstring.h"
#include "areas/connectionstrings/places.h"
#include "azure/webapps.h"

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
    PlainService{".postgres.database."_L1, 5432}, PlainService{".mysql.database."_L1, 3306},
    PlainService{".database."_L1, 1433}, // TDS negotiates before it encrypts
    PlainService{".file.core."_L1, 445},          PlainService{".servicebus."_L1, 5671}, // AMQP over TLS
    PlainService{".redis.cache."_L1, 6380},       PlainService{".redis.azure."_L1, 10000},
    PlainService{".mongo.cosmos."_L1, 10255},
};

quint16 plainPortOf(const QString &host)
{
    for (const PlainService &service : kPlainServices) {
        if (host.contains(service.part))
            return service.port;
    }
    return 0;
}

/// A host name that the target talks to, and the settings that tell so.
struct Endpoint
{
    QString host;
    quint16 port = 0; ///< 0: the one of its service
    QStringList usedBy;
};

void add(QList<Endpoint> &endpoints, const QString &host, quint16 port, const QString &user)
{
    const QString name = host.toLower();
    for (Endpoint &endpoint : endpoints) {
        if (endpoint.host != name || endpoint.port != port)
            continue;
        if (!endpoint.usedBy.contains(user))
            endpoint.usedBy.append(user);
        return;
    }
    endpoints.append({name, port, {user}});
}

/// The port that a setting writes down for @p host, where it is not the service's own.
quint16 portFor(const ConnectionString &read, const QString &host)
{
    for (const ServiceAddress &address : read.addresses) {
        if (address.host.compare(host, Qt::CaseInsensitive) == 0 && address.port != plainPortOf(address.host)
            && address.port != kHttps)
            return address.port;
    }
    return 0;
}

/// The new host names that the target needs, by what the places of the source name. Host names are no secrets; nothing
/// else of a value is kept.
QList<Endpoint> newEndpoints(const CheckInput &input, const QList<Place> &places)
{
    QList<Endpoint> endpoints;
    for (const Place &place : places) {
        for (const Setting &setting : place.settings) {
            const ConnectionString read = readConnectionString(setting.value);
            for (const auto &[from, to] : input.plan.endpointReplacements) {
                const bool isVault = from.section(u'.', 0, 0).compare(read.vaultName, Qt::CaseInsensitive) == 0
                    && from.contains(".vault."_L1);
                if (isVault || setting.value.contains(from, Qt::CaseInsensitive))
                    add(endpoints, to, portFor(read, from), place.targetLabel(setting));
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
    const QList<Place> places = readPlaces(input, false, [&](const ResourceId &resource, const Error &error) {
        finding.couldNotCheck(resource.name(), error, resource);
    });
    QList<Endpoint> endpoints = newEndpoints(input, places);
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.Web/sites"_s)) {
        const auto site = getWebSite(input.azure, planned.target, input.context);
        if (site)
            add(endpoints, site->defaultHostName, 0, planned.target.name());
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
        if (const quint16 port = endpoint.port != 0 ? endpoint.port : plainPortOf(endpoint.host); port != 0)
            probePlain(finding, input, endpoint, port);
        else
            probeTls(finding, input, endpoint);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing that moves keeps settings, secrets or connections."));
    return finding;
}

}
