#pragma once

#include "base/callcontext.h"
#include "base/result.h"
#include "http/httprequest.h"

namespace azrelocate {

/// Sends one request once. Any HTTP status is a value; an Error means that there was no complete answer:
/// Network (code says which kind), Timeout, Cancelled or Protocol (the answer is too large).
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// Blocks the calling thread until answered, stopped or out of time. Thread-safe.
    virtual Result<HttpResponse> send(const HttpRequest &request, const CallContext &context) = 0;
};

/// Codes of the errors that a transport makes (Error::code).
inline constexpr auto kConnectionRefused = "ConnectionRefused"; ///< nothing was sent
inline constexpr auto kHostNotFound = "HostNotFound";           ///< nothing was sent
inline constexpr auto kTlsFailed = "TlsFailed";                 ///< nothing was sent; a repetition will not help
inline constexpr auto kProxyUnreachable = "ProxyUnreachable";   ///< nothing was sent; or the proxy forbids the host
inline constexpr auto kProxySignIn = "ProxySignIn"; ///< nothing was sent; the proxy wants credentials that we lack
inline constexpr auto kConnectionLost = "ConnectionLost"; ///< the service may or may not have acted
inline constexpr auto kAttemptTimeout = "AttemptTimeout"; ///< HttpRequest::attemptTimeout passed
inline constexpr auto kDeadlinePassed = "DeadlinePassed"; ///< CallContext::deadline passed
inline constexpr auto kAnswerTooLarge = "AnswerTooLarge";

}
