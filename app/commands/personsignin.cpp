#include "commands/personsignin.h"

#include "azure/credentials/refreshtokensinkeychain.h"
#include "commands/openinbrowser.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

std::shared_ptr<RefreshTokens> keptRefreshTokens()
{
    return std::make_shared<RefreshTokensInKeychain>(std::make_shared<Keychain>());
}

void addPerson(SignInOptions &options, const QCommandLineParser &parser, Console &console)
{
    options.tenant = parser.value(u"tenant"_s);
    options.account.name = parser.value(u"account"_s);
    options.continuesLast = true;
    options.tokens = keptRefreshTokens();
    options.prompts.showCode = [&console](const DeviceCodePrompt &prompt) {
        console.prompt(u"Sign in: open %1 and enter the code %2."_s.arg(prompt.address.toString(), prompt.userCode));
    };
    if (options.kind != CredentialKind::Browser)
        return;
    // Only where it was asked for: over SSH it would be the wrong computer's.
    options.prompts.openBrowser = [&console](const QUrl &address) {
        const QString text = address.toString(QUrl::FullyEncoded);
        console.prompt(openInBrowser(address) ? u"Sign in: the browser opens. If it does not, open %1"_s.arg(text)
                                              : u"Sign in: open %1"_s.arg(text));
    };
}

void sayIfNotKept(const RefreshTokens &tokens, Console &console)
{
    if (tokens.place() == RefreshTokens::Place::Memory)
        console.prompt(u"No keychain answers here: the sign-in is kept in memory only and ends with this command."_s);
}

}
