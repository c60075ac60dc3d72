#pragma once

#include "http/httprequest.h"

#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

class QThread;

namespace azrelocate::test {

struct ScriptedRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as they came
    HttpHeaders headers;
    QByteArray body;
    int connection = 0; ///< counts from 1; tells kept connections from new ones

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

struct ScriptedReply
{
    enum class Ending {
        Complete,
        DropBefore, ///< the connection closes without an answer
        Truncate,   ///< half of the body, then the connection closes
        Reset,      ///< half of the body, then the connection is reset
        Hang,       ///< nothing is ever answered
    };
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    Ending ending = Ending::Complete;
    bool chunked = false;              ///< instead of a Content-Length
    std::chrono::milliseconds drip{0}; ///< between the bytes of the body; 0: all at once

    static ScriptedReply json(int status, const QByteArray &body, HttpHeaders headers = {});
    static ScriptedReply drop();
};

/// An HTTP/1.1 server on loopback that answers as a function says; misbehaves on demand. Runs in a thread of its own.
/// With TLS it speaks nothing else.
class ScriptedServer
{
public:
    /// Called on the server's thread.
    using Script = std::function<ScriptedReply(const ScriptedRequest &request)>;

    explicit ScriptedServer(Script script, std::optional<QSslConfiguration> tls = std::nullopt);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    QUrl url(const QString &pathAndQuery = {}) const; ///< "http://127.0.0.1:PORT" (https with TLS) + what is given
    quint16 port() const { return m_port; }
    QList<ScriptedRequest> requests() const;
    int aborted() const;         ///< connections that the client closed while an answer was due
    int openConnections() const; ///< neither side has closed them yet

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker;
    const bool m_tls;
    quint16 m_port = 0;
};

}
