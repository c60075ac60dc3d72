#pragma once

#include "base/error.h"
#include "http/httprequest.h"

#include <QStringList>

class QNetworkReply;
class QSslError;

namespace azrelocate {

/// What a failed @p reply to @p request says of the network, in words that say what to do; the codes are those of
/// httptransport.h. @p tlsErrors: what is wrong with the certificate. @p wasSent: the request, or a part of it.
Error networkError(const QNetworkReply &reply, const HttpRequest &request, const QStringList &tlsErrors, bool wasSent);

/// What is wrong with a certificate; one that is not valid now may be, where this machine's clock is wrong.
QString certificateProblem(const QSslError &error);

/// The connection ended before the answer was complete, because of @p reason.
Error connectionLost(const HttpRequest &request, const QString &reason);

}
