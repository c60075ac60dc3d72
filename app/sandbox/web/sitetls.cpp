#include "sandbox/web/sitetls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <utility>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct CertificateRelease
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using CertificatePtr = std::unique_ptr<X509, CertificateRelease>;

CertificatePtr certificateOf(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return CertificatePtr(d2i_X509(nullptr, &position, der.size()));
}

Error tlsError(const QString &message)
{
    ERR_clear_error();
    return Error::input(message, u"Tls"_s);
}

}

Result<TlsIdentity> TlsIdentity::make(const KeyWithChain &content)
{
    TlsIdentity identity;
    identity.m_context.reset(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX *context = identity.handle();
    const CertificatePtr leaf = certificateOf(content.chain.value(0));
    if (!leaf || content.key.isNull() || SSL_CTX_use_certificate(context, leaf.get()) != 1
        || SSL_CTX_use_PrivateKey(context, content.key.handle()) != 1)
        return tlsError(u"The certificate cannot be used for TLS."_s);
    for (const QByteArray &der : content.chain.mid(1)) {
        const CertificatePtr issuer = certificateOf(der);
        if (!issuer || SSL_CTX_add1_chain_cert(context, issuer.get()) != 1)
            return tlsError(u"The certificate's chain cannot be used for TLS."_s);
    }
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    return identity;
}

void TlsSession::Release::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TlsSession::TlsSession(const TlsIdentity &fallback, Choose choose)
    : m_identity(fallback)
    , m_choose(std::move(choose))
    , m_ssl(SSL_new(fallback.handle()))
{
    // What SSL_CTX_set_tlsext_servername_callback does, without the C cast in that macro.
    SSL_CTX_callback_ctrl(fallback.handle(), SSL_CTRL_SET_TLSEXT_SERVERNAME_CB,
                          reinterpret_cast<void (*)()>(&TlsSession::onServerName));
    SSL_set_app_data(m_ssl.get(), this);
    SSL_set_bio(m_ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_accept_state(m_ssl.get());
}

TlsSession::~TlsSession() = default;

int TlsSession::onServerName(SSL *ssl, int *, void *)
{
    auto *session = static_cast<TlsSession *>(SSL_get_app_data(ssl));
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    session->m_serverName = QString::fromLatin1(name ? name : "");
    const TlsIdentity chosen = session->m_choose(session->m_serverName);
    if (!chosen.isNull()) {
        session->m_identity = chosen;
        SSL_set_SSL_CTX(ssl, chosen.handle());
    }
    return SSL_TLSEXT_ERR_OK;
}

bool TlsSession::advance()
{
    char buffer[16384];
    for (;;) {
        ERR_clear_error();
        const int count = SSL_read(m_ssl.get(), buffer, sizeof buffer);
        if (count > 0) {
            m_plain.append(buffer, count);
            continue;
        }
        const int reason = SSL_get_error(m_ssl.get(), count);
        return reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE;
    }
}

bool TlsSession::fromPeer(const QByteArray &bytes)
{
    BIO_write(SSL_get_rbio(m_ssl.get()), bytes.constData(), static_cast<int>(bytes.size()));
    return advance();
}

QByteArray TlsSession::toPeer()
{
    BIO *bio = SSL_get_wbio(m_ssl.get());
    QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(bio)), Qt::Uninitialized);
    if (!bytes.isEmpty())
        BIO_read(bio, bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

QByteArray TlsSession::readPlain()
{
    return std::exchange(m_plain, {});
}

void TlsSession::writePlain(const QByteArray &bytes)
{
    SSL_write(m_ssl.get(), bytes.constData(), static_cast<int>(bytes.size()));
}

void TlsSession::close()
{
    SSL_shutdown(m_ssl.get());
}

}
