#include "tasks/azureexecutor.h"

#include "azure/azuresession.h"
#include "base/jsonpath.h"
#include "checklist/deferred.h"
#include "tasks/bodymatches.h"
#include "tasks/otherhands.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

using Applied = ProbeOutcome::Applied;

bool isOneOf(const QString &text, const QStringList &words)
{
    return words.contains(text, Qt::CaseInsensitive);
}

QString nameOf(const ChangeRequest &request)
{
    return QString::fromLatin1(request.method) + u' ' + request.pathOrUrl;
}

QString probePath(const ChangeRequest &request)
{
    return request.probe.path.isEmpty() ? request.pathOrUrl : request.probe.path;
}

QString probeVersion(const ChangeRequest &request)
{
    return request.probe.apiVersion.isEmpty() ? request.apiVersion : request.probe.apiVersion;
}

/// What of the body a GET can show: a deployment is read without its template.
QJsonValue comparableBody(const ChangeRequest &request)
{
    if (!request.pathOrUrl.contains("/Microsoft.Resources/deployments/"_L1, Qt::CaseInsensitive))
        return request.body;
    QJsonObject body = request.body.toObject();
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.remove("template"_L1);
    body.insert(u"properties"_s, properties);
    return body;
}

/// The value at @p pointer as text; with "*" in it, one of each element of that list.
QStringList valuesAt(const QJsonValue &body, const QString &pointer)
{
    const qsizetype star = pointer.indexOf("/*"_L1);
    if (star < 0) {
        const QJsonValue found = jsonPointer(body, pointer);
        return {found.isString() ? found.toString() : found.toVariant().toString()};
    }
    QStringList values;
    const QJsonArray elements = jsonPointer(body, pointer.left(star)).toArray();
    for (const QJsonValue &element : elements)
        values.append(valuesAt(element, pointer.mid(star + 2)));
    return values;
}

/// Only a write that was made over a known state has one to come back to, and only what a GET shows can be compared.
bool canBeCompared(const Change &change, const ChangeRequest &undo)
{
    const ChangeRequest &done = change.request;
    return (undo.method == "PUT" || undo.method == "PATCH") && undo.method == done.method
        && undo.pathOrUrl == done.pathOrUrl && (done.method == "PATCH" || !done.ifMatch.isEmpty())
        && done.probe.kind == AppliedProbe::Kind::PutMatches && !done.secret && !undo.secret
        && !deferred::containsDeferred(done.body) && !deferred::containsDeferred(undo.body);
}

Error changedSince(const ChangeRequest &undo, const QStringList &places, const QJsonValue &actual)
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.operation = nameOf(undo);
    error.code = u"ChangedSince"_s;
    const QString what = places.join(u", "_s);
    const QString who = jsonAt(actual, u"systemData.lastModifiedBy").toString();
    error.message = who.isEmpty()
        ? u"Somebody else changed %1 after this relocation; it is not overwritten."_s.arg(what)
        : u"%2 changed %1 after this relocation; it is not overwritten."_s.arg(what, who);
    return error;
}

/// Somebody is at work on the resource, and it does not look like our body yet: the next look will tell.
Error stillChanging(const ChangeRequest &request)
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.operation = nameOf(request);
    error.code = u"StillChanging"_s;
    error.message = u"The resource is being changed; it cannot be told by whom."_s;
    error.retryable = true;
    return error;
}

}

AzureExecutor::AzureExecutor(AzureReader reader, AzureWriter writer)
    : m_reader(std::move(reader))
    , m_writer(std::move(writer))
{
}

Result<SendOutcome> AzureExecutor::send(
    const ChangeRequest &request, const QString &clientRequestId, const CallContext &context)
{
    AzureWrite write;
    write.method = request.method;
    write.pathOrUrl = request.pathOrUrl;
    write.apiVersion = request.apiVersion;
    for (const auto &[name, value] : request.headers) {
        if (value == deferred::kOwnToken)
            write.tokenHeader = name;
        else
            write.headers.emplaceBack(name, value);
    }
    write.ifMatch = request.ifMatch;
    write.ifNoneMatch = request.ifNoneMatch;
    write.clientRequestId = clientRequestId;
    write.secret = request.secret;
    write.body = request.body;
    if (deferred::containsDeferred(request.body)) {
        Result<QJsonValue> body = deferred::resolve(request.body, m_reader, context);
        if (!body)
            return body.error();
        write.body = *std::move(body);
        write.secret = true;
    }

    SendOutcome outcome;
    const AzureWriter writer = m_writer.observedBy([&outcome](RequestRecord record) {
        record.answerExcerpt.clear(); // what was written is in the change; an answer may repeat secrets
        outcome.requests.append(record);
    });
    const Result<WriteAnswer> answer = writer.send(write, context);
    write.body = QJsonValue(); // with it the last reference to resolved values goes
    if (!answer)
        return answer.error();
    outcome.operation = answer->operation;
    return outcome;
}

Result<QByteArray> AzureExecutor::versionToUndo(
    const Change &change, const ChangeRequest &undo, const CallContext &context)
{
    if (!canBeCompared(change, undo))
        return QByteArray();
    const Result<JsonAnswer> now = m_reader.get(undo.pathOrUrl, undo.apiVersion, context);
    if (!now && now.error().httpStatus == 404 && undo.method == "PUT")
        return QByteArray(); // nobody's change is lost by making it anew
    if (!now)
        return now.error();
    if (const QStringList places = alteredSince(undo.body, change.request.body, now->body); !places.isEmpty())
        return changedSince(undo, places, now->body);
    // Where the change was guarded by a version, the way back is as well.
    if (change.request.ifMatch.isEmpty())
        return QByteArray();
    return now->etag.isEmpty() ? now->body["etag"_L1].toString().toLatin1() : now->etag;
}

