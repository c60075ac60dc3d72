#include "sandbox/entra/applications.h"

#include "sandbox/entra/jsonwebtoken.h"
#include "sandbox/entra/tokens.h"
#include "sandbox/simulation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

Error wrong(const QString &section, const QString &what)
{
    return Error::input(u"The estate's section '%1' %2."_s.arg(section, what), u"Estate"_s);
}

Result<void> loadApplications(Simulation &simulation, const QJsonValue &section)
{
    const QJsonArray applications = section.toArray();
    for (const QJsonValue &application : applications) {
        const QString appId = application[u"appId"_s].toString();
        if (appId.isEmpty())
            return wrong(u"applications"_s, u"needs an appId each"_s);
        Applications::Registration registration;
        const QJsonArray certificates = application[u"certificates"_s].toArray();
        for (const QJsonValue &pem : certificates) {
            const QList<QSslCertificate> read = QSslCertificate::fromData(pem.toString().toLatin1(), QSsl::Pem);
            if (read.isEmpty())
                return wrong(u"applications"_s, u"has a certificate that is not PEM"_s);
            registration.certificates += read.first();
        }
        const QJsonArray federated = application[u"federatedIdentityCredentials"_s].toArray();
        for (const QJsonValue &credential : federated) {
            const QStringList audiences = credential[u"audiences"_s].toVariant().toStringList();
            registration.federated.append(
                {credential[u"issuer"_s].toString(), credential[u"subject"_s].toString(), audiences});
        }
        simulation.tokens().applications().add(appId, std::move(registration));
    }
    return {};
}

Result<void> loadIssuers(Simulation &simulation, const QJsonValue &section)
{
    const QJsonArray issuers = section.toArray();
    for (const QJsonValue &issuer : issuers) {
        QList<IssuerKey> keys;
        const QJsonArray published = issuer[u"keys"_s].toArray();
        for (const QJsonValue &jwk : published) {
            const QByteArray publicKey = publicKeyFromJwk(jwk.toObject());
            if (publicKey.isEmpty())
                return wrong(u"tokenIssuers"_s, u"has a key that is no RSA key in the form of RFC 7517"_s);
            keys.append({jwk[u"kid"_s].toString(), publicKey});
        }
        const QString name = issuer[u"issuer"_s].toString();
        if (name.isEmpty())
            return wrong(u"tokenIssuers"_s, u"needs an issuer each"_s);
        simulation.tokens().applications().addIssuer(name, std::move(keys));
    }
    return {};
}

}

void Applications::add(const QString &appId, Registration registration)
{
    m_byAppId.insert(appId.toLower(), std::move(registration));
}

Applications::Registration Applications::of(const QString &appId) const
{
    return m_byAppId.value(appId.toLower());
}

void Applications::addIssuer(const QString &issuer, QList<IssuerKey> keys)
{
    m_issuers.insert(issuer, std::move(keys));
}

std::optional<QList<IssuerKey>> Applications::keysOf(const QString &issuer) const
{
    const auto found = m_issuers.constFind(issuer);
    if (found == m_issuers.constEnd())
        return {};
    return *found;
}

void registerApplications(Simulation &simulation)
{
    simulation.addEstateSection(u"applications"_s, loadApplications);
    simulation.addEstateSection(u"tokenIssuers"_s, loadIssuers);
}

}
