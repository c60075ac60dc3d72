#pragma once

#include <QString>

namespace azrelocate {

/// The "claims" parameter of a token request: says that this client understands claims challenges (capability CP1), so
/// that tokens may live long and be revoked at once, together with what a challenge asks for (@p challenge: JSON, empty
/// when there was none).
/// https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation
QString claimsToSend(const QString &challenge);

}
