#pragma once

#include "azure/credentials/keychain.h"
#include "azure/credentials/refreshtokens.h"

#include <atomic>

namespace azrelocate {

/// In the system's keychain, together with the list of their accounts; in memory for as long as no keychain answers.
class RefreshTokensInKeychain final : public RefreshTokens
{
public:
    explicit RefreshTokensInKeychain(std::shared_ptr<Keychain> keychain);

    Result<QList<UserAccount>> accounts(const CallContext &context) override;
    Result<QString> token(const UserAccount &account, const CallContext &context) override;
    Result<void> keep(const UserAccount &account, const QString &token, const CallContext &context) override;
    Result<void> forget(const UserAccount &account, const CallContext &context) override;
    Place place() const override { return m_place; }

private:
    Result<QList<UserAccount>> kept(const CallContext &context);
    Result<void> keepList(const QList<UserAccount> &accounts, const CallContext &context);
    template <typename T> Result<T> noted(Result<T> result);

    const std::shared_ptr<Keychain> m_keychain;
    RefreshTokensInMemory m_memory;
    std::mutex m_mutex; ///< held while the list is read and written again
    std::atomic<Place> m_place = Place::Unknown;
};

}
