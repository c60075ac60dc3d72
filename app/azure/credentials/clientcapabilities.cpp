#include "azure/credentials/clientcapabilities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azrelocate {

QString claimsToSend(const QString &challenge)
{
    QJsonObject claims = QJsonDocument::fromJson(challenge.toUtf8()).object();
    QJsonObject forAccessToken = claims["access_token"_L1].toObject();
    forAccessToken.insert(u"xms_cc"_s, QJsonObject{{u"values"_s, QJsonArray{u"CP1"_s}}});
    claims.insert(u"access_token"_s, forAccessToken);
    return QString::fromUtf8(QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

}
