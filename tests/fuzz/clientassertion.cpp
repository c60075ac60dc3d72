#include "targets.h"

#include "sandbox/entra/clientassertion.h"
#include "sandbox/entra/jsonwebtoken.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

const char *clientassertion(QByteArrayView input)
{
    const QByteArray text = input.toByteArray();
    sandbox::Applications issuers;
    const QString issuer = u"https://oidc.example"_s;
    // The bytes are a key as well: what is none has no public half.
    const QByteArray publicKey = sandbox::publicKeyFromJwk(QJsonDocument::fromJson(text).object());
    issuers.addIssuer(issuer, {{u"1"_s, publicKey}});
    sandbox::ClientAssertion assertion{
        text, u"app"_s, {u"https://login.example"_s}, {}, QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC)};
    assertion.registration.federated = {{issuer, u"pod"_s, {u"api://AzureADTokenExchange"_s}}};
    // Nobody mutates base64 into something that says anything, so the bytes are header and claims too.
    const QByteArray part = text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    for (const QByteArray &token : {text, part + '.' + part + ".AAAA"}) {
        assertion.assertion = token;
        const auto refused = assertion.refusal(issuers);
        if (!refused)
            return "somebody signed in without a key";
        if (refused->status < 400 || refused->code <= 0 || refused->text.isEmpty())
            return "a refusal says nothing";
    }
    return nullptr;
}

}
