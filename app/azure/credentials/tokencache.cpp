#include "azure/credentials/tokencache.h"

#include "azure/credentials/identity.h"
#include "http/waiting.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr std::chrono::seconds kRenewBefore = std::chrono::minutes(5);
}

TokenCache::TokenCache(std::shared_ptr<Credential> credential, QString tenant, Elapsed::Clocks clocks)
    : m_credential(std::move(credential))
    , m_tenant(std::move(tenant))
    , m_clocks(std::move(clocks))
{
}

bool TokenCache::isUsable(const Entry &entry, const QByteArray &rejected, std::chrono::seconds margin)
{
    return !entry.current.token.isEmpty() && entry.current.token != rejected
        && entry.age.passed() + margin < entry.life;
}

Result<QByteArray> TokenCache::token(const QString &scope, const QString &claims, const QByteArray &rejected,
                                     const CallContext &context)
{
    const QString operation = u"sign in for %1"_s.arg(scope);
    std::unique_lock lock(m_mutex);
    Entry &entry = m_entries[scope]; // references into a std::map stay valid
    const quint64 fetchesBefore = entry.fetches;
    while (true) {
        if (isUsable(entry, rejected, kRenewBefore))
            return entry.current.token;
        if (!entry.fetching) {
            // Somebody else's failure counts for all who waited for it, except when it was only their own time that
            // ended.
            if (entry.fetches != fetchesBefore && entry.lastError && entry.lastError->kind != ErrorKind::Cancelled
                && entry.lastError->kind != ErrorKind::Timeout) {
                if (isUsable(entry, rejected, std::chrono::seconds(0)))
                    return entry.current.token;
                return *entry.lastError;
            }
            break;
        }
        const bool woken = m_fetched.wait_until(lock, context.stop, context.deadline, [&] { return !entry.fetching; });
        if (context.stopped())
            return Error::cancelled(operation);
        if (!woken)
            return deadlinePassed(operation);
    }

    entry.fetching = true;
    lock.unlock();
    Result<AccessToken> fetched = m_credential->token({scope, m_tenant, claims}, context);
    lock.lock();
    entry.fetching = false;
    ++entry.fetches;
    entry.lastError.reset();
    if (fetched) {
        entry.current = *fetched;
        entry.age = Elapsed(m_clocks);
        entry.life = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(fetched->expiresAt));
        if (const QString identity = identityIn(entry.current.token); !identity.isEmpty())
            m_identity = identity;
        if (const SignedInPrincipal principal = principalIn(entry.current.token); !principal.objectId.isEmpty())
            m_principal = principal;
    } else {
        entry.lastError = fetched.error();
    }
    m_fetched.notify_all();
    if (fetched)
        return entry.current.token;
    if (isUsable(entry, rejected, std::chrono::seconds(0)))
        return entry.current.token;
    return fetched.error();
}

SignedInPrincipal TokenCache::principal() const
{
    std::lock_guard lock(m_mutex);
    return m_principal;
}

QString TokenCache::identity() const
{
    std::lock_guard lock(m_mutex);
    return m_identity.isEmpty() ? m_credential->principal() : m_identity;
}

}
