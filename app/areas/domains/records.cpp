#include "areas/domains/domains.h"

#include "checklist/endpointswitch.h"
#include "checklist/recordchange.h"

namespace azrelocate::domains {

using namespace Qt::StringLiterals;

namespace {

DnsType dnsTypeOf(RecordType type)
{
    switch (type) {
    case RecordType::Aaaa:
        return DnsType::Aaaa;
    case RecordType::Cname:
        return DnsType::Cname;
    case RecordType::Txt:
        return DnsType::Txt;
    case RecordType::Ns:
        return DnsType::Ns;
    case RecordType::Soa:
        return DnsType::Soa;
    case RecordType::Caa:
        return DnsType::Caa;
    case RecordType::A:
    case RecordType::Mx:
    case RecordType::Ptr:
    case RecordType::Srv:
        break;
    }
    return DnsType::A;
}

QString normal(QString value)
{
    if (value.endsWith(u'.'))
        value.chop(1);
    return value.toLower();
}

QStringList normal(const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result.append(normal(value));
    result.sort();
    return result;
}

QStringList answered(const DnsAnswer &answer, DnsType type)
{
    QStringList values;
    for (const DnsRecord &record : answer.records) {
        if (record.type == type)
            values.append(normal(record.value));
    }
    values.sort();
    return values;
}

/// An alias is answered by the address of what it names, which the zone does not show: any answer of the type will do.
bool agrees(const RecordSet &record, const DnsAnswer &answer)
{
    const QStringList values = answered(answer, dnsTypeOf(record.type));
    return record.aliasTarget.isNull() ? values == normal(record.values) : !answer.records.isEmpty();
}

void checkName(Finding &finding, const CheckInput &input, const PlannedHostName &host, const RecordSet &record)
{
    const QStringList servers = input.probes.resolvers().isEmpty() ? QStringList{QString()} : input.probes.resolvers();
    for (const QString &server : servers) {
        const QString object = server.isEmpty() ? host.name : u"%1 @%2"_s.arg(host.name, server);
        const auto answer = input.probes.lookUp(host.name, dnsTypeOf(record.type), server, input.context);
        if (!answer) {
            finding.couldNotCheck(object, answer.error(), record.id);
            continue;
        }
        const QString actual = answered(*answer, dnsTypeOf(record.type)).join(u", "_s);
        const QString expected =
            record.aliasTarget.isNull() ? normal(record.values).join(u", "_s) : record.aliasTarget.name();
        if (answer->status == DnsAnswer::Status::TimedOut) {
            Error error;
            error.kind = ErrorKind::Timeout;
            error.operation = u"dns "_s + object;
            error.message = u"The server did not answer."_s;
            finding.couldNotCheck(object, error, record.id);
        } else if (agrees(record, *answer)) {
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "The server answers what the zone says."), actual,
                         record.id);
        } else {
            finding.fail(
                object, QT_TRANSLATE_NOOP("Message", "The server answers something else than the zone says."), expected,
                actual.isEmpty() ? Phrase(QT_TRANSLATE_NOOP("Message", "(no answer)")) : Phrase(actual), record.id);
        }
    }
}

}

Finding recordsExist(const CheckInput &input)
{
    Finding finding;
    if (input.plan.hostNames.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no custom host name."));
        return finding;
    }
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.zone.isNull()) {
            const auto answer = input.probes.lookUp(host.name, DnsType::A, {}, input.context);
            if (!answer)
                finding.couldNotCheck(host.name, answer.error());
            else if (answer->status == DnsAnswer::Status::Found)
                finding.warn(
                    host.name,
                    QT_TRANSLATE_NOOP("Message",
                                      "It resolves, but its zone is not in Azure: the switch is made by hand there."));
            else
                finding.fail(host.name,
                             QT_TRANSLATE_NOOP("Message", "It does not resolve, and its zone is not in Azure."), u"A"_s,
                             {});
            continue;
        }
        const ResourceId id = recordIdOf(host);
        if (id.isNull()) {
            // Asked for all the same, so that a record that was made since the plan is not missed.
            const auto records = listRecordSets(input.azure, host.zone, input.context);
            if (!records) {
                finding.couldNotCheck(host.name, records.error(), host.zone);
                continue;
            }
            finding.fail(host.name, QT_TRANSLATE_NOOP("Message", "The zone has no record for this name."),
                         host.recordName, {}, host.zone);
            continue;
        }
        const auto record = getRecordSet(input.azure, id, input.context);
        if (record)
            finding.pass(host.name, QT_TRANSLATE_NOOP("Message", "The record exists."), record->values.join(u", "_s),
                         id);
        else if (record.error().kind == ErrorKind::NotFound)
            finding.fail(host.name, QT_TRANSLATE_NOOP("Message", "The zone has no record for this name."),
                         host.recordName, {}, id);
        else
            finding.couldNotCheck(host.name, record.error(), id);
    }
    return finding;
}

