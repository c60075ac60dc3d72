#pragma once

#include "azure/credentials/credential.h"
#include "http/logpolicy.h"
#include "http/serverclock.h"

#include <QJsonObject>
#include <QUrl>

#include <memory>
#include <utility>

namespace azrelocate {

class HttpTransport;

/// The token service of one cloud (Entra ID, v2.0): sends forms, knows its errors. Thread-safe.
class TokenEndpoint
{
public:
    struct Options
    {
        QUrl authority; ///< "https://login.microsoftonline.com"
        std::shared_ptr<HttpTransport> transport;
        bool allowInsecureLoopback = false;
        HttpLogSink log;
        double waitScale = 1.0;                   ///< see RetryPolicy
        std::shared_ptr<ServerClock> serverClock; ///< shared with the session; null: one of its own
    };
    using Form = QList<std::pair<QString, QString>>;

    explicit TokenEndpoint(Options options);

    const QUrl &authority() const { return m_options.authority; }
    /// The time as the service has it, which judges what is signed here and issues what is read here. UTC.
    QDateTime now() const { return m_options.serverClock->now(); }
    /// /{tenant}/oauth2/v2.0/{method}; "token", "devicecode", "authorize".
    QUrl url(const QString &tenant, const QString &method) const;
    /// Refused when @p url is neither https nor an allowed loopback.
    Result<void> check(const QUrl &url) const;

    /// POST of @p form to /{tenant}/oauth2/v2.0/{method}. SignIn with the AADSTS number as code when Entra declines;
    /// Refused when the authority is neither https nor an allowed loopback.
    Result<QJsonObject> post(const QString &tenant, const QString &method, const Form &form,
                             const CallContext &context) const;
    /// Who issues id tokens for @p tenant, as the discovery document says; "{tenantid}" in it stands for the tenant of
    /// the token, where @p tenant is a word such as "organizations".
    Result<QString> issuer(const QString &tenant, const CallContext &context) const;
    /// post() for "token", read as an access token.
    Result<AccessToken> requestToken(const QString &tenant, const Form &form, const CallContext &context) const;

private:
    Result<HttpResponse> send(HttpRequest request, const CallContext &context) const;

    Options m_options;
};

/// "access_token" with "expires_in" (seconds) or "expires_on" (seconds since 1970) of a token answer; Protocol when one
/// is missing.
Result<AccessToken> accessTokenIn(const QJsonObject &answer, const QDateTime &now);

}
