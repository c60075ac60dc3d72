#include "ui/models/resourcefacts.h"

#include "estate/endpoints.h"

namespace azrelocate {

namespace {

PlanChoices choicesOf(const ResourceTable &table)
{
    const ResourceTable::Source &source = table.source();
    PlanChoices choices;
    choices.source = source.source;
    choices.target = source.target;
    if (source.plan != nullptr && !source.plan->isEmpty()) {
        choices.method = source.plan->method;
        choices.sameSubscription = source.plan->sameSubscription;
    }
    return choices;
}

const Recipe *recipeOf(const ResourceTable &table, qsizetype row)
{
    const ResourceTable::Source &source = table.source();
    return source.recipes ? source.recipes->find(source.inventory->resources()[row]) : nullptr;
}

bool hasGraph(const ResourceTable &table)
{
    return table.source().graph != nullptr && table.source().graph->size() == table.size();
}

}

ResourceFacts ResourceFacts::of(const ResourceTable &table, qsizetype row, const Cloud &cloud)
{
    ResourceFacts facts;
    facts.row = row;
    const Inventory &inventory = *table.inventory();
    facts.hostNames = endpointsOf(inventory.resources()[row], cloud);
    const Recipe *recipe = recipeOf(table, row);
    if (recipe != nullptr)
        facts.recipe = *recipe;
    if (!hasGraph(table))
        return facts;
    const DependencyGraph &graph = *table.source().graph;
    const auto isCutTo = [&](qsizetype other) {
        return isCut(table.row(row).placement, table.row(other).placement);
    };
    for (const Dependency &edge : graph.edges()) {
        if (edge.from == row)
            facts.needs.append({edge.to, edge.kind, isCutTo(edge.to)});
        if (edge.to == row)
            facts.neededBy.append({edge.from, edge.kind, isCutTo(edge.from)});
    }
    for (const OutsideReference &reference : graph.outside()) {
        if (reference.from == row && !facts.outside.contains(reference.to))
            facts.outside.append(reference.to);
    }
    const PlanChoices choices = choicesOf(table);
    facts.recommended = chooseTool(inventory, row, graph, recipe, choices);
    facts.tools = toolsFor(inventory, row, graph, recipe, choices);
    return facts;
}

QList<Tool> toolsOf(const ResourceTable &table, qsizetype row)
{
    if (!hasGraph(table) || row < 0 || row >= table.size())
        return {};
    return toolsFor(*table.inventory(), row, *table.source().graph, recipeOf(table, row), choicesOf(table));
}

}
