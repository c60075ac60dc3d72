#include "estate/dependencygraph.h"

#include "azure/cloud.h"
#include "estate/endpoints.h"
#include "estate/mirroredreferences.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Every text in @p value, keys included (an identity block names its identities by keys), without mirrored properties.
void collectTexts(const QString &type, const QJsonValue &value, QStringList &texts)
{
    if (value.isString()) {
        texts.append(value.toString());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &inner : array)
            collectTexts(type, inner, texts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (isMirrored(type, it.key()))
                continue;
            if (it.key().startsWith(u'/'))
                texts.append(it.key());
            collectTexts(type, it.value(), texts);
        }
    }
}

/// The resource of @p indexOf that @p id names or lies in (a subnet lies in its network); -1: none.
qsizetype ownerOf(const ResourceId &id, const QHash<QString, qsizetype> &indexOf)
{
    for (ResourceId above = id; !above.isNull() && !above.isResourceGroup() && !above.isSubscription();
         above = above.parent()) {
        const auto found = indexOf.constFind(above.key());
        if (found != indexOf.constEnd())
            return *found;
    }
    return -1;
}

/// Tarjan's algorithm without recursion, since chains of an estate may be as long as the estate. Groups come out in
/// the order in which what is needed precedes what needs it.
class GroupFinder
{
public:
    explicit GroupFinder(const QList<QList<qsizetype>> &needs)
        : m_needs(needs)
        , m_number(needs.size(), -1)
        , m_low(needs.size(), -1)
        , m_onStack(needs.size(), false)
        , m_group(needs.size(), -1)
    {
        for (qsizetype index = 0; index < needs.size(); ++index) {
            if (m_number[index] < 0)
                visit(index);
        }
    }

    const QList<qsizetype> &groupOfEach() const { return m_group; }
    qsizetype groupCount() const { return m_groupCount; }

private:
    struct Frame
    {
        qsizetype index;
        qsizetype next;
    };

    void enter(qsizetype index)
    {
        m_number[index] = m_low[index] = m_counter++;
        m_stack.append(index);
        m_onStack[index] = true;
        m_frames.append({index, 0});
    }

    void visit(qsizetype start)
    {
        enter(start);
        while (!m_frames.isEmpty()) {
            const qsizetype index = m_frames.last().index;
            if (m_frames.last().next < m_needs[index].size()) {
                const qsizetype needed = m_needs[index][m_frames.last().next++];
                if (m_number[needed] < 0)
                    enter(needed);
                else if (m_onStack[needed])
                    m_low[index] = std::min(m_low[index], m_number[needed]);
                continue;
            }
            m_frames.removeLast();
            if (!m_frames.isEmpty())
                m_low[m_frames.last().index] = std::min(m_low[m_frames.last().index], m_low[index]);
            if (m_low[index] == m_number[index])
                closeGroup(index);
        }
    }

    void closeGroup(qsizetype root)
    {
        qsizetype member = -1;
        do {
            member = m_stack.takeLast();
            m_onStack[member] = false;
            m_group[member] = m_groupCount;
        } while (member != root);
        ++m_groupCount;
    }

    const QList<QList<qsizetype>> &m_needs;
    QList<qsizetype> m_number;
    QList<qsizetype> m_low;
    QList<bool> m_onStack;
    QList<qsizetype> m_stack;
    QList<Frame> m_frames;
    QList<qsizetype> m_group;
    qsizetype m_counter = 0;
    qsizetype m_groupCount = 0;
};

}

QList<qsizetype> cycleGroups(const QList<QList<qsizetype>> &needs)
{
    return GroupFinder(needs).groupOfEach();
}

DependencyGraph DependencyGraph::build(const Inventory &inventory, const Cloud &cloud)
{
    const QList<Resource> &resources = inventory.resources();
    DependencyGraph graph;
    graph.m_needs.resize(resources.size());
    graph.m_neededBy.resize(resources.size());

    QHash<QString, qsizetype> indexOf;
    QHash<QString, qsizetype> ownerOfHost;
    for (qsizetype i = 0; i < resources.size(); ++i) {
        indexOf.insert(resources[i].id.key(), i);
        const QStringList hosts = endpointsOf(resources[i], cloud);
        for (const QString &host : hosts) {
            if (!ownerOfHost.contains(host))
                ownerOfHost.insert(host, i);
        }
    }

    for (qsizetype i = 0; i < resources.size(); ++i) {
        const Resource &resource = resources[i];
        if (const qsizetype parent = ownerOf(resource.id.parent(), indexOf); parent >= 0)
            graph.add(i, parent, DependencyKind::Parent);

        QStringList texts;
        const QJsonObject object = resource.object();
        collectTexts(resource.type, object.value("properties"_L1), texts);
        collectTexts(resource.type, object.value("identity"_L1), texts);
        const bool isPrivateEndpoint = resource.isType(u"Microsoft.Network/privateEndpoints");
        for (const QString &text : std::as_const(texts)) {
            const QList<ResourceId> ids = resourceIdsIn(text);
            for (const ResourceId &id : ids) {
                if (id.isWithin(resource.id) || id.isResourceGroup() || id.isSubscription())
                    continue;
                const qsizetype owner = ownerOf(id, indexOf);
                if (owner < 0)
                    graph.m_outside.append({i, id});
                else
                    graph.add(i, owner,
                        isPrivateEndpoint && resources[owner].id.providerNamespace() != "Microsoft.Network"_L1
                            ? DependencyKind::PrivateEndpoint
                            : DependencyKind::Reference);
            }
            if (!ids.isEmpty())
                continue;
            const QStringList hosts = hostNamesIn(text);
            for (const QString &host : hosts) {
                if (const auto owner = ownerOfHost.constFind(host); owner != ownerOfHost.constEnd())
                    graph.add(i, *owner, DependencyKind::Endpoint);
            }
        }
    }
    return graph;
}

void DependencyGraph::add(qsizetype from, qsizetype to, DependencyKind kind)
{
    if (from == to || m_needs[from].contains(to))
        return;
    m_needs[from].append(to);
    m_neededBy[to].append(from);
    m_edges.append({from, to, kind});
}

QList<qsizetype> DependencyGraph::topologicalOrder() const
{
    const QList<qsizetype> group = cycleGroups(m_needs);
    QList<qsizetype> order(group.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return group[a] < group[b]; });
    return order;
}

QList<QList<qsizetype>> DependencyGraph::cycles() const
{
    const GroupFinder finder(m_needs);
    QList<QList<qsizetype>> members(finder.groupCount());
    for (qsizetype i = 0; i < finder.groupOfEach().size(); ++i)
        members[finder.groupOfEach()[i]].append(i);
    members.removeIf([](const QList<qsizetype> &group) { return group.size() < 2; });
    return members;
}

QList<Dependency> DependencyGraph::crossing(const std::function<bool(qsizetype)> &inside) const
{
    QList<Dependency> found;
    std::copy_if(m_edges.begin(), m_edges.end(), std::back_inserter(found),
        [&](const Dependency &edge) { return inside(edge.from) != inside(edge.to); });
    return found;
}

}
