#pragma once

#include "azure/credentials/useraccount.h"
#include "base/result.h"

#include <QDateTime>

namespace azrelocate {

/// What an id token must say to be the answer to our question.
struct IdTokenExpectation
{
    QString issuer; ///< of the discovery document; "{tenantid}" in it stands for the token's own tenant
    QString clientId;
    QString nonce; ///< empty: none was sent
};

/// Who signed in, after the checks of OpenID Connect Core 1.0, 3.1.3.7: issuer, audience, authorized party, time (five
/// minutes of difference between the clocks are allowed), nonce. The signature is not checked, as item 6 allows for a
/// token that came straight from the token endpoint over TLS. SignIn with what is wrong.
Result<UserAccount> accountIn(const QByteArray &idToken, const IdTokenExpectation &expected, const QDateTime &now);

}
