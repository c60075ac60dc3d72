#include "sandbox/keyvault/keyvaultdataplane.h"

#include "sandbox/arm/regions.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPageSize = 25;

QJsonObject shownDeleted(const VaultCall &request, VaultKind kind, const QString &name, QJsonObject view)
{
    const QJsonObject item = VaultCollection(request.vault, kind).item(name);
    view.insert(
        u"recoveryId"_s,
        objectId(request.vault, kind, name, {}).replace(collectionName(kind), u"deleted"_s + collectionName(kind)));
    view.insert(u"deletedDate"_s, item.value(u"deletedDate"_s));
    view.insert(u"scheduledPurgeDate"_s, item.value(u"scheduledPurgeDate"_s));
    return view;
}

/// A certificate's secret and key come and go with it.
QList<VaultKind> together(VaultKind kind)
{
    if (kind == VaultKind::Certificates)
        return {VaultKind::Certificates, VaultKind::Secrets, VaultKind::Keys};
    return {kind};
}

QString geographyOf(const Resource &vault)
{
    const SimulatedRegion *region = findRegion(vault.location());
    return region ? QString::fromUtf16(region->geography) : QString();
}

}

Reply vaultPage(const VaultCall &request, const QJsonArray &entries)
{
    const ArmRequest &http = request.call.request;
    qsizetype size = kPageSize;
    const QString wanted = http.queryValue(u"maxresults"_s);
    if (!wanted.isEmpty()) {
        size = wanted.toLongLong();
        if (size < 1 || size > kPageSize)
            return vaultError(400, u"BadParameter"_s, u"The maxresults parameter is from 1 to 25."_s);
    }
    const qsizetype from = http.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonArray page;
    for (qsizetype i = from; i < std::min(from + size, entries.size()); ++i)
        page.append(entries[i]);
    QJsonValue next = QJsonValue::Null;
    if (from + size < entries.size()) {
        next = http.baseUrl() + http.path.text
            + u"?api-version=%1&$skiptoken=%2&maxresults=%3"_s.arg(http.apiVersion).arg(from + size).arg(size);
    }
    return Reply::of({{u"value"_s, page}, {u"nextLink"_s, next}});
}

Reply listItems(const VaultCall &request, VaultKind kind, const VersionView &entry)
{
    const VaultCollection items(request.vault, kind);
    QJsonArray entries;
    for (const QString &name : items.liveNames()) {
        QJsonObject shown = entry(name, items.version(name));
        const QString idName = kind == VaultKind::Keys ? u"kid"_s : u"id"_s;
        shown.insert(idName, objectId(request.vault, kind, name, {})); // lists name the item, not a version
        entries.append(shown);
    }
    return vaultPage(request, entries);
}

Reply listVersions(const VaultCall &request, VaultKind kind, const VersionView &entry)
{
    const VaultCollection items(request.vault, kind);
    if (!items.isLive(request.name()))
        return itemNotFound(kind, request.name());
    QJsonArray entries;
    for (const QJsonValue version : items.item(request.name()).value(u"versions"_s).toArray())
        entries.append(entry(items.spelling(request.name()), version.toObject()));
    return vaultPage(request, entries);
}

Reply answerDeleted(const VaultCall &request, VaultKind kind, const VersionView &entry, const VersionView &bundle)
{
    VaultCollection items(request.vault, kind);
    const QString name = items.spelling(request.name());
    const bool isAction = request.third() == u"recover";
    if (request.segments.size() == 1 && request.method() == "GET") {
        if (Verdict refused =
                request.refuse(kind, u"list"_s, kind == VaultKind::Secrets ? u"readMetadata/action"_s : u"read"_s))
            return *refused;
        QJsonArray entries;
        for (const QString &deleted : items.deletedNames())
            entries.append(shownDeleted(request, kind, deleted, entry(deleted, items.version(deleted))));
        return vaultPage(request, entries);
    }
    if (request.method() == "GET" && request.segments.size() == 2) {
        if (Verdict refused =
                request.refuse(kind, u"get"_s, kind == VaultKind::Secrets ? u"readMetadata/action"_s : u"read"_s))
            return *refused;
        if (!items.isDeleted(name))
            return itemNotFound(kind, request.name());
        return Reply::of(shownDeleted(request, kind, name, bundle(name, items.version(name))));
    }
    if (request.method() == "DELETE" && request.segments.size() == 2) {
        if (Verdict refused = request.refuse(kind, u"purge"_s, u"purge/action"_s))
            return *refused;
        if (!items.isDeleted(name))
            return itemNotFound(kind, request.name());
        if (request.vault.property(u"enablePurgeProtection"_s).toBool())
            return vaultError(403, u"Forbidden"_s, u"Purge protection of the vault forbids this."_s,
                              u"ForbiddenByPolicy"_s);
        for (const VaultKind part : together(kind))
            VaultCollection(request.vault, part).erase(name);
        return Reply::empty(204);
    }
    if (request.method() == "POST" && isAction) {
        if (Verdict refused = request.refuse(kind, u"recover"_s, u"recover/action"_s))
            return *refused;
        if (!items.isDeleted(name))
            return itemNotFound(kind, request.name());
        for (const VaultKind part : together(kind))
            VaultCollection(request.vault, part).recover(name);
        return Reply::of(bundle(name, items.version(name)));
    }
    return notSimulated(QString::fromLatin1(request.method()) + u' ' + request.call.request.path.text);
}

