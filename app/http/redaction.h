#pragma once

#include "http/httprequest.h"

#include <QJsonValue>

namespace azrelocate {

/// @p url for a log or as evidence: query values other than api-version, $filter, $top and a few of their kind are
/// "***", a user name or password in it is dropped.
QString redactedUrl(const QUrl &url);

/// The headers of an answer or a request that say nothing secret; Authorization, cookies and unknown ones are left out.
HttpHeaders loggableHeaders(const HttpHeaders &headers);

/// Whether a JSON key usually holds a secret: "password", "connectionString", "primaryKey", "sig", "accessToken"…
bool isSecretKey(QStringView key);

/// @p value with what lies below secret keys masked, and with connection strings and signed URLs in any text masked.
QJsonValue redactedJson(const QJsonValue &value);

/// The beginning of a redacted answer: at most @p limit bytes of UTF-8, cut at a character. JSON is redacted by its
/// keys before it is cut; XML and plain text are searched for secrets; any other form is left out.
QString redactedExcerpt(const QByteArray &body, const QByteArray &contentType, qsizetype limit = 4096);

}
