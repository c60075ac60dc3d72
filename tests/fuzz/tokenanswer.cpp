#include "targets.h"

#include "azure/credentials/idtoken.h"
#include "azure/credentials/signintext.h"
#include "azure/credentials/tokenendpoint.h"
#include "azure/errors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

const char *tokenanswer(QByteArrayView input)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    HttpResponse response;
    response.status = 400;
    response.body = input.toByteArray();
    const Error error = errorFromTokenAnswer(response, u"sign in"_s);
    if (signInText(error).what.isEmpty())
        return "a refusal has no sentence";

    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    const auto token = accessTokenIn(answer, now);
    if (token && (token->token.isEmpty() || !token->expiresAt.isValid()))
        return "a token is empty or never ends";
    // The claims as they are, besides a whole id token: nobody mutates base64 into something that says anything.
    const QByteArray claims =
        QJsonDocument(answer).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
    for (const QByteArray &idToken :
         {answer["id_token"_L1].toString().toUtf8(), QByteArray("e30." + claims + ".e30")}) {
        const auto account = accountIn(idToken, {u"https://login.example/{tenantid}/v2.0"_s, u"client"_s, {}}, now);
        if (account && account->id.isEmpty())
            return "somebody without a name signed in";
    }
    return nullptr;
}

}
