#include "areas/data/data.h"

#include <array>

namespace azrelocate::data {

std::span<const Item> items()
{
    static constexpr auto kArea = "data";
    static constexpr auto kPhase = Phase::Migrate;
    static constexpr std::array kItems{
        Item{"dat.method", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item",
                               "Each store has a method that fits the hot, warm or cold relocation of the workload."),
             QT_TRANSLATE_NOOP("Item", "A copy that takes a day does not fit a window of an hour."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/select", &storesHaveAMethod, nullptr},
        Item{"dat.copy", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "The first copy of each store is complete."),
             QT_TRANSLATE_NOOP("Item", "What is not there yet cannot be synchronised."),
             "https://learn.microsoft.com/azure/storage/common/storage-use-azcopy-blobs-copy", &copiesAreComplete,
             &proposeCopies},
        Item{"dat.sync", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Changes since are synchronised, and the lag is known and small."),
             QT_TRANSLATE_NOOP("Item", "The lag at the switch is the data that is lost."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/migrate", &changesAreSynchronised,
             &proposeSynchronisation},
        Item{"dat.conflicts", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Differences between the two sides are resolved, each by a recorded choice."),
             QT_TRANSLATE_NOOP("Item", "Two versions of one object mean that somebody's work is about to be lost."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/migrate", &conflictsAreResolved,
             &proposeResolutions},
        Item{"dat.verified", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Counts, sizes and checksums of both sides agree."),
             QT_TRANSLATE_NOOP("Item", "A copy that ended is not a copy that is complete."),
             "https://learn.microsoft.com/azure/storage/common/storage-use-azcopy-blobs-copy", &storesAgree, nullptr},
    };
    return kItems;
}

}
