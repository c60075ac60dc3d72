#include "azure/credentials/refreshtokens.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

QString refreshTokenKey(const UserAccount &account)
{
    return u"%1/%2/%3"_s.arg(account.authority, account.clientId, account.id);
}

Result<QList<UserAccount>> RefreshTokensInMemory::accounts(const CallContext &)
{
    std::lock_guard lock(m_mutex);
    return m_accounts;
}

Result<QString> RefreshTokensInMemory::token(const UserAccount &account, const CallContext &)
{
    std::lock_guard lock(m_mutex);
    return m_tokens.value(refreshTokenKey(account));
}

Result<void> RefreshTokensInMemory::keep(const UserAccount &account, const QString &token, const CallContext &)
{
    std::lock_guard lock(m_mutex);
    m_accounts.removeAll(account);
    m_accounts.prepend(account);
    m_tokens.insert(refreshTokenKey(account), token);
    return {};
}

Result<void> RefreshTokensInMemory::forget(const UserAccount &account, const CallContext &)
{
    std::lock_guard lock(m_mutex);
    m_accounts.removeAll(account);
    m_tokens.remove(refreshTokenKey(account));
    return {};
}

}
