#include "probes/probes.h"

#include "probes/dnslookup.h"
#include "probes/hostandport.h"
#include "probes/httpprobe.h"
#include "probes/probeconnection.h"
#include "probes/tlsprobe.h"

#include <QElapsedTimer>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kHttpPort = 80;
constexpr quint16 kHttpsPort = 443;
constexpr int kMaxAliases = 8;

QString toString(DnsAnswer::Status status)
{
    switch (status) {
    case DnsAnswer::Status::Found:
        return u"found"_s;
    case DnsAnswer::Status::NoData:
        return u"no data"_s;
    case DnsAnswer::Status::NxDomain:
        return u"NXDOMAIN"_s;
    case DnsAnswer::Status::ServFail:
        return u"SERVFAIL"_s;
    case DnsAnswer::Status::Refused:
        return u"REFUSED"_s;
    case DnsAnswer::Status::TimedOut:
        return u"no answer in time"_s;
    }
    return {};
}

QString outcomeOf(const DnsAnswer &answer, DnsType type)
{
    QStringList parts;
    if (answer.status != DnsAnswer::Status::Found) {
        parts.append(toString(answer.status));
        if (answer.negativeTtl.count() > 0)
            parts.last() += u" (negative TTL %1)"_s.arg(answer.negativeTtl.count());
    }
    for (const DnsRecord &record : answer.records) {
        const QString alias = record.type == type ? QString() : toString(record.type) + u' ';
        parts.append(u"%1%2 (TTL %3)"_s.arg(alias, record.value).arg(record.ttl.count()));
    }
    return parts.join(u", "_s);
}

QString outcomeOf(const TlsAnswer &answer)
{
    QString text = u"%1 %2, %3 certificates"_s.arg(answer.protocol, answer.cipher).arg(answer.chain.size());
    if (!answer.verificationErrors.isEmpty())
        text += u", "_s + answer.verificationErrors.join(u", "_s);
    return text;
}

QString outcomeOf(const HttpProbeAnswer &answer)
{
    return u"%1 (%2 bytes, %3 ms)"_s.arg(answer.status).arg(answer.body.size()).arg(answer.latency.count());
}

}

Probes::Probes(Settings settings, ProbeObserver observer)
    : m_settings(std::make_shared<const Settings>(std::move(settings)))
    , m_observer(std::move(observer))
{
}

Probes Probes::observedBy(ProbeObserver observer) const
{
    Probes copy = *this;
    copy.m_observer = [first = m_observer, second = std::move(observer)](const QString &line) {
        if (first)
            first(line);
        if (second)
            second(line);
    };
    return copy;
}

QStringList Probes::resolvers() const
{
    return m_settings->resolvers;
}

void Probes::tell(const QString &line) const
{
    if (m_observer)
        m_observer(line);
}

Result<DnsAnswer> Probes::lookUp(const QString &name, DnsType type, const QString &server,
                                 const CallContext &context) const
{
    const QString wanted = server.isEmpty() ? m_settings->resolvers.value(0) : server;
    const Result<QString> address = serverAddress(wanted, context);
    if (!address)
        return address.error();
    Result<DnsAnswer> answer = lookUpAt(*address, name, type, m_settings->timeout, context);
    const QString asked = answer ? answer->server : *address;
    tell(u"dns @%1 %2 %3 → %4"_s.arg(asked, name, azrelocate::toString(type),
                                     answer ? outcomeOf(*answer, type) : answer.error().message));
    return answer;
}

Result<TlsAnswer> Probes::handshake(const QString &host, const QString &address, const CallContext &context) const
{
    const CallContext limited = context.within(m_settings->timeout);
    const Result<HostAndPort> place = placeOf(address.isEmpty() ? host : address, kHttpsPort, limited);
    if (!place)
        return place.error();
    Result<TlsAnswer> answer = shakeHands(host, *place, m_settings->extraAuthorities, limited);
    tell(u"tls @%1 %2 → %3"_s.arg(place->toString(), host, answer ? outcomeOf(*answer) : answer.error().message));
    return answer;
}

Result<std::chrono::milliseconds> Probes::connect(const QString &address, const CallContext &context) const
{
    const CallContext limited = context.within(m_settings->timeout);
    const Result<HostAndPort> place = placeOf(address, kHttpsPort, limited);
    if (!place)
        return place.error();
    QElapsedTimer timer;
    timer.start();
    ProbeConnection connection(u"connect "_s + address, limited);
    const Result<void> connected = connection.connectPlain(*place);
    const std::chrono::milliseconds took(timer.elapsed());
    tell(u"connect @%1 %2 → %3"_s.arg(place->toString(), address,
                                      connected ? u"open (%1 ms)"_s.arg(took.count()) : connected.error().message));
    if (!connected)
        return connected.error();
    return took;
}

