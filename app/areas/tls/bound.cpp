#include "areas/tls/tls.h"

#include "areas/tls/targetcertificates.h"
#include "azure/resources.h"
#include "azure/webapps.h"
#include "checklist/resourcechange.h"

#include <QSslCertificate>

namespace azrelocate::tls {

using namespace Qt::StringLiterals;

namespace {

bool isSite(const ResourceId &id)
{
    return id.type().compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) == 0;
}

QString nameAtTarget(const PlannedHostName &host)
{
    return host.newName.isEmpty() ? host.name : host.newName;
}

/// The hosts that an application of the target serves, when it exists; the error is that of the first look.
struct SiteHost
{
    PlannedHostName host;
    std::optional<WebSite> site; ///< nothing: it does not exist yet
    std::optional<HostNameBinding> binding;
};

Result<QList<SiteHost>> siteHosts(const CheckInput &input)
{
    QList<SiteHost> hosts;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (!isSite(host.targetApp))
            continue;
        SiteHost one{host, {}, {}};
        const auto exists = resourceExists(input.azure, host.targetApp, input.context);
        if (!exists)
            return exists.error();
        if (*exists) {
            const auto site = getWebSite(input.azure, host.targetApp, input.context);
            if (!site)
                return site.error();
            one.site = *site;
            const auto bindings = listHostNameBindings(input.azure, host.targetApp, input.context);
            if (!bindings)
                return bindings.error();
            for (const HostNameBinding &binding : *bindings) {
                if (binding.hostName.compare(nameAtTarget(host), Qt::CaseInsensitive) == 0)
                    one.binding = binding;
            }
        }
        hosts.append(one);
    }
    return hosts;
}

bool isBoundTo(const HostNameBinding &binding, const QByteArray &thumbprint)
{
    return binding.sslState.compare("Disabled"_L1, Qt::CaseInsensitive) != 0
        && binding.thumbprint.compare(QLatin1StringView(thumbprint), Qt::CaseInsensitive) == 0;
}

/// The App Service certificate that takes @p found from its vault into the site's region.
Change importCertificate(const FoundCertificate &found, const WebSite &site, const QString &name)
{
    const ResourceId id = ResourceId::resource(site.id.resourceGroupId(), u"Microsoft.Web/certificates"_s, {name});
    return createResource(u"tls.bound"_s,
                          {QT_TRANSLATE_NOOP("Message", "Make %1 of %2 available to App Service"),
                           {found.certificate.name, found.vault.name}},
                          id,
                          QJsonObject{{u"location"_s, site.location.name()},
                                      {u"properties"_s,
                                       QJsonObject{{u"keyVaultId"_s, found.vault.id.toString()},
                                                   {u"keyVaultSecretName"_s, found.certificate.name},
                                                   {u"serverFarmId"_s, site.serverFarm.toString()}}}});
}

Change bindCertificate(const SiteHost &one, const FoundCertificate &found)
{
    const QString name = nameAtTarget(one.host);
    const HostNameBinding &binding = *one.binding;
    return updateResource(
        u"tls.bound"_s,
        {QT_TRANSLATE_NOOP("Message", "Serve %1 for %2 at %3"), {found.certificate.name, name, one.site->name}},
        one.site->id.child(u"hostNameBindings"_s, name), "PUT",
        hostNameBindingBody(one.site->name, binding.recordType, binding.thumbprint),
        hostNameBindingBody(one.site->name, binding.recordType, QString::fromLatin1(found.certificate.thumbprint)));
}

}

Finding certificatesAreBound(const CheckInput &input)
{
    Finding finding;
    const auto hosts = siteHosts(input);
    if (!hosts) {
        finding.couldNotCheck(u"applications"_s, hosts.error());
        return finding;
    }
    if (hosts->isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No application serves a custom host name."));
        return finding;
    }
    const auto certificates = targetCertificates(input);
    if (!certificates) {
        finding.couldNotCheck(u"certificates"_s, certificates.error());
        return finding;
    }
    for (const SiteHost &one : *hosts) {
        const QString name = nameAtTarget(one.host);
        const FoundCertificate *best = bestFor(name, *certificates);
        const QString wanted = best ? QString::fromLatin1(best->certificate.thumbprint) : QString();
        if (!one.site)
            finding.fail(
                name,
                {QT_TRANSLATE_NOOP("Message", "The application %1 does not exist yet."), {one.host.targetApp.name()}},
                wanted, {}, one.host.targetApp);
        else if (!one.binding)
            finding.fail(name, {QT_TRANSLATE_NOOP("Message", "%1 does not know this host name."), {one.site->name}},
                         wanted, {}, one.site->id);
        else if (!best)
            finding.fail(
                name, QT_TRANSLATE_NOOP("Message", "There is no certificate for it in a vault of the target region."),
                {}, one.binding->thumbprint, one.site->id);
        else if (isBoundTo(*one.binding, best->certificate.thumbprint))
            finding.pass(name,
                         {QT_TRANSLATE_NOOP("Message", "%1 serves %2."), {one.site->name, best->certificate.name}},
                         one.binding->thumbprint, one.site->id);
        else
            finding.fail(name,
                         {QT_TRANSLATE_NOOP("Message", "%1 does not serve %2 for it."),
                          {one.site->name, best->certificate.name}},
                         wanted,
                         one.binding->thumbprint.isEmpty() ? Phrase(QT_TRANSLATE_NOOP("Message", "(none)"))
                                                           : Phrase(one.binding->thumbprint),
                         one.site->id);
    }
    return finding;
}

