#include "sandbox/web/websites.h"

#include "sandbox/keyvault/keyvaultaccess.h"

#include <QRegularExpression>
#include <QUrl>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// sites/config/configreferences: whether "@Microsoft.KeyVault(…)" in app settings leads to a secret that the app's
// identity may read.

namespace {

struct SecretReference
{
    QString vault;
    QString secret;
    QString version; ///< empty: the newest
    bool valid = false;
};

SecretReference parseReference(const QString &inner)
{
    SecretReference reference;
    for (const QString &part : inner.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (sameText(name, u"SecretUri")) {
            const QUrl url(value);
            const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
            reference.vault = url.host().section(u'.', 0, 0);
            if (sameText(path.value(0), u"secrets"))
                reference.secret = path.value(1);
            reference.version = path.value(2);
        } else if (sameText(name, u"VaultName")) {
            reference.vault = value;
        } else if (sameText(name, u"SecretName")) {
            reference.secret = value;
        } else if (sameText(name, u"SecretVersion")) {
            reference.version = value;
        } else {
            return {};
        }
    }
    reference.valid = !reference.vault.isEmpty() && !reference.secret.isEmpty();
    return reference;
}

QString innerText(const QString &value)
{
    static const QRegularExpression kReference(u"^@Microsoft\\.KeyVault\\((.*)\\)$"_s);
    const QRegularExpressionMatch match = kReference.match(value.trimmed());
    return match.hasMatch() ? match.captured(1) : QString();
}

/// The principal that fetches references: the site's own, or the user-assigned one that the site names.
const Principal *fetchingPrincipal(const Simulation &simulation, const Resource &site)
{
    const QString identity = site.property(u"keyVaultReferenceIdentity"_s).toString();
    if (identity.isEmpty() || sameText(identity, u"SystemAssigned")) {
        return simulation.principals().byObjectId(
            site.body.value(u"identity").toObject().value(u"principalId"_s).toString());
    }
    const Resource *assigned = simulation.store().find(identity);
    return assigned ? simulation.principals().byObjectId(assigned->property(u"principalId"_s).toString()) : nullptr;
}

QString statusOf(Simulation &simulation, const Resource &site, const SecretReference &reference)
{
    if (!reference.valid)
        return u"InvalidSyntax"_s;
    const Principal *principal = fetchingPrincipal(simulation, site);
    if (!principal)
        return u"MSINotEnabled"_s;
    Resource *vault = vaultNamed(simulation.store(), reference.vault);
    if (!vault)
        return u"VaultNotFound"_s;
    const VaultRight right{VaultKind::Secrets, u"get"_s, u"getSecret/action"_s};
    if (!hasVaultRight(simulation, *vault, *principal, right, reference.secret))
        return u"AccessToKeyVaultDenied"_s;
    const VaultCollection secrets(*vault, VaultKind::Secrets);
    if (!secrets.isLive(reference.secret))
        return u"SecretNotFound"_s;
    const QJsonObject version = secrets.version(reference.secret, reference.version);
    if (version.isEmpty())
        return u"SecretVersionNotFound"_s;
    return version.value(u"attributes"_s).toObject().value(u"enabled"_s).toBool(true) ? u"Resolved"_s
                                                                                      : u"OtherReasons"_s;
}

QJsonObject shownReference(Simulation &simulation, const Resource &site, const QString &key, const QString &value)
{
    const SecretReference reference = parseReference(innerText(value));
    const QString status = statusOf(simulation, site, reference);
    const QString identity = site.property(u"keyVaultReferenceIdentity"_s).toString();
    const bool isSystem = identity.isEmpty() || sameText(identity, u"SystemAssigned");
    QJsonObject properties{
        {u"reference"_s, value},
        {u"status"_s, status},
        {u"vaultName"_s, reference.vault},
        {u"secretName"_s, reference.secret},
        {u"secretVersion"_s, reference.version},
        {u"identityType"_s, QJsonObject{{u"type"_s, isSystem ? u"SystemAssigned"_s : u"UserAssigned"_s}}},
        {u"source"_s, u"KeyVault"_s},
        {u"details"_s,
         status == u"Resolved" ? u"Reference has been successfully resolved."_s
                               : u"The reference was not resolved: "_s + status}};
    if (status == u"Resolved") {
        Resource *vault = vaultNamed(simulation.store(), reference.vault);
        properties.insert(u"activeVersion"_s,
                          VaultCollection(*vault, VaultKind::Secrets)
                              .version(reference.secret, reference.version)
                              .value(u"version"_s));
    }
    return {{u"id"_s, site.id + u"/config/configreferences/appsettings/"_s + key},
            {u"name"_s, key},
            {u"type"_s, u"Microsoft.Web/sites/config/configreferences"_s},
            {u"location"_s, site.location()},
            {u"properties"_s, properties}};
}

Reply answerReferences(const Call &call, const QStringList &captures)
{
    const QString siteId = u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Web/sites/%3"_s.arg(
        captures.value(0), captures.value(1), captures.value(2));
    const Resource *site = call.simulation.store().find(siteId);
    if (!site)
        return armError(404, u"ResourceNotFound"_s, u"The site '%1' was not found."_s.arg(siteId));
    const QString key = captures.value(3);
    const QJsonObject settings = siteSettings(call.simulation.store(), *site, u"appsettings"_s);
    QJsonArray values;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString value = it.value().toString();
        if (value.startsWith(u"@Microsoft.KeyVault("_s) && (key.isEmpty() || it.key() == key))
            values.append(shownReference(call.simulation, *site, it.key(), value));
    }
    if (key.isEmpty())
        return pageOf(call.request, values);
    if (values.isEmpty())
        return armError(404, u"NotFound"_s, u"The app setting '%1' is no reference."_s.arg(key));
    return Reply::of(values.first().toObject());
}

}

void registerWebReferences(Simulation &simulation)
{
    const QString all =
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/sites/{site}/config/configreferences/"
        "appsettings"_s;
    for (const QString &pattern : {all, all + u"/{key}"_s}) {
        simulation.add(
            Route{"GET", pattern, webApiVersions(), u"Microsoft.Web/sites/config/read"_s, true, answerReferences});
    }
}

}
