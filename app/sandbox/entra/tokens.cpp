#include "sandbox/entra/tokens.h"

#include "sandbox/simulation.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kLifetimeSeconds = 3600;
constexpr auto kUrlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(kUrlForm);
}

QString field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

QString withoutSlash(QString audience)
{
    while (audience.endsWith(u'/'))
        audience.chop(1);
    return audience;
}

QByteArray bearerOf(const ArmRequest &request)
{
    const QByteArray header = request.header("Authorization");
    return header.size() > 7 && header.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0 ? header.mid(7).trimmed()
                                                                                            : QByteArray();
}

QStringList pathSegments(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

QString lastSegments(const QString &path)
{
    return u'/' + pathSegments(path).mid(1).join(u'/').toLower();
}

}

TokenIssuer::TokenIssuer(const Simulation &simulation, quint32 seed)
    : m_simulation(simulation)
    , m_key(
          QCryptographicHash::hash("azrelocate sandbox tokens " + QByteArray::number(seed), QCryptographicHash::Sha256))
{
}

bool TokenIssuer::answersAt(const QString &path)
{
    static const QStringList endings = {u"/oauth2/v2.0/authorize"_s,
                                        u"/oauth2/v2.0/token"_s,
                                        u"/oauth2/token"_s,
                                        u"/oauth2/v2.0/devicecode"_s,
                                        u"/oauth2/devicecode"_s,
                                        u"/v2.0/.well-known/openid-configuration"_s,
                                        u"/.well-known/openid-configuration"_s,
                                        u"/discovery/instance"_s};
    return endings.contains(lastSegments(path));
}

Reply TokenIssuer::answer(const ArmRequest &request)
{
    const QString tenant = pathSegments(request.path.text).value(0);
    const QString what = lastSegments(request.path.text);
    if (what.endsWith(u"/openid-configuration") || what == u"/discovery/instance")
        return request.method == "GET" ? discovery(request, tenant) : Reply::empty(405);
    const bool isAuthorize = what.endsWith(u"/authorize");
    if (request.method != (isAuthorize ? "GET" : "POST"))
        return Reply::empty(405);
    static const QStringList anyTenant = {u"common"_s, u"organizations"_s, u"adfs"_s};
    if (!anyTenant.contains(tenant, Qt::CaseInsensitive) && !sameText(tenant, m_simulation.tenantId())) {
        return oauthError(
            request, 400, u"invalid_request"_s, 90002,
            u"Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into the "
            "correct cloud."_s.arg(tenant));
    }
    if (isAuthorize)
        return authorize(request);
    if (what.endsWith(u"/devicecode"))
        return deviceCode(request, formOf(request.rawBody));
    return token(request);
}

QUrlQuery TokenIssuer::formOf(const QByteArray &body)
{
    return QUrlQuery(QString::fromUtf8(QByteArray(body).replace('+', "%20")));
}

Reply TokenIssuer::token(const ArmRequest &request)
{
    const QUrlQuery form = formOf(request.rawBody);
    const QString grantType = field(form, u"grant_type"_s);
    if (grantType == u"client_credentials")
        return byClientCredentials(request, form);
    if (grantType == u"authorization_code")
        return byAuthorizationCode(request, form);
    if (grantType == u"urn:ietf:params:oauth:grant-type:device_code" || grantType == u"device_code")
        return byDeviceCode(request, form);
    if (grantType == u"refresh_token")
        return byRefreshToken(request, form);
    if (grantType.isEmpty()) {
        return oauthError(request, 400, u"invalid_request"_s, 900144,
                          u"The request body must contain the following parameter: 'grant_type'."_s);
    }
    return oauthError(request, 400, u"unsupported_grant_type"_s, 70003,
                      u"The app requested an unsupported grant type '%1'."_s.arg(grantType));
}

Reply TokenIssuer::byClientCredentials(const ArmRequest &request, const QUrlQuery &form)
{
    const QString clientId = field(form, u"client_id"_s);
    const Principal *principal = m_simulation.principals().byAppId(clientId);
    if (!principal) {
        return oauthError(
            request, 400, u"unauthorized_client"_s, 700016,
            u"Application with identifier '%1' was not found in the directory 'Contoso'."_s.arg(clientId));
    }
    if (const std::optional<SignInRefusal> refused = credentialRefusal(request, form, *principal))
        return oauthError(request, refused->status, refused->error, refused->code, refused->text);
    const QString scope = field(form, u"scope"_s);
    return grant(request, *principal,
                 {clientId, scope.isEmpty() ? field(form, u"resource"_s) : scope, {}, field(form, u"claims"_s), false});
}

