// Resource providers of a subscription: list, get, register, unregister. What they offer is what is simulated.

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/arm/providers.h"
#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::seconds kRegistration{20}; ///< simulated; in Azure seconds to minutes

/// Namespaces with types, and those that only answer at paths of their own (checks, lists of sizes).
QStringList namespacesOf(const Simulation &simulation)
{
    static const QRegularExpression provider(u"/providers/([A-Za-z]+(?:\\.[A-Za-z]+)+)/"_s);
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    };
    for (const TypeBehaviour *behaviour : simulation.behaviours())
        add(behaviour->type.section(u'/', 0, 0));
    for (const Route &route : simulation.routes()) {
        auto matches = provider.globalMatch(route.pattern);
        while (matches.hasNext())
            add(matches.next().captured(1));
    }
    return names;
}

QJsonArray allLocations()
{
    QJsonArray names;
    for (const SimulatedRegion &region : simulatedRegions())
        names.append(QString::fromUtf16(region.displayName));
    return names;
}

QJsonArray zoneMappings()
{
    QJsonArray mappings;
    for (const SimulatedRegion &region : simulatedRegions()) {
        if (region.zones) {
            mappings.append(QJsonObject{{u"location"_s, QString::fromUtf16(region.displayName)},
                                        {u"zones"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s}}});
        }
    }
    return mappings;
}

QJsonObject typeJson(const TypeBehaviour &behaviour)
{
    QJsonObject json{
        {u"resourceType"_s, behaviour.type.section(u'/', 1)},
        {u"locations"_s, behaviour.tracked ? allLocations() : QJsonArray()},
        {u"apiVersions"_s, QJsonArray::fromStringList(behaviour.apiVersions)},
        {u"defaultApiVersion"_s, behaviour.apiVersions.value(0)},
        {u"capabilities"_s,
         behaviour.tracked ? u"CrossResourceGroupResourceMove, SupportsTags, SupportsLocation"_s : u"None"_s}};
    if (behaviour.type.startsWith(u"Microsoft.Compute/", Qt::CaseInsensitive) && behaviour.tracked)
        json.insert(u"zoneMappings"_s, zoneMappings());
    return json;
}

QJsonObject providerJson(const Simulation &simulation, const QString &subscription, const QString &name)
{
    QJsonArray types;
    for (const TypeBehaviour *behaviour : simulation.behaviours()) {
        if (sameText(behaviour->type.section(u'/', 0, 0), name))
            types.append(typeJson(*behaviour));
    }
    return {{u"id"_s, u"/subscriptions/"_s + subscription + u"/providers/"_s + name},
            {u"namespace"_s, name},
            {u"registrationPolicy"_s, u"RegistrationRequired"_s},
            {u"registrationState"_s, simulation.registrationState(subscription, name)},
            {u"resourceTypes"_s, types}};
}

/// The namespace in Azure's spelling; empty when nothing of it is simulated.
QString knownNamespace(const Simulation &simulation, const QString &asked)
{
    for (const QString &name : namespacesOf(simulation)) {
        if (sameText(name, asked))
            return name;
    }
    return {};
}

Reply list(const Call &call, const QStringList &captures)
{
    QJsonArray values;
    for (const QString &name : namespacesOf(call.simulation))
        values.append(providerJson(call.simulation, captures.value(0), name));
    return pageOf(call.request, values);
}

Reply get(const Call &call, const QStringList &captures)
{
    const QString name = knownNamespace(call.simulation, captures.value(1));
    if (name.isEmpty())
        return notSimulated(u"resource provider '%1'."_s.arg(captures.value(1)));
    return Reply::of(providerJson(call.simulation, captures.value(0), name));
}

Reply enlist(const Call &call, const QStringList &captures)
{
    Simulation &simulation = call.simulation;
    const QString subscription = captures.value(0);
    const QString name = knownNamespace(simulation, captures.value(1));
    if (name.isEmpty())
        return notSimulated(u"resource provider '%1'."_s.arg(captures.value(1)));
    if (!simulation.allowed(call.request.principalId, name + u"/register/action"_s,
                            u"/subscriptions/"_s + subscription)) {
        const Principal *principal = simulation.principals().byObjectId(call.request.principalId);
        return authorizationFailed(principal ? principal->appId : QString(), call.request.principalId,
                                   name + u"/register/action"_s, u"/subscriptions/"_s + subscription);
    }
    if (simulation.registrationState(subscription, name) != u"Registered") {
        simulation.setRegistrationState(subscription, name, u"Registering"_s);
        simulation.schedule(kRegistration, [&simulation, subscription, name] {
            simulation.setRegistrationState(subscription, name, u"Registered"_s);
        });
    }
    return Reply::of(providerJson(simulation, subscription, name));
}

Result<void> loadRegistrations(Simulation &simulation, const QJsonValue &section)
{
    // {"<subscription id>": {"Microsoft.Migrate": "NotRegistered"}}
    const QJsonObject subscriptions = section.toObject();
    for (auto subscription = subscriptions.begin(); subscription != subscriptions.end(); ++subscription) {
        const QJsonObject states = subscription.value().toObject();
        for (auto state = states.begin(); state != states.end(); ++state)
            simulation.setRegistrationState(subscription.key(), state.key(), state.value().toString());
    }
    return {};
}

}

void registerProviderLists(Simulation &simulation)
{
    const QStringList versions = resourceManagerVersions();
    const QString one = u"/subscriptions/{s}/providers/{namespace}"_s;
    const QString permission = u"Microsoft.Resources/subscriptions/providers/read"_s;
    simulation.add(Route{"GET", u"/subscriptions/{s}/providers"_s, versions, permission, true, list});
    simulation.add(Route{"GET", one, versions, permission, true, get});
    simulation.add(Route{"POST", one + u"/register"_s, versions, {}, false, enlist});
    simulation.addEstateSection(u"providerRegistrations"_s, loadRegistrations);
}

}
