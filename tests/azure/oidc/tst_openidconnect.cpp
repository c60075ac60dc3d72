// Signing in persons at a real OpenID Connect server, which knows nothing of this program.
#include "azure/credentials/browserflow.h"
#include "azure/credentials/devicecodeflow.h"
#include "azure/credentials/usercredential.h"
#include "http/httpclient.h"
#include "tests/azure/oidc/oidcserver.h"

#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TokenRequest kArm{u"https://management.sim.test/.default"_s, {}, {}};

/// Replaces the code verifier on its way, and notes what was sent.
class Tampering final : public HttpTransport
{
public:
    explicit Tampering(bool wrongVerifier)
        : m_wrongVerifier(wrongVerifier)
    {
    }
    Result<HttpResponse> send(const HttpRequest &request, const CallContext &context) override
    {
        HttpRequest changed = request;
        if (m_wrongVerifier && request.body.contains("code_verifier=")) {
            QUrlQuery form(QString::fromLatin1(request.body));
            form.removeAllQueryItems(u"code_verifier"_s);
            form.addQueryItem(u"code_verifier"_s, QString(43, u'x'));
            changed.body = form.toString(QUrl::FullyEncoded).toLatin1();
        }
        grants += QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(u"grant_type"_s, QUrl::FullyDecoded);
        return m_client.send(changed, context);
    }
    QStringList grants;

private:
    HttpClient m_client;
    const bool m_wrongVerifier;
};

/// A person in a thread of their own, who goes where the program sends them.
class Person
{
public:
    explicit Person(QString behaviour)
        : m_behaviour(std::move(behaviour))
    {
    }
    void go(const QUrl &address, const QString &userCode = {})
    {
        m_thread =
            std::thread([this, address, userCode] { m_end = OidcServer::visit(address, m_behaviour, userCode); });
    }
    BrowserEnd end()
    {
        if (m_thread.joinable())
            m_thread.join();
        return m_end;
    }
    ~Person() { end(); }

private:
    const QString m_behaviour;
    std::thread m_thread;
    BrowserEnd m_end;
};

}

class TestOpenIdConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = OidcServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_server = std::make_unique<OidcServer>();
        QVERIFY(m_server->isRunning());
    }

    void init() { m_transport = std::make_shared<Tampering>(false); }

    void browserSignsInAndRefreshes()
    {
        Person person(u"agree"_s);
        UserCredential credential = byBrowser(person);
        const auto token = credential.token(kArm, {});
        QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
        QCOMPARE(token->token.count('.'), 2); // a JWT for our audience
        QCOMPARE(credential.account().name, u"sam@contoso.test"_s);
        QCOMPARE(person.end().status, 200);
        QVERIFY2(person.end().text.contains("You can close this page"_L1), qPrintable(person.end().text));
        // Twice silently: the server gives each refresh token for one use only.
        QVERIFY(credential.token(kArm, {}));
        QVERIFY(credential.token(kArm, {}));
        QCOMPARE(m_transport->grants.filter(u"refresh_token"_s).size(), 2);
        QCOMPARE(m_transport->grants.filter(u"authorization_code"_s).size(), 1);
    }

    void forgedStateDoesNotCount()
    {
        Person person(u"wrong-state"_s); // is refused with it, then comes with the right one
        UserCredential credential = byBrowser(person);
        QVERIFY(credential.token(kArm, {}));
        QCOMPARE(person.end().status, 200);
    }

    void wrongVerifierIsRefused()
    {
        m_transport = std::make_shared<Tampering>(true);
        Person person(u"agree"_s);
        UserCredential credential = byBrowser(person);
        const auto token = credential.token(kArm, {});
        QVERIFY(!token);
        QCOMPARE(token.error().code, u"invalid_grant"_s);
        QVERIFY2(person.end().text.contains("Not signed in"_L1), qPrintable(person.end().text));
    }

    void declinedInTheBrowser()
    {
        Person person(u"decline"_s);
        UserCredential credential = byBrowser(person);
        const auto token = credential.token(kArm, {});
        QVERIFY(!token);
        QCOMPARE(toString(token.error().kind), toString(ErrorKind::SignIn));
        QCOMPARE(token.error().code, u"access_denied"_s);
        QVERIFY(person.end().text.contains("Not signed in"_L1));
    }

    void nobodyComesBack()
    {
        UserCredential credential(options(std::make_shared<BrowserFlow>(
            TokenEndpoint(endpoint()), [](const QUrl &) {}, 300ms)));
        QCOMPARE(credential.token(kArm, {}).error().code, u"BrowserTimeout"_s);
    }

    void cancelledInTheMiddle()
    {
        std::stop_source stop;
        CallContext context;
        context.stop = stop.get_token();
        UserCredential credential(options(
            std::make_shared<BrowserFlow>(TokenEndpoint(endpoint()), [&](const QUrl &) { stop.request_stop(); })));
        const auto start = std::chrono::steady_clock::now();
        QCOMPARE(toString(credential.token(kArm, context).error().kind), toString(ErrorKind::Cancelled));
        QVERIFY(std::chrono::steady_clock::now() - start < 2s);
    }

    void deviceCode()
    {
        Person person(u"agree"_s);
        UserCredential credential = byDeviceCode(person);
        const auto token = credential.token(kArm, {});
        QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
        QCOMPARE(credential.account().name, u"sam@contoso.test"_s);
        QVERIFY(credential.token(kArm, {}));
        QCOMPARE(m_transport->grants.filter(u"refresh_token"_s).size(), 1);
    }

    void deviceCodeDeclined()
    {
        Person person(u"decline"_s);
        UserCredential credential = byDeviceCode(person);
        const auto token = credential.token(kArm, {});
        QVERIFY(!token);
        QCOMPARE(token.error().code, u"access_denied"_s);
    }

    void deviceCodeExpires()
    {
        const OidcServer hasty(2);
        QVERIFY(hasty.isRunning());
        TokenEndpoint::Options at = endpoint();
        at.authority = hasty.authority();
        UserCredential credential(
            options(std::make_shared<DeviceCodeFlow>(TokenEndpoint(at), [](const DeviceCodePrompt &) {})));
        QCOMPARE(credential.token(kArm, {}).error().code, u"expired_token"_s);
    }

    void revokedRefreshTokenAsksThePersonAgain()
    {
        Person person(u"agree"_s);
        auto tokens = std::make_shared<RefreshTokensInMemory>();
        UserCredential::Options asked = options(flowOf(person));
        asked.tokens = tokens;
        UserCredential credential(asked);
        QVERIFY(credential.token(kArm, {}));
        person.end();
        const QString used = *tokens->token(credential.account(), {});
        QVERIFY(credential.token(kArm, {}));
        QVERIFY(tokens->keep(credential.account(), used, {})); // the server sees it a second time and revokes all
        QVERIFY(credential.token(kArm, {}));
        QCOMPARE(m_transport->grants.filter(u"authorization_code"_s).size(), 2);
    }

private:
    TokenEndpoint::Options endpoint() const { return {m_server->authority(), m_transport, true, {}, 0}; }
    UserCredential::Options options(std::shared_ptr<UserFlow> flow) const
    {
        return {endpoint(),
                m_server->tenant(),
                u"desktop"_s,
                std::make_shared<RefreshTokensInMemory>(),
                {},
                false,
                std::move(flow),
                {}};
    }
    std::shared_ptr<UserFlow> flowOf(Person &person) const
    {
        return std::make_shared<BrowserFlow>(
            TokenEndpoint(endpoint()),
            [&person](const QUrl &address) {
                person.end();
                person.go(address);
            },
            30s);
    }
    UserCredential byBrowser(Person &person) const { return UserCredential(options(flowOf(person))); }
    UserCredential byDeviceCode(Person &person) const
    {
        return UserCredential(options(
            std::make_shared<DeviceCodeFlow>(TokenEndpoint(endpoint()), [&person](const DeviceCodePrompt &code) {
                person.go(code.address, code.userCode);
            })));
    }

    std::unique_ptr<OidcServer> m_server;
    std::shared_ptr<Tampering> m_transport;
};

QTEST_GUILESS_MAIN(TestOpenIdConnect)
#include "tst_openidconnect.moc"
