#include "http/redaction.h"

#include <QTest>

using namespace azrelocate;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excerpts_data();
    void excerpts();
    void urls_data();
    void urls();
    void theCutIsBetweenCharacters();
};

void TestRedaction::excerpts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kept"); // must be there
    QTest::newRow("key of a storage account")
        << QByteArray(R"({"keys":[{"keyName":"key1","primaryKey":"SECRET-MARKER"}]})") << QByteArray("key1");
    QTest::newRow("connection string under a harmless key")
        << QByteArray(R"({"name":"x","value":"Server=tcp:s;User=u;Password=SECRET-MARKER;Encrypt=true"})")
        << QByteArray("Encrypt");
    QTest::newRow("account key in a text")
        << QByteArray(R"({"value":"AccountName=a;AccountKey=SECRET-MARKER"})") << QByteArray("AccountName=a");
    QTest::newRow("signature in a URL") << QByteArray(R"({"uri":"https://a/b?sv=1&sig=SECRET-MARKER&se=2"})")
                                        << QByteArray("se=2");
    QTest::newRow("password in a URL") << QByteArray(R"({"uri":"redis://u:SECRET-MARKER@host:1"})")
                                       << QByteArray("host:1");
    QTest::newRow("token") << QByteArray(R"({"access_token":"SECRET-MARKER","token_type":"Bearer"})")
                           << QByteArray("token_type");
    QTest::newRow("an object below a secret key")
        << QByteArray(R"({"connectionStrings":[{"value":"SECRET-MARKER"}],"a":1})") << QByteArray("\"a\":1");
    QTest::newRow("app settings in a template")
        << QByteArray(R"({"appSettings":[{"name":"K","value":"SECRET-MARKER"}],"a":1})") << QByteArray("\"a\":1");
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><A>AccountKey=SECRET-MARKER;x</A>") << QByteArray("<A>");
    QTest::newRow("bytes") << QByteArray("\x00\x01SECRET-MARKER", 15) << QByteArray();
}

void TestRedaction::excerpts()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, kept);
    const QByteArray type = body.startsWith("<?xml") ? "application/xml"
        : body.startsWith('{')                       ? "application/json"
                                                     : "application/octet-stream";
    const QString excerpt = redactedExcerpt(body, type);
    QVERIFY2(!excerpt.contains(QStringLiteral("SECRET-MARKER")), qPrintable(excerpt));
    QVERIFY2(excerpt.contains(QString::fromUtf8(kept)), qPrintable(excerpt));
}

void TestRedaction::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("api-version stays") << "https://m/a?api-version=2025-04-01"
                                       << "https://m/a?api-version=2025-04-01";
    QTest::newRow("filter stays") << "https://m/a?$filter=atScope()&$skiptoken=abc"
                                  << "https://m/a?$filter=atScope()&$skiptoken=***";
    QTest::newRow("signature goes") << "https://b/c?sv=1&sig=x%3D"
                                    << "https://b/c?sv=***&sig=***";
    QTest::newRow("user goes") << "https://u:p@b/c"
                               << "https://b/c";
    QTest::newRow("no query") << "https://b/c"
                              << "https://b/c";
}

void TestRedaction::urls()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QCOMPARE(redactedUrl(QUrl(url)), shown);
}

void TestRedaction::theCutIsBetweenCharacters()
{
    const QByteArray body = "{\"a\":\"" + QStringLiteral("\u00e4").repeated(5000).toUtf8() + "\"}";
    const QString excerpt = redactedExcerpt(body, "application/json");
    QVERIFY(excerpt.toUtf8().size() <= 4096);
    QVERIFY(!excerpt.contains(QChar::ReplacementCharacter));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
