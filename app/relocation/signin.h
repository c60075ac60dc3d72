#pragma once

#include "azure/azuresession.h"
#include "azure/credentials/makecredential.h"
#include "store/storedvalues.h"

namespace azrelocate {

/// How to reach the cloud of a relocation, and as whom.
struct SignInOptions
{
    CredentialKind kind = CredentialKind::Auto;
    QString caFile;                        ///< beside the one in the file's settings
    bool allowInsecureLoopback = false;    ///< in addition to the file's settings
    QString tenant;                        ///< id or domain; empty: the credential's own, for persons any organization
    SignInPrompts prompts;                 ///< empty: nobody to ask
    std::shared_ptr<RefreshTokens> tokens; ///< for persons; null: in memory
    bool continuesLast = false;            ///< see UserCredential::Options
    UserAccount account;                   ///< see UserCredential::Options
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::shared_ptr<Clock> clock; ///< null: the machine's
    HttpLogSink log;
    double waitScale = 1.0; ///< of retries and pacing; less where the cloud's time runs faster than the machine's
};

/// A session on the cloud of @p settings; asks for a first token, so that a wrong secret is known here and not in the
/// middle of the work. Blocks; SignIn says why not.
Result<std::shared_ptr<AzureSession>> signIn(const RelocationSettings &settings, const SignInOptions &options,
                                             const CallContext &context);

}
