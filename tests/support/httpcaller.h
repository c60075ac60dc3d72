#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>

#include <utility>

namespace azrelocate::test {

struct HttpAnswer
{
    int status = 0; ///< 0: no HTTP answer
    QByteArray body;
    QJsonObject json;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool broken = false; ///< the connection ended before the whole answer was there

    QByteArray header(const QByteArray &name) const; ///< without case
    QString code() const;                            ///< ARM's error code
};

/// A plain HTTP client for tests, one request after the other, on purpose without anything of the product's client.
class HttpCaller
{
public:
    explicit HttpCaller(const QString &caFile);

    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    HttpAnswer call(const QByteArray &method, const QString &url, const QByteArray &body = {},
                    const Headers &headers = {});
    HttpAnswer call(const QByteArray &method, const QString &url, const QJsonObject &body, Headers headers = {});

    /// Sent as "Authorization: Bearer …" from now on; empty: none.
    void setToken(const QString &token) { m_token = token; }

private:
    QSslConfiguration m_trust;
    QNetworkAccessManager m_network;
    QString m_token;
};

}
