// The sign-in service: grants, its errors, and what becomes of the tokens.

#include "tests/support/testsandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

class TestSandboxTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void claims_data();
    void claims();
    void refusals_data();
    void refusals();
    void wrongAudienceIsNotAccepted();
    void foreignTokenIsNotAccepted();
    void deviceCode();
    void authorizationCode();
    void returnsToLoopbackOnly();
    void discovery_data();
    void discovery();

private:
    HttpAnswer form(const QString &path, const QByteArray &body)
    {
        return m_sandbox->caller(false)->call("POST", m_sandbox->url(path), body,
                                              {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    std::unique_ptr<TestSandbox> m_sandbox;
};

void TestSandboxTokens::initTestCase()
{
    m_sandbox = std::make_unique<TestSandbox>();
    QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
}

void TestSandboxTokens::claims_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("audience");
    QTest::newRow("Resource Manager") << u"https://management.azure.com/.default"_s
                                      << u"https://management.azure.com"_s;
    QTest::newRow("classic audience keeps its slash")
        << u"https://management.core.windows.net//.default"_s << u"https://management.core.windows.net/"_s;
    QTest::newRow("Key Vault") << u"https://vault.azure.net/.default"_s << u"https://vault.azure.net"_s;
    QTest::newRow("storage") << u"https://storage.azure.com/.default"_s << u"https://storage.azure.com"_s;
}

void TestSandboxTokens::claims()
{
    QFETCH(QString, scope);
    QFETCH(QString, audience);
    const HttpAnswer answer = m_sandbox->requestToken(scope);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.value(u"token_type").toString(), u"Bearer"_s);
    QVERIFY(!answer.json.contains(u"refresh_token"));
    const QByteArray token = answer.json.value(u"access_token").toString().toLatin1();
    const QList<QByteArray> parts = token.split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject content =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(content.value(u"aud").toString(), audience);
    QCOMPARE(content.value(u"iss").toString(), u"https://sts.windows.net/"_s + m_sandbox->info().tenantId + u'/');
    QCOMPARE(content.value(u"tid").toString(), m_sandbox->info().tenantId);
    QCOMPARE(content.value(u"appid").toString(), m_sandbox->info().clientId);
    QVERIFY(content.value(u"exp").toInteger() > QDateTime::currentSecsSinceEpoch());
}

void TestSandboxTokens::refusals_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    const QByteArray grant = "grant_type=client_credentials&scope=https%3A%2F%2Fmanagement.azure.com%2F.default";
    QTest::newRow("wrong secret") << u"{T}"_s << grant + "&client_id={C}&client_secret=wrong" << 401
                                  << u"invalid_client"_s << 7000215;
    QTest::newRow("unknown application") << u"{T}"_s << grant + "&client_id=nobody&client_secret=x" << 400
                                         << u"unauthorized_client"_s << 700016;
    QTest::newRow("unknown tenant") << u"other"_s << grant + "&client_id={C}&client_secret=x" << 400
                                    << u"invalid_request"_s << 90002;
    QTest::newRow("no grant type") << u"{T}"_s << QByteArray("client_id={C}") << 400 << u"invalid_request"_s << 900144;
    QTest::newRow("password grant") << u"{T}"_s << QByteArray("grant_type=password") << 400
                                    << u"unsupported_grant_type"_s << 70003;
    QTest::newRow("unknown resource") << u"{T}"_s
                                      << QByteArray(
                                             "grant_type=client_credentials&client_id={C}&client_secret={P}&scope="
                                             "https%3A%2F%2Felsewhere.example%2F.default")
                                      << 400 << u"invalid_resource"_s << 500011;
    QTest::newRow("unknown device code")
        << u"{T}"_s << QByteArray("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=x")
        << 400 << u"bad_verification_code"_s << 70018;
    QTest::newRow("forged refresh token") << u"{T}"_s << QByteArray("grant_type=refresh_token&refresh_token=a.b.c")
                                          << 400 << u"invalid_grant"_s << 9002313;
}

void TestSandboxTokens::refusals()
{
    QFETCH(QString, tenant);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(int, number);
    tenant.replace(u"{T}"_s, m_sandbox->info().tenantId);
    body.replace("{C}", m_sandbox->info().clientId.toLatin1())
        .replace("{P}", m_sandbox->info().clientSecret.toLatin1());
    const HttpAnswer answer = form(u'/' + tenant + u"/oauth2/v2.0/token"_s, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json.value(u"error").toString(), error);
    QCOMPARE(answer.json.value(u"error_codes")[0].toInt(), number);
    QVERIFY(answer.json.value(u"error_description").toString().startsWith(u"AADSTS%1: "_s.arg(number)));
}

void TestSandboxTokens::wrongAudienceIsNotAccepted()
{
    auto caller = m_sandbox->caller(false);
    caller->setToken(
        m_sandbox->requestToken(u"https://vault.azure.net/.default"_s).json.value(u"access_token").toString());
    const HttpAnswer answer = caller->call("GET", m_sandbox->url(u"/subscriptions"_s, u"2022-12-01"_s));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"InvalidAuthenticationTokenAudience"_s);
}

