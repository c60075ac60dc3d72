#include "http/httpclient.h"

#include "http/connectionwatch.h"
#include "http/cutjson.h"
#include "http/cutxml.h"
#include "http/networkerror.h"
#include "http/systemproxies.h"
#include "http/waiting.h"

#include <QBuffer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// What the waiting worker and the I/O thread share about one request.
struct Exchange
{
    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<Result<HttpResponse>> result; ///< guarded by mutex
    QPointer<QNetworkReply> reply;              ///< I/O thread only
    bool abandoned = false;                     ///< I/O thread only
};

/// What has come of an answer so far.
struct Incoming
{
    QByteArray body;
    QStringList tlsErrors;
    bool wasSent = false; ///< the request, or a part of it
};

/// A body that refuses to be rewound. QNetworkAccessManager silently sends a request again when the connection closes
/// before the answer came; for a write that would be a second write. It cannot do so when the body does not rewind.
class OneWayBody final : public QIODevice
{
public:
    OneWayBody(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_offset == m_bytes.size(); }
    qint64 size() const override { return m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_offset + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min<qint64>(maximum, m_bytes.size() - m_offset);
        std::copy_n(m_bytes.constData() + m_offset, count, data);
        m_offset += count;
        return count == 0 ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_offset = 0;
};

bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::UnknownProxyError && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError)
        || error == QNetworkReply::ProtocolInvalidOperationError;
}

/// A connection that is reset in the middle of the body now and then ends in Qt 6.4 without an error. Content-Length
/// tells; where there is none (chunks, or a body that Qt unpacked, which takes the header away) the JSON or the XML
/// itself does.
bool isCut(const QNetworkReply &reply, const HttpRequest &request, const QByteArray &body)
{
    if (request.method == "HEAD" || reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 304)
        return false;
    bool isNumber = false;
    const qint64 promised = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber)
        return body.size() < promised;
    const QByteArray type = reply.rawHeader("Content-Type").toLower();
    return (type.contains("json") && isCutJson(body)) || (type.contains("xml") && isCutXml(body));
}

QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extraAuthorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(extraAuthorities);
    return tls;
}

}

/// Lives on the I/O thread. Worker threads reach it by queued calls only.
class HttpClient::Sockets final : public QObject
{
public:
    explicit Sockets(Options options)
        : m_options(std::move(options))
        , m_connectTo(m_options.connectTo)
        , m_tls(tlsConfiguration(m_options.extraAuthorities))
    {
    }

    /// On the I/O thread, whose timers it uses.
    void watch()
    {
        m_watch = std::make_unique<ConnectionWatch>([this](const QString &reason) { drop(reason); });
    }

    void start(const HttpRequest &request, const std::shared_ptr<Exchange> &exchange)
    {
        if (exchange->abandoned)
            return;
        QNetworkAccessManager *manager = managerFor(request);
        QNetworkReply *reply = sendTo(*manager, request);
        if (manager != m_keptConnections.get())
            manager->setParent(this); // so that it also goes when the client does
        exchange->reply = reply;
        m_underWay.insert(reply, {exchange, request});
        const auto incoming = std::make_shared<Incoming>();
        connect(reply, &QNetworkReply::readyRead, this, [this, reply, incoming, exchange, request] {
            incoming->body += reply->readAll();
            if (incoming->body.size() <= m_options.largestAnswer)
                return;
            disconnect(reply, nullptr, this, nullptr);
            release(reply);
            publish(*exchange, tooLarge(request));
        });
        connect(reply, &QNetworkReply::requestSent, this, [incoming] { incoming->wasSent = true; });
        connect(reply, &QNetworkReply::sslErrors, this, [incoming](const QList<QSslError> &errors) {
            for (const QSslError &error : errors)
                incoming->tlsErrors += certificateProblem(error);
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, incoming, exchange, request] {
            incoming->body += reply->readAll();
            Result<HttpResponse> result = resultOf(*reply, request, *incoming);
            release(reply);
            publish(*exchange, std::move(result));
        });
    }

