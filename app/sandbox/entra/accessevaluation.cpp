#include "sandbox/entra/accessevaluation.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

quint64 numberOf(const QJsonObject &token)
{
    return token.value(u"uti").toString().toULongLong();
}

}

void AccessEvaluation::demand(const QString &objectId, Session session, quint64 issuedUpTo, qint64 now)
{
    Demand &demand = m_demands[objectId];
    demand.issuedUpTo = issuedUpTo;
    demand.notBefore = now;
    if (session == Session::Ended)
        demand.endedUpTo = issuedUpTo;
}

bool AccessEvaluation::isOutdated(const QJsonObject &token) const
{
    const auto demand = m_demands.constFind(token.value(u"oid").toString());
    if (demand == m_demands.cend())
        return false;
    const bool understands = token.contains(u"xms_cc");
    return numberOf(token) <= demand->issuedUpTo
        || (understands && token.value(u"asked_nbf").toInteger() < demand->notBefore);
}

QByteArray AccessEvaluation::claimsFor(const QJsonObject &token) const
{
    if (!token.contains(u"xms_cc"))
        return {};
    const qint64 time = m_demands.value(token.value(u"oid").toString()).notBefore;
    const QJsonObject notBefore{{u"essential"_s, true}, {u"value"_s, QString::number(time)}};
    return QJsonDocument(QJsonObject{{u"access_token"_s, QJsonObject{{u"nbf"_s, notBefore}}}})
        .toJson(QJsonDocument::Compact);
}

bool AccessEvaluation::hasEnded(const QJsonObject &refreshToken) const
{
    const auto demand = m_demands.constFind(refreshToken.value(u"oid").toString());
    return demand != m_demands.cend() && numberOf(refreshToken) <= demand->endedUpTo;
}

void AccessEvaluation::remember(const QString &claims, QJsonObject &token)
{
    const QJsonObject asked = QJsonDocument::fromJson(claims.toUtf8()).object().value(u"access_token").toObject();
    const QJsonArray capabilities = asked.value(u"xms_cc").toObject().value(u"values").toArray();
    if (capabilities.contains(u"CP1"_s))
        token.insert(u"xms_cc"_s, capabilities);
    if (const qint64 time = asked.value(u"nbf").toObject().value(u"value").toString().toLongLong(); time > 0)
        token.insert(u"asked_nbf"_s, time);
}

}
