#include "sandbox/keyvault/keyvaultpending.h"

#include "base/jsonpath.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Issuers and contacts of a vault. An issuer's account password is written and never read back.

namespace {

QString issuerId(const Resource &vault, const QString &name)
{
    return objectId(vault, VaultKind::Certificates, u"issuers"_s, name);
}

QJsonObject shownIssuer(const Resource &vault, const QString &name, const QJsonObject &issuer)
{
    QJsonObject shown = issuer;
    QJsonObject credentials = issuer.value(u"credentials"_s).toObject();
    credentials.remove(u"pwd"_s);
    shown.insert(u"credentials"_s, credentials);
    shown.insert(u"id"_s, issuerId(vault, name));
    return shown;
}

Reply writeIssuer(const VaultCall &request, QJsonObject issuers)
{
    const QString name = request.third();
    const QJsonObject &body = request.call.request.body;
    if (request.method() == "PATCH" && !issuers.contains(name))
        return itemNotFound(VaultKind::Certificates, name);
    if (request.method() == "PUT" && body.value(u"provider").toString().isEmpty())
        return vaultError(400, u"BadParameter"_s, u"Property provider is required."_s);
    QJsonObject issuer = request.method() == "PUT" ? body : mergePatch(issuers.value(name), body).toObject();
    issuer.insert(u"attributes"_s, newAttributes(issuer.value(u"attributes"_s).toObject(), request.now()));
    issuers.insert(name, issuer);
    request.vault.hidden.insert(u"issuers"_s, issuers);
    return Reply::of(shownIssuer(request.vault, name, issuer));
}

Reply answerIssuers(const VaultCall &request)
{
    QJsonObject issuers = request.vault.hidden.value(u"issuers"_s).toObject();
    const QString name = request.third();
    if (request.method() == "GET" && name.isEmpty()) {
        QJsonArray entries;
        for (auto it = issuers.begin(); it != issuers.end(); ++it) {
            entries.append(QJsonObject{{u"id"_s, issuerId(request.vault, it.key())},
                                       {u"provider"_s, it.value().toObject().value(u"provider"_s)}});
        }
        return vaultPage(request, entries);
    }
    if (request.method() == "PUT" || request.method() == "PATCH")
        return writeIssuer(request, issuers);
    if (!issuers.contains(name)) {
        return vaultError(404, u"CertificateIssuerNotFound"_s,
                          u"A certificate issuer with name %1 was not found in this key vault."_s.arg(name));
    }
    const QJsonObject shown = shownIssuer(request.vault, name, issuers.value(name).toObject());
    if (request.method() == "DELETE") {
        issuers.remove(name);
        request.vault.hidden.insert(u"issuers"_s, issuers);
    }
    return Reply::of(shown);
}

Reply answerContacts(const VaultCall &request)
{
    const QString id = objectId(request.vault, VaultKind::Certificates, u"contacts"_s, {});
    const QJsonArray kept = request.vault.hidden.value(u"contacts"_s).toArray();
    if (request.method() == "PUT") {
        const QJsonArray contacts = request.call.request.body.value(u"contacts").toArray();
        request.vault.hidden.insert(u"contacts"_s, contacts);
        return Reply::of({{u"id"_s, id}, {u"contacts"_s, contacts}});
    }
    if (kept.isEmpty())
        return vaultError(404, u"ContactsNotFound"_s, u"Contacts not found"_s);
    if (request.method() == "DELETE")
        request.vault.hidden.remove(u"contacts"_s);
    return Reply::of({{u"id"_s, id}, {u"contacts"_s, kept}});
}

}

Reply answerIssuersAndContacts(const VaultCall &request)
{
    const bool isIssuers = request.name() == u"issuers";
    const bool reads = request.method() == "GET";
    const QString permission = !isIssuers ? u"managecontacts"_s
        : reads                           ? (request.third().isEmpty() ? u"listissuers"_s : u"getissuers"_s)
        : request.method() == "DELETE"    ? u"deleteissuers"_s
                                          : u"setissuers"_s;
    const QString action = reads ? u"read"_s : u"update/action"_s;
    const VaultRight right{VaultKind::Certificates, permission, action};
    if (Verdict refused = refuseVaultAccess(request.call, request.vault, right, {}))
        return *refused;
    return isIssuers ? answerIssuers(request) : answerContacts(request);
}

}
