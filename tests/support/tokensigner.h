#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace azrelocate::test {

/// A JSON web token of @p header and @p claims, signed with the RSA key in @p keyPem as the header's "alg" says (PS256;
/// every other one as RS256). Written for tests alone, so that the signer is neither the client's nor the simulated
/// Azure's. Empty when OpenSSL refuses.
QByteArray signedToken(const QJsonObject &header, const QJsonObject &claims, const QByteArray &keyPem);

/// The public half of @p keyPem as RFC 7517 writes it, called @p id.
QJsonObject jwkOf(const QByteArray &keyPem, const QString &id);

}
