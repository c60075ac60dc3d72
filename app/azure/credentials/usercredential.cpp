#include "azure/credentials/usercredential.h"

#include "azure/credentials/clientcapabilities.h"
#include "azure/credentials/idtoken.h"
#include "http/waiting.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "sign in"_L1;
constexpr auto kLockPoll = std::chrono::milliseconds(100);

QString userScopes(const QString &scope)
{
    return scope + u" offline_access openid profile"_s; // refresh token and who it is
}

Error signInError(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = code;
    error.message = message;
    return error;
}

UserCredential::Options completed(UserCredential::Options options)
{
    if (options.tenant.isEmpty())
        options.tenant = u"organizations"_s;
    if (options.clientId.isEmpty())
        options.clientId = UserCredential::defaultClientId();
    return options;
}

}

UserCredential::UserCredential(Options options)
    : m_options(completed(std::move(options)))
    , m_endpoint(m_options.endpoint)
    , m_account(m_options.account)
{
}

QString UserCredential::defaultClientId()
{
    return u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s;
}

QString UserCredential::principal() const
{
    const QString name = account().name;
    return name.isEmpty() ? m_options.flow->name() : name;
}

UserAccount UserCredential::account() const
{
    std::lock_guard lock(m_mutex);
    return m_account;
}

QString UserCredential::tenantFor(const TokenRequest &request) const
{
    return request.tenant.isEmpty() ? m_options.tenant : request.tenant;
}

Result<AccessToken> UserCredential::token(const TokenRequest &request, const CallContext &context)
{
    std::unique_lock asking(m_asking, std::defer_lock);
    while (!asking.try_lock_for(kLockPoll)) {
        if (context.stopped())
            return Error::cancelled(kOperation);
        if (std::chrono::steady_clock::now() >= context.deadline)
            return deadlinePassed(kOperation);
    }
    auto token = refreshed(request, context);
    if (token || token.error().kind != ErrorKind::SignIn)
        return token;
    return asked(request, context);
}

UserAccount UserCredential::accountToContinue(const CallContext &context)
{
    UserAccount account = this->account();
    if (!account.id.isEmpty() || !m_options.continuesLast)
        return account;
    const auto kept = m_options.tokens->accounts(context);
    for (const UserAccount &one : kept.value_or(QList<UserAccount>())) {
        if (one.authority != m_endpoint.authority().host() || one.clientId != m_options.clientId
            || (!account.name.isEmpty() && account.name.compare(one.name, Qt::CaseInsensitive) != 0))
            continue;
        std::lock_guard lock(m_mutex);
        m_account = one;
        return one;
    }
    return account;
}

Result<AccessToken> UserCredential::refreshed(const TokenRequest &request, const CallContext &context)
{
    const UserAccount known = accountToContinue(context);
    // A refresh token goes to the service and for the application that it was issued by and to, and nowhere else.
    const bool isOurs =
        !known.id.isEmpty() && known.authority == m_endpoint.authority().host() && known.clientId == m_options.clientId;
    const auto refresh = isOurs ? m_options.tokens->token(known, context) : QString();
    if (!refresh || refresh->isEmpty())
        return signInError(u"NotSignedIn"_s, u"Nobody is signed in."_s);
    const auto answer = m_endpoint.post(tenantFor(request), u"token"_s,
                                        {{u"grant_type"_s, u"refresh_token"_s},
                                         {u"client_id"_s, m_options.clientId},
                                         {u"refresh_token"_s, *refresh},
                                         {u"scope"_s, userScopes(request.scope)},
                                         {u"claims"_s, claimsToSend(request.claims)}},
                                        context);
    if (!answer)
        return answer.error();
    if (m_options.prompts.known)
        m_options.prompts.known(known);
    if (const QString next = (*answer)["refresh_token"_L1].toString(); !next.isEmpty() && next != *refresh) {
        // The token in hand is good even when the next one cannot be kept; then the person is asked sooner.
        static_cast<void>(m_options.tokens->keep(known, next, context));
    }
    return accessTokenIn(*answer, QDateTime::currentDateTimeUtc());
}

Result<AccessToken> UserCredential::asked(const TokenRequest &request, const CallContext &context)
{
    const UserAccount before = account();
    auto answer = m_options.flow->ask(
        {tenantFor(request), m_options.clientId, userScopes(request.scope), claimsToSend(request.claims), before.name},
        context);
    if (m_options.prompts.answered)
        m_options.prompts.answered();
    if (!answer)
        return answer.error();
    const auto who = whoAnswered(*answer, tenantFor(request), context);
    if (!who)
        return who.error();
    const bool isAnother = before.id.isEmpty()
        ? !before.name.isEmpty() && before.name.compare(who->name, Qt::CaseInsensitive) != 0
        : before.id != who->id;
    if (isAnother) {
        return signInError(u"AnotherAccount"_s,
                           u"%1 signed in, but %2 is expected. Sign in as %2, or choose another account."_s.arg(
                               who->name, before.name));
    }
    {
        std::lock_guard lock(m_mutex);
        m_account = *who;
    }
    if (m_options.prompts.known)
        m_options.prompts.known(*who);
    if (const QString refresh = answer->tokens["refresh_token"_L1].toString(); !refresh.isEmpty())
        static_cast<void>(m_options.tokens->keep(*who, refresh, context)); // as above
    return accessTokenIn(answer->tokens, QDateTime::currentDateTimeUtc());
}

Result<UserAccount> UserCredential::whoAnswered(const UserFlowAnswer &answer, const QString &tenant,
                                                const CallContext &context) const
{
    const auto issuer = m_endpoint.issuer(tenant, context);
    if (!issuer)
        return issuer.error();
    return accountIn(answer.tokens["id_token"_L1].toString().toLatin1(), {*issuer, m_options.clientId, answer.nonce},
                     m_endpoint.now())
        .transform([&](UserAccount account) {
            account.authority = m_endpoint.authority().host();
            return account;
        });
}

}
