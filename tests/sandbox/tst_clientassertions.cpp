// Signing in without a secret: by the certificate of an application and by a token of somebody whom it trusts. Each
// wrong thing alone, with the number that Microsoft Entra answers.

#include "sandbox/certificateauthority.h"
#include "sandbox/estateloader.h"
#include "tests/support/testsandbox.h"
#include "tests/support/tokensigner.h"

#include <QJsonArray>
#include <QSslCertificate>
#include <QTest>
#include <QUrl>

#include <functional>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

const QString kIssuer = u"https://oidc.example/cluster"_s;
const QString kDarkIssuer = u"https://oidc.example/gone"_s;
const QString kSubject = u"system:serviceaccount:shop:mover"_s;
const QString kAudience = u"api://AzureADTokenExchange"_s;
const QString kPlainApp = u"00000000-0000-4000-8000-00000000000a"_s; ///< registered with a secret only

qint64 seconds()
{
    return QDateTime::currentSecsSinceEpoch();
}

QString thumbprint(const QByteArray &pem, QCryptographicHash::Algorithm algorithm)
{
    const QByteArray digest = QSslCertificate(pem).digest(algorithm);
    return QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}

/// What is signed, by whom, and what is sent along; a row changes one thing of it.
struct Attempt
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray key;
    QByteArray assertion; ///< instead of a signed one
    QString clientId;
    QString tenant;
    QString assertionType = u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s;
};
using Change = std::function<void(Attempt &)>;

class TestClientAssertions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void certificate_data();
    void certificate();
    void federation_data();
    void federation();
    void noCredentialAtAll();
    void theSameAssertionTwice();
    void aTokenOfACertificateIsAccepted();

