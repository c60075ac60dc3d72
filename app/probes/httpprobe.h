#pragma once

#include "probes/hostandport.h"
#include "probes/probes.h"

namespace azrelocate {

/// GET or HEAD of @p url (http or https) at @p address; SNI and Host are the url's. Redirects are answers, not followed.
/// Network with code "TlsVerification" when the peer's certificate is not trusted for the url's host; its dates are not
/// looked at, since only the caller knows what time counts (shakeHands reports them).
Result<HttpProbeAnswer> askOverSocket(const QByteArray &method, const QUrl &url, const HostAndPort &address,
    const QList<QSslCertificate> &extraAuthorities, const CallContext &context);

}
