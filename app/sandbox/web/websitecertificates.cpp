#include "sandbox/web/websites.h"

#include "sandbox/arm/regions.h"
#include "sandbox/keyvault/keyvaultaccess.h"
#include "sandbox/keyvault/keyvaultx509.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <variant>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Microsoft.Web/certificates: uploaded as a PFX, or taken from a vault by App Service's own principal.

namespace {

/// App Service's application in the public cloud, which reads certificates from vaults.
const QString kAppServiceAppId = u"abfa0a7c-a6b6-4736-8310-5855508787cd"_s;

Reply badRequest(const QString &message)
{
    return armError(400, u"BadRequest"_s, message);
}

/// A directory without App Service's principal stands for a tenant where its access was arranged for every vault.
bool appServiceMayRead(const Simulation &simulation, const Resource &vault, const QString &secret)
{
    const Principal *principal = simulation.principals().byAppId(kAppServiceAppId);
    const VaultRight right{VaultKind::Secrets, u"get"_s, u"getSecret/action"_s};
    return !principal || hasVaultRight(simulation, vault, *principal, right, secret);
}

struct PfxSource
{
    QByteArray pfx;
    QString password;
};

/// Where the PFX of a body comes from; a Reply when it cannot be had.
std::variant<PfxSource, Reply> sourceOf(Simulation &simulation, const QJsonObject &properties)
{
    const QString vaultId = properties.value(u"keyVaultId"_s).toString();
    if (vaultId.isEmpty()) {
        const QByteArray pfx = QByteArray::fromBase64(properties.value(u"pfxBlob"_s).toString().toLatin1());
        if (pfx.isEmpty() && properties.contains(u"canonicalName"_s))
            return notSimulated(u"App Service managed certificates"_s);
        if (pfx.isEmpty())
            return badRequest(u"The certificate needs 'keyVaultId' with 'keyVaultSecretName', or 'pfxBlob'."_s);
        return PfxSource{pfx, properties.value(u"password"_s).toString()};
    }
    Resource *vault = simulation.store().find(vaultId);
    const QString secret = properties.value(u"keyVaultSecretName"_s).toString();
    if (!vault)
        return badRequest(u"The Key Vault '%1' was not found (KeyVaultDoesNotExist)."_s.arg(vaultId));
    if (!appServiceMayRead(simulation, *vault, secret)) {
        return badRequest(
            u"The service does not have access to '%1' Key Vault. Please make sure that you have granted necessary "
            "permissions to the service to perform the request operation."_s.arg(vaultId));
    }
    const VaultCollection secrets(*vault, VaultKind::Secrets);
    if (!secrets.isLive(secret))
        return badRequest(
            u"The secret '%1' was not found in the Key Vault (KeyVaultSecretDoesNotExist)."_s.arg(secret));
    const QByteArray value = secrets.version(secret).value(u"value"_s).toString().toLatin1();
    return PfxSource{QByteArray::fromBase64(value), {}};
}

Verdict checkCertificate(const Call &call, const Resource *, QJsonObject &body)
{
    if (call.request.method == "PATCH")
        return std::nullopt; // changes tags alone
    const auto source = sourceOf(call.simulation, body.value(u"properties").toObject());
    if (const Reply *refused = std::get_if<Reply>(&source))
        return *refused;
    const PfxSource &pfx = std::get<PfxSource>(source);
    if (!fromPfx(pfx.pfx, pfx.password))
        return badRequest(u"The certificate could not be read as PFX with the given password."_s);
    return std::nullopt;
}

bool isBound(const ResourceStore &store, const Resource &certificate)
{
    const QString thumbprint = certificate.property(u"thumbprint"_s).toString();
    for (const Resource *binding : store.ofType(kHostBindingType)) {
        const Resource *site = store.find(ArmPath::parse(binding->id).parentId());
        const bool sameRegion = site && regionName(site->location()) == regionName(certificate.location());
        if (sameRegion && sameText(binding->property(u"thumbprint"_s).toString(), thumbprint))
            return true;
    }
    return false;
}

}

