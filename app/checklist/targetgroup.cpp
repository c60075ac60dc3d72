#include "checklist/targetgroup.h"

#include "checklist/resourcechange.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kApiVersion = "2025-04-01"_L1;

}

QList<ResourceId> movingGroups(const Plan &plan)
{
    QList<ResourceId> groups;
    for (const PlannedResource &planned : plan.resources) {
        const ResourceId group = planned.source.resourceGroupId();
        const bool moves =
            planned.tool != Tool::Stay && planned.tool != Tool::Native && !(planned.target == planned.source);
        if (moves && !group.isNull() && !groups.contains(group))
            groups.append(group);
    }
    return groups;
}

ResourceId sourceGroupOf(const Plan &plan, const ResourceId &targetGroup)
{
    for (const ResourceId &group : movingGroups(plan)) {
        if (plan.targetOf(group) == targetGroup)
            return group;
    }
    return {};
}

Result<std::optional<Change>> makeTargetGroupIfMissing(const CheckInput &input, const QString &itemId,
                                                       const ResourceId &targetGroup)
{
    const auto exists = input.azure.exists(targetGroup.toString(), kApiVersion, input.context);
    if (!exists)
        return exists.error();
    if (*exists)
        return std::optional<Change>();

    QJsonObject body{{u"location"_s, input.plan.target.name()}};
    const ResourceId sourceGroup = sourceGroupOf(input.plan, targetGroup);
    if (!sourceGroup.isNull()) {
        const auto source = input.azure.get(sourceGroup.toString(), kApiVersion, input.context);
        if (!source)
            return source.error();
        const QJsonObject tags = source->body.toObject().value("tags"_L1).toObject();
        if (!tags.isEmpty())
            body.insert(u"tags"_s, tags);
    }

    Change change = createResource(itemId,
                                   {QT_TRANSLATE_NOOP("Message", "Create the resource group %1 in %2"),
                                    {targetGroup.name(), input.plan.target.name()}},
                                   targetGroup, body);
    change.undoRequests.clear();
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "Deleting a group deletes everything in it; delete it by hand when it is empty.")};
    return std::optional<Change>(change);
}

Result<QList<Change>> makeMissingTargetGroups(const CheckInput &input, const QString &itemId)
{
    QList<Change> changes;
    QList<ResourceId> seen;
    for (const ResourceId &group : movingGroups(input.plan)) {
        const ResourceId target = input.plan.targetOf(group);
        if (seen.contains(target))
            continue;
        seen.append(target);
        auto change = makeTargetGroupIfMissing(input, itemId, target);
        if (!change)
            return change.error();
        if (*change)
            changes.append(**change);
    }
    return changes;
}

}
