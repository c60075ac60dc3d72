#include "azure/operation.h"

#include "azure/errors.h"
#include "base/jsonpath.h"
#include "http/retryafter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

using Style = Operation::Style;
using State = OperationStatus::State;

constexpr std::array kStyleNames{"AsyncOperation"_L1, "Location"_L1, "ProvisioningState"_L1, "AzCopyJob"_L1};

/// Any word that is not known to be an end means that it is still running.
State stateOf(const QString &word)
{
    if (word.compare("Succeeded"_L1, Qt::CaseInsensitive) == 0)
        return State::Succeeded;
    if (word.compare("Failed"_L1, Qt::CaseInsensitive) == 0)
        return State::Failed;
    if (word.compare("Canceled"_L1, Qt::CaseInsensitive) == 0 || word.compare("Cancelled"_L1, Qt::CaseInsensitive) == 0)
        return State::Cancelled;
    return State::Running;
}

QUrl urlIn(const HttpResponse &response, QByteArrayView header, const QUrl &base)
{
    const QByteArray value = response.header(header).trimmed();
    return value.isEmpty() ? QUrl() : base.resolved(QUrl::fromEncoded(value));
}

std::chrono::seconds waitIn(const HttpResponse &response)
{
    const auto wait = retryAfter(response.headers, QDateTime::currentDateTimeUtc());
    return wait ? std::chrono::ceil<std::chrono::seconds>(*wait) : std::chrono::seconds(0);
}

QString provisioningState(const QJsonValue &resource)
{
    return jsonAtInsensitive(resource, u"properties.provisioningState").toString();
}

std::optional<Error> errorIn(const QJsonValue &body, const QString &operation)
{
    for (const auto path : {u"error", u"properties.error"}) {
        const QJsonObject object = jsonAt(body, path).toObject();
        if (!object["code"_L1].toString().isEmpty() || !object["message"_L1].toString().isEmpty())
            return errorFromObject(object, operation);
    }
    return std::nullopt;
}

QString nameOf(const Operation &operation)
{
    return QString::fromLatin1(operation.method) + u' ' + operation.resourceUrl.path();
}

/// Failed always has an error, even if the service gave no reason.
void addError(OperationStatus &status, const QJsonValue &body, const Operation &operation)
{
    status.error = errorIn(body, nameOf(operation));
    if (status.error || (status.state != State::Failed && status.state != State::Cancelled))
        return;
    Error error;
    error.operation = nameOf(operation);
    error.kind = ErrorKind::Service; // Cancelled would mean that the user of this program asked to stop
    error.code = u"Operation"_s + status.word;
    error.message = u"Azure ended the operation as \"%1\" without a reason."_s.arg(status.word);
    status.error = error;
}

/// "POST /…/moveCollections/mc/prepare" acts on ".../mc".
QUrl resourceOf(const Operation &operation)
{
    if (operation.method != "POST")
        return operation.resourceUrl;
    return operation.resourceUrl.adjusted(QUrl::RemoveFilename | QUrl::StripTrailingSlash);
}

bool mayPassLater(const Error &error)
{
    return error.retryable || error.httpStatus == 0 || error.kind == ErrorKind::SignIn
        || error.kind == ErrorKind::Permission;
}

Result<OperationStatus> pollResource(const AzureReader &azure, Operation &operation, const CallContext &context)
{
    OperationStatus status;
    const auto answer = azure.get(resourceOf(operation).toString(QUrl::FullyEncoded), {}, context);
    if (!answer) {
        if (operation.method == "DELETE" && answer.error().httpStatus == 404) {
            status.state = State::Succeeded;
            status.word = u"Deleted"_s;
            return status;
        }
        return answer.error();
    }
    operation.retryAfter = waitIn(answer->http);
    status.word = provisioningState(answer->body);
    if (operation.method == "DELETE") { // it is still there; only a failure ends the wait
        status.state = stateOf(status.word) == State::Failed ? State::Failed : State::Running;
    } else {
        if (status.word.isEmpty())
            status.word = u"Succeeded"_s;
        status.state = stateOf(status.word);
    }
    if (status.state == State::Succeeded)
        status.result = answer->body;
    else
        addError(status, answer->body, operation);
    return status;
}

/// What a finished operation made: the resource of a PUT or PATCH, the answer at the Location of a POST.
Result<QJsonValue> resultOf(const AzureReader &azure, const Operation &operation, const QJsonValue &statusBody,
                            const CallContext &context)
{
    QUrl url;
    if (operation.method == "PUT" || operation.method == "PATCH")
        url = operation.resourceUrl;
    else if (operation.method == "POST")
        url = operation.resultUrl;
    if (url.isEmpty())
        return operation.method == "POST" ? statusBody["properties"_L1] : QJsonValue();
    const auto answer = azure.get(url.toString(QUrl::FullyEncoded), {}, context);
    if (answer)
        return answer->body;
    if (mayPassLater(answer.error()))
        return answer.error();
    return QJsonValue(); // some services forget the result soon; the success stands
}

