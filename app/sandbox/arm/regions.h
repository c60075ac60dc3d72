#pragma once

#include <QString>

#include <span>

namespace azrelocate::sandbox {

/// One Azure region as `GET /subscriptions/{id}/locations` describes it. From Microsoft's published list of regions,
/// public cloud, as of 2026; `paired` is empty for regions without a pair.
struct SimulatedRegion
{
    const char16_t *name;
    const char16_t *displayName;
    const char16_t *geography;
    const char16_t *geographyGroup;
    const char16_t *physicalLocation;
    const char16_t *paired;
    bool recommended;         ///< regionCategory Recommended, otherwise Other
    bool zones;               ///< has availability zones
    const char16_t *latitude; ///< degrees, as text like in the answer
    const char16_t *longitude;
};

std::span<const SimulatedRegion> simulatedRegions();
/// "West Europe" and "westeurope" alike; null when there is no such region.
const SimulatedRegion *findRegion(const QString &name);
/// Lower-case without blanks, as Resource Manager stores locations.
QString regionName(const QString &text);

}
