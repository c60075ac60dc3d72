#include "ui/map/mapwalk.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace azrelocate {

namespace {

int nearest(const MapLayout &layout, int node, const QList<int> &candidates)
{
    const double height = layout.boxes[node].center().y();
    const auto distance = [&](int other) {
        return std::abs(layout.boxes[other].center().y() - height);
    };
    const auto best =
        std::min_element(candidates.begin(), candidates.end(), [&](int a, int b) { return distance(a) < distance(b); });
    return best == candidates.end() ? node : *best;
}

int alongEdge(const MapLayout &layout, int node, bool toNeeded)
{
    QList<int> neighbours;
    for (const MapEdge &edge : layout.graph.edges) {
        if (toNeeded && edge.from == node)
            neighbours.append(edge.to);
        if (!toNeeded && edge.to == node)
            neighbours.append(edge.from);
    }
    return nearest(layout, node, neighbours);
}

int inColumn(const MapLayout &layout, int node, bool down)
{
    const QRectF box = layout.boxes[node];
    QList<int> candidates;
    for (qsizetype i = 0; i < layout.boxes.size(); ++i) {
        const QRectF &other = layout.boxes[i];
        const bool beside = other.left() < box.right() && other.right() > box.left();
        const bool there = down ? other.center().y() > box.center().y() : other.center().y() < box.center().y();
        if (beside && there)
            candidates.append(int(i));
    }
    return nearest(layout, node, candidates);
}

}

int walk(const MapLayout &layout, int node, MapStep step)
{
    if (layout.boxes.isEmpty())
        return -1;
    if (node < 0 || node >= layout.boxes.size())
        return 0;
    switch (step) {
    case MapStep::ToNeeded:
        return alongEdge(layout, node, true);
    case MapStep::ToDependent:
        return alongEdge(layout, node, false);
    case MapStep::Up:
        return inColumn(layout, node, false);
    case MapStep::Down:
        break;
    }
    return inColumn(layout, node, true);
}

QList<int> findNodes(const MapLayout &layout, const ResourceTable &table, const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QList<int> found;
    for (qsizetype i = 0; i < layout.graph.nodes.size(); ++i) {
        const QList<qsizetype> &members = layout.graph.nodes[i].members;
        const bool fits = std::any_of(members.begin(), members.end(), [&](qsizetype member) {
            const QString &searched = table.row(member).searched;
            return std::all_of(words.begin(), words.end(),
                               [&](const QString &word) { return searched.contains(word); });
        });
        if (fits)
            found.append(int(i));
    }
    std::sort(found.begin(), found.end(), [&](int a, int b) {
        const QPointF left = layout.boxes[a].topLeft();
        const QPointF right = layout.boxes[b].topLeft();
        return std::pair(left.y(), left.x()) < std::pair(right.y(), right.x());
    });
    return found;
}

}
