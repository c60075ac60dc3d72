#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace azrelocate {

/// SHA-256 (FIPS 180-4) through OpenSSL, which uses the processor's own instructions: an inventory is some hundred
/// megabytes to hash. One thread at a time.
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// Of all that was added, 64 lower-case hexadecimal digits; begins anew.
    QByteArray takeHex();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

}
