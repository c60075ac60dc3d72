#include "areas/data/data.h"

#include "azure/resources.h"
#include "azure/sqldatabases.h"
#include "base/jsonpath.h"
#include "checklist/blobcopy.h"
#include "checklist/takeover.h"
#include "plan/plannames.h"

namespace azrelocate::data {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"dat.conflicts"_s;

QString label(const PlannedStore &store, const QString &container, const Blob &blob)
{
    return u"%1/%2/%3"_s.arg(store.source.name(), container, blob.name);
}

Message describe(const Blob &blob)
{
    return {QT_TRANSLATE_NOOP("Message", "%1 bytes, %2"),
            {QString::number(blob.size), blob.lastModified.toUTC().toString(Qt::ISODate)}};
}

/// Where the target's version of a blob is kept when the source's takes its place. The time of its last write is part
/// of the name, so that the same version is kept once.
QString asideName(const Blob &target)
{
    return u"%1.target-%2"_s.arg(target.name, target.lastModified.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
}

/// Whether this relocation kept that version aside already: the recorded choice.
bool isKeptAside(const CheckInput &input, const AccountPair &pair, const QString &container, const QString &name)
{
    const QString url = blobUrl(pair.target->blobEndpoint, container, name).toString(QUrl::FullyEncoded);
    return std::any_of(input.applied.begin(), input.applied.end(), [&](const AppliedChange &applied) {
        return !applied.undone && applied.change.request.pathOrUrl == url;
    });
}

void judgeContainer(Finding &finding, const CheckInput &input, const AccountPair &pair, const ContainerPair &container)
{
    const QDateTime takenOver = takenOverAt(input.applied);
    for (const BlobDifference &difference : container.blobs.toDecide) {
        const QString object = label(pair.store, container.container, difference.target);
        if (takenOver.isValid())
            finding.pass(object,
                         {QT_TRANSLATE_NOOP("Message", "The target took over at %1: its version stands."),
                          {takenOver.toString(Qt::ISODate)}},
                         describe(difference.target), pair.target->id);
        else if (difference.kind == DifferenceKind::TargetNewer)
            finding.fail(object,
                         QT_TRANSLATE_NOOP("Message",
                                           "Both sides have a version, and the target's was written after "
                                           "the copy: keep both, or choose by hand."),
                         describe(difference.source), describe(difference.target), pair.target->id);
        else if (isKeptAside(input, pair, container.container, difference.target.name))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Kept aside when the source's version was taken."),
                         describe(difference.target), pair.target->id);
        else
            finding.warn(object,
                         QT_TRANSLATE_NOOP("Message",
                                           "It is only at the target: written there, or deleted at the "
                                           "source. It stays."),
                         describe(difference.target), pair.target->id);
    }
    if (const qint64 more = container.blobs.ahead - container.blobs.toDecide.size(); more > 0)
        finding.warn(pair.store.source.name() + u'/' + container.container,
                     {QT_TRANSLATE_NOOP("Message", "%1 more blobs that were written at the target are not shown."),
                      {QString::number(more)}},
                     {}, pair.target->id);
    if (container.blobs.ahead == 0)
        finding.pass(pair.store.source.name() + u'/' + container.container,
                     QT_TRANSLATE_NOOP("Message", "Nothing was written at the target."), {}, pair.target->id);
}

void judgeBlobs(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto pair = readAccounts(input, store);
    if (!pair) {
        finding.couldNotCheck(store.source.name(), pair.error(), store.source);
        return;
    }
    if (!pair->target) {
        finding.fail(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target account does not exist yet."),
                     store.target.name(), {}, store.target);
        return;
    }
    for (const ContainerPair &container : pair->containers)
        judgeContainer(finding, input, *pair, container);
    if (pair->containers.isEmpty())
        finding.pass(store.source.name(), QT_TRANSLATE_NOOP("Message", "The account holds no blob container."), {},
                     store.target);
}

void judgeCosmos(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto account = getResource(input.azure, store.source, input.context);
    if (!account)
        finding.couldNotCheck(store.source.name(), account.error(), store.source);
    else if (jsonAt(*account, u"properties.enableMultipleWriteLocations").toBool())
        finding.warn(store.source.name(),
                     QT_TRANSLATE_NOOP("Message",
                                       "It takes writes in several regions; the service resolves conflicts "
                                       "by the policy of each container: look at their conflict feeds."),
                     {}, store.source);
    else
        finding.pass(store.source.name(),
                     QT_TRANSLATE_NOOP("Message", "It takes writes in one region only, so that no two can disagree."),
                     {}, store.source);
}

void judgeSql(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto links = listReplicationLinks(input.azure, store.target, input.context);
    if (!links) {
        if (links.error().kind == ErrorKind::NotFound)
            finding.fail(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target database does not exist yet."),
                         store.target.toString(), {}, store.target);
        else
            finding.couldNotCheck(store.target.name(), links.error(), store.target);
        return;
    }
    const bool oneWrites = std::any_of(links->begin(), links->end(),
                                       [&](const ReplicationLink &link) { return link.partner == store.source; });
    if (oneWrites)
        finding.pass(store.target.name(), QT_TRANSLATE_NOOP("Message", "Only the primary of the two takes writes."), {},
                     store.target);
    else
        finding.warn(store.target.name(),
                     QT_TRANSLATE_NOOP("Message",
                                       "Both databases take writes, and nothing compares their rows: see to "
                                       "it that nobody writes at the target before cutover."),
                     {}, store.target);
}

}

Finding conflictsAreResolved(const CheckInput &input)
{
    Finding finding;
    for (const PlannedStore &store : input.plan.stores) {
        if (copiesBlobs(store.method))
            judgeBlobs(finding, input, store);
        else if (store.method == DataMethod::CosmosRegion)
            judgeCosmos(finding, input, store);
        else if (store.method == DataMethod::SqlCopy)
            judgeSql(finding, input, store);
        else if (store.method == DataMethod::VaultCopy)
            // Each version of a secret stays in the vault, so that none can be lost; kv.content compares them.
            finding.notApplicable(store.source.name(),
                                  QT_TRANSLATE_NOOP("Message", "A vault keeps every version of a secret."),
                                  store.source);
        else
            finding.warn(store.source.name(),
                         QT_TRANSLATE_NOOP("Message",
                                           "Its differences are not seen by this program: compare by hand, "
                                           "and attest."),
                         nameOf(store.method), store.source);
    }
    if (input.plan.stores.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload keeps no data."));
    return finding;
}

/// Until cutover the source is what users see, so its version takes the place; the target's is kept beside it, and
/// nobody's work is lost.
Result<QList<Change>> proposeResolutions(const CheckInput &input)
{
    QList<Change> changes;
    if (takenOverAt(input.applied).isValid())
        return changes;
    for (const PlannedStore &store : blobStores(input.plan)) {
        const auto pair = readAccounts(input, store);
        if (!pair)
            return pair.error();
        if (!pair->target)
            continue;
        for (const ContainerPair &container : pair->containers) {
            for (const BlobDifference &difference : container.blobs.toDecide) {
                if (difference.kind != DifferenceKind::TargetNewer)
                    continue;
                const Change aside =
                    setAside(kItem, *pair, container.container, difference.target, asideName(difference.target));
                Change take = copyBlob(kItem, *pair, container.container, difference.source, &difference.target);
                take.dependsOn = {aside.id};
                changes.append(aside);
                changes.append(take);
            }
        }
    }
    return changes;
}

}
