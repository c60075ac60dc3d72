#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace azrelocate {

/// What a refusal of Microsoft Entra means, and what to do about it.
struct SignInText
{
    QString what;
    QString next; ///< may be empty: nothing but to try again
};

/// The sentences for @p code ("AADSTS50076", or a word of RFC 8628 such as "expired_token"); for one without a row of
/// its own a general sentence. The code itself is not in them: it is shown beside, for support.
SignInText signInText(const Error &error);
/// Those for a code with a row of its own; nothing otherwise.
std::optional<SignInText> knownSignInText(const Error &error);
/// The codes that have sentences of their own.
QStringList knownSignInCodes();

}
