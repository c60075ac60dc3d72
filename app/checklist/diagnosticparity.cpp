#include "checklist/diagnosticparity.h"

#include "azure/resources.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

#include <algorithm>

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

}
