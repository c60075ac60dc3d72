#include "sandbox/keyvault/keyvaultdataplane.h"

#include "sandbox/keyvault/keyvaultissue.h"
#include "sandbox/keyvault/keyvaultpending.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Certificates of a vault's data plane: reading, importing, policies. Making new ones: keyvaultpending.cpp; issuers and
// contacts: keyvaultissuers.cpp.

namespace {

QJsonObject shownPolicy(const Resource &vault, const QString &name, const QJsonObject &policy)
{
    QJsonObject shown = policy;
    shown.insert(u"id"_s, objectId(vault, VaultKind::Certificates, name, u"policy"_s));
    return shown;
}

QJsonObject certificateEntry(const Resource &vault, const QString &name, const QJsonObject &version)
{
    return {{u"id"_s, objectId(vault, VaultKind::Certificates, name, version.value(u"version"_s).toString())},
            {u"x5t"_s, version.value(u"x5t"_s)},
            {u"subject"_s, version.value(u"subject"_s)},
            {u"attributes"_s, shownAttributes(vault, version)},
            {u"tags"_s, version.value(u"tags"_s).toObject()}};
}

Reply getCertificate(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Certificates, u"get"_s, u"read"_s))
        return *refused;
    const VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString name = certificates.spelling(request.name());
    const QJsonObject version = certificates.isLive(name) ? certificates.version(name, request.third()) : QJsonObject();
    if (version.isEmpty())
        return itemNotFound(VaultKind::Certificates, request.name());
    return Reply::of(certificateBundle(request.vault, name, version));
}

Reply patchCertificate(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Certificates, u"update"_s, u"update/action"_s))
        return *refused;
    VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString name = certificates.spelling(request.name());
    if (!certificates.isLive(name) || certificates.version(name, request.third()).isEmpty())
        return itemNotFound(VaultKind::Certificates, request.name());
    const QJsonObject &body = request.call.request.body;
    certificates.changeVersion(name, request.third(), [&](QJsonObject &version) {
        // The dates are those of the certificate; only "enabled" is the caller's.
        QJsonObject attributes = body.value(u"attributes").toObject();
        attributes.remove(u"nbf"_s);
        attributes.remove(u"exp"_s);
        version.insert(u"attributes"_s,
                       changedAttributes(version.value(u"attributes"_s).toObject(), attributes, request.now()));
        if (body.contains(u"tags"))
            version.insert(u"tags"_s, body.value(u"tags"));
    });
    if (body.value(u"policy").isObject())
        changePolicy(request.vault, name, body.value(u"policy").toObject());
    return Reply::of(certificateBundle(request.vault, name, certificates.version(name, request.third())));
}

Reply policy(const VaultCall &request)
{
    const bool changes = request.method() == "PATCH";
    if (Verdict refused = changes ? request.refuse(VaultKind::Certificates, u"update"_s, u"update/action"_s)
                                  : request.refuse(VaultKind::Certificates, u"get"_s, u"read"_s))
        return *refused;
    const VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString name = certificates.spelling(request.name());
    if (!certificates.isLive(name))
        return itemNotFound(VaultKind::Certificates, request.name());
    if (changes)
        changePolicy(request.vault, name, request.call.request.body);
    return Reply::of(shownPolicy(request.vault, name, certificates.item(name).value(u"policy"_s).toObject()));
}

