#include "sandbox/resourcemover/resourcemovertargets.h"

#include "base/jsonpath.h"
#include "sandbox/arm/armpath.h"
#include "sandbox/arm/scope.h"
#include "sandbox/resourcemover/resourcemoverdependencies.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using Replacements = QList<std::pair<QString, QString>>; ///< source id → target id, longest first

QString defaultGroup(ResourceStore &store, const Resource &moveResource)
{
    const ArmPath source = ArmPath::parse(moveResource.property(u"sourceId"_s).toString());
    const QString collectionId = ArmPath::parse(moveResource.id).parentId();
    if (const Resource *group = moveResourceOf(store, collectionId, source.scope))
        return ArmPath::parse(moveTargetId(store, *group)).resourceGroup;
    const QJsonArray overrides = moveResource.property(u"dependsOnOverrides"_s).toArray();
    for (const QJsonValue &each : overrides) {
        if (sameText(each[u"id"_s].toString(), source.scope))
            return ArmPath::parse(each[u"targetId"_s].toString()).resourceGroup;
    }
    const Resource *collection = store.find(collectionId);
    return source.resourceGroup + u'-' + (collection ? collection->property(u"targetRegion"_s).toString() : QString());
}

Replacements replacementsIn(ResourceStore &store, const QString &collectionId)
{
    Replacements list;
    for (const Resource *each : store.children(collectionId, kMoveResourceType)) {
        list.append({each->property(u"sourceId"_s).toString(), moveTargetId(store, *each)});
        const QJsonArray overrides = each->property(u"dependsOnOverrides"_s).toArray();
        for (const QJsonValue &given : overrides)
            list.append({given[u"id"_s].toString(), given[u"targetId"_s].toString()});
    }
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    return list;
}

QString replaced(const QString &text, const Replacements &replacements)
{
    for (const auto &[source, target] : replacements) {
        if (text.startsWith(u'/') && scopeCovers(source, text))
            return target + text.mid(source.size());
    }
    return text;
}

/// Named sub-objects of a list ("ipConfigurations") with the settings of the same name put over them.
QJsonArray overlaid(QJsonArray list, const QJsonArray &settings, const QList<std::pair<QString, QString>> &fields)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        QJsonObject entry = list[i].toObject();
        QJsonObject properties = entry.value(u"properties"_s).toObject();
        for (const QJsonValue &setting : settings) {
            if (!sameText(setting[u"name"_s].toString(), entry.value(u"name"_s).toString()))
                continue;
            for (const auto &[from, to] : fields) {
                const QJsonValue value = setting[from];
                if (!value.isUndefined() && !value.isNull())
                    properties.insert(to, value);
            }
        }
        entry.insert(u"properties"_s, properties);
        list[i] = entry;
    }
    return list;
}

void adaptNetwork(QJsonObject &properties, const QJsonObject &settings)
{
    properties.remove(u"virtualNetworkPeerings"_s);
    if (const QJsonArray space = settings.value(u"addressSpace"_s).toArray(); !space.isEmpty())
        properties.insert(u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, space}});
    QJsonArray subnets = overlaid(properties.value(u"subnets"_s).toArray(), settings.value(u"subnets"_s).toArray(),
                                  {{u"addressPrefix"_s, u"addressPrefix"_s}});
    for (qsizetype i = 0; i < subnets.size(); ++i) {
        QJsonObject subnet = subnets[i].toObject();
        QJsonObject inner = subnet.value(u"properties"_s).toObject();
        inner.remove(u"routeTable"_s); // Resource Mover does not know route tables
        inner.remove(u"ipConfigurations"_s);
        subnet = {{u"name"_s, subnet.value(u"name"_s)}, {u"properties"_s, inner}};
        subnets[i] = subnet;
    }
    properties.insert(u"subnets"_s, subnets);
}

void adaptMachine(QJsonObject &body, QJsonObject &properties, const QJsonObject &settings)
{
    properties.remove(u"vmId"_s);
    properties.remove(u"diagnosticsProfile"_s);
    QJsonObject storage = properties.value(u"storageProfile"_s).toObject();
    const auto withoutDiskId = [](QJsonObject disk) {
        QJsonObject managed = disk.value(u"managedDisk"_s).toObject();
        managed.remove(u"id"_s); // the disk is replicated, a new one at the target
        disk.insert(u"managedDisk"_s, managed);
        return disk;
    };
    storage.insert(u"osDisk"_s, withoutDiskId(storage.value(u"osDisk"_s).toObject()));
    QJsonArray data = storage.value(u"dataDisks"_s).toArray();
    for (qsizetype i = 0; i < data.size(); ++i)
        data[i] = withoutDiskId(data[i].toObject());
    storage.insert(u"dataDisks"_s, data);
    properties.insert(u"storageProfile"_s, storage);
    if (const QString size = settings.value(u"targetVmSize"_s).toString(); !size.isEmpty())
        properties.insert(u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, size}});
    const QString zone = settings.value(u"targetAvailabilityZone"_s).toString();
    if (!zone.isEmpty() && zone != u"NA")
        body.insert(u"zones"_s, QJsonArray{zone});
    QJsonObject identities;
    const QJsonArray asked = settings.value(u"userManagedIdentities"_s).toArray();
    for (const QJsonValue &identity : asked)
        identities.insert(identity.toString(), QJsonObject());
    if (!identities.isEmpty())
        body.insert(u"identity"_s,
                    QJsonObject{{u"type"_s, u"UserAssigned"_s}, {u"userAssignedIdentities"_s, identities}});
}

