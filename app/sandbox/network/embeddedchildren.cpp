#include "sandbox/network/embeddedchildren.h"

#include "sandbox/simulation.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

struct Embedding
{
    QString parentType;
    QString member; ///< of the parent's properties, and the last part of the child's type
};

QString childType(const Embedding &embedding)
{
    return embedding.parentType + u'/' + embedding.member;
}

void childrenFromBody(Simulation &simulation, const Embedding &embedding, Resource &parent)
{
    ResourceStore &store = simulation.store();
    QSet<QString> names;
    QJsonArray shown;
    const QJsonArray entries = parent.property(embedding.member).toArray();
    for (const QJsonValue &entry : entries) {
        const QString name = entry[u"name"_s].toString();
        names.insert(name.toLower());
        QJsonObject properties = entry[u"properties"_s].toObject();
        properties.insert(u"provisioningState"_s, u"Succeeded"_s);
        Resource child;
        child.id = parent.id + u'/' + embedding.member + u'/' + name;
        child.type = childType(embedding);
        child.body = {{u"id"_s, child.id}, {u"name"_s, name}, {u"type"_s, child.type}, {u"properties"_s, properties}};
        shown.append(child.body);
        store.put(std::move(child));
    }
    const QList<Resource *> children = store.children(parent.id, childType(embedding));
    for (const Resource *child : children) {
        if (!names.contains(child->name().toLower()))
            store.remove(QString(child->id));
    }
    parent.setProperty(embedding.member, shown);
}

void bodyFromChildren(ResourceStore &store, const Embedding &embedding, const QString &parentId)
{
    Resource *parent = store.find(parentId);
    if (!parent)
        return;
    QJsonArray shown;
    for (const Resource *child : store.children(parentId, childType(embedding)))
        shown.append(child->body);
    parent->setProperty(embedding.member, shown);
    store.touch(*parent);
}

void registerEmbedding(Simulation &simulation, const Embedding &embedding)
{
    TypeBehaviour parents = *simulation.behaviourOf(embedding.parentType);
    parents.afterPut = [embedding](const Call &call, Resource &parent, bool) {
        childrenFromBody(call.simulation, embedding, parent);
    };
    parents.adopt = [embedding](Simulation &world, Resource &parent) {
        childrenFromBody(world, embedding, parent);
    };
    simulation.add(std::move(parents));

    TypeBehaviour children = *simulation.behaviourOf(childType(embedding));
    const auto tellParent = [embedding](Simulation &world, const Resource &child) {
        bodyFromChildren(world.store(), embedding, ArmPath::parse(child.id).parentId());
    };
    children.afterPut = [tellParent](const Call &call, Resource &child, bool) {
        tellParent(call.simulation, child);
    };
    children.onFinish = [tellParent](Simulation &world, Resource &child) -> Verdict {
        child.setProperty(u"provisioningState"_s, u"Succeeded"_s);
        tellParent(world, child);
        return std::nullopt;
    };
    children.afterDelete = tellParent;
    simulation.add(std::move(children));
}

QJsonObject defaultRule(const Resource &group, const QString &name, int priority, const QString &from,
                        const QString &to)
{
    const bool isInbound = name.endsWith(u"InBound");
    return {{u"id"_s, group.id + u"/defaultSecurityRules/"_s + name},
            {u"name"_s, name},
            {u"type"_s, group.type + u"/defaultSecurityRules"_s},
            {u"properties"_s,
             QJsonObject{{u"provisioningState"_s, u"Succeeded"_s},
                         {u"protocol"_s, u"*"_s},
                         {u"sourcePortRange"_s, u"*"_s},
                         {u"destinationPortRange"_s, u"*"_s},
                         {u"sourceAddressPrefix"_s, from},
                         {u"destinationAddressPrefix"_s, to},
                         {u"access"_s, name.startsWith(u"Deny") ? u"Deny"_s : u"Allow"_s},
                         {u"priority"_s, priority},
                         {u"direction"_s, isInbound ? u"Inbound"_s : u"Outbound"_s}}}};
}

QJsonArray defaultRules(const Resource &group)
{
    const QString network = u"VirtualNetwork"_s;
    return {defaultRule(group, u"AllowVnetInBound"_s, 65000, network, network),
            defaultRule(group, u"AllowAzureLoadBalancerInBound"_s, 65001, u"AzureLoadBalancer"_s, u"*"_s),
            defaultRule(group, u"DenyAllInBound"_s, 65500, u"*"_s, u"*"_s),
            defaultRule(group, u"AllowVnetOutBound"_s, 65000, network, network),
            defaultRule(group, u"AllowInternetOutBound"_s, 65001, u"*"_s, u"Internet"_s),
            defaultRule(group, u"DenyAllOutBound"_s, 65500, u"*"_s, u"*"_s)};
}

}

void registerEmbeddedChildren(Simulation &simulation)
{
    const QString group = u"Microsoft.Network/networkSecurityGroups"_s;
    registerEmbedding(simulation, {group, u"securityRules"_s});
    registerEmbedding(simulation, {u"Microsoft.Network/routeTables"_s, u"routes"_s});

    TypeBehaviour groups = *simulation.behaviourOf(group);
    groups.complete = [](const Call &, Resource &resource, const Resource *) {
        resource.setProperty(u"defaultSecurityRules"_s, defaultRules(resource));
    };
    simulation.add(std::move(groups));
}

}
