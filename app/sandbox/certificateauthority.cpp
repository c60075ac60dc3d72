#include "sandbox/certificateauthority.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kDay = 86'400;

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(PKCS12 *bag) const { PKCS12_free(bag); }
    void operator()(X509_NAME *name) const { X509_NAME_free(name); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIGNUM *number) const { BN_free(number); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
template <typename T> using Owned = std::unique_ptr<T, Free>;

Error refusal(const QString &what)
{
    char text[256] = "";
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    Error error;
    error.kind = ErrorKind::Service;
    error.code = u"Certificate"_s;
    error.message = what + u": "_s + QString::fromLatin1(text);
    return error;
}

Owned<EVP_PKEY> makeKey(KeyType type)
{
    switch (type) {
    case KeyType::Rsa2048:
        return Owned<EVP_PKEY>(EVP_RSA_gen(2048));
    case KeyType::Rsa4096:
        return Owned<EVP_PKEY>(EVP_RSA_gen(4096));
    case KeyType::Ec256:
        break;
    }
    return Owned<EVP_PKEY>(EVP_EC_gen("P-256"));
}

Owned<EVP_PKEY> readKey(const QByteArray &pem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

Owned<X509> readCertificate(const QByteArray &pem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Owned<X509>(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contentOf(bio.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

void setRandomSerial(X509 *certificate)
{
    const Owned<BIGNUM> number(BN_new());
    BN_rand(number.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

void setTimes(X509 *certificate, const QDateTime &from, const QDateTime &to)
{
    ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(from.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(to.toSecsSinceEpoch()));
}

Owned<X509_NAME> nameOf(const QString &commonName)
{
    Owned<X509_NAME> name(X509_NAME_new());
    const QByteArray text = commonName.toUtf8().left(64); // the limit of the attribute
    X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(text.constData()), static_cast<int>(text.size()),
                               -1, 0);
    return name;
}

bool extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList parts;
    for (const QString &name : names)
        parts.append((QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toLatin1());
    return parts.join(',');
}

IssuedCertificate describe(X509 *certificate, EVP_PKEY *key, const QByteArray &authorityPem)
{
    IssuedCertificate issued;
    issued.certificatePem = pemOf(certificate);
    issued.chainPem = issued.certificatePem + authorityPem;
    issued.privateKeyPem = pemOf(key);
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size > 0)
        issued.certificateDer = QByteArray(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    X509_digest(certificate, EVP_sha1(), digest, &length);
    issued.sha1Thumbprint = QByteArray(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(length));
    const Owned<BIGNUM> serial(ASN1_INTEGER_to_BN(X509_get_serialNumber(certificate), nullptr));
    char *text = BN_bn2hex(serial.get());
    issued.serialNumber = QString::fromLatin1(text);
    OPENSSL_free(text);
    return issued;
}

}

Result<QByteArray> IssuedCertificate::toPkcs12(const QByteArray &password) const
{
    const Owned<EVP_PKEY> key = readKey(privateKeyPem);
    const Owned<X509> certificate = readCertificate(certificatePem);
    const Owned<X509> authority = readCertificate(chainPem.mid(certificatePem.size()));
    const Owned<STACK_OF(X509)> chain(sk_X509_new_null());
    if (authority)
        sk_X509_push(chain.get(), authority.get());
    const Owned<PKCS12> bag(
        PKCS12_create(password.constData(), "", key.get(), certificate.get(), chain.get(), 0, 0, 0, 0, 0));
    if (!bag)
        return refusal(u"PKCS#12"_s);
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(bio.get(), bag.get());
    return contentOf(bio.get());
}

struct CertificateAuthority::Keys
{
    Owned<EVP_PKEY> key;
    Owned<X509> certificate;
    QByteArray pem;
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Keys> keys)
    : m_keys(std::move(keys))
{
}
CertificateAuthority::~CertificateAuthority() = default;

Result<std::shared_ptr<const CertificateAuthority>> CertificateAuthority::create(const QDateTime &now)
{
    auto keys = std::make_unique<Keys>();
    keys->key = makeKey(KeyType::Ec256);
    keys->certificate.reset(X509_new());
    X509 *certificate = keys->certificate.get();
    if (!keys->key || !certificate)
        return refusal(u"making a certificate authority"_s);
    X509_set_version(certificate, X509_VERSION_3);
    setRandomSerial(certificate);
    setTimes(certificate, now.addDays(-1), now.addYears(10));
    const Owned<X509_NAME> name = nameOf(u"azrelocate simulated Azure, for practice only"_s);
    X509_set_subject_name(certificate, name.get());
    X509_set_issuer_name(certificate, name.get());
    X509_set_pubkey(certificate, keys->key.get());
    const bool complete = extend(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && extend(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        && extend(certificate, certificate, NID_subject_key_identifier, "hash")
        && X509_sign(certificate, keys->key.get(), EVP_sha256()) > 0;
    if (!complete)
        return refusal(u"making a certificate authority"_s);
    keys->pem = pemOf(certificate);
    return std::shared_ptr<const CertificateAuthority>(new CertificateAuthority(std::move(keys)));
}

Result<std::shared_ptr<const CertificateAuthority>> CertificateAuthority::restore(const QByteArray &keyAndCertificate)
{
    auto keys = std::make_unique<Keys>();
    keys->key = readKey(keyAndCertificate);
    keys->certificate = readCertificate(keyAndCertificate);
    if (!keys->key || !keys->certificate || X509_check_private_key(keys->certificate.get(), keys->key.get()) != 1)
        return refusal(u"reading a certificate authority"_s);
    keys->pem = pemOf(keys->certificate.get());
    return std::shared_ptr<const CertificateAuthority>(new CertificateAuthority(std::move(keys)));
}

QByteArray CertificateAuthority::keyAndCertificate() const
{
    return pemOf(m_keys->key.get()) + m_keys->pem;
}

QByteArray CertificateAuthority::caPem() const
{
    return m_keys->pem;
}

Result<IssuedCertificate> CertificateAuthority::issue(const CertificateRequest &request) const
{
    const QDateTime from =
        request.notBefore.isValid() ? request.notBefore : QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QDateTime to = request.notAfter.isValid() ? request.notAfter : from.addSecs(90 * kDay);
    const QString subject = request.commonName.isEmpty() ? request.names.value(0) : request.commonName;
    if (from >= to || subject.isEmpty())
        return Error::input(u"A certificate needs a name and an end after its start."_s, u"Certificate"_s);

    const Owned<EVP_PKEY> key =
        request.privateKeyPem.isEmpty() ? makeKey(request.keyType) : readKey(request.privateKeyPem);
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate)
        return refusal(u"the key of %1"_s.arg(subject));
    X509 *const issuer = request.selfSigned ? certificate.get() : m_keys->certificate.get();
    X509_set_version(certificate.get(), X509_VERSION_3);
    setRandomSerial(certificate.get());
    setTimes(certificate.get(), from, to);
    const Owned<X509_NAME> name = nameOf(subject);
    X509_set_subject_name(certificate.get(), name.get());
    if (!request.selfSigned)
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    else
        X509_set_issuer_name(certificate.get(),
                             (request.issuerName.isEmpty() ? nameOf(subject) : nameOf(request.issuerName)).get());
    X509_set_pubkey(certificate.get(), key.get());
    bool complete = extend(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE")
        && extend(certificate.get(), issuer, NID_key_usage, "critical,digitalSignature,keyEncipherment")
        && extend(certificate.get(), issuer, NID_ext_key_usage, "serverAuth,clientAuth")
        && extend(certificate.get(), issuer, NID_subject_key_identifier, "hash");
    if (!request.selfSigned)
        complete = complete && extend(certificate.get(), issuer, NID_authority_key_identifier, "keyid:always");
    if (!request.names.isEmpty())
        complete = complete && extend(certificate.get(), issuer, NID_subject_alt_name, alternativeNames(request.names));
    EVP_PKEY *const signer = request.selfSigned ? key.get() : m_keys->key.get();
    if (!complete || X509_sign(certificate.get(), signer, EVP_sha256()) <= 0)
        return refusal(u"the certificate of %1"_s.arg(subject));
    return describe(certificate.get(), key.get(), request.selfSigned ? QByteArray() : m_keys->pem);
}

}
