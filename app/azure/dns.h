#pragma once

#include "azure/azurereader.h"

#include <QHash>

#include <optional>

namespace azrelocate {

// Public zones: Microsoft.Network/dnsZones, api-version 2018-05-01. Private zones: see privatedns.h.

enum class RecordType { A, Aaaa, Caa, Cname, Mx, Ns, Ptr, Soa, Srv, Txt };
QString toString(RecordType type); ///< "AAAA", as in ids and zone files
std::optional<RecordType> recordTypeFromString(QStringView text);

struct DnsZone
{
    ResourceId id;
    QString name;
    QStringList nameServers; ///< of this instance of the zone; the registrar must name them
    qint64 recordSets = 0;
};

/// One DNS record set of a public or private zone.
struct RecordSet
{
    ResourceId id;
    QString name; ///< relative to the zone; "@" is the apex
    RecordType type = RecordType::A;
    std::chrono::seconds ttl{0};
    QStringList values;     ///< in zone file form ("10 mail.contoso.com" for MX); TXT joined; empty for an alias
    ResourceId aliasTarget; ///< null: not an alias record
    QHash<QString, QString> metadata;
    QString fqdn;                ///< with the final dot, as the service writes it
    QByteArray etag;             ///< to guard the next write (If-Match)
    bool autoRegistered = false; ///< private zones: written by Azure, read-only
};

/// How a zone spells the properties: public "TTL", "ARecords"; private "ttl", "aRecords".
enum class ZoneKind { Public, Private };

Result<QList<DnsZone>> listDnsZones(const AzureReader &azure, const QString &subscriptionId,
                                    const CallContext &context);
Result<DnsZone> getDnsZone(const AzureReader &azure, const ResourceId &zone, const CallContext &context);
/// All record sets of @p zone, every page. Permission when Reader is missing; Protocol when the answer has another
/// form.
Result<QList<RecordSet>> listRecordSets(const AzureReader &azure, const ResourceId &zone, const CallContext &context);
/// NotFound when there is none.
Result<RecordSet> getRecordSet(const AzureReader &azure, const ResourceId &recordSet, const CallContext &context);

/// Id of the record set @p name of @p zone.
ResourceId recordSetId(const ResourceId &zone, RecordType type, const QString &name);
RecordSet parseRecordSet(const QJsonObject &object, ZoneKind kind);
/// Body of a PUT: metadata, TTL, and either the records or the alias target.
QJsonObject recordSetBody(const RecordSet &recordSet, ZoneKind kind);
DnsZone parseDnsZone(const QJsonObject &object);

}
