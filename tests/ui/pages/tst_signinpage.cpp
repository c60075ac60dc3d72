// Signing in, with a real token endpoint (the simulated one) behind it.
#include "tests/azure/testsession.h"
#include "tests/ui/pages/pageworld.h"
#include "ui/pages/signinpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicerow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSignalSpy>
#include <QSslConfiguration>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<test::PageWorld>();
        m_page = new SignInPage(m_world->session());
        m_world->show(m_page);
    }

    void cleanup() { m_world.reset(); }

    void everyControlHasAName() { QCOMPARE(test::namelessControls(m_page).join(u'|'), QString()); }

    void arrowsChooseTheWay()
    {
        auto *automatic = m_page->findChild<ChoiceRow *>(u"automaticWay"_s);
        QVERIFY(automatic->isChecked());
        automatic->setFocus();
        QTest::keyClick(automatic, Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(m_page->findChild<ChoiceRow *>(u"browserWay"_s)->isChecked());
    }

    void fileOfACloudIsAskedForWhereItIsNeeded()
    {
        auto *cloud = m_page->findChild<QComboBox *>(u"cloudBox"_s);
        auto *file = m_page->findChild<QLineEdit *>(u"cloudFile"_s);
        auto *signIn = m_page->findChild<QPushButton *>(u"signInButton"_s);
        QVERIFY(!file->isVisible() && signIn->isEnabled());
        cloud->setFocus();
        QTest::keyClick(cloud, Qt::Key_End);
        QVERIFY(file->isVisible() && !signIn->isEnabled());
        QTest::keyClicks(file, m_world->path(u"nosuch.json"_s));
        QVERIFY(signIn->isEnabled());
        QTest::mouseClick(signIn, Qt::LeftButton);
        auto *state = m_page->findChild<QLabel *>(u"signInState"_s);
        QTRY_VERIFY2(state->text().contains("not right"_L1), qPrintable(state->text()));
        QVERIFY(!m_page->isComplete());
    }

    void deviceCodeIsShownCopiedAndCancelled()
    {
        QVERIFY2(m_world->startAzure().isEmpty(), "the simulated Azure does not start");
        SignInOptions options = m_world->azure().signInOptions();
        options.kind = CredentialKind::DeviceCode;
        options.waitScale = 1; // the code shall stay for a moment
        m_world->session().account().signInWith(options);
        auto *code = m_page->findChild<QLabel *>(u"deviceCode"_s);
        QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), 20000);
        QVERIFY(!code->text().isEmpty());
        QVERIFY(m_page->findChild<QLabel *>(u"deviceCodeTimeLeft"_s)->text().contains(u':'));
        auto *copy = m_page->findChild<QPushButton *>(u"copyCodeButton"_s);
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), code->text());

        QTest::mouseClick(m_page->findChild<QPushButton *>(u"cancelSignInButton"_s), Qt::LeftButton);
        QVERIFY(!code->isVisible());
        QVERIFY(m_world->session().account().state() == Account::State::SignedOut);
    }

    void wrongClockIsSaid_data()
    {
        QTest::addColumn<int>("minutes"); // that Azure's clock is ahead
        QTest::addColumn<QString>("says");
        QTest::newRow("right") << 0 << QString();
        QTest::newRow("an hour behind") << 60 << u"60 min behind Azure's"_s;
        QTest::newRow("an hour ahead") << -60 << u"60 min ahead of Azure's"_s;
    }

    void wrongClockIsSaid()
    {
        QFETCH(int, minutes);
        QFETCH(QString, says);
        const test::ScriptedServer azure([=](const test::ScriptedRequest &request) {
            const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(minutes * 60),
                                                       u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
            const QByteArray body = request.target.contains("/oauth2/")
                ? "{\"access_token\":\"a.e30.c\",\"expires_in\":3600}"
                : "{\"value\":[]}";
            return test::ScriptedReply::json(200, body, {{"Date", date.toLatin1()}, {"x-ms-request-id", "r"}});
        });
        Account &account = m_world->session().account();
        account.setTarget({test::cloudAt(azure).toJson(), {}, true});
        SignInOptions options;
        options.kind = CredentialKind::Environment;
        options.allowInsecureLoopback = true;
        options.environment.insert(u"AZURE_TENANT_ID"_s, u"00000000-0000-4000-8000-000000000001"_s);
        options.environment.insert(u"AZURE_CLIENT_ID"_s, u"00000000-0000-4000-8000-000000000002"_s);
        options.environment.insert(u"AZURE_CLIENT_SECRET"_s, u"SECRET-MARKER-clock"_s);
        options.environment.insert(u"AZURE_AUTHORITY_HOST"_s, azure.url().toString());
        account.signInWith(options);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 20000);
        const QString text = m_page->findChild<QLabel *>(u"signInText"_s)->text();
        QCOMPARE(text.contains("The clock of this computer"_L1), !says.isEmpty());
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void browserSignsInAndThePersonIsKnown()
    {
        QVERIFY2(m_world->startAzure().isEmpty(), "the simulated Azure does not start");
        Account &account = m_world->session().account();
        int pages = 0;
        account.setBrowser([&](const QUrl &address) {
            ++pages;
            browse(address);
        });
        QTest::mouseClick(m_page->findChild<ChoiceRow *>(u"browserWay"_s), Qt::LeftButton);
        auto *person = m_page->findChild<QComboBox *>(u"personBox"_s);
        QVERIFY(!person->isVisible()); // nobody is known
        account.signIn(CredentialKind::Browser);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 20000);
        QCOMPARE(pages, 1);
        QVERIFY(!account.browserPage());
        QVERIFY(m_page->findChild<QLabel *>(u"signInKept"_s)->text().contains("memory only"_L1));
        const QString name = account.identity();

        account.lookForKnown();
        QTRY_VERIFY(person->isVisible());
        QVERIFY2(name.startsWith(person->currentText()), qPrintable(name));
        account.useTenant(m_world->azure().info().tenantId);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 20000);
        QCOMPARE(account.identity(), name);
        QCOMPARE(pages, 1); // silently
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"signOutButton"_s), Qt::LeftButton);
        QVERIFY(!m_page->isComplete() && !person->isVisible());
        account.lookForKnown();
        QTest::qWait(200);
        QVERIFY(account.known().isEmpty()); // forgotten where it was kept
    }

    void azureAsksAgainInTheMiddle()
    {
        QVERIFY2(m_world->startAzure(u"revoke-session:1x@GET */locations*"_s).isEmpty(),
                 "the simulated Azure does not start");
        Account &account = m_world->session().account();
        account.signIn(CredentialKind::DeviceCode);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 20000);
        auto *code = m_page->findChild<QLabel *>(u"deviceCode"_s);
        QVERIFY(!code->isVisible() && !account.isAskedAgain());

        Workers work(1);
        int status = 0;
        const QString path = u"/subscriptions/%1/locations"_s.arg(m_world->azure().info().subscriptionIds.first());
        work.run(
            this,
            [session = account.session(), path](const CallContext &context) {
                HttpRequest request;
                request.url = session->url(path, u"2022-12-01"_s);
                request.tokenScope = session->cloud().resourceManagerScope();
                return session->send(request, context);
            },
            [&](const Result<HttpResponse> &answer) { status = answer ? answer->status : -1; });
        QTRY_VERIFY_WITH_TIMEOUT(account.isAskedAgain(), 20000);
        QVERIFY(m_page->isComplete() && code->isVisible() && status == 0);
        auto *state = m_page->findChild<QLabel *>(u"signInState"_s);
        QVERIFY2(state->text().contains("again"_L1), qPrintable(state->text()));
        QTRY_COMPARE_WITH_TIMEOUT(status, 200, 20000); // the answer to the request that was waiting
        QTRY_VERIFY(!account.isAskedAgain() && !code->isVisible());
        QVERIFY(!state->text().contains("again"_L1));
    }

    void wrongSecretIsSaidWithItsCode()
    {
        QVERIFY2(m_world->startAzure().isEmpty(), "the simulated Azure does not start");
        SignInOptions options = m_world->azure().signInOptions();
        options.environment.insert(u"AZURE_CLIENT_SECRET"_s, u"wrong"_s);
        m_world->session().account().signInWith(options);
        auto *state = m_page->findChild<QLabel *>(u"signInState"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->session().account().state() == Account::State::Failed, 20000);
        QVERIFY2(state->text().contains("secret"_L1), qPrintable(state->text()));
        QVERIFY(m_page->findChild<QLabel *>(u"signInFacts"_s)->text().contains("AADSTS7000215"_L1));
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"copySignInErrorButton"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains("AADSTS7000215"_L1));
        QVERIFY(!m_page->isComplete());
    }

    void whoIsSignedInAndOutAgain()
    {
        QVERIFY2(m_world->startAzure().isEmpty(), "the simulated Azure does not start");
        QSignalSpy complete(m_page, &QWizardPage::completeChanged);
        m_world->session().account().signInWith(m_world->azure().signInOptions());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 20000);
        QVERIFY(complete.count() > 0);
        QCOMPARE(m_page->findChild<QLabel *>(u"signInText"_s)->text(), m_world->session().account().identity());
        auto *facts = m_page->findChild<QLabel *>(u"signInFacts"_s);
        QVERIFY(facts->text().contains(m_world->azure().info().tenantId));
        QTRY_VERIFY(facts->text().contains("Contoso"_L1)); // the tenant's name follows
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"signOutButton"_s), Qt::LeftButton);
        QVERIFY(!m_page->isComplete());
    }

    void practiceNeedsNoChoice()
    {
        m_world->session().practise(m_world->path(u"practice"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), 30000);
        QVERIFY(!m_page->findChild<QPushButton *>(u"signInButton"_s)->isVisible());
        QVERIFY(!m_page->findChild<QPushButton *>(u"signOutButton"_s)->isVisible());
        QVERIFY(m_page->findChild<Banner *>(u"signInBanner"_s)->text().contains("practice"_L1));
    }

private:
    /// Goes where a browser would.
    void browse(const QUrl &address)
    {
        QNetworkRequest request(address);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_world->azure().info().caFile);
        request.setSslConfiguration(tls);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
        QNetworkReply *reply = m_network.get(request); // from https to a loopback address, as in every browser
        connect(reply, &QNetworkReply::redirected, reply, &QNetworkReply::redirectAllowed);
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<test::PageWorld> m_world;
    SignInPage *m_page = nullptr;
};

QTEST_MAIN(SignInPageTest)
#include "tst_signinpage.moc"
