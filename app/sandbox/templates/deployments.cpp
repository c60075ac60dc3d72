#include "sandbox/templates/deployments.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/deploymentrecord.h"
#include "sandbox/templates/deploymentrun.h"
#include "sandbox/templates/whatif.h"

#include <map>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::milliseconds kWhatIfTime{2000};
constexpr qsizetype kMaxHistory = 800;

/// The deployments that were started, by lower-case id; shared by the routes.
using Runs = std::map<QString, std::shared_ptr<DeploymentRun>>;

QString deploymentId(const QString &scope, const QString &name)
{
    return scope + u"/providers/"_s + kDeploymentType + u'/' + name;
}

Verdict isActive(const Runs &runs, const DeploymentPlan &plan)
{
    const auto run = runs.find(plan.id.toLower());
    if (run == runs.end() || !run->second->isRunning())
        return std::nullopt;
    return armError(
        409, u"DeploymentActiveAndUneditable"_s,
        u"The deployment with resource id '%1' cannot be saved, because this would overwrite an existing deployment which is still active."_s
            .arg(plan.id));
}

Verdict locationChanged(const Call &call, const Resource *existing)
{
    const QString before = existing ? existing->location() : QString();
    const QString now = call.request.body.value(u"location").toString();
    if (before.isEmpty() || sameText(before, now))
        return std::nullopt;
    return armError(
        400, u"InvalidDeploymentLocation"_s,
        u"Invalid deployment location '%1'. The deployment already exists in location '%2'."_s.arg(now, before));
}

Verdict historyIsFull(Simulation &simulation, const DeploymentPlan &plan)
{
    if (simulation.store().ofType(kDeploymentType, plan.scopeId).size() < kMaxHistory)
        return std::nullopt;
    return armError(409, u"DeploymentQuotaExceeded"_s,
                    u"Creating the deployment '%1' would exceed the quota of '%2'."_s.arg(plan.name).arg(kMaxHistory));
}

Reply create(const Call &call, Runs &runs, const QStringList &captures)
{
    const QString id = deploymentId(captures.value(0), captures.value(1));
    auto planned = planDeployment(call, id);
    if (const Reply *refused = std::get_if<Reply>(&planned))
        return *refused;
    DeploymentPlan plan = std::get<DeploymentPlan>(std::move(planned));
    const Resource *existing = call.simulation.store().find(id);
    if (Verdict refused = isActive(runs, plan))
        return *refused;
    if (Verdict refused = locationChanged(call, existing))
        return *refused;
    if (!existing) {
        if (Verdict refused = historyIsFull(call.simulation, plan))
            return *refused;
    }
    if (Verdict refused = preflight(call, plan))
        return *refused;

    const bool created = !existing;
    const QJsonObject shown = storeDeployment(call, plan);
    OperationSpec spec;
    spec.scope = plan.scopeId;
    spec.providerNamespace = u"Microsoft.Resources"_s;
    spec.resourceId = id;
    spec.duration = std::chrono::milliseconds(2000 * (plan.expanded.resources().size() + 1));
    const Operation &operation = *call.simulation.operations().startOpen(std::move(spec));
    const auto run = std::make_shared<DeploymentRun>(call.simulation, call.request, std::move(plan), operation.id);
    runs.insert_or_assign(id.toLower(), run);
    run->start();
    return call.simulation.operations().accepted(call, operation, created ? 201 : 200, shown);
}

Reply validate(const Call &call, const QStringList &captures)
{
    const QString id = deploymentId(captures.value(0), captures.value(1));
    auto planned = planDeployment(call, id);
    if (const Reply *refused = std::get_if<Reply>(&planned))
        return *refused;
    const DeploymentPlan &plan = std::get<DeploymentPlan>(planned);
    if (Verdict refused = preflight(call, plan))
        return *refused;
    QJsonArray resources;
    for (const TemplateResource &resource : plan.expanded.resources())
        resources.append(QJsonObject{{u"id"_s, resource.id}});
    return Reply::of({{u"id"_s, id},
                      {u"name"_s, plan.name},
                      {u"type"_s, kDeploymentType},
                      {u"properties"_s,
                       QJsonObject{{u"provisioningState"_s, u"Succeeded"_s},
                                   {u"mode"_s, plan.complete ? u"Complete"_s : u"Incremental"_s},
                                   {u"parameters"_s, shownParameters(plan.expanded.parameters())},
                                   {u"timestamp"_s, call.simulation.now().toString(Qt::ISODateWithMs)},
                                   {u"correlationId"_s, call.request.correlationId},
                                   {u"validatedResources"_s, resources}}}});
}

Reply whatIf(const Call &call, const QStringList &captures)
{
    auto planned = planDeployment(call, deploymentId(captures.value(0), captures.value(1)));
    if (const Reply *refused = std::get_if<Reply>(&planned))
        return *refused;
    const DeploymentPlan &plan = std::get<DeploymentPlan>(planned);
    if (Verdict refused = preflight(call, plan))
        return *refused;
    OperationSpec spec;
    spec.style = Async::Location;
    spec.duration = kWhatIfTime;
    spec.scope = plan.scopeId;
    spec.providerNamespace = u"Microsoft.Resources"_s;
    spec.finish = [answer = Reply::of(whatIfResult(call, plan))](Simulation &) {
        Outcome outcome;
        outcome.final = answer;
        return outcome;
    };
    return call.simulation.operations().run(call, std::move(spec));
}