void TestSandboxTokens::foreignTokenIsNotAccepted()
{
    auto caller = m_sandbox->caller(false);
    caller->setToken(u"not.a.token"_s);
    const HttpAnswer answer = caller->call("GET", m_sandbox->url(u"/subscriptions"_s, u"2022-12-01"_s));
    QCOMPARE(answer.code(), u"InvalidAuthenticationToken"_s);
}

void TestSandboxTokens::deviceCode()
{
    const QByteArray scope = "scope=https%3A%2F%2Fmanagement.azure.com%2F.default%20offline_access%20openid%20profile";
    const HttpAnswer code = form(u"/organizations/oauth2/v2.0/devicecode"_s, "client_id=cli&" + scope);
    QCOMPARE(code.status, 200);
    QVERIFY(code.json.value(u"message").toString().contains(code.json.value(u"user_code").toString()));
    const QByteArray poll =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=cli&device_code="
        + code.json.value(u"device_code").toString().toLatin1();
    const QString path = u"/organizations/oauth2/v2.0/token"_s;
    QCOMPARE(form(path, poll).json.value(u"error").toString(), u"authorization_pending"_s);
    QCOMPARE(form(path, poll).json.value(u"error").toString(), u"slow_down"_s);
    QTest::qWait(1000);
    QCOMPARE(form(path, poll).json.value(u"error").toString(), u"authorization_pending"_s);
    QTest::qWait(1000);
    const HttpAnswer granted = form(path, poll);
    QCOMPARE(granted.status, 200);
    QVERIFY(granted.json.contains(u"id_token") && granted.json.contains(u"client_info"));

    const QByteArray refresh =
        "grant_type=refresh_token&client_id=cli&scope=https%3A%2F%2Fvault.azure.net%2F.default&refresh_token="
        + granted.json.value(u"refresh_token").toString().toLatin1();
    QCOMPARE(form(path, refresh).status, 200);
}

void TestSandboxTokens::authorizationCode()
{
    // Verifier and challenge of RFC 7636, appendix B.
    const QString question =
        u"/organizations/oauth2/v2.0/authorize?client_id=cli&response_type=code&state=s%201&nonce=n1"
        "&redirect_uri=http%3A%2F%2Flocalhost%3A4711&scope=https%3A%2F%2Fvault.azure.net%2F.default"
        "%20openid%20offline_access&code_challenge_method=S256"
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s;
    const auto redeem = [&](const QByteArray &verifier) {
        const HttpAnswer there = m_sandbox->caller(false)->call("GET", m_sandbox->url(question));
        const QUrl back(QString::fromLatin1(there.header("Location")));
        [&] {
            QCOMPARE(there.status, 302);
            QCOMPARE(back.port(), 4711);
            QCOMPARE(QUrlQuery(back).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"s 1"_s);
        }();
        const QByteArray body = "grant_type=authorization_code&client_id=cli&redirect_uri=http%3A%2F%2Flocalhost%3A4711"
                                "&code="
            + QUrlQuery(back).queryItemValue(u"code"_s).toLatin1() + "&code_verifier=" + verifier;
        return std::pair{form(u"/organizations/oauth2/v2.0/token"_s, body), body};
    };
    const HttpAnswer wrong = redeem("another").first;
    QCOMPARE(wrong.json.value(u"error").toString(), u"invalid_grant"_s);
    QCOMPARE(wrong.json.value(u"error_codes")[0].toInt(), 50148);
    const auto [right, body] = redeem("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QCOMPARE(right.status, 200);
    QVERIFY(right.json.contains(u"refresh_token"));
    const QByteArray idToken = right.json.value(u"id_token").toString().toLatin1();
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(idToken.split('.')[1], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims.value(u"nonce").toString(), u"n1"_s);
    QCOMPARE(claims.value(u"aud").toString(), u"cli"_s);
    const HttpAnswer discovery = m_sandbox->caller(false)->call(
        "GET", m_sandbox->url(u"/organizations/v2.0/.well-known/openid-configuration"_s));
    QCOMPARE(claims.value(u"iss").toString(), discovery.json.value(u"issuer").toString());
    QCOMPARE(form(u"/organizations/oauth2/v2.0/token"_s, body).json.value(u"error_codes")[0].toInt(), 54005);
}

void TestSandboxTokens::returnsToLoopbackOnly()
{
    const HttpAnswer answer = m_sandbox->caller(false)->call(
        "GET",
        m_sandbox->url(
            u"/organizations/oauth2/v2.0/authorize?response_type=code&redirect_uri=https%3A%2F%2Felsewhere"_s));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json.value(u"error_codes")[0].toInt(), 50011);
}

void TestSandboxTokens::discovery_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("v2.0") << u"/{T}/v2.0/.well-known/openid-configuration"_s;
    QTest::newRow("as for AD FS") << u"/adfs/.well-known/openid-configuration"_s;
}

void TestSandboxTokens::discovery()
{
    QFETCH(QString, path);
    const QString url = m_sandbox->url(path.replace(u"{T}"_s, m_sandbox->info().tenantId));
    const HttpAnswer answer = m_sandbox->caller(false)->call("GET", url);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json.value(u"token_endpoint").toString().startsWith(m_sandbox->info().resourceManager));
    QVERIFY(answer.json.value(u"device_authorization_endpoint").toString().endsWith(u"/oauth2/v2.0/devicecode"));
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxTokens)
#include "tst_sandboxtokens.moc"
