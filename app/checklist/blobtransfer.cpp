#include "checklist/blobtransfer.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTransferBytesPerSecond = 50'000'000; ///< what an AzCopy at a middling line does; a first guess
constexpr qint64 kTransferBlobsPerSecond = 100;

}

bool isTransfer(const ChangeRequest &request)
{
    return request.method == kTransferMethod;
}

QUrl transferSource(const ChangeRequest &request)
{
    return QUrl(QString::fromUtf8(headerValue(request.headers, "x-ms-copy-source")));
}

QByteArray transferCommand(const ChangeRequest &request)
{
    return request.body["command"_L1].toString().toLatin1();
}

Change transferContainer(const QString &itemId, const AccountPair &pair, const QString &container, const char *command,
                         qint64 blobs, qint64 bytes)
{
    Change change;
    change.itemId = itemId;
    change.title = {QT_TRANSLATE_NOOP("Message", "Copy %1 blobs of %2 to %3 with AzCopy"),
                    {QString::number(blobs), pair.source.name + u'/' + container, pair.target->name}};
    change.resource = pair.target->id;
    change.request.method = kTransferMethod;
    change.request.pathOrUrl = containerUrl(pair.target->blobEndpoint, container).toString(QUrl::FullyEncoded);
    change.request.headers.emplaceBack("x-ms-copy-source",
                                       containerUrl(pair.source.blobEndpoint, container).toEncoded());
    change.request.body = QJsonObject{{u"command"_s, QString::fromLatin1(command)}};
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    change.after = QJsonObject{{u"container"_s, container}, {u"blobs"_s, blobs}, {u"bytes"_s, bytes}};
    change.permissions = {u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"_s,
                          u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The source is only read; the copies go with the target's container.")};
    change.estimate =
        std::chrono::seconds(5 + std::max(bytes / kTransferBytesPerSecond, blobs / kTransferBlobsPerSecond));
    change.seal();
    return change;
}

}
