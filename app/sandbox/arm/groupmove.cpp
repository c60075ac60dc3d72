// Moves of resources to another group of the same tenant, without a change of region (Microsoft.Resources, 2025-04-01).

#include "base/jsonpath.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/arm/providers.h"
#include "sandbox/arm/scopelocks.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::seconds kDuration{60}; ///< simulated

struct GroupMove
{
    QStringList resources;
    QString targetGroup;
};

GroupMove moveOf(const ArmRequest &request)
{
    GroupMove move{{}, ArmPath::parse(request.body.value(u"targetResourceGroup").toString()).text};
    const QJsonArray ids = request.body.value(u"resources").toArray();
    for (const QJsonValue &id : ids)
        move.resources.append(ArmPath::parse(id.toString()).text);
    return move;
}

QString targetOf(const GroupMove &move, const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    return move.targetGroup + id.mid(path.scope.size());
}

Verdict refused(const Call &call, const GroupMove &move)
{
    const Simulation &simulation = call.simulation;
    const QString sourceGroup = ArmPath::parse(call.request.path.text.section(u'/', 0, 4)).text;
    if (move.resources.isEmpty())
        return invalidContent(u"resources must name at least one resource"_s);
    if (!simulation.store().contains(move.targetGroup))
        return groupNotFound(move.targetGroup.section(u'/', -1));
    for (const QString &group : {sourceGroup, move.targetGroup}) {
        if (Verdict locked = lockedAgainstWrite(simulation, group))
            return locked;
    }
    for (const QString &id : move.resources) {
        const ArmPath path = ArmPath::parse(id);
        if (!simulation.store().contains(id))
            return resourceNotFound(path);
        if (!sameText(path.scope, sourceGroup) || path.names.size() != 1)
            return invalidContent(u"'%1' is no top-level resource of the source group"_s.arg(id));
        if (simulation.store().contains(targetOf(move, id))) {
            return armError(409, u"ResourceMoveFailed"_s,
                            u"A resource of the name of '%1' is in the target group already."_s.arg(id));
        }
    }
    return std::nullopt;
}

/// What lies below moves along, and whoever names a moved resource names it at its new place.
void move(Simulation &simulation, const GroupMove &move)
{
    ResourceStore &store = simulation.store();
    for (const QString &from : move.resources) {
        const Resource *moved = store.find(from);
        if (!moved)
            continue;
        const QString to = targetOf(move, moved->id);
        QList<Resource> copies{*moved};
        for (const Resource *below : store.within(from))
            copies.append(*below);
        store.remove(from);
        const auto renamed = [&from, &to](const QString &text) {
            const bool isIt =
                text.startsWith(from, Qt::CaseInsensitive) && (text.size() == from.size() || text[from.size()] == u'/');
            return isIt ? to + text.mid(from.size()) : text;
        };
        for (Resource &copy : copies) {
            copy.id = renamed(copy.id);
            store.put(std::move(copy));
        }
        for (Resource *resource : store.within({})) {
            const QJsonObject body = mapStrings(resource->body, renamed).toObject();
            if (body != resource->body) {
                resource->body = body;
                store.touch(*resource);
            }
        }
    }
}

Reply start(const Call &call, bool moves)
{
    const GroupMove order = moveOf(call.request);
    if (Verdict no = refused(call, order))
        return *no;
    OperationSpec spec;
    spec.style = Async::Location;
    spec.scope = u"/subscriptions/"_s + call.request.path.subscriptionId;
    spec.duration = kDuration;
    spec.finish = [order, moves](Simulation &world) {
        if (moves)
            move(world, order);
        return Outcome{};
    };
    return call.simulation.operations().run(call, std::move(spec));
}

}

void registerGroupMoves(Simulation &simulation)
{
    const QString group = u"/subscriptions/{s}/resourceGroups/{g}/"_s;
    const QString permission = u"Microsoft.Resources/subscriptions/resourceGroups/"_s;
    simulation.add(Route{"POST", group + u"moveResources"_s, resourceManagerVersions(),
                         permission + u"moveResources/action"_s, false, [](const Call &call, const QStringList &) {
                             return start(call, true);
                         }});
    simulation.add(Route{"POST", group + u"validateMoveResources"_s, resourceManagerVersions(),
                         permission + u"validateMoveResources/action"_s, true,
                         [](const Call &call, const QStringList &) {
                             return start(call, false);
                         }});
}

}
