#include "sandbox/web/websiterequests.h"

#include "sandbox/arm/armpath.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kAll = u"requestsByMinute"_s;
const QString kServerErrors = u"serverErrorsByMinute"_s;

QString minuteKey(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:00Z"_s);
}

void addOne(Resource &site, const QString &member, const QDateTime &now)
{
    QJsonObject counts = site.hidden.value(member).toObject();
    const QString key = minuteKey(now);
    counts.insert(key, counts.value(key).toInt() + 1);
    site.hidden.insert(member, counts);
}

}

void countRequest(Resource &site, const QDateTime &now)
{
    addOne(site, kAll, now);
    if (!sameText(site.property(u"state"_s).toString(), u"Running"))
        addOne(site, kServerErrors, now);
}

QList<RequestsInMinute> requestsOf(const Resource &site, const QDateTime &from, const QDateTime &to,
                                   CountedRequests which)
{
    QList<RequestsInMinute> minutes;
    const QJsonObject counts = site.hidden.value(which == CountedRequests::All ? kAll : kServerErrors).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const QDateTime minute = QDateTime::fromString(it.key(), Qt::ISODate);
        if (minute >= from && minute < to)
            minutes.append({minute, it.value().toInt()});
    }
    return minutes;
}

}
