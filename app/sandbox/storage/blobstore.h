#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

namespace azrelocate::sandbox {

/// A server that speaks the protocol of blob storage (Azurite), reached with the keys of its accounts. A value.
class BlobStore
{
public:
    /// @p url: its root, "http://127.0.0.1:10000"; an account is a path below it. @p keys: "account:key;account:key",
    /// keys in base64. Input when either cannot be read; no message repeats a key.
    static Result<BlobStore> open(const QString &url, const QString &keys);

    /// Whether it has the blobs of @p account (without case).
    bool holds(const QString &account) const { return m_keys.contains(account.toLower()); }
    /// Where @p account has @p path ("/container/blob", percent-encoded), with a signature for the next hour of real
    /// time that allows everything but tags and rights (account SAS, version 2019-12-12). @p query: percent-encoded.
    QUrl signedUrl(const QString &account, const QByteArray &path, const QByteArray &query) const;

private:
    QByteArray m_root; ///< without a slash at its end
    QHash<QString, QByteArray> m_keys;
};

}
