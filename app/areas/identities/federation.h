#pragma once

#include "azure/managedidentity.h"

namespace azrelocate::identities {

enum class Trust {
    Same,
    Differs, ///< one of the name trusts somebody else
    Missing,
};

/// Whether @p there trusts whom @p wanted trusts: issuer (with or without a slash at its end), subject and audiences,
/// whatever the credential's name is. Issuer and subject compare with case, as the token service does.
Trust trustOf(const FederatedCredential &wanted, const QList<FederatedCredential> &there);

/// "repo:contoso/shop:ref:refs/heads/main by https://token.actions.githubusercontent.com"
QString trustText(const FederatedCredential &credential);

}
