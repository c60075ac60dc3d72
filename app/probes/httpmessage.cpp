#include "probes/httpmessage.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHeadLimit = 64 * 1024;

Error malformed(const QString &what)
{
    return Error::protocol(u"GET"_s, what);
}

QByteArray headerOf(const HttpMessage &message, QByteArrayView name)
{
    for (const auto &[key, value] : message.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<HttpMessage> readHead(QByteArrayView head)
{
    HttpMessage message;
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QByteArray statusLine = lines.first().trimmed();
    bool isNumber = false;
    message.status = statusLine.mid(9, 3).toInt(&isNumber);
    if (!statusLine.startsWith("HTTP/1.") || !isNumber || message.status < 100)
        return malformed(u"The answer is not HTTP/1.1."_s);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (line.isEmpty())
            continue;
        if (colon <= 0)
            return malformed(u"A header line of the answer has no name."_s);
        message.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return message;
}

/// Decodes as many chunks as have arrived whole or in part. True: the last chunk was seen. nullopt: not chunked coding.
std::optional<bool> readChunks(QByteArrayView rest, QByteArray &body)
{
    while (true) {
        const qsizetype lineEnd = rest.indexOf("\r\n");
        if (lineEnd < 0)
            return rest.size() > 1024 ? std::nullopt : std::optional(false);
        const QByteArray sizeText = rest.first(lineEnd).toByteArray().split(';').first().trimmed();
        bool isNumber = false;
        const qsizetype size = sizeText.toLongLong(&isNumber, 16);
        if (!isNumber || size < 0)
            return std::nullopt;
        if (size == 0)
            return true;
        rest = rest.sliced(lineEnd + 2);
        body += rest.first(std::min(size, rest.size()));
        if (rest.size() - 2 < size) // not size + 2: the peer may claim the largest number there is
            return false;
        rest = rest.sliced(size + 2);
    }
}

Result<void> readBody(QByteArrayView rest, bool ended, HttpMessage &message)
{
    if (message.status == 204 || message.status == 304) {
        message.complete = true;
        return {};
    }
    if (headerOf(message, "Transfer-Encoding").toLower().contains("chunked")) {
        const std::optional<bool> last = readChunks(rest, message.body);
        if (!last)
            return malformed(u"The answer's chunks are malformed."_s);
        message.complete = *last;
        return {};
    }
    bool hasLength = false;
    const qsizetype length = headerOf(message, "Content-Length").toLongLong(&hasLength);
    if (hasLength && length >= 0) {
        message.body = rest.first(std::min(length, rest.size())).toByteArray();
        message.complete = rest.size() >= length;
        return {};
    }
    message.body = rest.toByteArray();
    message.complete = ended; // neither length nor chunks: the end of the connection ends the body
    return {};
}

}

Result<std::optional<HttpMessage>> readHttpMessage(QByteArrayView received, bool ended, qsizetype bodyLimit)
{
    Result<HttpMessage> message = HttpMessage();
    while (message->status < 200) {
        const qsizetype headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            if (ended || received.size() > kHeadLimit)
                return malformed(u"The connection ended before the answer's head."_s);
            return std::optional<HttpMessage>();
        }
        message = readHead(received.first(headEnd));
        if (!message)
            return message.error();
        received = received.sliced(headEnd + 4);
    }
    if (const auto read = readBody(received, ended, *message); !read)
        return read.error();
    if (message->body.size() >= bodyLimit) {
        message->body.truncate(bodyLimit);
        message->complete = true;
    }
    if (ended && !message->complete)
        return malformed(u"The connection ended in the middle of the answer."_s);
    return std::optional(*std::move(message));
}

}
