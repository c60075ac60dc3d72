#include "areas/loganalytics/loganalytics.h"

#include <array>

namespace azrelocate::loganalytics {

std::span<const Item> items()
{
    static constexpr auto kArea = "log-analytics";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"log.workspace", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "A Log Analytics workspace exists in the target region."),
             QT_TRANSLATE_NOOP("Item", "A workspace cannot move, and others have to name its id."),
             "https://learn.microsoft.com/azure/azure-monitor/logs/workspace-design", &workspacesExist,
             &proposeWorkspaces},
        Item{"log.retention", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "It is decided how old data is kept."),
             QT_TRANSLATE_NOOP("Item", "History does not come along; deleting the source workspace deletes it."),
             "https://learn.microsoft.com/azure/azure-monitor/logs/logs-data-export", &oldDataIsKept,
             &proposeKeepingOldData},
        Item{"log.diagnostics", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Diagnostic settings of moved resources send to the target workspace."),
             QT_TRANSLATE_NOOP("Item", "Logs that still go to the source end with it."),
             "https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings", &logsGoToTarget,
             &proposeDiagnostics},
        Item{"log.assets", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Saved searches, alerts, workbooks and collection rules have a counterpart."),
             QT_TRANSLATE_NOOP("Item", "An alert whose scope is the old id watches nothing."),
             "https://learn.microsoft.com/azure/azure-monitor/logs/workspace-design", &assetsHaveACounterpart,
             &proposeAssets},
    };
    return kItems;
}

}