Result<HttpProbeAnswer> Probes::get(const QUrl &url, const QString &address, const CallContext &context) const
{
    return ask("GET", url, address, context);
}

Result<HttpProbeAnswer> Probes::ask(const QByteArray &method, const QUrl &url, const QString &address,
                                    const CallContext &context) const
{
    const bool secure = url.scheme() == "https"_L1;
    if ((!secure && url.scheme() != "http"_L1) || url.host().isEmpty())
        return Error::input(u"\"%1\" is not an http or https address."_s.arg(url.toString()), u"MalformedUrl"_s);
    const CallContext limited = context.within(m_settings->timeout);
    const int port = url.port(secure ? kHttpsPort : kHttpPort);
    const QString fromUrl = HostAndPort{url.host(), static_cast<quint16>(port)}.toString();
    const Result<HostAndPort> place =
        placeOf(address.isEmpty() ? fromUrl : address, static_cast<quint16>(port), limited);
    if (!place)
        return place.error();
    Result<HttpProbeAnswer> answer = askOverSocket(method, url, *place, m_settings->extraAuthorities, limited);
    tell(u"http @%1 %2 %3 → %4"_s.arg(place->toString(), QString::fromLatin1(method), url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo),
                                       answer ? outcomeOf(*answer) : answer.error().message));
    return answer;
}

QString Probes::replacementOf(const QString &host) const
{
    QString replacement = m_settings->connectTo.value(host);
    for (qsizetype dot = host.indexOf(u'.'); replacement.isEmpty() && dot >= 0; dot = host.indexOf(u'.', dot + 1))
        replacement = m_settings->connectTo.value(u"*"_s + host.sliced(dot));
    return replacement;
}

Result<QString> Probes::serverAddress(const QString &server, const CallContext &context) const
{
    if (server.isEmpty())
        return QString();
    Result<HostAndPort> place = HostAndPort::parse(server);
    if (!place)
        return place.error();
    if (place->isAddress())
        return place->toString();
    // Name servers of a zone are given by name. "*" of connectTo means web servers and does not apply to them.
    if (const QString replacement = replacementOf(place->host.toLower()); !replacement.isEmpty()) {
        const Result<HostAndPort> other = HostAndPort::parse(replacement);
        if (!other)
            return other.error();
        if (other->isAddress())
            return other->toString();
    }
    const Result<QString> address = addressOf(place->host, context);
    if (!address)
        return address.error();
    place->host = *address;
    return place->toString();
}

Result<HostAndPort> Probes::placeOf(const QString &address, quint16 defaultPort, const CallContext &context) const
{
    Result<HostAndPort> place = HostAndPort::parse(address);
    if (!place)
        return place;
    if (place->port == 0)
        place->port = defaultPort;
    QString replacement = replacementOf(place->host.toLower());
    if (replacement.isEmpty())
        replacement = m_settings->connectTo.value(u"*"_s);
    if (!replacement.isEmpty()) {
        const Result<HostAndPort> other = HostAndPort::parse(replacement);
        if (!other)
            return other;
        if (!other->host.isEmpty())
            place->host = other->host;
        if (other->port != 0)
            place->port = other->port;
    }
    const bool isLocal = place->isAddress() || place->host.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
    if (isLocal || m_settings->resolvers.isEmpty())
        return place; // the system resolves a name while it connects
    const Result<QString> resolved = addressOf(place->host, context);
    if (!resolved)
        return resolved.error();
    place->host = *resolved;
    return place;
}

Result<QString> Probes::addressOf(const QString &host, const CallContext &context) const
{
    QString name = host;
    for (int alias = 0; alias < kMaxAliases; ++alias) {
        const Result<DnsAnswer> answer = lookUp(name, DnsType::A, {}, context);
        if (!answer)
            return answer.error();
        QString next;
        for (const DnsRecord &record : answer->records) {
            if (record.type == DnsType::A)
                return record.value;
            if (record.type == DnsType::Cname)
                next = record.value; // an authoritative server gives only its own part of the chain
        }
        if (next.isEmpty())
            break;
        name = next;
    }
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = u"DNS %1 A"_s.arg(host);
    error.code = u"NameNotResolved"_s;
    error.message = u"%1 has no address."_s.arg(host);
    return error;
}

}
