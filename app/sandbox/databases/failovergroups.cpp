// Failover groups of SQL: Microsoft.Sql/servers/failoverGroups, on both servers, with the databases copied to the
// partner.

#include "sandbox/arm/regions.h"
#include "sandbox/databases/databases.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kGroup = u"Microsoft.Sql/servers/failoverGroups"_s;
const QString kDatabase = u"Microsoft.Sql/servers/databases"_s;

QString serverOf(const Resource &group)
{
    return ArmPath::parse(group.id).parentId();
}

QString partnerOf(const QJsonObject &properties)
{
    return properties.value(u"partnerServers"_s).toArray().first()[u"id"_s].toString();
}

Resource *groupAtPartner(ResourceStore &store, const Resource &group)
{
    return store.find(partnerOf(group.properties()) + u"/failoverGroups/"_s + group.name());
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const ResourceStore &store = call.simulation.store();
    const QJsonObject properties = body.value(u"properties").toObject();
    const Resource *server = store.find(call.request.path.parentId());
    const Resource *partner = store.find(partnerOf(properties));
    if (!partner) {
        return armError(400, u"FailoverGroupPartnerServerNotFound"_s,
                        u"The partner server '%1' does not exist."_s.arg(partnerOf(properties)));
    }
    if (server && regionName(server->location()) == regionName(partner->location())) {
        return armError(400, u"FailoverGroupPartnerServerFromSameRegion"_s,
                        u"The partner server has to be in another region than the server."_s);
    }
    if (existing && existing->property(u"replicationRole"_s).toString() == u"Secondary") {
        return armError(409, u"FailoverGroupUpdateOnSecondary"_s,
                        u"A failover group is changed on its primary server only."_s);
    }
    return std::nullopt;
}

void complete(const Call &call, Resource &group, const Resource *existing)
{
    const Resource *partner = call.simulation.store().find(partnerOf(group.properties()));
    group.setProperty(u"replicationRole"_s, existing ? existing->property(u"replicationRole"_s) : u"Primary"_s);
    group.setProperty(u"replicationState"_s, u"CATCH_UP"_s);
    if (partner) {
        group.setProperty(u"partnerServers"_s,
                          QJsonArray{QJsonObject{{u"id"_s, partner->id},
                                                 {u"location"_s, partner->location()},
                                                 {u"replicationRole"_s, u"Secondary"_s}}});
    }
    if (!group.properties().contains(u"databases"_s))
        group.setProperty(u"databases"_s, QJsonArray());
    if (!group.properties().contains(u"readOnlyEndpoint"_s))
        group.setProperty(u"readOnlyEndpoint"_s, QJsonObject{{u"failoverPolicy"_s, u"Disabled"_s}});
}

/// The group as its partner shows it, and copies of the databases there.
Verdict mirror(Simulation &simulation, Resource &group)
{
    ResourceStore &store = simulation.store();
    const Resource *server = store.find(serverOf(group));
    const Resource *partner = store.find(partnerOf(group.properties()));
    if (!server || !partner)
        return armError(404, u"ResourceNotFound"_s, u"A server of the failover group is gone."_s);
    QJsonArray copies;
    const QJsonArray databases = group.property(u"databases"_s).toArray();
    for (const QJsonValue &id : databases) {
        const Resource *database = store.find(id.toString());
        if (!database)
            continue;
        Resource copy = *database;
        copy.id = partner->id + u"/databases/"_s + database->name();
        copy.body.insert(u"id"_s, copy.id);
        copy.body.insert(u"location"_s, partner->location());
        copy.setProperty(u"databaseId"_s, Simulation::guidFrom(copy.id));
        copies.append(copy.id);
        if (!store.contains(copy.id))
            store.put(std::move(copy));
    }
    Resource other = group;
    other.id = partner->id + u"/failoverGroups/"_s + group.name();
    other.body.insert(u"id"_s, other.id);
    other.setProperty(u"databases"_s, copies);
    const bool isPrimary = group.property(u"replicationRole"_s).toString() == u"Primary";
    other.setProperty(u"replicationRole"_s, isPrimary ? u"Secondary"_s : u"Primary"_s);
    other.setProperty(u"partnerServers"_s,
                      QJsonArray{QJsonObject{{u"id"_s, server->id},
                                             {u"location"_s, server->location()},
                                             {u"replicationRole"_s, isPrimary ? u"Primary"_s : u"Secondary"_s}}});
    other.setProperty(u"provisioningState"_s, u"Succeeded"_s);
    store.put(std::move(other));
    return std::nullopt;
}

void setRole(ResourceStore &store, Resource &group, const QString &role)
{
    group.setProperty(u"replicationRole"_s, role);
    QJsonArray partners = group.property(u"partnerServers"_s).toArray();
    QJsonObject partner = partners.first().toObject();
    partner.insert(u"replicationRole"_s, role == u"Primary" ? u"Secondary"_s : u"Primary"_s);
    partners[0] = partner;
    group.setProperty(u"partnerServers"_s, partners);
    store.touch(group);
}

Reply failOver(const Call &call, Resource &group)
{
    if (group.property(u"replicationRole"_s).toString() == u"Primary") {
        return armError(400, u"FailoverGroupFailoverOnPrimary"_s,
                        u"The failover is asked of the server that is to become the primary one."_s);
    }
    OperationSpec spec;
    spec.scope = u"/subscriptions/"_s + call.request.path.subscriptionId;
    spec.providerNamespace = u"Microsoft.Sql"_s;
    spec.resourceId = group.id;
    spec.duration = std::chrono::seconds(30);
    spec.finish = [id = group.id](Simulation &world) {
        Outcome outcome;
        Resource *found = world.store().find(id);
        Resource *other = found ? groupAtPartner(world.store(), *found) : nullptr;
        if (!found || !other)
            return Outcome::failed(u"ResourceNotFound"_s, u"The failover group was deleted meanwhile."_s);
        setRole(world.store(), *found, u"Primary"_s);
        setRole(world.store(), *other, u"Secondary"_s);
        outcome.showsResource = true;
        return outcome;
    };
    return call.simulation.operations().run(call, std::move(spec));
}

}

void registerFailoverGroups(Simulation &simulation)
{
    TypeBehaviour groups = *simulation.behaviourOf(kGroup);
    groups.validate = validate;
    groups.complete = complete;
    groups.onFinish = mirror;
    groups.afterDelete = [](Simulation &world, const Resource &removed) {
        if (const Resource *other = groupAtPartner(world.store(), removed))
            world.store().remove(QString(other->id));
    };
    simulation.add(std::move(groups));
    for (const QString &verb : {u"failover"_s, u"forceFailoverAllowDataLoss"_s})
        simulation.add(ActionBehaviour{kGroup, verb, {}, false, {}, failOver});
}

}
