#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/skulists.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kOffered = QT_TRANSLATE_NOOP("Message", "offered");

bool isSame(const QString &a, QStringView b)
{
    return b.compare(a, Qt::CaseInsensitive) == 0;
}

/// One resource with what it uses, on its way through the rules of its type.
struct Judgement
{
    Finding &finding;
    const CheckInput &input;
    SkuLists &lists;
    const PlannedResource &planned;
    const QJsonObject resource;

    QString name() const { return planned.source.name(); }
    QString skuName() const { return resource.value("sku"_L1)["name"_L1].toString(); }
    QStringList zones() const { return stringsOf(resource.value("zones"_L1)); }
    const QString &target() const { return input.plan.target.name(); }

    void couldNotCheck(const Error &error) const { finding.couldNotCheck(name(), error, planned.source); }
    void offered(const QString &what) const
    {
        finding.pass(name(), {QT_TRANSLATE_NOOP("Message", "%1 is offered in the target region."), {what}}, what,
                     planned.source);
    }
    void notSold(const QString &what) const
    {
        finding.fail(
            name(),
            {QT_TRANSLATE_NOOP("Message", "%1 is not sold in the target region: choose another one there."), {what}},
            kOffered, what, planned.source);
    }
    void blocked(const QString &what, const Phrase &reason) const
    {
        finding.fail(name(),
                     {QT_TRANSLATE_NOOP("Message",
                                        "%1 is closed to this subscription in the target region (%2): ask Microsoft to "
                                        "open it, or choose another one."),
                      {what, reason}},
                     kOffered, reason, planned.source);
    }
    void zonesMissing(const QStringList &missing) const
    {
        finding.fail(name(),
                     {QT_TRANSLATE_NOOP("Message", "The target region does not offer it in the zones %1."),
                      {missing.join(u", "_s)}},
                     zones().join(u", "_s), {}, planned.source);
    }
};

QStringList without(const QStringList &wanted, const QStringList &there)
{
    QStringList missing = wanted;
    missing.removeIf([&](const QString &zone) { return there.contains(zone); });
    return missing;
}

void judgeCompute(const Judgement &judgement, QLatin1StringView listType, const QString &size)
{
    const auto &all = judgement.lists.compute();
    if (!all) {
        judgement.couldNotCheck(all.error());
        return;
    }
    const ComputeSku *found = findSku(*all, listType, size);
    const ComputeSku *other = found && found->blockedReason.isEmpty() ? nullptr : similarSize(*all, listType, size);
    const Phrase reason = found ? Phrase(found->blockedReason) : Phrase(QT_TRANSLATE_NOOP("Message", "not sold"));
    if (other)
        judgement.finding.fail(
            judgement.name(),
            {QT_TRANSLATE_NOOP("Message", "%1 cannot be used in the target region (%2); %3 has as many vCPUs there."),
             {size, reason, other->name}},
            kOffered, reason, judgement.planned.source);
    else if (!found)
        judgement.notSold(size);
    else if (!found->blockedReason.isEmpty())
        judgement.blocked(size, found->blockedReason);
    else if (const QStringList missing = without(judgement.zones(), found->zones); !missing.isEmpty())
        judgement.zonesMissing(missing);
    else
        judgement.offered(size);
}

void judgeStorage(const Judgement &judgement)
{
    const auto &all = judgement.lists.storage();
    if (!all) {
        judgement.couldNotCheck(all.error());
        return;
    }
    const QString kind = judgement.resource.value("kind"_L1).toString();
    for (const StorageSku &sku : *all) {
        if (!isSame(sku.name, judgement.skuName()) || !isSame(sku.kind, kind)
            || !sku.locations.contains(judgement.input.plan.target))
            continue;
        if (sku.blockedReason.isEmpty())
            judgement.offered(sku.name);
        else
            judgement.blocked(sku.name, sku.blockedReason);
        return;
    }
    judgement.notSold(judgement.skuName());
}

