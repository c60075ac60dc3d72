#include "sandbox/network/loadbalancers.h"

#include "sandbox/arm/references.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kParts[] = {u"frontendIPConfigurations"_s, u"backendAddressPools"_s, u"loadBalancingRules"_s, u"probes"_s,
                          u"inboundNatRules"_s,          u"inboundNatPools"_s,     u"outboundRules"_s};

void complete(const Call &, Resource &balancer, const Resource *)
{
    for (const QString &list : kParts) {
        QJsonArray parts = balancer.property(list).toArray();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QJsonObject part = parts[i].toObject();
            QJsonObject properties = part.value(u"properties"_s).toObject();
            properties.insert(u"provisioningState"_s, u"Succeeded"_s);
            part.insert(u"properties"_s, properties);
            part.insert(u"id"_s, balancer.id + u'/' + list + u'/' + part.value(u"name"_s).toString());
            part.insert(u"type"_s, balancer.type + u'/' + list);
            parts[i] = part;
        }
        balancer.setProperty(list, parts);
    }
    QJsonObject sku = balancer.body.value(u"sku"_s).toObject();
    if (!sku.contains(u"name"_s))
        sku.insert(u"name"_s, u"Basic"_s);
    if (!sku.contains(u"tier"_s))
        sku.insert(u"tier"_s, u"Regional"_s);
    balancer.body.insert(u"sku"_s, sku);
}

}

void registerLoadBalancers(Simulation &simulation)
{
    TypeBehaviour balancers = *simulation.behaviourOf(u"Microsoft.Network/loadBalancers"_s);
    balancers.complete = complete;
    simulation.add(std::move(balancers));
}

}
