#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/dns/dnsrecordsets.h"

namespace azrelocate::sandbox {

/// The two spellings of Azure's DNS.
struct DnsFlavour
{
    QString zoneType;    ///< "Microsoft.Network/dnsZones"
    QString ttlProperty; ///< "TTL" or "ttl"
    bool isPrivate = false;

    QString recordProperty(const RecordSetForm &form) const
    {
        return isPrivate ? form.privateProperty : form.publicProperty;
    }
};

/// What Azure refuses of a record set: a missing or impossible TTL, malformed values, a CNAME at the apex or beside
/// other record sets of its name (RFC 1034 section 3.6.2), values together with an alias target.
Verdict checkRecordSet(const Call &call, const DnsFlavour &flavour, const RecordSetForm &form, const QJsonObject &body);

/// Every record set of the zone that @p call asks for, ordered by type and name, filtered by $recordsetnamesuffix.
Reply listRecordSets(const Call &call, const DnsFlavour &flavour, const QString &zoneId);

/// Adds server-made properties (fqdn) to a record set's body.
void completeRecordSet(const DnsFlavour &flavour, Resource &resource);

/// Puts a record set that the service makes by itself, such as the SOA of a new zone.
void putRecordSet(Simulation &simulation, const DnsFlavour &flavour, const Resource &zone, const RecordSetForm &form,
                  qint64 ttl, const QJsonValue &values);

int countRecordSets(const ResourceStore &store, const DnsFlavour &flavour, const Resource &zone);

}
