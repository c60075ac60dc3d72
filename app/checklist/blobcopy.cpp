#include "checklist/blobcopy.h"

#include "checklist/blobtransfer.h"
#include "checklist/deferred.h"
#include "checklist/resourcechange.h"
#include "checklist/takeover.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QJsonObject shown(const Blob &blob)
{
    return {{u"name"_s, blob.name}, {u"size"_s, blob.size}, {u"md5"_s, QString::fromLatin1(blob.contentMd5.toHex())}};
}

/// Listings write an ETag bare, headers want it in quotes (RFC 9110).
QByteArray quoted(const QString &etag)
{
    return etag.isEmpty() || etag.startsWith(u'"') ? etag.toLatin1() : '"' + etag.toLatin1() + '"';
}

/// A copy by the service from @p from to @p to.
Change serviceCopy(const QString &itemId, const AccountPair &pair, const QUrl &from, const QUrl &to)
{
    Change change;
    change.itemId = itemId;
    change.resource = pair.target->id;
    change.request.method = "PUT";
    change.request.pathOrUrl = to.toString(QUrl::FullyEncoded);
    change.request.headers = blobHeaders();
    change.request.headers.emplaceBack("x-ms-blob-type", "BlockBlob");
    change.request.headers.emplaceBack("x-ms-copy-source", from.toEncoded());
    change.request.headers.emplaceBack("x-ms-copy-source-authorization", deferred::kOwnToken);
    change.permissions = {u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write"_s};
    return change;
}

ChangeRequest removal(const ChangeRequest &written)
{
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = written.pathOrUrl;
    remove.headers = blobHeaders();
    remove.probe.kind = AppliedProbe::Kind::Repeatable;
    return remove;
}

}

Change copyBlob(const QString &itemId, const AccountPair &pair, const QString &container, const Blob &blob,
                const Blob *over)
{
    Change change = serviceCopy(itemId, pair, blobUrl(pair.source.blobEndpoint, container, blob.name),
                                blobUrl(pair.target->blobEndpoint, container, blob.name));
    change.after = shown(blob);
    if (over) {
        change.title = {QT_TRANSLATE_NOOP("Message", "Copy %1 (%2 bytes) to %3 again, over its older version"),
                        {container + u'/' + blob.name, QString::number(blob.size), pair.target->name}};
        change.request.ifMatch = quoted(over->etag);
        // A HEAD finds the older version too; copying twice gives the same blob.
        change.request.probe.kind = AppliedProbe::Kind::Repeatable;
        change.before = shown(*over);
        change.undo = Change::Undo::NotPossible;
        change.undoNote = {
            QT_TRANSLATE_NOOP("Message", "The older version is not kept, unless the account keeps versions.")};
    } else {
        change.title = {QT_TRANSLATE_NOOP("Message", "Copy %1 (%2 bytes) to %3"),
                        {container + u'/' + blob.name, QString::number(blob.size), pair.target->name}};
        change.request.probe.kind = AppliedProbe::Kind::HeaderExists;
        change.before = QJsonValue::Null;
        change.undo = Change::Undo::Possible;
        change.undoRequests = {removal(change.request)};
    }
    change.seal();
    return change;
}

Change setAside(const QString &itemId, const AccountPair &pair, const QString &container, const Blob &blob,
                const QString &name)
{
    Change change = serviceCopy(itemId, pair, blobUrl(pair.target->blobEndpoint, container, blob.name),
                                blobUrl(pair.target->blobEndpoint, container, name));
    change.title = {QT_TRANSLATE_NOOP("Message", "Keep the target's version of %1 as %2"),
                    {container + u'/' + blob.name, name}};
    change.request.probe.kind = AppliedProbe::Kind::HeaderExists;
    change.before = QJsonValue::Null;
    Blob copy = blob;
    copy.name = name;
    change.after = shown(copy);
    change.undo = Change::Undo::Possible;
    change.undoRequests = {removal(change.request)};
    change.seal();
    return change;
}

QList<Change> bringOver(const CheckInput &input, const QString &itemId, const AccountPair &pair)
{
    QList<Change> changes;
    if (!pair.target || takenOverAt(input.applied).isValid())
        return changes;
    for (const ContainerPair &container : pair.containers) {
        QStringList ready;
        if (!container.hasTarget) {
            const ResourceId id =
                pair.target->id.child(u"blobServices"_s, u"default"_s).child(u"containers"_s, container.container);
            const Change make = createResource(itemId,
                                               {QT_TRANSLATE_NOOP("Message", "Create the container %1 in %2"),
                                                {container.container, pair.target->name}},
                                               id, QJsonObject{{u"properties"_s, QJsonObject()}});
            ready = {make.id};
            changes.append(make);
        }
        const BlobComparison &blobs = container.blobs;
        if (pair.store.method == DataMethod::AzCopy && blobs.behind > 0) {
            Change transfer = transferContainer(itemId, pair, container.container,
                                                blobs.targetBlobs == 0 ? kTransferCopy : kTransferSync, blobs.behind,
                                                blobs.behindBytes);
            transfer.dependsOn = ready;
            changes.append(transfer);
            continue;
        }
        for (const BlobDifference &difference : blobs.toCopy) {
            const bool replaces = difference.kind == DifferenceKind::SourceNewer;
            Change copy =
                copyBlob(itemId, pair, container.container, difference.source, replaces ? &difference.target : nullptr);
            copy.dependsOn = ready;
            changes.append(copy);
        }
    }
    return changes;
}

}
