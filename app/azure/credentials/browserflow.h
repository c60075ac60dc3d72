#pragma once

#include "azure/credentials/tokenendpoint.h"
#include "azure/credentials/userflow.h"

namespace azrelocate {

class LoopbackRedirect;

/// Signs a person in with the browser of this computer: authorization code with PKCE (RFC 7636, S256), returned to a
/// loopback address (RFC 8252). The code verifier never leaves this process but for the token endpoint.
class BrowserFlow final : public UserFlow
{
public:
    using OpenBrowser = std::function<void(const QUrl &address)>;
    /// @p patience: for the person; then SignIn with code "BrowserTimeout".
    BrowserFlow(TokenEndpoint endpoint, OpenBrowser openBrowser,
                std::chrono::milliseconds patience = std::chrono::minutes(5));

    Result<UserFlowAnswer> ask(const UserFlowRequest &request, const CallContext &context) override;
    QString name() const override;

private:
    Result<UserFlowAnswer> exchange(const UserFlowRequest &request, LoopbackRedirect &redirect,
                                    const CallContext &context) const;

    const TokenEndpoint m_endpoint;
    const OpenBrowser m_openBrowser;
    const std::chrono::milliseconds m_patience;
};

}
