#pragma once

#include "commands/console.h"
#include "relocation/signin.h"

#include <QCommandLineParser>

namespace azrelocate {

/// Refresh tokens of this process, in the keychain where there is one.
std::shared_ptr<RefreshTokens> keptRefreshTokens();

/// How a person signs in at a terminal: what is shown there, whose sign-in is continued (--account, else the last
/// one), in which tenant (--tenant).
void addPerson(SignInOptions &options, const QCommandLineParser &parser, Console &console);

/// Says plainly that a person's sign-in ends with this command, where no keychain keeps it; nothing else.
void sayIfNotKept(const RefreshTokens &tokens, Console &console);

}
