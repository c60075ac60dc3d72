#include "plan/datamethod.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QList<DataMethod> dataMethodsFor(const Recipe &recipe, Tool tool)
{
    if (recipe.store.isEmpty() || tool == Tool::Stay || tool == Tool::WithParent)
        return {};
    const DataMethod ours = dataMethodFromString(recipe.store).value_or(DataMethod::None);
    // A database that somebody makes by hand is not the geo-replica that replication would need.
    const bool isBroken = ours == DataMethod::SqlCopy && tool == Tool::Manual;
    if (ours == DataMethod::None || isBroken)
        return {DataMethod::None};
    if (ours == DataMethod::BlobCopy)
        return {ours, DataMethod::AzCopy, DataMethod::None};
    return {ours, DataMethod::None};
}

}
