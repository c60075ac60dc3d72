#include "areas/data/data.h"

#include "azcopy/azcopyprogram.h"
#include "azure/authorization.h"
#include "checklist/blobcopy.h"
#include "checklist/resourcechange.h"
#include "checklist/takeover.h"
#include "plan/plannames.h"

namespace azrelocate::data {

using namespace Qt::StringLiterals;

namespace {

/// Storage Blob Data Contributor: what writing blobs with a token needs; an owner of the account does not have it.
constexpr auto kBlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe"_L1;

QString label(const PlannedStore &store, const QString &container)
{
    return store.source.name() + u'/' + container;
}

Result<QList<Change>> dataRights(const CheckInput &input, const StorageAccount &account)
{
    QList<Change> changes;
    const SignedInPrincipal principal = input.azure.principal();
    if (principal.objectId.isEmpty())
        return changes;
    const auto assignments = listRoleAssignmentsOf(input.azure, account.id, principal.objectId, input.context);
    if (!assignments)
        return assignments.error();
    const bool has = std::any_of(assignments->begin(), assignments->end(), [&](const RoleAssignment &assignment) {
        return assignment.roleGuid() == kBlobContributor && account.id.isWithin(ResourceId(assignment.scope));
    });
    if (!has) {
        changes.append(grantRole(
            u"dat.copy"_s, {QT_TRANSLATE_NOOP("Message", "Let the signed-in account copy blobs of %1"), {account.name}},
            account.id, roleDefinitionPath(account.id.subscriptionId(), kBlobContributor), principal.objectId,
            principal.objectId, principal.type));
    }
    return changes;
}

/// The grants that reading or writing the data needs, at both sides.
Result<QList<Change>> rightsFor(const CheckInput &input, const PlannedStore &store)
{
    QList<Change> changes;
    for (const ResourceId &id : {store.source, store.target}) {
        const auto account = getStorageAccount(input.azure, id, input.context);
        if (!account) {
            if (account.error().kind == ErrorKind::NotFound)
                continue;
            return account.error();
        }
        const auto rights = dataRights(input, *account);
        if (!rights)
            return rights;
        changes.append(*rights);
    }
    return changes;
}

void judgeCopy(Finding &finding, const CheckInput &, const AccountPair &pair)
{
    if (!pair.target) {
        finding.fail(pair.store.target.name(), QT_TRANSLATE_NOOP("Message", "The target account does not exist yet."),
                     pair.store.target.name(), {}, pair.store.target);
        return;
    }
    for (const ContainerPair &container : pair.containers) {
        const qint64 missing = container.blobs.missing;
        const QString count = QString::number(container.blobs.sourceBlobs);
        if (!container.hasTarget)
            finding.fail(label(pair.store, container.container),
                         QT_TRANSLATE_NOOP("Message", "The container does not exist at the target yet."), count, {},
                         pair.target->id);
        else if (missing > 0)
            finding.fail(label(pair.store, container.container),
                         {QT_TRANSLATE_NOOP("Message", "%1 blobs are not there yet."), {QString::number(missing)}},
                         count, QString::number(container.blobs.targetBlobs), pair.target->id);
        else
            finding.pass(label(pair.store, container.container),
                         {QT_TRANSLATE_NOOP("Message", "All %1 blobs are there."), {count}}, count, pair.target->id);
    }
    if (pair.containers.isEmpty())
        finding.pass(pair.store.source.name(), QT_TRANSLATE_NOOP("Message", "The account holds no blob container."), {},
                     pair.target->id);
}

void judgeListing(Finding &finding, const CheckInput &input, const AccountPair &pair)
{
    if (!pair.target) {
        finding.fail(pair.store.target.name(), QT_TRANSLATE_NOOP("Message", "The target account does not exist yet."),
                     pair.store.target.name(), {}, pair.store.target);
        return;
    }
    for (const ContainerPair &container : pair.containers) {
        const BlobComparison &blobs = container.blobs;
        const Message expected{QT_TRANSLATE_NOOP("Message", "%1 blobs, %2 bytes"),
                               {QString::number(blobs.sourceBlobs), QString::number(blobs.sourceBytes)}};
        const QString object = label(pair.store, container.container);
        const qint64 differing = blobs.onlySource + blobs.onlyTarget + blobs.different;
        if (const QDateTime takenOver = takenOverAt(input.applied); takenOver.isValid() && differing > 0) {
            finding.warn(object,
                         {QT_TRANSLATE_NOOP("Message", "The target took over at %1, and differs in %2 blobs by now."),
                          {takenOver.toString(Qt::ISODate), QString::number(differing)}},
                         expected, pair.target->id);
            continue;
        }
        if (!container.hasTarget || blobs.onlySource > 0 || blobs.different > 0)
            finding.fail(
                object,
                {QT_TRANSLATE_NOOP("Message", "%1 are only at the source, %2 differ in size or MD5; first: %3"),
                 {QString::number(blobs.onlySource), QString::number(blobs.different), blobs.firstAmiss}},
                expected, Message(QT_TRANSLATE_NOOP("Message", "%1 equal"), {QString::number(blobs.equal)}),
                pair.target->id);
        else if (blobs.onlyTarget > 0)
            finding.warn(
                object,
                {QT_TRANSLATE_NOOP("Message", "%1 blobs are only at the target."), {QString::number(blobs.onlyTarget)}},
                expected, pair.target->id);
        else
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Names, sizes and checksums agree."), expected,
                         pair.target->id);
    }
    if (pair.containers.isEmpty())
        finding.pass(pair.store.source.name(), QT_TRANSLATE_NOOP("Message", "The account holds no blob container."), {},
                     pair.target->id);
}

void judgeAzCopy(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto program = findAzCopy(input.azCopy, input.context);
    if (program)
        finding.pass(
            store.source.name(),
            {QT_TRANSLATE_NOOP("Message", "It fits the method of this relocation (%1)."), {nameOf(input.plan.method)}},
            u"AzCopy %1, %2"_s.arg(program->version.toString(), program->path), store.source);
    else if (program.error().kind == ErrorKind::Input)
        finding.fail(store.source.name(),
                     {QT_TRANSLATE_NOOP("Message", "AzCopy cannot be used: %1"), {program.error().message}},
                     u"AzCopy %1"_s.arg(oldestAzCopy().toString()), program.error().code, store.source);
    else
        finding.couldNotCheck(store.source.name(), program.error(), store.source);
}

Finding overStores(const CheckInput &input, void (*judge)(Finding &, const CheckInput &, const AccountPair &))
{
    Finding finding;
    const QList<PlannedStore> stores = blobStores(input.plan);
    for (const PlannedStore &store : stores) {
        const auto pair = readAccounts(input, store);
        if (pair)
            judge(finding, input, *pair);
        else if (pair.error().kind == ErrorKind::Permission)
            finding.fail(store.source.name(),
                         QT_TRANSLATE_NOOP("Message", "The signed-in account may not read the blobs yet."),
                         u"Storage Blob Data Contributor"_s, pair.error().code, store.source);
        else
            finding.couldNotCheck(store.source.name(), pair.error(), store.source);
    }
    if (stores.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No storage account moves."));
    return finding;
}

}

Finding storesHaveAMethod(const CheckInput &input)
{
    Finding finding;
    for (const PlannedStore &store : input.plan.stores) {
        const auto exists =
            input.azure.exists(store.source.resourceGroupId().toString(), u"2025-04-01"_s, input.context);
        if (!exists)
            finding.couldNotCheck(store.source.name(), exists.error(), store.source);
        else if (store.method == DataMethod::None)
            finding.warn(store.source.name(),
                         QT_TRANSLATE_NOOP("Message",
                                           "Its data is not brought over by this program: do it by hand, and attest."),
                         nameOf(store.method), store.source);
        else if (store.method == DataMethod::AzCopy)
            judgeAzCopy(finding, input, store);
        else
            finding.pass(store.source.name(),
                         {QT_TRANSLATE_NOOP("Message", "It fits the method of this relocation (%1)."),
                          {nameOf(input.plan.method)}},
                         nameOf(store.method), store.source);
    }
    if (input.plan.stores.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload keeps no data."));
    return finding;
}

Finding copiesAreComplete(const CheckInput &input)
{
    return overStores(input, judgeCopy);
}

Finding storesAgree(const CheckInput &input)
{
    return overStores(input, judgeListing);
}

Result<QList<Change>> proposeCopies(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedStore &store : blobStores(input.plan)) {
        const auto rights = rightsFor(input, store);
        if (!rights)
            return rights;
        if (!rights->isEmpty()) {
            changes.append(*rights); // the listings can be read after these; the next round copies
            continue;
        }
        const auto pair = readAccounts(input, store);
        if (!pair)
            return pair.error();
        changes.append(bringOver(input, u"dat.copy"_s, *pair));
    }
    return changes;
}

}
