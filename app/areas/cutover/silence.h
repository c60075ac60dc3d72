#pragma once

#include "azure/metrics.h"
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

/// Whether the service counts requests of @p resource, not connections, bytes or nothing.
bool countsRequests(const ResourceId &resource);

/// Requests that @p resource got in each minute from @p from until @p until. nullopt: its type does not count them.
/// Azure Monitor gives single minutes of at most a day here.
Result<std::optional<QList<MetricPoint>>> requestsByMinute(const CheckInput &input, const ResourceId &resource,
                                                           const QDateTime &from, const QDateTime &until);

}
