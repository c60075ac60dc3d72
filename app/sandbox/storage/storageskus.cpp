#include "sandbox/storage/storageskus.h"

#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"
#include "sandbox/storage/storageaccounts.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// From Microsoft's table of redundancies by kind of account (2026).
struct AccountSku
{
    const char16_t *name;
    const char16_t *kind;
    bool zones;  ///< only in regions with availability zones
    bool paired; ///< only in regions with a pair
};

constexpr AccountSku kSkus[] = {
    {u"Standard_LRS", u"StorageV2", false, false},       {u"Standard_GRS", u"StorageV2", false, true},
    {u"Standard_RAGRS", u"StorageV2", false, true},      {u"Standard_ZRS", u"StorageV2", true, false},
    {u"Standard_GZRS", u"StorageV2", true, true},        {u"Standard_RAGZRS", u"StorageV2", true, true},
    {u"Premium_LRS", u"StorageV2", false, false},        {u"Standard_LRS", u"Storage", false, false},
    {u"Standard_GRS", u"Storage", false, true},          {u"Standard_RAGRS", u"Storage", false, true},
    {u"Standard_LRS", u"BlobStorage", false, false},     {u"Standard_GRS", u"BlobStorage", false, true},
    {u"Premium_LRS", u"BlockBlobStorage", false, false}, {u"Premium_ZRS", u"BlockBlobStorage", true, false},
    {u"Premium_LRS", u"FileStorage", false, false},      {u"Premium_ZRS", u"FileStorage", true, false},
};

Reply list(const Call &, const QStringList &)
{
    QJsonArray values;
    for (const AccountSku &sku : kSkus) {
        const QString name = QString::fromUtf16(sku.name);
        for (const SimulatedRegion &region : simulatedRegions()) {
            if ((sku.zones && !region.zones) || (sku.paired && !*region.paired))
                continue;
            values.append(QJsonObject{{u"resourceType"_s, u"storageAccounts"_s},
                                      {u"name"_s, name},
                                      {u"tier"_s, name.section(u'_', 0, 0)},
                                      {u"kind"_s, QString::fromUtf16(sku.kind)},
                                      {u"locations"_s, QJsonArray{QString::fromUtf16(region.name)}},
                                      {u"capabilities"_s, QJsonArray()},
                                      {u"restrictions"_s, QJsonArray()}});
        }
    }
    return Reply::of({{u"value"_s, values}}); // Azure does not page this list
}

}

void registerStorageSkus(Simulation &simulation)
{
    simulation.add(Route{"GET", u"/subscriptions/{s}/providers/Microsoft.Storage/skus"_s,
                         simulation.behaviourOf(kStorageAccountType)->apiVersions, u"Microsoft.Storage/skus/read"_s,
                         true, list});
}

}
