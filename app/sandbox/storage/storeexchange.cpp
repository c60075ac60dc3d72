#include "sandbox/storage/storeexchange.h"

#include <QHttpServerResponder>
#include <QSslSocket>

#include <algorithm>

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qint64 kMostUnsent = 1024 * 1024; ///< beyond it the store waits for the client
constexpr qint64 kMostUnread = 1024 * 1024; ///< beyond it the store waits for us

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest storeRequestTo(const QUrl &url, const StoreRequest::Headers &headers)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Accept-Encoding", "identity"); // or what is stored compressed would be unpacked on its way
    return request;
}

/// What waits in this process for the client, before and after encryption.
qint64 unsentBytes(const QTcpSocket *client)
{
    const auto *tls = qobject_cast<const QSslSocket *>(client);
    return client->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

/// Those of one hop, and the length, which is told anew.
bool isHopHeader(const QByteArray &name)
{
    static const QByteArrayList hop{"connection", "keep-alive", "transfer-encoding", "content-length"};
    return hop.contains(name.toLower());
}

}

StoreExchange::StoreExchange(StoreGateway &gateway, std::shared_ptr<const StoreRequest> request,
                             QPointer<QTcpSocket> client, std::shared_ptr<QHttpServerResponder> responder,
                             std::function<void(int status)> ended)
    : QObject(&gateway)
    , m_gateway(gateway)
    , m_request(std::move(request))
    , m_responder(std::move(responder))
    , m_ended(std::move(ended))
    , m_client(std::move(client))
{
}

StoreExchange::~StoreExchange()
{
    for (QNetworkReply *reply : {m_answer.data(), m_source.data()}) { // the reader before what it reads
        if (!reply)
            continue;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void StoreExchange::start()
{
    if (!m_client)
        return end(0);
    connect(m_client, &QTcpSocket::disconnected, this, [this] { end(m_status); });
    makeContainers();
}

void StoreExchange::makeContainers()
{
    while (m_nextContainer < m_request->containers.size()
           && m_gateway.m_madeContainers.contains(m_request->containers[m_nextContainer].adjusted(QUrl::RemoveQuery)))
        ++m_nextContainer;
    if (m_nextContainer == m_request->containers.size()) {
        if (m_request->source)
            readSource();
        else
            send(storeRequestTo(m_request->url, m_request->headers), nullptr);
        return;
    }
    const QUrl container = m_request->containers[m_nextContainer];
    QNetworkReply *made = m_gateway.m_store.put(
        storeRequestTo(container, {{"x-ms-version", "2021-08-06"}, {"Content-Type", "application/octet-stream"}}),
        QByteArray());
    m_answer = made;
    connect(made, &QNetworkReply::finished, this, [this, made, container] {
        made->deleteLater();
        m_answer = nullptr;
        if (statusOf(made) != 201 && statusOf(made) != 409) // made, or there already
            return refuse(503, "ServerBusy", "The blob store did not make the container.");
        m_gateway.m_madeContainers.insert(container.adjusted(QUrl::RemoveQuery));
        makeContainers();
    });
}

void StoreExchange::readSource()
{
    m_source = m_gateway.m_sources.get(storeRequestTo(m_request->source->url, m_request->source->headers));
    m_source->setReadBufferSize(kMostUnread);
    connect(m_source, &QNetworkReply::metaDataChanged, this, &StoreExchange::writeFromSource);
    connect(m_source, &QNetworkReply::finished, this, [this] {
        if (!m_answer)
            writeFromSource();
        else if (m_source->error() != QNetworkReply::NoError) // the body will never be whole
            refuse(500, "InternalError", "The copy source was cut off.");
    });
}

void StoreExchange::writeFromSource()
{
    if (m_answer)
        return;
    const int status = statusOf(m_source);
    if (status == 0)
        return refuse(503, "ServerBusy", "The blob store cannot be reached.");
    if (status != 200 && status != 206)
        return refuse(status, "CannotVerifyCopySource", "The blob store did not give the copy source.");
    QNetworkRequest request = storeRequestTo(m_request->url, m_request->headers);
    if (m_request->source->isWhole) {
        const auto given = request.rawHeaderList();
        const bool namesMetadata = std::any_of(
            given.begin(), given.end(), [](const QByteArray &name) { return name.toLower().startsWith("x-ms-meta-"); });
        if (!request.hasRawHeader("x-ms-blob-content-type"))
            request.setRawHeader("x-ms-blob-content-type", m_source->rawHeader("Content-Type"));
        for (const auto &[name, value] : m_source->rawHeaderPairs()) {
            if (!namesMetadata && name.toLower().startsWith("x-ms-meta-"))
                request.setRawHeader(name, value);
        }
    }
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_source->header(QNetworkRequest::ContentLengthHeader));
    send(request, m_source);
}

void StoreExchange::send(QNetworkRequest request, QIODevice *body)
{
    const QByteArray &method = m_request->method;
    if (method == "PUT" || method == "POST") {
        if (!request.hasRawHeader("Content-Type"))
            request.setRawHeader("Content-Type", "application/octet-stream");
    }
    // A body of known length from a device is passed on as it comes; one of no bytes never becomes readable.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    const bool isEmpty = request.header(QNetworkRequest::ContentLengthHeader).toLongLong() == 0;
    if (method == "HEAD")
        m_answer = m_gateway.m_store.head(request);
    else if (method == "GET")
        m_answer = m_gateway.m_store.get(request);
    else if (body && !isEmpty)
        m_answer = m_gateway.m_store.sendCustomRequest(request, method, body);
    else
        m_answer = m_gateway.m_store.sendCustomRequest(request, method, m_request->body);
    if (method == "DELETE")
        m_gateway.m_madeContainers.remove(m_request->url.adjusted(QUrl::RemoveQuery));
    m_answer->setReadBufferSize(kMostUnread);
    connect(m_answer, &QNetworkReply::metaDataChanged, this, &StoreExchange::answerBegins);
    connect(m_answer, &QNetworkReply::readyRead, this, &StoreExchange::moveBytes);
    connect(m_client, &QTcpSocket::bytesWritten, this, &StoreExchange::moveBytes);
    if (auto *tls = qobject_cast<QSslSocket *>(m_client.data()))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &StoreExchange::moveBytes);
    connect(m_answer, &QNetworkReply::finished, this, &StoreExchange::answerEnds);
}

