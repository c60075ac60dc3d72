#pragma once

#include "base/error.h"
#include "http/httprequest.h"

#include <QStringList>

class QNetworkReply;

namespace azrelocate {

/// What a failed @p reply to @p request says of the network, in words that say what to do; the codes are those of
/// httptransport.h. @p tlsErrors: what is wrong with the certificate. @p wasSent: the request, or a part of it.
Error networkError(const QNetworkReply &reply, const HttpRequest &request, const QStringList &tlsErrors, bool wasSent);

/// The connection ended before the answer was complete, because of @p reason.
Error connectionLost(const HttpRequest &request, const QString &reason);

}
