#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace azrelocate::sandbox {

/// The listening socket under QHttpServer, with or without TLS. Its connections mend what QHttpServer would misread: a
/// path that begins with two slashes, as Microsoft's clients send it ("/" + a resource id), which it takes for a host
/// name.
class RequestServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit RequestServer(std::optional<QSslConfiguration> tls);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const std::optional<QSslConfiguration> m_tls;
};

}
