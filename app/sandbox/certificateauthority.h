#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <memory>

namespace azrelocate::sandbox {

enum class KeyType { Ec256, Rsa2048, Rsa4096 };

/// What a certificate shall say.
struct CertificateRequest
{
    QString commonName;  ///< empty: the first DNS name
    QStringList names;   ///< subject alternative names: DNS names (also "*.x") and IP addresses
    QDateTime notBefore; ///< null: an hour before now
    QDateTime notAfter;  ///< null: 90 days after notBefore
    KeyType keyType = KeyType::Ec256;
    QByteArray privateKeyPem; ///< reuse this key instead of making one
    bool selfSigned = false;  ///< not by this authority
    QString issuerName;       ///< of a self-signed one's issuer field; empty: its own subject
};

/// A certificate with its key and chain.
struct IssuedCertificate
{
    QByteArray certificatePem; ///< the leaf alone
    QByteArray chainPem;       ///< leaf, then authority (a self-signed one: the leaf)
    QByteArray privateKeyPem;  ///< PKCS#8
    QByteArray certificateDer;
    QByteArray sha1Thumbprint; ///< raw 20 bytes, Azure's x5t
    QString serialNumber;      ///< hexadecimal

    /// PKCS#12 with chain; @p password may be empty, as Key Vault's export has it.
    Result<QByteArray> toPkcs12(const QByteArray &password) const;
};

/// A certificate authority made at the start of a sandbox; what trusts it trusts nothing beyond that run, and those
/// that continue its kept state. Thread-safe after create().
class CertificateAuthority
{
public:
    /// @p now: the sandbox's time; the authority is valid from a day before it for ten years.
    static Result<std::shared_ptr<const CertificateAuthority>> create(const QDateTime &now);
    /// The same authority again, from keyAndCertificate(). Service (code "Certificate") when it cannot be read.
    static Result<std::shared_ptr<const CertificateAuthority>> restore(const QByteArray &keyAndCertificate);
    ~CertificateAuthority();

    QByteArray keyAndCertificate() const; ///< PEM; secret
    QByteArray caPem() const;
    /// Service (code "Certificate") when OpenSSL refuses, e.g. an end before the start.
    Result<IssuedCertificate> issue(const CertificateRequest &request) const;

private:
    struct Keys;
    explicit CertificateAuthority(std::unique_ptr<Keys> keys);
    std::unique_ptr<Keys> m_keys;
};

}
