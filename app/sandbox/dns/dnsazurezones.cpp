#include "sandbox/dns/dnsazurezones.h"

#include "sandbox/dns/dnscustomerzones.h"
#include "sandbox/network/trafficrouting.h"
#include "sandbox/web/websiteaddress.h"

#include <QHostAddress>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kAddressTtl = 60;
constexpr quint32 kAliasTtl = 30; // azurewebsites.net answers its CNAME with half a minute
constexpr quint32 kNegativeTtl = 300;

QString firstLabel(const QString &name)
{
    return name.section(u'.', 0, 0);
}

QString withoutDot(const QString &suffix)
{
    return suffix.startsWith(u'.') ? suffix.mid(1) : suffix;
}

DnsNode loopbackNode(const QString &name)
{
    return {true, {{name, RecordType::A, kAddressTtl, u"127.0.0.1"_s}}};
}

}

AzureZones::AzureZones(const Simulation &simulation)
    : m_simulation(simulation)
    , m_trafficManagerZone(withoutDot(simulation.names().trafficManagerSuffix))
    , m_webZone(withoutDot(simulation.names().webSuffix))
    , m_publicAddressZone(withoutDot(simulation.names().publicIpSuffix))
{
    m_services = {{withoutDot(simulation.names().keyVaultSuffix), u"Microsoft.KeyVault/vaults"_s},
                  {withoutDot(simulation.names().sqlSuffix), u"Microsoft.Sql/servers"_s},
                  {withoutDot(simulation.names().cosmosSuffix), u"Microsoft.DocumentDB/databaseAccounts"_s},
                  {withoutDot(simulation.names().appConfigurationSuffix),
                   u"Microsoft.AppConfiguration/configurationStores"_s},
                  {withoutDot(simulation.names().serviceBusSuffix), u"Microsoft.ServiceBus/namespaces"_s},
                  {withoutDot(simulation.names().serviceBusSuffix), u"Microsoft.EventHub/namespaces"_s}};
    for (const auto &service : {"blob"_L1, "queue"_L1, "table"_L1, "file"_L1, "dfs"_L1, "web"_L1})
        m_services.append({service + u'.' + simulation.names().storageSuffix, u"Microsoft.Storage/storageAccounts"_s});
    for (const auto &domain : {"azure-dns.com"_L1, "azure-dns.net"_L1, "azure-dns.org"_L1, "azure-dns.info"_L1})
        m_services.append({domain, {}});
}

QString AzureZones::zoneOf(const QString &name) const
{
    for (const QString &zone : {m_trafficManagerZone, m_webZone, m_publicAddressZone}) {
        if (isInZone(name, zone))
            return zone;
    }
    for (const ServiceDomain &service : m_services) {
        if (isInZone(name, service.zone))
            return service.zone;
    }
    return {};
}

DnsNode AzureZones::trafficManagerNode(const QString &name) const
{
    for (const Resource *profile : m_simulation.store().ofType(u"Microsoft.Network/trafficManagerProfiles"_s)) {
        const QJsonObject dns = profile->property(u"dnsConfig"_s).toObject();
        if (!sameText(dns.value(u"fqdn"_s).toString(), name))
            continue;
        const auto ttl = static_cast<quint32>(dns.value(u"ttl"_s).toInteger(60));
        DnsNode node{true, {}};
        for (const QString &target : trafficTargets(m_simulation, *profile, m_draws++)) {
            const QHostAddress address(target);
            if (address.isNull())
                node.records.append({name, RecordType::Cname, ttl, target + u'.'});
            else
                node.records.append(
                    {name, address.protocol() == QAbstractSocket::IPv6Protocol ? RecordType::Aaaa : RecordType::A, ttl,
                     target});
        }
        node.exists = !node.records.isEmpty(); // a disabled profile's name does not exist
        return node;
    }
    return {};
}

DnsNode AzureZones::webNode(const QString &name) const
{
    const QString scm = u".scm."_s + m_webZone;
    const QString host = name.endsWith(scm, Qt::CaseInsensitive) ? name.chopped(scm.size()) + u'.' + m_webZone : name;
    for (const Resource *site : m_simulation.store().ofType(u"Microsoft.Web/sites"_s)) {
        const QString unit = webUnitHost(*site, m_webZone);
        if (sameText(name, unit))
            return {true, {{name, RecordType::A, kAddressTtl, site->property(u"inboundIpAddress"_s).toString()}}};
        if (sameText(host, site->property(u"defaultHostName"_s).toString()))
            return {true, {{name, RecordType::Cname, kAliasTtl, unit + u'.'}}};
    }
    return {};
}

DnsNode AzureZones::publicAddressNode(const QString &name) const
{
    for (const Resource *address : m_simulation.store().ofType(u"Microsoft.Network/publicIPAddresses"_s)) {
        const QString ip = address->property(u"ipAddress"_s).toString();
        const QString label = address->property(u"dnsSettings"_s).toObject().value(u"domainNameLabel"_s).toString();
        if (!label.isEmpty() && sameText(name, label + u'.' + address->location() + u'.' + m_publicAddressZone))
            return {true,
                    ip.isEmpty() ? QList<DnsResourceRecord>()
                                 : QList<DnsResourceRecord>{{name, RecordType::A, kAddressTtl, ip}}};
    }
    return {};
}

DnsNode AzureZones::node(const QString &zone, const QString &name) const
{
    if (name.size() == zone.size())
        return {true, {startOfAuthority(zone)}};
    if (zone == m_trafficManagerZone)
        return trafficManagerNode(name);
    if (zone == m_webZone)
        return webNode(name);
    if (zone == m_publicAddressZone)
        return publicAddressNode(name);
    for (const ServiceDomain &service : m_services) {
        if (service.zone != zone)
            continue;
        if (service.type.isEmpty())
            return loopbackNode(name);
        for (const Resource *resource : m_simulation.store().ofType(service.type)) {
            if (sameText(resource->name(), firstLabel(name)))
                return loopbackNode(name);
        }
    }
    return {};
}

DnsResourceRecord AzureZones::startOfAuthority(const QString &zone) const
{
    return {zone, RecordType::Soa, kNegativeTtl,
            u"ns1-01.azure-dns.com. azuredns-hostmaster.microsoft.com. 1 3600 300 2419200 %1"_s.arg(kNegativeTtl)};
}

void addCloudZones(DnsAuthority &authority, const Simulation &simulation)
{
    authority.add(std::make_unique<CustomerZones>(simulation.store(), authority));
    authority.add(std::make_unique<AzureZones>(simulation));
}

}
