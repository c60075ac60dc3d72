#include "sandbox/siterecovery/replicationtype.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// What a person calls it: the machine of a protected item, otherwise the name.
QString friendlyNameOf(const Call &call, const QString &id)
{
    const Resource *resource = call.simulation.store().find(id);
    const QString name = resource ? resource->property(u"friendlyName"_s).toString() : QString();
    return name.isEmpty() ? ArmPath::parse(id).name() : name;
}

}

TypeBehaviour replicationType(const QString &type, ReplicationScenarios scenarios, std::chrono::milliseconds duration)
{
    TypeBehaviour behaviour;
    behaviour.type = type;
    behaviour.apiVersions = replicationVersions();
    behaviour.tracked = false;
    behaviour.hasProvisioningState = false;
    behaviour.onPut = Async::AzureAsyncOperation;
    behaviour.onPatch = Async::AzureAsyncOperation;
    behaviour.onDelete = Async::AzureAsyncOperation;
    behaviour.asyncPutStatus = 202;
    behaviour.acceptedEmpty = true;
    behaviour.duration = duration;
    behaviour.onAccepted = [scenarios = std::move(scenarios)](const Call &call, Operation &operation) {
        const QByteArray &method = call.request.method;
        const RecoveryScenario &scenario = method == "DELETE" ? scenarios.remove
            : method == "PATCH"                               ? scenarios.update
                                                              : scenarios.create;
        const QString id = call.request.path.text;
        std::function<void(Simulation &)> abandon;
        if (method == "PUT" && scenario.cancellable) {
            abandon = [id](Simulation &world) {
                world.arm().erase(id);
            };
        }
        recordRecoveryJob(call, operation,
                          {.scenario = scenario,
                           .ownerId = id,
                           .targetName = friendlyNameOf(call, id),
                           .abandon = std::move(abandon)});
    };
    return behaviour;
}

void addRemoveAction(Simulation &simulation, const QString &type, const RecoveryScenario &scenario,
                     std::function<Verdict(const Call &, const Resource &)> mayGo)
{
    simulation.add(ActionBehaviour{type,
                                   u"remove"_s,
                                   {},
                                   false,
                                   {},
                                   [scenario, mayGo = std::move(mayGo)](const Call &call, Resource &resource) -> Reply {
                                       if (const Verdict busy = recoveryJobRuns(call, resource.id))
                                           return *busy;
                                       if (const Verdict refused = mayGo(call, resource))
                                           return *refused;
                                       return startRecoveryJob(call,
                                                               {.scenario = scenario,
                                                                .ownerId = resource.id,
                                                                .targetName = friendlyNameOf(call, resource.id),
                                                                .duration = std::chrono::seconds(10),
                                                                .finish = [id = resource.id](Simulation &world) {
                                                                    world.arm().erase(id);
                                                                    return Outcome{};
                                                                }});
                                   }});
}

void addVaultList(Simulation &simulation, const QString &collection, const QString &type)
{
    const QString path =
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.RecoveryServices/vaults/{v}/"_s + collection;
    simulation.add(Route{"GET", path, replicationVersions(), kRecoveryVaultType + u'/' + collection + u"/read"_s, true,
                         [type](const Call &call, const QStringList &) {
                             QJsonArray values;
                             Simulation &world = call.simulation;
                             for (const Resource *each : world.store().ofType(type, call.request.path.ownerId()))
                                 values.append(world.arm().view(call, *each));
                             return pageOf(call.request, values);
                         }});
}

}
