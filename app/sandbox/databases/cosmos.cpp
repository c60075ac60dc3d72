#include "sandbox/arm/regions.h"
#include "sandbox/databases/databases.h"
#include "sandbox/secrettext.h"
#include "sandbox/simulation.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kAccount = u"Microsoft.DocumentDB/databaseAccounts"_s;

const Resource *accountNamed(const ResourceStore &store, const QString &name)
{
    for (const Resource *account : store.ofType(kAccount)) {
        if (sameText(account->name(), name))
            return account;
    }
    return nullptr;
}

QString writeRegion(const Resource &account)
{
    const QJsonArray locations = account.property(u"locations"_s).toArray();
    for (const QJsonValue &location : locations) {
        if (location[u"failoverPriority"_s].toInt() == 0)
            return regionName(location[u"locationName"_s].toString());
    }
    return {};
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const Resource *taken = accountNamed(call.simulation.store(), call.request.path.name());
    if (taken && !sameText(taken->id, call.request.path.text)) {
        return armError(409, u"Conflict"_s,
                        u"Database account name '%1' already exists."_s.arg(call.request.path.name()));
    }
    QJsonArray locations = body.value(u"properties"_s)[u"locations"_s].toArray();
    QSet<int> priorities;
    QSet<QString> regions;
    for (const QJsonValue &location : locations) {
        const QString region = regionName(location[u"locationName"_s].toString());
        if (!findRegion(region))
            return armError(400, u"BadRequest"_s, u"'%1' is no region."_s.arg(location[u"locationName"_s].toString()));
        priorities.insert(location[u"failoverPriority"_s].toInt());
        regions.insert(region);
    }
    if (locations.isEmpty() || priorities.size() != locations.size() || regions.size() != locations.size()
        || !priorities.contains(0)) {
        return armError(400, u"BadRequest"_s,
                        u"Every region of the account needs a failover priority of its own, the write region 0."_s);
    }
    if (existing && !regions.contains(writeRegion(*existing))) {
        return armError(400, u"BadRequest"_s,
                        u"The write region '%1' cannot be removed; change the failover priorities first."_s.arg(
                            writeRegion(*existing)));
    }
    return {};
}

/// locations as sent → the three lists that the service shows.
void setLocations(Simulation &simulation, Resource &account, const QJsonArray &wanted)
{
    QJsonArray all;
    QJsonArray writable;
    QJsonArray policies;
    for (const QJsonValue &each : wanted) {
        const SimulatedRegion *region = findRegion(each[u"locationName"_s].toString());
        if (!region)
            continue;
        const QString id = account.name() + u'-' + QString::fromUtf16(region->name);
        const int priority = each[u"failoverPriority"_s].toInt();
        const QJsonObject location{
            {u"id"_s, id},
            {u"locationName"_s, QString::fromUtf16(region->displayName)},
            {u"documentEndpoint"_s, u"https://%1%2:443/"_s.arg(id, simulation.names().cosmosSuffix)},
            {u"provisioningState"_s, u"Succeeded"_s},
            {u"failoverPriority"_s, priority},
            {u"isZoneRedundant"_s, each[u"isZoneRedundant"_s].toBool()}};
        all.append(location);
        if (priority == 0)
            writable.append(location);
        policies.append(QJsonObject{{u"id"_s, id},
                                    {u"locationName"_s, QString::fromUtf16(region->displayName)},
                                    {u"failoverPriority"_s, priority}});
    }
    QJsonObject properties = account.properties();
    properties.insert(u"locations"_s, all);
    properties.insert(u"readLocations"_s, all);
    properties.insert(u"writeLocations"_s, writable);
    properties.insert(u"failoverPolicies"_s, policies);
    account.setProperties(properties);
}

void complete(const Call &call, Resource &account, const Resource *)
{
    account.setProperty(u"documentEndpoint"_s,
                        u"https://%1%2:443/"_s.arg(account.name().toLower(), call.simulation.names().cosmosSuffix));
    account.setProperty(u"databaseAccountOfferType"_s, u"Standard"_s);
    setLocations(call.simulation, account, account.property(u"locations"_s).toArray());
}

