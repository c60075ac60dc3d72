#include "sandbox/storage/storage.h"

#include "sandbox/simulation.h"
#include "sandbox/storage/blob.h"
#include "sandbox/storage/blobcall.h"
#include "sandbox/storage/blobstore.h"
#include "sandbox/storage/storageaccounts.h"
#include "sandbox/storage/storageskus.h"
#include "sandbox/storage/storeforward.h"

#include <QUrl>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QByteArray kOldestVersion = "2017-11-09"; ///< first one that takes bearer tokens

Reply createContainer(const BlobCall &call)
{
    const QString action = u"Microsoft.Storage/storageAccounts/blobServices/containers/write"_s;
    if (Verdict refused = refuseBlobAccess(call.call, call.request().header("Authorization"), call.account.id, action,
                                           ActionKind::Management))
        return *refused;
    if (call.find())
        return blobError(409, u"ContainerAlreadyExists"_s, u"The specified container already exists."_s);
    const Resource &made = putContainer(call.call.simulation, call.account, call.container, u"None"_s);
    return Reply::bytes({}, "application/xml", 201).with("ETag", '"' + made.etag + '"');
}

Reply deleteContainer(const BlobCall &call)
{
    const QString action = u"Microsoft.Storage/storageAccounts/blobServices/containers/delete"_s;
    if (Verdict refused = refuseBlobAccess(call.call, call.request().header("Authorization"), call.account.id, action,
                                           ActionKind::Management))
        return *refused;
    if (!call.call.simulation.store().remove(containerId(call.account, call.container)))
        return blobError(404, u"ContainerNotFound"_s, u"The specified container does not exist."_s);
    return Reply::bytes({}, "application/xml", 202);
}

Reply containerProperties(const BlobCall &call)
{
    const QString action = u"Microsoft.Storage/storageAccounts/blobServices/containers/read"_s;
    if (Verdict refused = refuseBlobAccess(call.call, call.request().header("Authorization"), call.account.id, action,
                                           ActionKind::Management))
        return *refused;
    const Resource *container = call.find();
    if (!container)
        return blobError(404, u"ContainerNotFound"_s, u"The specified container does not exist."_s);
    return Reply::bytes({}, "application/xml")
        .with("ETag", '"' + container->etag + '"')
        .with("x-ms-lease-state", "available");
}

Reply answer(const BlobCall &call)
{
    const QByteArray &method = call.request().method;
    if (!call.blob.isEmpty())
        return answerBlob(call);
    if (call.container.isEmpty() && method == "GET" && call.has(u"comp"_s, u"list"_s))
        return listContainers(call);
    if (!call.container.isEmpty() && call.has(u"restype"_s, u"container"_s)) {
        if (method == "GET" && call.has(u"comp"_s, u"list"_s))
            return listBlobs(call);
        if (call.request().queryValue(u"comp"_s).isEmpty()) {
            if (method == "PUT")
                return createContainer(call);
            if (method == "DELETE")
                return deleteContainer(call);
            if (method == "GET" || method == "HEAD")
                return containerProperties(call);
        }
    }
    return blobError(501, u"NotImplemented"_s, u"The sandbox does not simulate this storage operation."_s);
}

Reply handle(const Call &call)
{
    const QByteArray version = call.request.header("x-ms-version");
    Resource *account = storageAccountNamed(call.simulation.store(), call.request.host.section(u'.', 0, 0));
    Reply reply;
    if (!account) {
        reply = blobError(404, u"ResourceNotFound"_s, u"There is no such storage account."_s);
    } else if (version.isEmpty() || version < kOldestVersion) {
        reply = blobError(400, u"MissingRequiredHeader"_s, u"x-ms-version is missing or older than bearer tokens."_s);
    } else {
        // Names of blobs may hold doubled slashes, which the path of Resource Manager would not keep.
        const QString path = QUrl::fromPercentEncoding(call.request.rawPath).mid(1);
        const BlobCall blobCall{call, *account, path.section(u'/', 0, 0), path.section(u'/', 1)};
        const auto store = call.simulation.blobStore();
        reply = store && store->holds(account->name()) ? answerFromStore(blobCall, *store) : answer(blobCall);
    }
    reply.with("x-ms-version", version.isEmpty() ? QByteArray("2026-04-06") : version);
    return reply.with("Date", httpDate(call.simulation.now()));
}

}

