#pragma once

#include "azure/keyvault.h"
#include "azure/vaultobjects.h"
#include "checklist/change.h"

namespace azrelocate {

/// What the copy of @p secret carries as a tag, so that a restarted run recognises its own work: which version of the
/// source it is.
QString copyMark(const Vault &source, const VaultSecret &secret);

enum class SecretState {
    Missing,
    Current,  ///< a copy of the version that the source has now
    Outdated, ///< a copy of an older version
    NotACopy, ///< somebody set it at the target
};

/// Of the secret of the same name in @p there.
SecretState secretStateOf(const Vault &source, const VaultSecret &secret, const QList<VaultSecret> &there);

/// The change that sets @p secret in @p target to the value that it has in @p source, which passes through memory only.
/// @p replaces: the target holds an older copy, of which this makes a new version. Key Vault data plane,
/// kVaultDataVersion.
Change copySecret(const QString &itemId, const Vault &source, const Vault &target, const VaultSecret &secret,
                  bool replaces);

/// The attributes of an object of a vault as a request sets them.
QJsonObject vaultAttributesBody(const VaultAttributes &attributes);

/// The tags of an object of a vault with the mark of the copy.
QJsonObject markedTags(const QHash<QString, QString> &tags, const QString &mark);

/// RFC 6901 pointer to the mark inside of an object that is read.
QString copyMarkPointer();

}
