#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/networkcopy.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/sourcetraces.h"

#include <array>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

enum class Write {
    Whole, ///< PUT of the resource: its rules are lists inside of it
    Part,  ///< PATCH of the rules alone
    None,  ///< mended by hand
};

/// Where a type keeps addresses of others.
struct RuleHolder
{
    QLatin1StringView type;
    QStringView path;
    Write write;
};

constexpr std::array kHolders{
    RuleHolder{"Microsoft.Network/routeTables"_L1, u"properties.routes", Write::Whole},
    RuleHolder{"Microsoft.Network/networkSecurityGroups"_L1, u"properties.securityRules", Write::Whole},
    RuleHolder{"Microsoft.Network/azureFirewalls"_L1, u"properties", Write::None},
    RuleHolder{"Microsoft.Network/firewallPolicies"_L1, u"properties", Write::None},
    RuleHolder{"Microsoft.Network/ipGroups"_L1, u"properties.ipAddresses", Write::None},
    RuleHolder{"Microsoft.Storage/storageAccounts"_L1, u"properties.networkAcls", Write::Part},
    RuleHolder{"Microsoft.KeyVault/vaults"_L1, u"properties.networkAcls", Write::Part},
    RuleHolder{"Microsoft.Sql/servers/firewallRules"_L1, u"properties", Write::None},
    RuleHolder{"Microsoft.Sql/servers/virtualNetworkRules"_L1, u"properties", Write::None},
};

const RuleHolder *holderOf(const ResourceId &id)
{
    for (const RuleHolder &holder : kHolders) {
        if (id.type().compare(holder.type, Qt::CaseInsensitive) == 0)
            return &holder;
    }
    return nullptr;
}

QList<PlannedResource> withRules(const Plan &plan)
{
    QList<PlannedResource> found;
    for (const PlannedResource &planned : plan.resources) {
        if (!(planned.target == planned.source) && holderOf(planned.source))
            found.append(planned);
    }
    return found;
}

void judge(Finding &finding, const PlannedResource &planned, const QList<SourceTrace> &traces)
{
    const QString name = planned.target.name();
    for (const SourceTrace &trace : traces) {
        const QString object = name + u": "_s + (trace.value.startsWith(u'/') ? trace.owner : trace.value);
        if (trace.replacement.isEmpty())
            finding.warn(object,
                         {QT_TRANSLATE_NOOP("Message",
                                            "It belongs to %1 in the source region, which has no counterpart: decide "
                                            "whether the rule is still needed."),
                          {trace.owner}},
                         trace.value, planned.target);
        else
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "It belongs to %1 in the source region."), {trace.owner}},
                         trace.replacement, trace.value, planned.target);
    }
    if (traces.isEmpty())
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "Nothing in it belongs to the source region."), {},
                     planned.target);
}

Change rewrite(const PlannedResource &planned, const RuleHolder &holder, const QJsonObject &target,
               const SourceTraces &traces)
{
    const QJsonValue rules = jsonAt(target, holder.path);
    QJsonObject before;
    if (holder.write == Write::Whole)
        before = bodyForPut(planned.target, target);
    else
        jsonSet(before, holder.path.toString(), rules);
    QJsonObject after = before;
    jsonSet(after, holder.path.toString(), traces.replaced(jsonAt(before, holder.path)));
    QStringList replaced;
    for (const SourceTrace &trace : traces.in(rules)) {
        if (!trace.replacement.isEmpty())
            replaced.append(trace.value + u" → "_s + trace.replacement);
    }
    return updateResource(
        u"lz.routing"_s,
        {QT_TRANSLATE_NOOP("Message", "Replace in %1: %2"), {planned.target.name(), replaced.join(u", "_s)}},
        planned.target, holder.write == Write::Whole ? "PUT" : "PATCH", before, after);
}

}

Finding routesLeadToTheTarget(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> holders = withRules(input.plan);
    if (holders.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing that is made has routes or rules."));
        return finding;
    }
    const auto traces = SourceTraces::read(input);
    if (!traces) {
        finding.couldNotCheck(u"networks"_s, traces.error());
        return finding;
    }
    for (const PlannedResource &planned : holders) {
        const auto target = getResource(input.azure, planned.target, input.context);
        if (target)
            judge(finding, planned, traces->in(jsonAt(*target, holderOf(planned.source)->path)));
        else if (target.error().kind == ErrorKind::NotFound)
            finding.warn(planned.target.name(),
                         QT_TRANSLATE_NOOP("Message", "It does not exist yet: look again once it is made."), {},
                         planned.target);
        else
            finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
    }
    return finding;
}

Result<QList<Change>> proposeRouting(const CheckInput &input)
{
    QList<Change> changes;
    const auto traces = SourceTraces::read(input);
    if (!traces)
        return traces.error();
    for (const PlannedResource &planned : withRules(input.plan)) {
        const RuleHolder &holder = *holderOf(planned.source);
        if (holder.write == Write::None)
            continue;
        const auto target = getResource(input.azure, planned.target, input.context);
        if (!target) {
            if (target.error().kind == ErrorKind::NotFound)
                continue;
            return target.error();
        }
        const QList<SourceTrace> found = traces->in(jsonAt(*target, holder.path));
        const bool mendable = std::any_of(found.begin(), found.end(),
                                          [](const SourceTrace &trace) { return !trace.replacement.isEmpty(); });
        if (mendable)
            changes.append(rewrite(planned, holder, *target, *traces));
    }
    return changes;
}

}