    void drop(const QString &reason)
    {
        QSet<QNetworkAccessManager *> managers;
        for (auto one = m_underWay.begin(); one != m_underWay.end();) {
            if (!one->request.repeatable) {
                ++one;
                continue;
            }
            disconnect(one.key(), nullptr, this, nullptr);
            managers.insert(one.key()->manager());
            publish(*one->exchange, connectionLost(one->request, reason));
            one = m_underWay.erase(one);
        }
        managers.insert(m_keptConnections.release()); // the next request makes another one
        qDeleteAll(managers);                         // with their replies
    }

    /// @p silent: no answer came in the time of an attempt, and the connection may be dead.
    void abandon(const std::shared_ptr<Exchange> &exchange, bool silent)
    {
        exchange->abandoned = true;
        if (!exchange->reply)
            return;
        QNetworkReply *reply = exchange->reply;
        QNetworkAccessManager *manager = reply->manager();
        m_underWay.remove(reply);
        disconnect(reply, nullptr, this, nullptr);
        // Deleting closes the connection. abort() would set an error of its own, and where the answer's error is still
        // on its way between Qt's threads the reply would get two, which Qt reports as an internal problem.
        delete reply;
        if (silent && manager == m_keptConnections.get()) {
            // The other kept connections may be as dead: nothing new is sent on them. Who waits on one may wait on.
            m_keptConnections.release()->setParent(this);
        }
        if (manager != m_keptConnections.get() && !isUsed(manager))
            delete manager;
    }

private:
    static void publish(Exchange &exchange, Result<HttpResponse> result)
    {
        {
            std::lock_guard lock(exchange.mutex);
            exchange.result = std::move(result);
        }
        exchange.answered.notify_all();
    }

    /// Called by a signal of @p reply, so it goes later; with its manager where that has nothing else to do.
    void release(QNetworkReply *reply)
    {
        m_underWay.remove(reply);
        QNetworkAccessManager *manager = reply->manager();
        if (manager == m_keptConnections.get() || isUsed(manager))
            reply->deleteLater();
        else
            manager->deleteLater();
    }

    bool isUsed(const QNetworkAccessManager *manager) const
    {
        return std::any_of(m_underWay.keyBegin(), m_underWay.keyEnd(),
                           [manager](const QNetworkReply *reply) { return reply->manager() == manager; });
    }

    /// The manager that a request is sent by. A connection that idled may be closed on the other side; whoever must not
    /// send twice gets a manager of its own, with a connection of its own, which goes with the answer. (Emptying the
    /// cache of a shared one would strand the other requests on it.)
    QNetworkAccessManager *managerFor(const HttpRequest &request)
    {
        if (!request.repeatable)
            return newManager();
        if (!m_keptConnections)
            m_keptConnections.reset(newManager());
        return m_keptConnections.get();
    }

    static QNetworkAccessManager *newManager()
    {
        auto *manager = new QNetworkAccessManager;
        manager->setProxyFactory(new SystemProxies); // the manager deletes it
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        return manager;
    }

    QNetworkReply *sendTo(QNetworkAccessManager &manager, const HttpRequest &request)
    {
        QNetworkRequest outgoing(request.url);
        outgoing.setSslConfiguration(m_tls);
        outgoing.setDecompressedSafetyCheckThreshold(m_options.largestAnswer);
        outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        for (const auto &[name, value] : request.headers)
            outgoing.setRawHeader(name, value);
        if (const auto target = m_connectTo.targetOf(request.url)) {
            QUrl address = request.url;
            address.setHost(target->host);
            address.setPort(target->port);
            outgoing.setUrl(address);
            outgoing.setPeerVerifyName(request.url.host());
            outgoing.setRawHeader("Host", request.url.authority().toLatin1());
            outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // HTTP/2 has no Host header to set
        }
        if (request.method == "GET" && request.body.isEmpty())
            return manager.get(outgoing);
        if (request.method == "HEAD")
            return manager.head(outgoing);
        if (!outgoing.hasRawHeader("Content-Type"))
            outgoing.setRawHeader("Content-Type", "application/octet-stream");
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneWayBody(request.body, nullptr);
        QNetworkReply *reply = manager.sendCustomRequest(outgoing, request.method, body);
        body->setParent(reply);
        return reply;
    }