const Resource *webCertificate(const ResourceStore &store, const QString &region, const QString &thumbprint)
{
    for (const Resource *certificate : store.ofType(kWebCertificateType)) {
        if (regionName(certificate->location()) == regionName(region)
            && sameText(certificate->property(u"thumbprint"_s).toString(), thumbprint))
            return certificate;
    }
    return nullptr;
}

Result<void> fillWebCertificate(Simulation &simulation, Resource &certificate, const QByteArray &pfx,
                                const QString &password)
{
    const Result<KeyWithChain> content = fromPfx(pfx, password);
    if (!content)
        return content.error();
    const Result<QByteArray> kept = simulation.chance().once([&] { return toPfx(*content); }); // it has a random salt
    if (!kept)
        return kept.error();
    const QByteArray der = content->chain.first();
    const QSslCertificate leaf(der, QSsl::Der);
    const QString commonName = leaf.subjectInfo(QSslCertificate::CommonName).join(u' ');
    QStringList names = leaf.subjectAlternativeNames().values(QSsl::DnsEntry);
    names.sort();
    if (names.isEmpty())
        names.append(commonName);
    QJsonObject properties = certificate.properties();
    properties.remove(u"pfxBlob"_s);
    properties.remove(u"password"_s);
    properties.insert(u"thumbprint"_s,
                      QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex().toUpper()));
    properties.insert(u"expirationDate"_s, leaf.expiryDate().toUTC().toString(Qt::ISODate));
    properties.insert(u"issueDate"_s, leaf.effectiveDate().toUTC().toString(Qt::ISODate));
    properties.insert(u"issuer"_s, leaf.issuerInfo(QSslCertificate::CommonName).join(u' '));
    properties.insert(u"subjectName"_s, commonName);
    properties.insert(u"friendlyName"_s, u""_s);
    properties.insert(u"hostNames"_s, QJsonArray::fromStringList(names));
    properties.insert(u"valid"_s, leaf.expiryDate() > simulation.now());
    if (properties.contains(u"keyVaultId"_s))
        properties.insert(u"keyVaultSecretStatus"_s, u"Succeeded"_s);
    certificate.setProperties(properties);
    certificate.hidden = {{u"pfx"_s, QString::fromLatin1(kept->toBase64())}};
    return {};
}

void registerWebCertificates(Simulation &simulation)
{
    TypeBehaviour certificate;
    certificate.type = kWebCertificateType;
    certificate.createdStatus = 200;
    certificate.apiVersions = webApiVersions();
    certificate.needsLocation = true;
    certificate.hasProvisioningState = false;
    certificate.validate = checkCertificate;
    certificate.complete = [](const Call &call, Resource &resource, const Resource *) {
        if (call.request.method == "PATCH")
            return;
        const auto source = sourceOf(call.simulation, resource.properties());
        if (const PfxSource *pfx = std::get_if<PfxSource>(&source))
            (void)fillWebCertificate(call.simulation, resource, pfx->pfx, pfx->password); // validate() read it already
    };
    certificate.patch = [](const Call &call, const Resource &existing) {
        QJsonObject body = existing.body; // tags only: the content is replaced by PUT
        if (call.request.body.contains(u"tags"))
            body.insert(u"tags"_s, call.request.body.value(u"tags"));
        return body;
    };
    certificate.beforeDelete = [](const Call &call, const Resource &resource) -> Verdict {
        if (!isBound(call.simulation.store(), resource))
            return std::nullopt;
        return armError(409, u"Conflict"_s,
                        u"Certificate with thumbprint '%1' is in use by a host name binding."_s.arg(
                            resource.property(u"thumbprint"_s).toString()));
    };
    simulation.add(std::move(certificate));
}

}
