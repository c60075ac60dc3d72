#include "sandbox/web/sitelistener.h"

#include "sandbox/web/siteserver.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

class SiteListener final : public Listener
{
public:
    Result<void> start(Simulation &simulation, NetworkPlan &plan) override
    {
        m_server = std::make_shared<SiteServer>(simulation);
        if (const Result<void> listening = m_server->listen(plan.ports.sites); !listening)
            return listening.error();
        plan.ports.sites = m_server->port();
        plan.connectTo.insert(u"*"_s, u":%1"_s.arg(plan.ports.sites));
        // The simulation may outlive this listener, so it holds the server weakly.
        simulation.addWriteObserver([server = std::weak_ptr(m_server)](const Call &, const Reply &) {
            if (const auto alive = server.lock())
                alive->followSites();
        });
        return {};
    }

private:
    std::shared_ptr<SiteServer> m_server;
};

}

std::unique_ptr<Listener> makeSiteListener()
{
    return std::make_unique<SiteListener>();
}

}
