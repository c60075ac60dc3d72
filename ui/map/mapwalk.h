#pragma once

#include "ui/map/maplayout.h"

namespace azrelocate {

enum class MapStep {
    ToNeeded,    ///< along an edge, to what the node needs
    ToDependent, ///< along an edge, to what needs the node
    Up,          ///< to the next node above in about the same column
    Down,
};

/// Where an arrow key leads from @p node (-1: from nowhere, to the first node); @p node itself when nothing is there.
/// Of several neighbours the one whose height is nearest.
int walk(const MapLayout &layout, int node, MapStep step);

/// The nodes whose text or members' text contain every word of @p text, in reading order. @p table: of the map.
QList<int> findNodes(const MapLayout &layout, const ResourceTable &table, const QString &text);

}
