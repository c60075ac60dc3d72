#pragma once

#include "sandbox/entra/accessevaluation.h"
#include "sandbox/entra/applications.h"
#include "sandbox/entra/authorizationcodes.h"
#include "sandbox/entra/clientassertion.h"
#include "sandbox/exchange.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>

namespace azrelocate::sandbox {

class Simulation;
struct Principal;

enum class TokenVerdict { Valid, Missing, Malformed, Expired, Outdated, WrongAudience };

struct TokenCheck
{
    TokenVerdict verdict = TokenVerdict::Missing;
    QString objectId;
    QByteArray claims; ///< JSON that the next token has to be asked for with; empty unless Outdated
};

/// Who a token was given to, and for which service.
struct TokenClaims
{
    QString objectId;
    QString audience;
};

/// The sign-in service: token and device code endpoints, discovery documents, and the check of bearer tokens. Tokens
/// are JSON web tokens, signed with a key that only this sandbox knows. They live in real time, not in simulated time:
/// every client keeps them by its own clock.
class TokenIssuer
{
public:
    TokenIssuer(const Simulation &simulation, quint32 seed);

    /// Whether @p path belongs to the sign-in service.
    static bool answersAt(const QString &path);
    Reply answer(const ArmRequest &request);

    TokenCheck check(const ArmRequest &request, const QStringList &audiences) const;
    /// What the token of @p request says about its caller, expired or not; empty when it is none of ours.
    TokenClaims claimsOf(const ArmRequest &request) const;
    /// A new Authorization header that says the same.
    QByteArray authorizationFor(const TokenClaims &claims) const;
    /// The token of @p request counts as expired from now on.
    void revokeTokenOf(const ArmRequest &request);
    /// Every token of the caller of @p request is outdated from now on; see AccessEvaluation.
    void challengeCallerOf(const ArmRequest &request, AccessEvaluation::Session session);

    /// How many polls of a device code find it still pending; then its sign-in counts as done. Negative: never done.
    void setPollsUntilApproval(int polls) { m_pollsUntilApproval = polls; }

    /// What applications are registered with besides secrets.
    Applications &applications() { return m_applications; }

private:
    struct DeviceCode
    {
        QString clientId;
        QString scope;
        QString claims;
        int polls = 0;
        QDateTime lastPoll;
        QDateTime expires;
    };

    /// What a token answer is to hold.
    struct Wish
    {
        QString clientId;
        QString scope;
        QString nonce;  ///< for the id token; empty: none
        QString claims; ///< as the request sent it
        bool refreshToken = false;
    };

    /// A form body: "+" is a blank there, which QUrlQuery does not know.
    static QUrlQuery formOf(const QByteArray &body);
    Reply authorize(const ArmRequest &request);
    Reply token(const ArmRequest &request);
    Reply byClientCredentials(const ArmRequest &request, const QUrlQuery &form);
    /// Nothing: the request proves by a secret or an assertion that it is from @p principal.
    std::optional<SignInRefusal> credentialRefusal(const ArmRequest &request, const QUrlQuery &form,
                                                   const Principal &principal) const;
    /// A user-assigned identity has federated credentials too, as resources below it.
    Applications::Registration registrationOf(const Principal &principal) const;
    Reply byAuthorizationCode(const ArmRequest &request, const QUrlQuery &form);
    Reply byDeviceCode(const ArmRequest &request, const QUrlQuery &form);
    Reply byRefreshToken(const ArmRequest &request, const QUrlQuery &form);
    Reply deviceCode(const ArmRequest &request, const QUrlQuery &form);
    Reply discovery(const ArmRequest &request, const QString &tenant) const;
    /// The token answer for @p wish; an OAuth error when nothing is known that its scope names.
    Reply grant(const ArmRequest &request, const Principal &principal, const Wish &wish);
    QString issuerOf(const ArmRequest &request) const; ///< of id tokens
    const Principal *user() const;                     ///< who signs in as a person; null: the estate has nobody
    QByteArray signedToken(const QJsonObject &claims) const;
    QJsonObject claimsOf(const QByteArray &token) const; ///< empty when the signature is not ours
    bool isForManagement(const QString &audience) const;
    QString audienceFor(const ArmRequest &request, const QString &scope) const;
    Reply oauthError(const ArmRequest &request, int status, const QString &error, int code, const QString &text) const;

    const Simulation &m_simulation;
    const QByteArray m_key;
    QSet<QByteArray> m_revoked;
    QHash<QString, DeviceCode> m_deviceCodes;
    Applications m_applications;
    AuthorizationCodes m_authorizationCodes;
    AccessEvaluation m_evaluation;
    int m_pollsUntilApproval = 2;
    quint64 m_count = 0;
};

}