Reply deleteItem(const VaultCall &request, VaultKind kind, const VersionView &bundle)
{
    if (Verdict refused = request.refuse(kind, u"delete"_s, u"delete"_s))
        return *refused;
    VaultCollection items(request.vault, kind);
    const QString name = items.spelling(request.name());
    if (!items.isLive(name))
        return itemNotFound(kind, request.name());
    if (kind != VaultKind::Certificates && items.version(name).value(u"managed"_s).toBool()) {
        return vaultError(
            403, u"Forbidden"_s,
            u"The %1 '%2' belongs to a certificate; delete the certificate."_s.arg(singularName(kind), name));
    }
    for (const VaultKind part : together(kind)) {
        VaultCollection(request.vault, part)
            .softDelete(name, request.now(), request.vault.property(u"softDeleteRetentionInDays"_s).toInt(90));
    }
    return Reply::of(shownDeleted(request, kind, name, bundle(name, items.version(name))));
}

Reply backUpItem(const VaultCall &request, VaultKind kind, const QList<VaultKind> &with)
{
    if (Verdict refused = request.refuse(kind, u"backup"_s, u"backup/action"_s))
        return *refused;
    const QString name = VaultCollection(request.vault, kind).spelling(request.name());
    if (!VaultCollection(request.vault, kind).isLive(name))
        return itemNotFound(kind, request.name());
    QJsonObject content;
    for (const VaultKind part : with)
        content.insert(collectionName(part), VaultCollection(request.vault, part).item(name));
    const QJsonObject blob{{u"kind"_s, collectionName(kind)},
                           {u"name"_s, name},
                           {u"subscription"_s, ArmPath::parse(request.vault.id).subscriptionId},
                           {u"geography"_s, geographyOf(request.vault)},
                           {u"content"_s, content}};
    // The service encrypts its blobs; here compression is enough to keep values from being read by accident in a log.
    const QByteArray bytes = qCompress(QJsonDocument(blob).toJson(QJsonDocument::Compact));
    return Reply::of(
        {{u"value"_s,
          QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}});
}

Reply restoreItem(const VaultCall &request, VaultKind kind, const VersionView &bundle)
{
    if (Verdict refused = request.refuse(kind, u"restore"_s, u"restore/action"_s))
        return *refused;
    const QByteArray bytes = QByteArray::fromBase64(request.call.request.body.value(u"value").toString().toLatin1(),
                                                    QByteArray::Base64UrlEncoding);
    const QJsonObject blob = QJsonDocument::fromJson(qUncompress(bytes)).object();
    if (blob.value(u"kind"_s).toString() != collectionName(kind))
        return vaultError(400, u"BadParameter"_s, u"The value is no backup of a %1."_s.arg(singularName(kind)));
    const bool samePlace = blob.value(u"subscription"_s).toString() == ArmPath::parse(request.vault.id).subscriptionId
        && blob.value(u"geography"_s).toString() == geographyOf(request.vault);
    if (!samePlace) {
        return vaultError(400, u"BadParameter"_s,
                          u"The backup cannot be restored here: the vault is in another subscription or another Azure "
                          "geography than the backup was made in."_s);
    }
    const QString name = blob.value(u"name"_s).toString();
    const QJsonObject content = blob.value(u"content"_s).toObject();
    for (auto it = content.begin(); it != content.end(); ++it) {
        if (request.vault.hidden.value(it.key()).toObject().contains(name))
            return vaultError(409, u"Conflict"_s, u"An object of the name '%1' exists in the vault."_s.arg(name));
    }
    for (const VaultKind part : {VaultKind::Secrets, VaultKind::Certificates, VaultKind::Keys}) {
        if (content.contains(collectionName(part)))
            VaultCollection(request.vault, part).put(name, content.value(collectionName(part)).toObject());
    }
    return Reply::of(bundle(name, VaultCollection(request.vault, kind).version(name)));
}

Reply itemNotFound(VaultKind kind, const QString &name)
{
    QString code = singularName(kind);
    code[0] = code[0].toUpper();
    return vaultError(
        404, code + u"NotFound"_s,
        u"A %1 with (name/id) %2 was not found in this key vault. If you recently deleted this %1 you may be "
        "able to recover it using the correct recovery command."_s.arg(singularName(kind), name));
}

Verdict nameIsDeleted(const VaultCall &request, VaultKind kind, const QString &name)
{
    if (!VaultCollection(request.vault, kind).isDeleted(name))
        return std::nullopt;
    return vaultError(
        409, u"Conflict"_s,
        u"%1 %2 is currently in a deleted but recoverable state, and its name cannot be reused; in this state, "
        "it can only be recovered or purged."_s.arg(singularName(kind), name),
        u"ObjectIsDeletedButRecoverable"_s);
}

Verdict badObjectName(const QString &name)
{
    static const QRegularExpression kName(u"^[0-9a-zA-Z-]{1,127}$"_s);
    if (kName.match(name).hasMatch())
        return std::nullopt;
    return vaultError(400, u"BadParameter"_s, u"The request URI contains an invalid name: %1"_s.arg(name));
}

}
