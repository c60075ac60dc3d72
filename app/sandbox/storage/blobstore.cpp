#include "sandbox/storage/blobstore.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kSignatureSeconds = 3600;

/// The query of an account SAS; its fields in the order in which they are signed.
QByteArray accountSignature(const QString &account, const QByteArray &key)
{
    const QByteArray permissions = "rwdlac"; // read, write, delete, list, add, create: they are signed in this order
    const QByteArray services = "b";
    const QByteArray resources = "sco"; // the account, its containers, their blobs
    const QByteArray ends =
        QDateTime::currentDateTimeUtc().addSecs(kSignatureSeconds).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s).toLatin1();
    const QByteArray protocols = "https,http";
    const QByteArray version = "2019-12-12";
    const QByteArrayList fields{account.toUtf8(), permissions, services, resources,   QByteArray(), ends,
                                QByteArray(),     protocols,   version,  QByteArray()};
    const QByteArray signature =
        QMessageAuthenticationCode::hash(fields.join('\n'), key, QCryptographicHash::Sha256).toBase64();
    return "sv=" + version + "&ss=" + services + "&srt=" + resources + "&sp=" + permissions + "&se="
        + ends.toPercentEncoding() + "&spr=" + protocols.toPercentEncoding() + "&sig=" + signature.toPercentEncoding();
}

}

Result<BlobStore> BlobStore::open(const QString &url, const QString &keys)
{
    const QUrl root(url, QUrl::StrictMode);
    if ((root.scheme() != u"http" && root.scheme() != u"https") || root.host().isEmpty())
        return Error::input(u"The blob store '%1' is no http or https address."_s.arg(url), u"Usage"_s);
    BlobStore store;
    store.m_root = root.adjusted(QUrl::StripTrailingSlash).toEncoded();
    if (store.m_root.endsWith('/'))
        store.m_root.chop(1);
    const QStringList entries = keys.split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const auto key = QByteArray::fromBase64Encoding(entry.section(u':', 1, 1).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
        if (!key || key.decoded.isEmpty()) {
            return Error::input(
                u"The key of the blob store's account '%1' is no base64."_s.arg(entry.section(u':', 0, 0)), u"Usage"_s);
        }
        store.m_keys.insert(entry.section(u':', 0, 0).toLower(), key.decoded);
    }
    if (store.m_keys.isEmpty())
        return Error::input(u"The blob store has no accounts: AZURITE_ACCOUNTS is not set."_s, u"Usage"_s);
    return store;
}

QUrl BlobStore::signedUrl(const QString &account, const QByteArray &path, const QByteArray &query) const
{
    const QString name = account.toLower();
    QByteArray url = m_root + '/' + name.toUtf8() + path + '?';
    if (!query.isEmpty())
        url += query + '&';
    return QUrl::fromEncoded(url + accountSignature(name, m_keys.value(name)));
}

}
