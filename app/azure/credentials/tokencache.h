#pragma once

#include "azure/credentials/credential.h"
#include "azure/credentials/identity.h"
#include "base/elapsed.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace azrelocate {

/// The tokens of one session in memory. However many threads wait for a token, one of them fetches it. A token is
/// renewed five minutes before it expires in real time (the sign-in service knows no practice time), by how long it
/// has been here, so that a machine that slept or whose clock was set knows as well. While it is still good, a failed
/// renewal does no harm. Thread-safe.
class TokenCache
{
public:
    TokenCache(std::shared_ptr<Credential> credential, QString tenant, Elapsed::Clocks clocks = {});

    /// @p rejected: the token that the service did not accept, empty at first; another one is returned or an error.
    Result<QByteArray> token(const QString &scope, const QString &claims, const QByteArray &rejected,
                             const CallContext &context);
    /// Who the last token was for; before the first one, what the credential knows.
    QString identity() const;
    SignedInPrincipal principal() const;

private:
    struct Entry
    {
        AccessToken current;
        Elapsed age;                       ///< of @ref current
        std::chrono::milliseconds life{0}; ///< of @ref current, when it came
        bool fetching = false;
        quint64 fetches = 0;            ///< completed ones
        std::optional<Error> lastError; ///< of the last completed fetch
    };
    static bool isUsable(const Entry &entry, const QByteArray &rejected, std::chrono::seconds margin);

    const std::shared_ptr<Credential> m_credential;
    const QString m_tenant;
    const Elapsed::Clocks m_clocks;
    mutable std::mutex m_mutex; ///< guards what follows; not held while a token is fetched
    std::condition_variable_any m_fetched;
    std::map<QString, Entry> m_entries; ///< by scope
    QString m_identity;
    SignedInPrincipal m_principal;
};

}
