#pragma once

#include "http/connectto.h"
#include "http/httptransport.h"

#include <QSslCertificate>

#include <memory>

class QThread;

namespace azrelocate {

/// The transport over QNetworkAccessManager. Owns the one I/O thread on which all sockets live; any number of worker
/// threads may wait in send(). Needs a QCoreApplication. Redirects, cookies and authentication of Qt are switched off.
class HttpClient final : public HttpTransport
{
public:
    struct Options
    {
        QList<QSslCertificate> extraAuthorities;   ///< trusted beside the system's
        QHash<QString, QString> connectTo;         ///< see ConnectTo
        qint64 largestAnswer = 64ll * 1024 * 1024; ///< bytes, after decompression
    };

    HttpClient();
    explicit HttpClient(Options options);
    ~HttpClient() override;
    Q_DISABLE_COPY_MOVE(HttpClient)

    Result<HttpResponse> send(const HttpRequest &request, const CallContext &context) override;
    /// Lets go of every kept connection, because @p reason ("this machine slept") has made them useless: reads under
    /// way end with ConnectionLost, so that they are sent again at once and not after their time. What must not be
    /// repeated is left alone. Called by the client itself when a ConnectionWatch says so. Thread-safe, does not wait.
    void dropConnections(const QString &reason);

private:
    class Sockets;
    std::unique_ptr<QThread> m_thread;
    Sockets *m_sockets; ///< lives on m_thread, deleted by it when it ends
};

}
