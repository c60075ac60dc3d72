#pragma once

#include "estate/dependencygraph.h"
#include "plan/planner.h"

namespace azrelocate {

struct ToolChoice
{
    Tool tool = Tool::Undecided;
    Message reason;
};

/// The tool for the resource at @p index, from where it is, its recipe and what it is tied to; without the user's
/// choice.
/// @p recipe: nullptr when nothing is known about the type.
ToolChoice chooseTool(const Inventory &inventory, qsizetype index, const DependencyGraph &graph, const Recipe *recipe,
                      const PlanChoices &choices);

/// The tools that a person may choose for the same resource, the one of chooseTool() first. Those that the recipe
/// offers for the method, or all of it when none does; without what its exceptions and ties forbid. By hand and to stay
/// are possible wherever something moves.
QList<Tool> toolsFor(const Inventory &inventory, qsizetype index, const DependencyGraph &graph, const Recipe *recipe,
                     const PlanChoices &choices);

}
