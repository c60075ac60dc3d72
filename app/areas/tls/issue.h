#pragma once

#include "azure/keyvault.h"
#include "checklist/change.h"

namespace azrelocate::tls {

/// The change that asks a vault to issue a new version of a certificate with @p policy. @p mark becomes a tag, by which
/// a restarted run recognises that the request was taken. Key Vault data plane, api-version 7.6.
Change issueCertificate(const QString &itemId, Message title, const Vault &vault, const QString &name,
                        QJsonObject policy, const QString &mark);

/// The change that copies an issuer object of a vault, without the account's password, which nobody can read: a person
/// enters it in the target.
Change copyIssuer(const QString &itemId, const QString &name, const Vault &source, const Vault &target);

/// A policy for one host name, signed by the vault itself: good for a rehearsal, to be replaced where clients are
/// strangers.
QJsonObject selfSignedPolicy(const QString &hostName);

}
