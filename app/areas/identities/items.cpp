#include "areas/identities/identities.h"

#include <array>

namespace azrelocate::identities {

std::span<const Item> items()
{
    static constexpr auto kArea = "identities";
    static constexpr auto kPhase = Phase::Migrate;
    static constexpr std::array kItems{
        Item{"idn.inventory", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The identities of the workload, and what each may do, are known."),
             QT_TRANSLATE_NOOP("Item", "Rights hang on a principal id that the target does not have."),
             "https://learn.microsoft.com/azure/active-directory/managed-identities-azure-resources/overview",
             &inventoryIsComplete, nullptr},
        Item{"idn.system", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Each new system-assigned identity has what the old one had."),
             QT_TRANSLATE_NOOP("Item", "A new resource has a new principal without any right."),
             "https://learn.microsoft.com/azure/active-directory/managed-identities-azure-resources/overview",
             &systemAssignedHaveTheirRoles, &proposeSystemAssignedRoles},
        Item{"idn.user", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "User-assigned identities are attached to the new resources."),
             QT_TRANSLATE_NOOP("Item", "An application without its identity cannot read its secrets."),
             "https://learn.microsoft.com/azure/active-directory/managed-identities-azure-resources/"
             "how-manage-user-assigned-managed-identities",
             &userAssignedAreAttached, &proposeUserAssigned},
        Item{"idn.federated", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Federated credentials exist on the counterpart."),
             QT_TRANSLATE_NOOP("Item", "A pipeline signs in through them, and fails without."),
             "https://learn.microsoft.com/azure/active-directory/workload-identities/workload-identity-federation",
             &federatedCredentialsExist, &proposeFederatedCredentials},
        Item{"idn.leftover", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Rights of identities that no longer exist are listed for removal."),
             QT_TRANSLATE_NOOP("Item", "An assignment without a principal is noise in every review."),
             "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting", &leftoversAreListed,
             nullptr},
    };
    return kItems;
}

}
