#pragma once

#include "base/result.h"
#include "sandbox/keyvault/keyvaultx509.h"

#include <openssl/types.h>

#include <functional>
#include <memory>

namespace azrelocate::sandbox {

/// A certificate with its key, ready for handshakes. Cheap to copy.
class TlsIdentity
{
public:
    TlsIdentity() = default;
    static Result<TlsIdentity> make(const KeyWithChain &content);

    bool isNull() const { return !m_context; }
    SSL_CTX *handle() const { return m_context.get(); }

private:
    std::shared_ptr<SSL_CTX> m_context;
};

/// The server's side of one TLS connection without a socket: bytes in, bytes out. OpenSSL itself is used because
/// Qt 6.4's server offers no way to choose the certificate by the name that the client asks for (SNI).
class TlsSession
{
public:
    /// @p choose gives the identity for a server name; empty when the client sent none.
    using Choose = std::function<TlsIdentity(const QString &serverName)>;

    TlsSession(const TlsIdentity &fallback, Choose choose);
    ~TlsSession();
    TlsSession(const TlsSession &) = delete;
    TlsSession &operator=(const TlsSession &) = delete;

    /// Takes bytes from the peer; false when the connection is broken and must be closed (after sending toPeer()).
    bool fromPeer(const QByteArray &bytes);
    QByteArray toPeer();    ///< what has to be sent now
    QByteArray readPlain(); ///< decrypted so far
    void writePlain(const QByteArray &bytes);
    void close(); ///< sends the close alert
    const QString &serverName() const { return m_serverName; }

private:
    static int onServerName(SSL *ssl, int *alert, void *argument);
    bool advance();

    struct Release
    {
        void operator()(SSL *ssl) const;
    };
    TlsIdentity m_identity; ///< keeps the context of the connection alive
    Choose m_choose;
    QString m_serverName;
    std::unique_ptr<SSL, Release> m_ssl;
    QByteArray m_plain;
};

}
