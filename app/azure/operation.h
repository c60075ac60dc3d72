#pragma once

#include "azure/azurereader.h"
#include "base/message.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

/// A long-running operation of Azure as a value: it can be stored and polled on by another process.
struct Operation
{
    enum class Style {
        AsyncOperation,    ///< poll the Azure-AsyncOperation (or Operation-Location) URL
        Location,          ///< poll the Location URL until it is no longer 202
        ProvisioningState, ///< GET the resource and watch properties.provisioningState
        AzCopyJob,         ///< nothing of Azure: a copy by AzCopy on this machine, see AzCopyExecutor
    };

    Style style = Style::ProvisioningState;
    QUrl url;                           ///< what to poll: opaque, never rebuilt
    QUrl resourceUrl;                   ///< of the request that started it, with api-version
    QUrl resultUrl;                     ///< where the result is read after success (Location of a POST); may be empty
    QByteArray method;                  ///< PUT, PATCH, POST or DELETE
    QDateTime startedAt;                ///< UTC
    std::chrono::seconds retryAfter{0}; ///< what the service asked for last; 0: nothing

    QJsonObject toJson() const;
    static Operation fromJson(const QJsonObject &object);

    /// The operation that an accepted write started; nullopt when the answer was final. ARM: reference 2.3.
    static std::optional<Operation> fromAnswer(const QByteArray &method, const QUrl &url, const HttpResponse &response,
                                               const QJsonValue &body, const QDateTime &now);
};

struct OperationStatus
{
    enum class State { Running, Succeeded, Failed, Cancelled };
    State state = State::Running;
    QString word;                  ///< as the service wrote it ("Updating")
    std::optional<double> percent; ///< 0…100 where the service tells
    Message progress;              ///< how far, in words; empty: nobody tells
    std::optional<Error>
        error;         ///< when Failed, and also when "Succeeded" carries an error inside (Resource Mover does)
    QJsonValue result; ///< properties or resource after success; may be null
};

/// Asks once. An unreadable status is an error of this call, not a failure of the operation; a status URL that turned
/// 404 falls back to the resource's provisioningState. Updates @p operation (new Location, Retry-After).
Result<OperationStatus> pollOperation(const AzureReader &azure, Operation &operation, const CallContext &context);

}
