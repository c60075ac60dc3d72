#pragma once

#include "probes/hostandport.h"
#include "probes/probes.h"

#include <QSslError>

class QSslSocket;

namespace azrelocate {

/// A handshake with @p address asking for @p host. An untrusted chain is an answer with verificationErrors, not an
/// Error; nothing is sent over the connection.
Result<TlsAnswer> shakeHands(const QString &host, const HostAndPort &address,
    const QList<QSslCertificate> &extraAuthorities, const CallContext &context);

/// "HostNameMismatch: The host name did not match …": the name of QSslError's value first, for programs.
QString toString(const QSslError &error);

/// Trusts the system's authorities and @p extraAuthorities; TLS 1.2 or later.
void configureTrust(QSslSocket &socket, const QList<QSslCertificate> &extraAuthorities);

}