Result<QList<Change>> proposeCertificateBindings(const CheckInput &input)
{
    const auto hosts = siteHosts(input);
    if (!hosts)
        return hosts.error();
    const auto certificates = targetCertificates(input);
    if (!certificates)
        return certificates.error();
    QList<Change> changes;
    QHash<QString, QString> imported; // App Service certificate → change that makes it
    for (const SiteHost &one : *hosts) {
        const FoundCertificate *best = bestFor(nameAtTarget(one.host), *certificates);
        if (!one.site || !one.binding || !best || isBoundTo(*one.binding, best->certificate.thumbprint))
            continue;
        const auto known = listAppCertificates(input.azure, one.site->id.resourceGroupId(), input.context);
        if (!known)
            return known.error();
        const bool isThere = std::any_of(known->begin(), known->end(), [&](const AppCertificate &certificate) {
            return certificate.location == one.site->location
                && certificate.thumbprint.compare(QLatin1StringView(best->certificate.thumbprint), Qt::CaseInsensitive)
                == 0;
        });
        Change bind = bindCertificate(one, *best);
        if (!isThere) {
            const QString name = best->vault.name + u'-' + best->certificate.name + u'-'
                + QString::fromLatin1(best->certificate.thumbprint.left(8)).toLower();
            if (!imported.contains(name)) {
                changes.append(importCertificate(*best, *one.site, name));
                imported.insert(name, changes.last().id);
            }
            bind.dependsOn = {imported.value(name)};
        }
        changes.append(bind);
    }
    return changes;
}

Finding handshakesSucceed(const CheckInput &input)
{
    Finding finding;
    const auto hosts = siteHosts(input);
    if (!hosts) {
        finding.couldNotCheck(u"applications"_s, hosts.error());
        return finding;
    }
    const auto certificates = targetCertificates(input);
    if (!certificates) {
        finding.couldNotCheck(u"certificates"_s, certificates.error());
        return finding;
    }
    for (const SiteHost &one : *hosts) {
        const QString name = nameAtTarget(one.host);
        if (!one.site) {
            finding.fail(
                name,
                {QT_TRANSLATE_NOOP("Message", "The application %1 does not exist yet."), {one.host.targetApp.name()}},
                {}, {}, one.host.targetApp);
            continue;
        }
        const auto answer = input.probes.handshake(name, one.site->defaultHostName + u":443"_s, input.context);
        if (!answer) {
            finding.couldNotCheck(name, answer.error(), one.site->id);
            continue;
        }
        const QSslCertificate leaf = answer->chain.isEmpty() ? QSslCertificate() : answer->chain.first();
        const QByteArray thumbprint = leaf.digest(QCryptographicHash::Sha1).toHex().toUpper();
        const FoundCertificate *best = bestFor(name, *certificates);
        const QDateTime now = input.clock.now();
        // Dates are judged by the relocation's clock below, all else by the TLS library.
        QStringList errors;
        for (const QString &error : answer->verificationErrors) {
            if (!error.startsWith("CertificateExpired"_L1) && !error.startsWith("CertificateNotYetValid"_L1))
                errors.append(error);
        }
        if (!errors.isEmpty())
            finding.fail(name, {QT_TRANSLATE_NOOP("Message", "The chain is not trusted: %1"), {errors.join(u"; "_s)}},
                         {}, QString::fromLatin1(thumbprint), one.site->id);
        else if (leaf.effectiveDate() > now || leaf.expiryDate() < now)
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "The certificate is not valid at this time."), {},
                         leaf.expiryDate().toString(Qt::ISODate), one.site->id);
        else if (best && thumbprint != best->certificate.thumbprint)
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "Another certificate is served than the one in the vault."),
                         QString::fromLatin1(best->certificate.thumbprint), QString::fromLatin1(thumbprint),
                         one.site->id);
        else
            finding.pass(name,
                         {QT_TRANSLATE_NOOP("Message", "%1 answers with a trusted chain of %2 certificates."),
                          {one.site->defaultHostName, QString::number(answer->chain.size())}},
                         u"%1, %2"_s.arg(answer->protocol, answer->cipher), one.site->id);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No application serves a custom host name."));
    return finding;
}

}
