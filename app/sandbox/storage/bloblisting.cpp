#include "sandbox/simulation.h"
#include "sandbox/storage/blob.h"
#include "sandbox/storage/blobcall.h"
#include "sandbox/storage/storageaccounts.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kMostPerPage = 5000;

int pageSize(const ArmRequest &request)
{
    const int asked = request.queryValue(u"maxresults"_s).toInt();
    return asked > 0 ? std::min(asked, kMostPerPage) : kMostPerPage;
}

void beginList(QXmlStreamWriter &xml, const BlobCall &call)
{
    xml.writeStartDocument();
    xml.writeStartElement(u"EnumerationResults"_s);
    xml.writeAttribute(u"ServiceEndpoint"_s, u"https://%1/"_s.arg(call.request().host));
    if (!call.container.isEmpty())
        xml.writeAttribute(u"ContainerName"_s, call.container);
    for (const auto &[parameter, element] : {std::pair(u"prefix"_s, u"Prefix"_s),
                                             {u"marker"_s, u"Marker"_s},
                                             {u"maxresults"_s, u"MaxResults"_s},
                                             {u"delimiter"_s, u"Delimiter"_s}}) {
        const QString value = call.request().queryValue(parameter);
        if (!value.isEmpty())
            xml.writeTextElement(element, value);
    }
}

Reply endList(QXmlStreamWriter &xml, const QByteArray &out, const QString &nextMarker)
{
    xml.writeEndElement(); // the list
    xml.writeTextElement(u"NextMarker"_s, nextMarker);
    xml.writeEndDocument();
    return Reply::bytes(out, "application/xml");
}

void writeMetadata(QXmlStreamWriter &xml, const QJsonObject &metadata)
{
    xml.writeStartElement(u"Metadata"_s);
    for (auto entry = metadata.begin(); entry != metadata.end(); ++entry)
        xml.writeTextElement(entry.key(), entry.value().toString());
    xml.writeEndElement();
}

void writeBlob(QXmlStreamWriter &xml, const QString &name, const Blob &blob, bool withMetadata)
{
    xml.writeStartElement(u"Blob"_s);
    xml.writeTextElement(u"Name"_s, name);
    xml.writeStartElement(u"Properties"_s);
    xml.writeTextElement(u"Creation-Time"_s, QString::fromLatin1(httpDate(blob.created)));
    xml.writeTextElement(u"Last-Modified"_s, QString::fromLatin1(httpDate(blob.lastModified)));
    xml.writeTextElement(u"Etag"_s, QString::fromLatin1(blob.etag).remove(u'"'));
    xml.writeTextElement(u"Content-Length"_s, QString::number(blob.size));
    xml.writeTextElement(u"Content-Type"_s, blob.contentType);
    xml.writeTextElement(u"Content-MD5"_s, QString::fromLatin1(blob.md5()));
    xml.writeTextElement(u"BlobType"_s, u"BlockBlob"_s);
    xml.writeTextElement(u"AccessTier"_s, u"Hot"_s);
    xml.writeTextElement(u"LeaseStatus"_s, u"unlocked"_s);
    xml.writeTextElement(u"LeaseState"_s, u"available"_s);
    xml.writeTextElement(u"ServerEncrypted"_s, u"true"_s);
    xml.writeEndElement();
    if (withMetadata)
        writeMetadata(xml, blob.metadata);
    xml.writeEndElement();
}

/// One row of a listing by delimiter: a blob, or the prefix that stands for all blobs below it.
struct Row
{
    QString name;
    bool isPrefix = false;
};

