#include "sandbox/server.h"

#include "sandbox/entra/tokens.h"
#include "sandbox/requestserver.h"
#include "sandbox/simulation.h"
#include "sandbox/statekeeper.h"

#include <QHttpServer>
#include <QJsonDocument>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::milliseconds kSlow{3000};      ///< how late a `slow` fault answers
constexpr std::chrono::milliseconds kEventPulse{100}; ///< how often due events run when nobody asks

enum class Delivery { Whole, Half, None };

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "UNKNOWN";
    }
}

ArmRequest requestFrom(const QHttpServerRequest &received, const QByteArray &scheme)
{
    const QUrl url = received.url();
    WireRequest wire;
    wire.method = methodName(received.method());
    wire.scheme = scheme;
    wire.path = url.path(QUrl::FullyEncoded).toLatin1();
    wire.query = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : received.headers())
        wire.headers.append({name, value});
    wire.body = received.body();
    return ArmRequest::from(wire);
}

void send(QHttpServerResponder &responder, const QPointer<QTcpSocket> &socket, const Reply &reply, bool isHead,
          Delivery delivery)
{
    if (!socket) // the client went away while the answer waited
        return;
    if (delivery == Delivery::None) {
        socket->abort();
        return;
    }
    const QByteArray body = reply.raw ? *reply.raw : QJsonDocument(reply.json).toJson(QJsonDocument::Compact);
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(reply.status));
    if (!body.isEmpty())
        responder.writeHeader("Content-Type", reply.contentType);
    const bool hasLengthHeader = !reply.header("Content-Length").isEmpty(); // HEAD of a blob tells the blob's size
    if (!hasLengthHeader && reply.status != 204 && reply.status != 304)
        responder.writeHeader("Content-Length", QByteArray::number(body.size()));
    for (const auto &[name, value] : reply.headers)
        responder.writeHeader(name, value);
    const QByteArray sent = isHead ? QByteArray() : (delivery == Delivery::Half ? body.left(body.size() / 2) : body);
    responder.writeBody(sent.constData(), sent.size());
    if (delivery == Delivery::Half)
        socket->disconnectFromHost();
}

}

Server::Server(Simulation &simulation, Faults faults, std::chrono::milliseconds latency, RequestLog log)
    : m_simulation(simulation)
    , m_frontDoor(simulation)
    , m_faults(std::move(faults))
    , m_latency(latency)
    , m_log(std::move(log))
{
    auto *pulse = new QTimer(this);
    connect(pulse, &QTimer::timeout, this, &Server::passTime);
    pulse->start(kEventPulse);
}

Server::~Server() = default;

void Server::passTime()
{
    const QDateTime now = m_simulation.now();
    m_simulation.runEventsUntil(now);
    if (m_keeper)
        m_keeper->noteTime(now);
}

Result<quint16> Server::listenTls(quint16 port, const QSslConfiguration &configuration)
{
    m_tls = std::make_unique<QHttpServer>();
    m_tls->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        onRequest(request, std::move(responder), "https");
    });
    return listen(*m_tls, configuration, port);
}

Result<quint16> Server::listenPlain(quint16 port)
{
    m_plain = std::make_unique<QHttpServer>();
    m_plain->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        onRequest(request, std::move(responder), "http");
    });
    return listen(*m_plain, {}, port);
}

Result<quint16> Server::listen(QHttpServer &server, const std::optional<QSslConfiguration> &tls, quint16 port)
{
    auto listening = std::make_unique<RequestServer>(tls);
    if (!listening->listen(QHostAddress::LocalHost, port)) {
        Error error;
        error.kind = ErrorKind::Network;
        error.message = u"Port %1 of 127.0.0.1 cannot be opened for the simulated Azure."_s.arg(port);
        return error;
    }
    const quint16 taken = listening->serverPort();
    server.bind(listening.release()); // which then belongs to the HTTP server
    // "localhost" means ::1 to some clients; where there is no IPv6 they use 127.0.0.1 anyway.
    auto alsoListening = std::make_unique<RequestServer>(tls);
    if (alsoListening->listen(QHostAddress::LocalHostIPv6, taken))
        server.bind(alsoListening.release());
    return taken;
}

