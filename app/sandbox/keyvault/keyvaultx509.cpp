#include "sandbox/keyvault/keyvaultx509.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

template <auto Free> struct Releaser
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using BioPtr = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using X509Ptr = std::unique_ptr<X509, Releaser<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, Releaser<X509_REQ_free>>;
using NamePtr = std::unique_ptr<X509_NAME, Releaser<X509_NAME_free>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Releaser<PKCS12_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;
using BignumPtr = std::unique_ptr<BIGNUM, Releaser<BN_clear_free>>;

void freeExtensions(STACK_OF(X509_EXTENSION) * stack)
{
    sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
}
void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}
using ExtensionsPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), Releaser<freeExtensions>>;
using CertificatesPtr = std::unique_ptr<STACK_OF(X509), Releaser<freeCertificates>>;

Error cryptoError(const QString &what)
{
    char text[256];
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    ERR_clear_error();
    return Error::input(what + u": "_s + QString::fromLatin1(text), u"Cryptography"_s);
}

BioPtr reading(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray written(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

template <typename T> QByteArray derOf(T *object, int (*encode)(const T *, unsigned char **))
{
    const int size = encode(object, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *position = reinterpret_cast<unsigned char *>(der.data());
    encode(object, &position);
    return der;
}

X509Ptr certificateOf(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Ptr(d2i_X509(nullptr, &position, der.size()));
}

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString numberParameter(EVP_PKEY *key, const char *name)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const BignumPtr number(raw);
    QByteArray bytes(BN_num_bytes(raw), Qt::Uninitialized);
    BN_bn2bin(raw, reinterpret_cast<unsigned char *>(bytes.data()));
    return base64Url(bytes);
}

/// "CN=www.contoso.com, O=Contoso" as a name. Commas inside of quoted values are kept.
NamePtr nameOf(const QString &subject)
{
    NamePtr name(X509_NAME_new());
    QString part;
    bool quoted = false;
    const auto finish = [&] {
        const qsizetype equals = part.indexOf(u'=');
        const QByteArray key = part.left(equals).trimmed().toUtf8();
        const QByteArray value = part.mid(equals + 1).trimmed().toUtf8();
        part.clear();
        if (equals <= 0)
            return true;
        return X509_NAME_add_entry_by_txt(name.get(), key.constData(), MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(value.constData()),
                                          static_cast<int>(value.size()), -1, 0)
            == 1;
    };
    for (const QChar c : subject) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            if (!finish())
                return {};
        } else {
            part += c;
        }
    }
    if (!finish())
        return {};
    return name;
}

/// OpenSSL's short name of a key usage bit is Key Vault's name, so only the list is joined.
QByteArray keyUsageText(const CertificateSubject &subject)
{
    const QStringList usages =
        subject.keyUsages.isEmpty() ? QStringList{u"digitalSignature"_s, u"keyEncipherment"_s} : subject.keyUsages;
    return "critical," + usages.join(u',').toLatin1();
}

QByteArray extendedKeyUsageText(const CertificateSubject &subject)
{
    const QStringList usages = subject.extendedKeyUsages.isEmpty()
        ? QStringList{u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s}
        : subject.extendedKeyUsages;
    return usages.join(u',').toLatin1();
}

ExtensionsPtr extensionsOf(const CertificateSubject &subject)
{
    QStringList names;
    for (const QString &name : subject.dnsNames)
        names.append(u"DNS:"_s + name);
    QList<std::pair<int, QByteArray>> wanted{{NID_key_usage, keyUsageText(subject)},
                                             {NID_ext_key_usage, extendedKeyUsageText(subject)},
                                             {NID_basic_constraints, "critical,CA:FALSE"}};
    if (!names.isEmpty())
        wanted.append({NID_subject_alt_name, names.join(u',').toUtf8()});
    ExtensionsPtr extensions(sk_X509_EXTENSION_new_null());
    X509V3_CTX context;
    X509V3_set_ctx(&context, nullptr, nullptr, nullptr, nullptr, 0);
    for (const auto &[nid, text] : wanted) {
        ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, text.constData()));
        if (!extension)
            return {};
        sk_X509_EXTENSION_push(extensions.get(), extension.release());
    }
    return extensions;
}

Result<KeyWithChain> checked(KeyWithChain content)
{
    if (content.key.isNull() || content.chain.isEmpty())
        return Error::input(u"The file holds no certificate with its private key."_s);
    // A file may hold the certificates in any order; the leaf is the one that the key belongs to.
    for (qsizetype i = 0; i < content.chain.size(); ++i) {
        if (sameKey(content.key, content.chain[i])) {
            content.chain.move(i, 0);
            return content;
        }
    }
    return Error::input(u"The private key does not belong to any certificate of the file."_s);
}

}

PrivateKey::PrivateKey(EVP_PKEY *key)
    : m_key(key, EVP_PKEY_free)
{
}

