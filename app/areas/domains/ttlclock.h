#pragma once

#include "azure/dns.h"
#include "checklist/checkinput.h"

namespace azrelocate::domains {

/// When the answers that resolvers took under an older, longer TTL have run out.
struct TtlClock
{
    std::chrono::seconds oldTtl{0}; ///< 0: we lowered nothing
    QDateTime runOutAt;             ///< UTC; null: no older TTL is known
};

/// From the changes that this relocation made to @p recordSet. Pure.
TtlClock ttlClockOf(const ResourceId &recordSet, const QList<AppliedChange> &applied);

/// The change that sets the TTL of @p record to @p ttl and leaves all else; undone by the record as it was.
Change lowerTtl(const RecordSet &record, std::chrono::seconds ttl);

}
