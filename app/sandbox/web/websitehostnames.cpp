#include "sandbox/web/websites.h"

#include "sandbox/arm/regions.h"
#include "sandbox/dns/dnsazurezones.h"

#include <QSslCertificate>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Custom host names of apps: sites/hostNameBindings and analyzeCustomHostname. What counts as proof is read from the
// simulated DNS, as Azure reads the real one.

namespace {

/// What DNS says of a host name that is to be bound.
struct HostProof
{
    QStringList cnames; ///< the chain
    QStringList addresses;
    QStringList texts;        ///< of asuid.{host}
    bool leadsToSite = false; ///< by CNAME, also through a Traffic Manager profile that has the site as an endpoint
    bool textMatches = false;
};

/// TXT data back to its text: the strings of one record belong together (RFC 7208 section 3.3).
QString unquoted(const QString &data)
{
    QString text;
    bool inside = false;
    for (qsizetype i = 0; i < data.size(); ++i) {
        if (data[i] == u'"')
            inside = !inside;
        else if (data[i] == u'\\' && i + 1 < data.size())
            text += data[++i];
        else if (inside)
            text += data[i];
    }
    return text;
}

bool profileServes(const Simulation &simulation, const QString &profileName, const Resource &site)
{
    for (const Resource *profile : simulation.store().ofType(u"Microsoft.Network/trafficManagerProfiles"_s)) {
        if (!sameText(profile->property(u"dnsConfig"_s).toObject().value(u"fqdn"_s).toString(), profileName))
            continue;
        for (const Resource *endpoint :
             simulation.store().ofType(u"Microsoft.Network/trafficManagerProfiles/azureEndpoints"_s, profile->id)) {
            if (sameText(endpoint->property(u"targetResourceId"_s).toString(), site.id))
                return true;
        }
    }
    return false;
}

HostProof proofFor(const Simulation &simulation, const Resource &site, const QString &host)
{
    DnsAuthority dns;
    addCloudZones(dns, simulation);
    HostProof proof;
    for (const DnsResourceRecord &record : dns.answer(host, static_cast<quint16>(RecordType::A)).answer) {
        if (record.type == RecordType::Cname)
            proof.cnames.append(targetName(record));
        else
            proof.addresses.append(record.data);
    }
    const auto text = static_cast<quint16>(RecordType::Txt);
    for (const DnsResourceRecord &record : dns.answer(u"asuid."_s + host, text).answer) {
        if (record.type == RecordType::Txt)
            proof.texts.append(unquoted(record.data));
    }
    proof.leadsToSite = std::ranges::any_of(proof.cnames, [&](const QString &name) {
        return sameText(name, site.property(u"defaultHostName"_s).toString()) || profileServes(simulation, name, site);
    });
    proof.textMatches =
        proof.texts.contains(site.property(u"customDomainVerificationId"_s).toString(), Qt::CaseInsensitive);
    return proof;
}

/// Another site of the same scale unit, which is a region here, that has the host name.
const Resource *otherOwner(const ResourceStore &store, const Resource &site, const QString &host)
{
    for (const Resource *other : store.ofType(kSiteType)) {
        const bool sameUnit = regionName(other->location()) == regionName(site.location());
        if (other->id != site.id && sameUnit && store.contains(other->id + u"/hostNameBindings/"_s + host))
            return other;
    }
    return nullptr;
}

bool isFree(const ResourceStore &store, const Resource &site)
{
    const Resource *plan = store.find(site.property(u"serverFarmId"_s).toString());
    const QString tier = plan ? plan->body.value(u"sku").toObject().value(u"tier"_s).toString() : QString();
    return sameText(tier, u"Free");
}

bool coversHost(const Resource &certificate, const QString &host)
{
    for (const QJsonValue value : certificate.property(u"hostNames"_s).toArray()) {
        const QString name = value.toString();
        if (sameText(name, host) || (name.startsWith(u"*."_s) && sameText(name.mid(2), host.section(u'.', 1))))
            return true;
    }
    return false;
}

Verdict checkCertificate(const Call &call, const Resource &site, const QString &host, const QJsonObject &properties)
{
    const QString state = properties.value(u"sslState"_s).toString(u"Disabled"_s);
    const QString thumbprint = properties.value(u"thumbprint"_s).toString();
    if (sameText(state, u"Disabled"))
        return std::nullopt;
    if (thumbprint.isEmpty())
        return armError(400, u"BadRequest"_s,
                        u"The parameter thumbprint is required when sslState is '%1'."_s.arg(state));
    const Resource *certificate = webCertificate(call.simulation.store(), site.location(), thumbprint);
    if (!certificate) {
        return armError(
            404, u"NotFound"_s,
            u"Certificate with thumbprint '%1' was not found in the web space of the app."_s.arg(thumbprint));
    }
    if (coversHost(*certificate, host))
        return std::nullopt;
    return armError(400, u"BadRequest"_s,
                    u"The certificate with thumbprint '%1' does not match the hostname '%2'."_s.arg(thumbprint, host));
}

Verdict checkBinding(const Call &call, const Resource *existing, QJsonObject &body)
{
    const Resource *site = call.simulation.store().find(call.request.path.parentId());
    const QString host = call.request.path.name();
    const QJsonObject properties = body.value(u"properties").toObject();
    if (!site)
        return std::nullopt; // the engine answers for a missing parent
    if (existing || sameText(host, site->property(u"defaultHostName"_s).toString()))
        return checkCertificate(call, *site, host, properties);
    if (isFree(call.simulation.store(), *site))
        return armError(400, u"BadRequest"_s, u"Custom host names are not available on the Free tier."_s);
    if (otherOwner(call.simulation.store(), *site, host))
        return armError(409, u"Conflict"_s,
                        u"Hostname '%1' already exists. Please try a different hostname."_s.arg(host));
    const HostProof proof = proofFor(call.simulation, *site, host);
    if (!proof.leadsToSite && !proof.textMatches) {
        return armError(
            400, u"BadRequest"_s,
            u"A TXT record pointing from asuid.%1 to %2 was not found, nor a CNAME record pointing from %1 to %3."_s
                .arg(host, site->property(u"customDomainVerificationId"_s).toString(),
                     site->property(u"defaultHostName"_s).toString()));
    }
    return checkCertificate(call, *site, host, properties);
}

void completeBinding(const Simulation &, Resource &binding, const QString &siteName)
{
    QJsonObject properties = binding.properties();
    properties.insert(u"siteName"_s, siteName);
    const QJsonObject defaults{{u"hostNameType"_s, u"Verified"_s},
                               {u"azureResourceName"_s, siteName},
                               {u"azureResourceType"_s, u"Website"_s},
                               {u"customHostNameDnsRecordType"_s, u"CName"_s},
                               {u"sslState"_s, u"Disabled"_s}};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!properties.contains(it.key()))
            properties.insert(it.key(), it.value());
    }
    if (properties.contains(u"thumbprint"_s))
        properties.insert(u"thumbprint"_s, properties.value(u"thumbprint"_s).toString().toUpper());
    binding.setProperties(properties);
}

