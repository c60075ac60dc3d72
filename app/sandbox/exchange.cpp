#include "sandbox/exchange.h"

#include "sandbox/relaxedjson.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QByteArray valueOf(const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString linkToPage(const ArmRequest &request, qsizetype offset)
{
    QString query;
    const auto items = request.query.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (!sameText(QUrl::fromPercentEncoding(name.toLatin1()), u"$skiptoken"))
            query += name + u'=' + value + u'&';
    }
    const QByteArray token = "page-" + QByteArray::number(offset);
    query += u"%24skiptoken="_s
        + QString::fromLatin1(token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return request.baseUrl() + QString::fromLatin1(request.rawPath) + u'?' + query;
}

}

ArmRequest ArmRequest::from(const WireRequest &wire)
{
    ArmRequest request;
    request.method = wire.method;
    request.scheme = wire.scheme;
    request.headers = wire.headers;
    request.authority = request.header("Host");
    request.host = QString::fromLatin1(request.authority).section(u':', 0, 0).toLower();
    request.rawPath = wire.path;
    request.path = ArmPath::parse(QUrl::fromPercentEncoding(wire.path));
    request.query = QUrlQuery(QString::fromLatin1(wire.query));
    request.apiVersion = request.queryValue(u"api-version"_s);
    request.rawBody = wire.body;
    QJsonDocument document = QJsonDocument::fromJson(wire.body);
    if (document.isNull() && wire.body.trimmed().startsWith('{'))
        document = QJsonDocument::fromJson(strictJson(wire.body));
    request.body = document.object();
    request.bodyIsObject = document.isObject();
    return request;
}

QByteArray ArmRequest::header(const QByteArray &name) const
{
    return valueOf(headers, name);
}

bool ArmRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.cbegin(), headers.cend(),
                       [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QString ArmRequest::queryValue(const QString &name) const
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (sameText(key, name))
            return value;
    }
    return {};
}

QString ArmRequest::baseUrl() const
{
    return QString::fromLatin1(scheme + "://" + authority);
}

QByteArray Reply::header(const QByteArray &name) const
{
    return valueOf(headers, name);
}

QString Reply::errorCode() const
{
    return json.value(u"error").toObject().value(u"code").toString();
}

Reply Reply::of(QJsonObject json, int status)
{
    Reply reply;
    reply.status = status;
    reply.json = std::move(json);
    return reply;
}

Reply Reply::empty(int status)
{
    Reply reply;
    reply.status = status;
    reply.raw = QByteArray();
    return reply;
}

Reply Reply::bytes(QByteArray content, QByteArray contentType, int status)
{
    Reply reply;
    reply.status = status;
    reply.raw = std::move(content);
    reply.contentType = std::move(contentType);
    return reply;
}

QJsonObject armErrorObject(const QString &code, const QString &message, const QJsonArray &details,
                           const QString &target, const QJsonArray &additionalInfo)
{
    QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    if (!target.isEmpty())
        error.insert(u"target"_s, target);
    if (!details.isEmpty())
        error.insert(u"details"_s, details);
    if (!additionalInfo.isEmpty())
        error.insert(u"additionalInfo"_s, additionalInfo);
    return error;
}

Reply armError(int status, const QString &code, const QString &message, const QJsonArray &details,
               const QString &target, const QJsonArray &additionalInfo)
{
    return Reply::of({{u"error"_s, armErrorObject(code, message, details, target, additionalInfo)}}, status);
}

Reply notSimulated(const QString &what)
{
    return armError(501, u"NotSimulated"_s, u"The simulated Azure does not support this: "_s + what);
}

Reply pageOf(const ArmRequest &request, const QJsonArray &values, int defaultSize)
{
    const QString topText = request.queryValue(u"$top"_s);
    bool isNumber = true;
    const int top = topText.isEmpty() ? defaultSize : topText.toInt(&isNumber);
    if (!isNumber || top < 1)
        return armError(400, u"InvalidTopParameter"_s, u"The $top value '%1' is not a positive number."_s.arg(topText));

    qsizetype from = 0;
    const QString tokenText = request.queryValue(u"$skiptoken"_s);
    if (!tokenText.isEmpty()) {
        const QByteArray token = QByteArray::fromBase64(tokenText.toLatin1(), QByteArray::Base64UrlEncoding);
        bool isOffset = false;
        from = token.startsWith("page-") ? token.mid(5).toLongLong(&isOffset) : 0;
        if (!isOffset || from < 0)
            return armError(400, u"InvalidSkipToken"_s, u"The $skipToken value is not one that this service gave."_s);
    }
    const qsizetype size = std::min(top, defaultSize);
    QJsonArray page;
    for (qsizetype i = from; i < values.size() && i < from + size; ++i)
        page.append(values[i]);
    QJsonObject json{{u"value"_s, page}};
    if (from + size < values.size())
        json.insert(u"nextLink"_s, linkToPage(request, from + size));
    return Reply::of(std::move(json));
}

}
