#include "sandbox/web/websites.h"

#include "sandbox/keyvault/keyvaultcollection.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// The section "web" of an estate file: { site id: { "appSettings": {name: value},
//   "connectionStrings": {name: {type, value}}, "slotConfigNames": {…}, "hostNames": [{name, certificate, vault}] } }.
// A host name with a certificate gets a Microsoft.Web/certificates resource made from the vault's secret of that name.

namespace {

Error wrong(const QString &what)
{
    return Error::input(u"The estate's web section: "_s + what, u"Estate"_s);
}

/// The certificate object of App Service for a vault's certificate; its thumbprint.
Result<QString> certificateFor(Simulation &simulation, const Resource &site, const QString &vaultId,
                               const QString &name)
{
    Resource *vault = simulation.store().find(vaultId);
    const QString value =
        vault ? VaultCollection(*vault, VaultKind::Secrets).version(name).value(u"value"_s).toString() : QString();
    if (value.isEmpty())
        return wrong(u"the certificate '%1' is not in the vault '%2'."_s.arg(name, vaultId));
    const ArmPath path = ArmPath::parse(site.id);
    Resource certificate;
    certificate.id = u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Web/certificates/%3"_s.arg(
        path.subscriptionId, path.resourceGroup, name);
    certificate.type = kWebCertificateType;
    certificate.body = {{u"id"_s, certificate.id},
                        {u"name"_s, name},
                        {u"type"_s, certificate.type},
                        {u"location"_s, site.location()},
                        {u"tags"_s, site.body.value(u"tags").toObject()}};
    certificate.setProperties({{u"keyVaultId"_s, vault->id},
                               {u"keyVaultSecretName"_s, name},
                               {u"serverFarmId"_s, site.property(u"serverFarmId"_s)}});
    if (Result<void> filled = fillWebCertificate(simulation, certificate, QByteArray::fromBase64(value.toLatin1()), {});
        !filled)
        return wrong(u"the certificate '%1': %2"_s.arg(name, filled.error().message));
    const QString thumbprint = certificate.property(u"thumbprint"_s).toString();
    simulation.store().put(std::move(certificate));
    return thumbprint;
}

Result<void> loadSite(Simulation &simulation, const Resource &site, const QJsonObject &content)
{
    for (const auto &[member, config] :
         {std::pair{u"appSettings"_s, u"appsettings"_s}, std::pair{u"connectionStrings"_s, u"connectionstrings"_s}})
        setSiteSettings(simulation, site, config, content.value(member).toObject());
    if (content.contains(u"slotConfigNames"_s)) {
        if (Resource *names = simulation.store().find(site.id + u"/config/slotConfigNames"_s))
            names->setProperties(content.value(u"slotConfigNames"_s).toObject());
    }
    for (const QJsonValue value : content.value(u"hostNames"_s).toArray()) {
        const QJsonObject host = value.toObject();
        QString thumbprint;
        if (host.contains(u"certificate"_s)) {
            const Result<QString> made = certificateFor(simulation, site, host.value(u"vault"_s).toString(),
                                                        host.value(u"certificate"_s).toString());
            if (!made)
                return made.error();
            thumbprint = *made;
        }
        putHostBinding(simulation, site, host.value(u"name"_s).toString(), thumbprint);
    }
    return {};
}

Result<void> loadSites(Simulation &simulation, const QJsonValue &section)
{
    const QJsonObject sites = section.toObject();
    for (auto it = sites.begin(); it != sites.end(); ++it) {
        const Resource *site = simulation.store().find(it.key());
        if (!site || !sameText(site->type, kSiteType))
            return wrong(u"'%1' is no site of the estate."_s.arg(it.key()));
        if (Result<void> loaded = loadSite(simulation, *site, it.value().toObject()); !loaded)
            return loaded;
    }
    return {};
}

}

void registerWebEstate(Simulation &simulation)
{
    // Sections load in alphabetical order, so that the vaults' content is there already.
    simulation.addEstateSection(u"web"_s, loadSites);
}

}
