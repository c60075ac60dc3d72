#pragma once

#include <QJsonObject>
#include <QString>

namespace azrelocate {

/// A person who signed in, as the id token tells. Nothing of it is secret.
struct UserAccount
{
    QString id;        ///< unique for the sign-in service: object id and tenant id; empty: nobody
    QString name;      ///< "ada@contoso.com"
    QString tenant;    ///< the tenant that the account lives in
    QString authority; ///< host of the sign-in service
    QString clientId;  ///< the application that the refresh token was issued to

    friend bool operator==(const UserAccount &, const UserAccount &) = default;
    QJsonObject toJson() const;
    static UserAccount fromJson(const QJsonObject &object);
};

}
