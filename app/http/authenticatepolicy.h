#pragma once

#include "http/httppolicy.h"

namespace azrelocate {

/// Checks that the host belongs to the cloud, before anything is sent, and adds the bearer token of the request's
/// scope. A 401 leads to a new token (with the claims that the service asks for) and a repetition, three times at
/// most, a claims challenge twice.
class AuthenticatePolicy final : public HttpPolicy
{
public:
    /// Refused when a request must not go to the URL.
    using HostCheck = std::function<Result<void>(const QUrl &url)>;
    struct TokenWish
    {
        QString scope;
        QString claims;      ///< JSON from a claims challenge; empty: none
        QByteArray rejected; ///< the token that the service did not take; not to be handed out again
    };
    /// A token for a scope; blocks while it is fetched.
    using TokenSource = std::function<Result<QByteArray>(const TokenWish &wish, const CallContext &context)>;

    AuthenticatePolicy(HostCheck hostCheck, TokenSource tokens);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    const HostCheck m_hostCheck;
    const TokenSource m_tokens;
};

/// The parameters of the Bearer challenge in a WWW-Authenticate header that may hold several schemes (RFC
/// 9110, 11.6.1), the one with "claims" first. Empty where there is none. Example: authorization_uri, error, claims
/// (base64 JSON).
HttpHeaders bearerChallenge(const QByteArray &wwwAuthenticate);

}