Result<OperationStatus> AzureExecutor::poll(Operation &operation, const CallContext &context)
{
    return pollOperation(m_reader, operation, context);
}

bool AzureExecutor::abandon(const Operation &)
{
    return false; // Azure finishes what it has taken
}

Result<ProbeOutcome> AzureExecutor::probe(const ChangeRequest &request, const CallContext &context)
{
    switch (request.probe.kind) {
    case AppliedProbe::Kind::PutMatches:
        return request.method == "DELETE" ? probeGone(request, context) : probePut(request, context);
    case AppliedProbe::Kind::Gone:
        return probeGone(request, context);
    case AppliedProbe::Kind::ValueIsOneOf:
        return probeValue(request, context);
    case AppliedProbe::Kind::ListMatches:
        return probeList(request, context);
    case AppliedProbe::Kind::HeaderExists:
        return probeHeader(request, context);
    case AppliedProbe::Kind::Repeatable:
        break;
    }
    return ProbeOutcome{};
}

Result<ProbeOutcome> AzureExecutor::probePut(const ChangeRequest &request, const CallContext &context)
{
    if (request.method == "POST") {
        return Error::refused(nameOf(request), u"OutcomeUnknown"_s,
            u"It is not known whether Azure took the request, and nothing that can be read shows it."_s);
    }
    const Result<JsonAnswer> answer = m_reader.get(probePath(request), probeVersion(request), context);
    if (!answer) {
        if (answer.error().httpStatus == 404)
            return ProbeOutcome{};
        return answer.error();
    }
    const QString state = jsonAtInsensitive(answer->body, u"properties.provisioningState").toString();
    if (isOneOf(state, {u"Failed"_s, u"Canceled"_s, u"Cancelled"_s}))
        return ProbeOutcome{};
    const bool ours = bodyMatches(comparableBody(request), answer->body);
    const bool atRest = state.isEmpty() || isOneOf(state, {u"Succeeded"_s});
    if (atRest)
        return ProbeOutcome{ours ? Applied::Yes : Applied::No, std::nullopt};
    if (!ours)
        return stillChanging(request);
    Operation operation;
    operation.style = Operation::Style::ProvisioningState;
    operation.url = m_reader.session()->url(probePath(request), probeVersion(request));
    operation.resourceUrl = operation.url;
    operation.method = request.method;
    operation.startedAt = m_reader.session()->clock().now();
    return ProbeOutcome{Applied::Running, operation};
}

Result<ProbeOutcome> AzureExecutor::probeGone(const ChangeRequest &request, const CallContext &context)
{
    const Result<JsonAnswer> answer = m_reader.get(probePath(request), probeVersion(request), context);
    if (!answer) {
        if (answer.error().httpStatus == 404 || answer.error().httpStatus == 410)
            return ProbeOutcome{Applied::Yes, std::nullopt};
        return answer.error();
    }
    const QString state = jsonAtInsensitive(answer->body, u"properties.provisioningState").toString();
    const bool going = isOneOf(state, {u"Deleting"_s, u"Deprovisioning"_s});
    return ProbeOutcome{going ? Applied::Running : Applied::No, std::nullopt};
}

Result<ProbeOutcome> AzureExecutor::probeValue(const ChangeRequest &request, const CallContext &context)
{
    const Result<JsonAnswer> answer = m_reader.get(probePath(request), probeVersion(request), context);
    if (!answer) {
        if (answer.error().httpStatus == 404)
            return ProbeOutcome{};
        return answer.error();
    }
    const QStringList found = valuesAt(answer->body, request.probe.pointer);
    const auto hasOneOf = [&found](const QStringList &words) {
        return std::any_of(found.begin(), found.end(), [&](const QString &text) { return isOneOf(text, words); });
    };
    if (hasOneOf(request.probe.values))
        return ProbeOutcome{Applied::Yes, std::nullopt};
    return ProbeOutcome{hasOneOf(request.probe.runningValues) ? Applied::Running : Applied::No, std::nullopt};
}

/// Values that a GET does not show: what would be sent and what is there meet in memory and go again.
Result<ProbeOutcome> AzureExecutor::probeList(const ChangeRequest &request, const CallContext &context)
{
    const Result<QJsonValue> wanted = deferred::resolve(request.body, m_reader, context);
    if (!wanted)
        return wanted.error();
    const Result<JsonAnswer> actual
        = m_reader.post(probePath(request), probeVersion(request), QJsonValue(QJsonValue::Undefined), context, true);
    if (!actual)
        return actual.error();
    return ProbeOutcome{bodyMatches(*wanted, actual->body) ? Applied::Yes : Applied::No, std::nullopt};
}

Result<ProbeOutcome> AzureExecutor::probeHeader(const ChangeRequest &request, const CallContext &context)
{
    HttpRequest head;
    head.method = "HEAD";
    head.url = m_reader.session()->url(probePath(request), probeVersion(request));
    // The data plane of Storage wants its version in a header.
    if (const QByteArray version = headerValue(request.headers, "x-ms-version"); !version.isEmpty())
        head.headers.append({"x-ms-version", version});
    const Result<HttpResponse> answer = m_reader.send(head, context);
    if (!answer) {
        if (answer.error().httpStatus == 404)
            return ProbeOutcome{};
        return answer.error();
    }
    const QByteArray copy = answer->header("x-ms-copy-status").toLower();
    if (copy == "failed" || copy == "aborted")
        return ProbeOutcome{};
    return ProbeOutcome{copy == "pending" ? Applied::Running : Applied::Yes, std::nullopt};
}

}
