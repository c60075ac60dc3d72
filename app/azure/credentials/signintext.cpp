#include "azure/credentials/signintext.h"

#include <QCoreApplication>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)
};

/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes, read 2026-11; numbers without "AADSTS".
struct Row
{
    const char *codes; ///< separated by blanks
    const char *what;
    const char *next;
};
constexpr Row kRows[] = {
    {"70000 70008 50132 50133 50089 50173 invalid_grant",
     QT_TRANSLATE_NOOP("SignInText",
                       "The sign-in has expired or was revoked, for example because the password changed."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again.")},
    {"50076 50079 50072 50074", QT_TRANSLATE_NOOP("SignInText", "A second factor is asked for here."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in by device code and confirm with the second factor in the browser.")},
    {"50058 50059 90019", QT_TRANSLATE_NOOP("SignInText", "Nobody is signed in to a tenant that could be asked."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again; for service principals set AZURE_TENANT_ID.")},
    {"50097 50131 50155 50158 53000 53001 53002 53003",
     QT_TRANSLATE_NOOP("SignInText",
                       "A Conditional Access policy of the organization blocks this device or this way to sign in."),
     QT_TRANSLATE_NOOP("SignInText",
                       "Use a managed device or another way to sign in, or ask the administrators of the tenant.")},
    {"50199", QT_TRANSLATE_NOOP("SignInText", "The sign-in has to be confirmed in a browser of this person."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in by device code in the browser that is usually used.")},
    {"65001 90094 65005 650052",
     QT_TRANSLATE_NOOP("SignInText", "This application has not been allowed to act for the account yet."),
     QT_TRANSLATE_NOOP("SignInText",
                       "Ask an administrator of the tenant to consent, or sign in through the Azure CLI.")},
    {"65004", QT_TRANSLATE_NOOP("SignInText", "The consent was declined in the browser."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again and accept what the application asks for.")},
    {"50011 70004",
     QT_TRANSLATE_NOOP("SignInText", "The address that the browser returns to is not registered for the application."),
     QT_TRANSLATE_NOOP("SignInText", "Register http://localhost for it, or sign in by device code.")},
    {"50020 50034 90072 51004", QT_TRANSLATE_NOOP("SignInText", "The account does not exist in this tenant."),
     QT_TRANSLATE_NOOP("SignInText", "Choose another account, or the tenant that the account is a guest of.")},
    {"50105", QT_TRANSLATE_NOOP("SignInText", "The account is not assigned to the application."),
     QT_TRANSLATE_NOOP("SignInText", "Ask an administrator of the tenant to assign it.")},
    {"BrowserTimeout", QT_TRANSLATE_NOOP("SignInText", "The sign-in was not finished in the browser in time."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again, or choose a device code.")},
    {"AnotherAccount", QT_TRANSLATE_NOOP("SignInText", "Another person signed in than the one who is expected here."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in as the same person, or sign out first.")},
    {"IdTokenIssuer IdTokenAudience IdTokenNonce IdTokenMissing",
     QT_TRANSLATE_NOOP("SignInText", "The answer of the sign-in service does not belong to this sign-in."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again; if it stays so, show the details to the administrators.")},
    {"IdTokenTime", QT_TRANSLATE_NOOP("SignInText", "The clock of this computer differs from that of Microsoft Entra."),
     QT_TRANSLATE_NOOP("SignInText", "Set the clock, then sign in again.")},
    {"ManagedIdentityAbsent", QT_TRANSLATE_NOOP("SignInText", "This computer has no managed identity."),
     QT_TRANSLATE_NOOP("SignInText", "Run the program in Azure, or choose another way to sign in.")},
    {"50126", QT_TRANSLATE_NOOP("SignInText", "The user name or the password is wrong."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again.")},
    {"50053", QT_TRANSLATE_NOOP("SignInText", "The account is locked after too many wrong attempts."),
     QT_TRANSLATE_NOOP("SignInText", "Wait a while, or ask the administrators of the tenant.")},
    {"50055", QT_TRANSLATE_NOOP("SignInText", "The password has expired."),
     QT_TRANSLATE_NOOP("SignInText", "Change it in the browser, then sign in again.")},
    {"50057", QT_TRANSLATE_NOOP("SignInText", "The account is disabled."),
     QT_TRANSLATE_NOOP("SignInText", "Ask the administrators of the tenant.")},
    {"70002 50012 7000215 700027",
     QT_TRANSLATE_NOOP("SignInText", "The secret or the certificate of the service principal is not right."),
     QT_TRANSLATE_NOOP("SignInText",
                       "Look at AZURE_CLIENT_SECRET or the certificate: the value is wanted, not the secret's id.")},
    {"700024",
     QT_TRANSLATE_NOOP("SignInText",
                       "The proof of the application is too old, or the clock of this computer differs from that of "
                       "Microsoft Entra."),
     QT_TRANSLATE_NOOP("SignInText", "Set the clock; for a workload identity, see whether its token file is renewed.")},
    {"700021 700023 50027 5002738",
     QT_TRANSLATE_NOOP("SignInText", "The proof of the application is not one for this sign-in."),
     QT_TRANSLATE_NOOP("SignInText",
                       "Look at AZURE_CLIENT_ID and AZURE_TENANT_ID, and at the certificate or the token file.")},
    {"70021 700211 700212 700213 7002138 70025",
     QT_TRANSLATE_NOOP("SignInText", "The application does not trust the token of this workload."),
     QT_TRANSLATE_NOOP("SignInText",
                       "Compare issuer, subject and audience of the application's federated credential with those of "
                       "the token; upper and lower case differ.")},
    {"7000272 50166 90061",
     QT_TRANSLATE_NOOP("SignInText", "Microsoft Entra cannot check the token of this workload with its issuer."),
     QT_TRANSLATE_NOOP(
         "SignInText",
         "See whether the issuer's address can be reached from the internet and shows its present keys.")},
    {"7000222", QT_TRANSLATE_NOOP("SignInText", "The secret of the service principal has expired."),
     QT_TRANSLATE_NOOP("SignInText", "Create a new secret for it and set AZURE_CLIENT_SECRET.")},
    {"70001 700016", QT_TRANSLATE_NOOP("SignInText", "The application does not exist in this tenant, or is disabled."),
     QT_TRANSLATE_NOOP("SignInText", "Look at AZURE_CLIENT_ID and AZURE_TENANT_ID.")},
    {"7000218", QT_TRANSLATE_NOOP("SignInText", "The application does not allow public client flows."),
     QT_TRANSLATE_NOOP("SignInText", "Allow them in its registration, or give it a secret.")},
    {"65002", QT_TRANSLATE_NOOP("SignInText", "The application may not ask for this service."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in through the Azure CLI, or with a registration of your own.")},
    {"70011 90014 9002313 900144 7000216",
     QT_TRANSLATE_NOOP("SignInText", "The request was not in the form that Microsoft Entra expects."),
     QT_TRANSLATE_NOOP("SignInText", "This is a defect of the program: please report it with the code.")},
    {"90002", QT_TRANSLATE_NOOP("SignInText", "There is no tenant of this name."),
     QT_TRANSLATE_NOOP("SignInText", "Look at the tenant's id or its domain.")},
    {"90038", QT_TRANSLATE_NOOP("SignInText", "The tenant lives in another national cloud."),
     QT_TRANSLATE_NOOP("SignInText", "Choose the cloud that it lives in, then sign in again.")},
    {"90006 90012 90024 90033 90090 50033 50087 temporarily_unavailable",
     QT_TRANSLATE_NOOP("SignInText", "Microsoft Entra could not answer for a moment."),
     QT_TRANSLATE_NOOP("SignInText", "Try again in a minute.")},
    {"90055", QT_TRANSLATE_NOOP("SignInText", "The tenant asks too many questions at a time."),
     QT_TRANSLATE_NOOP("SignInText", "Wait some minutes, then try again.")},
    {"50196", QT_TRANSLATE_NOOP("SignInText", "The same request was made too often."),
     QT_TRANSLATE_NOOP("SignInText", "Wait some minutes, then try again.")},
    {"80013",
     QT_TRANSLATE_NOOP("SignInText", "The clocks of the organization's sign-in agent and of Microsoft Entra differ."),
     QT_TRANSLATE_NOOP("SignInText", "Ask the administrators to set the agent's clock.")},
    {"70016 authorization_pending",
     QT_TRANSLATE_NOOP("SignInText", "The code has not been entered in the browser yet."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again and enter the code.")},
    {"70018 bad_verification_code", QT_TRANSLATE_NOOP("SignInText", "The code is not the one that was shown."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again and enter the new code.")},
    {"70019 expired_token", QT_TRANSLATE_NOOP("SignInText", "The code was not entered in time."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again for a new code.")},
    {"authorization_declined access_denied",
     QT_TRANSLATE_NOOP("SignInText", "The sign-in was declined in the browser."),
     QT_TRANSLATE_NOOP("SignInText", "Sign in again and confirm it there.")},
};

const Row *rowFor(const QString &code)
{
    const QString bare = code.startsWith("AADSTS"_L1) ? code.mid(6) : code;
    for (const Row &row : kRows) {
        if (QString::fromLatin1(row.codes).split(u' ').contains(bare))
            return &row;
    }
    return nullptr;
}

SignInText generalText(const Error &error)
{
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout)
        return {Words::tr("The sign-in service could not be reached."),
                Words::tr("Look at the network connection, proxy and firewall, then try again.")};
    if (error.kind == ErrorKind::Input)
        return {Words::tr("Something that was chosen here is not right."), {}};
    if (error.kind == ErrorKind::Permission)
        return {Words::tr("The account is signed in, but may read nothing here."),
                Words::tr("Ask an owner of the subscription for the role Reader at least.")};
    return {Words::tr("Signing in did not work."), Words::tr("Sign in again, or choose another way to sign in.")};
}

}

std::optional<SignInText> knownSignInText(const Error &error)
{
    // A chain of credentials tells in its details why each of them did not work; the first of ours that is known
    // counts.
    const Row *row = rowFor(error.code);
    for (qsizetype i = 0; !row && i < error.details.size(); ++i) {
        const QString code = error.details[i].rootCause().code;
        if (code != "ManagedIdentityAbsent"_L1) // which is so on most computers and explains nothing
            row = rowFor(code);
    }
    if (!row)
        return {};
    return SignInText{Words::tr(row->what), Words::tr(row->next)};
}

SignInText signInText(const Error &error)
{
    return knownSignInText(error).value_or(generalText(error));
}

QStringList knownSignInCodes()
{
    QStringList codes;
    for (const Row &row : kRows) {
        for (const QString &code : QString::fromLatin1(row.codes).split(u' '))
            codes.append(code.front().isDigit() ? u"AADSTS"_s + code : code);
    }
    return codes;
}

}
