#include "tests/support/testcertificates.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

template <typename T, void (*Free)(T *)> struct Freed
{
    void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO, BIO_free_all>>;

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Key keyOf(const TestIdentity &identity)
{
    const QByteArray pem = identity.key.toPem();
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

Certificate certificateOf(const TestIdentity &identity)
{
    const QByteArray pem = identity.certificate.toPem();
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

}

TestIdentity makeIdentity(const TestCertificate &wanted, const TestIdentity *issuer)
{
    static long serial = 1;
    const Key key(wanted.rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wanted.startsInDays * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wanted.endsInDays * 86400L);
    X509_set_pubkey(certificate.get(), key.get());

    X509_NAME *subject = X509_get_subject_name(certificate.get());
    const QByteArray name = wanted.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name.constData()),
                               -1, -1, 0);
    const Certificate issuerCertificate = issuer != nullptr ? certificateOf(*issuer) : nullptr;
    X509_set_issuer_name(certificate.get(),
                         issuerCertificate ? X509_get_subject_name(issuerCertificate.get()) : subject);
    addExtension(certificate.get(), NID_basic_constraints, wanted.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wanted.dnsNames.isEmpty())
        addExtension(certificate.get(), NID_subject_alt_name, "DNS:" + wanted.dnsNames.join(u",DNS:"_s).toLatin1());
    const Key issuerKey = issuer != nullptr ? keyOf(*issuer) : nullptr;
    X509_sign(certificate.get(), issuerKey ? issuerKey.get() : key.get(), EVP_sha256());

    const Bio certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate.get());
    const Bio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(contentOf(certificatePem.get())),
            QSslKey(contentOf(keyPem.get()), wanted.rsa ? QSsl::Rsa : QSsl::Ec)};
}
