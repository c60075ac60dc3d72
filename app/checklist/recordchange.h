#pragma once

#include "azure/dns.h"
#include "checklist/change.h"

namespace azrelocate {

/// What @p record leads to, for a person: its values, or the resource of an alias.
QString recordValue(const RecordSet &record);

/// The change that writes @p after over @p before (nullopt: the record set is new) in a public zone, guarded by the
/// ETag of what was read, and undone by what was there. Microsoft.Network/dnsZones, api-version 2018-05-01.
Change putRecordSet(
    const QString &itemId, Message title, const std::optional<RecordSet> &before, const RecordSet &after);

}
