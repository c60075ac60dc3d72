#include "sandbox/arm/operations.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// @p own: where the provider wants it, or empty for the usual place, @p kind below the scope.
QString statusUrl(const Call &call, const Operation &operation, const QString &own, const QString &kind)
{
    const OperationSpec &spec = operation.spec;
    QString path = own;
    if (path.isEmpty()) {
        path = spec.scope;
        if (!spec.providerNamespace.isEmpty())
            path += u"/providers/"_s + spec.providerNamespace;
        path += u'/' + kind;
    }
    const QString version = call.request.apiVersion;
    return call.request.baseUrl() + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u'/' + operation.id
        + (version.isEmpty() ? QString() : u"?api-version="_s + version);
}

Reply unknownOperation(const QString &id)
{
    return armError(404, u"OperationNotFound"_s, u"The operation '%1' was not found."_s.arg(id));
}

}

Outcome Outcome::failed(const QString &code, const QString &message)
{
    Outcome outcome;
    outcome.succeeded = false;
    outcome.error = armErrorObject(code, message);
    return outcome;
}

Operation *Operations::startOpen(OperationSpec spec)
{
    Operation operation;
    operation.id = Simulation::guidFrom(u"operation %1 %2"_s.arg(++m_count).arg(spec.resourceId));
    operation.started = m_simulation.now();
    operation.due = operation.started.addMSecs(spec.duration.count());
    operation.spec = std::move(spec);
    const QString id = operation.id;
    return &m_byId.insert_or_assign(id, std::move(operation)).first->second;
}

Operation *Operations::start(OperationSpec spec)
{
    Operation *operation = startOpen(std::move(spec));
    m_simulation.schedule(operation->spec.duration, [this, id = operation->id] {
        Operation *due = find(id);
        if (due && !due->hasEnded())
            end(id, due->spec.finish ? due->spec.finish(m_simulation) : Outcome{});
    });
    return operation;
}

void Operations::end(const QString &id, Outcome outcome)
{
    Operation *operation = find(id);
    if (!operation || operation->hasEnded())
        return;
    operation->ended = m_simulation.now();
    operation->status = outcome.succeeded ? u"Succeeded"_s : u"Failed"_s;
    operation->outcome = std::move(outcome);
    const auto listeners = std::exchange(operation->whenEnded, {});
    for (const auto &listener : listeners)
        listener(*operation);
}

Operation *Operations::find(const QString &id)
{
    const auto found = m_byId.find(id.toLower());
    return found == m_byId.end() ? nullptr : &found->second;
}

const Operation *Operations::find(const QString &id) const
{
    const auto found = m_byId.find(id.toLower());
    return found == m_byId.end() ? nullptr : &found->second;
}

Operation *Operations::runningOn(const QString &resourceId)
{
    for (auto &[id, operation] : m_byId) {
        if (!operation.hasEnded() && sameText(operation.spec.resourceId, resourceId))
            return &operation;
    }
    return nullptr;
}

void Operations::whenEnded(const QString &id, std::function<void(const Operation &)> then)
{
    Operation *operation = find(id);
    if (!operation)
        return;
    if (operation->hasEnded())
        then(*operation);
    else
        operation->whenEnded.append(std::move(then));
}

Reply Operations::accepted(const Call &call, const Operation &operation, int status, QJsonObject body) const
{
    Reply reply = body.isEmpty() ? Reply::empty(status) : Reply::of(std::move(body), status);
    reply.operationId = operation.id;
    const OperationSpec &spec = operation.spec;
    const Async style = spec.style;
    if (style == Async::AzureAsyncOperation)
        reply.with("Azure-AsyncOperation",
                   statusUrl(call, operation, spec.statusPath, u"operationStatuses"_s).toLatin1());
    if (style == Async::AzureAsyncOperation || style == Async::Location)
        reply.with("Location", statusUrl(call, operation, spec.resultPath, u"operationResults"_s).toLatin1());
    if (style != Async::None && style != Async::ProvisioningState)
        reply.with("Retry-After", QByteArray::number(qint64(spec.retryAfter.count())));
    return reply;
}

Reply Operations::run(const Call &call, OperationSpec spec, int status)
{
    return accepted(call, *start(std::move(spec)), status);
}

Reply Operations::statusReply(const Call &call, const QString &id) const
{
    const Operation *operation = find(id);
    if (!operation)
        return unknownOperation(id);
    QJsonObject json{{u"id"_s, call.request.path.text},
                     {u"name"_s, operation->id},
                     {u"status"_s, operation->status},
                     {u"startTime"_s, timeText(operation->started)}};
    if (operation->hasEnded()) {
        json.insert(u"endTime"_s, timeText(operation->ended));
        json.insert(u"percentComplete"_s, 100);
        if (!operation->outcome.error.isEmpty())
            json.insert(u"error"_s, operation->outcome.error);
        if (!operation->outcome.result.isEmpty())
            json.insert(u"properties"_s, operation->outcome.result);
        return Reply::of(std::move(json));
    }
    const double done = static_cast<double>(operation->started.msecsTo(m_simulation.now()));
    const double all = static_cast<double>(std::max<qint64>(1, operation->started.msecsTo(operation->due)));
    json.insert(u"percentComplete"_s, std::clamp(static_cast<int>(100 * done / all), 0, 99));
    return Reply::of(std::move(json))
        .with("Retry-After", QByteArray::number(qint64(operation->spec.retryAfter.count())));
}

Reply Operations::resultReply(const Call &call, const QString &id) const
{
    const Operation *operation = find(id);
    if (!operation)
        return unknownOperation(id);
    if (!operation->hasEnded())
        return accepted(call, *operation, 202);
    if (!operation->outcome.succeeded) {
        // A refusal that the operation ran into carries its own status; the usual one for a failed write is 409.
        return operation->outcome.final.value_or(Reply::of({{u"error"_s, operation->outcome.error}}, 409));
    }
    if (operation->outcome.final)
        return *operation->outcome.final;
    const Resource *written = m_simulation.store().find(operation->spec.resourceId);
    if (operation->outcome.showsResource && written)
        return Reply::of(m_simulation.arm().view(call, *written));
    return operation->outcome.result.isEmpty() ? Reply::empty(operation->spec.emptyStatus)
                                               : Reply::of(operation->outcome.result);
}

}