Reply importCertificate(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Certificates, u"import"_s, u"import/action"_s))
        return *refused;
    if (Verdict refused = badObjectName(request.name()))
        return *refused;
    if (Verdict refused = nameIsDeleted(request, VaultKind::Certificates, request.name()))
        return *refused;
    const QJsonObject &body = request.call.request.body;
    const QByteArray value = body.value(u"value").toString().toLatin1();
    const bool isPem = value.contains("-----BEGIN");
    const Result<KeyWithChain> content =
        isPem ? fromPem(value) : fromPfx(QByteArray::fromBase64(value), body.value(u"pwd").toString());
    if (!content) {
        return vaultError(
            400, u"BadParameter"_s,
            u"The specified %1 X.509 certificate content can not be read. Please check if certificate is in "
            "valid %1 format."_s.arg(isPem ? u"PEM"_s : u"PKCS#12"_s));
    }
    NewCertificate certificate;
    certificate.name = request.name();
    certificate.content = *content;
    certificate.policy = policyOfImport(*content, body.value(u"policy").toObject());
    certificate.enabled = body.value(u"attributes").toObject().value(u"enabled"_s).toBool(true);
    certificate.tags = body.value(u"tags").toObject();
    const QString type = certificate.policy.value(u"secret_props"_s).toObject().value(u"contentType"_s).toString();
    if (isPem != (type == u"application/x-pem-file")) {
        return vaultError(400, u"BadParameter"_s,
                          u"The content type '%1' of the policy does not fit what was sent."_s.arg(type));
    }
    if (Result<void> added = addCertificate(request.call.simulation, request.vault, certificate); !added)
        return vaultError(400, u"BadParameter"_s, added.error().message);
    const VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString name = certificates.spelling(certificate.name);
    return Reply::of(certificateBundle(request.vault, name, certificates.version(name)));
}

Reply onOneCertificate(const VaultCall &request)
{
    const QByteArray method = request.method();
    const QString third = request.third();
    if (third == u"pending")
        return answerPending(request);
    if (third == u"policy" && (method == "GET" || method == "PATCH"))
        return policy(request);
    if (method == "POST" && third == u"create")
        return createCertificate(request);
    if (method == "POST" && third == u"import")
        return importCertificate(request);
    if (method == "POST" && third == u"backup") {
        return backUpItem(request, VaultKind::Certificates,
                          {VaultKind::Certificates, VaultKind::Secrets, VaultKind::Keys});
    }
    if (method == "GET")
        return getCertificate(request);
    if (method == "PATCH")
        return patchCertificate(request);
    return notSimulated(QString::fromLatin1(method) + u' ' + request.call.request.path.text);
}

}

QJsonObject certificateBundle(const Resource &vault, const QString &name, const QJsonObject &version)
{
    QJsonObject shown = certificateEntry(vault, name, version);
    const QString id = version.value(u"version"_s).toString();
    const QJsonObject item = VaultCollection(const_cast<Resource &>(vault), VaultKind::Certificates).item(name);
    shown.remove(u"subject"_s);
    shown.insert(u"kid"_s, objectId(vault, VaultKind::Keys, name, id));
    shown.insert(u"sid"_s, objectId(vault, VaultKind::Secrets, name, id));
    shown.insert(u"cer"_s, version.value(u"cer"_s));
    shown.insert(u"policy"_s, shownPolicy(vault, name, item.value(u"policy"_s).toObject()));
    if (item.value(u"pending"_s).isObject()) {
        shown.insert(u"pending"_s,
                     QJsonObject{{u"id"_s, objectId(vault, VaultKind::Certificates, name, u"pending"_s)}});
    }
    return shown;
}

Reply answerCertificates(const VaultCall &request)
{
    const QByteArray method = request.method();
    const qsizetype depth = request.segments.size();
    const VersionView entry = [&](const QString &name, const QJsonObject &version) {
        return certificateEntry(request.vault, name, version);
    };
    const VersionView bundle = [&](const QString &name, const QJsonObject &version) {
        return certificateBundle(request.vault, name, version);
    };
    if (request.deleted)
        return answerDeleted(request, VaultKind::Certificates, entry, bundle);
    if (request.name() == u"issuers" || request.name() == u"contacts")
        return answerIssuersAndContacts(request);
    if (method == "GET" && (depth == 1 || request.third() == u"versions")) {
        if (Verdict refused = request.refuse(VaultKind::Certificates, u"list"_s, u"read"_s))
            return *refused;
        return depth == 1 ? listItems(request, VaultKind::Certificates, entry)
                          : listVersions(request, VaultKind::Certificates, entry);
    }
    if (method == "POST" && depth == 2 && request.name() == u"restore")
        return restoreItem(request, VaultKind::Certificates, bundle);
    if (method == "DELETE" && depth == 2)
        return deleteItem(request, VaultKind::Certificates, bundle);
    return onOneCertificate(request);
}

}