void adapt(const QString &type, QJsonObject &body, const QJsonObject &settings)
{
    QJsonObject properties = body.value(u"properties"_s).toObject();
    for (const QString &own : {u"provisioningState"_s, u"resourceGuid"_s, u"uniqueId"_s})
        properties.remove(own);
    if (sameText(type, u"Microsoft.Network/virtualNetworks")) {
        adaptNetwork(properties, settings);
    } else if (sameText(type, u"Microsoft.Compute/virtualMachines")) {
        adaptMachine(body, properties, settings);
    } else if (sameText(type, u"Microsoft.Network/networkInterfaces")) {
        for (const QString &own : {u"virtualMachine"_s, u"macAddress"_s, u"privateEndpoint"_s})
            properties.remove(own);
        properties.insert(u"ipConfigurations"_s,
                          overlaid(properties.value(u"ipConfigurations"_s).toArray(),
                                   settings.value(u"ipConfigurations"_s).toArray(),
                                   {{u"privateIpAddress"_s, u"privateIPAddress"_s},
                                    {u"privateIpAllocationMethod"_s, u"privateIPAllocationMethod"_s}}));
    } else if (sameText(type, u"Microsoft.Network/publicIPAddresses")) {
        properties.remove(u"ipAddress"_s);
        properties.remove(u"ipConfiguration"_s);
        QJsonObject dns = properties.value(u"dnsSettings"_s).toObject();
        dns.remove(u"fqdn"_s);
        if (const QString label = settings.value(u"domainNameLabel"_s).toString(); !label.isEmpty())
            dns.insert(u"domainNameLabel"_s, label);
        if (!dns.isEmpty())
            properties.insert(u"dnsSettings"_s, dns);
    } else if (sameText(type, u"Microsoft.Network/networkSecurityGroups")) {
        for (const QString &own : {u"defaultSecurityRules"_s, u"networkInterfaces"_s, u"subnets"_s})
            properties.remove(own);
    } else if (sameText(type, u"Microsoft.Compute/availabilitySets")) {
        properties.remove(u"virtualMachines"_s);
    }
    body.insert(u"properties"_s, properties);
}

}

QString moveTargetId(ResourceStore &store, const Resource &moveResource)
{
    const QString existing = moveResource.property(u"existingTargetId"_s).toString();
    if (!existing.isEmpty())
        return existing;
    const ArmPath source = ArmPath::parse(moveResource.property(u"sourceId"_s).toString());
    const QJsonObject settings = moveResource.property(u"resourceSettings"_s).toObject();
    const QString name = settings.value(u"targetResourceName"_s).toString();
    const QString subscription = u"/subscriptions/"_s + source.subscriptionId;
    if (moveTypeOf(source.text) == u"resourceGroups") {
        const Resource *collection = store.find(ArmPath::parse(moveResource.id).parentId());
        const QString region = collection ? collection->property(u"targetRegion"_s).toString() : QString();
        return subscription + u"/resourceGroups/"_s + (name.isEmpty() ? source.resourceGroup + u'-' + region : name);
    }
    if (source.types.size() > 1) {
        const QString collectionId = ArmPath::parse(moveResource.id).parentId();
        const Resource *parent = moveResourceOf(store, collectionId, source.parentId());
        QString parentId = parent ? moveTargetId(store, *parent) : QString();
        const QJsonArray overrides = moveResource.property(u"dependsOnOverrides"_s).toArray();
        for (const QJsonValue &each : overrides) {
            if (sameText(each[u"id"_s].toString(), source.parentId()))
                parentId = each[u"targetId"_s].toString();
        }
        return parentId + u'/' + source.types.last() + u'/' + (name.isEmpty() ? source.name() : name);
    }
    QString group = settings.value(u"targetResourceGroupName"_s).toString();
    if (group.isEmpty())
        group = defaultGroup(store, moveResource);
    return subscription + u"/resourceGroups/"_s + group + u"/providers/"_s + source.providerNamespace + u'/'
        + source.types.first() + u'/' + (name.isEmpty() ? source.name() : name);
}

QJsonObject moveTargetBody(ResourceStore &store, const Resource &moveResource, const QString &targetRegion)
{
    const QString sourceId = moveResource.property(u"sourceId"_s).toString();
    const Resource *source = store.find(sourceId);
    if (!source)
        return {};
    const QJsonObject settings = moveResource.property(u"resourceSettings"_s).toObject();
    QJsonObject body;
    for (const QString &kept : {u"tags"_s, u"sku"_s, u"kind"_s, u"zones"_s, u"properties"_s}) {
        if (source->body.contains(kept))
            body.insert(kept, source->body.value(kept));
    }
    if (const QJsonObject tags = settings.value(u"tags"_s).toObject(); !tags.isEmpty())
        body.insert(u"tags"_s, tags);
    body.insert(u"location"_s, targetRegion);
    if (moveTypeOf(sourceId) == u"resourceGroups") {
        body.remove(u"properties"_s);
        return body;
    }
    adapt(source->type, body, settings);
    const Replacements replacements = replacementsIn(store, ArmPath::parse(moveResource.id).parentId());
    return mapStrings(body, [&replacements](const QString &text) { return replaced(text, replacements); }).toObject();
}

}
