#pragma once

#include "base/result.h"
#include "sandbox/exchangelog.h"
#include "sandbox/faults.h"
#include "sandbox/network/frontdoor.h"
#include "sandbox/requestlog.h"
#include "sandbox/storage/storegateway.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

class QHttpServer;
class QHttpServerRequest;
class QHttpServerResponder;
class QSslConfiguration;

namespace azrelocate::sandbox {

class Simulation;
class StateKeeper;

/// The sandbox's sockets: HTTP/1.1 on loopback, once with TLS and once without, for all host names alike. Turns a
/// request into the sandbox's form, lets the front door answer, and applies latency and faults. Lives on the sandbox's
/// thread.
class Server : public QObject
{
    Q_OBJECT

public:
    Server(Simulation &simulation, Faults faults, std::chrono::milliseconds latency, RequestLog log);
    ~Server() override;

    /// Port 0 takes a free one. Network when the port is taken.
    Result<quint16> listenTls(quint16 port, const QSslConfiguration &configuration);
    Result<quint16> listenPlain(quint16 port);
    /// Tells @p keeper of every request that changed something, before it is answered; it must outlive the server.
    void setKeeper(StateKeeper *keeper) { m_keeper = keeper; }
    /// Writes down every exchange whose answer leaves whole.
    void setExchangeLog(ExchangeLog log) { m_exchanges = std::move(log); }
    FrontDoor &frontDoor() { return m_frontDoor; }

private:
    void passTime();
    void keep(const ArmRequest &request, Reply &reply, bool hasChanged);
    Result<quint16> listen(QHttpServer &server, const std::optional<QSslConfiguration> &tls, quint16 port);
    /// Has the blob store answer @p request, @p delay from now.
    void passOn(const ArmRequest &request, const Reply &reply, QHttpServerResponder &&responder, bool isWrite,
                std::chrono::milliseconds delay);
    void onRequest(const QHttpServerRequest &received, QHttpServerResponder &&responder, const QByteArray &scheme);

    Simulation &m_simulation;
    FrontDoor m_frontDoor;
    Faults m_faults;
    const std::chrono::milliseconds m_latency;
    RequestLog m_log;
    ExchangeLog m_exchanges;
    StateKeeper *m_keeper = nullptr;
    StoreGateway m_gateway;
    std::unique_ptr<QHttpServer> m_tls;
    std::unique_ptr<QHttpServer> m_plain;
};

}
