#pragma once

#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>

#include <optional>

namespace azrelocate::sandbox {

class Simulation;

/// Whose tokens an application or identity accepts in place of a secret.
struct FederatedCredential
{
    QString issuer;
    QString subject;
    QStringList audiences;
};

/// A key that an issuer of tokens publishes (RFC 7517).
struct IssuerKey
{
    QString id;           ///< "kid"
    QByteArray publicKey; ///< SubjectPublicKeyInfo, DER
};

/// What applications are registered with besides secrets, and the issuers whose key sets the simulated Entra can
/// reach. Filled from the estate's sections "applications" ([{"appId", "certificates": [PEM],
/// "federatedIdentityCredentials": [{"issuer", "subject", "audiences"}]}]) and "tokenIssuers" ([{"issuer", "keys":
/// [JWK]}]). Sandbox thread only.
class Applications
{
public:
    struct Registration
    {
        QList<QSslCertificate> certificates;
        QList<FederatedCredential> federated;
    };

    void add(const QString &appId, Registration registration);
    Registration of(const QString &appId) const; ///< an empty one for who is not registered

    void addIssuer(const QString &issuer, QList<IssuerKey> keys);
    /// Nothing where nobody answers at @p issuer.
    std::optional<QList<IssuerKey>> keysOf(const QString &issuer) const;

private:
    QHash<QString, Registration> m_byAppId; ///< lower-case key
    QHash<QString, QList<IssuerKey>> m_issuers;
};

void registerApplications(Simulation &simulation);

}
