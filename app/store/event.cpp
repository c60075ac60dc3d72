#include "store/event.h"

#include "base/canonicaljson.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QByteArray Event::hashAfter(const QByteArray &previousHash) const
{
    const QJsonObject content{{u"seq"_s, seq}, {u"time"_s, toText(time)}, {u"actor"_s, actor}, {u"kind"_s, kind},
        {u"subject"_s, subject}, {u"payload"_s, payload}};
    return sha256Hex(QByteArray(previousHash + canonicalJson(content)));
}

QString toText(const QDateTime &time)
{
    return time.isNull() ? QString() : time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
}

}
