#include "sandbox/compute/disks.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kDisk = u"Microsoft.Compute/disks"_s;
const QString kSnapshot = u"Microsoft.Compute/snapshots"_s;
constexpr int kImageSizeGb = 30; ///< of a disk that is made from an image and names no size

const Resource *sourceOf(const Call &call, const QJsonObject &properties)
{
    const QString id = properties.value(u"creationData"_s)[u"sourceResourceId"_s].toString();
    return id.isEmpty() ? nullptr : call.simulation.store().find(id);
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties").toObject();
    const QJsonValue creation = properties.value(u"creationData"_s);
    if (creation[u"createOption"_s].toString().isEmpty()) {
        return armError(400, u"InvalidParameter"_s, u"Required parameter 'creationData' is missing (null)."_s, {},
                        u"creationData"_s);
    }
    const QString source = creation[u"sourceResourceId"_s].toString();
    if (!source.isEmpty() && !existing && !call.simulation.store().contains(source))
        return armError(404, u"ResourceNotFound"_s, u"The source '%1' was not found."_s.arg(source));
    const int size = properties.value(u"diskSizeGB"_s).toInt();
    if (existing && size > 0 && size < existing->property(u"diskSizeGB"_s).toInt())
        return armError(400, u"ResizeDiskError"_s, u"A disk cannot be made smaller."_s, {}, u"disk.diskSizeGB"_s);
    return std::nullopt;
}

void complete(const Call &call, Resource &disk, const Resource *existing)
{
    QJsonObject properties = disk.properties();
    if (existing) {
        for (const QString &kept : {u"uniqueId"_s, u"timeCreated"_s, u"diskState"_s})
            properties.insert(kept, existing->property(kept));
        if (existing->body.contains(u"managedBy"_s))
            disk.body.insert(u"managedBy"_s, existing->body.value(u"managedBy"_s));
    }
    const Resource *source = sourceOf(call, properties);
    const int inherited = source ? source->property(u"diskSizeGB"_s).toInt(kImageSizeGb) : kImageSizeGb;
    disk.setProperties(diskProperties(call, properties, properties.value(u"diskSizeGB"_s).toInt(inherited)));
    const QString fallback = disk.type == kSnapshot ? u"Standard_ZRS"_s : u"Standard_LRS"_s;
    disk.body.insert(u"sku"_s, diskSku(disk.body.value(u"sku"_s)[u"name"_s].toString(fallback)));
}

}

QJsonObject diskSku(const QString &name)
{
    return {{u"name"_s, name}, {u"tier"_s, name.section(u'_', 0, 0)}};
}

QJsonObject diskProperties(const Call &call, QJsonObject properties, int sizeGb)
{
    properties.insert(u"diskSizeGB"_s, sizeGb);
    properties.insert(u"diskSizeBytes"_s, qint64(sizeGb) * 1024 * 1024 * 1024);
    const QJsonObject defaults{{u"uniqueId"_s, call.simulation.newGuid()},
                               {u"timeCreated"_s, call.simulation.now().toString(Qt::ISODateWithMs)},
                               {u"diskState"_s, u"Unattached"_s},
                               {u"encryption"_s, QJsonObject{{u"type"_s, u"EncryptionAtRestWithPlatformKey"_s}}},
                               {u"networkAccessPolicy"_s, u"AllowAll"_s},
                               {u"publicNetworkAccess"_s, u"Enabled"_s}};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (properties.value(it.key()).isUndefined() || properties.value(it.key()).isNull())
            properties.insert(it.key(), it.value());
    }
    return properties;
}

void registerDisks(Simulation &simulation)
{
    for (const QString &type : {kDisk, kSnapshot}) {
        TypeBehaviour behaviour = *simulation.behaviourOf(type);
        behaviour.validate = validate;
        behaviour.complete = complete;
        if (type == kDisk) {
            behaviour.beforeDelete = [](const Call &, const Resource &disk) -> Verdict {
                const QString machine = disk.body.value(u"managedBy"_s).toString();
                if (machine.isEmpty())
                    return std::nullopt;
                return armError(409, u"OperationNotAllowed"_s,
                                u"Disk %1 is attached to VM %2."_s.arg(disk.name(), machine));
            };
        }
        simulation.add(std::move(behaviour));
    }
}

}
