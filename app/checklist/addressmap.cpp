#include "checklist/addressmap.h"

#include "azure/networks.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

AddressMap::AddressMap(const QStringList &sourcePrefixes, const QStringList &targetPrefixes)
{
    const QList<AddressRange> from = rangesIn(sourcePrefixes);
    const QList<AddressRange> to = rangesIn(targetPrefixes);
    for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i)
        append(from[i], to[i]);
}

void AddressMap::append(const AddressRange &source, const AddressRange &target)
{
    const bool alike = source.prefixLength() == target.prefixLength() && source.isIpv6() == target.isIpv6();
    if (alike && !(source == target))
        m_pairs.append({source, target});
}

void AddressMap::append(const AddressMap &other)
{
    m_pairs.append(other.m_pairs);
}

QString AddressMap::mapped(const QString &text) const
{
    if (m_pairs.isEmpty())
        return text;
    const auto range = AddressRange::parse(text);
    if (!range)
        return text;
    for (const auto &[source, target] : m_pairs) {
        if (source.contains(*range))
            return range->moved(source, target).toString();
    }
    return text;
}

QJsonValue AddressMap::rewritten(const QJsonValue &value) const
{
    if (m_pairs.isEmpty())
        return value;
    return mapStrings(value, [this](const QString &text) { return mapped(text); });
}

Result<AddressMap> addressMapOf(const CheckInput &input)
{
    AddressMap map;
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.Network/virtualNetworks"_s)) {
        const Resource *source = input.inventory.find(planned.source);
        const auto target = getVirtualNetwork(input.azure, planned.target, input.context);
        if (!target) {
            if (target.error().kind == ErrorKind::NotFound)
                continue;
            return target.error();
        }
        if (source)
            map.append(AddressMap(stringsOf(jsonAt(source->object(), u"properties.addressSpace.addressPrefixes")),
                                  target->prefixes));
    }
    return map;
}

}
