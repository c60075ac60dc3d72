#include "sandbox/storage/storeforward.h"

#include "sandbox/simulation.h"
#include "sandbox/storage/blobstore.h"
#include "sandbox/storage/storageaccounts.h"
#include "sandbox/storage/storerequest.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kContainerActions = u"Microsoft.Storage/storageAccounts/blobServices/containers/"_s;

/// What the caller needs: of the control plane for containers, of the data plane for what is in them.
Verdict refuseStoreAccess(const BlobCall &call)
{
    const QByteArray &method = call.request().method;
    const bool reads = method == "GET" || method == "HEAD";
    const QString verb = reads ? u"read"_s : method == "DELETE" ? u"delete"_s : u"write"_s;
    const bool listsBlobs = !call.container.isEmpty() && call.has(u"comp"_s, u"list"_s);
    const bool isData = !call.blob.isEmpty() || listsBlobs;
    return refuseBlobAccess(call.call, call.request().header("Authorization"),
                            isData ? containerId(call.account, call.container) : call.account.id,
                            kContainerActions + (isData ? u"blobs/"_s : QString()) + verb,
                            isData ? ActionKind::Data : ActionKind::Management);
}

/// Headers between this server and its client, and those that say where a body is; they are told anew.
bool isOwnHeader(const QByteArray &name)
{
    static const QByteArrayList own{"host",   "authorization",   "connection", "content-length",    "transfer-encoding",
                                    "expect", "accept-encoding", "user-agent", "x-ms-requires-sync"};
    return own.contains(name) || name.startsWith("x-ms-copy-source") || name.startsWith("x-ms-source-");
}

StoreRequest::Headers passedHeaders(const ArmRequest &request)
{
    StoreRequest::Headers passed;
    for (const auto &[name, value] : request.headers) {
        if (!isOwnHeader(name.toLower()))
            passed.append({name, value});
    }
    return passed;
}

StoreRequest::Headers sourceHeaders(const ArmRequest &request)
{
    StoreRequest::Headers headers{{"x-ms-version", request.header("x-ms-version")}};
    for (const auto &[name, asked] : {std::pair<QByteArray, QByteArray>("x-ms-source-range", "x-ms-range"),
                                      {"x-ms-source-if-match", "If-Match"},
                                      {"x-ms-source-if-none-match", "If-None-Match"},
                                      {"x-ms-source-if-modified-since", "If-Modified-Since"},
                                      {"x-ms-source-if-unmodified-since", "If-Unmodified-Since"}}) {
        if (request.hasHeader(name))
            headers.append({asked, request.header(name)});
    }
    return headers;
}

/// Adds the source to @p asked, or says why it cannot be one.
Verdict addSource(const BlobCall &call, const BlobStore &store, StoreRequest &asked)
{
    const ArmRequest &request = call.request();
    const QString comp = request.queryValue(u"comp"_s).toLower();
    const bool isWhole = comp.isEmpty() && request.header("x-ms-blob-type") == "BlockBlob";
    if (!isWhole && comp != u"block" && comp != u"appendblock" && comp != u"page")
        return blobError(501, u"NotImplemented"_s,
                         u"The sandbox copies from a URL into blobs, blocks and pages only."_s);
    Simulation &simulation = call.call.simulation;
    const QUrl url = QUrl::fromEncoded(request.header("x-ms-copy-source"));
    const QString name = url.host().section(u'.', 0, 0);
    const Resource *account = storageAccountNamed(simulation.store(), name);
    if (!account || !store.holds(name)
        || !url.host().endsWith(u".blob."_s + simulation.names().storageSuffix, Qt::CaseInsensitive)) {
        return blobError(501, u"NotImplemented"_s, u"The sandbox copies between accounts of the same store only."_s);
    }
    const QString container = url.path(QUrl::FullyDecoded).section(u'/', 1, 1);
    const Verdict refused =
        refuseBlobAccess(call.call, request.header("x-ms-copy-source-authorization"), containerId(*account, container),
                         kContainerActions + u"blobs/read"_s, ActionKind::Data);
    if (refused) {
        return blobError(refused->status, u"CannotVerifyCopySource"_s,
                         u"The copy source cannot be read with the given authorization."_s);
    }
    asked.source = StoreRequest::Source{
        store.signedUrl(name, url.path(QUrl::FullyEncoded).toLatin1(), url.query(QUrl::FullyEncoded).toLatin1()),
        sourceHeaders(request), isWhole};
    // What the bytes were promised to be the store checks itself, once they are the body.
    if (request.hasHeader("x-ms-source-content-md5"))
        asked.headers.append({"Content-MD5", request.header("x-ms-source-content-md5")});
    return {};
}

}

Reply answerFromStore(const BlobCall &call, const BlobStore &store)
{
    if (Verdict refused = refuseStoreAccess(call))
        return *refused;
    const ArmRequest &request = call.request();
    Simulation &simulation = call.call.simulation;
    const QString account = call.account.name();
    StoreRequest asked;
    asked.method = request.method;
    asked.url = store.signedUrl(account, request.rawPath, request.query.toString(QUrl::FullyEncoded).toLatin1());
    asked.headers = passedHeaders(request);
    asked.body = request.rawBody;
    if (request.hasHeader("x-ms-copy-source")) {
        if (Verdict refused = addSource(call, store, asked))
            return *refused;
    }
    if (request.method == "DELETE" && call.blob.isEmpty())
        simulation.store().remove(containerId(call.account, call.container));
    for (const Resource *container : simulation.store().ofType(kContainerType, call.account.id)) {
        if (call.container.isEmpty() || sameText(container->name(), call.container))
            asked.containers.append(store.signedUrl(account, '/' + container->name().toUtf8(), "restype=container"));
    }
    Reply reply;
    reply.store = std::make_shared<const StoreRequest>(std::move(asked));
    return reply;
}

}
