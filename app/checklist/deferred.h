#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

/// Values of a change's body that are read from Azure at the moment of sending. In the body they stand as an object
/// with the single key "$azrelocate", so that the stored change shows where a value comes from, never what it is.
///
///   {"$azrelocate": {"read": {"method": "GET", "url": "https://kv-weu.vault…/secrets/db", "apiVersion": "7.4",
///                             "pointer": "/value"},
///                    "replace": [["sql-weu.database", "sql-sdc.database"]],     optional: texts replaced in every
///                    string
///                    "replaceRead": [[{"$azrelocate": …}, {"$azrelocate": …}]],         optional: texts that are read
///                    themselves (an access key by the other side's key), as they are and percent-encoded
///                    "merge": {"ApiBase": "https://…", "Old": null}}}                   optional: RFC 7396, last;
///                    its values may be deferred
///   {"$azrelocate": {"generate": "password"}}
namespace deferred {

/// A value of an answer. @p method GET or a read-only POST.
QJsonObject read(const QByteArray &method, const QString &pathOrUrl, const QString &apiVersion, const QString &pointer);
/// The same with texts replaced in every string of it.
QJsonObject replaced(QJsonObject deferredRead, const QList<std::pair<QString, QString>> &replacements);
/// The same with texts replaced that are read when it is sent: each pair is a deferred text and what takes its place.
/// They are replaced in one pass with those of replaced().
QJsonObject replacedByRead(QJsonObject deferredRead, const QList<std::pair<QJsonObject, QJsonObject>> &replacements);
/// The same with members set (or removed by null); values of @p members may be deferred themselves.
QJsonObject merged(QJsonObject deferredRead, const QJsonObject &members);

/// A random password of 32 characters of all four classes, made when it is sent and known to nobody: who needs it sets
/// a new one.
QJsonObject generatedPassword();

/// Value of a header in whose place the token of the request itself is sent: a server-to-server copy shows it to the
/// source (x-ms-copy-source-authorization).
inline constexpr auto kOwnToken = "$azrelocate-token";

bool isDeferred(const QJsonValue &value);
/// Whether @p value holds a deferred value at any depth.
bool containsDeferred(const QJsonValue &value);

/// @p body with every deferred value read and put in place. The result holds secrets: send it, keep it nowhere.
Result<QJsonValue> resolve(const QJsonValue &body, const AzureReader &azure, const CallContext &context);

}

}
