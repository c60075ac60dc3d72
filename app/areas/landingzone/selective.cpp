#include "areas/landingzone/landingzone.h"

#include "azure/resources.h"
#include "plan/plannames.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// The groups that hold something of the plan.
QList<ResourceId> groupsOf(const Plan &plan)
{
    QList<ResourceId> groups;
    for (const PlannedResource &planned : plan.resources) {
        const ResourceId group = planned.source.resourceGroupId();
        if (!group.isNull() && !groups.contains(group))
            groups.append(group);
    }
    return groups;
}

bool isRegional(const CheckInput &input, const PlannedResource &planned)
{
    const Resource *resource = input.inventory.find(planned.source);
    return resource && resource->location == input.plan.source;
}

void judge(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const QString name = planned.source.name();
    const Message tool = nameOf(planned.tool);
    if (planned.tool == Tool::Undecided)
        finding.fail(name,
                     QT_TRANSLATE_NOOP("Message", "Nothing is known about how its type moves: choose in the plan."),
                     QT_TRANSLATE_NOOP("Message", "moves or stays"), planned.source.type(), planned.source);
    else if (planned.tool != Tool::Stay)
        finding.pass(name, {QT_TRANSLATE_NOOP("Message", "It moves: %1"), {planned.reason}}, tool, planned.source);
    else if (!isRegional(input, planned))
        finding.pass(name, {QT_TRANSLATE_NOOP("Message", "It stays: %1"), {planned.reason}}, tool, planned.source);
    else if (planned.byUser)
        finding.pass(name, {QT_TRANSLATE_NOOP("Message", "A person decided that it stays: %1"), {planned.reason}}, tool,
                     planned.source);
    else
        finding.warn(name,
                     {QT_TRANSLATE_NOOP("Message", "It stays in the source region, and no person decided so: %1"),
                      {planned.reason}},
                     tool, planned.source);
}

}

/// What Azure lists now is asked against the plan, so that what appeared since is not forgotten.
Finding everyResourceIsDecided(const CheckInput &input)
{
    Finding finding;
    for (const ResourceId &group : groupsOf(input.plan)) {
        const auto live = listResources(input.azure, group, {}, input.context);
        if (!live) {
            if (live.error().kind != ErrorKind::NotFound)
                finding.couldNotCheck(group.name(), live.error(), group);
            continue; // a group that was given up has nothing to decide about
        }
        for (const ResourceSummary &resource : *live) {
            if (const PlannedResource *planned = input.plan.find(resource.id))
                judge(finding, input, *planned);
            else if (isMadeByUs(input, resource.id))
                finding.notApplicable(resource.name, QT_TRANSLATE_NOOP("Message", "This relocation made it."),
                                      resource.id);
            else
                finding.fail(resource.name,
                             QT_TRANSLATE_NOOP("Message", "It appeared after the plan: discover and plan again."),
                             QT_TRANSLATE_NOOP("Message", "moves or stays"), resource.type, resource.id);
        }
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The plan names no resource."));
    return finding;
}

}
