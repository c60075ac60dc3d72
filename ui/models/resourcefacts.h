#pragma once

#include "plan/toolchoice.h"
#include "ui/models/resourcetable.h"

namespace azrelocate {

class Cloud;

/// Everything that is known of one resource: what a detail pane shows. Made on a worker; holds no reference to
/// anything.
struct ResourceFacts
{
    struct Relation
    {
        qsizetype row = 0; ///< of the other resource
        DependencyKind kind = DependencyKind::Reference;
        bool isCut = false;
    };

    qsizetype row = -1;
    QStringList hostNames;
    QList<Relation> needs;
    QList<Relation> neededBy;
    QList<ResourceId> outside; ///< what it names that is not in the inventory
    std::optional<Recipe> recipe;
    ToolChoice recommended;
    QList<Tool> tools; ///< that may be chosen; the recommended one first

    /// Of the resource in @p row of @p table.
    static ResourceFacts of(const ResourceTable &table, qsizetype row, const Cloud &cloud);
};

/// The tools that may be chosen for the resource in @p row: toolsFor() with what @p table knows. Parses one resource.
QList<Tool> toolsOf(const ResourceTable &table, qsizetype row);

}