std::optional<SignInRefusal> TokenIssuer::credentialRefusal(const ArmRequest &request, const QUrlQuery &form,
                                                            const Principal &principal) const
{
    const QString clientId = field(form, u"client_id"_s);
    if (form.hasQueryItem(u"client_assertion"_s)) {
        const QString type = field(form, u"client_assertion_type"_s);
        if (type.isEmpty()) {
            return SignInRefusal{400, u"invalid_request"_s, 900144,
                                 u"The request body must contain the following parameter: 'client_assertion_type'."_s};
        }
        if (type != u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
            return SignInRefusal{400, u"invalid_request"_s, 9002313,
                                 u"Invalid request. Request is malformed or invalid."_s};
        }
        const QString authority = request.baseUrl() + u'/' + pathSegments(request.path.text).value(0);
        const QStringList audiences{authority, authority + u'/', authority + u"/v2.0"_s,
                                    authority + u"/oauth2/v2.0/token"_s, authority + u"/oauth2/token"_s};
        return ClientAssertion{field(form, u"client_assertion"_s).toLatin1(), clientId, audiences,
                               registrationOf(principal), QDateTime::currentDateTimeUtc()}
            .refusal(m_applications);
    }
    if (!form.hasQueryItem(u"client_secret"_s)) {
        return SignInRefusal{401, u"invalid_client"_s, 7000216,
                             u"'client_assertion', 'client_secret' or 'request' is required for the "
                             "'client_credentials' grant type."_s};
    }
    if (principal.secret.isEmpty() || field(form, u"client_secret"_s) != principal.secret) {
        return SignInRefusal{
            401, u"invalid_client"_s, 7000215,
            u"Invalid client secret provided. Ensure the secret being sent in the request is the client secret "
            "value, not the client secret ID, for a secret added to app '%1'."_s.arg(clientId)};
    }
    return {};
}

Applications::Registration TokenIssuer::registrationOf(const Principal &principal) const
{
    Applications::Registration registration = m_applications.of(principal.appId);
    if (principal.resourceId.isEmpty())
        return registration;
    const QList<const Resource *> credentials = m_simulation.store().ofType(
        u"Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials"_s, principal.resourceId);
    for (const Resource *credential : credentials) {
        registration.federated.append({credential->property(u"issuer"_s).toString(),
                                       credential->property(u"subject"_s).toString(),
                                       credential->property(u"audiences"_s).toVariant().toStringList()});
    }
    return registration;
}

Reply TokenIssuer::byRefreshToken(const ArmRequest &request, const QUrlQuery &form)
{
    const QJsonObject claims = claimsOf(field(form, u"refresh_token"_s).toLatin1());
    const Principal *principal = m_simulation.principals().byObjectId(claims.value(u"oid").toString());
    if (!principal || claims.value(u"use").toString() != u"refresh") {
        return oauthError(request, 400, u"invalid_grant"_s, 9002313,
                          u"Invalid request. The refresh token is malformed or was not issued here."_s);
    }
    if (m_evaluation.hasEnded(claims)) {
        return oauthError(request, 400, u"invalid_grant"_s, 50173,
                          u"The provided grant has expired due to it being revoked, a fresh auth token is needed."_s);
    }
    const QString scope = form.hasQueryItem(u"scope"_s) ? field(form, u"scope"_s) : field(form, u"resource"_s);
    return grant(request, *principal, {field(form, u"client_id"_s), scope, {}, field(form, u"claims"_s), true});
}

QString TokenIssuer::audienceFor(const ArmRequest &request, const QString &scope) const
{
    const CloudNames &names = m_simulation.names();
    const QStringList known = names.managementAudiences + names.keyVaultAudiences + names.storageAudiences
        + names.appConfigurationAudiences
        + names.logAnalyticsAudiences + names.graphAudiences + QStringList{request.baseUrl()};
    const QStringList parts = scope.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString audience = part;
        if (audience.endsWith(u"/.default"))
            audience.chop(9); // a resource id that ends in a slash keeps it: "…net//.default"
        else if (audience.endsWith(u"/user_impersonation"))
            audience.chop(19);
        if (known.contains(withoutSlash(audience), Qt::CaseInsensitive))
            return audience;
    }
    return {};
}

