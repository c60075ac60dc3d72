#pragma once

#include "sandbox/resourcestore.h"

#include <QDateTime>

namespace azrelocate::sandbox {

/// Requests that an app answered on the wire, by minute of simulated time; what the metric "Requests" of
/// Microsoft.Web/sites is made of. Kept with the site.
void countRequest(Resource &site, const QDateTime &now);

struct RequestsInMinute
{
    QDateTime minute; ///< its start, UTC
    int count = 0;
};

/// Minutes with at least one request, from @p from (inclusive) to @p to (exclusive), in order.
QList<RequestsInMinute> requestsOf(const Resource &site, const QDateTime &from, const QDateTime &to);

}
