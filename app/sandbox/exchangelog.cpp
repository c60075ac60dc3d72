#include "sandbox/exchangelog.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// JSON of any kind; other content as text, nothing as nothing.
QJsonValue bodyOf(const QByteArray &content)
{
    // Wrapped in an array, because a document cannot be a bare value.
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + content + ']');
    if (content.isEmpty() || wrapped.array().size() == 1)
        return wrapped.array().isEmpty() ? QJsonValue() : wrapped.array().first();
    return QString::fromUtf8(content);
}

QJsonObject headersOf(const QByteArray &contentType)
{
    return contentType.isEmpty() ? QJsonObject() : QJsonObject{{u"content-type"_s, QString::fromLatin1(contentType)}};
}

/// Resource Manager's name in place of the sandbox's own, as the documents have it.
QString urlOf(const ArmRequest &request)
{
    const bool isHere = request.host == u"localhost" || request.host == u"127.0.0.1";
    const QString base = isHere ? u"https://management.azure.com"_s : u"https://"_s + request.host;
    const QString query = request.query.toString(QUrl::FullyEncoded);
    return base + QString::fromLatin1(request.rawPath) + (query.isEmpty() ? QString() : u'?' + query);
}

}

Result<void> ExchangeLog::open(const QString &path)
{
    m_file = std::make_unique<QFile>(path);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error::storage(u"The log of exchanges %1 cannot be written: %2"_s.arg(path, m_file->errorString()));
    return {};
}

void ExchangeLog::write(const ArmRequest &request, const Reply &reply)
{
    if (!m_file)
        return;
    QJsonObject asked{{u"method"_s, QString::fromLatin1(request.method)},
                      {u"url"_s, urlOf(request)},
                      {u"headers"_s, headersOf(request.header("Content-Type"))}};
    if (!request.rawBody.isEmpty())
        asked.insert(u"body"_s, request.bodyIsObject ? QJsonValue(request.body) : bodyOf(request.rawBody));
    const QByteArray content = reply.raw ? *reply.raw : QJsonDocument(reply.json).toJson(QJsonDocument::Compact);
    const bool isEmpty = content.isEmpty() || (!reply.raw && reply.json.isEmpty());
    QJsonObject answered{{u"statusCode"_s, QString::number(reply.status)},
                         {u"headers"_s, headersOf(isEmpty ? QByteArray() : reply.contentType)}};
    if (!isEmpty)
        answered.insert(u"body"_s, bodyOf(content));
    const QJsonObject line{{u"liveRequest"_s, asked}, {u"liveResponse"_s, answered}};
    m_file->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file->flush();
}

}
