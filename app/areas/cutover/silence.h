#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// Whether anybody still uses a resource of the source.
struct Silence
{
    ResourceId resource;
    double requests = 0;   ///< since the cutover
    QDateTime lastRequest; ///< UTC; null: none since the cutover
    bool measured = false; ///< the service has numbers; nothing measured is not silence

    /// Since when nobody uses it; null: not known.
    QDateTime silentSince(const QDateTime &switchedAt) const;
};

/// Reads how often @p resource was used from @p since until @p until (Azure Monitor metrics, which come minutes late
/// and are kept for 93 days). nullopt: its type has no metric that tells.
Result<std::optional<Silence>> silenceOf(const CheckInput &input, const ResourceId &resource, const QDateTime &since,
                                         const QDateTime &until);

}
