#include "azure/credentials/browserflow.h"

#include "azure/credentials/loopbackredirect.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "sign in with the browser"_L1;
constexpr auto kUrlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits from the system's generator, as 43 characters that need no encoding.
QString unguessable()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(kUrlForm));
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256).toBase64(kUrlForm));
}

QString encodedQuery(const TokenEndpoint::Form &items)
{
    QStringList pairs;
    for (const auto &[name, value] : items)
        pairs += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    return pairs.join(u'&');
}

/// The refusal in a return (RFC 6749, 4.1.2.1). The number stands only in Entra's text here.
Error refusalIn(const QUrlQuery &returned)
{
    static const QRegularExpression number(u"^AADSTS\\d+"_s);
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = returned.queryItemValue(u"error"_s, QUrl::FullyDecoded);
    error.message = returned.queryItemValue(u"error_description"_s, QUrl::FullyDecoded);
    if (const auto found = number.match(error.message); found.hasMatch())
        error.code = found.captured();
    if (error.code.isEmpty())
        error.code = u"NoCode"_s;
    if (error.message.isEmpty())
        error.message = u"The sign-in service sent no code back."_s;
    return error;
}

Error nobodyCame()
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = u"BrowserTimeout"_s;
    error.message = u"The sign-in was not finished in the browser in time."_s;
    return error;
}

}

BrowserFlow::BrowserFlow(TokenEndpoint endpoint, OpenBrowser openBrowser, std::chrono::milliseconds patience)
    : m_endpoint(std::move(endpoint))
    , m_openBrowser(std::move(openBrowser))
    , m_patience(patience)
{
}

QString BrowserFlow::name() const
{
    return u"browser"_s;
}

Result<UserFlowAnswer> BrowserFlow::ask(const UserFlowRequest &request, const CallContext &context)
{
    const auto redirect = LoopbackRedirect::open();
    if (!redirect)
        return redirect.error();
    auto answer = exchange(request, **redirect, context);
    (*redirect)->show(answer ? LoopbackRedirect::Page::SignedIn : LoopbackRedirect::Page::Failed);
    return answer;
}

Result<UserFlowAnswer> BrowserFlow::exchange(const UserFlowRequest &request, LoopbackRedirect &redirect,
                                             const CallContext &context) const
{
    const QString verifier = unguessable();
    const QString state = unguessable();
    const QString nonce = unguessable();
    TokenEndpoint::Form question{{u"client_id"_s, request.clientId},
                                 {u"response_type"_s, u"code"_s},
                                 {u"redirect_uri"_s, redirect.address()},
                                 {u"response_mode"_s, u"query"_s},
                                 {u"scope"_s, request.scope},
                                 {u"state"_s, state},
                                 {u"nonce"_s, nonce},
                                 {u"code_challenge"_s, challengeOf(verifier)},
                                 {u"code_challenge_method"_s, u"S256"_s},
                                 {u"claims"_s, request.claims}};
    question.append(request.loginHint.isEmpty() ? std::pair{u"prompt"_s, u"select_account"_s}
                                                : std::pair{u"login_hint"_s, request.loginHint});
    QUrl address = m_endpoint.url(request.tenant, u"authorize"_s);
    address.setQuery(encodedQuery(question));
    if (const auto secure = m_endpoint.check(address); !secure)
        return secure.error();
    m_openBrowser(address);

    const CallContext limited = context.within(m_patience);
    const auto returned = redirect.wait(state, limited);
    if (!returned) {
        const bool isPersonsTime = limited.deadline < context.deadline;
        return returned.error().kind == ErrorKind::Timeout && isPersonsTime ? nobodyCame() : returned.error();
    }
    const QString code = returned->queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (returned->hasQueryItem(u"error"_s) || code.isEmpty())
        return refusalIn(*returned);
    const auto answer = m_endpoint.post(request.tenant, u"token"_s,
                                        {{u"grant_type"_s, u"authorization_code"_s},
                                         {u"client_id"_s, request.clientId},
                                         {u"code"_s, code},
                                         {u"redirect_uri"_s, redirect.address()},
                                         {u"code_verifier"_s, verifier},
                                         {u"scope"_s, request.scope},
                                         {u"claims"_s, request.claims}},
                                        context);
    if (!answer)
        return answer.error();
    return UserFlowAnswer{*answer, nonce};
}

}