private:
    sandbox::IssuedCertificate made(int fromDay, int untilDay) const
    {
        sandbox::CertificateRequest request;
        request.commonName = u"operator"_s;
        request.keyType = sandbox::KeyType::Rsa2048;
        request.selfSigned = true;
        request.notBefore = QDateTime::currentDateTimeUtc().addDays(fromDay);
        request.notAfter = QDateTime::currentDateTimeUtc().addDays(untilDay);
        return *m_authority->issue(request);
    }
    Attempt byCertificate() const
    {
        Attempt attempt;
        attempt.clientId = m_sandbox->info().clientId;
        attempt.tenant = m_sandbox->info().tenantId;
        attempt.key = m_good.privateKeyPem;
        attempt.header = {{u"alg"_s, u"PS256"_s},
                          {u"typ"_s, u"JWT"_s},
                          {u"x5t#S256"_s, thumbprint(m_good.certificatePem, QCryptographicHash::Sha256)}};
        attempt.claims = {{u"aud"_s, m_sandbox->url(u'/' + attempt.tenant + u"/oauth2/v2.0/token"_s)},
                          {u"iss"_s, attempt.clientId},
                          {u"sub"_s, attempt.clientId},
                          {u"jti"_s, u"6f1b"_s},
                          {u"nbf"_s, seconds()},
                          {u"exp"_s, seconds() + 600}};
        return attempt;
    }
    Attempt byFederation() const
    {
        Attempt attempt = byCertificate();
        attempt.key = m_cluster.privateKeyPem;
        attempt.header = {{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"cluster-1"_s}};
        attempt.claims.insert(u"aud"_s, QJsonArray{kAudience});
        attempt.claims.insert(u"iss"_s, kIssuer);
        attempt.claims.insert(u"sub"_s, kSubject);
        return attempt;
    }
    HttpAnswer signIn(const Attempt &attempt) const
    {
        const QByteArray assertion =
            attempt.assertion.isEmpty() ? signedToken(attempt.header, attempt.claims, attempt.key) : attempt.assertion;
        QByteArray body = "grant_type=client_credentials&scope=https%3A%2F%2Fmanagement.azure.com%2F.default&client_id="
            + attempt.clientId.toLatin1() + "&client_assertion=" + assertion;
        if (!attempt.assertionType.isEmpty())
            body += "&client_assertion_type=" + QUrl::toPercentEncoding(attempt.assertionType);
        return m_sandbox->caller(false)->call("POST", m_sandbox->url(u'/' + attempt.tenant + u"/oauth2/v2.0/token"_s),
                                              body, {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    static void columns()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("number");
    }
    void judge(const HttpAnswer &answer) const;

    std::shared_ptr<const sandbox::CertificateAuthority> m_authority;
    sandbox::IssuedCertificate m_good;
    sandbox::IssuedCertificate m_expired;
    sandbox::IssuedCertificate m_stranger;
    sandbox::IssuedCertificate m_cluster; ///< its key is the one that the issuer publishes
    std::unique_ptr<TestSandbox> m_sandbox;
};

void TestClientAssertions::initTestCase()
{
    m_authority = *sandbox::CertificateAuthority::create(QDateTime::currentDateTimeUtc());
    m_good = made(-1, 90);
    m_expired = made(-30, -1);
    m_stranger = made(-1, 90);
    m_cluster = made(-1, 90);

    QJsonObject estate = sandbox::emptyEstate();
    QJsonArray principals = estate.value(u"principals").toArray();
    const QString clientId = principals.first()[u"appId"_s].toString();
    principals.append(QJsonObject{{u"objectId"_s, u"00000000-0000-4000-8000-00000000000b"_s}, {u"appId"_s, kPlainApp}});
    estate.insert(u"principals"_s, principals);
    const auto trust = [](const QString &issuer) {
        return QJsonObject{{u"issuer"_s, issuer}, {u"subject"_s, kSubject}, {u"audiences"_s, QJsonArray{kAudience}}};
    };
    estate.insert(
        u"applications"_s,
        QJsonArray{QJsonObject{
            {u"appId"_s, clientId},
            {u"certificates"_s,
             QJsonArray{QString::fromLatin1(m_good.certificatePem), QString::fromLatin1(m_expired.certificatePem)}},
            {u"federatedIdentityCredentials"_s, QJsonArray{trust(kIssuer), trust(kDarkIssuer)}}}});
    estate.insert(u"tokenIssuers"_s,
                  QJsonArray{QJsonObject{{u"issuer"_s, kIssuer},
                                         {u"keys"_s, QJsonArray{jwkOf(m_cluster.privateKeyPem, u"cluster-1"_s)}}}});
    sandbox::SandboxOptions options;
    options.estate = estate;
    m_sandbox = std::make_unique<TestSandbox>(options);
    QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
}

void TestClientAssertions::judge(const HttpAnswer &answer) const
{
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(int, number);
    QVERIFY2(answer.status == status, answer.body.constData());
    if (status == 200) {
        QVERIFY(answer.json.contains(u"access_token"));
        return;
    }
    QCOMPARE(answer.json.value(u"error").toString(), error);
    QCOMPARE(answer.json.value(u"error_codes").toArray(), QJsonArray{number});
    QVERIFY(answer.json.value(u"error_description").toString().startsWith(u"AADSTS%1: "_s.arg(number)));
    QVERIFY(answer.json.value(u"error_uri").toString().endsWith(u"/error?code=%1"_s.arg(number)));
    for (const QString &member : {u"timestamp"_s, u"trace_id"_s, u"correlation_id"_s})
        QVERIFY2(!answer.json.value(member).toString().isEmpty(), qPrintable(member));
}

void TestClientAssertions::certificate_data()
{
    columns();
    const auto row = [](const char *name, int status, const QString &error, int number, const Change &change) {
        QTest::newRow(name) << change << status << error << number;
    };
    const QString invalidClient = u"invalid_client"_s;
    const QString invalidRequest = u"invalid_request"_s;
    row("right, PS256 and SHA-256 thumbprint", 200, {}, 0, [](Attempt &) {});
    row("right, RS256 and SHA-1 thumbprint", 200, {}, 0, [this](Attempt &attempt) {
        attempt.header = {{u"alg"_s, u"RS256"_s},
                          {u"x5t"_s, thumbprint(m_good.certificatePem, QCryptographicHash::Sha1)}};
    });
    row("right, for the tenant's v2.0 address", 200, {}, 0, [this](Attempt &attempt) {
        attempt.claims.insert(u"aud"_s, m_sandbox->url(u'/' + attempt.tenant + u"/v2.0"_s));
    });
    row("a clock three minutes ahead", 200, {}, 0,
        [](Attempt &attempt) { attempt.claims.insert(u"nbf"_s, seconds() + 180); });
    row("certificate that is not registered", 401, invalidClient, 700027, [this](Attempt &attempt) {
        attempt.key = m_stranger.privateKeyPem;
        attempt.header.insert(u"x5t#S256"_s, thumbprint(m_stranger.certificatePem, QCryptographicHash::Sha256));
    });
    row("no thumbprint", 401, invalidClient, 700027, [](Attempt &attempt) { attempt.header.remove(u"x5t#S256"_s); });
    row("thumbprint of another's certificate", 401, invalidClient, 700027,
        [this](Attempt &attempt) { attempt.key = m_stranger.privateKeyPem; });
    row("claims changed after signing", 401, invalidClient, 700027, [](Attempt &attempt) {
        const QList<QByteArray> before = signedToken(attempt.header, attempt.claims, attempt.key).split('.');
        attempt.claims.insert(u"jti"_s, u"another"_s);
        const QList<QByteArray> after = signedToken(attempt.header, attempt.claims, attempt.key).split('.');
        attempt.assertion = after[0] + '.' + after[1] + '.' + before[2];
    });
    row("signed with RS256 but called PS256", 401, invalidClient, 700027, [](Attempt &attempt) {
        QJsonObject other = attempt.header;
        other.insert(u"alg"_s, u"RS256"_s);
        const QList<QByteArray> right = signedToken(attempt.header, attempt.claims, attempt.key).split('.');
        const QList<QByteArray> wrong = signedToken(other, attempt.claims, attempt.key).split('.');
        attempt.assertion = right[0] + '.' + right[1] + '.' + wrong[2];
    });
    row("certificate that has expired", 401, invalidClient, 700027, [this](Attempt &attempt) {
        attempt.key = m_expired.privateKeyPem;
        attempt.header.insert(u"x5t#S256"_s, thumbprint(m_expired.certificatePem, QCryptographicHash::Sha256));
    });
    row("assertion that has expired", 401, invalidClient, 700024, [](Attempt &attempt) {
        attempt.claims.insert(u"nbf"_s, seconds() - 1200);
        attempt.claims.insert(u"exp"_s, seconds() - 600);
    });
    row("a clock an hour ahead", 401, invalidClient, 700024, [](Attempt &attempt) {
        attempt.claims.insert(u"nbf"_s, seconds() + 3600);
        attempt.claims.insert(u"exp"_s, seconds() + 4200);
    });
    row("for another service", 401, invalidClient, 700023,
        [](Attempt &attempt) { attempt.claims.insert(u"aud"_s, u"https://elsewhere.example/token"_s); });
    row("issued by another application", 401, invalidClient, 700021,
        [](Attempt &attempt) { attempt.claims.insert(u"iss"_s, kPlainApp); });
    row("for another application", 401, invalidClient, 700021,
        [](Attempt &attempt) { attempt.claims.insert(u"sub"_s, kPlainApp); });
    row("algorithm none", 401, invalidClient, 5002738,
        [](Attempt &attempt) { attempt.header.insert(u"alg"_s, u"none"_s); });
    row("no end", 400, invalidRequest, 50027, [](Attempt &attempt) { attempt.claims.remove(u"exp"_s); });
    row("not a token", 400, invalidRequest, 50027, [](Attempt &attempt) { attempt.assertion = "certificate"; });
    row("no assertion type", 400, invalidRequest, 900144, [](Attempt &attempt) { attempt.assertionType.clear(); });
    row("an assertion of SAML", 400, invalidRequest, 9002313, [](Attempt &attempt) {
        attempt.assertionType = u"urn:ietf:params:oauth:client-assertion-type:saml2-bearer"_s;
    });
    row("application that does not exist", 400, u"unauthorized_client"_s, 700016,
        [](Attempt &attempt) { attempt.clientId = u"00000000-0000-4000-8000-00000000000c"_s; });
    row("tenant that does not exist", 400, invalidRequest, 90002,
        [](Attempt &attempt) { attempt.tenant = u"00000000-0000-4000-8000-00000000000d"_s; });
}

void TestClientAssertions::certificate()
{
    QFETCH(Change, change);
    Attempt attempt = byCertificate();
    change(attempt);
    judge(signIn(attempt));
}

void TestClientAssertions::federation_data()
{
    columns();
    const auto row = [](const char *name, int status, const QString &error, int number, const Change &change) {
        QTest::newRow(name) << change << status << error << number;
    };
    const auto claim = [](const QString &name, const QJsonValue &value) {
        return [=](Attempt &attempt) {
            attempt.claims.insert(name, value);
        };
    };
    const QString invalidClient = u"invalid_client"_s;
    row("right", 200, {}, 0, [](Attempt &) {});
    row("one of several audiences", 200, {}, 0, claim(u"aud"_s, QJsonArray{u"https://kubernetes"_s, kAudience}));
    row("issuer that is not trusted", 401, invalidClient, 700211, claim(u"iss"_s, u"https://oidc.example/other"_s));
    row("issuer with a slash more", 401, invalidClient, 700211, claim(u"iss"_s, QString(kIssuer + u'/')));
    row("subject that is not trusted", 401, invalidClient, 700213,
        claim(u"sub"_s, u"system:serviceaccount:shop:other"_s));
    row("subject in another case", 401, invalidClient, 7002138, claim(u"sub"_s, kSubject.toUpper()));
    row("another audience", 401, invalidClient, 700212, claim(u"aud"_s, u"https://kubernetes"_s));
    row("token that has expired", 401, invalidClient, 700024, claim(u"exp"_s, seconds() - 3600));
    row("issuer that cannot be reached", 400, u"invalid_request"_s, 50166, claim(u"iss"_s, kDarkIssuer));
    row("key that the issuer does not publish", 401, invalidClient, 7000272,
        [](Attempt &attempt) { attempt.header.insert(u"kid"_s, u"cluster-0"_s); });
    row("signed by somebody else", 401, invalidClient, 700027,
        [this](Attempt &attempt) { attempt.key = m_stranger.privateKeyPem; });
    row("algorithm that is not supported", 401, invalidClient, 5002738,
        [](Attempt &attempt) { attempt.header.insert(u"alg"_s, u"HS256"_s); });
    row("application that trusts nobody", 401, invalidClient, 70025,
        [](Attempt &attempt) { attempt.clientId = kPlainApp; });
}

void TestClientAssertions::federation()
{
    QFETCH(Change, change);
    Attempt attempt = byFederation();
    change(attempt);
    judge(signIn(attempt));
}

void TestClientAssertions::noCredentialAtAll()
{
    const HttpAnswer answer = m_sandbox->caller(false)->call(
        "POST", m_sandbox->url(u'/' + m_sandbox->info().tenantId + u"/oauth2/v2.0/token"_s),
        "grant_type=client_credentials&scope=https%3A%2F%2Fmanagement.azure.com%2F.default&client_id="
            + m_sandbox->info().clientId.toLatin1(),
        {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json.value(u"error_codes")[0].toInt(), 7000216);
}

void TestClientAssertions::theSameAssertionTwice()
{
    // Microsoft's own library keeps an assertion for its ten minutes and sends it for every scope.
    Attempt attempt = byCertificate();
    attempt.assertion = signedToken(attempt.header, attempt.claims, attempt.key);
    QCOMPARE(signIn(attempt).status, 200);
    QCOMPARE(signIn(attempt).status, 200);
}

void TestClientAssertions::aTokenOfACertificateIsAccepted()
{
    auto caller = m_sandbox->caller(false);
    caller->setToken(signIn(byCertificate()).json.value(u"access_token").toString());
    QCOMPARE(caller->call("GET", m_sandbox->url(u"/subscriptions"_s, u"2022-12-01"_s)).status, 200);
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestClientAssertions)
#include "tst_clientassertions.moc"
