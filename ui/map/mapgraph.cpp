#include "ui/map/mapgraph.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct MapText
{
    Q_DECLARE_TR_FUNCTIONS(MapText)
};

using NodeKey = std::pair<int, int>;

NodeKey keyOf(const ResourceTable &table, qsizetype index, MapGrain grain)
{
    const ResourceTable::Row &row = table.row(index);
    switch (grain) {
    case MapGrain::Resource:
        return {int(index), 0};
    case MapGrain::TypeInGroup:
        return {row.group, row.type};
    case MapGrain::Group:
        return {row.group, 0};
    case MapGrain::Type:
        break;
    }
    return {row.type, 0};
}

qsizetype countOf(const ResourceTable &table, MapGrain grain)
{
    QHash<NodeKey, bool> keys;
    for (qsizetype i = 0; i < table.size(); ++i)
        keys.insert(keyOf(table, i, grain), true);
    return keys.size();
}

MapGrain grainFor(const ResourceTable &table, int maximum)
{
    if (table.size() <= maximum)
        return MapGrain::Resource;
    for (const MapGrain grain : {MapGrain::TypeInGroup, MapGrain::Group}) {
        if (countOf(table, grain) <= maximum)
            return grain;
    }
    return MapGrain::Type;
}

Placement placementOfMost(const ResourceTable &table, const QList<qsizetype> &members)
{
    std::array<int, 5> counts{};
    for (const qsizetype member : members)
        ++counts[size_t(table.row(member).placement)];
    return Placement(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

}

MapGraph MapGraph::build(const ResourceTable &table, const DependencyGraph &dependencies, int maximum)
{
    MapGraph graph;
    graph.grain = grainFor(table, maximum);
    for (const ResourceTable::Value &group : table.groups())
        graph.clusters.append(group.text);

    QHash<NodeKey, int> numbers;
    QList<int> nodeOfRow(table.size());
    for (qsizetype i = 0; i < table.size(); ++i) {
        const NodeKey key = keyOf(table, i, graph.grain);
        const auto known = numbers.constFind(key);
        const int number = known != numbers.constEnd() ? *known : int(graph.nodes.size());
        if (known == numbers.constEnd()) {
            const ResourceTable::Row &row = table.row(i);
            MapNode node;
            node.text = graph.grain == MapGrain::Resource ? row.name
                : graph.grain == MapGrain::Group         ? table.groupOf(row).text
                                                         : table.typeOf(row).text;
            node.type = graph.grain == MapGrain::Group ? u"Microsoft.Resources/resourceGroups"_s : table.typeOf(row).original;
            const bool isFramed = graph.grain == MapGrain::Resource || graph.grain == MapGrain::TypeInGroup;
            node.cluster = isFramed && !table.groupOf(row).text.isEmpty() ? row.group : -1;
            numbers.insert(key, number);
            graph.nodes.append(node);
        }
        graph.nodes[number].members.append(i);
        nodeOfRow[i] = number;
    }
    for (MapNode &node : graph.nodes) {
        node.placement = placementOfMost(table, node.members);
        node.caption = graph.grain == MapGrain::Resource
            ? table.typeOf(table.row(node.members.first())).text
            : MapText::tr("%n resource(s)", nullptr, int(node.members.size()));
    }

    QMap<std::pair<int, int>, MapEdge> edges;
    for (const Dependency &dependency : dependencies.edges()) {
        const int from = nodeOfRow[dependency.from];
        const int to = nodeOfRow[dependency.to];
        if (from == to)
            continue;
        const bool crosses = isCut(table.row(dependency.from).placement, table.row(dependency.to).placement);
        const auto known = edges.find({from, to});
        if (known == edges.end()) {
            edges.insert({from, to}, {from, to, 1, crosses});
            continue;
        }
        ++known->count;
        known->crosses = known->crosses || crosses;
    }
    graph.edges = edges.values();
    return graph;
}

int MapGraph::nodeOf(qsizetype sourceRow) const
{
    if (grain == MapGrain::Resource)
        return sourceRow >= 0 && sourceRow < nodes.size() ? int(sourceRow) : -1;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (std::binary_search(nodes[i].members.begin(), nodes[i].members.end(), sourceRow))
            return int(i);
    }
    return -1;
}

}
