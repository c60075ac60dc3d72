#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace azrelocate::sandbox {

/// One block blob, as it is kept in the hidden part of its container.
struct Blob
{
    QString contentType = QStringLiteral("application/octet-stream");
    QDateTime created;
    QDateTime lastModified;
    QByteArray etag; ///< with quotes, as storage writes it
    QJsonObject metadata;
    /// Its bytes follow from this text and the size; empty: they are kept in @ref bytes.
    QString seed;
    qint64 size = 0;
    QByteArray bytes;

    QByteArray content() const;
    QByteArray md5() const; ///< base64, as Content-MD5

    QJsonObject toJson() const;
    static Blob fromJson(const QJsonObject &json);
};

/// "Wed, 02 Sep 2026 08:00:00 GMT"
QByteArray httpDate(const QDateTime &time);

}