Result<OperationStatus> pollStatus(const AzureReader &azure, Operation &operation, const CallContext &context)
{
    const auto answer = azure.get(operation.url.toString(QUrl::FullyEncoded), {}, context);
    if (!answer) {
        if (answer.error().httpStatus == 404)
            return pollResource(azure, operation, context);
        return answer.error();
    }
    operation.retryAfter = waitIn(answer->http);
    OperationStatus status;
    status.word = jsonAtInsensitive(answer->body, u"status").toString();
    if (status.word.isEmpty())
        status.word = provisioningState(answer->body);
    if (status.word.isEmpty())
        status.word = answer->status == 202 ? u"Accepted"_s : answer->status == 204 ? u"Succeeded"_s : u"Unknown"_s;
    status.state = stateOf(status.word);
    if (const QJsonValue percent = answer->body["percentComplete"_L1]; percent.isDouble())
        status.percent = std::clamp(percent.toDouble(), 0.0, 100.0);
    addError(status, answer->body, operation);
    if (status.state == State::Succeeded && !status.error) {
        auto result = resultOf(azure, operation, answer->body, context);
        if (!result)
            return result.error();
        status.result = *result;
    }
    return status;
}

Result<OperationStatus> pollLocation(const AzureReader &azure, Operation &operation, const CallContext &context)
{
    OperationStatus status;
    const auto answer = azure.get(operation.url.toString(QUrl::FullyEncoded), {}, context);
    if (!answer) {
        const Error &error = answer.error();
        if (error.httpStatus == 404)
            return pollResource(azure, operation, context);
        if (mayPassLater(error))
            return error;
        status.state = State::Failed;
        status.word = u"Failed"_s;
        status.error = error;
        return status;
    }
    operation.retryAfter = waitIn(answer->http);
    if (answer->status == 202) {
        if (const QUrl newer = urlIn(answer->http, "Location", operation.url); !newer.isEmpty())
            operation.url = newer;
        status.word = u"Accepted"_s;
        return status;
    }
    status.state = State::Succeeded;
    status.word = u"Succeeded"_s;
    status.result = answer->body;
    addError(status, answer->body, operation);
    return status;
}

}

QJsonObject Operation::toJson() const
{
    QJsonObject object{{u"style"_s, QString(kStyleNames[static_cast<std::size_t>(style)])},
                       {u"url"_s, url.toString(QUrl::FullyEncoded)},
                       {u"resourceUrl"_s, resourceUrl.toString(QUrl::FullyEncoded)},
                       {u"method"_s, QString::fromLatin1(method)},
                       {u"startedAt"_s, startedAt.toString(Qt::ISODateWithMs)},
                       {u"retryAfter"_s, qint64(retryAfter.count())}};
    if (!resultUrl.isEmpty())
        object.insert(u"resultUrl"_s, resultUrl.toString(QUrl::FullyEncoded));
    return object;
}

Operation Operation::fromJson(const QJsonObject &object)
{
    Operation operation;
    const QString style = object["style"_L1].toString();
    for (std::size_t index = 0; index < kStyleNames.size(); ++index) {
        if (style == kStyleNames[index])
            operation.style = static_cast<Style>(index);
    }
    operation.url = QUrl::fromEncoded(object["url"_L1].toString().toLatin1());
    operation.resourceUrl = QUrl::fromEncoded(object["resourceUrl"_L1].toString().toLatin1());
    operation.resultUrl = QUrl::fromEncoded(object["resultUrl"_L1].toString().toLatin1());
    operation.method = object["method"_L1].toString().toLatin1();
    operation.startedAt = QDateTime::fromString(object["startedAt"_L1].toString(), Qt::ISODateWithMs);
    operation.retryAfter = std::chrono::seconds(object["retryAfter"_L1].toInteger());
    return operation;
}

std::optional<Operation> Operation::fromAnswer(const QByteArray &method, const QUrl &url, const HttpResponse &response,
                                               const QJsonValue &body, const QDateTime &now)
{
    if (response.status < 200 || response.status > 202)
        return std::nullopt;
    Operation operation;
    operation.resourceUrl = url;
    operation.method = method;
    operation.startedAt = now;
    operation.retryAfter = waitIn(response);
    const QUrl location = urlIn(response, "Location", url);
    QUrl status = urlIn(response, "Azure-AsyncOperation", url);
    if (status.isEmpty())
        status = urlIn(response, "Operation-Location", url);
    if (!status.isEmpty()) {
        operation.style = Style::AsyncOperation;
        operation.url = status;
        if (method == "POST")
            operation.resultUrl = location;
        return operation;
    }
    // With 200 and 201 a Location names what was made, not an operation.
    if (response.status == 202 && !location.isEmpty()) {
        operation.style = Style::Location;
        operation.url = location;
        return operation;
    }
    operation.style = Style::ProvisioningState;
    operation.url = url;
    if (response.status == 202)
        return method == "POST" ? std::nullopt : std::optional(operation); // a POST without a URL leaves nothing to ask
    const QString word = provisioningState(body);
    const bool waits = (method == "PUT" || method == "PATCH") && !word.isEmpty() && stateOf(word) != State::Succeeded;
    return waits ? std::optional(operation) : std::nullopt;
}

Result<OperationStatus> pollOperation(const AzureReader &azure, Operation &operation, const CallContext &context)
{
    switch (operation.style) {
    case Style::AsyncOperation:
        return pollStatus(azure, operation, context);
    case Style::Location:
        return pollLocation(azure, operation, context);
    case Style::AzCopyJob:
        return Error::refused(operation.url.toString(), u"ForeignOperation"_s,
                              u"A copy by AzCopy is not asked for at Azure."_s);
    case Style::ProvisioningState:
        break;
    }
    return pollResource(azure, operation, context);
}

}
