#pragma once

#include "checklist/blobdifferences.h"
#include "checklist/checkinput.h"

namespace azrelocate {

/// The two sides of a container, compared.
struct ContainerPair
{
    QString container;
    bool hasTarget = false; ///< there is such a container at the target
    BlobComparison blobs;
};

/// Both sides of a storage account.
struct AccountPair
{
    PlannedStore store;
    StorageAccount source;
    std::optional<StorageAccount> target; ///< nothing: it does not exist yet
    QList<ContainerPair> containers;      ///< of the source
};

/// The stores that are copied blob by blob.
QList<PlannedStore> blobStores(const Plan &plan);
/// Reads both sides of @p store whole; the errors are those of reading, NotFound when there is no source.
Result<AccountPair> readAccounts(const CheckInput &input, const PlannedStore &store);

}
