#include "sandbox/network/frontdoor.h"

#include "sandbox/arm/arm.h"
#include "sandbox/entra/tokens.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

Reply challenge(const ArmRequest &request, const QString &tenantId, const QString &code, const QString &message)
{
    const QString header =
        u"Bearer authorization_uri=\"%1/%2\", error=\"invalid_token\", error_description=\"%3\""_s.arg(
            request.baseUrl(), tenantId, message);
    return armError(401, code, message).with("WWW-Authenticate", header.toLatin1());
}

/// The claims challenge of continuous access evaluation; without claims for a client that would not understand them.
Reply claimsChallenge(const ArmRequest &request, const QString &tenantId, const QByteArray &claims)
{
    const QString code = u"InvalidAuthenticationToken"_s;
    const QString message = u"Continuous access evaluation: the token was issued before the last change."_s;
    if (claims.isEmpty())
        return challenge(request, tenantId, code, message);
    const QByteArray header = "Bearer realm=\"\", authorization_uri=\"" + request.baseUrl().toLatin1()
        + "/common/oauth2/authorize\", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"';
    return armError(401, code, message).with("WWW-Authenticate", header);
}

bool isReadOnlyMethod(const QByteArray &method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

}

void FrontDoor::arrive(ArmRequest &request)
{
    identify(request, m_simulation.now(), Simulation::guidFrom(u"request %1 %2"_s.arg(m_series).arg(++m_count)));
}

void FrontDoor::identify(ArmRequest &request, const QDateTime &time, const QString &requestId)
{
    request.time = time;
    request.requestId = requestId;
    const QByteArray correlation = request.header("x-ms-correlation-request-id");
    request.correlationId = correlation.isEmpty() ? request.requestId : QString::fromLatin1(correlation);
}

Reply FrontDoor::answer(ArmRequest &request)
{
    m_simulation.runEventsUntil(request.time);
    Reply reply;
    m_simulation.at(request.time, request.requestId, [&] { reply = answerNow(request); });
    return reply;
}

Reply FrontDoor::answerNow(ArmRequest &request)
{
    if (const DataPlane *plane = m_simulation.dataPlaneFor(request.host))
        return plane->handle(Call{m_simulation, request});
    if (TokenIssuer::answersAt(request.path.text))
        return m_simulation.tokens().answer(request);
    if (sameText(request.path.text, u"/metadata/endpoints"))
        return endpoints(request);
    return resourceManager(request);
}

Reply FrontDoor::resourceManager(ArmRequest &request)
{
    const QStringList audiences = m_simulation.names().managementAudiences + QStringList{request.baseUrl()};
    const TokenCheck check = m_simulation.tokens().check(request, audiences);
    const QString &tenant = m_simulation.tenantId();
    switch (check.verdict) {
    case TokenVerdict::Missing:
        return challenge(request, tenant, u"AuthenticationFailed"_s,
                         u"Authentication failed. The 'Authorization' header is missing."_s);
    case TokenVerdict::Malformed:
        return challenge(request, tenant, u"InvalidAuthenticationToken"_s, u"The access token is invalid."_s);
    case TokenVerdict::Expired:
        return challenge(request, tenant, u"ExpiredAuthenticationToken"_s, u"The access token has expired."_s);
    case TokenVerdict::Outdated:
        return claimsChallenge(request, tenant, check.claims);
    case TokenVerdict::WrongAudience:
        return challenge(
            request, tenant, u"InvalidAuthenticationTokenAudience"_s,
            u"The access token has been obtained for wrong audience or resource. It should exactly match with one of "
            "the allowed audiences '%1'."_s.arg(audiences.join(u"','"_s)));
    case TokenVerdict::Valid:
        break;
    }
    request.principalId = check.objectId;
    const Verdict throttled = m_rateLimits.take(request, m_simulation.now(), m_simulation.enforcesLimits());
    Reply reply = throttled ? *throttled : m_simulation.dispatch(request);
    m_rateLimits.stamp(request, reply);
    return reply;
}

void FrontDoor::stamp(const ArmRequest &request, Reply &reply)
{
    if (!reply.header("x-ms-request-id").isEmpty())
        return;
    reply.with("x-ms-request-id", request.requestId.toLatin1());
    if (!isResourceManager(request))
        return;
    const QByteArray time = request.time.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
    reply.with("x-ms-correlation-request-id", request.correlationId.toLatin1())
        .with("x-ms-routing-request-id", "WESTEUROPE:" + time + ':' + request.requestId.toLatin1())
        .with("Cache-Control", "no-cache");
    if (request.header("x-ms-return-client-request-id").compare("true", Qt::CaseInsensitive) == 0)
        reply.with("x-ms-client-request-id", request.header("x-ms-client-request-id"));
}

bool FrontDoor::isResourceManager(const ArmRequest &request) const
{
    return !m_simulation.dataPlaneFor(request.host) && !TokenIssuer::answersAt(request.path.text);
}

bool FrontDoor::isWrite(const ArmRequest &request) const
{
    if (const DataPlane *plane = m_simulation.dataPlaneFor(request.host))
        return plane->isWrite ? plane->isWrite(request) : !isReadOnlyMethod(request.method);
    return isResourceManager(request) && m_simulation.arm().isWrite(request);
}

Reply FrontDoor::endpoints(const ArmRequest &request) const
{
    // What `az cloud register --endpoint-resource-manager` reads to find the rest of a cloud; asked without a token.
    const CloudNames &names = m_simulation.names();
    const QString base = request.baseUrl();
    const QJsonObject authentication{{u"loginEndpoint"_s, base},
                                     {u"audiences"_s, QJsonArray::fromStringList(names.managementAudiences)},
                                     {u"tenant"_s, u"common"_s},
                                     {u"identityProvider"_s, u"AAD"_s}};
    const QJsonObject suffixes{{u"keyVaultDns"_s, names.keyVaultSuffix.mid(1)},
                               {u"storage"_s, names.storageSuffix},
                               {u"sqlServerHostname"_s, names.sqlSuffix.mid(1)}};
    const QJsonObject cloud{{u"name"_s, u"AzureSandbox"_s},
                            {u"authentication"_s, authentication},
                            {u"resourceManager"_s, base},
                            {u"graph"_s, u"https://"_s + names.graphHost},
                            {u"logAnalyticsResourceId"_s, u"https://"_s + names.logAnalyticsHost},
                            {u"suffixes"_s, suffixes}};
    return Reply::of(cloud);
}

}
