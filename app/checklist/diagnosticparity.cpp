#include "checklist/diagnosticparity.h"

#include "azure/resources.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

const QString kType = u"Microsoft.Insights/diagnosticSettings"_s;

/// What of "logs" or "metrics" is on, by category or category group.
QStringList enabledIn(const DiagnosticSetting &setting, QLatin1StringView list)
{
    QStringList names;
    const QJsonArray entries = setting.properties.value(list).toArray();
    for (const QJsonValue &entry : entries) {
        const QString group = entry["categoryGroup"_L1].toString();
        if (entry["enabled"_L1].toBool())
            names.append(group.isEmpty() ? entry["category"_L1].toString() : group);
    }
    return names;
}

bool sendsAtLeast(const DiagnosticSetting &actual, const DiagnosticSetting &wanted)
{
    for (const auto list : {"logs"_L1, "metrics"_L1}) {
        const QStringList has = enabledIn(actual, list);
        if (has.contains("allLogs"_L1, Qt::CaseInsensitive))
            continue;
        const QStringList needs = enabledIn(wanted, list);
        const bool all = std::all_of(needs.begin(), needs.end(), [&](const QString &category) {
            return has.contains(category, Qt::CaseInsensitive);
        });
        if (!all)
            return false;
    }
    return true;
}

bool goesTo(const DiagnosticSetting &actual, const WantedDiagnostics &wanted)
{
    return actual.workspace == wanted.workspace && actual.storageAccount == wanted.storageAccount
        && actual.eventHubRuleId.compare(wanted.eventHubRuleId, Qt::CaseInsensitive) == 0;
}

const DiagnosticSetting *named(const QList<DiagnosticSetting> &settings, const QString &name)
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const DiagnosticSetting &setting) {
        return setting.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == settings.end() ? nullptr : &*found;
}

/// Types that have neither resource logs nor metrics in Azure Monitor. They are not asked, which halves the requests of a
/// large workload; any other such type is asked and says so itself (hasNoDiagnostics()).
constexpr std::array kWithoutDiagnostics{
    "microsoft.compute/availabilitysets"_L1,
    "microsoft.compute/virtualmachines/extensions"_L1,
    "microsoft.insights/actiongroups"_L1,
    "microsoft.insights/metricalerts"_L1,
    "microsoft.managedidentity/userassignedidentities"_L1,
    "microsoft.network/privatednszones/virtualnetworklinks"_L1,
    "microsoft.network/privateendpoints/privatednszonegroups"_L1,
    "microsoft.network/routetables"_L1,
    "microsoft.sql/servers/firewallrules"_L1,
    "microsoft.web/certificates"_L1,
};

bool mayHaveDiagnostics(const ResourceId &resource)
{
    const QString type = resource.type().toLower();
    return std::none_of(kWithoutDiagnostics.begin(), kWithoutDiagnostics.end(),
                        [&](QLatin1StringView none) { return type == none; });
}

/// Whether @p error says that the type has no diagnostics at all.
bool hasNoDiagnostics(const Error &error)
{
    const QString &code = error.rootCause().code;
    return code == "ResourceTypeNotSupported"_L1 || code == "ResourceNotOnboarded"_L1;
}

/// What of @p resource has diagnostic settings: itself, and the services of an account.
QList<ResourceId> watchedPartsOf(const ResourceId &resource)
{
    QList<ResourceId> parts{resource};
    if (resource.type().compare("Microsoft.Storage/storageAccounts"_L1, Qt::CaseInsensitive) == 0) {
        for (const QString &service : {u"blobServices"_s, u"fileServices"_s, u"queueServices"_s, u"tableServices"_s})
            parts.append(resource.child(service, u"default"_s));
    }
    return parts;
}

/// Whether a resource takes the place of another.
bool isSuccessor(const Plan &plan, const ResourceId &resource)
{
    return std::any_of(plan.resources.begin(), plan.resources.end(), [&](const PlannedResource &planned) {
        return planned.target == resource && !(planned.source == resource);
    });
}

/// The namespace of an event hub's authorization rule.
ResourceId namespaceOf(const QString &ruleId)
{
    return ResourceId(ruleId).parent();
}

