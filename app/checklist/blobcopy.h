#pragma once

#include "checklist/blobdifferences.h"
#include "checklist/blobstores.h"

namespace azrelocate {

/// The change by which the target's service copies @p blob from the source by itself. @p over: the version of the
/// target that it replaces, guarded by its ETag; nullptr: there is none. The token of the request is shown to the
/// source (x-ms-copy-source-authorization). Storage data plane, "Put Blob From URL".
Change copyBlob(const QString &itemId, const AccountPair &pair, const QString &container, const Blob &blob,
                const Blob *over);

/// The change that copies @p blob of the target to @p name beside it, so that nothing is lost when it is replaced.
Change setAside(const QString &itemId, const AccountPair &pair, const QString &container, const Blob &blob,
                const QString &name);

/// What makes the target hold what the source holds: containers that are missing, blobs that are missing or older (as
/// many as are worked on in one go; the next proposal has the next). What was written at the target is left alone, and
/// everything is once the target took over.
QList<Change> bringOver(const CheckInput &input, const QString &itemId, const AccountPair &pair);

}
