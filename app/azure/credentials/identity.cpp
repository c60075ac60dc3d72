#include "azure/credentials/identity.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QJsonObject claimsOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
}

}

SignedInPrincipal principalIn(const QByteArray &token)
{
    const QJsonObject claims = claimsOf(token);
    const bool isUser =
        claims.contains("upn"_L1) || claims.contains("unique_name"_L1) || claims["idtyp"_L1].toString() == "user"_L1;
    return {claims["oid"_L1].toString(), isUser ? u"User"_s : u"ServicePrincipal"_s,
            claims["tid"_L1].toString()};
}

QString identityIn(const QByteArray &token)
{
    const QJsonObject claims = claimsOf(token);
    const QString object = claims["oid"_L1].toString();
    QString name;
    for (const auto key : {"upn"_L1, "unique_name"_L1, "preferred_username"_L1, "appid"_L1, "azp"_L1}) {
        name = claims[key].toString();
        if (!name.isEmpty())
            break;
    }
    if (name.isEmpty() || name == object)
        return object;
    return object.isEmpty() ? name : u"%1 (%2)"_s.arg(name, object);
}

}
