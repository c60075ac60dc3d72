#include "sandbox/entra/clientassertion.h"

#include "sandbox/entra/jsonwebtoken.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSslKey>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kClockSkewSeconds = 300;
const QString kCertificatesPage = u"https://learn.microsoft.com/entra/identity-platform/certificate-credentials"_s;
const QString kFederationPage = u"https://learn.microsoft.com/entra/workload-id/workload-identity-federation"_s;

SignInRefusal invalidClient(int code, const QString &text)
{
    return {401, u"invalid_client"_s, code, text};
}

SignInRefusal malformed()
{
    return {400, u"invalid_request"_s, 50027, u"JWT token is invalid or malformed."_s};
}

QStringList audiencesOf(const JsonWebToken &token)
{
    const QJsonValue audience = token.claims.value(u"aud");
    return audience.isArray() ? audience.toVariant().toStringList() : QStringList{audience.toString()};
}

bool meets(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.cbegin(), some.cend(), [&](const QString &one) { return others.contains(one); });
}

std::optional<SignInRefusal> algorithmRefusal(const JsonWebToken &token, const QStringList &supported)
{
    if (supported.contains(token.algorithm()))
        return {};
    return invalidClient(5002738,
                         u"Invalid JWT token. '%1' is not a supported signature algorithm. Supported signing "
                         "algorithms are: '%2'"_s.arg(token.algorithm(), supported.join(u", "_s)));
}

std::optional<SignInRefusal> timeRefusal(const JsonWebToken &token, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    const qint64 from = token.claims.value(u"nbf").toInteger(0);
    const qint64 until = token.claims.value(u"exp").toInteger(0);
    if (from <= seconds + kClockSkewSeconds && seconds < until + kClockSkewSeconds)
        return {};
    const auto text = [](const QDateTime &time) {
        return time.toUTC().toString(Qt::ISODateWithMs);
    };
    return invalidClient(700024,
                         u"Client assertion is not within its valid time range. Current time: %1, assertion valid from "
                         "%2, expiry time of assertion %3. Review the documentation at %4 ."_s.arg(
                             text(now), text(QDateTime::fromSecsSinceEpoch(from)),
                             text(QDateTime::fromSecsSinceEpoch(until)), kCertificatesPage));
}

/// The certificate that the header names by its thumbprint, as the digest of its DER in base64url.
const QSslCertificate *certificateFor(const JsonWebToken &token, const QList<QSslCertificate> &registered)
{
    const auto hasThumbprint = [&](const QSslCertificate &certificate) {
        const auto is = [&](const QString &member, QCryptographicHash::Algorithm algorithm) {
            const QByteArray thumbprint =
                QByteArray::fromBase64(token.header.value(member).toString().toLatin1(), QByteArray::Base64UrlEncoding);
            return !thumbprint.isEmpty() && certificate.digest(algorithm) == thumbprint;
        };
        return is(u"x5t#S256"_s, QCryptographicHash::Sha256) || is(u"x5t"_s, QCryptographicHash::Sha1);
    };
    const auto found = std::find_if(registered.cbegin(), registered.cend(), hasThumbprint);
    return found == registered.cend() ? nullptr : &*found;
}

std::optional<SignInRefusal> certificateRefusal(const JsonWebToken &token, const ClientAssertion &call)
{
    if (token.claims.value(u"iss").toString() != call.clientId
        || token.claims.value(u"sub").toString() != call.clientId) {
        return invalidClient(700021,
                             u"Client assertion application identifier doesn't match 'client_id' parameter. Review the "
                             "documentation at %1 ."_s.arg(kCertificatesPage));
    }
    if (const auto refused = algorithmRefusal(token, {u"RS256"_s, u"PS256"_s}))
        return refused;
    const QSslCertificate *certificate = certificateFor(token, call.registration.certificates);
    if (!certificate) {
        return invalidClient(700027,
                             u"The certificate with identifier used to sign the client assertion is not registered on "
                             "application. [Reason - The key was not found., Please visit the Azure Portal to see "
                             "configured keys for app Id '%1'.]"_s.arg(call.clientId));
    }
    const auto unusable = [&](const QString &reason) {
        return invalidClient(700027,
                             u"Client assertion contains an invalid signature. [Reason - %1, Thumbprint of key used by "
                             "client: '%2', Found key 'Start=%3, End=%4']"_s.arg(
                                 reason, QString::fromLatin1(certificate->digest(QCryptographicHash::Sha1).toHex()),
                                 certificate->effectiveDate().toString(Qt::ISODate),
                                 certificate->expiryDate().toString(Qt::ISODate)));
    };
    if (call.now >= certificate->expiryDate() || call.now < certificate->effectiveDate())
        return unusable(u"The key used is expired."_s);
    if (!token.isSignedBy(certificate->publicKey().toDer()))
        return unusable(u"The provided signature value did not match the expected signature value."_s);
    if (!meets(audiencesOf(token), call.audiences)) {
        return invalidClient(700023,
                             u"Client assertion audience claim does not match Realm issuer. Review the documentation "
                             "at %1 ."_s.arg(kCertificatesPage));
    }
    return timeRefusal(token, call.now);
}

