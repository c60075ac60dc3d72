// Keys of services of which nothing else is simulated: listKeys of Redis, of messaging namespaces (at their
// authorization rules), of search, SignalR and registries, in the form of each service's document.

#include "sandbox/arm/servicekeys.h"

#include "sandbox/secrettext.h"
#include "sandbox/simulation.h"

#include <array>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct KeyAction
{
    QLatin1StringView type;
    QLatin1StringView verb;
    std::array<QLatin1StringView, 2> keys;
};

constexpr std::array kKeyActions{
    KeyAction{"Microsoft.Cache/redis"_L1, "listKeys"_L1, {"primaryKey"_L1, "secondaryKey"_L1}},
    KeyAction{"Microsoft.Search/searchServices"_L1, "listAdminKeys"_L1, {"primaryKey"_L1, "secondaryKey"_L1}},
    KeyAction{"Microsoft.SignalRService/signalR"_L1, "listKeys"_L1, {"primaryKey"_L1, "secondaryKey"_L1}},
    KeyAction{"Microsoft.CognitiveServices/accounts"_L1, "listKeys"_L1, {"key1"_L1, "key2"_L1}},
    KeyAction{"Microsoft.EventGrid/topics"_L1, "listKeys"_L1, {"key1"_L1, "key2"_L1}},
};

Reply listCredentials(const Call &, Resource &registry)
{
    if (!registry.property(u"adminUserEnabled"_s).toBool())
        return armError(400, u"UnAuthorizedForCredentialOperations"_s,
                        u"Cannot perform credential operations for %1 as admin user is disabled."_s.arg(registry.id));
    QJsonArray passwords;
    for (const QString &name : {u"password"_s, u"password2"_s})
        passwords.append(QJsonObject{{u"name"_s, name}, {u"value"_s, secretOf(registry.id, name)}});
    return Reply::of({{u"username"_s, registry.name()}, {u"passwords"_s, passwords}});
}

// ---- messaging namespaces

constexpr std::array kNamespaceTypes{"Microsoft.ServiceBus/namespaces"_L1, "Microsoft.EventHub/namespaces"_L1};

QString ruleTypeOf(QLatin1StringView type)
{
    return QString(type) + "/authorizationRules"_L1;
}

/// Every namespace has this one, and nobody can delete it.
void addRootRule(Simulation &simulation, const Resource &bus)
{
    Resource rule;
    rule.type = bus.type + u"/authorizationRules"_s;
    rule.id = bus.id + u"/authorizationRules/RootManageSharedAccessKey"_s;
    if (simulation.store().contains(rule.id))
        return;
    rule.body = {{u"id"_s, rule.id},
                 {u"name"_s, u"RootManageSharedAccessKey"_s},
                 {u"type"_s, rule.type},
                 {u"location"_s, bus.location()},
                 {u"properties"_s, QJsonObject{{u"rights"_s, QJsonArray{u"Listen"_s, u"Manage"_s, u"Send"_s}}}}};
    simulation.store().put(std::move(rule));
}

Reply listRuleKeys(const Call &call, Resource &rule)
{
    const QString bus = ArmPath::parse(rule.id).names.value(0);
    QJsonObject answer{{u"keyName"_s, rule.name()}};
    for (const QString &side : {u"primary"_s, u"secondary"_s}) {
        const QString key = secretOf(rule.id, side);
        answer.insert(side + u"Key"_s, key);
        answer.insert(side + u"ConnectionString"_s,
                      u"Endpoint=sb://%1%2/;SharedAccessKeyName=%3;SharedAccessKey=%4"_s.arg(
                          bus, call.simulation.names().serviceBusSuffix, rule.name(), key));
    }
    return Reply::of(answer);
}

void registerNamespaceKeys(Simulation &simulation, QLatin1StringView type)
{
    const TypeBehaviour *known = simulation.behaviourOf(QString(type));
    if (!known)
        return;
    TypeBehaviour bus = *known;
    bus.afterPut = [](const Call &call, Resource &resource, bool) {
        addRootRule(call.simulation, resource);
    };
    bus.adopt = [](Simulation &world, Resource &resource) {
        addRootRule(world, resource);
    };

    TypeBehaviour rule;
    rule.type = ruleTypeOf(type);
    rule.apiVersions = bus.apiVersions;
    rule.tracked = false;
    rule.hasProvisioningState = false;
    rule.createdStatus = 200;
    rule.beforeDelete = [](const Call &, const Resource &resource) -> Verdict {
        if (sameText(resource.name(), u"RootManageSharedAccessKey"))
            return armError(400, u"BadRequest"_s, u"The rule RootManageSharedAccessKey cannot be deleted."_s);
        return std::nullopt;
    };
    simulation.add(std::move(bus));
    simulation.add(std::move(rule));
    simulation.add(ActionBehaviour{ruleTypeOf(type), u"listKeys"_s, {}, true, {}, listRuleKeys});
}

}

void registerServiceKeys(Simulation &simulation)
{
    for (const KeyAction &row : kKeyActions) {
        simulation.add(ActionBehaviour{
            QString(row.type), QString(row.verb), {}, true, {}, [keys = row.keys](const Call &, Resource &resource) {
                QJsonObject answer;
                for (const QLatin1StringView key : keys)
                    answer.insert(QString(key), secretOf(resource.id, QString(key)));
                return Reply::of(answer);
            }});
    }
    simulation.add(ActionBehaviour{
        u"Microsoft.ContainerRegistry/registries"_s, u"listCredentials"_s, {}, true, {}, listCredentials});
    for (const QLatin1StringView type : kNamespaceTypes)
        registerNamespaceKeys(simulation, type);
}

}
