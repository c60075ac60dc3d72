#include "checklist/endpointswitch.h"

#include "azure/resources.h"
#include "base/jsonpath.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString withoutDot(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.toLower();
}

Error missing(const QString &what, const QString &message)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.operation = what;
    error.code = u"TargetNotThere"_s;
    error.message = message;
    return error;
}

/// The value at @p path of the target of @p source, as the target region gave it out.
Result<QString> targetValue(const CheckInput &input, const ResourceId &source, QStringView path)
{
    const ResourceId target = input.plan.targetOf(source);
    const auto object = getResource(input.azure, target, input.context);
    if (!object)
        return object.error();
    const QString value = jsonAt(*object, path).toString();
    if (value.isEmpty())
        return missing(target.toString(), u"It has no %1 yet."_s.arg(path));
    return value;
}

/// Whom a host name or an address of the record belongs to among what moves; null: none.
const Resource *ownerOf(const CheckInput &input, const QString &value)
{
    for (const Resource &resource : input.inventory.resources()) {
        const QJsonObject properties = resource.properties();
        const bool owns = withoutDot(properties.value("defaultHostName"_L1).toString()) == withoutDot(value)
            || properties.value("ipAddress"_L1).toString() == value
            || withoutDot(jsonAt(properties, u"dnsSettings.fqdn").toString()) == withoutDot(value);
        if (owns && !value.isEmpty())
            return &resource;
    }
    return nullptr;
}

Result<QString> replacementFor(const CheckInput &input, const QString &value)
{
    if (const Resource *owner = ownerOf(input, value)) {
        const PlannedResource *planned = input.plan.find(owner->id);
        if (!planned || planned->target == planned->source)
            return value;
        const QJsonObject properties = owner->properties();
        if (properties.value("ipAddress"_L1).toString() == value)
            return targetValue(input, owner->id, u"properties.ipAddress");
        if (!properties.value("defaultHostName"_L1).toString().isEmpty())
            return targetValue(input, owner->id, u"properties.defaultHostName");
        return targetValue(input, owner->id, u"properties.dnsSettings.fqdn");
    }
    for (const auto &[from, to] : input.plan.endpointReplacements) {
        if (withoutDot(from) == withoutDot(value))
            return to;
    }
    return value;
}

/// The record sets that this machine of rules does not know how to turn are left as they are.
bool pointsSomewhere(RecordType type)
{
    return type == RecordType::A || type == RecordType::Aaaa || type == RecordType::Cname;
}

/// After the switch the zone holds target values: then the inventory's owner is found by the value it would have had.
bool isTargetValue(const CheckInput &input, const PlannedHostName &host, const RecordSet &record)
{
    if (host.targetApp.isNull() || host.targetApp == host.sourceApp)
        return false;
    if (!record.aliasTarget.isNull())
        return record.aliasTarget == host.targetApp;
    const auto object = getResource(input.azure, host.targetApp, input.context);
    if (!object)
        return false;
    const QJsonObject properties = object->value("properties"_L1).toObject();
    const QStringList own{withoutDot(properties.value("defaultHostName"_L1).toString()),
                          properties.value("ipAddress"_L1).toString(),
                          withoutDot(jsonAt(properties, u"dnsSettings.fqdn").toString())};
    return std::any_of(record.values.begin(), record.values.end(),
                       [&](const QString &value) { return !value.isEmpty() && own.contains(withoutDot(value)); });
}

}

ResourceId recordIdOf(const PlannedHostName &host)
{
    const auto type = recordTypeFromString(host.recordType);
    return host.zone.isNull() || !type ? ResourceId() : recordSetId(host.zone, *type, host.recordName);
}

QList<PlannedHostName> hostNamesInZones(const Plan &plan)
{
    QList<PlannedHostName> hosts;
    std::copy_if(plan.hostNames.begin(), plan.hostNames.end(), std::back_inserter(hosts),
                 [](const PlannedHostName &host) { return !host.zone.isNull(); });
    return hosts;
}

Result<RecordSwitch> recordSwitchFor(const CheckInput &input, const PlannedHostName &host)
{
    const ResourceId id = recordIdOf(host);
    if (id.isNull())
        return missing(host.name, u"There is no record for this name in a zone of Azure."_s);
    const auto record = getRecordSet(input.azure, id, input.context);
    if (!record)
        return record.error();

    RecordSwitch result{host, *record, *record, false};
    if (!pointsSomewhere(record->type))
        return result;
    if (isTargetValue(input, host, *record)) {
        result.isDone = true;
        return result;
    }
    if (!record->aliasTarget.isNull()) {
        result.then.aliasTarget = input.plan.targetOf(record->aliasTarget);
        return result;
    }
    for (QString &value : result.then.values) {
        const auto replaced = replacementFor(input, value);
        if (!replaced)
            return replaced.error();
        value = *replaced;
    }
    return result;
}

}
