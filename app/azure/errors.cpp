#include "azure/errors.h"

#include "http/redaction.h"
#include "http/retryafter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr int kDeepestCause = 16; ///< real ones have four levels; a hostile answer is not followed for ever
constexpr qsizetype kLongestText = 400;

QString anyCase(const QJsonObject &object, QLatin1StringView key)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(key, Qt::CaseInsensitive) != 0)
            continue;
        if (member.value().isObject()) // OData: {"lang": …, "value": …}
            return member.value().toObject()["value"_L1].toString();
        return member.value().isDouble() ? QString::number(member.value().toInteger()) : member.value().toString();
    }
    return {};
}

QJsonValue memberAnyCase(const QJsonObject &object, QLatin1StringView key)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(key, Qt::CaseInsensitive) == 0)
            return member.value();
    }
    return QJsonValue::Undefined;
}

/// The message of a policy denial does not say which assignment denied; the additional information does.
QString policyNote(const QJsonObject &error)
{
    QStringList notes;
    for (const QJsonValue &entry : error["additionalInfo"_L1].toArray()) {
        if (entry["type"_L1].toString() != "PolicyViolation"_L1)
            continue;
        const QJsonObject info = entry["info"_L1].toObject();
        QString assignment = info["policyAssignmentId"_L1].toString();
        if (assignment.isEmpty())
            assignment = info["policyAsssignmentId"_L1].toString(); // the service has sent it misspelt
        if (assignment.isEmpty())
            assignment = info["policyAssignmentName"_L1].toString();
        QString definition = info["policyDefinitionDisplayName"_L1].toString();
        if (definition.isEmpty())
            definition = info["policyDefinitionId"_L1].toString();
        notes += u"Policy: %1; assignment: %2."_s.arg(definition, assignment);
    }
    return notes.join(u' ');
}

Error fromErrorObject(const QJsonObject &object, int depth);

void addCausesIn(Error &error, const QJsonObject &object, int depth)
{
    if (depth >= kDeepestCause)
        return;
    const QJsonValue details = memberAnyCase(object, "details"_L1);
    for (const QJsonValue &detail : details.toArray()) {
        if (detail.isObject())
            error.details += fromErrorObject(detail.toObject(), depth + 1);
    }
    for (const auto key : {"innererror"_L1, "innerError"_L1}) {
        const QJsonObject inner = object[key].toObject();
        if (!anyCase(inner, "code"_L1).isEmpty())
            error.details += fromErrorObject(inner, depth + 1);
    }
    // Deployments wrap the provider's answer as text.
    const QString text = error.message.trimmed();
    if (text.startsWith(u'{')) {
        const QJsonObject wrapped = QJsonDocument::fromJson(text.toUtf8()).object();
        const QJsonObject inside = wrapped["error"_L1].isObject() ? wrapped["error"_L1].toObject() : wrapped;
        if (!anyCase(inside, "code"_L1).isEmpty() || !anyCase(inside, "message"_L1).isEmpty()) {
            const Error cause = fromErrorObject(inside, depth + 1);
            error.message = cause.message;
            error.details += cause;
        }
    }
}

Error fromErrorObject(const QJsonObject &object, int depth)
{
    Error error;
    error.code = anyCase(object, "code"_L1);
    error.message = anyCase(object, "message"_L1);
    addCausesIn(error, object, depth);
    if (const QString note = policyNote(object); !note.isEmpty())
        error.message += u' ' + note;
    return error;
}

/// The object that holds code and message, in each of the forms that Azure uses.
QJsonObject errorObjectIn(const QJsonObject &body)
{
    for (const auto key : {"error"_L1, "odata.error"_L1, "Error"_L1}) {
        if (body[key].isObject())
            return body[key].toObject();
    }
    return body;
}

Error fromXml(const QByteArray &body)
{
    Error error;
    QXmlStreamReader xml(body);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "Code"_L1)
            error.code = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == "Message"_L1)
            error.message = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return error;
}

Error fromHtml(const QByteArray &body)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s, QRegularExpression::CaseInsensitiveOption);
    Error error;
    error.code = u"HtmlAnswer"_s;
    error.message = u"A web page answered instead of Azure: \"%1\". A proxy may stand between."_s.arg(
        title.match(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 64 * 1024))))
            .captured(1)
            .simplified());
    return error;
}