QList<Row> rowsOf(const QJsonObject &blobs, const QString &prefix, const QString &delimiter)
{
    // QJsonObject keeps its keys in the order of their code units, as storage lists names.
    QList<Row> rows;
    for (auto entry = blobs.begin(); entry != blobs.end(); ++entry) {
        const QString name = entry.key();
        if (!name.startsWith(prefix))
            continue;
        const qsizetype cut = delimiter.isEmpty() ? -1 : name.indexOf(delimiter, prefix.size());
        const Row row = cut < 0 ? Row{name, false} : Row{name.left(cut + delimiter.size()), true};
        if (rows.isEmpty() || rows.last().name != row.name)
            rows.append(row);
    }
    return rows;
}

}

Reply listContainers(const BlobCall &call)
{
    const QString action = u"Microsoft.Storage/storageAccounts/blobServices/containers/read"_s;
    if (Verdict refused = refuseBlobAccess(call.call, call.request().header("Authorization"), call.account.id, action,
                                           ActionKind::Management))
        return *refused;
    const QString prefix = call.request().queryValue(u"prefix"_s);
    const QString marker = call.request().queryValue(u"marker"_s);
    QByteArray out;
    QXmlStreamWriter xml(&out);
    beginList(xml, call);
    xml.writeStartElement(u"Containers"_s);
    QString next;
    int written = 0;
    for (const Resource *container : call.call.simulation.store().ofType(kContainerType, call.account.id)) {
        const QString name = container->name();
        if (!name.startsWith(prefix) || name < marker)
            continue;
        if (written == pageSize(call.request())) {
            next = name;
            break;
        }
        ++written;
        xml.writeStartElement(u"Container"_s);
        xml.writeTextElement(u"Name"_s, name);
        xml.writeStartElement(u"Properties"_s);
        const QDateTime changed =
            QDateTime::fromString(container->property(u"lastModifiedTime"_s).toString(), Qt::ISODateWithMs);
        xml.writeTextElement(u"Last-Modified"_s, QString::fromLatin1(httpDate(changed)));
        xml.writeTextElement(u"Etag"_s, QString::fromLatin1('"' + container->etag + '"'));
        xml.writeTextElement(u"LeaseStatus"_s, u"unlocked"_s);
        xml.writeTextElement(u"LeaseState"_s, u"available"_s);
        xml.writeTextElement(u"HasImmutabilityPolicy"_s, u"false"_s);
        xml.writeTextElement(u"HasLegalHold"_s, u"false"_s);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    return endList(xml, out, next);
}

Reply listBlobs(const BlobCall &call)
{
    const Resource *container = call.find();
    const QString action = u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"_s;
    if (Verdict refused = refuseBlobAccess(call.call, call.request().header("Authorization"),
                                           containerId(call.account, call.container), action, ActionKind::Data))
        return *refused;
    if (!container)
        return blobError(404, u"ContainerNotFound"_s, u"The specified container does not exist."_s);

    const QString marker = call.request().queryValue(u"marker"_s);
    const QStringList include = call.request().queryValue(u"include"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &what : include) {
        if (what != u"metadata")
            return blobError(501, u"NotImplemented"_s, u"The sandbox does not list '%1'."_s.arg(what));
    }
    const QJsonObject blobs = container->hidden.value(u"blobs"_s).toObject();
    QByteArray out;
    QXmlStreamWriter xml(&out);
    beginList(xml, call);
    xml.writeStartElement(u"Blobs"_s);
    QString next;
    int written = 0;
    const QList<Row> rows =
        rowsOf(blobs, call.request().queryValue(u"prefix"_s), call.request().queryValue(u"delimiter"_s));
    for (const Row &row : rows) {
        if (row.name < marker)
            continue;
        if (written == pageSize(call.request())) {
            next = row.name;
            break;
        }
        ++written;
        if (row.isPrefix) {
            xml.writeStartElement(u"BlobPrefix"_s);
            xml.writeTextElement(u"Name"_s, row.name);
            xml.writeEndElement();
        } else {
            writeBlob(xml, row.name, Blob::fromJson(blobs.value(row.name).toObject()), !include.isEmpty());
        }
    }
    return endList(xml, out, next);
}

}
