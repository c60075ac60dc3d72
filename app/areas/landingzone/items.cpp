#include "areas/landingzone/landingzone.h"

#include <array>

namespace azrelocate::landingzone {

std::span<const Item> items()
{
    static constexpr auto kArea = "landing-zone";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"lz.services", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Every resource type in scope is offered in the target region."),
             QT_TRANSLATE_NOOP("Item",
                               "A type that the region does not offer makes its deployment fail, and with it "
                               "everything that depends on it."),
             "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types",
             &servicesOffered, nullptr},
        Item{"lz.skus", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item", "Every size, tier and zone in use is available to this subscription in the target region."),
             QT_TRANSLATE_NOOP("Item",
                               "A region may sell a service but not this size of it, or not to this subscription."),
             "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available",
             &skusAreAvailable, nullptr},
        Item{"lz.quota", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The quota that is left in the target region covers what moves there."),
             QT_TRANSLATE_NOOP(
                 "Item", "While both sides run, the target needs the whole set of cores and addresses a second time."),
             "https://learn.microsoft.com/azure/quotas/quotas-overview", &quotaSuffices, &proposeQuota},
        Item{"lz.providers", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The resource providers that the relocation needs are registered."),
             QT_TRANSLATE_NOOP("Item", "An unregistered provider refuses every request in its namespace."),
             "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types",
             &providersAreRegistered, &proposeProviders},
        Item{"lz.policy", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "No policy denies what will be created in the target region."),
             QT_TRANSLATE_NOOP("Item",
                               "A deny assignment stops a deployment half way, after its first resources exist."),
             "https://learn.microsoft.com/azure/governance/policy/concepts/effect-deny", &policyAllows,
             &proposeExemptions},
        Item{"lz.permissions", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The signed-in identity may do each step that is planned."),
             QT_TRANSLATE_NOOP("Item", "A missing right shows itself in the middle of the night of the cutover."),
             "https://learn.microsoft.com/azure/role-based-access-control/overview", nullptr, nullptr},
        Item{"lz.network", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The target network and its subnets exist, or are part of the plan."),
             QT_TRANSLATE_NOOP("Item", "Nothing can be placed before there is a subnet to place it in."),
             "https://learn.microsoft.com/azure/virtual-network/virtual-networks-overview", &networkExists, &proposeNetwork},
        Item{"lz.addresses", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The target's address ranges do not overlap with what they will be joined to."),
             QT_TRANSLATE_NOOP("Item", "Overlapping ranges cannot be peered or routed."),
             "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview", &addressesDoNotOverlap, &proposeAddresses},
        Item{"lz.hub", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item",
                               "The target network is peered with the hub of its region, connected on both sides."),
             QT_TRANSLATE_NOOP("Item", "One side alone stays in the state Initiated and carries nothing."),
             "https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke", &hubIsPeered, &proposePeerings},
        Item{"lz.routing", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item",
                               "No route, rule or firewall of the target points at an address of the source region."),
             QT_TRANSLATE_NOOP("Item",
                               "A next hop that stays behind sends the traffic back across the regions, or nowhere."),
             "https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview", nullptr, nullptr},
        Item{"lz.cross-premises", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Where the source is connected to a site outside Azure, the target is too."),
             QT_TRANSLATE_NOOP("Item", "Carriers and firewalls outside need weeks, not minutes."),
             "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways", nullptr, nullptr},
        Item{"lz.integration", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "What stays behind and what moves can still reach each other."),
             QT_TRANSLATE_NOOP("Item", "An edge that crosses the cut needs a path, and costs latency."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/evaluate", nullptr, nullptr},
        Item{"lz.selective", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "For each resource it is decided whether it moves or stays."),
             QT_TRANSLATE_NOOP("Item", "What nobody decided about is forgotten until the source is deleted."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/select", nullptr, nullptr},
        Item{"lz.private-dns", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Private DNS zones that the workload needs are linked to the target network."),
             QT_TRANSLATE_NOOP("Item", "Without the link a private endpoint's name resolves to its public address."),
             "https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links", nullptr, nullptr},
        Item{"lz.names", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item",
                               "Names that must be unique in all of Azure are free, soft-deleted ones included."),
             QT_TRANSLATE_NOOP(
                 "Item",
                 "A name that a deleted vault still holds makes the deployment fail although its preview was clean."),
             "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules", &namesAreFree,
             &proposeNames},
        Item{"lz.locks", kArea, kPhase, false, QT_TRANSLATE_NOOP("Item", "No lock stops a step of the plan."),
             QT_TRANSLATE_NOOP("Item", "One lock on a child stops the deletion of the whole group."),
             "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources", nullptr, nullptr},
    };
    return kItems;
}

}
