#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace azrelocate::sandbox {

/// What was asked for at /authorize, until the code is redeemed.
struct AuthorizationCode
{
    QString clientId;
    QString redirectUri;
    QString scope;
    QString nonce;
    QString claims;    ///< as the request sent it
    QString challenge; ///< S256 of the code verifier; empty: the client sent none
    QString objectId;  ///< who signed in
};

/// Codes of the authorization code grant: single use, ten minutes.
class AuthorizationCodes
{
public:
    enum class State { Good, Unknown, Redeemed, Expired };
    struct Taken
    {
        State state = State::Unknown;
        AuthorizationCode code;
    };

    void add(const QString &id, const AuthorizationCode &code, const QDateTime &now);
    /// What @p id stands for; it is used up by that.
    Taken take(const QString &id, const QDateTime &now);

private:
    struct Entry
    {
        AuthorizationCode code;
        QDateTime expires;
        bool redeemed = false;
    };
    QHash<QString, Entry> m_entries;
};

/// Whether @p verifier is the one that @p challenge was made from (RFC 7636, 4.6).
bool verifierFits(const QString &verifier, const QString &challenge);

}
