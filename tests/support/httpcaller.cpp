#include "tests/support/httpcaller.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString HttpAnswer::code() const
{
    return json.value(u"error").toObject().value(u"code").toString();
}

HttpCaller::HttpCaller(const QString &caFile)
    : m_trust(QSslConfiguration::defaultConfiguration())
{
    m_trust.setCaCertificates(QSslCertificate::fromPath(caFile));
    m_network.setTransferTimeout(20'000);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpAnswer HttpCaller::call(const QByteArray &method, const QString &url, const QByteArray &body,
                            const Headers &headers)
{
    QNetworkRequest request{QUrl(url)};
    request.setSslConfiguration(m_trust);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();

    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->isOpen() ? reply->readAll() : QByteArray();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.append(std::pair(name, value));
    answer.broken = reply->error() == QNetworkReply::RemoteHostClosedError;
    reply->deleteLater();
    return answer;
}

HttpAnswer HttpCaller::call(const QByteArray &method, const QString &url, const QJsonObject &body, Headers headers)
{
    headers.append(std::pair(QByteArray("Content-Type"), QByteArray("application/json")));
    return call(method, url, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

}
