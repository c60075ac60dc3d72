#pragma once

#include <QByteArray>
#include <QString>

namespace azrelocate {

/// Who a token is for, as evidence shows it: the user's name, else the application id, with the object id; empty when
/// @p token is not a JWT. Read for display only: the signature is not checked, nothing is decided on it.
QString identityIn(const QByteArray &token);

/// The principal a token is for, as role assignments name it.
struct SignedInPrincipal
{
    QString objectId; ///< empty: unknown
    QString type;     ///< "User" or "ServicePrincipal"
    QString tenantId; ///< that the token was issued by
};
SignedInPrincipal principalIn(const QByteArray &token);

}
