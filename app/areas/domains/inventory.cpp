#include "areas/domains/domains.h"

#include "azure/dns.h"
#include "azure/webapps.h"
#include "checklist/endpointswitch.h"

namespace azrelocate::domains {

using namespace Qt::StringLiterals;

namespace {

const PlannedHostName *plannedHost(const Plan &plan, const QString &name)
{
    for (const PlannedHostName &host : plan.hostNames) {
        if (host.name.compare(name, Qt::CaseInsensitive) == 0)
            return &host;
    }
    return nullptr;
}

/// A name that Azure gives out by itself does not belong to the user.
bool isDefaultName(const WebSite &site, const QString &hostName)
{
    const QString name = site.defaultHostName.section(u'.', 0, 0);
    return hostName.compare(site.defaultHostName, Qt::CaseInsensitive) == 0
        || hostName.startsWith(name + u'.', Qt::CaseInsensitive);
}

void checkSite(Finding &finding, const CheckInput &input, const ResourceId &id)
{
    const auto site = getWebSite(input.azure, id, input.context);
    if (!site) {
        finding.couldNotCheck(id.name(), site.error(), id);
        return;
    }
    const auto bindings = listHostNameBindings(input.azure, id, input.context);
    if (!bindings) {
        finding.couldNotCheck(id.name(), bindings.error(), id);
        return;
    }
    for (const HostNameBinding &binding : *bindings) {
        if (isDefaultName(*site, binding.hostName))
            continue;
        if (plannedHost(input.plan, binding.hostName))
            finding.pass(binding.hostName,
                         {QT_TRANSLATE_NOOP("Message", "Bound to %1, and part of the plan."), {site->name}}, site->name,
                         id);
        else
            finding.fail(binding.hostName, QT_TRANSLATE_NOOP("Message", "Bound since the plan was made: plan again."),
                         site->name, {}, id);
    }
}

bool leadsToWorkload(const RecordSet &record, const CheckInput &input)
{
    if (!record.aliasTarget.isNull()) {
        const PlannedResource *planned = input.plan.find(record.aliasTarget);
        return planned && !(planned->source == planned->target);
    }
    return std::any_of(record.values.begin(), record.values.end(), [&](const QString &value) {
        return std::any_of(input.plan.endpointReplacements.begin(), input.plan.endpointReplacements.end(),
                           [&](const auto &pair) {
                               const QString host = value.endsWith(u'.') ? value.chopped(1) : value;
                               return pair.first.compare(host, Qt::CaseInsensitive) == 0;
                           });
    });
}

/// Zones in scope and zones that hold a planned name.
QList<ResourceId> zonesToRead(const CheckInput &input)
{
    QList<ResourceId> zones;
    for (const Resource *zone : input.inventory.ofType(u"Microsoft.Network/dnsZones"))
        zones.append(zone->id);
    for (const PlannedHostName &host : hostNamesInZones(input.plan)) {
        if (!zones.contains(host.zone))
            zones.append(host.zone);
    }
    return zones;
}

void checkZone(Finding &finding, const CheckInput &input, const ResourceId &zone)
{
    const auto records = listRecordSets(input.azure, zone, input.context);
    if (!records) {
        finding.couldNotCheck(zone.name(), records.error(), zone);
        return;
    }
    for (const RecordSet &record : *records) {
        const bool isName =
            record.type == RecordType::A || record.type == RecordType::Aaaa || record.type == RecordType::Cname;
        if (!isName || !leadsToWorkload(record, input))
            continue;
        const QString name = record.name == "@"_L1 ? zone.name() : record.name + u'.' + zone.name();
        if (plannedHost(input.plan, name))
            finding.pass(name,
                         QT_TRANSLATE_NOOP("Message", "Its record leads to the workload, and it is part of the plan."),
                         record.values.join(u", "_s), record.id);
        else
            finding.fail(
                name,
                QT_TRANSLATE_NOOP("Message", "Its record leads to the workload since the plan was made: plan again."),
                {}, record.values.join(u", "_s), record.id);
    }
}

}

Finding inventoryIsComplete(const CheckInput &input)
{
    Finding finding;
    for (const Resource *site : input.inventory.ofType(u"Microsoft.Web/sites"))
        checkSite(finding, input, site->id);
    for (const ResourceId &zone : zonesToRead(input))
        checkZone(finding, input, zone);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "No application and no DNS zone of the workload has a custom host name."));
    return finding;
}

Finding nameChangesAreDecided(const CheckInput &input)
{
    Finding finding;
    if (input.plan.hostNames.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no custom host name."));
        return finding;
    }
    for (const PlannedHostName &host : input.plan.hostNames) {
        const ResourceId record = recordIdOf(host);
        if (!record.isNull()) {
            const auto now = getRecordSet(input.azure, record, input.context);
            if (!now) {
                finding.couldNotCheck(host.name, now.error(), record);
                continue;
            }
        }
        if (host.newName.isEmpty())
            finding.pass(host.name,
                         QT_TRANSLATE_NOOP("Message", "It stays as it is; its record is switched at cutover."),
                         host.name, record);
        else
            finding.pass(host.name, {QT_TRANSLATE_NOOP("Message", "It becomes %1."), {host.newName}}, host.newName,
                         record);
    }
    return finding;
}

}
