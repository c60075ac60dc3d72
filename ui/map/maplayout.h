#pragma once

#include "base/result.h"
#include "ui/map/mapgraph.h"

#include <QPainterPath>
#include <QRectF>
#include <QSizeF>

namespace azrelocate {

/// A graph with a place for each node, edge and cluster, in logical pixels with y downwards; a value. What needs
/// something stands left of it.
struct MapLayout
{
    struct Edge
    {
        QPainterPath path; ///< from the one that needs to the needed one
        QPointF tip;       ///< where the arrow ends …
        QPointF before;    ///< … and a point from which it comes there
    };

    MapGraph graph;
    QList<QRectF> boxes;    ///< by node
    QList<Edge> edges;      ///< by edge
    QList<QRectF> clusters; ///< by cluster; null: nothing in it
    QRectF area;

    /// Lays @p graph out with boxes of @p box. Seconds for large graphs, so on a worker; one at a time, others wait,
    /// since Graphviz is not thread-safe. An Error when Graphviz or its plugin for layouts does not work.
    static Result<MapLayout> compute(MapGraph graph, const QSizeF &box);

    /// Right and left exchanged, for languages that are read from the right.
    MapLayout mirrored() const;
};

}
