#include "checklist/sourcetraces.h"

#include "azure/resources.h"
#include "base/jsonpath.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// "West Europe" → "WestEurope", as regional service tags end.
QString tagSuffix(const QString &displayName)
{
    return u'.' + QString(displayName).remove(u' ');
}

/// The place of @p inner, of which @p of has as much as @p in; nothing when the two differ in length.
std::optional<AddressRange> placeIn(const AddressRange &inner, const AddressRange &of, const AddressRange &in)
{
    if (of.prefixLength() != in.prefixLength() || of.isIpv6() != in.isIpv6() || !of.contains(inner))
        return {};
    return inner.moved(of, in);
}

}

void SourceTraces::addHub(const HubJoin &join)
{
    for (const Subnet &subnet : join.sourceHub.subnets) {
        const Subnet *there = join.targetHub ? join.targetHub->subnet(subnet.name) : nullptr;
        const QList<AddressRange> targets = there ? rangesIn(there->prefixes) : QList<AddressRange>();
        const QList<AddressRange> sources = rangesIn(subnet.prefixes);
        for (qsizetype i = 0; i < sources.size(); ++i) {
            m_places.append({sources[i], i < targets.size() ? std::optional(targets[i]) : std::nullopt,
                             join.sourceHub.name + u'/' + subnet.name});
        }
    }
    for (const AddressRange &range : rangesIn(join.sourceHub.prefixes))
        m_places.append({range, {}, join.sourceHub.name});
}

Result<SourceTraces> SourceTraces::read(const CheckInput &input)
{
    SourceTraces traces(input.plan);
    for (const PlannedResource &network : movingNetworks(input.plan)) {
        const auto source = sourceNetwork(input, network);
        const auto target = targetNetwork(input, network);
        if (!source || !target)
            return source ? target.error() : source.error();
        const QList<AddressRange> sources = rangesIn(source->prefixes);
        const QList<AddressRange> targets = target->has_value() ? rangesIn((*target)->prefixes) : sources;
        for (qsizetype i = 0; i < sources.size(); ++i) {
            if (i >= targets.size() || !(sources[i] == targets[i]))
                traces.m_places.append(
                    {sources[i], i < targets.size() ? std::optional(targets[i]) : std::nullopt, source->name});
        }
    }
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    for (const HubJoin &join : *joins)
        traces.addHub(join);
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.Network/publicIPAddresses"_s)) {
        const Resource *source = input.inventory.find(planned.source);
        const auto address =
            AddressRange::parse(source ? jsonAt(source->object(), u"properties.ipAddress").toString() : QString());
        if (!address)
            continue;
        const auto target = getResource(input.azure, planned.target, input.context);
        if (!target && target.error().kind != ErrorKind::NotFound)
            return target.error();
        traces.m_places.append(
            {*address, target ? AddressRange::parse(jsonAt(*target, u"properties.ipAddress").toString()) : std::nullopt,
             planned.source.name()});
    }
    std::stable_sort(traces.m_places.begin(), traces.m_places.end(),
                     [](const Place &a, const Place &b) { return a.source.prefixLength() > b.source.prefixLength(); });
    return traces;
}

std::optional<SourceTrace> SourceTraces::ofTag(const QString &value) const
{
    const QString suffix = tagSuffix(m_plan.sourceDisplayName);
    if (suffix.size() < 2 || !value.endsWith(suffix, Qt::CaseInsensitive))
        return {};
    return SourceTrace{value, value.left(value.size() - suffix.size()) + tagSuffix(m_plan.targetDisplayName),
                       m_plan.sourceDisplayName};
}

std::optional<SourceTrace> SourceTraces::of(const QString &value) const
{
    if (value.startsWith(u'/')) {
        const ResourceId id(value);
        const ResourceId target = m_plan.targetOf(id);
        return target == id ? std::nullopt : std::optional(SourceTrace{value, target.toString(), id.name()});
    }
    const auto range = AddressRange::parse(value);
    if (!range)
        return ofTag(value);
    for (const Place &place : m_places) {
        if (!place.source.contains(*range))
            continue;
        const auto there = place.target ? placeIn(*range, place.source, *place.target) : std::nullopt;
        return SourceTrace{value, there ? there->toString() : QString(), place.owner};
    }
    return {};
}

QList<SourceTrace> SourceTraces::in(const QJsonValue &value) const
{
    QList<SourceTrace> found;
    mapStrings(value, [&](const QString &text) {
        const auto trace = of(text);
        const bool known = trace && std::any_of(found.begin(), found.end(), [&](const SourceTrace &other) {
                               return other.value == trace->value;
                           });
        if (trace && !known)
            found.append(*trace);
        return text;
    });
    return found;
}

QJsonValue SourceTraces::replaced(const QJsonValue &value) const
{
    return mapStrings(value, [this](const QString &text) {
        const auto trace = of(text);
        return trace && !trace->replacement.isEmpty() ? trace->replacement : text;
    });
}

}
