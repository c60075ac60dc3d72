#include "sandbox/simulation.h"
#include "sandbox/storage/blob.h"
#include "sandbox/storage/blobcall.h"
#include "sandbox/storage/storageaccounts.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kBlobActions = u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/"_s;

Verdict refuse(const BlobCall &call, const QString &verb)
{
    return refuseBlobAccess(call.call, call.request().header("Authorization"),
                            containerId(call.account, call.container), kBlobActions + verb, ActionKind::Data);
}

std::optional<Blob> storedBlob(const Resource *container, const QString &name)
{
    const QJsonObject blobs = container ? container->hidden.value(u"blobs"_s).toObject() : QJsonObject();
    const auto found = blobs.constFind(name);
    if (found == blobs.constEnd())
        return {};
    return Blob::fromJson(found->toObject());
}

void store(Simulation &simulation, Resource &container, const QString &name, const Blob &blob)
{
    QJsonObject blobs = container.hidden.value(u"blobs"_s).toObject();
    blobs.insert(name, blob.toJson());
    container.hidden.insert(u"blobs"_s, blobs);
    simulation.store().touch(container);
}

Reply blobMissing()
{
    return blobError(404, u"BlobNotFound"_s, u"The specified blob does not exist."_s);
}

void describe(Reply &reply, const Blob &blob)
{
    reply.with("Last-Modified", httpDate(blob.lastModified)).with("ETag", blob.etag);
    reply.with("Content-MD5", blob.md5()).with("x-ms-creation-time", httpDate(blob.created));
    reply.with("x-ms-blob-type", "BlockBlob").with("x-ms-server-encrypted", "true").with("Accept-Ranges", "bytes");
    for (auto entry = blob.metadata.begin(); entry != blob.metadata.end(); ++entry)
        reply.with("x-ms-meta-" + entry.key().toLatin1(), entry.value().toString().toUtf8());
}

Reply read(const BlobCall &call, bool withContent)
{
    if (Verdict refused = refuse(call, u"read"_s))
        return *refused;
    const std::optional<Blob> blob = storedBlob(call.find(), call.blob);
    if (!blob)
        return blobMissing();
    static const QRegularExpression range(uR"(^bytes=(\d+)-(\d*)$)"_s);
    QByteArray asked = call.request().header("x-ms-range");
    if (asked.isEmpty())
        asked = call.request().header("Range");
    const auto match = range.match(QString::fromLatin1(asked));
    QByteArray content = withContent ? blob->content() : QByteArray();
    int status = 200;
    if (withContent && match.hasMatch()) {
        const qsizetype first = match.captured(1).toLongLong();
        const qsizetype last = match.captured(2).isEmpty() ? content.size() - 1 : match.captured(2).toLongLong();
        if (first >= content.size())
            return blobError(416, u"InvalidRange"_s,
                             u"The range specified is invalid for the current size of the resource."_s);
        content = content.mid(first, last - first + 1);
        status = 206;
    }
    Reply reply = Reply::bytes(content, blob->contentType.toLatin1(), status);
    describe(reply, *blob);
    if (!withContent)
        reply.with("Content-Length", QByteArray::number(blob->size));
    return reply;
}

QJsonObject sentMetadata(const ArmRequest &request)
{
    QJsonObject metadata;
    for (const auto &[name, value] : request.headers) {
        if (name.toLower().startsWith("x-ms-meta-"))
            metadata.insert(QString::fromLatin1(name.mid(10)), QString::fromUtf8(value));
    }
    return metadata;
}

/// The blob that x-ms-copy-source leads to, read with the rights of x-ms-copy-source-authorization.
struct CopySource
{
    std::optional<Blob> blob;
    Verdict refused;
};

CopySource copySource(const BlobCall &call)
{
    const QUrl url(QString::fromUtf8(call.request().header("x-ms-copy-source")), QUrl::StrictMode);
    const QString path = url.path(QUrl::FullyDecoded).mid(1);
    Simulation &simulation = call.call.simulation;
    const QString suffix = u".blob."_s + simulation.names().storageSuffix;
    if (!url.host().endsWith(suffix, Qt::CaseInsensitive))
        return {{}, blobError(501, u"NotImplemented"_s, u"The sandbox copies from its own storage accounts only."_s)};
    const Resource *account = storageAccountNamed(simulation.store(), url.host().section(u'.', 0, 0));
    const QString id = account ? containerId(*account, path.section(u'/', 0, 0)) : QString();
    const Verdict refused = refuseBlobAccess(call.call, call.request().header("x-ms-copy-source-authorization"), id,
                                             kBlobActions + u"read"_s, ActionKind::Data);
    if (refused) {
        return {{},
                blobError(refused->status, u"CannotVerifyCopySource"_s,
                          u"The copy source cannot be read with the given authorization."_s)};
    }
    const std::optional<Blob> blob = storedBlob(simulation.store().find(id), path.section(u'/', 1));
    if (!blob)
        return {{}, blobError(404, u"CannotVerifyCopySource"_s, u"The specified blob does not exist."_s)};
    return {blob, {}};
}