Reply changePriorities(const Call &call, Resource &account)
{
    const QJsonArray policies = call.request.body.value(u"failoverPolicies"_s).toArray();
    QJsonArray locations = account.property(u"locations"_s).toArray();
    QSet<int> priorities;
    for (qsizetype i = 0; i < locations.size(); ++i) {
        QJsonObject location = locations[i].toObject();
        for (const QJsonValue &policy : policies) {
            if (regionName(policy[u"locationName"_s].toString())
                == regionName(location.value(u"locationName"_s).toString())) {
                location.insert(u"failoverPriority"_s, policy[u"failoverPriority"_s]);
                priorities.insert(policy[u"failoverPriority"_s].toInt());
            }
        }
        locations[i] = location;
    }
    if (policies.size() != locations.size() || priorities.size() != locations.size() || !priorities.contains(0)) {
        return armError(400, u"BadRequest"_s,
                        u"All regions of the account have to be named, each with a priority of its own."_s);
    }
    OperationSpec spec;
    spec.scope = u"/subscriptions/"_s + call.request.path.subscriptionId;
    spec.providerNamespace = u"Microsoft.DocumentDB"_s;
    spec.resourceId = account.id;
    spec.duration = std::chrono::minutes(2);
    spec.finish = [id = account.id, locations](Simulation &world) {
        if (Resource *found = world.store().find(id)) {
            setLocations(world, *found, locations);
            world.store().touch(*found);
        }
        return Outcome{};
    };
    return call.simulation.operations().run(call, std::move(spec));
}

Reply listKeys(const Call &, Resource &account)
{
    QJsonObject keys;
    for (const QString &name : {u"primaryMasterKey"_s, u"secondaryMasterKey"_s, u"primaryReadonlyMasterKey"_s,
                                u"secondaryReadonlyMasterKey"_s})
        keys.insert(name, secretOf(account.id, name));
    return Reply::of(keys);
}

Reply nameIsTaken(const Call &call, const QStringList &captures)
{
    return Reply::empty(accountNamed(call.simulation.store(), captures.value(0)) ? 200 : 404);
}

QJsonObject locationEntry(const QString &subscription, const SimulatedRegion &region)
{
    const QString name = QString::fromUtf16(region.displayName);
    return {{u"id"_s, u"/subscriptions/%1/providers/Microsoft.DocumentDB/locations/%2"_s.arg(subscription, name)},
            {u"name"_s, name},
            {u"type"_s, u"Microsoft.DocumentDB/locations"_s},
            {u"properties"_s,
             QJsonObject{{u"supportsAvailabilityZone"_s, region.zones},
                         {u"isResidencyRestricted"_s, false},
                         {u"isSubscriptionRegionAccessAllowedForRegular"_s, true},
                         {u"isSubscriptionRegionAccessAllowedForAz"_s, region.zones},
                         {u"status"_s, u"Online"_s},
                         {u"backupStorageRedundancies"_s, QJsonArray{u"Geo"_s, u"Zone"_s, u"Local"_s}}}}};
}

Reply listLocations(const Call &, const QStringList &captures)
{
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions())
        values.append(locationEntry(captures.value(0), region));
    return Reply::of({{u"value"_s, values}});
}

}

void registerCosmos(Simulation &simulation)
{
    TypeBehaviour accounts = *simulation.behaviourOf(kAccount);
    accounts.validate = validate;
    accounts.complete = complete;
    accounts.duration = std::chrono::minutes(2);
    simulation.add(accounts);
    simulation.add(ActionBehaviour{kAccount, u"failoverPriorityChange"_s, {}, false, {}, changePriorities});
    simulation.add(ActionBehaviour{kAccount, u"listKeys"_s, {}, true, {}, listKeys});
    simulation.add(Route{"HEAD",
                         u"/providers/Microsoft.DocumentDB/databaseAccountNames/{n}"_s,
                         accounts.apiVersions,
                         {},
                         true,
                         nameIsTaken});
    simulation.add(Route{"GET", u"/subscriptions/{s}/providers/Microsoft.DocumentDB/locations"_s, accounts.apiVersions,
                         u"Microsoft.DocumentDB/locations/read"_s, true, listLocations});
}

}
