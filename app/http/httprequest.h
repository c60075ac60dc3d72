#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace azrelocate {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// Value of the first header @p name, compared without case; empty where absent.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);
/// Replaces every header @p name by one with @p value.
void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value);

/// Whose rate limits a request counts against; each family is paced by itself.
enum class ThrottleFamily { ResourceManager, ResourceGraph, KeyVault, Storage, None };

/// One HTTP request, before the policies of the pipeline have worked on it.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    QString operation;       ///< for errors and logs: "GET /subscriptions/…"; made from method and path when empty
    QString tokenScope;      ///< "https://management.azure.com/.default"; empty: sent without a token
    QByteArray tokenHeader;  ///< a second header that shows the token, as "Authorization" does; empty: none
    QString clientRequestId; ///< x-ms-client-request-id; empty: one is made for each request
    ThrottleFamily family = ThrottleFamily::ResourceManager;
    std::chrono::milliseconds attemptTimeout{100'000}; ///< for one attempt; ARM itself gives up after 60 s
    bool repeatable = true;    ///< may be sent again when it is unknown whether the service acted on it
    bool secretAnswer = false; ///< the answer holds secrets: never log, keep or show its body
};

/// What @p request is called in errors and logs; never holds the query, which may hold a signature.
QString operationOf(const HttpRequest &request);

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QUrl url; ///< of the request that was answered

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    QString requestId() const { return QString::fromLatin1(header("x-ms-request-id")); }
    QString correlationId() const { return QString::fromLatin1(header("x-ms-correlation-request-id")); }
};

}