QString TokenIssuer::issuerOf(const ArmRequest &request) const
{
    const QString tenant = pathSegments(request.path.text).value(0);
    return request.baseUrl()
        + (sameText(tenant, u"adfs") ? u'/' + tenant : u'/' + m_simulation.tenantId() + u"/v2.0"_s);
}

Reply TokenIssuer::grant(const ArmRequest &request, const Principal &principal, const Wish &wish)
{
    const QString &scope = wish.scope;
    const QString audience = audienceFor(request, scope);
    if (audience.isEmpty()) {
        return oauthError(request, 400, scope.isEmpty() ? u"invalid_request"_s : u"invalid_resource"_s,
                          scope.isEmpty() ? 900144 : 500011,
                          scope.isEmpty()
                              ? u"The request body must contain the following parameter: 'scope'."_s
                              : u"The resource principal named '%1' was not found in the tenant."_s.arg(scope));
    }
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QString tenant = m_simulation.tenantId();
    const bool isUser = principal.type == u"User";
    QJsonObject claims{{u"aud"_s, audience},
                       {u"iss"_s, u"https://sts.windows.net/"_s + tenant + u'/'},
                       {u"iat"_s, now},
                       {u"nbf"_s, now},
                       {u"exp"_s, now + kLifetimeSeconds},
                       {u"appid"_s, wish.clientId},
                       {u"idtyp"_s, isUser ? u"user"_s : u"app"_s},
                       {u"oid"_s, principal.objectId},
                       {u"sub"_s, principal.objectId},
                       {u"tid"_s, tenant},
                       {u"uti"_s, QString::number(++m_count)},
                       {u"ver"_s, u"1.0"_s}};
    if (isUser)
        claims.insert(u"upn"_s, principal.displayName);
    AccessEvaluation::remember(wish.claims, claims);
    QJsonObject answer{{u"token_type"_s, u"Bearer"_s},
                       {u"scope"_s, scope},
                       {u"expires_in"_s, kLifetimeSeconds},
                       {u"ext_expires_in"_s, kLifetimeSeconds},
                       {u"access_token"_s, QString::fromLatin1(signedToken(claims))}};
    if (wish.refreshToken) {
        const QJsonObject refresh{{u"oid"_s, principal.objectId},
                                  {u"use"_s, u"refresh"_s},
                                  {u"iat"_s, now},
                                  {u"uti"_s, QString::number(++m_count)}};
        answer.insert(u"refresh_token"_s, QString::fromLatin1(signedToken(refresh)));
    }
    if (scope.contains(u"openid") || scope.contains(u"profile")) {
        claims.insert(u"aud"_s, wish.clientId);
        claims.insert(u"iss"_s, issuerOf(request));
        claims.insert(u"ver"_s, u"2.0"_s);
        if (!wish.nonce.isEmpty())
            claims.insert(u"nonce"_s, wish.nonce);
        claims.insert(u"preferred_username"_s, principal.displayName);
        claims.insert(u"name"_s, principal.displayName);
        answer.insert(u"id_token"_s, QString::fromLatin1(signedToken(claims)));
        const QJsonObject client{{u"uid"_s, principal.objectId}, {u"utid"_s, tenant}};
        answer.insert(u"client_info"_s, QString::fromLatin1(encoded(client)));
    }
    return Reply::of(answer).with("Cache-Control", "no-store");
}

Reply TokenIssuer::discovery(const ArmRequest &request, const QString &tenant) const
{
    const QString base = request.baseUrl();
    if (lastSegments(request.path.text) == u"/discovery/instance") {
        const QString configuration =
            base + u'/' + m_simulation.tenantId() + u"/v2.0/.well-known/openid-configuration"_s;
        const QString authority = QString::fromLatin1(request.authority);
        const QJsonObject metadata{{u"preferred_network"_s, authority},
                                   {u"preferred_cache"_s, authority},
                                   {u"aliases"_s, QJsonArray{authority}}};
        return Reply::of({{u"tenant_discovery_endpoint"_s, configuration},
                          {u"api-version"_s, u"1.1"_s},
                          {u"metadata"_s, QJsonArray{metadata}}});
    }
    const QString root = base + u'/' + tenant;
    return Reply::of(
        {{u"issuer"_s, issuerOf(request)},
         {u"authorization_endpoint"_s, root + u"/oauth2/v2.0/authorize"_s},
         {u"token_endpoint"_s, root + u"/oauth2/v2.0/token"_s},
         {u"device_authorization_endpoint"_s, root + u"/oauth2/v2.0/devicecode"_s},
         {u"jwks_uri"_s, root + u"/discovery/v2.0/keys"_s},
         {u"response_types_supported"_s, QJsonArray{u"code"_s, u"id_token"_s}},
         {u"subject_types_supported"_s, QJsonArray{u"pairwise"_s}},
         {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
         {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s, u"private_key_jwt"_s}}});
}

