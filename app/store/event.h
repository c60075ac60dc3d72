#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace azrelocate {

/// One entry of the append-only log.
struct Event
{
    qint64 seq = 0; ///< 1, 2, 3 … without gaps
    QDateTime time; ///< UTC, of the Clock
    QString actor; ///< who, as signed in or as the operating system names them
    QString kind; ///< "item.checked", "task.accepted", …
    QString subject; ///< item id, task id, or empty
    QJsonObject payload; ///< what happened; member "rows": the rows that the same transaction wrote, with their hashes
    QByteArray hash; ///< 64 hexadecimal digits

    /// SHA-256 over @p previousHash and the canonical JSON of all members above hash. The first event follows "".
    QByteArray hashAfter(const QByteArray &previousHash) const;
};

/// Times are written with milliseconds and "Z", so that the text is one with its value.
QString toText(const QDateTime &time);
QDateTime timeFromText(const QString &text);

}
