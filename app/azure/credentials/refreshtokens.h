#pragma once

#include "azure/credentials/useraccount.h"
#include "base/callcontext.h"
#include "base/result.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace azrelocate {

/// Where refresh tokens lie between their uses. They are the strongest secrets of this program: they go to the sign-in
/// service and nowhere else. Thread-safe; each call may block a worker thread.
class RefreshTokens
{
public:
    virtual ~RefreshTokens() = default;
    /// Everybody whose token is kept; the last one who signed in first.
    virtual Result<QList<UserAccount>> accounts(const CallContext &context) = 0;
    /// Empty where none is kept.
    virtual Result<QString> token(const UserAccount &account, const CallContext &context) = 0;
    virtual Result<void> keep(const UserAccount &account, const QString &token, const CallContext &context) = 0;
    virtual Result<void> forget(const UserAccount &account, const CallContext &context) = 0;

    enum class Place {
        Unknown,  ///< not used yet
        Keychain, ///< they are there at the next start
        Memory,   ///< they end with the program
    };
    /// Where the last one that was kept or asked for lies.
    virtual Place place() const = 0;
};

/// In memory: gone when the program ends.
class RefreshTokensInMemory final : public RefreshTokens
{
public:
    Result<QList<UserAccount>> accounts(const CallContext &context) override;
    Result<QString> token(const UserAccount &account, const CallContext &context) override;
    Result<void> keep(const UserAccount &account, const QString &token, const CallContext &context) override;
    Result<void> forget(const UserAccount &account, const CallContext &context) override;
    Place place() const override { return Place::Memory; }

private:
    std::mutex m_mutex; ///< guards both
    QList<UserAccount> m_accounts;
    QHash<QString, QString> m_tokens; ///< by refreshTokenKey()
};

/// The name that the token of @p account is kept under: the same account has one for each application and service.
QString refreshTokenKey(const UserAccount &account);

}
