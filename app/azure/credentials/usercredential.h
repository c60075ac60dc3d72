#pragma once

#include "azure/credentials/refreshtokens.h"
#include "azure/credentials/signinprompts.h"
#include "azure/credentials/tokenendpoint.h"
#include "azure/credentials/userflow.h"

#include <mutex>

namespace azrelocate {

/// A person. Further tokens come silently from the refresh token; where that is refused (revoked, a second factor
/// asked for, a claims challenge), the same person is asked again, and whoever waits for a token goes on afterwards.
class UserCredential final : public Credential
{
public:
    struct Options
    {
        TokenEndpoint::Options endpoint;
        QString tenant;                        ///< id or domain; empty: "organizations"
        QString clientId;                      ///< empty: the public client of the Azure CLI, which tenants may block
        std::shared_ptr<RefreshTokens> tokens; ///< never null
        /// Who goes on without being asked; only with a name: who is expected; empty: the person chooses.
        UserAccount account;
        bool continuesLast = false; ///< with an account without an id: the last one kept, of that name if there is one
        std::shared_ptr<UserFlow> flow;
        SignInPrompts prompts; ///< those that do not ask
    };
    explicit UserCredential(Options options);

    /// Also SignIn with code "AnotherAccount" when somebody else signs in than the one who is being renewed: the work
    /// in progress belongs to the first.
    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;
    UserAccount account() const; ///< empty before the first sign-in

    /// The public client of the Azure CLI.
    static QString defaultClientId();

private:
    Result<AccessToken> refreshed(const TokenRequest &request, const CallContext &context);
    Result<AccessToken> asked(const TokenRequest &request, const CallContext &context);
    Result<UserAccount> whoAnswered(const UserFlowAnswer &answer, const QString &tenant,
                                    const CallContext &context) const;
    UserAccount accountToContinue(const CallContext &context);
    QString tenantFor(const TokenRequest &request) const;

    const Options m_options;
    const TokenEndpoint m_endpoint;
    std::timed_mutex m_asking;  ///< held while a token is fetched: a person is asked one thing at a time
    mutable std::mutex m_mutex; ///< guards m_account
    UserAccount m_account;
};

}
