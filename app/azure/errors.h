#pragma once

#include "base/error.h"
#include "http/httprequest.h"

namespace azrelocate {

/// The Error in an answer with a status of 400 or more, whoever wrote it: Resource Manager (three forms), a resource
/// provider with a cause several levels deep or as JSON inside a text, Key Vault, Storage (XML), Entra ID, or a proxy
/// with an HTML page. Never fails: what cannot be read becomes an Error with the status and the beginning of the text.
Error errorFromResponse(const HttpResponse &response, const QString &operation);

/// The Error in the "error" member of an operation's status or of a deployment; code and message may be missing.
Error errorFromObject(const QJsonObject &error, const QString &operation);

/// The Error of a token endpoint (RFC 6749, 5.2, with Entra's additions). The code is the AADSTS number where there is
/// one, else the OAuth code, which is also kept for the words of RFC 8628 ("slow_down"); the kind is SignIn, or Service when the fault passes (retryable).
Error errorFromTokenAnswer(const HttpResponse &response, const QString &operation);

}
