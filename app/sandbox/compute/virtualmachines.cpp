#include "sandbox/compute/virtualmachines.h"

#include "sandbox/arm/quotas.h"
#include "sandbox/arm/references.h"
#include "sandbox/compute/computesizes.h"
#include "sandbox/compute/disks.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kMachine = u"Microsoft.Compute/virtualMachines"_s;
const QString kDisk = u"Microsoft.Compute/disks"_s;
const QString kInterface = u"Microsoft.Network/networkInterfaces"_s;

Verdict validate(const Quotas &quotas, const Call &call, const Resource *existing, QJsonObject &body)
{
    const QString size = body.value(u"properties"_s)[u"hardwareProfile"_s][u"vmSize"_s].toString();
    const QString location = body.value(u"location"_s).toString();
    const MachineSize *known = findMachineSize(size);
    if (!known) {
        return armError(400, u"InvalidParameter"_s,
                        u"The value %1 provided for the VM size is not valid or not simulated."_s.arg(size), {},
                        u"hardwareProfile.vmSize"_s);
    }
    if (sameText(QString::fromUtf16(known->restrictedIn), location)) {
        return armError(409, u"SkuNotAvailable"_s,
                        u"The requested VM size %1 is currently not available in location '%2'."_s.arg(size, location));
    }
    if (Verdict refused = quotas.refuseMachine(call.simulation.store(), call.request.path.subscriptionId, location,
                                               size, existing ? existing->id : QString()))
        return refused;
    return badReference(
        call, body,
        {kInterface, kDisk, u"Microsoft.Compute/availabilitySets"_s, u"Microsoft.Compute/diskEncryptionSets"_s});
}

/// The disk of a machine that has none yet: made beside it, as the service does.
QJsonObject withDisk(const Call &call, const Resource &machine, QJsonObject disk, const QString &suffix)
{
    QJsonObject managed = disk.value(u"managedDisk"_s).toObject();
    if (!managed.value(u"id"_s).toString().isEmpty())
        return disk;
    const QString name = disk.value(u"name"_s).toString(machine.name() + suffix);
    Resource made;
    made.id = ArmPath::parse(machine.id).scope + u"/providers/Microsoft.Compute/disks/"_s + name;
    made.type = kDisk;
    const QString sku = managed.value(u"storageAccountType"_s).toString(u"Standard_LRS"_s);
    made.body = {{u"id"_s, made.id},
                 {u"name"_s, name},
                 {u"type"_s, kDisk},
                 {u"location"_s, machine.location()},
                 {u"tags"_s, machine.body.value(u"tags"_s).toObject()},
                 {u"sku"_s, diskSku(sku)},
                 {u"properties"_s,
                  diskProperties(call,
                                 {{u"creationData"_s, QJsonObject{{u"createOption"_s, disk.value(u"createOption"_s)}}},
                                  {u"provisioningState"_s, u"Succeeded"_s}},
                                 disk.value(u"diskSizeGB"_s).toInt(30))}};
    call.simulation.store().put(made);
    managed.insert(u"id"_s, made.id);
    disk.insert(u"name"_s, name);
    disk.insert(u"managedDisk"_s, managed);
    return disk;
}

void complete(const Call &call, Resource &machine, const Resource *existing)
{
    QJsonObject properties = machine.properties();
    properties.insert(u"vmId"_s, existing ? existing->property(u"vmId"_s) : QJsonValue(call.simulation.newGuid()));
    QJsonObject os = properties.value(u"osProfile"_s).toObject();
    if (os.contains(u"adminPassword"_s))
        machine.hidden.insert(u"adminPassword"_s, os.take(u"adminPassword"_s));
    if (!os.isEmpty())
        properties.insert(u"osProfile"_s, os);
    QJsonObject storage = properties.value(u"storageProfile"_s).toObject();
    if (storage.contains(u"osDisk"_s)) {
        storage.insert(u"osDisk"_s, withDisk(call, machine, storage.value(u"osDisk"_s).toObject(), u"_OsDisk"_s));
        QJsonArray data = storage.value(u"dataDisks"_s).toArray();
        for (qsizetype i = 0; i < data.size(); ++i)
            data[i] = withDisk(call, machine, data[i].toObject(), u"_DataDisk_"_s + QString::number(i));
        storage.insert(u"dataDisks"_s, data);
        properties.insert(u"storageProfile"_s, storage);
    }
    machine.setProperties(properties);
    if (!machine.hidden.contains(u"power"_s))
        machine.hidden.insert(u"power"_s, u"running"_s);
}