bool BlobCall::has(const QString &parameter, const QString &value) const
{
    return sameText(call.request.queryValue(parameter), value);
}

Resource *BlobCall::find() const
{
    return call.simulation.store().find(containerId(account, container));
}

Reply blobError(int status, const QString &code, const QString &message)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeStartElement(u"Error"_s);
    xml.writeTextElement(u"Code"_s, code);
    xml.writeTextElement(u"Message"_s, message);
    xml.writeEndDocument();
    return Reply::bytes(out, "application/xml", status).with("x-ms-error-code", code.toLatin1());
}

Verdict refuseBlobAccess(const Call &call, const QByteArray &authorization, const QString &scope, const QString &action,
                         ActionKind kind)
{
    ArmRequest asked = call.request;
    asked.headers = {{"Authorization", authorization}};
    const QStringList &audiences = call.simulation.names().storageAudiences;
    const Principal *caller = authorization.isEmpty() ? nullptr : call.simulation.callerOf(asked, audiences);
    if (!caller) {
        const QString code =
            authorization.isEmpty() ? u"NoAuthenticationInformation"_s : u"InvalidAuthenticationInfo"_s;
        const QString challenge =
            u"Bearer authorization_uri=https://login.microsoftonline.com/%1/oauth2/authorize resource_id=%2"_s.arg(
                call.simulation.tenantId(), audiences.value(0));
        return blobError(401, code,
                         u"Server failed to authenticate the request. Please refer to the WWW-Authenticate header."_s)
            .with("WWW-Authenticate", challenge.toLatin1());
    }
    if (call.simulation.allowed(caller->objectId, action, scope, kind))
        return {};
    return blobError(403, u"AuthorizationPermissionMismatch"_s,
                     u"This request is not authorized to perform this operation using this permission."_s);
}

Result<void> loadStorage(Simulation &simulation, const QJsonValue &section)
{
    const QJsonObject accounts = section.toObject();
    for (auto entry = accounts.begin(); entry != accounts.end(); ++entry) {
        Resource *account = simulation.store().find(entry.key());
        if (!account || !sameText(account->type, kStorageAccountType))
            return Error::input(u"storage: '%1' is no storage account of the estate."_s.arg(entry.key()));
        account->hidden.insert(u"keys"_s, entry.value()[u"keys"_s]);
        const QJsonArray containers = entry.value()[u"containers"_s].toArray();
        for (const QJsonValue &content : containers) {
            const QString name = content[u"name"_s].toString();
            QJsonObject blobs;
            const QJsonArray entries = content[u"blobs"_s].toArray();
            for (const QJsonValue &stated : entries) {
                Blob blob;
                const QString blobName = stated[u"name"_s].toString();
                blob.contentType = stated[u"contentType"_s].toString();
                blob.size = stated[u"size"_s].toInteger();
                blob.seed = name + u'/' + blobName;
                blob.created = simulation.now().addDays(-stated[u"ageDays"_s].toInteger());
                blob.lastModified = blob.created;
                blob.etag = "\"0x" + blob.md5().toHex().left(15).toUpper() + '"';
                blobs.insert(blobName, blob.toJson());
            }
            putContainer(simulation, *account, name, content[u"publicAccess"_s].toString(u"None"_s))
                .hidden.insert(u"blobs"_s, blobs);
        }
    }
    return {};
}

void registerStorage(Simulation &simulation)
{
    registerStorageAccounts(simulation);
    registerStorageSkus(simulation);
    simulation.addEstateSection(u"storage"_s, loadStorage);
    simulation.add(DataPlane{{u".blob."_s + simulation.names().storageSuffix}, handle, {}});
}

}
