#include "areas/domains/domains.h"

#include "azure/dns.h"
#include "azure/resources.h"
#include "azure/webapps.h"
#include "checklist/recordchange.h"
#include "checklist/resourcechange.h"

namespace azrelocate::domains {

using namespace Qt::StringLiterals;

namespace {

bool isSite(const ResourceId &id)
{
    return id.type().compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) == 0;
}

QString nameAtTarget(const PlannedHostName &host)
{
    return host.newName.isEmpty() ? host.name : host.newName;
}

const HostNameBinding *bindingOf(const QList<HostNameBinding> &bindings, const QString &hostName)
{
    for (const HostNameBinding &binding : bindings) {
        if (binding.hostName.compare(hostName, Qt::CaseInsensitive) == 0)
            return &binding;
    }
    return nullptr;
}

/// Name of the ownership record of a host in its zone: "asuid.shop", at the apex "asuid".
QString ownershipName(const PlannedHostName &host)
{
    return host.recordName == "@"_L1 || host.recordName.isEmpty() ? u"asuid"_s : u"asuid."_s + host.recordName;
}

ResourceId ownershipRecord(const PlannedHostName &host)
{
    return recordSetId(host.zone, RecordType::Txt, ownershipName(host));
}

/// Adds the target's verification id beside what stands there, which the source still needs.
Result<std::optional<Change>> ownershipChange(const CheckInput &input, const PlannedHostName &host,
                                              const WebSite &target)
{
    const ResourceId id = ownershipRecord(host);
    auto record = getRecordSet(input.azure, id, input.context);
    const bool isNew = !record;
    if (isNew && record.error().kind != ErrorKind::NotFound)
        return record.error();
    if (!isNew && record->values.contains(target.domainVerificationId, Qt::CaseInsensitive))
        return std::optional<Change>();

    RecordSet after = isNew ? RecordSet() : *record;
    after.id = id;
    after.name = ownershipName(host);
    after.type = RecordType::Txt;
    if (isNew)
        after.ttl = input.limits.maxTtl;
    after.values.append(target.domainVerificationId);
    return std::optional(putRecordSet(
        u"dom.assigned"_s,
        {QT_TRANSLATE_NOOP("Message", "Prove to %1 that %2 is ours, by a TXT record"), {target.name, host.name}},
        isNew ? std::nullopt : std::optional(*record), after));
}

Change bindingChange(const PlannedHostName &host, const WebSite &target)
{
    const QString name = nameAtTarget(host);
    const QString recordType = host.recordType == "CNAME"_L1 ? u"CName"_s : u"A"_s;
    return createResource(u"dom.assigned"_s, {QT_TRANSLATE_NOOP("Message", "Assign %1 to %2"), {name, target.name}},
                          target.id.child(u"hostNameBindings"_s, name),
                          hostNameBindingBody(target.name, recordType, {}));
}

}

Finding namesAreAssigned(const CheckInput &input)
{
    Finding finding;
    for (const PlannedHostName &host : input.plan.hostNames) {
        const QString name = nameAtTarget(host);
        if (!isSite(host.targetApp)) {
            const ResourceId app = host.targetApp.isNull() ? host.sourceApp : host.targetApp;
            finding.notApplicable(
                name, QT_TRANSLATE_NOOP("Message", "Its target takes any host name; nothing has to be assigned."), app);
            continue;
        }
        const auto exists = resourceExists(input.azure, host.targetApp, input.context);
        if (!exists) {
            finding.couldNotCheck(name, exists.error(), host.targetApp);
            continue;
        }
        if (!*exists) {
            finding.fail(name,
                         {QT_TRANSLATE_NOOP(
                              "Message", "The application %1 does not exist yet; it is made when the services move."),
                          {host.targetApp.name()}},
                         host.targetApp.name(), {}, host.targetApp);
            continue;
        }
        const auto bindings = listHostNameBindings(input.azure, host.targetApp, input.context);
        if (!bindings)
            finding.couldNotCheck(name, bindings.error(), host.targetApp);
        else if (bindingOf(*bindings, name))
            finding.pass(name,
                         {QT_TRANSLATE_NOOP("Message", "Assigned to %1, which accepted the proof of ownership."),
                          {host.targetApp.name()}},
                         host.targetApp.name(), host.targetApp);
        else
            finding.fail(name,
                         {QT_TRANSLATE_NOOP("Message", "%1 does not know this host name."), {host.targetApp.name()}},
                         host.targetApp.name(), {}, host.targetApp);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no custom host name."));
    return finding;
}

Result<QList<Change>> proposeBindings(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (!isSite(host.targetApp))
            continue;
        const auto exists = resourceExists(input.azure, host.targetApp, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            continue;
        const auto target = getWebSite(input.azure, host.targetApp, input.context);
        if (!target)
            return target.error();
        const auto bindings = listHostNameBindings(input.azure, host.targetApp, input.context);
        if (!bindings)
            return bindings.error();
        if (bindingOf(*bindings, nameAtTarget(host)))
            continue;
        Change binding = bindingChange(host, *target);
        if (!host.zone.isNull()) {
            const auto ownership = ownershipChange(input, host, *target);
            if (!ownership)
                return ownership.error();
            if (*ownership) {
                binding.dependsOn.append((*ownership)->id);
                changes.append(**ownership);
            }
        }
        changes.append(binding);
    }
    return changes;
}

}
