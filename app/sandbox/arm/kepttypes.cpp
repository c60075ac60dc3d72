#include "sandbox/arm/kepttypes.h"

namespace azrelocate::sandbox {

TypeBehaviour keptType(const ArmPath &path, bool hasLocation, const QString &apiVersion)
{
    TypeBehaviour kept;
    kept.type = path.type();
    kept.apiVersions = {apiVersion};
    kept.extension = ArmPath::parse(path.scope).isResource();
    kept.tracked = !kept.extension && (path.types.size() == 1 || hasLocation);
    kept.onPut = kept.tracked ? Async::AzureAsyncOperation : Async::None;
    return kept;
}

}
