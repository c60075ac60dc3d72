#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace azrelocate::sandbox {

/// A signed JSON web token in its compact form (RFC 7515, 7.1), taken apart; its signature is not checked yet.
struct JsonWebToken
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray content; ///< what is signed: the first two parts as they were sent
    QByteArray signature;

    /// Nothing when @p text is no such token: not three parts, not base64url, or no JSON objects.
    static std::optional<JsonWebToken> parse(const QByteArray &text);

    QString algorithm() const;
    /// Whether the signature is the one of @p publicKey (SubjectPublicKeyInfo, DER), by the algorithm that the header
    /// names: RS256 or PS256 (RFC 7518, 3.3 and 3.5); false for every other.
    bool isSignedBy(const QByteArray &publicKey) const;
};

/// An RSA key of a key set (RFC 7517; 7518, 6.3.1) as SubjectPublicKeyInfo; empty when it is none.
QByteArray publicKeyFromJwk(const QJsonObject &jwk);

}