Reply cancel(const Call &call, const Runs &runs, const QStringList &captures)
{
    const QString id = deploymentId(captures.value(0), captures.value(1));
    if (!call.simulation.store().contains(id)) {
        return armError(404, u"DeploymentNotFound"_s, u"Deployment '%1' could not be found."_s.arg(captures.value(1)));
    }
    const auto run = runs.find(id.toLower());
    if (run == runs.end() || !run->second->isRunning()) {
        return armError(
            409, u"DeploymentCannotBeCancelled"_s,
            u"The deployment '%1' cannot be cancelled because it is in a terminal state."_s.arg(captures.value(1)));
    }
    run->second->cancel();
    return Reply::empty(204);
}

/// The record that the rest of a route is about, or 404.
std::variant<const Resource *, Reply> recordOf(const Call &call, const QString &scope, const QString &name)
{
    if (const Resource *record = call.simulation.store().find(deploymentId(scope, name)))
        return record;
    return armError(404, u"DeploymentNotFound"_s, u"Deployment '%1' could not be found."_s.arg(name));
}

Reply operations(const Call &call, const QString &scope, const QString &name, const QString &operationId)
{
    const auto found = recordOf(call, scope, name);
    if (const Reply *missing = std::get_if<Reply>(&found))
        return *missing;
    const QJsonArray all = deploymentOperations(*std::get<const Resource *>(found));
    if (operationId.isEmpty())
        return pageOf(call.request, all);
    for (const QJsonValue &one : all) {
        if (sameText(one.toObject().value(u"operationId").toString(), operationId))
            return Reply::of(one.toObject());
    }
    return armError(404, u"DeploymentOperationNotFound"_s,
                    u"Deployment operation '%1' could not be found."_s.arg(operationId));
}

Reply showTemplate(const Call &call, const QStringList &captures)
{
    const auto found = recordOf(call, captures.value(0), captures.value(1));
    if (const Reply *missing = std::get_if<Reply>(&found))
        return *missing;
    return Reply::of({{u"template"_s, std::get<const Resource *>(found)->hidden.value(u"template")}});
}

void addOperations(Simulation &simulation, const QString &permission)
{
    // Of groups the path lacks "providers/Microsoft.Resources".
    const QString inGroup = u"/subscriptions/{s}/resourceGroups/{g}/deployments/{name}/operations"_s;
    const auto groupOf = [](const QStringList &captures) {
        return u"/subscriptions/"_s + captures.value(0) + u"/resourceGroups/"_s + captures.value(1);
    };
    for (const QString &tail : {QString(), u"/{operation}"_s}) {
        simulation.add(Route{"GET", inGroup + tail, resourceManagerVersions(), permission, true,
                             [groupOf](const Call &call, const QStringList &captures) {
                                 return operations(call, groupOf(captures), captures.value(2), captures.value(3));
                             }});
        simulation.add(Route{"GET", u"/{scope*}/providers/"_s + kDeploymentType + u"/{name}/operations"_s + tail,
                             resourceManagerVersions(), permission, true,
                             [](const Call &call, const QStringList &captures) {
                                 return operations(call, captures.value(0), captures.value(1), captures.value(2));
                             }});
    }
}

}

void registerDeployments(Simulation &simulation)
{
    TypeBehaviour history; // GET, HEAD, lists and DELETE of the records
    history.type = kDeploymentType;
    history.apiVersions = resourceManagerVersions();
    history.tracked = false;
    history.patchable = false;
    history.headable = true;
    history.hasProvisioningState = false;
    history.onDelete = Async::Location;
    simulation.add(std::move(history));

    const auto runs = std::make_shared<Runs>();
    const QString one = u"/{scope*}/providers/"_s + kDeploymentType + u"/{name}"_s;
    const QString permission = kDeploymentType + u'/';
    const QStringList versions = resourceManagerVersions();
    simulation.add(Route{"PUT", one, versions, permission + u"write"_s, false,
                         [runs](const Call &call, const QStringList &captures) {
                             return create(call, *runs, captures);
                         }});
    simulation.add(Route{"POST", one + u"/validate"_s, versions, permission + u"validate/action"_s, true, validate});
    simulation.add(Route{"POST", one + u"/whatIf"_s, versions, permission + u"whatIf/action"_s, true, whatIf});
    simulation.add(Route{"POST", one + u"/cancel"_s, versions, permission + u"cancel/action"_s, false,
                         [runs](const Call &call, const QStringList &captures) {
                             return cancel(call, *runs, captures);
                         }});
    simulation.add(Route{"POST", one + u"/exportTemplate"_s, versions, permission + u"exportTemplate/action"_s, true,
                         showTemplate});
    addOperations(simulation, permission + u"operations/read"_s);
}

}
