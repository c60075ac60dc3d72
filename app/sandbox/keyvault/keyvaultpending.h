#pragma once

#include "sandbox/keyvault/keyvaultdataplane.h"

namespace azrelocate::sandbox {

/// POST …/create: starts an operation that completes in simulated time, or waits for a merge (issuer "Unknown").
Reply createCertificate(const VaultCall &request);
/// GET, PATCH and DELETE of …/pending, and POST …/pending/merge.
Reply answerPending(const VaultCall &request);
/// "/certificates/issuers…" and "/certificates/contacts".
Reply answerIssuersAndContacts(const VaultCall &request);

/// Merges @p change into the policy of a certificate, group by group.
void changePolicy(Resource &vault, const QString &name, const QJsonObject &change);

/// A certificate as GET shows it.
QJsonObject certificateBundle(const Resource &vault, const QString &name, const QJsonObject &version);

}
