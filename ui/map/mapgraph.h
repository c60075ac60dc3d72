#pragma once

#include "ui/models/resourcetable.h"

#include <QList>
#include <QString>

namespace azrelocate {

/// More boxes than this nobody reads, and arranging them takes minutes: one then stands for several resources.
constexpr int kMostMapNodes = 1500;

/// How much one node of the map stands for.
enum class MapGrain {
    Resource,    ///< one resource
    TypeInGroup, ///< all resources of one type in one resource group
    Group,       ///< all resources of one resource group
    Type,        ///< all resources of one type
};

struct MapNode
{
    QList<qsizetype> members;               ///< indices in the inventory; at least one
    QString text;                           ///< the resource's name, or the type
    QString caption;                        ///< the type, or how many
    QString type;                           ///< as Azure writes it; for the icon
    int cluster = -1;                       ///< index in MapGraph::clusters; -1: in none
    Placement placement = Placement::Moves; ///< of most of the members
};

struct MapEdge
{
    int from = 0;         ///< the node that needs …
    int to = 0;           ///< … this one
    int count = 1;        ///< relations between resources that it stands for
    bool crosses = false; ///< one of them leads across the cut
};

/// What the map shows, before anything has a place.
struct MapGraph
{
    MapGrain grain = MapGrain::Resource;
    QStringList clusters; ///< names of resource groups
    QList<MapNode> nodes;
    QList<MapEdge> edges; ///< no two with the same ends; none from a node to itself

    /// Of all resources of @p table. With more than @p maximum of them a node stands for several, and for more where
    /// that is still too much. Meant for a worker.
    static MapGraph build(const ResourceTable &table, const DependencyGraph &dependencies, int maximum = kMostMapNodes);
    int nodeOf(qsizetype sourceRow) const; ///< -1: none
};

}
