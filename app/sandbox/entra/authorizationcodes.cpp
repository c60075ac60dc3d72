#include "sandbox/entra/authorizationcodes.h"

#include <QCryptographicHash>

namespace azrelocate::sandbox {

namespace {
constexpr qint64 kLifetimeSeconds = 600;
}

void AuthorizationCodes::add(const QString &id, const AuthorizationCode &code, const QDateTime &now)
{
    m_entries.insert(id, {code, now.addSecs(kLifetimeSeconds), false});
}

AuthorizationCodes::Taken AuthorizationCodes::take(const QString &id, const QDateTime &now)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return {};
    if (found->redeemed)
        return {State::Redeemed, {}};
    found->redeemed = true;
    return {now > found->expires ? State::Expired : State::Good, found->code};
}

bool verifierFits(const QString &verifier, const QString &challenge)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return challenge.toLatin1() == hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}