Result<PrivateKey> PrivateKey::generateRsa(int bits)
{
    if (bits < 2048 || bits > 4096)
        return Error::input(u"RSA keys have 2048, 3072 or 4096 bits."_s, u"BadParameter"_s);
    EVP_PKEY *key = EVP_RSA_gen(static_cast<unsigned int>(bits));
    if (!key)
        return cryptoError(u"generate an RSA key"_s);
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::generateEc(const QString &curve)
{
    EVP_PKEY *key = EVP_EC_gen(curve.toLatin1().constData());
    if (!key)
        return cryptoError(u"generate a key on curve "_s + curve);
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::fromPkcs8(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    EVP_PKEY *key = d2i_AutoPrivateKey(nullptr, &position, der.size());
    if (!key)
        return cryptoError(u"read a private key"_s);
    return PrivateKey(key);
}

QByteArray PrivateKey::pkcs8() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    i2d_PKCS8PrivateKey_bio(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return written(bio.get());
}

QByteArray PrivateKey::pem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return written(bio.get());
}

QJsonObject PrivateKey::publicJwk() const
{
    EVP_PKEY *key = m_key.get();
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        return {{u"kty"_s, u"RSA"_s},
                {u"n"_s, numberParameter(key, OSSL_PKEY_PARAM_RSA_N)},
                {u"e"_s, numberParameter(key, OSSL_PKEY_PARAM_RSA_E)}};
    const int bits = EVP_PKEY_get_bits(key);
    return {{u"kty"_s, u"EC"_s},
            {u"crv"_s, u"P-%1"_s.arg(bits)},
            {u"x"_s, numberParameter(key, OSSL_PKEY_PARAM_EC_PUB_X)},
            {u"y"_s, numberParameter(key, OSSL_PKEY_PARAM_EC_PUB_Y)}};
}

bool sameKey(const PrivateKey &key, const QByteArray &certificateDer)
{
    const X509Ptr certificate = certificateOf(certificateDer);
    return certificate && key.m_key && X509_check_private_key(certificate.get(), key.m_key.get()) == 1;
}

Result<QByteArray> selfSign(const PrivateKey &key, const CertificateSubject &subject, const QDateTime &notBefore,
                            const QDateTime &notAfter)
{
    const NamePtr name = nameOf(subject.subject);
    const ExtensionsPtr extensions = extensionsOf(subject);
    if (!name || !extensions)
        return cryptoError(u"make a certificate for "_s + subject.subject);
    const X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7F; // a serial number is positive (RFC 5280 section 4.1.2.2)
    const BignumPtr number(BN_bin2bn(serial, sizeof serial, nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), static_cast<time_t>(notBefore.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), static_cast<time_t>(notAfter.toSecsSinceEpoch()));
    X509_set_subject_name(certificate.get(), name.get());
    X509_set_issuer_name(certificate.get(), name.get());
    X509_set_pubkey(certificate.get(), key.handle());
    for (int i = 0; i < sk_X509_EXTENSION_num(extensions.get()); ++i)
        X509_add_ext(certificate.get(), sk_X509_EXTENSION_value(extensions.get(), i), -1);
    if (X509_sign(certificate.get(), key.handle(), EVP_sha256()) == 0)
        return cryptoError(u"sign a certificate"_s);
    return derOf<X509>(certificate.get(), i2d_X509);
}

Result<QByteArray> signingRequest(const PrivateKey &key, const CertificateSubject &subject)
{
    const NamePtr name = nameOf(subject.subject);
    const ExtensionsPtr extensions = extensionsOf(subject);
    if (!name || !extensions)
        return cryptoError(u"make a request for "_s + subject.subject);
    const RequestPtr request(X509_REQ_new());
    X509_REQ_set_subject_name(request.get(), name.get());
    X509_REQ_set_pubkey(request.get(), key.handle());
    X509_REQ_add_extensions(request.get(), extensions.get());
    if (X509_REQ_sign(request.get(), key.handle(), EVP_sha256()) == 0)
        return cryptoError(u"sign a request"_s);
    return derOf<X509_REQ>(request.get(), i2d_X509_REQ);
}

Result<QByteArray> toPfx(const KeyWithChain &content, const QString &password)
{
    const CertificatesPtr others(sk_X509_new_null());
    for (const QByteArray &der : content.chain.mid(1))
        sk_X509_push(others.get(), certificateOf(der).release());
    const X509Ptr leaf = certificateOf(content.chain.value(0));
    const Pkcs12Ptr pfx(PKCS12_create(password.toUtf8().constData(), nullptr, content.key.handle(), leaf.get(),
                                      others.get(), 0, 0, 0, 0, 0));
    if (!pfx)
        return cryptoError(u"write a PFX"_s);
    return derOf<PKCS12>(pfx.get(), i2d_PKCS12);
}

Result<KeyWithChain> fromPfx(const QByteArray &pfx, const QString &password)
{
    const auto *position = reinterpret_cast<const unsigned char *>(pfx.constData());
    const Pkcs12Ptr parsed(d2i_PKCS12(nullptr, &position, pfx.size()));
    EVP_PKEY *key = nullptr;
    X509 *leaf = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (!parsed || PKCS12_parse(parsed.get(), password.toUtf8().constData(), &key, &leaf, &others) != 1)
        return cryptoError(u"read a PFX"_s);
    KeyWithChain content;
    content.key = PrivateKey(key);
    const X509Ptr leafOwner(leaf);
    const CertificatesPtr othersOwner(others);
    if (leaf)
        content.chain.append(derOf<X509>(leaf, i2d_X509));
    for (int i = 0; i < sk_X509_num(others); ++i)
        content.chain.append(derOf<X509>(sk_X509_value(others, i), i2d_X509));
    return checked(std::move(content));
}

QByteArray toPem(const KeyWithChain &content)
{
    QByteArray pem = content.key.pem();
    for (const QByteArray &der : content.chain) {
        const BioPtr bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(bio.get(), certificateOf(der).get());
        pem += written(bio.get());
    }
    return pem;
}

Result<KeyWithChain> fromPem(const QByteArray &pem)
{
    KeyWithChain content;
    EVP_PKEY *key = PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr);
    if (!key)
        return cryptoError(u"read a PEM file"_s);
    content.key = PrivateKey(key);
    const BioPtr bio = reading(pem);
    while (const X509Ptr certificate = X509Ptr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)))
        content.chain.append(derOf<X509>(certificate.get(), i2d_X509));
    ERR_clear_error(); // the end of the file is an error to the reader
    return checked(std::move(content));
}

}
