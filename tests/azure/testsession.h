#pragma once

#include "azure/azurereader.h"
#include "azure/azuresession.h"
#include "tests/support/scriptedserver.h"

#include <atomic>

namespace azrelocate::test {

/// A cloud whose Resource Manager is a scripted server on loopback.
Cloud cloudAt(const ScriptedServer &server);

/// Hands out "token-1", "token-2", … and counts.
class CountingCredential final : public Credential
{
public:
    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override { return QStringLiteral("tester"); }
    int count() const { return m_count; }

    std::chrono::seconds lifetime{3600};
    std::chrono::milliseconds delay{0};
    std::optional<Error> failure; ///< instead of a token

private:
    std::atomic<int> m_count{0};
};

/// A session with that cloud, waits cut to nothing.
std::shared_ptr<AzureSession> sessionAt(const ScriptedServer &server, std::shared_ptr<Credential> credential = {});

}
