#pragma once

#include "sandbox/simulation.h"
#include "sandbox/web/sitetls.h"

#include <QHash>

namespace azrelocate::sandbox {

/// What the workload's apps answer, without sockets: which app a request reached, its certificate, its page.
class SiteAnswers
{
public:
    explicit SiteAnswers(Simulation &simulation); ///< which must outlive this object

    /// The wildcard certificate of the default host names. Service when the authority refuses.
    Result<void> prepare();
    const TlsIdentity &defaultIdentity() const { return m_default; }

    /// The certificate that the app at @p address has bound to @p serverName; the default one otherwise.
    TlsIdentity identityFor(const QString &address, const QString &serverName);

    struct Request
    {
        QByteArray method;
        QByteArray target;
        QString host; ///< of the Host header, without port
    };
    struct Page
    {
        int status = 200;
        QByteArray reason = "OK";
        QByteArray body;
    };
    /// The page of the app at @p address for @p request, counted as a request of that app. The address decides which
    /// app it is, as it does in Azure; 127.0.0.1 belongs to none, there the first app with that host name answers.
    Page answer(const QString &address, const Request &request);

    /// Addresses that apps have; the server listens on each.
    QStringList addresses() const;

private:
    Resource *siteAt(const QString &address, const QString &host);
    bool serves(const Resource &site, const QString &host) const;

    Simulation &m_simulation;
    TlsIdentity m_default;
    QHash<QString, TlsIdentity> m_identities; ///< by thumbprint
};

}
