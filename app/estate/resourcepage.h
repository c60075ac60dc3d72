#pragma once

#include "base/result.h"
#include "estate/inventory.h"

#include <memory>

namespace azrelocate {

/// Reads resources from the pages that Resource Graph and the Resource Manager's lists answer with, as fast as the
/// bytes come: the JSON of each resource is copied without its secrets and without what is null or only repeats the id,
/// and texts that repeat (types, regions, kinds) are shared. One thread at a time.
class ResourcePageReader
{
public:
    ResourcePageReader();
    ~ResourcePageReader();
    Q_DISABLE_COPY_MOVE(ResourcePageReader)

    /// What a page says of itself and of the pages after it.
    struct Head
    {
        QString next;             ///< "$skipToken", or "nextLink" of a list; empty: the last page
        qint64 totalRecords = -1; ///< -1: not said
        bool truncated = false;   ///< rows are missing and cannot be paged to
    };
    /// Only the head, so that the next page can be asked for before the rows of this one are read.
    Result<Head> head(const QByteArray &page);

    /// Adds the members of the page's "data" or "value" to @p inventory; those without an id that can be read become
    /// Inventory::skipped. Protocol: the page is not JSON or has no rows; then nothing of it was added.
    Result<void> addTo(Inventory &inventory, const QByteArray &page);

    /// Only the ids of the rows, with their tags' texts where @p withTags: enough to see what an inventory lacks.
    struct Listed
    {
        ResourceId id;
        QHash<QString, QString> tags;
    };
    Result<QList<Listed>> listed(const QByteArray &page, bool withTags);

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

}
