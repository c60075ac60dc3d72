// Refresh tokens in a real keychain (a Secret Service, started by with-keychain); run as it is, there is none.
#include "azure/credentials/refreshtokensinkeychain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserAccount kAda{u"o1.t1"_s, u"ada@contoso.com"_s, u"t1"_s, u"login.microsoftonline.com"_s, u"c1"_s};
const UserAccount kEve{u"o2.t2"_s, u"eve@fabrikam.com"_s, u"t2"_s, u"login.microsoftonline.com"_s, u"c1"_s};

}

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_isThere = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && QDir::home().exists(u"data"_s);
        m_keychain = std::make_shared<Keychain>(u"azrelocate-test"_s);
    }

    void keptForTheNextStart()
    {
        if (!m_isThere)
            QSKIP("no keychain of its own here; with-keychain starts one");
        const QString secret = u"SECRET-MARKER-"_s + QString(3000, u'x'); // as long as Entra's are
        {
            RefreshTokensInKeychain tokens(m_keychain);
            QVERIFY(tokens.accounts({})->isEmpty());
            QVERIFY(tokens.keep(kAda, secret, {}));
            QVERIFY(tokens.keep(kEve, u"another"_s, {}));
            QVERIFY(tokens.place() == RefreshTokens::Place::Keychain);
        }
        RefreshTokensInKeychain tokens(m_keychain);
        const QList<UserAccount> accounts = *tokens.accounts({});
        QVERIFY(accounts == QList<UserAccount>({kEve, kAda})); // the last who signed in first
        QCOMPARE(*tokens.token(kAda, {}), secret);
        UserAccount elsewhere = kAda;
        elsewhere.clientId = u"c2"_s; // the same person at another application has no token here
        QCOMPARE(*tokens.token(elsewhere, {}), QString());

        QVERIFY(tokens.keep(kAda, u"newer"_s, {})); // each use may bring a new one
        QCOMPARE(*RefreshTokensInKeychain(m_keychain).token(kAda, {}), u"newer"_s);
        QVERIFY(tokens.forget(kAda, {}));
        QVERIFY(*RefreshTokensInKeychain(m_keychain).accounts({}) == QList<UserAccount>({kEve}));
        QCOMPARE(*RefreshTokensInKeychain(m_keychain).token(kAda, {}), QString());
        QVERIFY(tokens.forget(kAda, {})); // twice is no error
        QVERIFY(tokens.forget(kEve, {}));
    }

    void noFileShowsTheSecret()
    {
        if (!m_isThere)
            QSKIP("no keychain of its own here; with-keychain starts one");
        RefreshTokensInKeychain tokens(m_keychain);
        QVERIFY(tokens.keep(kAda, u"SECRET-MARKER"_s, {}));
        int files = 0;
        for (QDirIterator it(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("SECRET-MARKER") && !content.contains("ada@contoso.com"),
                     qPrintable(file.fileName()));
        }
        QVERIFY2(files > 0, "the keyring's own file at least");
        QVERIFY(tokens.forget(kAda, {}));
    }

    void manyThreads()
    {
        if (!m_isThere)
            QSKIP("no keychain of its own here; with-keychain starts one");
        RefreshTokensInKeychain tokens(m_keychain);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 6; ++i)
                threads.emplace_back([&tokens, i] {
                    UserAccount account = kAda;
                    account.id = QString::number(i);
                    QVERIFY(tokens.keep(account, u"token %1"_s.arg(i), {}));
                });
        }
        const QList<UserAccount> accounts = *tokens.accounts({});
        QCOMPARE(accounts.size(), 6);
        for (const UserAccount &account : accounts) {
            QCOMPARE(*tokens.token(account, {}), u"token "_s + account.id);
            QVERIFY(tokens.forget(account, {}));
        }
    }

    void noneMeansMemoryOnly()
    {
        if (m_isThere)
            QSKIP("there is a keychain; this is about machines without one");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        QVERIFY(m_keychain->read(u"accounts"_s, {}).error().code == "NoKeychain"_L1);
        RefreshTokensInKeychain tokens(m_keychain);
        QVERIFY(tokens.place() == RefreshTokens::Place::Unknown);
        QVERIFY(tokens.keep(kAda, u"SECRET-MARKER"_s, {}));
        QVERIFY(tokens.place() == RefreshTokens::Place::Memory);
        QCOMPARE(*tokens.token(kAda, {}), u"SECRET-MARKER"_s);
        QVERIFY(*tokens.accounts({}) == QList<UserAccount>({kAda}));
        QVERIFY(RefreshTokensInKeychain(m_keychain).accounts({})->isEmpty()); // gone with the object
        QVERIFY(tokens.forget(kAda, {}));
        QCOMPARE(*tokens.token(kAda, {}), QString());
    }

    void waitingEndsOnStop()
    {
        std::stop_source stop;
        stop.request_stop();
        CallContext context;
        context.stop = stop.get_token();
        const auto start = std::chrono::steady_clock::now();
        const auto read = m_keychain->read(u"accounts"_s, context);
        QVERIFY(read || read.error().kind == ErrorKind::Cancelled || read.error().code == "NoKeychain"_L1);
        QVERIFY(std::chrono::steady_clock::now() - start < 5s);
    }

private:
    bool m_isThere = false;
    std::shared_ptr<Keychain> m_keychain; ///< one for the process
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
