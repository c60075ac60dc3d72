#pragma once

#include "azure/credentials/credential.h"

namespace azrelocate {

/// Tokens from a login of the Azure CLI: runs `az account get-access-token` in the calling worker thread.
class AzureCliCredential final : public Credential
{
public:
    /// @p program: "az" in the PATH; tests name another.
    explicit AzureCliCredential(QString program = {});

    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    const QString m_program;
};

/// The token in what `az account get-access-token --output json` printed. Protocol when it is another text.
Result<AccessToken> parseAzureCliToken(const QByteArray &output);

}
