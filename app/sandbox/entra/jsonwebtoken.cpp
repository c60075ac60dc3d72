#include "sandbox/entra/jsonwebtoken.h"

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

struct Free
{
    void operator()(BIGNUM *number) const { BN_free(number); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
    void operator()(OSSL_PARAM *parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(OSSL_PARAM_BLD *builder) const { OSSL_PARAM_BLD_free(builder); }
};
template <typename T> using Owned = std::unique_ptr<T, Free>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result =
        QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return {};
    return *result;
}

std::optional<QJsonObject> objectIn(const QByteArray &part)
{
    const std::optional<QByteArray> text = decoded(part);
    const QJsonDocument document = QJsonDocument::fromJson(text.value_or(QByteArray()));
    if (!document.isObject())
        return {};
    return document.object();
}

Owned<BIGNUM> numberIn(const QJsonValue &value)
{
    const QByteArray bytes = decoded(value.toString().toLatin1()).value_or(QByteArray());
    if (bytes.isEmpty())
        return {};
    return Owned<BIGNUM>(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

}

std::optional<JsonWebToken> JsonWebToken::parse(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return {};
    const std::optional<QJsonObject> header = objectIn(parts[0]);
    const std::optional<QJsonObject> claims = objectIn(parts[1]);
    const std::optional<QByteArray> signature = decoded(parts[2]);
    if (!header || !claims || !signature)
        return {};
    return JsonWebToken{*header, *claims, parts[0] + '.' + parts[1], *signature};
}

QString JsonWebToken::algorithm() const
{
    return header.value(u"alg").toString();
}

bool JsonWebToken::isSignedBy(const QByteArray &publicKey) const
{
    const unsigned char *der = bytesOf(publicKey);
    const Owned<EVP_PKEY> key(d2i_PUBKEY(nullptr, &der, static_cast<long>(publicKey.size())));
    const bool isPss = algorithm() == u"PS256";
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA || (!isPss && algorithm() != u"RS256"))
        return false;
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr; // owned by context
    if (EVP_DigestVerifyInit(context.get(), &parameters, EVP_sha256(), nullptr, key.get()) != 1)
        return false;
    if (isPss
        && (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<std::size_t>(signature.size()),
                            bytesOf(content), static_cast<std::size_t>(content.size()))
        == 1;
}

QByteArray publicKeyFromJwk(const QJsonObject &jwk)
{
    const Owned<BIGNUM> modulus = numberIn(jwk.value(u"n"));
    const Owned<BIGNUM> exponent = numberIn(jwk.value(u"e"));
    const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (jwk.value(u"kty").toString() != u"RSA" || !modulus || !exponent
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return {};
    const Owned<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *made = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    const Owned<EVP_PKEY> key(made);
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

}
