#include "http/authenticatepolicy.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct Challenge
{
    QByteArray scheme;
    HttpHeaders parameters;
};

/// Reads `Scheme a="x", b=y, Scheme2 c="z"`: a word that is followed by another word instead of "=" starts a scheme.
QList<Challenge> challengesIn(const QByteArray &text)
{
    QList<Challenge> challenges;
    qsizetype at = 0;
    const auto skip = [&](QByteArrayView what) {
        while (at < text.size() && what.contains(text[at]))
            ++at;
    };
    while (true) {
        skip(" \t,\r\n");
        const qsizetype start = at;
        while (at < text.size() && !QByteArrayView(" \t,=").contains(text[at]))
            ++at;
        if (at == start) {
            if (at >= text.size())
                return challenges;
            ++at; // a stray "="
            continue;
        }
        const QByteArray word = text.sliced(start, at - start);
        skip(" \t");
        if (at >= text.size() || text[at] != '=') {
            challenges.append({word, {}});
            continue;
        }
        ++at;
        QByteArray value;
        if (at < text.size() && text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] == '\\' && at + 1 < text.size())
                    ++at;
                value += text[at];
            }
            ++at;
        } else {
            while (at < text.size() && text[at] != ',' && text[at] != ' ')
                value += text[at++];
        }
        if (!challenges.isEmpty())
            challenges.last().parameters.append({word, value});
    }
}

QString claimsOf(const HttpResponse &response)
{
    const QByteArray encoded = headerValue(bearerChallenge(response.header("WWW-Authenticate")), "claims");
    auto decoded = QByteArray::fromBase64Encoding(
        encoded, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    return QString::fromUtf8(*decoded);
}

/// More than two, because many threads share a token: the second one may be what another thread fetched just before,
/// and be outdated as well by now.
constexpr int kRounds = 4;
constexpr int kRoundsWithClaims = 3; ///< fewer, because each may ask a person to sign in

}

HttpHeaders bearerChallenge(const QByteArray &wwwAuthenticate)
{
    HttpHeaders first;
    for (const Challenge &challenge : challengesIn(wwwAuthenticate)) {
        if (challenge.scheme.compare("Bearer", Qt::CaseInsensitive) != 0)
            continue;
        if (!headerValue(challenge.parameters, "claims").isEmpty())
            return challenge.parameters;
        if (first.isEmpty())
            first = challenge.parameters;
    }
    return first;
}

AuthenticatePolicy::AuthenticatePolicy(HostCheck hostCheck, TokenSource tokens)
    : m_hostCheck(std::move(hostCheck))
    , m_tokens(std::move(tokens))
{
}

Result<HttpResponse> AuthenticatePolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    if (const auto allowed = m_hostCheck(request.url); !allowed) {
        Error error = allowed.error();
        error.operation = request.operation;
        return error;
    }
    if (request.tokenScope.isEmpty())
        return next(std::move(request), context);

    TokenWish wish{request.tokenScope, {}, {}};
    for (int round = 1;; ++round) {
        const auto token = m_tokens(wish, context);
        if (!token)
            return token.error();
        setHeader(request.headers, "Authorization", "Bearer " + *token);
        if (!request.tokenHeader.isEmpty())
            setHeader(request.headers, request.tokenHeader, "Bearer " + *token);
        Result<HttpResponse> result = next(request, context);
        if (!result || result->status != 401)
            return result;
        wish = {request.tokenScope, claimsOf(*result), *token};
        if (round == (wish.claims.isEmpty() ? kRounds : kRoundsWithClaims))
            return result;
    }
}

}
