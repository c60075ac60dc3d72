#pragma once

#include "azure/storage.h"
#include "checklist/checkinput.h"

namespace azrelocate {

/// The two sides of a container, as their listings give them, in the order of names.
struct ContainerPair
{
    QString container;
    QList<Blob> source;
    std::optional<QList<Blob>> target; ///< nothing: there is no such container at the target
};

/// Both sides of a storage account.
struct AccountPair
{
    PlannedStore store;
    StorageAccount source;
    std::optional<StorageAccount> target; ///< nothing: it does not exist yet
    QList<ContainerPair> containers;
};

/// The stores that are copied blob by blob.
QList<PlannedStore> blobStores(const Plan &plan);
Result<AccountPair> readAccounts(const CheckInput &input, const PlannedStore &store);

/// What differs between two listings that are sorted by name: one pass, constant memory beside the lists.
struct ListingDifference
{
    QStringList onlySource;
    QStringList onlyTarget;
    QStringList different; ///< by size or MD5
    qint64 equal = 0;
    qint64 bytes = 0; ///< of the source
};
ListingDifference compareListings(const QList<Blob> &source, const QList<Blob> &target);

}
