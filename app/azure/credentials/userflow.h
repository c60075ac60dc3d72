#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QJsonObject>

namespace azrelocate {

/// The parameters that both ways to ask a person have in common.
struct UserFlowRequest
{
    QString tenant;
    QString clientId;
    QString scope;     ///< all of them, separated by blanks
    QString claims;    ///< JSON
    QString loginHint; ///< name of the account that is expected; empty: any
};

struct UserFlowAnswer
{
    QJsonObject tokens; ///< the answer of the token endpoint
    QString nonce;      ///< that its id token must hold; empty: none was sent
};

/// One way to let a person sign in. Blocks a worker thread for as long as the person takes.
class UserFlow
{
public:
    virtual ~UserFlow() = default;
    /// SignIn with the code of who refused; Cancelled when @p context stopped.
    virtual Result<UserFlowAnswer> ask(const UserFlowRequest &request, const CallContext &context) = 0;
    virtual QString name() const = 0; ///< "device code"
};

}
