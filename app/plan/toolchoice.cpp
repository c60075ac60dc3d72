#include "plan/toolchoice.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Message explain(Tool tool)
{
    switch (tool) {
    case Tool::ResourceMover:
        return QT_TRANSLATE_NOOP("Message", "Azure Resource Mover takes it.");
    case Tool::SiteRecovery:
        return QT_TRANSLATE_NOOP("Message", "Azure Site Recovery replicates it.");
    case Tool::Template:
        return QT_TRANSLATE_NOOP("Message", "It is deployed from a template of the source.");
    case Tool::Copy:
        return QT_TRANSLATE_NOOP("Message", "It is made again, and its content is copied.");
    case Tool::Native:
        return QT_TRANSLATE_NOOP("Message", "The service replicates it to the target region by itself.");
    case Tool::WithParent:
        return QT_TRANSLATE_NOOP("Message", "It comes with what it belongs to.");
    case Tool::Manual:
        return QT_TRANSLATE_NOOP("Message", "It is made again by hand.");
    case Tool::Stay:
        return QT_TRANSLATE_NOOP("Message", "It is global.");
    case Tool::Undecided:
        break;
    }
    return {};
}

Message notOffered(Method method)
{
    switch (method) {
    case Method::Hot:
        return QT_TRANSLATE_NOOP("Message", "Its recipe offers no hot relocation.");
    case Method::Warm:
        return QT_TRANSLATE_NOOP("Message", "Its recipe offers no warm relocation.");
    case Method::Cold:
        break;
    }
    return QT_TRANSLATE_NOOP("Message", "Its recipe offers no cold relocation.");
}

ToolChoice fromName(const QString &tool, const Message &reason)
{
    return {toolFromString(tool).value_or(Tool::Undecided), reason};
}

bool isTiedTo(const Inventory &inventory, qsizetype index, const DependencyGraph &graph, const QStringList &types)
{
    const auto isOne = [&](qsizetype other) {
        return types.contains(inventory.resources()[other].type, Qt::CaseInsensitive);
    };
    const QList<qsizetype> &needs = graph.dependenciesOf(index);
    const QList<qsizetype> &neededBy = graph.dependentsOf(index);
    return std::any_of(needs.begin(), needs.end(), isOne) || std::any_of(neededBy.begin(), neededBy.end(), isOne);
}

/// The first tool that offers the method; when none does, the first one at all.
Tool preferred(const Recipe &recipe, const PlanChoices &choices)
{
    Tool fallback = Tool::Undecided;
    for (const RecipeTool &offer : recipe.tools) {
        const Tool tool = toolFromString(offer.tool).value_or(Tool::Undecided);
        if (tool == Tool::ResourceMover && !choices.sameSubscription)
            continue;
        if (offer.methods.contains(toString(choices.method)))
            return tool;
        if (fallback == Tool::Undecided)
            fallback = tool;
    }
    return fallback;
}

ToolChoice withoutRecipe(const Inventory &inventory, const Resource &resource)
{
    if (inventory.find(resource.id.parent()) != nullptr)
        return {Tool::Template,
                QT_TRANSLATE_NOOP("Message", "It is a child of a resource of the workload and deployed after it.")};
    return {Tool::Undecided, {QT_TRANSLATE_NOOP("Message", "No recipe is known for the type %1."), {resource.type}}};
}

}

ToolChoice chooseTool(const Inventory &inventory, qsizetype index, const DependencyGraph &graph, const Recipe *recipe,
                      const PlanChoices &choices)
{
    const Resource &resource = inventory.resources()[index];
    const bool hasRegion = !resource.location.isNull() && !resource.location.isGlobal();
    if (resource.location == choices.target)
        return {Tool::Stay, QT_TRANSLATE_NOOP("Message", "It is in the target region already.")};
    if (hasRegion && resource.location != choices.source)
        return {Tool::Stay,
                {QT_TRANSLATE_NOOP("Message", "It is in %1, not in the source region."), {resource.location.name()}}};
    if (recipe == nullptr)
        return withoutRecipe(inventory, resource);
    if (recipe->state == StateKind::Global)
        return {Tool::Stay, explain(Tool::Stay)};

    const QJsonObject object = resource.object();
    for (const RecipeException &exception : recipe->exceptions) {
        if (exception.condition.holds(object))
            return fromName(exception.tool, exception.reason);
    }
    const Tool tool = preferred(*recipe, choices);
    if (tool == Tool::ResourceMover && isTiedTo(inventory, index, graph, recipe->link.types))
        return fromName(recipe->link.tool, recipe->link.reason);

    Message reason = explain(tool);
    if (!recipe->methods.contains(toString(choices.method)))
        reason = reason.followedBy(notOffered(choices.method));
    if (!recipe->downtime.isEmpty())
        reason = reason.followedBy({QT_TRANSLATE_NOOP("Message", "Downtime: %1"), {recipe->downtime}});
    return {tool, reason};
}

QList<Tool> toolsFor(const Inventory &inventory, qsizetype index, const DependencyGraph &graph, const Recipe *recipe,
                     const PlanChoices &choices)
{
    const Resource &resource = inventory.resources()[index];
    const Tool first = chooseTool(inventory, index, graph, recipe, choices).tool;
    if (first == Tool::Stay)
        return {Tool::Stay};
    QList<Tool> tools;
    const auto add = [&tools](Tool tool) {
        if (tool != Tool::Undecided && !tools.contains(tool))
            tools.append(tool);
    };
    add(first);
    if (recipe != nullptr) {
        const QJsonObject object = resource.object();
        const bool excepted = std::any_of(recipe->exceptions.begin(), recipe->exceptions.end(),
                                          [&](const RecipeException &one) { return one.condition.holds(object); });
        const bool tied = isTiedTo(inventory, index, graph, recipe->link.types);
        const bool anyFits = std::any_of(recipe->tools.begin(), recipe->tools.end(), [&](const RecipeTool &offer) {
            return offer.methods.contains(toString(choices.method));
        });
        for (const RecipeTool &offer : recipe->tools) {
            const Tool tool = toolFromString(offer.tool).value_or(Tool::Undecided);
            const bool fits = !anyFits || offer.methods.contains(toString(choices.method));
            const bool barred = tool == Tool::ResourceMover && (tied || !choices.sameSubscription);
            if (fits && !barred && !excepted)
                add(tool);
        }
    } else {
        add(Tool::Template);
    }
    add(Tool::Manual);
    add(Tool::Stay);
    return tools;
}

}
