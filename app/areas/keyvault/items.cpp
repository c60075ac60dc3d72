#include "areas/keyvault/keyvault.h"

#include <array>

namespace azrelocate::keyvault {

std::span<const Item> items()
{
    static constexpr auto kArea = "key-vault";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"kv.target", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "A vault for each environment exists in the target region."),
             QT_TRANSLATE_NOOP("Item", "Everything that reads secrets needs its vault before it starts."),
             "https://learn.microsoft.com/azure/key-vault/general/move-region", &targetVaultsExist, &proposeVaults},
        Item{"kv.sharing", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "No vault serves applications of two regions."),
             QT_TRANSLATE_NOOP("Item", "A shared vault ties the target to a region that shall be left."),
             "https://learn.microsoft.com/azure/key-vault/general/best-practices", &vaultsServeOneRegion, nullptr},
        Item{"kv.content", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "What the workload needs is in the target vault."),
             QT_TRANSLATE_NOOP("Item",
                               "A reference to a secret that is missing reaches the application as literal text."),
             "https://learn.microsoft.com/azure/key-vault/general/backup", &contentIsEqual, &proposeContent},
        Item{"kv.access", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Permissions and network rules of the target vault equal the source's."),
             QT_TRANSLATE_NOOP("Item", "Access policies, roles and firewalls are not part of a copy."),
             "https://learn.microsoft.com/azure/key-vault/general/rbac-guide", &accessIsEqual, &proposeAccess},
        Item{"kv.diagnostics", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Audit logs of the target vault are on."),
             QT_TRANSLATE_NOOP("Item", "Who read a secret is only known if it was logged."),
             "https://learn.microsoft.com/azure/key-vault/general/howto-logging", &auditLogsAreOn, &proposeAuditLogs},
    };
    return kItems;
}

}
