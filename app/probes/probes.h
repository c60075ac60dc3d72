#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace azrelocate {

struct HostAndPort;

enum class DnsType { A, Aaaa, Cname, Txt, Ns, Soa, Caa };
QString toString(DnsType type);

struct DnsRecord
{
    QString name;
    DnsType type = DnsType::A;
    std::chrono::seconds ttl{0};
    QString value; ///< address, host name without the trailing dot, text; CAA as "0 issue \"ca.example\""
};

struct DnsAnswer
{
    enum class Status { Found, NoData, NxDomain, ServFail, Refused, TimedOut };
    QString server; ///< "127.0.0.1:5353"; who was asked; the system's resolvers' addresses when those were asked
    Status status = Status::TimedOut;
    QList<DnsRecord> records;            ///< the answer section, CNAME chain first
    std::chrono::seconds negativeTtl{0}; ///< with NoData and NxDomain: the smaller of SOA minimum and SOA TTL
};

struct TlsAnswer
{
    QString host;
    QString connectedTo;          ///< "127.0.0.1:8443"
    QList<QSslCertificate> chain; ///< as the peer sent it, leaf first
    QString protocol;             ///< "TLSv1.3"
    QString cipher;
    /// "CertificateExpired: The certificate has expired": the name of QSslError's value, a colon, its text; empty:
    /// trusted. Dates are judged by this machine's clock: a check with another clock judges @ref chain itself.
    QStringList verificationErrors;
};

struct HttpProbeAnswer
{
    int status = 0;
    QByteArray body; ///< at most 64 KiB, the rest is cut off
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds latency{0}; ///< from the start of connecting to the first byte of the answer
};

/// One line a probe: "dns @127.0.0.1:5353 shop.contoso.com CNAME → shop-weu.azurewebsites.net (TTL 300)". Called on the
/// thread that probes.
using ProbeObserver = std::function<void(const QString &line)>;

/// DNS lookups, TLS handshakes and HTTP requests from this machine, without any token. Blocks the calling worker
/// thread. Cheap to copy, thread-safe.
class Probes
{
public:
    struct Settings
    {
        QStringList resolvers; ///< "address:port"; empty: the system's
        /// As Cloud::connectTo: by host name in lower case, "*.suffix" or "*"; "host:port" replaces both, ":port" keeps
        /// the host,
        /// whose address then comes from @ref resolvers.
        QHash<QString, QString> connectTo;
        QList<QSslCertificate> extraAuthorities; ///< --ca-file
        std::chrono::milliseconds timeout{5000}; ///< for one probe
    };

    explicit Probes(Settings settings, ProbeObserver observer = {});
    Probes observedBy(ProbeObserver observer) const;

    QStringList resolvers() const;
    /// Asks @p server ("address:port"; empty: the first resolver) for one name and type. An answer such as NXDOMAIN is
    /// a value; an Error means that no question could be asked (RFC 1035, RFC 2308, RFC 8659). @p server may be a name
    /// ("ns1-07.azure-dns.com"), which is resolved first.
    Result<DnsAnswer> lookUp(const QString &name, DnsType type, const QString &server,
                             const CallContext &context) const;
    /// Handshake with @p address ("host:port"; empty: the host at 443) asking for @p host by SNI; connectTo applies to
    /// the address' host. An untrusted certificate is a value with verificationErrors.
    Result<TlsAnswer> handshake(const QString &host, const QString &address, const CallContext &context) const;
    /// Opens a connection to @p address ("host:port") and closes it again, for services that do not begin with TLS;
    /// connectTo applies. How long it took.
    Result<std::chrono::milliseconds> connect(const QString &address, const CallContext &context) const;

    /// GET of @p url; when @p address ("host:port") is given, connects there while SNI and Host stay the url's.
    /// Redirects are not followed. Network with code "TlsVerification" when the certificate is not trusted; its dates
    /// are not judged.
    Result<HttpProbeAnswer> get(const QUrl &url, const QString &address, const CallContext &context) const;
    /// The same with another method: GET or HEAD.
    Result<HttpProbeAnswer> ask(const QByteArray &method, const QUrl &url, const QString &address,
                                const CallContext &context) const;

private:
    void tell(const QString &line) const;
    /// What connectTo says about @p host (in lower case) or a suffix of it; empty: nothing but perhaps "*".
    QString replacementOf(const QString &host) const;
    /// Address and port of a DNS server that may be given by name; empty stays empty.
    Result<QString> serverAddress(const QString &server, const CallContext &context) const;
    /// Where to connect after connectTo and the configured resolvers were asked.
    Result<HostAndPort> placeOf(const QString &address, quint16 defaultPort, const CallContext &context) const;
    Result<QString> addressOf(const QString &host, const CallContext &context) const;

    std::shared_ptr<const Settings> m_settings;
    ProbeObserver m_observer;
};

/// Whether @p pattern (a certificate's DNS name) covers @p host: RFC 6125, one wildcard as the whole left-most label.
bool certificateNameCovers(const QString &pattern, const QString &host);

}
