#pragma once

#include "sandbox/resourcestore.h"

#include <QDateTime>

namespace azrelocate::sandbox {

/// A request that an app answered on the wire, by minute of simulated time; what the metrics "Requests" and "Http5xx" of
/// Microsoft.Web/sites are made of: a stopped app answers 503. Kept with the site.
void countRequest(Resource &site, const QDateTime &now);

struct RequestsInMinute
{
    QDateTime minute; ///< its start, UTC
    int count = 0;
};

enum class CountedRequests { All, ServerErrors };

/// Minutes with at least one such request, from @p from (inclusive) to @p to (exclusive), in order.
QList<RequestsInMinute> requestsOf(const Resource &site, const QDateTime &from, const QDateTime &to,
                                   CountedRequests which = CountedRequests::All);

}
