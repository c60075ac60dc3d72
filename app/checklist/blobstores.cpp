#include "checklist/blobstores.h"

#include "azure/blobreader.h"
#include "checklist/takeover.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

BlobStream streamOf(BlobReader &reader)
{
    return [&reader] {
        return reader.next();
    };
}

/// The target's side, which is empty where there is no such container yet.
BlobStream targetStream(BlobReader &reader, bool &isThere)
{
    return [&reader, &isThere]() -> Result<std::optional<Blob>> {
        auto next = reader.next();
        if (!next && next.error().kind == ErrorKind::NotFound) {
            isThere = false;
            return std::optional<Blob>();
        }
        return next;
    };
}

Result<ContainerPair> readContainer(const CheckInput &input, const AccountPair &pair, const QString &name)
{
    ContainerPair container;
    container.container = name;
    container.hasTarget = pair.target.has_value();
    BlobReader source(input.azure, pair.source.blobEndpoint, name, input.context);
    BlobReader target(input.azure, pair.target ? pair.target->blobEndpoint : QUrl(), name, input.context);
    const BlobStream nothing = [] {
        return Result<std::optional<Blob>>(std::nullopt);
    };
    auto blobs =
        compareBlobs(streamOf(source), pair.target ? targetStream(target, container.hasTarget) : nothing,
                     pair.source.hierarchical ? NameOrder::Folders : NameOrder::Bytes, takenOverAt(input.applied));
    if (!blobs)
        return blobs.error();
    container.blobs = *std::move(blobs);
    return container;
}

}

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
        auto one = readContainer(input, pair, container.name);
        if (!one)
            return one.error();
        pair.containers.append(*std::move(one));
    }
    return pair;
}

}
