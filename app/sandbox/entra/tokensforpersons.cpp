// The grants by which a person signs in: authorization code and device code. Nobody types anything: the first user of
// the estate counts as signed in.
#include "sandbox/entra/tokens.h"
#include "sandbox/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kDeviceCodeSeconds = 900;
constexpr int kDeviceInterval = 1; ///< seconds between polls; Entra says 5, nobody should wait so long for practice

QString field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

/// What a public client registers as "http://localhost": any port, any path.
bool isLoopback(const QUrl &redirect)
{
    return redirect.scheme() == u"http" && (redirect.host() == u"localhost" || redirect.host() == u"127.0.0.1");
}

Reply redirectTo(const QString &address, const QList<std::pair<QString, QString>> &items)
{
    QStringList query;
    for (const auto &[name, value] : items)
        query += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    const QString separator = address.contains(u'?') ? u"&"_s : u"?"_s;
    return Reply::empty(302)
        .with("Location", (address + separator + query.join(u'&')).toUtf8())
        .with("Cache-Control", "no-store");
}

}

const Principal *TokenIssuer::user() const
{
    const QList<const Principal *> all = m_simulation.principals().all();
    const auto user = std::find_if(all.cbegin(), all.cend(), [](const Principal *one) { return one->type == u"User"; });
    return user == all.cend() ? nullptr : *user;
}

Reply TokenIssuer::authorize(const ArmRequest &request)
{
    const QUrlQuery query = formOf(request.query.toString(QUrl::FullyEncoded).toUtf8());
    const QString redirect = field(query, u"redirect_uri"_s);
    if (!isLoopback(QUrl(redirect))) {
        return oauthError(request, 400, u"invalid_client"_s, 50011,
                          u"The redirect URI '%1' specified in the request does not match the redirect URIs configured "
                          "for the application."_s.arg(redirect));
    }
    const QString state = field(query, u"state"_s);
    const auto refuse = [&](const QString &error, int number, const QString &text) {
        return redirectTo(redirect,
                          {{u"error"_s, error},
                           {u"error_description"_s, u"AADSTS%1: %2"_s.arg(number).arg(text)},
                           {u"state"_s, state}});
    };
    if (field(query, u"response_type"_s) != u"code")
        return refuse(u"unsupported_response_type"_s, 700054, u"Only 'code' is simulated."_s);
    const QString challenge = field(query, u"code_challenge"_s);
    if (!challenge.isEmpty() && field(query, u"code_challenge_method"_s) != u"S256")
        return refuse(u"invalid_request"_s, 501491, u"Only the code challenge method S256 is simulated."_s);
    const Principal *person = user();
    if (!person)
        return refuse(u"access_denied"_s, 65004, u"The estate of the simulated Azure has no user who could sign in."_s);
    const QString id = Simulation::guidFrom(u"authorization code %1"_s.arg(++m_count));
    m_authorizationCodes.add(id,
                             {field(query, u"client_id"_s), redirect, field(query, u"scope"_s),
                              field(query, u"nonce"_s), field(query, u"claims"_s), challenge, person->objectId},
                             QDateTime::currentDateTimeUtc());
    return redirectTo(redirect, {{u"code"_s, id}, {u"state"_s, state}});
}

Reply TokenIssuer::byAuthorizationCode(const ArmRequest &request, const QUrlQuery &form)
{
    using enum AuthorizationCodes::State;
    const auto [state, code] = m_authorizationCodes.take(field(form, u"code"_s), QDateTime::currentDateTimeUtc());
    const auto refuse = [&](int number, const QString &text) {
        return oauthError(request, 400, u"invalid_grant"_s, number, text);
    };
    if (state == Redeemed)
        return refuse(54005, u"OAuth2 Authorization code was already redeemed, please retry with a new valid code."_s);
    if (state != Good)
        return refuse(70008, u"The provided authorization code has expired or is not known."_s);
    if (field(form, u"redirect_uri"_s) != code.redirectUri || field(form, u"client_id"_s) != code.clientId)
        return refuse(500112,
                      u"The reply address or the application differs from the one of the authorization code."_s);
    if (!code.challenge.isEmpty() && !verifierFits(field(form, u"code_verifier"_s), code.challenge)) {
        return refuse(50148,
                      u"The code_verifier does not match the code_challenge supplied in the authorization request for "
                      "PKCE."_s);
    }
    const Principal *person = m_simulation.principals().byObjectId(code.objectId);
    if (!person)
        return refuse(50034, u"The user account does not exist in the directory."_s);
    return grant(request, *person,
                 {code.clientId, code.scope, code.nonce, code.claims, code.scope.contains(u"offline_access")});
}

Reply TokenIssuer::deviceCode(const ArmRequest &request, const QUrlQuery &form)
{
    DeviceCode code;
    code.clientId = field(form, u"client_id"_s);
    code.scope = form.hasQueryItem(u"scope"_s) ? field(form, u"scope"_s) : field(form, u"resource"_s);
    code.claims = field(form, u"claims"_s);
    code.expires = QDateTime::currentDateTimeUtc().addSecs(kDeviceCodeSeconds);
    const QString id = Simulation::guidFrom(u"device code %1"_s.arg(++m_count));
    const QString userCode = id.left(8).toUpper() + QString::number(m_count % 10);
    m_deviceCodes.insert(id, code);
    const QString page = request.baseUrl() + u"/devicelogin"_s;
    return Reply::of({{u"device_code"_s, id},
                      {u"user_code"_s, userCode},
                      {u"verification_uri"_s, page},
                      {u"verification_url"_s, page}, // the name that the v1 endpoint uses
                      {u"expires_in"_s, kDeviceCodeSeconds},
                      {u"interval"_s, kDeviceInterval},
                      {u"message"_s,
                       u"To sign in, use a web browser to open the page %1 and enter the code %2 to "
                       "authenticate."_s.arg(page, userCode)}});
}

Reply TokenIssuer::byDeviceCode(const ArmRequest &request, const QUrlQuery &form)
{
    const QString id = form.hasQueryItem(u"device_code"_s) ? field(form, u"device_code"_s) : field(form, u"code"_s);
    const auto found = m_deviceCodes.find(id);
    if (found == m_deviceCodes.end()) {
        return oauthError(request, 400, u"bad_verification_code"_s, 70018,
                          u"Device code authentication failed: the device code is not known."_s);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now > found->expires)
        return oauthError(request, 400, u"expired_token"_s, 70019, u"The device code has expired."_s);
    const bool tooEarly = found->lastPoll.isValid() && found->lastPoll.msecsTo(now) < kDeviceInterval * 900;
    found->lastPoll = now;
    if (tooEarly)
        return oauthError(request, 400, u"slow_down"_s, 70016, u"The device code is being polled too often."_s);
    if (m_pollsUntilApproval < 0 || found->polls++ < m_pollsUntilApproval) {
        return oauthError(request, 400, u"authorization_pending"_s, 70016,
                          u"OAuth 2.0 device flow error. Authorization is pending. Continue polling."_s);
    }
    const Principal *person = user();
    if (!person) {
        return oauthError(request, 400, u"authorization_declined"_s, 70016,
                          u"The estate of the simulated Azure has no user who could sign in."_s);
    }
    const DeviceCode code = *found;
    m_deviceCodes.erase(found);
    return grant(request, *person,
                 {code.clientId, code.scope, {}, code.claims, code.scope.contains(u"offline_access")});
}

}
