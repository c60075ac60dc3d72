#include "ui/map/mapparts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace azrelocate {

namespace {

constexpr double kScreenShape = 1.6; ///< width by height

/// Who hangs together, by union-find: every node knows one on the way to its part's representative.
class Union
{
public:
    explicit Union(qsizetype count)
        : m_above(count)
    {
        std::iota(m_above.begin(), m_above.end(), 0);
    }
    int root(int node)
    {
        while (m_above[node] != node)
            node = m_above[node] = m_above[m_above[node]];
        return node;
    }
    void join(int a, int b) { m_above[root(a)] = root(b); }

private:
    QList<int> m_above;
};

}

QList<MapPart> partsOf(const MapGraph &graph)
{
    Union parts(graph.nodes.size());
    QList<bool> isConnected(graph.nodes.size(), false);
    for (const MapEdge &edge : graph.edges) {
        parts.join(edge.from, edge.to);
        isConnected[edge.from] = isConnected[edge.to] = true;
    }
    QList<int> firstOfCluster(graph.clusters.size() + 1, -1); // last: those that nothing holds
    for (int i = 0; i < graph.nodes.size(); ++i) {
        const int cluster = graph.nodes[i].cluster;
        if (cluster < 0 && isConnected[i])
            continue;
        int &first = firstOfCluster[cluster < 0 ? firstOfCluster.size() - 1 : cluster];
        if (first < 0)
            first = i;
        parts.join(i, first);
    }

    QList<MapPart> made;
    QList<int> partOfRoot(graph.nodes.size(), -1);
    QList<int> numberInPart(graph.nodes.size());
    for (int i = 0; i < graph.nodes.size(); ++i) {
        int &part = partOfRoot[parts.root(i)];
        if (part < 0) {
            part = int(made.size());
            made.append(MapPart());
            made.last().graph.grain = graph.grain;
            made.last().graph.clusters = graph.clusters;
        }
        numberInPart[i] = int(made[part].nodes.size());
        made[part].nodes.append(i);
        made[part].graph.nodes.append(graph.nodes[i]);
    }
    for (int i = 0; i < graph.edges.size(); ++i) {
        MapEdge edge = graph.edges[i];
        MapPart &part = made[partOfRoot[parts.root(edge.from)]];
        edge.from = numberInPart[edge.from];
        edge.to = numberInPart[edge.to];
        part.edges.append(i);
        part.graph.edges.append(edge);
    }
    return made;
}

QList<QPointF> packed(const QList<QSizeF> &sizes, double gap)
{
    double area = 0;
    double widest = 0;
    for (const QSizeF &size : sizes) {
        area += (size.width() + gap) * (size.height() + gap);
        widest = std::max(widest, size.width());
    }
    const double width = std::max(widest, std::sqrt(area * kScreenShape));
    QList<qsizetype> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return sizes[a].height() > sizes[b].height(); });
    QList<QPointF> places(sizes.size());
    QPointF next;
    double rowHeight = 0;
    for (const qsizetype index : std::as_const(order)) {
        if (next.x() > 0 && next.x() + sizes[index].width() > width) {
            next = QPointF(0, next.y() + rowHeight + gap);
            rowHeight = 0;
        }
        places[index] = next;
        next.rx() += sizes[index].width() + gap;
        rowHeight = std::max(rowHeight, sizes[index].height());
    }
    return places;
}

}
