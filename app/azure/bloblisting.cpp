// The XML of container and blob listings (Azure Storage data plane, "List Containers" and "List Blobs").

#include "azure/storage.h"

#include "http/httpdate.h"

#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QHash<QString, QString> readMetadata(QXmlStreamReader &xml)
{
    QHash<QString, QString> metadata;
    while (xml.readNextStartElement()) {
        const QString key = xml.name().toString();
        metadata.insert(key, xml.readElementText(QXmlStreamReader::SkipChildElements));
    }
    return metadata;
}

/// Calls @p take with the name of each child; it reads the child or leaves it to be skipped (false).
void forEachChild(QXmlStreamReader &xml, const std::function<bool(QStringView name)> &take)
{
    while (xml.readNextStartElement()) {
        if (!take(xml.name()))
            xml.skipCurrentElement();
    }
}

void readContainerProperty(QXmlStreamReader &xml, BlobContainer &container)
{
    const QString name = xml.name().toString();
    const QString value = xml.readElementText(QXmlStreamReader::SkipChildElements);
    if (name == "Last-Modified"_L1)
        container.lastModified = parseHttpDate(value);
    else if (name == "PublicAccess"_L1)
        container.publicAccess = value;
}

BlobContainer readContainer(QXmlStreamReader &xml)
{
    BlobContainer container;
    forEachChild(xml, [&](QStringView name) {
        if (name == "Name"_L1)
            container.name = xml.readElementText();
        else if (name == "Metadata"_L1)
            container.metadata = readMetadata(xml);
        else if (name == "Properties"_L1)
            while (xml.readNextStartElement())
                readContainerProperty(xml, container);
        else
            return false;
        return true;
    });
    return container;
}

void readBlobProperty(QXmlStreamReader &xml, Blob &blob)
{
    const QString name = xml.name().toString();
    const QString value = xml.readElementText(QXmlStreamReader::SkipChildElements);
    if (name == "Content-Length"_L1)
        blob.size = value.toLongLong();
    else if (name == "Content-MD5"_L1)
        blob.contentMd5 = QByteArray::fromBase64(value.toLatin1());
    else if (name == "BlobType"_L1)
        blob.type = value;
    else if (name == "AccessTier"_L1)
        blob.tier = value;
    else if (name == "Etag"_L1)
        blob.etag = value;
    else if (name == "Last-Modified"_L1)
        blob.lastModified = parseHttpDate(value);
    else if (name == "CopyStatus"_L1)
        blob.copyStatus = value;
    else if (name == "CopyProgress"_L1)
        blob.copyProgress = value;
}

Blob readBlob(QXmlStreamReader &xml)
{
    Blob blob;
    forEachChild(xml, [&](QStringView name) {
        if (name == "Name"_L1) {
            const bool encoded = xml.attributes().value("Encoded"_L1) == "true"_L1; // names that XML cannot hold
            const QString text = xml.readElementText();
            blob.name = encoded ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
        } else if (name == "Properties"_L1) {
            while (xml.readNextStartElement())
                readBlobProperty(xml, blob);
        } else {
            return false;
        }
        return true;
    });
    return blob;
}

template <typename T>
Result<BlobPage<T>> parsePage(const QByteArray &bytes, QLatin1StringView list, QLatin1StringView member,
                              T (*read)(QXmlStreamReader &))
{
    QXmlStreamReader xml(bytes);
    BlobPage<T> page;
    if (!xml.readNextStartElement() || xml.name() != "EnumerationResults"_L1)
        return Error::protocol(u"listing"_s, u"The answer is not a listing of a storage account."_s);
    forEachChild(xml, [&](QStringView name) {
        if (name == "NextMarker"_L1) {
            page.nextMarker = xml.readElementText();
        } else if (name == list) {
            forEachChild(xml, [&](QStringView inner) {
                if (inner != member)
                    return false;
                page.items.append(read(xml));
                return true;
            });
        } else {
            return false;
        }
        return true;
    });
    if (xml.hasError())
        return Error::protocol(u"listing"_s, u"The listing is damaged: "_s + xml.errorString());
    return page;
}

}

Result<BlobPage<BlobContainer>> parseContainerPage(const QByteArray &xml)
{
    return parsePage(xml, "Containers"_L1, "Container"_L1, readContainer);
}

Result<BlobPage<Blob>> parseBlobPage(const QByteArray &xml)
{
    return parsePage(xml, "Blobs"_L1, "Blob"_L1, readBlob);
}

}
