#pragma once

#include "ui/map/mapgraph.h"

#include <QPointF>
#include <QSizeF>

namespace azrelocate {

/// Nodes of a graph that hang together by edges or by their resource group, as a graph of their own.
struct MapPart
{
    MapGraph graph;   ///< with the clusters of the whole
    QList<int> nodes; ///< number in the whole of each node
    QList<int> edges;
};

/// The parts of @p graph that have no relation with each other, the one of its first node first. Nodes that nothing
/// holds are one part together.
QList<MapPart> partsOf(const MapGraph &graph);

/// Places for boxes of @p sizes so that together they are about as wide as a screen is: the highest first, in rows from
/// the left, @p gap apart.
QList<QPointF> packed(const QList<QSizeF> &sizes, double gap);

}
