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
    QString server; ///< "127.0.0.1:5353"; who was asked
    Status status = Status::TimedOut;
    QList<DnsRecord> records; ///< the answer section, CNAME chain first
    std::chrono::seconds negativeTtl{0}; ///< SOA minimum, with NoData and NxDomain
};

struct TlsAnswer
{
    QString host;
    QString connectedTo; ///< "127.0.0.1:8443"
    QList<QSslCertificate> chain; ///< as the peer sent it, leaf first
    QString protocol;    ///< "TLSv1.3"
    QString cipher;
    QStringList verificationErrors; ///< QSslError texts; empty: trusted
};

struct HttpProbeAnswer
{
    int status = 0;
    QByteArray body; ///< at most 64 KiB
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds latency{0};
};

using ProbeObserver = std::function<void(const QString &line)>;

/// DNS lookups, TLS handshakes and HTTP requests from this machine, without any token. Blocks the calling worker thread.
/// Cheap to copy, thread-safe.
class Probes
{
public:
    struct Settings
    {
        QStringList resolvers;                 ///< "address:port"; empty: the system's
        QHash<QString, QString> connectTo;     ///< see Cloud::connectTo
        QList<QSslCertificate> extraAuthorities; ///< --ca-file
        std::chrono::milliseconds timeout{5000};
    };

    explicit Probes(Settings settings, ProbeObserver observer = {});
    Probes observedBy(ProbeObserver observer) const;

    QStringList resolvers() const;
    /// Asks @p server ("address:port"; empty: the first resolver) for one name and type. An answer such as NXDOMAIN is a
    /// value; an Error means that no question could be asked (RFC 1035, RFC 2308, RFC 8659).
    Result<DnsAnswer> lookUp(const QString &name, DnsType type, const QString &server, const CallContext &context) const;
    /// Handshake with @p address ("host:port") asking for @p host by SNI; connectTo applies to the address' host.
    Result<TlsAnswer> handshake(const QString &host, const QString &address, const CallContext &context) const;
    /// GET of @p url; when @p address ("host:port") is given, connects there while SNI and Host stay the url's.
    Result<HttpProbeAnswer> get(const QUrl &url, const QString &address, const CallContext &context) const;

private:
    std::shared_ptr<const Settings> m_settings;
    ProbeObserver m_observer;
};

/// Whether @p pattern (a certificate's DNS name) covers @p host: RFC 6125, one wildcard as the whole left-most label.
bool certificateNameCovers(const QString &pattern, const QString &host);

}