/// @p wanted without the destinations that are not there yet.
Result<WantedDiagnostics> possibleNow(const CheckInput &input, WantedDiagnostics wanted)
{
    for (ResourceId *destination : {&wanted.workspace, &wanted.storageAccount}) {
        if (destination->isNull())
            continue;
        const auto exists = resourceExists(input.azure, *destination, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            *destination = ResourceId();
    }
    if (!wanted.eventHubRuleId.isEmpty()) {
        const auto exists = resourceExists(input.azure, namespaceOf(wanted.eventHubRuleId), input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            wanted.eventHubRuleId.clear();
    }
    return wanted;
}

QJsonObject bodyOf(const WantedDiagnostics &wanted)
{
    QJsonObject body = diagnosticSettingBody(wanted.source, wanted.workspace);
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.remove(u"storageAccountId"_s);
    properties.remove(u"eventHubAuthorizationRuleId"_s);
    if (!wanted.storageAccount.isNull())
        properties.insert(u"storageAccountId"_s, wanted.storageAccount.toString());
    if (wanted.eventHubRuleId.isEmpty())
        properties.remove(u"eventHubName"_s);
    else
        properties.insert(u"eventHubAuthorizationRuleId"_s, wanted.eventHubRuleId);
    body.insert(u"properties"_s, properties);
    return body;
}

}

WantedDiagnostics wantedDiagnostics(const DiagnosticSetting &setting, const ResourceId &resource, const Plan &plan)
{
    WantedDiagnostics wanted;
    wanted.source = setting;
    wanted.resource = plan.targetOf(resource);
    if (!setting.workspace.isNull())
        wanted.workspace = plan.targetOf(setting.workspace);
    // What stays where it is may go on writing to an account of its own region.
    const bool moves = !(wanted.resource == resource);
    if (!setting.storageAccount.isNull())
        wanted.storageAccount = moves ? plan.targetOf(setting.storageAccount) : setting.storageAccount;
    if (!setting.eventHubRuleId.isEmpty())
        wanted.eventHubRuleId = moves ? plan.rewritten(setting.eventHubRuleId) : setting.eventHubRuleId;
    return wanted;
}

DiagnosticsState diagnosticsStateOf(const WantedDiagnostics &wanted, const QList<DiagnosticSetting> &there)
{
    DiagnosticsState best = DiagnosticsState::Missing;
    for (const DiagnosticSetting &setting : there) {
        const bool everything = sendsAtLeast(setting, wanted.source);
        if (everything && goesTo(setting, wanted))
            return DiagnosticsState::There;
        if (goesTo(setting, wanted))
            best = DiagnosticsState::FewerCategories;
        else if (best == DiagnosticsState::Missing)
            best = DiagnosticsState::OtherDestination;
    }
    return best;
}

QString destinationsText(const WantedDiagnostics &wanted)
{
    QStringList names;
    for (const ResourceId &id : {wanted.workspace, wanted.storageAccount}) {
        if (!id.isNull())
            names.append(id.name());
    }
    if (!wanted.eventHubRuleId.isEmpty())
        names.append(namespaceOf(wanted.eventHubRuleId).name());
    return names.join(u", "_s);
}

QString destinationsText(const QList<DiagnosticSetting> &settings)
{
    QStringList names;
    for (const DiagnosticSetting &setting : settings) {
        const QString text = destinationsText(
            WantedDiagnostics{{}, {}, setting.workspace, setting.storageAccount, setting.eventHubRuleId});
        if (!names.contains(text))
            names.append(text);
    }
    return names.join(u"; "_s);
}

Result<std::optional<Change>> writeDiagnostics(const CheckInput &input, const QString &itemId,
                                               const WantedDiagnostics &wanted, const QList<DiagnosticSetting> &there)
{
    const auto possible = possibleNow(input, wanted);
    if (!possible)
        return possible.error();
    const bool goesSomewhere =
        !possible->workspace.isNull() || !possible->storageAccount.isNull() || !possible->eventHubRuleId.isEmpty();
    if (!goesSomewhere || diagnosticsStateOf(*possible, there) == DiagnosticsState::There)
        return std::optional<Change>();

    const ResourceId id = wanted.resource.extension(kType, wanted.source.name);
    const QJsonObject body = bodyOf(*possible);
    Change change;
    if (const DiagnosticSetting *now = named(there, wanted.source.name)) {
        change = updateResource(itemId,
                                {QT_TRANSLATE_NOOP("Message", "Let %1 send its logs to %2 instead of %3"),
                                 {wanted.resource.name(), destinationsText(*possible), destinationsText(QList{*now})}},
                                id, "PUT", diagnosticSettingBody(*now, now->workspace), body);
    } else {
        change = createResource(itemId,
                                {QT_TRANSLATE_NOOP("Message", "Let %1 send its logs to %2"),
                                 {wanted.resource.name(), destinationsText(*possible)}},
                                id, body);
    }
    // The service asks for these at the destination, beside the right to write the setting.
    if (!possible->workspace.isNull())
        change.permissions.append(u"Microsoft.OperationalInsights/workspaces/sharedKeys/action"_s);
    if (!possible->storageAccount.isNull())
        change.permissions.append(u"Microsoft.Storage/storageAccounts/listKeys/action"_s);
    if (!possible->eventHubRuleId.isEmpty())
        change.permissions.append(u"Microsoft.EventHub/namespaces/authorizationRules/listkeys/action"_s);
    change.seal();
    return std::optional<Change>(change);
}

QList<WantedDiagnostics> movingDiagnostics(const CheckInput &input,
                                           const std::function<void(const ResourceId &, const Error &)> &failed)
{
    QList<WantedDiagnostics> wanted;
    for (const PlannedResource &planned : input.plan.resources) {
        if (!mayHaveDiagnostics(planned.source))
            continue;
        for (const ResourceId &part : watchedPartsOf(planned.source)) {
            const auto settings = listDiagnosticSettings(input.azure, part, input.context);
            if (!settings) {
                if (!hasNoDiagnostics(settings.error()))
                    failed(part, settings.error());
                continue;
            }
            for (const DiagnosticSetting &setting : *settings) {
                const WantedDiagnostics one = wantedDiagnostics(setting, part, input.plan);
                // What stays counts while it writes to the source, and afterwards, when it was turned to the target.
                const bool concerned = !(one.resource == part) || !(one.workspace == setting.workspace)
                    || isSuccessor(input.plan, setting.workspace);
                if (concerned)
                    wanted.append(one);
            }
        }
    }
    return wanted;
}

Result<std::optional<QList<DiagnosticSetting>>> diagnosticsThere(const CheckInput &input, const ResourceId &resource)
{
    const auto settings = listDiagnosticSettings(input.azure, resource, input.context);
    if (!settings && settings.error().kind == ErrorKind::NotFound)
        return std::optional<QList<DiagnosticSetting>>();
    if (!settings)
        return settings.error();
    if (!settings->isEmpty())
        return std::optional(*settings);
    // An empty list is also the answer for what does not exist.
    const ResourceId owner = resource.name() == "default"_L1 ? resource.parent() : resource;
    const auto exists = resourceExists(input.azure, owner, input.context);
    if (!exists)
        return exists.error();
    return *exists ? std::optional(*settings) : std::nullopt;
}

}
