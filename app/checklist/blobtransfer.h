#pragma once

#include "checklist/blobstores.h"

namespace azrelocate {

/// Method of a change's request that AzCopy carries out on this machine instead of a service in Azure: the URL is the
/// target's, the source stands in x-ms-copy-source as it does where the service copies, the body names the command.
inline constexpr auto kTransferMethod = "AZCOPY";
inline constexpr auto kTransferCopy =
    "copy"; ///< lists the source, and copies what is not at the target or is older there
inline constexpr auto kTransferSync = "sync"; ///< lists both sides, which is faster where little has changed

bool isTransfer(const ChangeRequest &request);
QUrl transferSource(const ChangeRequest &request);
QByteArray transferCommand(const ChangeRequest &request);

/// The copy of a container by AzCopy; what is newer at the target stays. @p blobs and @p bytes: how much is behind.
Change transferContainer(const QString &itemId, const AccountPair &pair, const QString &container, const char *command,
                         qint64 blobs, qint64 bytes);

}
