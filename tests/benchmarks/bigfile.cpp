#include "bigfile.h"

#include "areas/catalogue.h"
#include "estate/inventory.h"
#include "plan/planner.h"
#include "store/relocationfile.h"

#include "azure/cloud.h"

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupSize = 100; ///< resources of a resource group

struct Kind
{
    QLatin1StringView type;
    QLatin1StringView json; ///< %1: the group's id, %2: the resource's number
};

/// One of each in turn; each but the first leads to another one, as the dependencies of an application do.
constexpr std::array kKinds{
    Kind{"Microsoft.Network/virtualNetworks"_L1,
         R"({"properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]}}})"_L1},
    Kind{
        "Microsoft.Network/networkInterfaces"_L1,
        R"({"properties":{"ipConfigurations":[{"name":"a","properties":{"subnet":{"id":"%1/providers/Microsoft.Network/virtualNetworks/r%2/subnets/web"}}}]}})"_L1},
    Kind{
        "Microsoft.Compute/virtualMachines"_L1,
        R"({"properties":{"hardwareProfile":{"vmSize":"Standard_D2s_v5"},"networkProfile":{"networkInterfaces":[{"id":"%1/providers/Microsoft.Network/networkInterfaces/r%2"}]}}})"_L1},
    Kind{
        "Microsoft.Compute/disks"_L1,
        R"({"sku":{"name":"Premium_LRS"},"properties":{"diskSizeGB":128},"managedBy":"%1/providers/Microsoft.Compute/virtualMachines/r%2"})"_L1},
    Kind{"Microsoft.Storage/storageAccounts"_L1,
         R"({"kind":"StorageV2","sku":{"name":"Standard_ZRS"},"properties":{"accessTier":"Hot"}})"_L1},
};

Inventory inventoryOf(int resources)
{
    Inventory inventory;
    inventory.takenAt = QDateTime::currentDateTimeUtc();
    inventory.expected = resources;
    for (int i = 0; i < resources; ++i) {
        const QString group =
            u"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-%1"_s.arg(i / kGroupSize);
        if (i % kGroupSize == 0)
            inventory.groups.append({ResourceId(group), Region(u"westeurope"_s), {}});
        const Kind &kind = kKinds[static_cast<std::size_t>(i) % kKinds.size()];
        Resource resource;
        resource.type = kind.type;
        resource.name = u"r%1"_s.arg(i);
        resource.id = ResourceId(group + u"/providers/"_s + resource.type + u'/' + resource.name);
        resource.location = Region(u"westeurope"_s);
        QString json = kind.json;
        resource.json = json.replace("%1"_L1, group).replace("%2"_L1, QString::number(std::max(0, i - 1))).toUtf8();
        inventory.append(resource);
    }
    return inventory;
}

Result<Plan> planOf(const Inventory &inventory, const Cloud &cloud)
{
    const auto recipes = Recipes::load();
    if (!recipes)
        return recipes.error();
    PlanChoices choices;
    choices.source = Region(u"westeurope"_s);
    choices.target = Region(u"swedencentral"_s);
    choices.sourceDisplayName = u"West Europe"_s;
    choices.targetDisplayName = u"Sweden Central"_s;
    choices.now = inventory.takenAt;
    return computePlan(inventory, *recipes, cloud, choices);
}

Result<void> checkItems(RelocationFile &file, const Inventory &inventory, int objects)
{
    qsizetype items = 0;
    for (const Area &area : catalogue())
        items += static_cast<qsizetype>(area.items.size());
    const qsizetype each = std::max<qsizetype>(1, objects / items);
    qsizetype next = 0;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            Finding finding;
            for (qsizetype i = 0; i < each; ++i, ++next) {
                const Resource &resource = inventory.resources().at(next % inventory.size());
                if (next % 7 == 0)
                    finding.fail(resource.name, Message("%1 differs.", {resource.name}), u"128"_s, u"64"_s,
                                 resource.id);
                else
                    finding.pass(resource.name, Message("%1 is as planned.", {resource.name}), u"128"_s, resource.id);
            }
            Evidence evidence;
            evidence.takenAt = inventory.takenAt;
            evidence.identity = u"admin@contoso.com"_s;
            evidence.probes = {u"dig shop.contoso.com CNAME"_s};
            const ItemState state = finding.verdict() == Verdict::Fails ? ItemState::ActionNeeded : ItemState::Passed;
            const auto written = file.setChecked(QString::fromLatin1(item.id), state, finding, evidence);
            if (!written)
                return written.error();
        }
    }
    return {};
}

QList<Task> tasksOf(const Inventory &inventory, int count)
{
    QList<Task> tasks;
    for (int i = 0; i < count; ++i) {
        const Resource &resource = inventory.resources().at(i % inventory.size());
        Change change;
        change.itemId = u"svc.deployed"_s;
        change.title = Message("Deploy %1", {resource.name});
        change.resource = resource.id;
        change.request.method = "PUT";
        change.request.pathOrUrl = resource.id.toString();
        change.seal(i);
        Task task = taskFor(change, inventory.takenAt);
        task.state = TaskState::Succeeded;
        task.progress = 100;
        task.startedAt = task.endedAt = inventory.takenAt;
        tasks.append(task);
    }
    return tasks;
}

}

Result<void> writeBigFile(const QString &path, const BigFileSize &size)
{
    const auto cloud = Cloud::load(u"AzureCloud"_s);
    if (!cloud)
        return cloud.error();
    RelocationSettings settings;
    settings.title = u"A large workload"_s;
    settings.workload = u"large"_s;
    settings.subscriptions = {u"11111111-2222-3333-4444-555555555555"_s};
    settings.source = Region(u"westeurope"_s);
    settings.target = Region(u"swedencentral"_s);
    settings.cloud = cloud->toJson();
    const auto file = RelocationFile::create(path, settings, {});
    if (!file)
        return file.error();
    const Inventory inventory = inventoryOf(size.resources);
    if (const auto written = (*file)->setInventory(inventory); !written)
        return written.error();
    const auto plan = planOf(inventory, *cloud);
    if (!plan)
        return plan.error();
    if (const auto written = (*file)->setPlan(*plan); !written)
        return written.error();
    if (const auto written = checkItems(**file, inventory, size.objects); !written)
        return written.error();
    return (*file)->saveTasks(tasksOf(inventory, size.tasks), TaskTransition::Added);
}

}
