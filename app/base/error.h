#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>

namespace azrelocate {

/// What kind of thing went wrong; decides on the exit code, on whether a retry makes sense, and on the sentence a person reads.
enum class ErrorKind {
    Cancelled,  ///< the user or the end of the program asked to stop
    Timeout,    ///< the deadline passed
    Network,    ///< no answer: refused, reset, name not found, TLS failure
    Throttled,  ///< 429 after all retries
    SignIn,     ///< no usable token
    Permission, ///< 403
    NotFound,   ///< 404
    Conflict,   ///< 409, 412
    Service,    ///< Azure answered with another error
    Protocol,   ///< Azure answered in a form that this program does not understand
    Input,      ///< what the user or a file gave is wrong
    Storage,    ///< the relocation file cannot be read or written
    Refused,    ///< this program itself declined: a host outside of the cloud, a write through a reader
};

/// One failure, as a value. Texts for people are made from it elsewhere; @ref message keeps the service's own words.
struct Error
{
    ErrorKind kind = ErrorKind::Service;
    QString operation;     ///< what was tried, e.g. "GET /subscriptions/…/dnsZones/contoso.com"; without query values
    QString code;          ///< Azure's code ("AuthorizationFailed"), or one of our own ("ForeignHost"); may be empty
    QString message;       ///< in the words of who reported it; English
    QList<Error> details;  ///< causes, outermost first
    int httpStatus = 0;    ///< 0: no HTTP answer
    QString requestId;     ///< x-ms-request-id; for Microsoft's support
    QString correlationId; ///< x-ms-correlation-request-id
    bool retryable = false;
    std::chrono::seconds retryAfter{0}; ///< 0: the service named no time

    /// The deepest cause, which in deployments is the one that says what is wrong.
    const Error &rootCause() const;
    /// One line for a log or a terminal: operation, code, message, request id.
    QString toLine() const;

    QJsonObject toJson() const;
    static Error fromJson(const QJsonObject &object);

    static Error input(QString message, QString code = {});
    static Error storage(QString message, QString code = {});
    static Error protocol(QString operation, QString message);
    static Error cancelled(QString operation = {});
    static Error refused(QString operation, QString code, QString message);
};

QString toString(ErrorKind kind);
ErrorKind errorKindFromString(QStringView text);

}
