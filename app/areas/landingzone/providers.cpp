#include "areas/landingzone/landingzone.h"

#include "azure/subscriptions.h"

#include <QMap>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProvidersVersion = "2025-04-01"_L1;

struct NeededProvider
{
    QString subscriptionId;
    QString providerNamespace;
    int types = 0; ///< of the workload; 0: a tool of the relocation needs it
};

bool isMade(const PlannedResource &planned)
{
    return planned.tool != Tool::Stay && planned.tool != Tool::Undecided;
}

/// What the tools of the plan use beside the providers of the workload itself.
QStringList namespacesOfTools(const Plan &plan)
{
    QStringList names{u"Microsoft.PolicyInsights"_s}; // asked whether a policy denies what is made
    const bool machines = !plan.ofType(u"Microsoft.Compute/virtualMachines"_s).isEmpty();
    if (machines)
        names.append(u"Microsoft.Quota"_s);
    if (!plan.withTool(Tool::ResourceMover).isEmpty())
        names.append(u"Microsoft.Migrate"_s);
    // Resource Mover moves machines by Site Recovery.
    if (!plan.withTool(Tool::SiteRecovery).isEmpty() || (machines && !plan.withTool(Tool::ResourceMover).isEmpty()))
        names.append(u"Microsoft.RecoveryServices"_s);
    return names;
}

QList<NeededProvider> neededProviders(const Plan &plan)
{
    QMap<QString, NeededProvider> needed; // by subscription and namespace, in lower case
    QMap<QString, QStringList> typesOf;
    QStringList subscriptions;
    for (const PlannedResource &planned : plan.resources) {
        if (!isMade(planned))
            continue;
        const QString subscription = planned.target.subscriptionId();
        const QString space = planned.source.providerNamespace();
        const QString key = (subscription + u'/' + space).toLower();
        if (!subscriptions.contains(subscription, Qt::CaseInsensitive))
            subscriptions.append(subscription);
        const QString type = planned.source.type().toLower();
        if (!typesOf[key].contains(type))
            typesOf[key].append(type);
        needed.insert(key, {subscription, space, static_cast<int>(typesOf[key].size())});
    }
    for (const QString &subscription : std::as_const(subscriptions)) {
        for (const QString &space : namespacesOfTools(plan)) {
            const QString key = (subscription + u'/' + space).toLower();
            if (!needed.contains(key))
                needed.insert(key, {subscription, space, 0});
        }
    }
    return needed.values();
}

bool isUnderWay(const ResourceProvider &provider)
{
    return provider.registrationState.compare("Registering"_L1, Qt::CaseInsensitive) == 0;
}

ResourceId idOf(const NeededProvider &needed)
{
    return ResourceId::subscription(needed.subscriptionId);
}

void judge(Finding &finding, const NeededProvider &needed, const ResourceProvider &provider)
{
    const QString &object = needed.providerNamespace;
    const QString &state = provider.registrationState;
    if (provider.isRegistered() && needed.types > 0)
        finding.pass(object,
                     {QT_TRANSLATE_NOOP("Message", "Registered; the workload has %1 of its types."),
                      {QString::number(needed.types)}},
                     state, idOf(needed));
    else if (provider.isRegistered())
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "Registered; a tool of the relocation uses it."), state,
                     idOf(needed));
    else if (isUnderWay(provider))
        finding.warn(object, QT_TRANSLATE_NOOP("Message", "It is being registered, which takes minutes."), state,
                     idOf(needed));
    else
        finding.fail(object,
                     QT_TRANSLATE_NOOP("Message", "It is not registered: every request in its namespace is refused."),
                     u"Registered"_s, state, idOf(needed));
}

Change registration(const NeededProvider &needed, const ResourceProvider &provider)
{
    const QString path = registerProviderPath(needed.subscriptionId, needed.providerNamespace);
    Change change;
    change.itemId = u"lz.providers"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Register the resource provider %1"), {needed.providerNamespace}};
    change.resource = idOf(needed);
    change.request.method = "POST";
    change.request.pathOrUrl = path;
    change.request.apiVersion = kProvidersVersion;
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = path.section(u'/', 0, -2);
    change.request.probe.apiVersion = kProvidersVersion;
    change.request.probe.pointer = u"/registrationState"_s;
    change.request.probe.values = {u"Registered"_s, u"Registering"_s};
    change.before = QJsonObject{{u"registrationState"_s, provider.registrationState}};
    change.after = QJsonObject{{u"registrationState"_s, u"Registered"_s}};
    change.permissions = {needed.providerNamespace + u"/register/action"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "A registered provider costs nothing and makes nothing.")};
    change.estimate = std::chrono::minutes(2);
    change.seal();
    return change;
}

}

Finding providersAreRegistered(const CheckInput &input)
{
    Finding finding;
    const QList<NeededProvider> needed = neededProviders(input.plan);
    for (const NeededProvider &one : needed) {
        const auto provider = getProvider(input.azure, one.subscriptionId, one.providerNamespace, input.context);
        if (provider)
            judge(finding, one, *provider);
        else
            finding.couldNotCheck(one.providerNamespace, provider.error(), idOf(one));
    }
    if (needed.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is made in the target region."));
    return finding;
}

Result<QList<Change>> proposeProviders(const CheckInput &input)
{
    QList<Change> changes;
    for (const NeededProvider &one : neededProviders(input.plan)) {
        const auto provider = getProvider(input.azure, one.subscriptionId, one.providerNamespace, input.context);
        if (!provider)
            return provider.error();
        if (!provider->isRegistered() && !isUnderWay(*provider))
            changes.append(registration(one, *provider));
    }
    return changes;
}

}
