#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>
#include <utility>

namespace azrelocate::sandbox {

/// What a blob store is asked in the place of the simulation; the caller's rights have been checked. All URLs are
/// signed: they are written nowhere.
struct StoreRequest
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    /// A blob of the same store, or a part of it, whose bytes are the body.
    struct Source
    {
        QUrl url;
        Headers headers;
        bool isWhole = false; ///< its type and metadata are those of the target, where the request names none
    };

    QByteArray method;
    QUrl url;
    Headers headers;
    QByteArray body;
    std::optional<Source> source;
    /// Containers that Resource Manager knows: made first, where the store has not heard of them.
    QList<QUrl> containers;
};

}
