#include "sandbox/storage/blob.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QByteArray Blob::content() const
{
    if (seed.isEmpty())
        return bytes;
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
    QRandomGenerator generator(reinterpret_cast<const quint32 *>(hash.constData()), hash.size() / 4);
    QByteArray made(size, Qt::Uninitialized);
    for (char &byte : made)
        byte = static_cast<char>(generator.bounded(256));
    return made;
}

QByteArray Blob::md5() const
{
    return QCryptographicHash::hash(content(), QCryptographicHash::Md5).toBase64();
}

QJsonObject Blob::toJson() const
{
    QJsonObject json{{u"contentType"_s, contentType},
                     {u"created"_s, created.toString(Qt::ISODateWithMs)},
                     {u"lastModified"_s, lastModified.toString(Qt::ISODateWithMs)},
                     {u"etag"_s, QString::fromLatin1(etag)},
                     {u"metadata"_s, metadata},
                     {u"size"_s, size}};
    if (seed.isEmpty())
        json.insert(u"bytes"_s, QString::fromLatin1(bytes.toBase64()));
    else
        json.insert(u"seed"_s, seed);
    return json;
}

Blob Blob::fromJson(const QJsonObject &json)
{
    Blob blob;
    blob.contentType = json.value(u"contentType"_s).toString(blob.contentType);
    blob.created = QDateTime::fromString(json.value(u"created"_s).toString(), Qt::ISODateWithMs);
    blob.lastModified = QDateTime::fromString(json.value(u"lastModified"_s).toString(), Qt::ISODateWithMs);
    blob.etag = json.value(u"etag"_s).toString().toLatin1();
    blob.metadata = json.value(u"metadata"_s).toObject();
    blob.seed = json.value(u"seed"_s).toString();
    blob.size = json.value(u"size"_s).toInteger();
    blob.bytes = QByteArray::fromBase64(json.value(u"bytes"_s).toString().toLatin1());
    return blob;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

}
