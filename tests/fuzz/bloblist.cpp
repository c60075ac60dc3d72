#include "targets.h"

#include "azure/storage.h"

namespace azrelocate::fuzz {

const char *bloblist(QByteArrayView input)
{
    const QByteArray xml = input.toByteArray();
    const auto containers = parseContainerPage(xml);
    const auto blobs = parseBlobPage(xml);
    if ((!containers && containers.error().message.isEmpty()) || (!blobs && blobs.error().message.isEmpty()))
        return "a listing is refused without a word";
    return nullptr;
}

}
