#include "areas/landingzone/skulists.h"

#include "azure/subscriptions.h"

#include <QRegularExpression>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// "Standard_D4s_v5" → 4: the digits after the family's letters are the vCPUs (Microsoft's naming of sizes).
int vCpusInName(const QString &size)
{
    static const QRegularExpression digits(u"^[A-Za-z]+_[A-Za-z]+(\\d+)"_s);
    return digits.match(size).captured(1).toInt();
}

qsizetype commonLength(const QString &a, const QString &b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a[length].toLower() == b[length].toLower())
        ++length;
    return length;
}

}

SkuLists::SkuLists(const CheckInput &input)
    : m_input(input)
    , m_subscription(input.plan.isEmpty() ? QString() : input.plan.resources.first().target.subscriptionId())
{
}

const Result<QList<ComputeSku>> &SkuLists::compute()
{
    if (!m_compute)
        m_compute = listComputeSkus(m_input.azure, m_subscription, m_input.plan.target, m_input.context);
    return *m_compute;
}

const Result<QList<StorageSku>> &SkuLists::storage()
{
    if (!m_storage)
        m_storage = listStorageSkus(m_input.azure, m_subscription, m_input.context);
    return *m_storage;
}

const Result<QList<SqlObjective>> &SkuLists::sql()
{
    if (!m_sql)
        m_sql = listSqlObjectives(m_input.azure, m_subscription, m_input.plan.target, m_input.context);
    return *m_sql;
}

const Result<QList<Region>> &SkuLists::webRegions(const QString &tier, bool linux)
{
    const QString key = tier.toLower() + (linux ? u" linux"_s : QString());
    auto found = m_web.find(key);
    if (found == m_web.end())
        found = m_web.insert(key, listWebRegions(m_input.azure, m_subscription, tier, linux, m_input.context));
    return *found;
}

const Result<QStringList> &SkuLists::zonesOfTarget()
{
    if (!m_zones) {
        m_zones =
            listLocations(m_input.azure, m_subscription, m_input.context).transform([this](const QList<Location> &all) {
                for (const Location &location : all) {
                    if (location.region == m_input.plan.target)
                        return location.zones;
                }
                return QStringList();
            });
    }
    return *m_zones;
}

const ComputeSku *findSku(const QList<ComputeSku> &skus, QLatin1StringView type, const QString &name)
{
    const auto found = std::find_if(skus.begin(), skus.end(), [&](const ComputeSku &sku) {
        return sku.resourceType == type && sku.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == skus.end() ? nullptr : &*found;
}

const ComputeSku *similarSize(const QList<ComputeSku> &skus, QLatin1StringView type, const QString &size)
{
    if (type != "virtualMachines"_L1)
        return nullptr;
    const ComputeSku *closed = findSku(skus, type, size);
    const int wanted = closed ? closed->vCpus : vCpusInName(size);
    const ComputeSku *best = nullptr;
    for (const ComputeSku &sku : skus) {
        if (sku.resourceType != type || sku.vCpus != wanted || !sku.blockedReason.isEmpty())
            continue;
        if (!best || commonLength(sku.name, size) > commonLength(best->name, size))
            best = &sku;
    }
    return best;
}

}
