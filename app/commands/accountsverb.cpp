#include "commands/allverbs.h"
#include "commands/personsignin.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"sign-out"_s, u"Forget this account (its name, or \"all\")."_s, u"NAME"_s});
}

QJsonObject toJson(const QList<UserAccount> &accounts, bool isKept)
{
    QJsonArray list;
    for (const UserAccount &account : accounts)
        list.append(
            QJsonObject{{u"name"_s, account.name}, {u"tenant"_s, account.tenant}, {u"authority"_s, account.authority}});
    return {{u"accounts"_s, list}, {u"keychain"_s, isKept}};
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    if (!parser.positionalArguments().isEmpty())
        return console.usage(u"accounts takes no argument."_s, u"accounts"_s);
    const auto tokens = keptRefreshTokens();
    auto accounts = tokens->accounts({});
    if (!accounts)
        return console.fail(accounts.error());
    const bool isKept = tokens->place() == RefreshTokens::Place::Keychain;

    if (const QString name = parser.value(u"sign-out"_s); !name.isEmpty()) {
        QList<UserAccount> left;
        for (const UserAccount &account : *accounts) {
            if (name != "all"_L1 && account.name.compare(name, Qt::CaseInsensitive) != 0) {
                left.append(account);
                continue;
            }
            if (const auto forgotten = tokens->forget(account, {}); !forgotten)
                return console.fail(forgotten.error());
            console.progress(u"%1 is signed out."_s.arg(account.name));
        }
        if (left.size() == accounts->size() && name != "all"_L1)
            return console.fail(Error::input(u"%1 is not signed in."_s.arg(name), u"NoSuchAccount"_s));
        accounts = left;
    }
    console.printJson(toJson(*accounts, isKept));
    for (const UserAccount &account : *accounts)
        console.print(u"%1  tenant %2  at %3"_s.arg(account.name, account.tenant, account.authority));
    if (!isKept)
        console.print(u"No keychain answers here: sign-ins are kept in memory only and end with each command."_s);
    else if (accounts->isEmpty())
        console.print(u"Nobody is signed in."_s);
    return ExitCode::Done;
}

}

const Verb kAccountsVerb{"accounts", "[--sign-out NAME]", "Who is signed in and kept in the keychain; signs out.",
                         addOptions, run};

}
