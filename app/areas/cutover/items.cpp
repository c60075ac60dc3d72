#include "areas/cutover/cutover.h"

#include <array>

namespace azrelocate::cutover {

std::span<const Item> items()
{
    static constexpr auto kArea = "cutover";
    static constexpr auto kPhase = Phase::Cutover;
    static constexpr std::array kItems{
        Item{"cut.gate", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "All required items of prepare and migrate hold now."),
             QT_TRANSLATE_NOOP("Item", "A gate that trusts yesterday's evidence is no gate."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", &gateIsOpen, nullptr},
        Item{"cut.uat", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Users have confirmed that the workload works in the target region."),
             QT_TRANSLATE_NOOP("Item", "Only those who use it can say that it works."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", nullptr, nullptr, true},
        Item{"cut.rollback", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "The way back is written down."),
             QT_TRANSLATE_NOOP("Item", "A way back that is invented during an outage is a second outage."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", &rollbackIsKnown, nullptr},
        Item{"cut.freeze", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Writes at the source have stopped, and the last synchronisation is done."),
             QT_TRANSLATE_NOOP("Item", "What is written after the last synchronisation is lost."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", &writesHaveStopped,
             &proposeFreeze},
        Item{"cut.switch", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "The endpoints point at the target."),
             QT_TRANSLATE_NOOP("Item", "This is the moment that everything else prepared."),
             "https://learn.microsoft.com/azure/app-service/manage-custom-dns-migrate-domain", &endpointsPointAtTarget,
             &proposeSwitch},
        Item{"cut.traffic", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Traffic reaches the target and no longer the source."),
             QT_TRANSLATE_NOOP(
                 "Item", "A resolver that still has the old answer sends users to a side that shall be shut down."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", &trafficReachesTarget,
             nullptr},
        Item{"cut.operations", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Backup, alerts, diagnostics and tags are on at the target."),
             QT_TRANSLATE_NOOP("Item", "The first night without a backup is the one that needs it."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/manage/", &operationsAreOn,
             &proposeOperations},
        Item{"cut.decommission", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item",
                               "The source is shut down, locked, then deleted, with what it still holds listed first."),
             QT_TRANSLATE_NOOP("Item", "A deletion cannot be undone, and names stay reserved after it."),
             "https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group",
             &sourceIsRemoved, &proposeRemoval},
        Item{"cut.ttl", kArea, kPhase, false, QT_TRANSLATE_NOOP("Item", "Lowered TTLs are restored."),
             QT_TRANSLATE_NOOP("Item", "A low TTL is paid for with every lookup."),
             "https://learn.microsoft.com/azure/dns/dns-zones-records", &ttlsAreRestored, &proposeOldTtls},
        Item{"cut.close", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "The stakeholders approved the report."),
             QT_TRANSLATE_NOOP("Item", "A relocation ends when those who own the workload say so."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/cutover", nullptr, nullptr, true},
    };
    return kItems;
}

}