void Server::keep(const ArmRequest &request, Reply &reply, bool hasChanged)
{
    if (!m_keeper)
        return;
    if (hasChanged)
        m_keeper->afterRequest(request, reply);
    else
        m_keeper->noteTime(request.time);
    // What cannot be kept must not be confirmed: after the next start it would not have happened.
    if (m_keeper->error())
        reply = armError(500, u"InternalServerError"_s, m_keeper->error()->message);
}

void Server::passOn(const ArmRequest &request, const Reply &reply, QHttpServerResponder &&responder, bool isWrite,
                    std::chrono::milliseconds delay)
{
    ArmRequest logged = request;
    logged.rawBody.clear();
    const auto ended = [this, logged, isWrite](int status) {
        m_log.write(logged, status, isWrite && status >= 200 && status < 300, logged.time);
    };
    const QPointer<QTcpSocket> client = responder.socket();
    auto waiting = std::make_shared<QHttpServerResponder>(std::move(responder));
    QTimer::singleShot(delay, this, [this, store = reply.store, client, waiting, ended] {
        m_gateway.pass(store, client, waiting, ended);
    });
}

void Server::onRequest(const QHttpServerRequest &received, QHttpServerResponder &&responder, const QByteArray &scheme)
{
    ArmRequest request = requestFrom(received, scheme);
    m_frontDoor.arrive(request);
    m_simulation.runEventsUntil(request.time); // before the request, so that its effect can be told from theirs
    const Fault *fault = m_faults.next(request);
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay = m_latency;
    bool handled = true;
    Reply reply;
    if (fault) {
        if (fault->kind == FaultKind::Status) {
            handled = false;
            reply = faultReply(fault->status);
        } else if (fault->kind == FaultKind::Cut) {
            delivery = Delivery::None;
            handled = m_faults.coin();
        } else if (fault->kind == FaultKind::Slow) {
            delay += kSlow;
        } else if (fault->kind == FaultKind::Truncate) {
            delivery = Delivery::Half;
        } else if (fault->kind == FaultKind::ExpireToken) {
            m_simulation.tokens().revokeTokenOf(request);
        } else if (fault->kind == FaultKind::ClaimsChallenge) {
            m_simulation.tokens().challengeCallerOf(request, AccessEvaluation::Session::Kept);
        } else if (fault->kind == FaultKind::RevokeSession) {
            m_simulation.tokens().challengeCallerOf(request, AccessEvaluation::Session::Ended);
        }
    }
    // Asked before the answer: a delete takes away what the question is about.
    const bool isWrite = m_frontDoor.isWrite(request);
    if (handled) {
        const quint64 changes = m_simulation.changes();
        reply = m_frontDoor.answer(request);
        if (!reply.store)
            keep(request, reply, (isWrite && reply.ok()) || changes != m_simulation.changes());
        else if (delivery == Delivery::Whole)
            return passOn(request, reply, std::move(responder), isWrite, delay);
        else
            delivery = Delivery::None; // half an answer of a store is none
    }
    m_frontDoor.stamp(request, reply);
    const int status = delivery == Delivery::None ? 0 : reply.status;
    m_log.write(request, status, handled && isWrite && reply.ok(), request.time);

    if (delivery == Delivery::Whole)
        m_exchanges.write(request, reply);

    const bool isHead = request.method == "HEAD";
    const QPointer<QTcpSocket> socket = responder.socket();
    if (delay.count() == 0) {
        send(responder, socket, reply, isHead, delivery);
        return;
    }
    auto waiting = std::make_shared<QHttpServerResponder>(std::move(responder));
    QTimer::singleShot(delay, this,
                       [waiting, socket, reply, isHead, delivery] { send(*waiting, socket, reply, isHead, delivery); });
}

}