/// Tells disks and interfaces that they belong to the machine, or no longer do.
void setOwner(Simulation &simulation, const Resource &machine, bool attached)
{
    ResourceStore &store = simulation.store();
    const QStringList ids = referencedIds(machine.body);
    for (const QString &id : ids) {
        Resource *part = store.find(id);
        if (!part || (part->type != kDisk && part->type != kInterface))
            continue;
        if (part->type == kInterface) {
            part->setProperty(u"virtualMachine"_s,
                              attached ? QJsonValue(QJsonObject{{u"id"_s, machine.id}}) : QJsonValue());
        } else {
            if (attached)
                part->body.insert(u"managedBy"_s, machine.id);
            else
                part->body.remove(u"managedBy"_s);
            part->setProperty(u"diskState"_s, attached ? u"Attached"_s : u"Unattached"_s);
        }
        store.touch(*part);
    }
}

QJsonObject instanceView(const Call &call, const Resource &machine)
{
    const QString power = powerStateOf(machine);
    const QString time = call.simulation.now().toString(Qt::ISODateWithMs);
    return {{u"statuses"_s,
             QJsonArray{QJsonObject{{u"code"_s, u"ProvisioningState/succeeded"_s},
                                    {u"level"_s, u"Info"_s},
                                    {u"displayStatus"_s, u"Provisioning succeeded"_s},
                                    {u"time"_s, time}},
                        QJsonObject{{u"code"_s, u"PowerState/"_s + power},
                                    {u"level"_s, u"Info"_s},
                                    {u"displayStatus"_s, u"VM "_s + power}}}}};
}

void addPowerAction(Simulation &simulation, const QString &verb, const QString &state)
{
    simulation.add(ActionBehaviour{kMachine, verb, {}, false, {}, [state](const Call &call, Resource &machine) {
                                       OperationSpec spec;
                                       spec.scope = u"/subscriptions/"_s + call.request.path.subscriptionId;
                                       spec.providerNamespace = u"Microsoft.Compute"_s;
                                       spec.resourceId = machine.id;
                                       spec.emptyStatus = 200;
                                       spec.finish = [id = machine.id, state](Simulation &world) {
                                           if (Resource *found = world.store().find(id))
                                               setPowerState(world, *found, state);
                                           return Outcome{};
                                       };
                                       return call.simulation.operations().run(call, std::move(spec));
                                   }});
}

}

QString powerStateOf(const Resource &machine)
{
    return machine.hidden.value(u"power"_s).toString(u"running"_s);
}

void setPowerState(Simulation &simulation, Resource &machine, const QString &state)
{
    machine.hidden.insert(u"power"_s, state);
    simulation.store().touch(machine);
}

void registerVirtualMachines(Simulation &simulation, std::shared_ptr<const Quotas> quotas)
{
    TypeBehaviour machines = *simulation.behaviourOf(kMachine);
    machines.validate = [quotas](const Call &call, const Resource *existing, QJsonObject &body) {
        return validate(*quotas, call, existing, body);
    };
    machines.complete = complete;
    machines.afterPut = [](const Call &call, Resource &machine, bool) {
        setOwner(call.simulation, machine, true);
    };
    machines.afterDelete = [](Simulation &world, const Resource &removed) {
        setOwner(world, removed, false);
    };
    machines.view = [](const Call &call, const Resource &machine) {
        QJsonObject shown = machine.body;
        if (sameText(call.request.queryValue(u"$expand"_s), u"instanceView")) {
            QJsonObject properties = machine.properties();
            properties.insert(u"instanceView"_s, instanceView(call, machine));
            shown.insert(u"properties"_s, properties);
        }
        return shown;
    };
    simulation.add(machines);
    addPowerAction(simulation, u"start"_s, u"running"_s);
    addPowerAction(simulation, u"restart"_s, u"running"_s);
    addPowerAction(simulation, u"powerOff"_s, u"stopped"_s);
    addPowerAction(simulation, u"deallocate"_s, u"deallocated"_s);
    simulation.add(Route{
        "GET", u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/virtualMachines/{v}/instanceView"_s,
        machines.apiVersions, kMachine + u"/instanceView/read"_s, true, [](const Call &call, const QStringList &) {
            const Resource *machine = call.simulation.store().find(call.request.path.ownerId());
            if (!machine)
                return armError(404, u"ResourceNotFound"_s, u"There is no such virtual machine."_s);
            return Reply::of(instanceView(call, *machine));
        }});
}

}
