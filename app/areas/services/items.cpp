#include "areas/services/services.h"

#include <array>

namespace azrelocate::services {

std::span<const Item> items()
{
    static constexpr auto kArea = "services";
    static constexpr auto kPhase = Phase::Migrate;
    static constexpr std::array kItems{
        Item{"svc.plan", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Every moving resource has a tool that supports it."),
             QT_TRANSLATE_NOOP("Item", "A resource without a tool is found out in the night of the move."),
             "https://learn.microsoft.com/azure/resource-mover/overview", &everyResourceHasATool, nullptr},
        Item{"svc.dependencies", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Nothing that is needed is missing from the move, in an order that works."),
             QT_TRANSLATE_NOOP("Item", "A dependency outside of the collection stops the whole collection."),
             "https://learn.microsoft.com/azure/resource-mover/tutorial-move-region-virtual-machines",
             &dependenciesAreResolved, &proposeDependencies},
        Item{"svc.templates", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item", "For resources that are redeployed a template for the target region exists and validates."),
             QT_TRANSLATE_NOOP("Item",
                               "An export is silently partial; what it lost has to be known before it is deployed."),
             "https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-portal",
             &templatesValidate, &proposeTargetGroups},
        Item{"svc.prepare", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "Prepare has finished."),
             QT_TRANSLATE_NOOP("Item", "A move that starts before replication is complete loses the difference."),
             "https://learn.microsoft.com/azure/resource-mover/tutorial-move-region-virtual-machines",
             &prepareHasFinished, &proposePrepare},
        Item{"svc.move", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Each resource exists in the target region and is healthy."),
             QT_TRANSLATE_NOOP("Item", "Only what answers there can take over."),
             "https://learn.microsoft.com/azure/resource-mover/tutorial-move-region-virtual-machines", &resourcesExist,
             &proposeMove},
        Item{"svc.commit", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The move is committed after it was verified."),
             QT_TRANSLATE_NOOP("Item", "Until then the source can still take over; afterwards it cannot."),
             "https://learn.microsoft.com/azure/resource-mover/tutorial-move-region-virtual-machines",
             &movesAreCommitted, &proposeCommit},
        Item{"svc.configuration", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item", "The configuration of the target equals that of the source, but for what had to change."),
             QT_TRANSLATE_NOOP("Item", "A property that an export dropped is missed by users, not by deployments."),
             "https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-portal",
             &configurationIsEqual, &proposeConfiguration},
    };
    return kItems;
}

}
