#include "http/retryafter.h"

#include "http/httpdate.h"

namespace azrelocate {

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
    const QDateTime sent = parseHttpDate(QString::fromLatin1(headerValue(headers, "Date")));
    return milliseconds(std::max<qint64>(0, (sent.isValid() ? sent : now).msecsTo(date)));
}

}
