#include "areas/cutover/cutover.h"

#include "azure/resources.h"
#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"

#include <QHash>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

/// Whether a resource is there, each asked about once.
class PresentResources
{
public:
    explicit PresentResources(const CheckInput &input)
        : m_input(input)
    {
    }

    Result<bool> has(const ResourceId &id)
    {
        if (const auto known = m_known.constFind(id); known != m_known.constEnd())
            return *known;
        const Result<bool> found = resourceExists(m_input.azure, id, m_input.context);
        if (found)
            m_known.insert(id, *found);
        return found;
    }

private:
    const CheckInput &m_input;
    QHash<ResourceId, bool> m_known;
};

/// The way back needs what the change altered; only a change that made something is taken back by its absence.
bool needsResource(const Change &change)
{
    return std::any_of(change.undoRequests.begin(), change.undoRequests.end(),
                       [](const ChangeRequest &request) { return request.method != "DELETE"; });
}

/// Whether it was removed by this relocation, after the stakeholders had approved.
bool isRemovedByUs(const CheckInput &input, const ResourceId &id)
{
    return std::any_of(input.applied.begin(), input.applied.end(), [&id](const AppliedChange &applied) {
        return applied.change.deletes && !applied.undone && id.isWithin(applied.change.resource);
    });
}

void judgeUndo(Finding &finding, const CheckInput &input, PresentResources &resources, const Change &change)
{
    const QString title = change.title.toString();
    if (change.undo == Change::Undo::NotPossible) {
        finding.warn(title, QT_TRANSLATE_NOOP("Message", "It was made and cannot be undone."), {}, change.resource);
        return;
    }
    if (needsResource(change)) {
        const auto isThere = resources.has(change.resource);
        if (!isThere) {
            finding.couldNotCheck(title, isThere.error(), change.resource);
            return;
        }
        if (!*isThere && isRemovedByUs(input, change.resource)) {
            finding.notApplicable(title,
                                  {QT_TRANSLATE_NOOP("Message", "The way back was closed when %1 was removed."),
                                   {change.resource.name()}},
                                  change.resource);
            return;
        }
        if (!*isThere) {
            finding.fail(title,
                         {QT_TRANSLATE_NOOP("Message", "It cannot be taken back any more: %1 is gone."),
                          {change.resource.name()}},
                         change.resource.toString(), {}, change.resource);
            return;
        }
    }
    finding.pass(title,
                 {QT_TRANSLATE_NOOP("Message", "Its undo of %1 requests is recorded."),
                  {QString::number(change.undoRequests.size())}},
                 {}, change.resource);
}

}

/// Written down before anything is switched: for each endpoint what it is now, and for each change that was made, its
/// undo, as long as there is something left to undo it on.
Finding rollbackIsKnown(const CheckInput &input)
{
    Finding finding;
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        const ResourceId id = recordIdOf(host);
        if (id.isNull())
            continue;
        const auto record = getRecordSet(input.azure, id, input.context);
        if (!record)
            finding.couldNotCheck(host.name, record.error(), id);
        else
            finding.pass(
                host.name,
                QT_TRANSLATE_NOOP("Message", "The way back is the record as it was; it is kept with the switch."),
                u"%1 (TTL %2 s)"_s.arg(recordValue(*record)).arg(record->ttl.count()), id);
    }
    PresentResources resources(input);
    for (const AppliedChange &applied : input.applied) {
        if (!applied.undone && applied.change.itemId.startsWith("cut."_L1))
            judgeUndo(finding, input, resources, applied.change);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Cutover changes nothing that could be taken back."));
    return finding;
}

}
