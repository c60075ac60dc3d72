#pragma once

#include "azure/azurereader.h"
#include "estate/inventory.h"

#include <QDateTime>

#include <functional>

namespace azrelocate {

/// What a relocation is about.
struct Scope
{
    QStringList subscriptions; ///< ids; at least one
    QStringList resourceGroups; ///< names; empty: all of the subscriptions
    QList<std::pair<QString, QString>> tags; ///< each must be there with this value; empty: no condition
    Region sourceRegion; ///< resources elsewhere are kept too: the global ones matter

    QJsonObject toJson() const;
    static Scope fromJson(const QJsonObject &object);
};

struct DiscoveryProgress
{
    int found = 0;
    int expected = 0; ///< 0: not known yet
    QString what; ///< English: "resources", "groups", "cross-check"
};

/// Called on the thread that discovers.
using DiscoveryObserver = std::function<void(const DiscoveryProgress &)>;

/// Everything in @p scope. First asks Resource Graph how many resources there are, then reads them all, and then
/// compares with the Resource Manager's own lists, since Resource Graph lags and leaves out silently what it may not
/// show; what only the lists know is read one by one. What could not be read is in Inventory::skipped with the reason.
/// An Error means that no inventory could be made at all.
Result<Inventory> discover(
    const Scope &scope, const AzureReader &azure, const DiscoveryObserver &observer, const CallContext &context);

}
