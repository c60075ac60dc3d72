#pragma once

#include "sandbox/keyvault/keyvaultcollection.h"
#include "sandbox/keyvault/keyvaultx509.h"

namespace azrelocate::sandbox {

/// A policy with everything that was left out filled in as Key Vault does (RSA 2048, exportable, PFX, twelve months).
QJsonObject completePolicy(const QJsonObject &sent);

QString issuerOf(const QJsonObject &policy);
CertificateSubject subjectOf(const QJsonObject &policy);

/// A new key of the kind @p kty ("RSA", "RSA-HSM", "EC" …); @p curve is for elliptic curves, @p bits for the others.
Result<PrivateKey> newKey(Simulation &simulation, const QString &kty, const QString &curve, int bits);
/// A new key as the policy wants it.
Result<PrivateKey> keyForPolicy(Simulation &simulation, const QJsonObject &policy);

/// A certificate for @p key: signed with itself for the issuer "Self", by the sandbox's authority for every other.
Result<KeyWithChain> issueByPolicy(Simulation &simulation, const QJsonObject &policy, const PrivateKey &key,
                                   const QDateTime &notBefore, const QDateTime &notAfter);

/// A finished certificate on its way into a vault.
struct NewCertificate
{
    QString name;
    KeyWithChain content;
    QJsonObject policy; ///< complete
    bool enabled = true;
    QJsonObject tags;
    QDateTime created; ///< null: now
};

/// Adds a version to the certificate, and the secret and the key of the same version that belong to it. The secret
/// holds the private key only when the policy says that it is exportable.
Result<void> addCertificate(Simulation &simulation, Resource &vault, const NewCertificate &certificate);

/// The policy that an imported certificate gets: what was sent, and the rest read from the certificate.
QJsonObject policyOfImport(const KeyWithChain &content, const QJsonObject &sent);

}
