#include "http/retryafter.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// IMF-fixdate, "Sun, 06 Nov 1994 08:49:37 GMT"
QDateTime parseHttpDate(const QString &text)
{
    QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

}

std::optional<std::chrono::milliseconds> retryAfter(const HttpHeaders &headers, const QDateTime &now)
{
    using std::chrono::milliseconds;
    for (const char *name : {"x-ms-retry-after-ms", "retry-after-ms"}) {
        bool isNumber = false;
        const qint64 wait = headerValue(headers, name).trimmed().toLongLong(&isNumber);
        if (isNumber && wait >= 0)
            return milliseconds(wait);
    }
    const QByteArray value = headerValue(headers, "Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber); // some providers write fractions
    if (isNumber && seconds >= 0 && seconds < 1e9)
        return milliseconds(static_cast<qint64>(seconds * 1000));
    const QDateTime date = parseHttpDate(QString::fromLatin1(value));
    if (!date.isValid())
        return std::nullopt;
    return milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

}
