#include "areas/cutover/endpointplaces.h"
#include "areas/cutover/hostmoves.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

/// Goes over the hosts that a gateway sends requests to, and writes down what becomes of each.
class GatewayHosts
{
public:
    GatewayHosts(const HostMoves &moves, EndpointPlace &place)
        : m_moves(moves)
        , m_place(place)
    {
    }

    QJsonObject turned(QJsonObject properties)
    {
        QJsonArray pools = properties.value("backendAddressPools"_L1).toArray();
        for (QJsonValueRef pool : pools) {
            QJsonObject changed = pool.toObject();
            QJsonObject inner = changed.value("properties"_L1).toObject();
            QJsonArray addresses = inner.value("backendAddresses"_L1).toArray();
            for (QJsonValueRef address : addresses)
                address = withTurned(withTurned(address.toObject(), u"fqdn"_s), u"ipAddress"_s);
            if (!addresses.isEmpty())
                inner.insert(u"backendAddresses"_s, addresses);
            changed.insert(u"properties"_s, inner);
            pool = changed;
        }
        properties.insert(u"backendAddressPools"_s, pools);
        QJsonArray settings = properties.value("backendHttpSettingsCollection"_L1).toArray();
        for (QJsonValueRef setting : settings) {
            QJsonObject changed = setting.toObject();
            changed.insert(u"properties"_s, withTurned(changed.value("properties"_L1).toObject(), u"hostName"_s));
            setting = changed;
        }
        if (!settings.isEmpty())
            properties.insert(u"backendHttpSettingsCollection"_s, settings);
        return properties;
    }
    bool isConcerned() const { return m_isConcerned; }

private:
    QJsonObject withTurned(QJsonObject object, const QString &member)
    {
        const QString host = object.value(member).toString();
        if (const HostMove *move = m_moves.fromSource(host)) {
            m_isConcerned = true;
            m_place.source = host;
            m_place.target = move->target;
            if (move->target.isEmpty())
                m_place.state = EndpointPlace::State::NotYet;
            else if (m_place.state == EndpointPlace::State::AtTarget)
                m_place.state = EndpointPlace::State::AtSource;
            object.insert(member, move->target);
        } else if (const HostMove *done = m_moves.toTarget(host); done && !m_isConcerned) {
            m_isConcerned = true;
            m_place.state = EndpointPlace::State::AtTarget;
            m_place.source = m_place.target = host;
        }
        return object;
    }

    const HostMoves &m_moves;
    EndpointPlace &m_place;
    bool m_isConcerned = false;
};

}

Result<QList<EndpointPlace>> gatewayPlaces(const CheckInput &input)
{
    QList<EndpointPlace> places;
    QList<ResourceId> staying;
    for (const Resource *gateway : input.inventory.ofType(u"Microsoft.Network/applicationGateways")) {
        if (input.plan.targetOf(gateway->id) == gateway->id)
            staying.append(gateway->id);
    }
    if (staying.isEmpty())
        return places;
    const auto moves = HostMoves::of(input);
    if (!moves)
        return moves.error();
    for (const ResourceId &id : staying) {
        const auto gateway = getResource(input.azure, id, input.context);
        if (!gateway)
            return gateway.error();
        EndpointPlace place;
        place.name = id.name();
        place.resource = id;
        GatewayHosts hosts(*moves, place);
        // A gateway is written as a whole: what was read goes back with nothing but the hosts altered.
        QJsonObject before = *gateway;
        before.remove("etag"_L1);
        before.remove("systemData"_L1);
        QJsonObject after = before;
        after.insert(u"properties"_s, hosts.turned(before.value("properties"_L1).toObject()));
        if (!hosts.isConcerned())
            continue;
        if (place.state == EndpointPlace::State::AtSource) {
            Change change = updateResource(
                u"cut.switch"_s,
                {QT_TRANSLATE_NOOP("Message", "Turn the backends of the gateway %1 to %2"), {id.name(), place.target}},
                id, "PUT", before, after);
            change.request.ifMatch = (*gateway)["etag"_L1].toString().toLatin1();
            change.seal();
            place.changes = {change};
        }
        places.append(place);
    }
    return places;
}

}