void judgeDatabase(const Judgement &judgement)
{
    const auto &all = judgement.lists.sql();
    if (!all) {
        judgement.couldNotCheck(all.error());
        return;
    }
    const QString wanted = jsonAt(judgement.resource, u"properties.currentServiceObjectiveName").toString();
    const bool zoneRedundant = jsonAt(judgement.resource, u"properties.zoneRedundant").toBool();
    if (isSame(wanted, u"ElasticPool") || isSame(wanted, u"System0") || isSame(wanted, u"System"))
        return; // sized with its pool or with its server
    for (const SqlObjective &objective : *all) {
        if (!isSame(objective.name, wanted))
            continue;
        if (!objective.usable)
            judgement.blocked(wanted, u"Disabled"_s);
        else if (zoneRedundant && !objective.zoneRedundant)
            judgement.finding.fail(
                judgement.name(),
                {QT_TRANSLATE_NOOP("Message", "%1 is offered in the target region, but not zone-redundant."), {wanted}},
                QT_TRANSLATE_NOOP("Message", "zone-redundant"), {}, judgement.planned.source);
        else
            judgement.offered(wanted);
        return;
    }
    judgement.notSold(wanted);
}

void judgePlan(const Judgement &judgement)
{
    const QString tier = judgement.resource.value("sku"_L1)["tier"_L1].toString();
    const bool linux = jsonAt(judgement.resource, u"properties.reserved").toBool();
    const auto &regions = judgement.lists.webRegions(tier, linux);
    if (!regions)
        judgement.couldNotCheck(regions.error());
    else if (regions->contains(judgement.input.plan.target))
        judgement.offered(tier);
    else
        judgement.notSold(tier);
}

/// Zones of types that have no list of their own: those that the region has.
void judgeZones(const Judgement &judgement)
{
    const auto &zones = judgement.lists.zonesOfTarget();
    if (!zones)
        judgement.couldNotCheck(zones.error());
    else if (const QStringList missing = without(judgement.zones(), *zones); !missing.isEmpty())
        judgement.zonesMissing(missing);
    else
        judgement.finding.pass(judgement.name(),
                               QT_TRANSLATE_NOOP("Message", "The target region has the zones that it uses."),
                               judgement.zones().join(u", "_s), judgement.planned.source);
}

/// Networks are sold in the same tiers everywhere; of other services nobody lists their tiers by region.
bool hasUnlistedTier(const Judgement &judgement)
{
    const bool networking = isSame(judgement.planned.source.providerNamespace(), u"Microsoft.Network");
    return !networking && !judgement.skuName().isEmpty();
}

void judge(const Judgement &judgement)
{
    const QString type = judgement.planned.source.type();
    if (isSame(type, u"Microsoft.Compute/virtualMachines"))
        judgeCompute(judgement, "virtualMachines"_L1,
                     jsonAt(judgement.resource, u"properties.hardwareProfile.vmSize").toString());
    else if (isSame(type, u"Microsoft.Compute/disks"))
        judgeCompute(judgement, "disks"_L1, judgement.skuName());
    else if (isSame(type, u"Microsoft.Compute/availabilitySets"))
        judgeCompute(judgement, "availabilitySets"_L1, judgement.skuName());
    else if (isSame(type, u"Microsoft.Storage/storageAccounts"))
        judgeStorage(judgement);
    else if (isSame(type, u"Microsoft.Sql/servers/databases"))
        judgeDatabase(judgement);
    else if (isSame(type, u"Microsoft.Web/serverfarms"))
        judgePlan(judgement);
    else if (!judgement.zones().isEmpty())
        judgeZones(judgement);
    else if (hasUnlistedTier(judgement))
        judgement.finding.warn(
            judgement.name(),
            {QT_TRANSLATE_NOOP("Message",
                               "Azure has no list of where %1 is sold for this type; the validation of its "
                               "deployment will tell."),
             {judgement.skuName()}},
            judgement.skuName(), judgement.planned.source);
}

}

Finding skusAreAvailable(const CheckInput &input)
{
    Finding finding;
    SkuLists lists(input);
    for (const PlannedResource &planned : input.plan.resources) {
        const bool isMade =
            planned.tool != Tool::Stay && planned.tool != Tool::Undecided && planned.tool != Tool::Native;
        const Resource *resource = isMade ? input.inventory.find(planned.source) : nullptr;
        if (resource)
            judge({finding, input, lists, planned, resource->object()});
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing that is made in the target has a size, a tier or a zone."));
    return finding;
}

}