/// Issuer, then subject, then audience, each compared to the letter; see the breaking change of September 2024.
std::optional<SignInRefusal> trustRefusal(const JsonWebToken &token, QList<FederatedCredential> candidates)
{
    const auto mismatch = [](int code, const QString &claim, const QString &presented) {
        return invalidClient(code,
                             u"No matching federated identity record found for presented assertion %1 '%2'. Check your "
                             "federated identity credential Subject, Audience and Issuer against the presented "
                             "assertion. %3"_s.arg(claim, presented, kFederationPage));
    };
    const QString issuer = token.claims.value(u"iss").toString();
    candidates.removeIf([&](const FederatedCredential &one) { return one.issuer != issuer; });
    if (candidates.isEmpty())
        return mismatch(700211, u"issuer"_s, issuer);
    const QString subject = token.claims.value(u"sub").toString();
    const bool differsInCase = std::any_of(candidates.cbegin(), candidates.cend(), [&](const FederatedCredential &one) {
        return one.subject.compare(subject, Qt::CaseInsensitive) == 0;
    });
    candidates.removeIf([&](const FederatedCredential &one) { return one.subject != subject; });
    if (candidates.isEmpty())
        return mismatch(differsInCase ? 7002138 : 700213, u"subject"_s, subject);
    const QStringList audiences = audiencesOf(token);
    candidates.removeIf([&](const FederatedCredential &one) { return !meets(audiences, one.audiences); });
    if (candidates.isEmpty())
        return mismatch(700212, u"audience"_s, audiences.value(0));
    return {};
}

std::optional<SignInRefusal> federationRefusal(const JsonWebToken &token, const ClientAssertion &call,
                                               const Applications &issuers)
{
    if (call.registration.federated.isEmpty()) {
        return invalidClient(70025,
                             u"The client '%1' has no configured federated identity credentials."_s.arg(call.clientId));
    }
    if (const auto refused = trustRefusal(token, call.registration.federated))
        return refused;
    if (const auto refused = algorithmRefusal(token, {u"RS256"_s}))
        return refused;
    const QString issuer = token.claims.value(u"iss").toString();
    const std::optional<QList<IssuerKey>> keys = issuers.keysOf(issuer);
    if (!keys)
        return SignInRefusal{400, u"invalid_request"_s, 50166, u"Request to External OIDC endpoint failed."_s};
    const QString id = token.header.value(u"kid").toString();
    const auto key = std::find_if(keys->cbegin(), keys->cend(), [&](const IssuerKey &one) { return one.id == id; });
    if (key == keys->cend()) {
        return invalidClient(7000272,
                             u"The certificate with identifier %1 used to sign the federated credential could not be "
                             "found in the metadata of identity provider %2."_s.arg(id, issuer));
    }
    if (!token.isSignedBy(key->publicKey)) {
        return invalidClient(700027,
                             u"Client assertion contains an invalid signature. [Reason - The provided signature value "
                             "did not match the expected signature value.]"_s);
    }
    return timeRefusal(token, call.now);
}

}

std::optional<SignInRefusal> ClientAssertion::refusal(const Applications &issuers) const
{
    const std::optional<JsonWebToken> token = JsonWebToken::parse(assertion);
    if (!token || !token->claims.value(u"exp").isDouble() || !token->claims.value(u"iss").isString())
        return malformed();
    // Somebody else's issuer is an address; an application issues for itself under its id.
    const bool isFederated = token->claims.value(u"iss").toString().startsWith(u"https://");
    return isFederated ? federationRefusal(*token, *this, issuers) : certificateRefusal(*token, *this);
}

}
