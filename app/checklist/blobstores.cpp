#include "checklist/blobstores.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QList<PlannedStore> blobStores(const Plan &plan)
{
    QList<PlannedStore> stores;
    std::copy_if(plan.stores.begin(), plan.stores.end(), std::back_inserter(stores), [](const PlannedStore &store) {
        return copiesBlobs(store.method) && !(store.source == store.target);
    });
    return stores;
}

Result<AccountPair> readAccounts(const CheckInput &input, const PlannedStore &store)
{
    AccountPair pair;
    pair.store = store;
    const auto source = getStorageAccount(input.azure, store.source, input.context);
    if (!source)
        return source.error();
    pair.source = *source;
    const auto target = getStorageAccount(input.azure, store.target, input.context);
    if (target)
        pair.target = *target;
    else if (target.error().kind != ErrorKind::NotFound)
        return target.error();
    if (source->blobEndpoint.isEmpty())
        return pair;

    const auto containers = listBlobContainers(input.azure, source->blobEndpoint, input.context);
    if (!containers)
        return containers.error();
    for (const BlobContainer &container : *containers) {
        ContainerPair one;
        one.container = container.name;
        const auto blobs = listBlobs(input.azure, source->blobEndpoint, container.name, input.context);
        if (!blobs)
            return blobs.error();
        one.source = *blobs;
        if (pair.target) {
            const auto copies = listBlobs(input.azure, pair.target->blobEndpoint, container.name, input.context);
            if (copies)
                one.target = *copies;
            else if (copies.error().kind != ErrorKind::NotFound)
                return copies.error();
        }
        pair.containers.append(one);
    }
    return pair;
}

ListingDifference compareListings(const QList<Blob> &source, const QList<Blob> &target)
{
    ListingDifference difference;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < source.size() || j < target.size()) {
        // The service sorts by UTF-8 bytes, which QString's UTF-16 order is not.
        const int order = i == source.size() ? 1
            : j == target.size()             ? -1
                                             : source[i].name.toUtf8().compare(target[j].name.toUtf8());
        if (order < 0) {
            difference.bytes += source[i].size;
            difference.onlySource.append(source[i++].name);
        } else if (order > 0) {
            difference.onlyTarget.append(target[j++].name);
        } else {
            const bool sameHash = source[i].contentMd5.isEmpty() || target[j].contentMd5.isEmpty()
                || source[i].contentMd5 == target[j].contentMd5;
            if (source[i].size == target[j].size && sameHash)
                ++difference.equal;
            else
                difference.different.append(source[i].name);
            difference.bytes += source[i].size;
            ++i;
            ++j;
        }
    }
    return difference;
}

}
