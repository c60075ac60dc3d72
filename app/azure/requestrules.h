#pragma once

#include <QByteArray>
#include <QUrl>

namespace azrelocate {

/// Whether a request changes nothing: GET, HEAD, and the POSTs of the table in requestrules.cpp, which Azure defines as
/// reads (a list of secrets, a preview, a query, a name check).
bool isReadOnly(const QByteArray &method, const QUrl &url);

/// Whether the answer holds secrets by its nature (keys, app settings, the value of a vault's secret), so that it is
/// neither logged nor kept as evidence, whatever the caller said.
bool answersWithSecrets(const QByteArray &method, const QUrl &url);

}
