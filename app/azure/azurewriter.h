#pragma once

#include "azure/operation.h"

namespace azrelocate {

/// One write, complete: what is sent is what was shown.
struct AzureWrite
{
    QByteArray method;       ///< PUT, PATCH, POST, DELETE
    QString pathOrUrl;       ///< ARM path or absolute URL of the cloud (data planes)
    QString apiVersion;      ///< empty: the URL has it, or the service needs none
    QJsonValue body;         ///< Undefined or null: no body
    QByteArray rawBody;      ///< instead of @ref body, for data planes
    HttpHeaders headers;     ///< beside If-Match and If-None-Match, e.g. x-ms-copy-source
    QByteArray tokenHeader;  ///< shows the token to a second service (x-ms-copy-source-authorization); empty: none
    QByteArray ifMatch;      ///< ETag; empty: not sent
    QByteArray ifNoneMatch;  ///< "*": create only
    QString clientRequestId; ///< the change's id, so that Azure's log names it
    bool secret = false;     ///< body and answer hold secrets
};

struct WriteAnswer
{
    JsonAnswer answer;
    std::optional<Operation> operation; ///< nullopt: final
};

/// The only way to alter anything in Azure; held by the task runner alone. Never repeats what may have been taken.
class AzureWriter
{
public:
    explicit AzureWriter(std::shared_ptr<AzureSession> session, RequestObserver observer = {});
    AzureWriter observedBy(RequestObserver observer) const;

    Result<WriteAnswer> send(const AzureWrite &write, const CallContext &context) const;

private:
    std::shared_ptr<AzureSession> m_session;
    RequestObserver m_observer;
};

}
