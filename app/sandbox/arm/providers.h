#pragma once

#include <memory>
#include <vector>

namespace azrelocate::sandbox {

class Listener;
class Simulation;

/// Registers every simulated provider; the one table of them (providers.cpp).
void registerProviders(Simulation &simulation);

/// The DNS server and the web sites' server.
std::vector<std::unique_ptr<Listener>> makeListeners();

// One function per provider file, in the order of providers.cpp.
void registerPlainTypes(Simulation &simulation);
void registerSubscriptions(Simulation &simulation);
void registerGroups(Simulation &simulation);
void registerGroupMoves(Simulation &simulation);
void registerGenericLists(Simulation &simulation);
void registerProviderLists(Simulation &simulation);
void registerTags(Simulation &simulation);
void registerDnsZones(Simulation &simulation);
void registerPrivateDns(Simulation &simulation);
void registerTrafficManager(Simulation &simulation);
void registerContentDelivery(Simulation &simulation);
void registerApiManagement(Simulation &simulation);
void registerKeyVault(Simulation &simulation);
void registerWebSites(Simulation &simulation);

}
