#include "azure/credentials/clientassertion.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QUuid>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct Free
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

using Key = std::unique_ptr<EVP_PKEY, Free>;

int noPassphrase(char *, int, int, void *)
{
    return -1; // without it OpenSSL would ask at the terminal
}

Key privateKeyIn(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray base64Url(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// RSASSA-PSS with SHA-256, salt as long as the hash (RFC 7518, 3.5). Empty on failure.
QByteArray signPs256(EVP_PKEY *key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr; // owned by context
    if (EVP_DigestSignInit(context.get(), &parameters, EVP_sha256(), nullptr, key) != 1
        || EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1
        || EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1)
        return {};
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    const auto size = static_cast<std::size_t>(text.size());
    std::size_t length = 0;
    if (EVP_DigestSign(context.get(), nullptr, &length, data, size) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, data, size) != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

}

Result<ClientCertificate> ClientCertificate::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::input(u"The client certificate %1 cannot be read: %2"_s.arg(path, file.errorString()),
                            u"ClientCertificate"_s);
    return fromPem(file.readAll());
}

Result<ClientCertificate> ClientCertificate::fromPem(const QByteArray &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    const Key key = privateKeyIn(pem);
    if (certificates.isEmpty() || !key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return Error::input(u"A client certificate is a PEM file with a certificate and its unencrypted RSA key."_s,
                            u"ClientCertificate"_s);
    ClientCertificate certificate;
    certificate.m_keyPem = pem;
    certificate.m_thumbprint = certificates.first().digest(QCryptographicHash::Sha256);
    return certificate;
}

Result<QByteArray> ClientCertificate::assertion(const QString &clientId, const QString &audience,
                                                const QDateTime &now) const
{
    const QJsonObject header{
        {u"alg"_s, u"PS256"_s}, {u"typ"_s, u"JWT"_s}, {u"x5t#S256"_s, QString::fromLatin1(base64Url(m_thumbprint))}};
    const QJsonObject claims{{u"aud"_s, audience},
                             {u"iss"_s, clientId},
                             {u"sub"_s, clientId},
                             {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"nbf"_s, now.toSecsSinceEpoch()},
                             {u"exp"_s, now.addSecs(600).toSecsSinceEpoch()}};
    const QByteArray text = base64Url(header) + '.' + base64Url(claims);
    const QByteArray signature = signPs256(privateKeyIn(m_keyPem).get(), text);
    if (signature.isEmpty())
        return Error::input(u"The client certificate's key cannot sign."_s, u"ClientCertificate"_s);
    return text + '.' + base64Url(signature);
}

}