    Error tooLarge(const HttpRequest &request) const
    {
        Error error = Error::protocol(
            request.operation,
            u"The answer is larger than %1 MB; the rest was not read."_s.arg(m_options.largestAnswer >> 20));
        error.code = QString::fromLatin1(kAnswerTooLarge);
        return error;
    }

    static Result<HttpResponse> resultOf(const QNetworkReply &reply, const HttpRequest &request,
                                         const Incoming &incoming)
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 || (reply.error() != QNetworkReply::NoError && !isHttpStatusError(reply.error())))
            return networkError(reply, request, incoming.tlsErrors, incoming.wasSent);
        if (isCut(reply, request, incoming.body))
            return connectionLost(request, u"a part of it is missing"_s);
        HttpResponse response;
        response.status = status;
        response.url = request.url;
        response.headers = reply.rawHeaderPairs();
        response.body = incoming.body;
        return response;
    }

    Options m_options;
    ConnectTo m_connectTo;
    QSslConfiguration m_tls;
    std::unique_ptr<QNetworkAccessManager> m_keptConnections;
    struct UnderWay
    {
        std::shared_ptr<Exchange> exchange;
        HttpRequest request;
    };
    QHash<QNetworkReply *, UnderWay> m_underWay;
    std::unique_ptr<ConnectionWatch> m_watch;
};

HttpClient::HttpClient()
    : HttpClient(Options{})
{
}

HttpClient::HttpClient(Options options)
    : m_thread(std::make_unique<QThread>())
    , m_sockets(new Sockets(std::move(options)))
{
    m_thread->setObjectName(u"azrelocate sockets"_s);
    m_sockets->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_sockets, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(
        m_sockets, [sockets = m_sockets] { sockets->watch(); }, Qt::QueuedConnection);
}

HttpClient::~HttpClient()
{
    m_thread->quit();
    m_thread->wait();
}

void HttpClient::dropConnections(const QString &reason)
{
    QMetaObject::invokeMethod(
        m_sockets, [sockets = m_sockets, reason] { sockets->drop(reason); }, Qt::QueuedConnection);
}

Result<HttpResponse> HttpClient::send(const HttpRequest &request, const CallContext &context)
{
    const QString operation = operationOf(request);
    if (context.stopped())
        return Error::cancelled(operation);
    const auto now = std::chrono::steady_clock::now();
    if (context.deadline <= now)
        return deadlinePassed(operation);
    const auto until = std::min(context.deadline, now + request.attemptTimeout);

    const auto exchange = std::make_shared<Exchange>();
    QMetaObject::invokeMethod(
        m_sockets, [sockets = m_sockets, request, exchange] { sockets->start(request, exchange); },
        Qt::QueuedConnection);

    std::unique_lock lock(exchange->mutex);
    if (exchange->answered.wait_until(lock, context.stop, until, [&] { return exchange->result.has_value(); }))
        return *exchange->result;
    lock.unlock();
    const bool silent = !context.stopped() && until != context.deadline;
    QMetaObject::invokeMethod(
        m_sockets, [sockets = m_sockets, exchange, silent] { sockets->abandon(exchange, silent); },
        Qt::QueuedConnection);
    if (context.stopped())
        return Error::cancelled(operation);
    if (!silent)
        return deadlinePassed(operation);
    Error error = deadlinePassed(operation);
    error.code = QString::fromLatin1(kAttemptTimeout);
    error.message = u"No answer within %1 ms."_s.arg(request.attemptTimeout.count());
    error.retryable = true;
    return error;
}

}
