#include "areas/connectionstrings/connectionstrings.h"

#include <array>

namespace azrelocate::connectionstrings {

std::span<const Item> items()
{
    static constexpr auto kArea = "connection-strings";
    static constexpr auto kPhase = Phase::Migrate;
    static constexpr std::array kItems{
        Item{"con.references", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Every reference to a source endpoint is known."),
             QT_TRANSLATE_NOOP("Item", "A hard-coded endpoint keeps the new side talking to the old one."),
             "https://learn.microsoft.com/azure/app-service/configure-common", &referencesAreKnown, nullptr},
        Item{"con.updated", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Each reference of the target points at the target."),
             QT_TRANSLATE_NOOP("Item", "The target must not depend on what will be deleted."),
             "https://learn.microsoft.com/azure/app-service/configure-common", &referencesAreUpdated,
             &proposeReferences},
        Item{"con.verified", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "Each new endpoint answers from here."),
             QT_TRANSLATE_NOOP("Item", "A name that does not resolve is found by the first user otherwise."),
             "https://learn.microsoft.com/azure/app-service/configure-common", &endpointsAnswer, nullptr},
    };
    return kItems;
}

}
