#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace azrelocate {

struct TokenRequest
{
    QString scope;  ///< "https://management.azure.com/.default"
    QString tenant; ///< id or domain; empty: the credential's own
    QString claims; ///< JSON of a claims challenge; empty: none
};

/// A bearer token. Not a secret for a long time, but a secret: never logged, never stored.
struct AccessToken
{
    QByteArray token;
    QDateTime expiresAt; ///< UTC
};

/// One way to sign in. token() blocks a worker thread and may be called by several at once.
class Credential
{
public:
    virtual ~Credential() = default;
    /// A new token. SignIn: not possible as things are, the message says why; Network, Timeout, Cancelled as anywhere.
    virtual Result<AccessToken> token(const TokenRequest &request, const CallContext &context) = 0;
    /// Who signs in, before a token says it better: "service principal 1234…", "Azure CLI".
    virtual QString principal() const = 0;
};

}