Error fromBody(const HttpResponse &response)
{
    const QByteArray text = response.body.trimmed();
    const QByteArray type = response.header("Content-Type").toLower();
    QByteArray start = text.first(std::min<qsizetype>(text.size(), 64)).toLower();
    if (start.startsWith("\xEF\xBB\xBF")) // Storage begins its XML with a byte order mark
        start = start.sliced(3);
    if (type.contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html"))
        return fromHtml(text);
    if (type.contains("xml") || start.startsWith("<?xml"))
        return fromXml(text);
    const QJsonDocument document = QJsonDocument::fromJson(text); // refuses more than 1024 levels
    if (document.isObject())
        return fromErrorObject(errorObjectIn(document.object()), 0);
    Error error;
    error.message = redactedExcerpt(text, "text/plain", kLongestText);
    return error;
}

ErrorKind kindOf(int status, const QString &code)
{
    static const QSet<QString> notAboutRights{u"RequestDisallowedByPolicy"_s, u"RequestDisallowedByAzure"_s};
    static const QSet<QString> notAboutExistence{u"MissingSubscriptionRegistration"_s};
    switch (status) {
    case 401:
        return ErrorKind::SignIn;
    case 403:
        return notAboutRights.contains(code) ? ErrorKind::Service : ErrorKind::Permission;
    case 404:
        return notAboutExistence.contains(code) ? ErrorKind::Service : ErrorKind::NotFound;
    case 409:
        return notAboutExistence.contains(code) ? ErrorKind::Service : ErrorKind::Conflict;
    case 412:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::Throttled;
    default:
        return status < 400 ? ErrorKind::Protocol : ErrorKind::Service;
    }
}

bool mayPass(int status, const QString &code, bool namesATime)
{
    // By code first: providers send these with several statuses.
    static const QSet<QString> passing{u"AnotherOperationInProgress"_s, u"RetryableErrorDueToAnotherOperation"_s,
                                       u"PrincipalNotFound"_s, u"RetryableError"_s, u"ServerBusy"_s};
    if (passing.contains(code))
        return true;
    if (code == "ScopeLocked"_L1)
        return false;
    return status == 408 || status == 429 || (status >= 500 && status != 501) || (status == 409 && namesATime);
}

}

Error errorFromObject(const QJsonObject &object, const QString &operation)
{
    Error error = fromErrorObject(errorObjectIn(object), 0);
    error.operation = operation;
    error.kind = ErrorKind::Service;
    error.retryable = mayPass(0, error.code, false);
    return error;
}

Error errorFromResponse(const HttpResponse &response, const QString &operation)
{
    Error error = fromBody(response);
    if (error.code.isEmpty())
        error.code = QString::fromLatin1(response.header("x-ms-error-code")); // HEAD has no body
    if (error.message.isEmpty())
        error.message = u"HTTP status %1"_s.arg(response.status);
    const auto wait = retryAfter(response.headers, QDateTime::currentDateTimeUtc());
    error.operation = operation;
    error.httpStatus = response.status;
    error.kind = kindOf(response.status, error.code);
    error.requestId = response.requestId();
    error.correlationId = response.correlationId();
    error.retryable = mayPass(response.status, error.code, wait.has_value());
    if (wait)
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*wait);
    return error;
}

Error errorFromTokenAnswer(const HttpResponse &response, const QString &operation)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (!body["error"_L1].isString())
        return errorFromResponse(response, operation);
    // Transient by Entra's documentation; anything else needs a person.
    static const QSet<int> passing{90006, 90012, 90024, 90033, 90055, 90090, 50033, 50087};
    // The words of RFC 8628, 3.5 say more than Entra's number, which is the same for "not yet" and "too fast".
    static const QSet<QString> words{u"authorization_pending"_s, u"slow_down"_s, u"authorization_declined"_s,
                                     u"expired_token"_s, u"bad_verification_code"_s};
    const int number = body["error_codes"_L1].toArray().first().toInt();
    Error error;
    error.operation = operation;
    error.code = body["error"_L1].toString();
    if (number != 0 && !words.contains(error.code))
        error.code = u"AADSTS%1"_s.arg(number);
    error.message = body["error_description"_L1].toString(body["error"_L1].toString());
    error.httpStatus = response.status;
    error.requestId = body["trace_id"_L1].toString(response.requestId());
    error.correlationId = body["correlation_id"_L1].toString(response.correlationId());
    error.retryable = passing.contains(number) || body["error"_L1].toString() == "temporarily_unavailable"_L1;
    error.kind = error.retryable ? ErrorKind::Service : ErrorKind::SignIn;
    return error;
}

}
