#include "sandbox/requestlog.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString urlWithoutSecrets(const ArmRequest &request)
{
    static const QStringList secrets = {u"sig"_s, u"code"_s, u"client_secret"_s, u"access_token"_s};
    QStringList parts;
    const auto items = request.query.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items)
        parts.append(name + u'=' + (secrets.contains(name, Qt::CaseInsensitive) ? u"-"_s : value));
    return request.baseUrl() + QString::fromLatin1(request.rawPath)
        + (parts.isEmpty() ? QString() : u'?' + parts.join(u'&'));
}

}

Result<void> RequestLog::open(const QString &path)
{
    m_file = std::make_unique<QFile>(path);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Append))
        return Error::storage(u"The request log %1 cannot be written: %2"_s.arg(path, m_file->errorString()));
    return {};
}

void RequestLog::write(const ArmRequest &request, int status, bool accepted, const QDateTime &now)
{
    if (!m_file)
        return;
    const QJsonObject line{{u"time"_s, now.toString(Qt::ISODateWithMs)},
                           {u"method"_s, QString::fromLatin1(request.method)},
                           {u"url"_s, urlWithoutSecrets(request)},
                           {u"status"_s, status},
                           {u"principal"_s, request.principalId},
                           {u"clientRequestId"_s, QString::fromLatin1(request.header("x-ms-client-request-id"))},
                           {u"requestId"_s, request.requestId},
                           {u"accepted"_s, accepted}};
    m_file->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file->flush();
}

}
