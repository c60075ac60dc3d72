#pragma once

#include "sandbox/arm/armpath.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace azrelocate::sandbox {

struct StoreRequest;

/// One request as it came over the wire.
struct WireRequest
{
    QByteArray method;
    QByteArray scheme;
    QByteArray path;  ///< percent-encoded
    QByteArray query; ///< percent-encoded, without "?"
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// One request as a behaviour sees it, for Resource Manager and for data planes alike.
struct ArmRequest
{
    static ArmRequest from(const WireRequest &wire);

    QByteArray method = "GET"; ///< upper case
    QByteArray scheme = "https";
    QByteArray authority; ///< Host header: name and port
    QString host;         ///< name only, lower case
    QByteArray rawPath;   ///< as sent, still percent-encoded, without query
    ArmPath path;
    QUrlQuery query;
    QString apiVersion; ///< empty when not sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray rawBody;
    QJsonObject body; ///< empty when the body is no JSON object
    bool bodyIsObject = false;
    QString principalId;   ///< object id of the caller; empty before authentication
    QDateTime time;        ///< simulated, when it came; null where nobody said
    QString requestId;     ///< what x-ms-request-id will say
    QString correlationId; ///< x-ms-correlation-request-id, given or made

    QByteArray header(const QByteArray &name) const; ///< without case; empty when absent
    bool hasHeader(const QByteArray &name) const;
    QString queryValue(const QString &name) const; ///< decoded, name without case; empty when absent
    /// "https://host:port", the base of absolute links (nextLink, Location).
    QString baseUrl() const;
    bool isWrite() const { return method == "PUT" || method == "PATCH" || method == "DELETE"; }
};

/// An answer. A JSON object unless @ref raw is set.
struct Reply
{
    int status = 200;
    QJsonObject json;
    std::optional<QByteArray> raw; ///< other content, with contentType; JSON arrays and XML too
    QByteArray contentType = "application/json; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// The operation that this answer started, when it was accepted and goes on; for deployments, which wait for it.
    QString operationId;
    /// Set: whatever else stands here, a blob store answers this request (StoreGateway).
    std::shared_ptr<const StoreRequest> store;

    bool ok() const { return status >= 200 && status < 300; }
    Reply &with(QByteArray name, QByteArray value)
    {
        headers.append({std::move(name), std::move(value)});
        return *this;
    }
    QByteArray header(const QByteArray &name) const;
    QString errorCode() const; ///< of an ARM error answer; empty otherwise

    static Reply of(QJsonObject json, int status = 200);
    static Reply empty(int status);
    static Reply bytes(QByteArray content, QByteArray contentType, int status = 200);
};

/// One error in ARM's form, also as an entry of `details`.
QJsonObject armErrorObject(const QString &code, const QString &message, const QJsonArray &details = {},
                           const QString &target = {}, const QJsonArray &additionalInfo = {});
/// {"error":{code,message,target,details,additionalInfo}}; the server adds x-ms-request-id and its like to every
/// answer.
Reply armError(int status, const QString &code, const QString &message, const QJsonArray &details = {},
               const QString &target = {}, const QJsonArray &additionalInfo = {});
/// 501 NotSimulated: what the sandbox does not know it refuses, in one form, naming what was asked.
Reply notSimulated(const QString &what);

/// What a check may return: nothing to go on, or the answer that ends the request.
using Verdict = std::optional<Reply>;

/// One page of @p values, by $top / $skipToken / default size, with an absolute nextLink to the rest.
Reply pageOf(const ArmRequest &request, const QJsonArray &values, int defaultSize = 1000);

}