void StoreExchange::answerBegins()
{
    if (m_status != 0 || statusOf(m_answer) == 0)
        return;
    m_status = statusOf(m_answer);
    m_responder->writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(m_status));
    for (const auto &[name, value] : m_answer->rawHeaderPairs()) {
        if (!isHopHeader(name))
            m_responder->writeHeader(name, value);
    }
    const bool hasLength = m_answer->hasRawHeader("Content-Length");
    m_isChunked = !hasLength && m_request->method != "HEAD" && m_status != 204 && m_status != 304;
    if (hasLength)
        m_responder->writeHeader("Content-Length", m_answer->rawHeader("Content-Length"));
    else if (m_isChunked)
        m_responder->writeHeader("Transfer-Encoding", "chunked");
    m_responder->writeBody("", 0); // ends the head
    moveBytes();
}

void StoreExchange::moveBytes()
{
    if (m_status == 0 || m_hasEnded || !m_client)
        return;
    while (unsentBytes(m_client) < kMostUnsent && m_answer->bytesAvailable() > 0) {
        const QByteArray piece = m_answer->read(kPiece);
        if (m_isChunked)
            m_client->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        else
            m_client->write(piece);
    }
    if (m_answer->isFinished() && m_answer->bytesAvailable() == 0)
        answerEnds();
}

void StoreExchange::answerEnds()
{
    if (m_hasEnded)
        return;
    answerBegins(); // of an answer without a body it may be the first that is heard
    if (m_hasEnded)
        return;
    if (m_status == 0)
        return refuse(503, "ServerBusy", "The blob store cannot be reached.");
    if (m_answer->bytesAvailable() > 0)
        return; // until the client has taken it
    // An error status is an error to QNetworkReply too; only what broke off has none of those.
    const bool isCut = m_answer->error() != QNetworkReply::NoError && m_status < 400;
    if (isCut)
        m_client->abort();
    else if (m_isChunked)
        m_client->write("0\r\n\r\n");
    end(m_status);
}

void StoreExchange::refuse(int status, const QByteArray &code, const QByteArray &message)
{
    if (m_status != 0 || !m_client)
        return end(m_status);
    const QByteArray body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>"
        + message + "</Message></Error>";
    m_responder->writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(status));
    m_responder->writeHeader("Content-Type", "application/xml");
    m_responder->writeHeader("x-ms-error-code", code);
    m_responder->writeHeader("Content-Length", QByteArray::number(body.size()));
    m_responder->writeBody(m_request->method == "HEAD" ? QByteArray() : body);
    end(status);
}

void StoreExchange::end(int status)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_ended(status);
    deleteLater();
}

}