Result<QList<Change>> proposeRecords(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        const ResourceId app = host.targetApp.isNull() ? host.sourceApp : host.targetApp;
        if (app.isNull())
            continue;
        if (const ResourceId id = recordIdOf(host); !id.isNull()) {
            const auto record = getRecordSet(input.azure, id, input.context);
            if (record)
                continue;
            if (record.error().kind != ErrorKind::NotFound)
                return record.error();
        }
        if (host.recordName == "@"_L1)
            continue; // an apex cannot be a CNAME; which alias it shall be is for a person to say
        const auto found = input.azure.get(app.toString(), u"2025-03-01"_s, input.context);
        if (!found) {
            if (found.error().kind == ErrorKind::NotFound)
                continue; // there is nothing to point at before the application exists
            return found.error();
        }
        RecordSet record;
        record.id = recordSetId(host.zone, RecordType::Cname, host.recordName);
        record.name = host.recordName;
        record.type = RecordType::Cname;
        record.ttl = input.limits.maxTtl;
        record.values = {
            found->body.toObject().value("properties"_L1).toObject().value("defaultHostName"_L1).toString()};

        changes.append(putRecordSet(
            u"dom.record"_s,
            {QT_TRANSLATE_NOOP("Message", "Create the record %1 pointing at %2"), {host.name, record.values.first()}},
            {}, record));
    }
    return changes;
}

Finding namesResolve(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedHostName> hosts = hostNamesInZones(input.plan);
    if (hosts.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name of the workload is in a zone of Azure."));
        return finding;
    }
    for (const PlannedHostName &host : hosts) {
        const ResourceId id = recordIdOf(host);
        if (id.isNull())
            continue;
        const auto record = getRecordSet(input.azure, id, input.context);
        if (record)
            checkName(finding, input, host, *record);
        else
            finding.couldNotCheck(host.name, record.error(), id);
    }
    return finding;
}

Finding zonesAreDelegated(const CheckInput &input)
{
    Finding finding;
    QList<ResourceId> zones;
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        if (!zones.contains(host.zone))
            zones.append(host.zone);
    }
    if (zones.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No zone of Azure holds a host name of the workload."));
        return finding;
    }
    for (const ResourceId &id : std::as_const(zones)) {
        const auto zone = getDnsZone(input.azure, id, input.context);
        if (!zone) {
            finding.couldNotCheck(id.name(), zone.error(), id);
            continue;
        }
        const auto answer = input.probes.lookUp(zone->name, DnsType::Ns, {}, input.context);
        if (!answer) {
            finding.couldNotCheck(zone->name, answer.error(), id);
            continue;
        }
        const QStringList expected = normal(zone->nameServers);
        const QStringList actual = answered(*answer, DnsType::Ns);
        if (actual == expected && !actual.isEmpty())
            finding.pass(zone->name, QT_TRANSLATE_NOOP("Message", "Delegated to the name servers of this zone."),
                         actual.join(u", "_s), id);
        else
            finding.fail(
                zone->name,
                QT_TRANSLATE_NOOP("Message", "Delegated to other name servers: edits in this zone have no effect."),
                expected.join(u", "_s), actual.join(u", "_s), id);
    }
    return finding;
}

}
