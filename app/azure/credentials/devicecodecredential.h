#pragma once

#include "azure/credentials/tokenendpoint.h"

#include <mutex>

namespace azrelocate {

/// What the person has to do: open the address, type the code.
struct DeviceCodePrompt
{
    QString userCode;
    QUrl address;
    QString message; ///< the service's own sentence
    QDateTime expiresAt;
};

/// Signs a person in on another device (RFC 8628). Asks once; further tokens come from the refresh token, which is kept
/// in memory only.
class DeviceCodeCredential final : public Credential
{
public:
    /// Called on the worker thread that signs in; must return at once.
    using Prompt = std::function<void(const DeviceCodePrompt &)>;

    /// @p tenant: empty for "organizations". @p clientId: empty for the public client of the Azure CLI, which tenants
    /// may block.
    DeviceCodeCredential(TokenEndpoint::Options endpoint, QString tenant, QString clientId, Prompt prompt);

    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    Result<AccessToken> refreshed(const TokenRequest &request, const QString &tenant, const CallContext &context);
    Result<AccessToken> asked(const TokenRequest &request, const QString &tenant, const CallContext &context);
    AccessToken remember(const QJsonObject &answer, AccessToken token);

    const TokenEndpoint m_endpoint;
    const QString m_tenant;
    const QString m_clientId;
    const Prompt m_prompt;
    std::timed_mutex m_asking; ///< held while a person is asked: one code at a time
    std::mutex m_mutex;        ///< guards m_refreshToken
    QString m_refreshToken;
};

}
