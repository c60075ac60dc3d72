// Persons who sign in: what their answers must say, and what happens when a token is needed in the middle of the work.
#include "azure/credentials/devicecodeflow.h"
#include "azure/credentials/idtoken.h"
#include "azure/credentials/loopbackredirect.h"
#include "azure/credentials/usercredential.h"
#include "http/httpclient.h"
#include "tests/azure/testsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TokenRequest kArm{u"https://management.azure.com/.default"_s, {}, {}};
const QString kIssuer = u"https://login.example/t1/v2.0"_s;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject goodClaims(const QString &person = u"ada"_s)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return {{u"iss"_s, kIssuer},       {u"aud"_s, u"desktop"_s}, {u"exp"_s, now + 3600},
            {u"nbf"_s, now},           {u"nonce"_s, u"n1"_s},    {u"oid"_s, person},
            {u"sub"_s, u"pairwise"_s}, {u"tid"_s, u"t1"_s},      {u"preferred_username"_s, person + u"@contoso.com"_s}};
}

QByteArray jwt(const QJsonObject &claims)
{
    return "e30." + json(claims).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
}

/// A sign-in service that grants device codes at once to @ref person, and refreshes while it is told so.
struct SignInService
{
    std::mutex mutex;
    QString person = u"ada"_s;
    QString refusal; ///< of refresh tokens; empty: they are good
    int pendingPolls = 0;
    int refreshes = 0;

    ScriptedReply answer(const ScriptedRequest &request)
    {
        std::lock_guard lock(mutex);
        if (request.target.endsWith("/openid-configuration"))
            return ScriptedReply::json(200, json({{u"issuer"_s, kIssuer}}));
        if (request.target.endsWith("/devicecode"))
            return ScriptedReply::json(200,
                                       json({{u"device_code"_s, u"d"_s},
                                             {u"user_code"_s, u"ABC-123"_s},
                                             {u"verification_uri"_s, u"https://microsoft.com/devicelogin"_s},
                                             {u"expires_in"_s, 900},
                                             {u"interval"_s, 0}}));
        if (request.body.contains("grant_type=refresh_token")) {
            if (!refusal.isEmpty())
                return ScriptedReply::json(400,
                                           json({{u"error"_s, refusal},
                                                 {u"error_codes"_s, QJsonArray{50133}},
                                                 {u"error_description"_s, u"AADSTS50133: revoked"_s}}));
            return tokens(u"silent-%1"_s.arg(++refreshes));
        }
        if (pendingPolls-- > 0)
            return ScriptedReply::json(
                400, json({{u"error"_s, u"authorization_pending"_s}, {u"error_codes"_s, QJsonArray{70016}}}));
        return tokens(u"asked"_s);
    }

private:
    ScriptedReply tokens(const QString &access) const
    {
        return ScriptedReply::json(200,
                                   json({{u"access_token"_s, access},
                                         {u"expires_in"_s, 3600},
                                         {u"refresh_token"_s, u"r-"_s + access},
                                         {u"id_token"_s, QString::fromLatin1(jwt(goodClaims(person)))}}));
    }
};

/// A credential by device code at a service, and what was shown.
class World
{
public:
    SignInService service;
    ScriptedServer server{[this](const ScriptedRequest &request) {
        return service.answer(request);
    }};
    std::shared_ptr<RefreshTokensInMemory> tokens = std::make_shared<RefreshTokensInMemory>();
    QStringList codes;
    int answered = 0;

    UserCredential credential(UserAccount account = {}, const QString &tenant = {}, bool continuesLast = false)
    {
        const TokenEndpoint::Options endpoint{server.url(), std::make_shared<HttpClient>(), true, {}, 0};
        auto flow = std::make_shared<DeviceCodeFlow>(
            TokenEndpoint(endpoint), [this](const DeviceCodePrompt &prompt) { codes += prompt.userCode; });
        return UserCredential({endpoint,
                               tenant,
                               u"desktop"_s,
                               tokens,
                               std::move(account),
                               continuesLast,
                               flow,
                               {{}, {}, [this] { ++answered; }, {}}});
    }
};

}

class TestUserCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idTokens_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code"); // empty: accepted
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto row = [](const char *name, const QJsonObject &change, const QString &code) {
            QTest::newRow(name) << change << code;
        };
        row("as it should be", {}, {});
        row("several audiences, ours among them",
            {{u"aud"_s, QJsonArray{u"other"_s, u"desktop"_s}}, {u"azp"_s, u"desktop"_s}}, {});
        row("clocks differ by four minutes", {{u"exp"_s, now - 240}}, {});
        row("another issuer", {{u"iss"_s, u"https://login.example/t2/v2.0"_s}}, u"IdTokenIssuer"_s);
        row("no issuer", {{u"iss"_s, QJsonValue()}}, u"IdTokenIssuer"_s);
        row("another application", {{u"aud"_s, u"other"_s}}, u"IdTokenAudience"_s);
        row("no audience", {{u"aud"_s, QJsonArray()}}, u"IdTokenAudience"_s);
        row("authorized for another application", {{u"azp"_s, u"other"_s}}, u"IdTokenAudience"_s);
        row("another sign-in's nonce", {{u"nonce"_s, u"n2"_s}}, u"IdTokenNonce"_s);
        row("no nonce", {{u"nonce"_s, QJsonValue()}}, u"IdTokenNonce"_s);
        row("expired", {{u"exp"_s, now - 3600}}, u"IdTokenTime"_s);
        row("never expires", {{u"exp"_s, QJsonValue()}}, u"IdTokenTime"_s);
        row("not valid yet", {{u"nbf"_s, now + 3600}}, u"IdTokenTime"_s);
        row("nobody", {{u"oid"_s, QJsonValue()}, {u"sub"_s, QJsonValue()}}, u"IdTokenMissing"_s);
    }

    void idTokens()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, code);
        QJsonObject claims = goodClaims();
        for (auto it = change.begin(); it != change.end(); ++it) {
            if (it->isNull())
                claims.remove(it.key());
            else
                claims.insert(it.key(), *it);
        }
        const auto account = accountIn(jwt(claims), {kIssuer, u"desktop"_s, u"n1"_s}, QDateTime::currentDateTimeUtc());
        QCOMPARE(account ? QString() : account.error().code, code);
        if (account) {
            QCOMPARE(account->id, u"ada.t1"_s);
            QCOMPARE(account->name, u"ada@contoso.com"_s);
        }
    }

    void issuerOfAnyOrganization()
    {
        const IdTokenExpectation any{u"https://login.example/{tenantid}/v2.0"_s, u"desktop"_s, {}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(accountIn(jwt(goodClaims()), any, now));
        QJsonObject foreign = goodClaims();
        foreign.insert(u"tid"_s, u"t2"_s); // says it is of another tenant than its issuer
        QVERIFY(!accountIn(jwt(foreign), any, now));
        QVERIFY(!accountIn("no token at all", any, now));
    }

    void personIsAskedOnceThenRefreshed()
    {
        World world;
        world.service.pendingPolls = 2;
        UserCredential credential = world.credential();
        QCOMPARE(credential.token(kArm, {})->token, QByteArray("asked"));
        QCOMPARE(credential.token(kArm, {})->token, QByteArray("silent-1"));
        QCOMPARE(world.codes, QStringList{u"ABC-123"_s});
        QCOMPARE(world.answered, 1);
        QCOMPARE(world.server.requests().first().target, QByteArray("/organizations/oauth2/v2.0/devicecode"));
        QCOMPARE(*world.tokens->token(credential.account(), {}), u"r-silent-1"_s); // the newest replaces the one used
    }

    void knownAccountIsNotAskedAtAll()
    {
        World world;
        UserCredential first = world.credential();
        QVERIFY(first.token(kArm, {}));
        UserCredential next = world.credential(first.account(), u"guest-tenant"_s);
        QCOMPARE(next.token(kArm, {})->token, QByteArray("silent-1"));
        QCOMPARE(world.codes.size(), 1);
        QCOMPARE(world.server.requests().last().target, QByteArray("/guest-tenant/oauth2/v2.0/token"));
    }

    void lastAccountGoesOnWhereThatIsWanted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<int>("codes"); // that are shown in all
        QTest::newRow("any") << QString() << QString() << 1;
        QTest::newRow("by name, in another case") << u"ADA@contoso.com"_s << QString() << 1;
        QTest::newRow("another name") << u"eve@fabrikam.com"_s << QString() << 2;
        QTest::newRow("of another cloud") << QString() << u"login.chinacloudapi.cn"_s << 2;
    }

    void lastAccountGoesOnWhereThatIsWanted()
    {
        QFETCH(QString, name);
        QFETCH(QString, authority);
        QFETCH(int, codes);
        World world;
        UserCredential first = world.credential();
        QVERIFY(first.token(kArm, {}));
        if (!authority.isEmpty()) {
            UserAccount elsewhere = first.account();
            QVERIFY(world.tokens->forget(elsewhere, {}));
            elsewhere.authority = authority;
            QVERIFY(world.tokens->keep(elsewhere, u"r"_s, {}));
        }
        UserAccount wanted;
        wanted.name = name;
        UserCredential next = world.credential(wanted, {}, true);
        const auto token = next.token(kArm, {});
        QCOMPARE(world.codes.size(), codes);
        QCOMPARE(token ? QString() : token.error().code, name.startsWith("eve"_L1) ? u"AnotherAccount"_s : QString());
    }

    void refreshTokenOfAnotherCloudStaysAtHome()
    {
        World world;
        UserCredential first = world.credential();
        QVERIFY(first.token(kArm, {}));
        UserAccount elsewhere = first.account();
        elsewhere.authority = u"login.chinacloudapi.cn"_s;
        QVERIFY(world.tokens->keep(elsewhere, u"SECRET-MARKER"_s, {}));
        UserCredential next = world.credential(elsewhere);
        QVERIFY(next.token(kArm, {})); // asked anew
        QCOMPARE(world.codes.size(), 2);
        for (const ScriptedRequest &request : world.server.requests())
            QVERIFY(!request.body.contains("SECRET-MARKER"));
    }

    void refusedRefreshAsksAgainWithTheClaims()
    {
        World world;
        UserCredential credential = world.credential();
        QVERIFY(credential.token(kArm, {}));
        world.service.refusal = u"invalid_grant"_s;
        TokenRequest challenged = kArm;
        challenged.claims = u"{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1\"}}}"_s;
        QCOMPARE(credential.token(challenged, {})->token, QByteArray("asked"));
        QCOMPARE(world.codes.size(), 2);
        int withClaims = 0;
        for (const ScriptedRequest &request : world.server.requests()) {
            const QByteArray body = QByteArray::fromPercentEncoding(request.body);
            QVERIFY(request.body.isEmpty() || request.target.endsWith("/token") || body.contains("CP1"));
            withClaims += body.contains("\"nbf\"") && body.contains("CP1") ? 1 : 0;
        }
        QCOMPARE(withClaims, 2); // the refresh that was refused, and the new code
    }

    void anotherPersonMayNotGoOnWithTheWork()
    {
        World world;
        UserCredential credential = world.credential();
        QVERIFY(credential.token(kArm, {}));
        world.service.refusal = u"invalid_grant"_s;
        world.service.person = u"eve"_s;
        const auto token = credential.token(kArm, {});
        QVERIFY(!token);
        QCOMPARE(token.error().code, u"AnotherAccount"_s);
        QCOMPARE(credential.account().name, u"ada@contoso.com"_s);
        QCOMPARE((*world.tokens->accounts({})).size(), 1);
    }

    void networkTroubleDoesNotAskThePerson()
    {
        World world;
        UserCredential credential = world.credential();
        QVERIFY(credential.token(kArm, {}));
        world.service.refusal = u"temporarily_unavailable"_s;
        const auto token = credential.token(kArm, {});
        QVERIFY(!token);
        QVERIFY(token.error().kind != ErrorKind::SignIn);
        QCOMPARE(world.codes.size(), 1);
    }

    // What else may knock at the port that waits for the browser.
    void strangersAtTheLoopbackPort()
    {
        const auto redirect = LoopbackRedirect::open();
        QVERIFY(redirect);
        const auto port = static_cast<quint16>(QUrl((*redirect)->address()).port());
        QByteArrayList answers;
        std::jthread browser([&] {
            QTcpSocket silent; // browsers open connections in advance
            silent.connectToHost(QHostAddress::LocalHost, port);
            silent.waitForConnected();
            for (const QByteArray &target : {QByteArray("/favicon.ico"), QByteArray("/?state=forged&code=stolen"),
                                             QByteArray("/?code=stolen"), QByteArray("/?state=right&code=a%2Bb+c")}) {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress::LocalHost, port);
                socket.waitForConnected();
                socket.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
                socket.waitForBytesWritten();
                std::this_thread::sleep_for(30ms); // a head in two pieces
                socket.write("\r\n");
                while (socket.waitForReadyRead(5000)) {
                }
                answers += socket.readAll();
            }
        });
        const auto query = (*redirect)->wait(u"right"_s, CallContext().within(10s));
        QVERIFY(query);
        QCOMPARE(query->queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a+b c"_s);
        (*redirect)->show(LoopbackRedirect::Page::SignedIn);
        browser.join();
        QVERIFY(answers[0].startsWith("HTTP/1.1 404"));
        QVERIFY(answers[1].startsWith("HTTP/1.1 400") && !answers[1].contains("stolen"));
        QVERIFY(answers[2].startsWith("HTTP/1.1 400"));
        QVERIFY(answers[3].startsWith("HTTP/1.1 200") && answers[3].contains("Cache-Control: no-store"));
    }
};

QTEST_GUILESS_MAIN(TestUserCredential)
#include "tst_usercredential.moc"
