#pragma once

#include "azure/dns.h"
#include "checklist/checkinput.h"

namespace azrelocate {

/// What a DNS record is now, and what it shall be once the workload runs in the target region.
struct RecordSwitch
{
    PlannedHostName host;
    RecordSet now;
    RecordSet then; ///< equal to @ref now when cutover leaves this record alone

    bool changes() const { return now.values != then.values || !(now.aliasTarget == then.aliasTarget); }
    /// Whether the zone holds the target's value already.
    bool isDone = false;
};

/// The record of @p host in its zone, with the value that the target needs: an application's default host name and a
/// public address are read from the target, since Azure gives both out anew; an alias follows its resource. NotFound
/// when the record, or what it shall point at, does not exist yet.
Result<RecordSwitch> recordSwitchFor(const CheckInput &input, const PlannedHostName &host);

/// The host names whose record is in a zone of Azure that we may read, and that were not given up.
QList<PlannedHostName> hostNamesInZones(const Plan &plan);

/// The id of the host name's record set; null when it has no zone or no record.
ResourceId recordIdOf(const PlannedHostName &host);

}
