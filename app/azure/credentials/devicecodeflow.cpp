#include "azure/credentials/devicecodeflow.h"

#include "http/waiting.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "sign in with a device code"_L1;

Error codeExpired()
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = u"expired_token"_s;
    error.message = u"The code was not entered in time."_s;
    return error;
}

}

DeviceCodeFlow::DeviceCodeFlow(TokenEndpoint endpoint, Prompt prompt)
    : m_endpoint(std::move(endpoint))
    , m_prompt(std::move(prompt))
{
}

QString DeviceCodeFlow::name() const
{
    return u"device code"_s;
}

Result<UserFlowAnswer> DeviceCodeFlow::ask(const UserFlowRequest &request, const CallContext &context)
{
    const auto code = m_endpoint.post(
        request.tenant, u"devicecode"_s,
        {{u"client_id"_s, request.clientId}, {u"scope"_s, request.scope}, {u"claims"_s, request.claims}}, context);
    if (!code)
        return code.error();
    const QJsonObject &granted = *code;
    const std::chrono::seconds lifetime(granted["expires_in"_L1].toInt(900));
    std::chrono::seconds interval(granted["interval"_L1].toInt(5)); // RFC 8628, 3.2: 5 where it is not said
    m_prompt({granted["user_code"_L1].toString(), QUrl(granted["verification_uri"_L1].toString()),
              granted["message"_L1].toString(), QDateTime::currentDateTimeUtc().addSecs(lifetime.count())});

    const TokenEndpoint::Form form{{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                                   {u"client_id"_s, request.clientId},
                                   {u"device_code"_s, granted["device_code"_L1].toString()}};
    const CallContext limited = context.within(lifetime);
    while (true) {
        if (const auto waited = waitFor(interval, limited, kOperation); !waited) {
            const bool isCodesOwnTime = limited.deadline < context.deadline;
            return waited.error().kind == ErrorKind::Timeout && isCodesOwnTime ? codeExpired() : waited.error();
        }
        const auto answer = m_endpoint.post(request.tenant, u"token"_s, form, limited);
        if (answer)
            return UserFlowAnswer{*answer, {}};
        if (answer.error().code == "slow_down"_L1)
            interval += std::chrono::seconds(5); // RFC 8628, 3.5
        else if (answer.error().code != "authorization_pending"_L1)
            return answer.error();
    }
}

}