Verdict conditionFails(const BlobCall &call, const std::optional<Blob> &existing)
{
    const QByteArray noneMatch = call.request().header("If-None-Match");
    if (noneMatch == "*" && existing)
        return blobError(409, u"BlobAlreadyExists"_s, u"The specified blob already exists."_s);
    const QByteArray match = call.request().header("If-Match");
    if (!match.isEmpty() && match != "*" && (!existing || existing->etag != match))
        return blobError(412, u"ConditionNotMet"_s,
                         u"The condition specified using HTTP conditional header(s) is not met."_s);
    return {};
}

Reply write(const BlobCall &call)
{
    if (Verdict refused = refuse(call, u"write"_s))
        return *refused;
    const ArmRequest &request = call.request();
    Resource *container = call.find();
    if (!container)
        return blobError(404, u"ContainerNotFound"_s, u"The specified container does not exist."_s);
    if (request.header("x-ms-blob-type") != "BlockBlob" || !request.queryValue(u"comp"_s).isEmpty())
        return blobError(501, u"NotImplemented"_s,
                         u"The sandbox knows Put Blob and Put Blob From URL of block blobs."_s);
    const std::optional<Blob> existing = storedBlob(container, call.blob);
    if (Verdict refused = conditionFails(call, existing))
        return *refused;

    Blob blob;
    if (request.hasHeader("x-ms-copy-source")) {
        const CopySource source = copySource(call);
        if (source.refused)
            return *source.refused;
        blob = *source.blob;
    } else {
        blob.bytes = request.rawBody;
        blob.size = request.rawBody.size();
        const QByteArray md5 = request.header("Content-MD5");
        if (!md5.isEmpty() && md5 != blob.md5()) {
            return blobError(
                400, u"Md5Mismatch"_s,
                u"The MD5 value specified in the request did not match with the MD5 value calculated by the server."_s);
        }
        blob.contentType = QString::fromLatin1(request.header("Content-Type"));
    }
    if (const QByteArray type = request.header("x-ms-blob-content-type"); !type.isEmpty())
        blob.contentType = QString::fromLatin1(type);
    if (const QJsonObject metadata = sentMetadata(request); !metadata.isEmpty())
        blob.metadata = metadata;
    Simulation &simulation = call.call.simulation;
    blob.lastModified = simulation.now();
    blob.created = existing ? existing->created : simulation.now();
    blob.etag = "\"0x" + QByteArray::number(simulation.random().generate64() >> 4, 16).toUpper() + '"';
    store(simulation, *container, call.blob, blob);

    Reply reply = Reply::bytes({}, "application/xml", 201);
    reply.with("ETag", blob.etag).with("Last-Modified", httpDate(blob.lastModified)).with("Content-MD5", blob.md5());
    return reply.with("x-ms-request-server-encrypted", "true");
}

Reply remove(const BlobCall &call)
{
    if (Verdict refused = refuse(call, u"delete"_s))
        return *refused;
    Resource *container = call.find();
    if (!storedBlob(container, call.blob))
        return blobMissing();
    QJsonObject blobs = container->hidden.value(u"blobs"_s).toObject();
    blobs.remove(call.blob);
    container->hidden.insert(u"blobs"_s, blobs);
    call.call.simulation.store().touch(*container);
    return Reply::bytes({}, "application/xml", 202);
}

}

Reply answerBlob(const BlobCall &call)
{
    const QByteArray &method = call.request().method;
    if (method == "GET" || method == "HEAD")
        return read(call, method == "GET");
    if (method == "PUT")
        return write(call);
    if (method == "DELETE")
        return remove(call);
    return blobError(405, u"UnsupportedHttpVerb"_s, u"The resource doesn't support the specified HTTP verb."_s);
}

}
