#pragma once

#include "azure/storage.h"

#include <deque>
#include <optional>

namespace azrelocate {

/// Reads the listing of a container blob by blob, so that a container of any size needs the memory of one page (5,000
/// blobs). Without snapshots and old versions, in the order of the service. Blocks; belongs to one thread. Storage data
/// plane, "List Blobs".
class BlobReader
{
public:
    BlobReader(AzureReader azure, const QUrl &endpoint, const QString &container, CallContext context);

    /// The next blob; nothing: that was the last. NotFound: there is no such container. Protocol when pages do not end.
    Result<std::optional<Blob>> next();

private:
    AzureReader m_azure;
    QUrl m_url; ///< of the container
    CallContext m_context;
    std::deque<Blob> m_page;
    QString m_marker; ///< of the next page
    bool m_hasEnded = false;
};

}
