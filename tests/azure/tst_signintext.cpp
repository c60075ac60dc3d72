// Every refusal of Microsoft Entra that is known has a plain sentence of its own.
#include "azure/credentials/signintext.h"

#include <QSet>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &code)
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.code = code;
    error.message = code + u": words of the service"_s;
    return error;
}

}

class SignInTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The codes that administrators meet, by what they are about.
    void codeHasItsSentence_data()
    {
        QTest::addColumn<QString>("codes");
        QTest::newRow("expired or revoked") << u"70000 70008 50132 50133 50089 50173"_s;
        QTest::newRow("second factor") << u"50076 50079 50072 50074"_s;
        QTest::newRow("no session, no tenant") << u"50058 50059 90019"_s;
        QTest::newRow("Conditional Access") << u"50097 50131 50155 50158 53000 53001 53002 53003 50199"_s;
        QTest::newRow("consent") << u"65001 90094 65005 650052 65004 65002"_s;
        QTest::newRow("redirect address") << u"50011 70004"_s;
        QTest::newRow("account not in the tenant") << u"50020 50034 90072 51004 50105"_s;
        QTest::newRow("password") << u"50126 50053 50055 50057"_s;
        QTest::newRow("secret or assertion") << u"70002 50012 7000215 7000222 700027 7000216"_s;
        QTest::newRow("assertion of a certificate") << u"700021 700023 700024 50027 5002738"_s;
        QTest::newRow("token of a workload") << u"70021 700211 700212 700213 7002138 70025 7000272 50166 90061"_s;
        QTest::newRow("application") << u"70001 700016 7000218"_s;
        QTest::newRow("malformed request") << u"70011 90014 9002313 900144"_s;
        QTest::newRow("tenant") << u"90002 90038"_s;
        QTest::newRow("passing trouble") << u"90006 90012 90024 90033 90090 50033 50087 90055 50196"_s;
        QTest::newRow("clock") << u"80013"_s;
        QTest::newRow("device code") << u"70016 70018 70019"_s;
    }

    void codeHasItsSentence()
    {
        QFETCH(QString, codes);
        const SignInText general = signInText(refusal(u"AADSTS1"_s));
        for (const QString &number : codes.split(u' ')) {
            const SignInText text = signInText(refusal(u"AADSTS"_s + number));
            QVERIFY2(text.what != general.what, qPrintable(number));
            QVERIFY2(!text.next.isEmpty(), qPrintable(number));
            QVERIFY2(text.what.endsWith(u'.') && text.next.endsWith(u'.'), qPrintable(number));
            QVERIFY2(!text.what.contains("AADSTS"_L1), qPrintable(number)); // the code is shown beside
        }
    }

    void wordsOfOurOwn_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &code : {u"authorization_declined"_s, u"expired_token"_s, u"bad_verification_code"_s,
                                 u"access_denied"_s, u"BrowserTimeout"_s, u"AnotherAccount"_s, u"IdTokenNonce"_s,
                                 u"IdTokenTime"_s, u"ManagedIdentityAbsent"_s})
            QTest::newRow(qPrintable(code)) << code;
    }

    void wordsOfOurOwn()
    {
        QFETCH(QString, code);
        QVERIFY(signInText(refusal(code)).what != signInText(refusal(u"other"_s)).what);
    }

    void noCodeTwice()
    {
        const QStringList codes = knownSignInCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    }

    void chainTellsWhatItsLastLinkSays()
    {
        Error chain = refusal({});
        chain.details = {refusal(u"NotInstalled"_s), refusal(u"AADSTS53003"_s)};
        QCOMPARE(signInText(chain).what, signInText(refusal(u"AADSTS53003"_s)).what);
    }

    void networkIsNotTheAccount()
    {
        Error error;
        error.kind = ErrorKind::Network;
        QVERIFY(signInText(error).next.contains("proxy"_L1));
    }
};

QTEST_APPLESS_MAIN(SignInTextTest)
#include "tst_signintext.moc"
