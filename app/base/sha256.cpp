#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace azrelocate {

namespace {

/// Looked up once: fetching it for each digest would cost more than a short digest.
const EVP_MD *algorithm()
{
    static EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return sha256;
}

}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    // Fails only where there is no memory or OpenSSL has no SHA-256; a hash that nobody can check must not be written.
    if (!m_context || EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr) != 1)
        qFatal("OpenSSL has no SHA-256");
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Sha256::takeHex()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
    EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), digest.size()).toHex();
}

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

}