Reply analyze(const Call &call, const QStringList &captures)
{
    const QString siteId = u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Web/sites/%3"_s.arg(
        captures.value(0), captures.value(1), captures.value(2));
    const Resource *site = call.simulation.store().find(siteId);
    if (!site)
        return armError(404, u"ResourceNotFound"_s, u"The site '%1' was not found."_s.arg(siteId));
    const QString host = call.request.queryValue(u"hostName"_s);
    const HostProof proof = proofFor(call.simulation, *site, host);
    const Resource *conflict = otherOwner(call.simulation.store(), *site, host);
    const bool passed = proof.leadsToSite || proof.textMatches;
    QJsonObject properties{
        {u"isHostnameAlreadyVerified"_s, call.simulation.store().contains(site->id + u"/hostNameBindings/"_s + host)},
        {u"customDomainVerificationTest"_s, passed ? u"Passed"_s : u"Failed"_s},
        {u"hasConflictOnScaleUnit"_s, conflict != nullptr},
        {u"hasConflictAcrossSubscription"_s, false},
        {u"cNameRecords"_s, QJsonArray::fromStringList(proof.cnames)},
        {u"aRecords"_s, QJsonArray::fromStringList(proof.addresses)},
        {u"txtRecords"_s, QJsonArray::fromStringList(proof.texts)}};
    if (conflict)
        properties.insert(u"conflictingAppResourceId"_s, conflict->id);
    if (!passed) {
        properties.insert(u"customDomainVerificationFailureInfo"_s,
                          QJsonObject{{u"code"_s, u"Verification"_s},
                                      {u"message"_s,
                                       u"No TXT record of asuid.%1 and no CNAME of it proves that the domain may "
                                       "be used by this app."_s.arg(host)}});
    }
    return Reply::of(
        {{u"id"_s, site->id}, {u"name"_s, site->name()}, {u"type"_s, kSiteType}, {u"properties"_s, properties}});
}

}

QList<const Resource *> hostBindingsOf(const ResourceStore &store, const Resource &site)
{
    QList<const Resource *> bindings;
    for (const Resource *binding : store.ofType(kHostBindingType, site.id)) {
        if (!sameText(binding->name(), site.property(u"defaultHostName"_s).toString()))
            bindings.append(binding);
    }
    return bindings;
}

void putHostBinding(Simulation &simulation, const Resource &site, const QString &hostName, const QString &thumbprint)
{
    Resource binding;
    binding.id = site.id + u"/hostNameBindings/"_s + hostName;
    binding.type = kHostBindingType;
    binding.body = {{u"id"_s, binding.id}, {u"name"_s, hostName}, {u"type"_s, binding.type}};
    if (!thumbprint.isEmpty())
        binding.setProperties({{u"sslState"_s, u"SniEnabled"_s}, {u"thumbprint"_s, thumbprint}});
    completeBinding(simulation, binding, site.name());
    simulation.store().put(std::move(binding));
}

void registerHostBindings(Simulation &simulation)
{
    TypeBehaviour binding;
    binding.type = kHostBindingType;
    binding.createdStatus = 200;
    binding.apiVersions = webApiVersions();
    binding.tracked = false;
    binding.hasProvisioningState = false;
    binding.patchable = false;
    binding.validate = checkBinding;
    binding.complete = [](const Call &call, Resource &resource, const Resource *) {
        completeBinding(call.simulation, resource, ArmPath::parse(resource.id).names.value(0));
    };
    binding.adopt = [](Simulation &world, Resource &resource) {
        completeBinding(world, resource, ArmPath::parse(resource.id).names.value(0));
    };
    binding.view = [](const Call &, const Resource &resource) {
        QJsonObject shown = resource.body;
        shown.insert(u"name"_s, ArmPath::parse(resource.id).names.value(0) + u'/' + resource.name());
        return shown;
    };
    simulation.add(std::move(binding));
    simulation.add(Route{
        "GET", u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/sites/{site}/analyzeCustomHostname"_s,
        webApiVersions(), u"Microsoft.Web/sites/analyzeCustomHostname/read"_s, true, analyze});
}

}
