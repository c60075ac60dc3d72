#include "azure/credentials/devicecodecredential.h"

#include "http/waiting.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kAzureCliClientId = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"_L1;
constexpr auto kLockPoll = std::chrono::milliseconds(100);

QString userScopes(const QString &scope)
{
    return scope + u" offline_access openid profile"_s; // refresh token and name
}

bool isOneOf(const Error &error, std::initializer_list<QLatin1StringView> codes)
{
    return std::any_of(codes.begin(), codes.end(), [&](QLatin1StringView code) { return error.code == code; });
}

}

DeviceCodeCredential::DeviceCodeCredential(TokenEndpoint::Options endpoint, QString tenant, QString clientId,
                                           Prompt prompt)
    : m_endpoint(std::move(endpoint))
    , m_tenant(tenant.isEmpty() ? u"organizations"_s : std::move(tenant))
    , m_clientId(clientId.isEmpty() ? QString(kAzureCliClientId) : std::move(clientId))
    , m_prompt(std::move(prompt))
{
}

QString DeviceCodeCredential::principal() const
{
    return u"device code"_s;
}

Result<AccessToken> DeviceCodeCredential::token(const TokenRequest &request, const CallContext &context)
{
    const QString tenant = request.tenant.isEmpty() ? m_tenant : request.tenant;
    std::unique_lock asking(m_asking, std::defer_lock);
    while (!asking.try_lock_for(kLockPoll)) {
        if (context.stopped())
            return Error::cancelled(u"sign in"_s);
        if (std::chrono::steady_clock::now() >= context.deadline)
            return deadlinePassed(u"sign in"_s);
    }
    auto token = refreshed(request, tenant, context);
    if (token || token.error().kind != ErrorKind::SignIn)
        return token;
    return asked(request, tenant, context);
}

AccessToken DeviceCodeCredential::remember(const QJsonObject &answer, AccessToken token)
{
    if (const QString refresh = answer["refresh_token"_L1].toString(); !refresh.isEmpty()) {
        std::lock_guard lock(m_mutex);
        m_refreshToken = refresh;
    }
    return token;
}

Result<AccessToken> DeviceCodeCredential::refreshed(const TokenRequest &request, const QString &tenant,
                                                    const CallContext &context)
{
    QString refresh;
    {
        std::lock_guard lock(m_mutex);
        refresh = m_refreshToken;
    }
    if (refresh.isEmpty()) {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.code = u"NotSignedIn"_s;
        return error;
    }
    TokenEndpoint::Form form{{u"grant_type"_s, u"refresh_token"_s},
                             {u"client_id"_s, m_clientId},
                             {u"refresh_token"_s, refresh},
                             {u"scope"_s, userScopes(request.scope)}};
    if (!request.claims.isEmpty())
        form.append({u"claims"_s, request.claims});
    const auto answer = m_endpoint.post(tenant, u"token"_s, form, context);
    if (!answer)
        return answer.error();
    return accessTokenIn(*answer, QDateTime::currentDateTimeUtc()).transform([&](const AccessToken &token) {
        return remember(*answer, token);
    });
}

Result<AccessToken> DeviceCodeCredential::asked(const TokenRequest &request, const QString &tenant,
                                                const CallContext &context)
{
    TokenEndpoint::Form codeForm{{u"client_id"_s, m_clientId}, {u"scope"_s, userScopes(request.scope)}};
    if (!request.claims.isEmpty())
        codeForm.append({u"claims"_s, request.claims});
    const auto code = m_endpoint.post(tenant, u"devicecode"_s, codeForm, context);
    if (!code)
        return code.error();
    const QJsonObject &granted = *code;
    const std::chrono::seconds lifetime(granted["expires_in"_L1].toInt(900));
    std::chrono::seconds interval(granted["interval"_L1].toInt(5));
    m_prompt({granted["user_code"_L1].toString(), QUrl(granted["verification_uri"_L1].toString()),
              granted["message"_L1].toString(), QDateTime::currentDateTimeUtc().addSecs(lifetime.count())});

    const TokenEndpoint::Form form{{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                                   {u"client_id"_s, m_clientId},
                                   {u"device_code"_s, granted["device_code"_L1].toString()}};
    const CallContext limited = context.within(lifetime);
    while (true) {
        if (const auto waited = waitFor(interval, limited, u"sign in with a device code"_s); !waited)
            return waited.error();
        const auto answer = m_endpoint.post(tenant, u"token"_s, form, limited);
        if (answer) {
            return accessTokenIn(*answer, QDateTime::currentDateTimeUtc()).transform([&](const AccessToken &token) {
                return remember(*answer, token);
            });
        }
        if (isOneOf(answer.error(), {"AADSTS70016"_L1, "authorization_pending"_L1}))
            continue;
        if (!isOneOf(answer.error(), {"slow_down"_L1}))
            return answer.error();
        interval += std::chrono::seconds(5); // RFC 8628, 3.5
    }
}

}
