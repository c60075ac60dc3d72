#pragma once

#include "azure/credentials/identity.h"
#include "azure/requestrecord.h"
#include "base/callcontext.h"
#include "base/resourceid.h"
#include "base/result.h"
#include "http/httprequest.h"

#include <QJsonArray>
#include <QJsonValue>

#include <functional>
#include <memory>

namespace azrelocate {

class AzureSession;
class Cloud;

/// A parsed JSON answer with what is needed to trace and to guard it.
struct JsonAnswer
{
    QJsonValue body;
    int status = 0;
    QByteArray etag;
    HttpResponse http; ///< headers; the body there is empty, it was moved into @ref body
};

/// Reads from Azure and cannot write: only GET, HEAD and the read-only POSTs listed in requestrules.cpp pass; anything
/// else is ErrorKind::Refused. Blocks the calling worker thread. Cheap to copy, thread-safe.
class AzureReader
{
public:
    explicit AzureReader(std::shared_ptr<AzureSession> session, RequestObserver observer = {});

    /// The same reader; each request is also told to @p observer.
    AzureReader observedBy(RequestObserver observer) const;
    const Cloud &cloud() const;
    QString identity() const;            ///< who is signed in, as evidence shows it
    SignedInPrincipal principal() const; ///< whom a role has to be granted to
    const std::shared_ptr<AzureSession> &session() const;

    /// GET of an ARM path ("/subscriptions/…" with or without query) or an absolute URL of the cloud.
    Result<JsonAnswer> get(const QString &pathOrUrl, const QString &apiVersion, const CallContext &context) const;
    /// A read-only POST ("…/listKeys", "…/whatIf", "…/config/appsettings/list", Resource Graph).
    /// @p secretAnswer: the answer holds secrets and is kept nowhere.
    Result<JsonAnswer> post(const QString &pathOrUrl, const QString &apiVersion, const QJsonValue &body,
                            const CallContext &context, bool secretAnswer = false) const;
    /// The same, its answer as it came: for pages so large that parsing them is a matter of its own.
    Result<HttpResponse> postForBytes(const QString &pathOrUrl, const QString &apiVersion, const QJsonValue &body,
                                      const CallContext &context) const;
    /// Every page of an ARM list: the members of "value", following "nextLink" inside the cloud only. Not a snapshot:
    /// a member that others move between two pages is there once, one that they delete or add may be there or not.
    Result<QJsonArray> list(const QString &pathOrUrl, const QString &apiVersion, const CallContext &context) const;
    /// The same pages as they came: @p sink is called for each, on the calling thread, and answers with the "nextLink"
    /// in it or with an empty text.
    Result<void> listPages(const QString &pathOrUrl, const QString &apiVersion,
                           const std::function<Result<QString>(const QByteArray &)> &sink,
                           const CallContext &context) const;
    /// HEAD; true: exists (200, 204), false: 404.
    Result<bool> exists(const QString &pathOrUrl, const QString &apiVersion, const CallContext &context) const;
    /// Full control, for data planes (Key Vault, Storage). Method and host are checked as above. @p request.url is
    /// absolute; an empty tokenScope becomes the one of its host. A status of 400 or more is an Error.
    Result<HttpResponse> send(HttpRequest request, const CallContext &context) const;

private:
    Result<void> forEachPage(const QString &pathOrUrl, const QString &apiVersion,
                             const std::function<Result<QString>(Result<HttpResponse>)> &sink,
                             const CallContext &context) const;

    std::shared_ptr<AzureSession> m_session;
    RequestObserver m_observer;
};

}
