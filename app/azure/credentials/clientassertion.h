#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace azrelocate {

/// A certificate with its private key, for signing in without a secret. Holds the key as PEM in memory only.
class ClientCertificate
{
public:
    /// A PEM file with a certificate and an unencrypted RSA key. Input when there is no such pair in it.
    static Result<ClientCertificate> load(const QString &path);
    static Result<ClientCertificate> fromPem(const QByteArray &pem);

    /// The JWT of RFC 7523 with which @p clientId proves itself to @p audience (the token URL); valid ten minutes from
    /// @p now.
    Result<QByteArray> assertion(const QString &clientId, const QString &audience, const QDateTime &now) const;

private:
    QByteArray m_keyPem;
    QByteArray m_thumbprint; ///< SHA-256 of the certificate's DER, raw
};

}
