#pragma once

#include <QHash>
#include <QJsonObject>

namespace azrelocate::sandbox {

/// Continuous access evaluation for Resource Manager: after an event (a changed network, a revoked session) tokens that
/// were issued before it are no longer taken, however long they would live. A client that said it understands (xms_cc
/// CP1) is told which claims the next token must be asked for with.
class AccessEvaluation
{
public:
    enum class Session {
        Kept,  ///< a refresh token still gives new tokens
        Ended, ///< the person has to sign in again
    };
    /// All tokens of @p objectId with a number up to @p issuedUpTo (claim "uti") are outdated from @p now, in seconds
    /// since 1970.
    void demand(const QString &objectId, Session session, quint64 issuedUpTo, qint64 now);

    /// Whether an access token with these claims is outdated.
    bool isOutdated(const QJsonObject &token) const;
    /// The JSON that its client has to send as "claims"; empty: the client did not say that it understands that.
    QByteArray claimsFor(const QJsonObject &token) const;
    bool hasEnded(const QJsonObject &refreshToken) const;

    /// What a token remembers of the "claims" that it was asked for with: that they said CP1, and the time they named.
    static void remember(const QString &claims, QJsonObject &token);

private:
    struct Demand
    {
        quint64 issuedUpTo = 0;
        qint64 notBefore = 0;
        quint64 endedUpTo = 0; ///< refresh tokens with a number up to this one have ended
    };
    QHash<QString, Demand> m_demands; ///< by object id
};

}
