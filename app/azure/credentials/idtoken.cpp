#include "azure/credentials/idtoken.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr qint64 kClockTolerance = 5 * 60; ///< seconds

Error wrong(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = u"sign in"_s;
    error.code = code;
    error.message = message;
    return error;
}

bool isFor(const QJsonValue &audience, const QString &clientId)
{
    return audience.isArray() ? audience.toArray().contains(clientId) : audience.toString() == clientId;
}

}

Result<UserAccount> accountIn(const QByteArray &idToken, const IdTokenExpectation &expected, const QDateTime &now)
{
    const QList<QByteArray> parts = idToken.split('.');
    const QJsonObject claims = parts.size() == 3
        ? QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object()
        : QJsonObject();
    if (claims.isEmpty())
        return wrong(u"IdTokenMissing"_s, u"The sign-in service did not say who signed in."_s);
    const QString tenant = claims["tid"_L1].toString();
    QString issuer = expected.issuer;
    issuer.replace("{tenantid}"_L1, tenant);
    if (issuer.isEmpty() || claims["iss"_L1].toString() != issuer)
        return wrong(u"IdTokenIssuer"_s, u"The answer was issued by another service than the one that was asked."_s);
    if (!isFor(claims["aud"_L1], expected.clientId)
        || (claims.contains("azp"_L1) && claims["azp"_L1].toString() != expected.clientId))
        return wrong(u"IdTokenAudience"_s, u"The answer was issued to another application."_s);
    if (claims["nonce"_L1].toString() != expected.nonce && !expected.nonce.isEmpty())
        return wrong(u"IdTokenNonce"_s, u"The answer belongs to another sign-in."_s);
    const qint64 seconds = now.toSecsSinceEpoch();
    if (claims["exp"_L1].toInteger() <= seconds - kClockTolerance
        || claims["nbf"_L1].toInteger() > seconds + kClockTolerance)
        return wrong(u"IdTokenTime"_s, u"The answer is not valid now. Is the clock of this computer right?"_s);

    const QString subject = claims["sub"_L1].toString();
    const QString object = claims["oid"_L1].toString(subject);
    if (object.isEmpty())
        return wrong(u"IdTokenMissing"_s, u"The sign-in service did not say who signed in."_s);
    UserAccount account;
    account.id = tenant.isEmpty() ? object : object + u'.' + tenant;
    account.name = claims["preferred_username"_L1].toString(claims["upn"_L1].toString(object));
    account.tenant = tenant;
    account.clientId = expected.clientId;
    return account;
}

}
