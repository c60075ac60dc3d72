#include "sandbox/templates/deploymentrun.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/deploymentrecord.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::milliseconds kStartDelay{500};
constexpr std::chrono::milliseconds kWriteTime{300}; ///< of a resource that is done when it is answered
constexpr std::chrono::milliseconds kBusyDelay{1000};
constexpr int kMaxAttempts = 300;

/// Another write on the same parent is under way; Resource Manager waits and tries again.
bool isBusy(const Reply &reply)
{
    return reply.status == 409 && reply.errorCode() == u"AnotherOperationInProgress";
}

QJsonObject terminalFailure(const QString &id, const QJsonObject &cause)
{
    return armErrorObject(
        u"ResourceDeploymentFailure"_s,
        u"The resource write operation failed to complete successfully, because it reached terminal provisioning state "
        "'Failed'."_s,
        {cause}, id);
}

}

DeploymentRun::DeploymentRun(Simulation &simulation, ArmRequest cause, DeploymentPlan plan, QString operationId)
    : m_simulation(simulation)
    , m_cause(std::move(cause))
    , m_plan(std::move(plan))
    , m_operationId(std::move(operationId))
    , m_started(simulation.now())
    , m_states(m_plan.expanded.resources().size(), State::Waiting)
    , m_begun(m_plan.expanded.resources().size())
{
}

void DeploymentRun::start()
{
    m_simulation.schedule(kStartDelay, [self = shared_from_this()] {
        if (!self->m_cancelled)
            updateDeployment(self->m_simulation, self->m_plan.id, {{u"provisioningState"_s, u"Running"_s}});
        self->advance();
    });
}

void DeploymentRun::cancel()
{
    m_cancelled = true;
    m_running = false;
    finish(u"Canceled"_s,
           armErrorObject(u"DeploymentCanceled"_s, u"The deployment '%1' was canceled."_s.arg(m_plan.name)), {});
}

bool DeploymentRun::isReady(qsizetype index) const
{
    if (m_states.at(index) != State::Waiting)
        return false;
    const QList<TemplateResource> &resources = m_plan.expanded.resources();
    for (const QString &dependency : resources.at(index).dependsOn) {
        // The order puts dependencies first.
        for (qsizetype i = 0; i < index; ++i) {
            if (sameText(resources.at(i).id, dependency) && m_states.at(i) != State::Succeeded)
                return false;
        }
    }
    return true;
}

void DeploymentRun::advance()
{
    if (!m_running)
        return;
    for (qsizetype i = 0; i < m_states.size() && m_running; ++i) {
        if (isReady(i)) {
            m_states[i] = State::Writing;
            m_begun[i] = m_simulation.now();
            write(i, 1);
        }
    }
    // After a failure, what depends on it waits for ever.
    if (m_running && !m_states.contains(State::Writing))
        end();
}

void DeploymentRun::write(qsizetype index, int attempt)
{
    const TemplateResource &resource = m_plan.expanded.resources().at(index);
    const TemplateRuntime runtime = runtimeFor(m_simulation, m_cause);
    Result<QJsonObject> body = m_plan.expanded.body(resource, runtime);
    if (!body) {
        fail(index, u"BadRequest"_s, errorObjectOf(body.error()));
        return;
    }
    record(index, u"Running"_s, {}, {});
    const Reply reply = m_simulation.dispatch(requestFor(Call{m_simulation, m_cause}, resource, *body));
    answered(index, reply, attempt);
}

void DeploymentRun::answered(qsizetype index, const Reply &reply, int attempt)
{
    const QString statusCode = httpStatusName(reply.status);
    if (isBusy(reply) && attempt < kMaxAttempts) {
        m_simulation.schedule(kBusyDelay, [self = shared_from_this(), index, attempt] {
            if (!self->m_running)
                return;
            self->write(index, attempt + 1);
            self->advance();
        });
        return;
    }
    if (!reply.ok()) {
        fail(index, statusCode, reply.json.value(u"error").toObject());
        return;
    }
    if (reply.operationId.isEmpty()) {
        m_simulation.schedule(kWriteTime, [self = shared_from_this(), index, statusCode] {
            self->succeed(index, statusCode);
            self->advance();
        });
        return;
    }
    m_simulation.operations().whenEnded(
        reply.operationId, [self = shared_from_this(), index, statusCode](const Operation &operation) {
            const QString id = self->m_plan.expanded.resources().at(index).id;
            if (operation.outcome.succeeded)
                self->succeed(index, statusCode);
            else
                self->fail(index, u"Conflict"_s, terminalFailure(id, operation.outcome.error));
            self->advance();
        });
}

