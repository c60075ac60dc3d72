#include "tests/support/tokensigner.h"

#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Key keyIn(const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    Key key(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr), &EVP_PKEY_free);
    BIO_free(bio);
    return key;
}

QByteArray urlForm(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray urlForm(const QJsonObject &object)
{
    return urlForm(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString number(const Key &key, const char *name)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key.get(), name, &value);
    QByteArray bytes(BN_num_bytes(value), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(value);
    return QString::fromLatin1(urlForm(bytes));
}

}

QByteArray signedToken(const QJsonObject &header, const QJsonObject &claims, const QByteArray &keyPem)
{
    const Key key = keyIn(keyPem);
    const QByteArray content = urlForm(header) + '.' + urlForm(claims);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX *parameters = nullptr;
    if (EVP_DigestSignInit(context.get(), &parameters, EVP_sha256(), nullptr, key.get()) != 1)
        return {};
    if (header.value(u"alg").toString() == u"PS256") {
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto *data = reinterpret_cast<const unsigned char *>(content.constData());
    std::size_t length = static_cast<std::size_t>(EVP_PKEY_get_size(key.get()));
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, data,
                       static_cast<std::size_t>(content.size()))
        != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(length));
    return content + '.' + urlForm(signature);
}

QJsonObject jwkOf(const QByteArray &keyPem, const QString &id)
{
    const Key key = keyIn(keyPem);
    return {{u"kty"_s, u"RSA"_s},
            {u"use"_s, u"sig"_s},
            {u"kid"_s, id},
            {u"n"_s, number(key, OSSL_PKEY_PARAM_RSA_N)},
            {u"e"_s, number(key, OSSL_PKEY_PARAM_RSA_E)}};
}

}
