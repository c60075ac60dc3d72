#include "areas/cutover/hostmoves.h"

#include "azure/resources.h"
#include "base/jsonpath.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kHostPaths[] = {u"properties.defaultHostName", u"properties.ipAddress",
                                      u"properties.dnsSettings.fqdn", u"properties.configuration.ingress.fqdn"};

bool sameHost(const QString &one, const QString &other)
{
    return !one.isEmpty() && one.compare(other, Qt::CaseInsensitive) == 0;
}

}

Result<HostMoves> HostMoves::of(const CheckInput &input)
{
    HostMoves moves;
    for (const Resource &resource : input.inventory.resources()) {
        const PlannedResource *planned = input.plan.find(resource.id);
        if (!planned || planned->source == planned->target)
            continue;
        QJsonObject there;
        for (const QStringView path : kHostPaths) {
            const QString host = jsonAt(resource.object(), path).toString();
            if (host.isEmpty())
                continue;
            if (there.isEmpty()) {
                const auto target = getResource(input.azure, planned->target, input.context);
                if (!target && target.error().kind != ErrorKind::NotFound)
                    return target.error();
                there = target ? *target : QJsonObject();
            }
            moves.m_moves.append({host, jsonAt(there, path).toString(), planned->target});
        }
    }
    for (const auto &[from, to] : input.plan.endpointReplacements) {
        if (!moves.fromSource(from))
            moves.m_moves.append({from, to, {}});
    }
    return moves;
}

const HostMove *HostMoves::fromSource(const QString &host) const
{
    const auto move = std::find_if(m_moves.begin(), m_moves.end(),
                                   [&host](const HostMove &one) { return sameHost(one.source, host); });
    return move == m_moves.end() || sameHost(move->source, move->target) ? nullptr : &*move;
}

const HostMove *HostMoves::toTarget(const QString &host) const
{
    const auto move = std::find_if(m_moves.begin(), m_moves.end(),
                                   [&host](const HostMove &one) { return sameHost(one.target, host); });
    return move == m_moves.end() ? nullptr : &*move;
}

}
