#include "sandbox/dns/dnslistener.h"

#include "sandbox/dns/dnsazurezones.h"
#include "sandbox/dns/dnsresolver.h"
#include "sandbox/dns/dnsserver.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

class DnsListener final : public Listener
{
public:
    Result<void> start(Simulation &simulation, NetworkPlan &plan) override
    {
        addCloudZones(m_authority, simulation);
        m_resolver = std::make_unique<DnsResolver>(m_authority, [&simulation] { return simulation.now(); });
        m_nameServer = std::make_unique<DnsServer>([this, &simulation](const QString &name, quint16 type) {
            simulation.runDueEvents();
            return m_authority.answer(name, type);
        });
        m_publicResolver = std::make_unique<DnsServer>([this, &simulation](const QString &name, quint16 type) {
            simulation.runDueEvents();
            return m_resolver->answer(name, type);
        });
        for (auto [server, port] : {std::pair(m_publicResolver.get(), &plan.ports.resolver),
                                    std::pair(m_nameServer.get(), &plan.ports.nameServer)}) {
            if (const Result<void> listening = server->listen(*port); !listening)
                return listening.error();
            *port = server->port();
            plan.resolvers.append(u"127.0.0.1:%1"_s.arg(*port));
        }
        // The name servers that zones are given (see dnszones.cpp) are all this one.
        for (const auto &domain : {"azure-dns.com"_L1, "azure-dns.net"_L1, "azure-dns.org"_L1, "azure-dns.info"_L1})
            plan.connectTo.insert("*."_L1 + domain, u"127.0.0.1:%1"_s.arg(plan.ports.nameServer));
        return {};
    }

private:
    DnsAuthority m_authority;
    std::unique_ptr<DnsResolver> m_resolver;
    std::unique_ptr<DnsServer> m_nameServer;
    std::unique_ptr<DnsServer> m_publicResolver;
};

}

std::unique_ptr<Listener> makeDnsListener()
{
    return std::make_unique<DnsListener>();
}

}