void DeploymentRun::succeed(qsizetype index, const QString &statusCode)
{
    m_states[index] = State::Succeeded;
    record(index, u"Succeeded"_s, statusCode, {});
}

void DeploymentRun::fail(qsizetype index, const QString &statusCode, const QJsonObject &error)
{
    m_states[index] = State::Failed;
    record(index, u"Failed"_s, statusCode, error);
    QJsonObject detail = error;
    if (!detail.contains(u"target"))
        detail.insert(u"target"_s, m_plan.expanded.resources().at(index).id);
    m_errors.append(detail);
}

void DeploymentRun::record(qsizetype index, const QString &state, const QString &statusCode, const QJsonObject &error)
{
    const TemplateResource &resource = m_plan.expanded.resources().at(index);
    DeploymentOperation operation;
    operation.provisioningState = state;
    operation.statusCode = statusCode;
    operation.error = error;
    operation.timestamp = m_simulation.now();
    operation.duration = durationText(m_begun.at(index));
    operation.resourceId = resource.id;
    operation.resourceType = resource.type;
    operation.resourceName = resource.name;
    recordOperation(m_simulation, m_plan.id, operation);
}

/// Mode Complete. Children go with their parents.
void DeploymentRun::deleteOthers()
{
    QStringList doomed;
    for (const Resource *resource : m_simulation.store().within(m_plan.scopeId)) {
        const TypeBehaviour *behaviour = m_simulation.behaviourOf(resource->type);
        const bool kept = std::any_of(m_plan.expanded.resources().cbegin(), m_plan.expanded.resources().cend(),
                                      [&](const TemplateResource &one) { return sameText(one.id, resource->id); });
        if (!kept && behaviour && behaviour->tracked && resource->type.count(u'/') == 1)
            doomed.append(resource->id);
    }
    for (const QString &id : std::as_const(doomed)) {
        const QStringList versions = m_simulation.behaviourOf(ArmPath::parse(id).type())->apiVersions;
        const Reply reply = m_simulation.dispatch(m_simulation.requestBy(m_cause, "DELETE", id, versions.value(0)));
        if (!reply.ok())
            m_errors.append(reply.json.value(u"error").toObject());
    }
}

void DeploymentRun::end()
{
    m_running = false;
    if (m_errors.isEmpty() && m_plan.complete)
        deleteOthers();
    if (!m_errors.isEmpty()) {
        finish(u"Failed"_s,
               armErrorObject(
                   u"DeploymentFailed"_s,
                   u"At least one resource deployment operation failed. Please list deployment operations for details. "
                   u"Please see "
                   "https://aka.ms/arm-deployment-operations for usage details."_s,
                   m_errors),
               {});
        return;
    }
    const TemplateRuntime runtime = runtimeFor(m_simulation, m_cause);
    Result<QJsonObject> outputs = m_plan.expanded.outputs(runtime);
    if (!outputs) {
        finish(u"Failed"_s,
               armErrorObject(
                   u"DeploymentOutputEvaluationFailed"_s,
                   u"Unable to evaluate template outputs. Please see error details and deployment operations."_s,
                   {errorObjectOf(outputs.error())}),
               {});
        return;
    }
    finish(u"Succeeded"_s, {}, *outputs);
}

void DeploymentRun::finish(const QString &state, const QJsonObject &error, const QJsonObject &outputs)
{
    QJsonArray written;
    for (qsizetype i = 0; i < m_states.size(); ++i) {
        if (m_states.at(i) == State::Succeeded)
            written.append(QJsonObject{{u"id"_s, m_plan.expanded.resources().at(i).id}});
    }
    QJsonObject properties{{u"provisioningState"_s, state},
                           {u"duration"_s, durationText(m_started)},
                           {u"timestamp"_s, m_simulation.now().toString(Qt::ISODateWithMs)},
                           {u"outputResources"_s, written}};
    if (!error.isEmpty())
        properties.insert(u"error"_s, error);
    if (!outputs.isEmpty())
        properties.insert(u"outputs"_s, outputs);
    updateDeployment(m_simulation, m_plan.id, properties);
    Outcome outcome;
    outcome.succeeded = error.isEmpty();
    outcome.error = error;
    outcome.result = properties;
    m_simulation.operations().end(m_operationId, outcome);
}

QString DeploymentRun::durationText(const QDateTime &since) const
{
    return isoDuration(std::chrono::milliseconds(since.isValid() ? since.msecsTo(m_simulation.now()) : 0));
}

}
