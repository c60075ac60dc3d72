#include "base/error.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ErrorKind, QLatin1StringView>, 13> kKinds{{
    {ErrorKind::Cancelled, "cancelled"_L1},
    {ErrorKind::Timeout, "timeout"_L1},
    {ErrorKind::Network, "network"_L1},
    {ErrorKind::Throttled, "throttled"_L1},
    {ErrorKind::SignIn, "sign-in"_L1},
    {ErrorKind::Permission, "permission"_L1},
    {ErrorKind::NotFound, "not-found"_L1},
    {ErrorKind::Conflict, "conflict"_L1},
    {ErrorKind::Service, "service"_L1},
    {ErrorKind::Protocol, "protocol"_L1},
    {ErrorKind::Input, "input"_L1},
    {ErrorKind::Storage, "storage"_L1},
    {ErrorKind::Refused, "refused"_L1},
}};

Error make(ErrorKind kind, QString operation, QString code, QString message)
{
    Error error;
    error.kind = kind;
    error.operation = std::move(operation);
    error.code = std::move(code);
    error.message = std::move(message);
    return error;
}

}

QString toString(ErrorKind kind)
{
    for (const auto &[value, name] : kKinds) {
        if (value == kind)
            return name;
    }
    return {};
}

ErrorKind errorKindFromString(QStringView text)
{
    for (const auto &[value, name] : kKinds) {
        if (text == name)
            return value;
    }
    return ErrorKind::Service;
}

const Error &Error::rootCause() const
{
    const Error *cause = this;
    while (!cause->details.isEmpty())
        cause = &cause->details.first();
    return *cause;
}

QString Error::toLine() const
{
    QString line = operation;
    const auto add = [&line](const QString &part, QLatin1StringView separator) {
        if (part.isEmpty())
            return;
        if (!line.isEmpty())
            line += separator;
        line += part;
    };
    if (httpStatus != 0)
        add(QString::number(httpStatus), " "_L1);
    add(code, ": "_L1);
    add(message, ": "_L1);
    if (const Error &cause = rootCause(); &cause != this)
        add(cause.message, "; cause: "_L1);
    if (!requestId.isEmpty())
        line += " (request id "_L1 + requestId + u')';
    return line;
}

QJsonObject Error::toJson() const
{
    QJsonObject object{{u"kind"_s, toString(kind)}};
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    add(u"operation"_s, operation);
    add(u"code"_s, code);
    add(u"message"_s, message);
    add(u"requestId"_s, requestId);
    add(u"correlationId"_s, correlationId);
    if (httpStatus != 0)
        object.insert(u"httpStatus"_s, httpStatus);
    if (retryable)
        object.insert(u"retryable"_s, true);
    QJsonArray causes;
    for (const Error &detail : details)
        causes.append(detail.toJson());
    if (!causes.isEmpty())
        object.insert(u"details"_s, causes);
    return object;
}

Error Error::fromJson(const QJsonObject &object)
{
    Error error;
    error.kind = errorKindFromString(object.value("kind"_L1).toString());
    error.operation = object.value("operation"_L1).toString();
    error.code = object.value("code"_L1).toString();
    error.message = object.value("message"_L1).toString();
    error.requestId = object.value("requestId"_L1).toString();
    error.correlationId = object.value("correlationId"_L1).toString();
    error.httpStatus = object.value("httpStatus"_L1).toInt();
    error.retryable = object.value("retryable"_L1).toBool();
    const QJsonArray causes = object.value("details"_L1).toArray();
    for (const QJsonValue &cause : causes)
        error.details.append(fromJson(cause.toObject()));
    return error;
}

Error Error::input(QString message, QString code)
{
    return make(ErrorKind::Input, {}, std::move(code), std::move(message));
}

Error Error::storage(QString message, QString code)
{
    return make(ErrorKind::Storage, {}, std::move(code), std::move(message));
}

Error Error::protocol(QString operation, QString message)
{
    return make(ErrorKind::Protocol, std::move(operation), u"UnexpectedAnswer"_s, std::move(message));
}

Error Error::cancelled(QString operation)
{
    return make(ErrorKind::Cancelled, std::move(operation), u"Cancelled"_s, u"Cancelled."_s);
}

Error Error::refused(QString operation, QString code, QString message)
{
    return make(ErrorKind::Refused, std::move(operation), std::move(code), std::move(message));
}

}
