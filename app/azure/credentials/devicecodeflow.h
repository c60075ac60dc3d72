#pragma once

#include "azure/credentials/signinprompts.h"
#include "azure/credentials/tokenendpoint.h"
#include "azure/credentials/userflow.h"

namespace azrelocate {

/// Signs a person in on any device by a code to type there (RFC 8628).
class DeviceCodeFlow final : public UserFlow
{
public:
    using Prompt = std::function<void(const DeviceCodePrompt &prompt)>;
    DeviceCodeFlow(TokenEndpoint endpoint, Prompt prompt);

    Result<UserFlowAnswer> ask(const UserFlowRequest &request, const CallContext &context) override;
    QString name() const override;

private:
    const TokenEndpoint m_endpoint;
    const Prompt m_prompt;
};

}
