#include "areas/loganalytics/loganalytics.h"

#include "azure/loganalytics.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

namespace azrelocate::loganalytics {

using namespace Qt::StringLiterals;

namespace {

const QString kWorkspaces = u"Microsoft.OperationalInsights/workspaces"_s;

}

Finding workspacesExist(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> workspaces = input.plan.ofType(kWorkspaces);
    for (const PlannedResource &planned : workspaces) {
        const auto source = getWorkspace(input.azure, planned.source, input.context);
        const auto target = getWorkspace(input.azure, planned.target, input.context);
        if (!target) {
            if (target.error().kind == ErrorKind::NotFound)
                finding.fail(planned.target.name(),
                             {QT_TRANSLATE_NOOP("Message", "There is no workspace that takes over from %1."),
                              {planned.source.name()}},
                             planned.target.toString(), {}, planned.target);
            else
                finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
        } else if (!(target->location == input.plan.target)) {
            finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "It exists, but in another region."),
                         input.plan.target.name(), target->location.name(), planned.target);
        } else if (source && (source->sku != target->sku || source->retentionDays != target->retentionDays)) {
            finding.warn(planned.target.name(),
                         {QT_TRANSLATE_NOOP("Message", "Its price tier or its retention differs from that of %1."),
                          {planned.source.name()}},
                         u"%1, %2 d"_s.arg(target->sku).arg(target->retentionDays), planned.target);
        } else {
            finding.pass(planned.target.name(),
                         QT_TRANSLATE_NOOP("Message", "It exists in the target region with the source's settings."),
                         u"%1, %2 d"_s.arg(target->sku).arg(target->retentionDays), planned.target);
        }
    }
    if (workspaces.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no Log Analytics workspace."));
    return finding;
}

Result<QList<Change>> proposeWorkspaces(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kWorkspaces)) {
        const auto exists = resourceExists(input.azure, planned.target, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            continue;
        const auto source = getWorkspace(input.azure, planned.source, input.context);
        if (!source)
            return source.error();
        const auto group = makeTargetGroupIfMissing(input, u"log.workspace"_s, planned.target.resourceGroupId());
        if (!group)
            return group.error();

        Change change =
            createResource(u"log.workspace"_s,
                           {QT_TRANSLATE_NOOP("Message", "Create the workspace %1 in %2 with the settings of %3"),
                            {planned.target.name(), input.plan.target.name(), planned.source.name()}},
                           planned.target, workspaceBody(*source, input.plan.target));
        change.undoNote = {QT_TRANSLATE_NOOP(
            "Message", "A deleted workspace can be recovered for some days, and keeps its name meanwhile.")};
        if (*group) {
            changes.append(**group);
            change.dependsOn = {(*group)->id};
        }
        changes.append(change);
    }
    return changes;
}

}
