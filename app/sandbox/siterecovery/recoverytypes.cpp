#include "sandbox/siterecovery/recoverytypes.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/arm/regions.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// "/subscriptions/s/resourceGroups/g/providers/n/vaults/v" has eight segments, each level below it two more.
constexpr int kVaultSegments = 8;

QString leading(const QString &id, int levels)
{
    return id.section(u'/', 0, kVaultSegments + 2 * levels);
}

}

QStringList recoveryVaultVersions()
{
    return u"2026-07-01 2025-08-01 2025-02-01 2024-10-01 2024-04-01 2024-02-01 2024-01-01 2023-08-01 2023-06-01 "
           u"2023-04-01 "
           u"2023-02-01 2023-01-01 2022-10-01 2022-08-01 2022-04-01 2022-02-01 2021-12-01 2021-08-01 2021-07-01 "
           u"2020-10-01 2016-06-01"_s.split(u' ');
}

QStringList replicationVersions()
{
    return u"2025-08-01 2025-02-01 2025-01-01 2024-10-01 2024-04-01 2024-02-01 2024-01-01 2023-08-01 2023-06-01 "
           u"2023-04-01 2023-02-01 2023-01-01 2022-10-01 2022-08-01 2022-05-01 2022-04-01 2022-03-01 2022-02-01 "
           u"2022-01-01 2021-12-01 2021-08-01 2021-07-01 2021-06-01 2021-04-01 2021-03-01 2018-07-10"_s.split(u' ');
}

QString vaultIdOf(const QString &id)
{
    return leading(id, 0);
}

QString fabricIdOf(const QString &id)
{
    return leading(id, 1);
}

QString containerIdOf(const QString &id)
{
    return leading(id, 2);
}

QString fabricRegion(const ResourceStore &store, const QString &fabricId)
{
    const Resource *fabric = store.find(fabricId);
    return fabric ? fabric->property(u"customDetails"_s)[u"location"].toString() : QString();
}

QString fabricFriendlyName(const ResourceStore &store, const QString &fabricId)
{
    const SimulatedRegion *region = findRegion(fabricRegion(store, fabricId));
    return region ? QString::fromUtf16(region->displayName) : QString();
}

QList<Resource *> protectedItemsOf(ResourceStore &store, const QString &scope, const QString &member, const QString &id)
{
    QList<Resource *> found;
    for (Resource *item : store.ofType(kProtectedItemType, scope)) {
        if (sameText(item->property(u"providerSpecificDetails"_s)[member].toString(), id))
            found.append(item);
    }
    return found;
}

const Resource *containerMapping(ResourceStore &store, const QString &sourceContainerId,
                                 const QString &targetContainerId)
{
    for (const Resource *mapping : store.children(sourceContainerId, kContainerMappingType)) {
        if (sameText(mapping->property(u"targetProtectionContainerId"_s).toString(), targetContainerId))
            return mapping;
    }
    return nullptr;
}

QString mappedNetwork(ResourceStore &store, const QString &sourceFabricId, const QString &targetFabricId,
                      const QString &sourceNetworkId)
{
    for (const Resource *mapping : store.ofType(kNetworkMappingType, sourceFabricId)) {
        if (sameText(mapping->property(u"primaryNetworkId"_s).toString(), sourceNetworkId)
            && sameText(mapping->property(u"recoveryFabricArmId"_s).toString(), targetFabricId))
            return mapping->property(u"recoveryNetworkId"_s).toString();
    }
    return {};
}

}
