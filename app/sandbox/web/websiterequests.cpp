#include "sandbox/web/websiterequests.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kMember = u"requestsByMinute"_s;

QString minuteKey(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:00Z"_s);
}

}

void countRequest(Resource &site, const QDateTime &now)
{
    QJsonObject counts = site.hidden.value(kMember).toObject();
    const QString key = minuteKey(now);
    counts.insert(key, counts.value(key).toInt() + 1);
    site.hidden.insert(kMember, counts);
}

QList<RequestsInMinute> requestsOf(const Resource &site, const QDateTime &from, const QDateTime &to)
{
    QList<RequestsInMinute> minutes;
    const QJsonObject counts = site.hidden.value(kMember).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const QDateTime minute = QDateTime::fromString(it.key(), Qt::ISODate);
        if (minute >= from && minute < to)
            minutes.append({minute, it.value().toInt()});
    }
    return minutes;
}

}