QByteArray TokenIssuer::signedToken(const QJsonObject &claims) const
{
    const QJsonObject header{{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}, {u"kid"_s, u"azrelocate-sandbox"_s}};
    const QByteArray content = encoded(header) + '.' + encoded(claims);
    const QByteArray signature = QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256);
    return content + '.' + signature.toBase64(kUrlForm);
}

QJsonObject TokenIssuer::claimsOf(const QByteArray &token) const
{
    const qsizetype end = token.lastIndexOf('.');
    if (end < 0)
        return {};
    const QByteArray content = token.left(end);
    const QByteArray signature = QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256);
    if (signature.toBase64(kUrlForm) != token.mid(end + 1))
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(content.mid(content.indexOf('.') + 1), kUrlForm)).object();
}

TokenCheck TokenIssuer::check(const ArmRequest &request, const QStringList &audiences) const
{
    const QByteArray token = bearerOf(request);
    if (token.isEmpty())
        return {TokenVerdict::Missing, {}};
    const QJsonObject claims = claimsOf(token);
    if (claims.isEmpty() || claims.value(u"use").toString() == u"refresh")
        return {TokenVerdict::Malformed, {}};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (m_revoked.contains(token) || claims.value(u"exp").toInteger() <= now)
        return {TokenVerdict::Expired, {}};
    if (!audiences.contains(withoutSlash(claims.value(u"aud").toString()), Qt::CaseInsensitive))
        return {TokenVerdict::WrongAudience, {}};
    if (isForManagement(claims.value(u"aud").toString()) && m_evaluation.isOutdated(claims))
        return {TokenVerdict::Outdated, {}, m_evaluation.claimsFor(claims)};
    return {TokenVerdict::Valid, claims.value(u"oid").toString()};
}

TokenClaims TokenIssuer::claimsOf(const ArmRequest &request) const
{
    const QJsonObject claims = claimsOf(bearerOf(request));
    return {claims.value(u"oid").toString(), claims.value(u"aud").toString()};
}

QByteArray TokenIssuer::authorizationFor(const TokenClaims &claims) const
{
    const qint64 end = QDateTime::currentSecsSinceEpoch() + kLifetimeSeconds;
    return "Bearer " + signedToken({{u"oid"_s, claims.objectId}, {u"aud"_s, claims.audience}, {u"exp"_s, end}});
}

void TokenIssuer::revokeTokenOf(const ArmRequest &request)
{
    m_revoked.insert(bearerOf(request));
}

bool TokenIssuer::isForManagement(const QString &audience) const
{
    return m_simulation.names().managementAudiences.contains(withoutSlash(audience), Qt::CaseInsensitive);
}

void TokenIssuer::challengeCallerOf(const ArmRequest &request, AccessEvaluation::Session session)
{
    const TokenClaims claims = claimsOf(request);
    if (isForManagement(claims.audience))
        m_evaluation.demand(claims.objectId, session, m_count, QDateTime::currentSecsSinceEpoch());
    else
        revokeTokenOf(request); // data planes of the simulated Azure do not evaluate
}

Reply TokenIssuer::oauthError(const ArmRequest &request, int status, const QString &error, int code,
                              const QString &text) const
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    return Reply::of({{u"error"_s, error},
                      {u"error_description"_s,
                       u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(code).arg(
                           text, request.requestId, request.correlationId, time)},
                      {u"error_codes"_s, QJsonArray{code}},
                      {u"timestamp"_s, time},
                      {u"trace_id"_s, request.requestId},
                      {u"correlation_id"_s, request.correlationId},
                      {u"error_uri"_s, u"%1/error?code=%2"_s.arg(request.baseUrl()).arg(code)}},
                     status);
}

}
