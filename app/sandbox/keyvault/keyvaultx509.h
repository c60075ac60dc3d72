#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <openssl/types.h>

#include <memory>

namespace azrelocate::sandbox {

/// A private key; cheap to copy, the key itself is shared and never changes.
class PrivateKey
{
public:
    PrivateKey() = default;
    static Result<PrivateKey> generateRsa(int bits);
    static Result<PrivateKey> generateEc(const QString &curve); ///< "P-256", "P-384", "P-521"
    static Result<PrivateKey> fromPkcs8(const QByteArray &der);

    bool isNull() const { return !m_key; }
    EVP_PKEY *handle() const { return m_key.get(); }
    QByteArray pkcs8() const; ///< DER, not encrypted
    QByteArray pem() const;   ///< PKCS#8 PEM
    /// The public part as a JSON Web Key (RFC 7518): kty with n and e, or crv with x and y.
    QJsonObject publicJwk() const;

    explicit PrivateKey(EVP_PKEY *key); ///< takes ownership
    friend bool sameKey(const PrivateKey &key, const QByteArray &certificateDer);

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/// Whether the certificate's public key belongs to @p key.
bool sameKey(const PrivateKey &key, const QByteArray &certificateDer);

/// What a certificate is to say; the part of a Key Vault policy that ends up in X.509.
struct CertificateSubject
{
    QString subject; ///< "CN=www.contoso.com, O=Contoso"
    QStringList dnsNames;
    QStringList extendedKeyUsages; ///< object identifiers in dots; empty: server and client authentication
    QStringList keyUsages;         ///< Key Vault's names: "digitalSignature", "keyEncipherment" …; empty: these two
};

/// A key with its certificates, leaf first; what a PFX or a PEM file holds.
struct KeyWithChain
{
    PrivateKey key;
    QList<QByteArray> chain; ///< DER
};

/// A certificate signed with its own key, as Key Vault's issuer "Self" makes it. DER.
Result<QByteArray> selfSign(const PrivateKey &key, const CertificateSubject &subject, const QDateTime &notBefore,
                            const QDateTime &notAfter);
/// A PKCS#10 request, DER.
Result<QByteArray> signingRequest(const PrivateKey &key, const CertificateSubject &subject);

/// PKCS#12; Key Vault writes it without a password (an empty one).
Result<QByteArray> toPfx(const KeyWithChain &content, const QString &password = {});
/// Input error when the bytes are no PFX, the password is wrong, or key and certificate do not belong together.
Result<KeyWithChain> fromPfx(const QByteArray &pfx, const QString &password);
QByteArray toPem(const KeyWithChain &content);
Result<KeyWithChain> fromPem(const QByteArray &pem);

}
