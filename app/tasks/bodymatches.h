#pragma once

#include <QJsonValue>

namespace azrelocate {

/// Whether @p actual, as a GET shows a resource, holds everything that the body @p wanted of a write sets.
///
/// Left out are what a service decides (id, name, type, etag, systemData, provisioningState) and what it never shows
/// (passwords, keys). A deferred value must be present; what it is cannot be compared. Keys and resource ids compare
/// without case, locations as regions, arrays without order. In doubt the answer is no: a PUT can be sent again.
bool bodyMatches(const QJsonValue &wanted, const QJsonValue &actual);

}
