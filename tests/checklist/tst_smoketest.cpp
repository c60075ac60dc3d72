// Smoke tests as people write them, and what they say of an answer.
#include "checklist/smoketest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

class SmokeTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("written");
        const QString address = u"https://www.contoso.com/health"_s;
        QTest::newRow("the address alone") << address << u"GET "_s + address;
        QTest::newRow("with a method") << u"HEAD "_s + address << u"HEAD "_s + address;
        QTest::newRow("one status") << address + u" status=204"_s << u"GET "_s + address + u" status=204"_s;
        QTest::newRow("a range") << address + u" status=200-299"_s << u"GET "_s + address + u" status=200-299"_s;
        QTest::newRow("the usual range") << address + u" status=200-399"_s << u"GET "_s + address;
        QTest::newRow("a text of one word") << address + u" text=ready"_s << u"GET "_s + address + u" text=\"ready\""_s;
        QTest::newRow("a text with quotes")
            << address + u" text=\"a \\\"b\\\" c\\\\\""_s << u"GET "_s + address + u" text=\"a \\\"b\\\" c\\\\\""_s;
        QTest::newRow("a header") << address + u" header=\"Cache-Control: no-store\""_s
                                  << u"GET "_s + address + u" header=\"Cache-Control: no-store\""_s;
        QTest::newRow("a header of any value")
            << address + u" header=ETag"_s << u"GET "_s + address + u" header=\"ETag\""_s;
        QTest::newRow("a time") << address + u" within=2s"_s << u"GET "_s + address + u" within=2000ms"_s;
        QTest::newRow("with blanks around")
            << u"  "_s + address + u"\t status=200 "_s << u"GET "_s + address + u" status=200"_s;
        QTest::newRow("a query and a port") << u"http://shop.contoso.com:8080/a%20b?x=1&y=%C3%BC"_s
                                            << u"GET http://shop.contoso.com:8080/a%20b?x=1&y=%C3%BC"_s;
    }

    void linesAreReadAndWritten()
    {
        QFETCH(QString, line);
        const auto test = SmokeTest::parse(line);
        QVERIFY2(test, test ? "" : qPrintable(test.error().message));
        QTEST(test->toLine(), "written");
        const auto again = SmokeTest::parse(test->toLine());
        QVERIFY(again && *again == *test);
    }

    void wrongLinesSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QString() << u"is not an address"_s;
        QTest::newRow("no address") << u"GET status=200"_s << u"status=200"_s;
        QTest::newRow("another method") << u"DELETE https://www.contoso.com/"_s << u"DELETE"_s;
        QTest::newRow("another scheme") << u"ftp://www.contoso.com/"_s << u"ftp:"_s;
        QTest::newRow("a password in it") << u"https://a:b@www.contoso.com/"_s << u"password"_s;
        QTest::newRow("no status") << u"https://x.contoso.com status=600"_s << u"status=600"_s;
        QTest::newRow("a range backwards") << u"https://x.contoso.com status=300-200"_s << u"300-200"_s;
        QTest::newRow("no header") << u"https://x.contoso.com header=\"a b\""_s << u"header="_s;
        QTest::newRow("no time") << u"https://x.contoso.com within=2"_s << u"within=2"_s;
        QTest::newRow("an unknown word") << u"https://x.contoso.com body=x"_s << u"body=x"_s;
        QTest::newRow("an open quote") << u"https://x.contoso.com text=\"a"_s << u"quote"_s;
        QTest::newRow("text of a HEAD") << u"HEAD https://x.contoso.com text=a"_s << u"HEAD"_s;
    }

    void wrongLinesSayWhatIsWrong()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto test = SmokeTest::parse(line);
        QVERIFY(!test);
        QVERIFY2(test.error().message.contains(named), qPrintable(test.error().message));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("wishes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("flaws");
        QTest::newRow("as wanted") << u"status=200 text=\"In stock\" header=\"cache-control: no-store\" within=1s"_s
                                   << 200 << QStringList();
        QTest::newRow("a redirect is good by itself") << QString() << 302 << QStringList();
        QTest::newRow("an error is not") << QString() << 503 << QStringList{u"The application answers with 503."_s};
        QTest::newRow("not one of the range")
            << u"status=200-299"_s << 302 << QStringList{u"The application answers with 302."_s};
        QTest::newRow("another text") << u"text=Sold"_s << 200
                                      << QStringList{u"The answer does not contain \"Sold\"."_s};
        QTest::newRow("no such header") << u"header=ETag"_s << 200 << QStringList{u"The answer has no header ETag."_s};
        QTest::newRow("another value") << u"header=\"Cache-Control: private\""_s << 200
                                       << QStringList{u"The header Cache-Control does not contain \"private\"."_s};
        QTest::newRow("too late") << u"within=100ms"_s << 200 << QStringList{u"The answer took 150 ms."_s};
        QTest::newRow("two flaws") << u"text=Sold within=1ms"_s << 200
                                   << QStringList{u"The answer does not contain \"Sold\"."_s,
                                                  u"The answer took 150 ms."_s};
    }

    void answers()
    {
        QFETCH(QString, wishes);
        QFETCH(int, status);
        const auto test = SmokeTest::parse(u"https://x.contoso.com "_s + wishes);
        QVERIFY(test);
        HttpProbeAnswer answer;
        answer.status = status;
        answer.body = "Kettle: In stock";
        answer.headers = {{"Cache-Control", "no-store, max-age=0"}};
        answer.latency = std::chrono::milliseconds(150);
        QStringList flaws;
        for (const Message &flaw : test->flawsOf(answer))
            flaws.append(flaw.toString());
        QTEST(flaws, "flaws");
    }
};

QTEST_APPLESS_MAIN(SmokeTestTest)
#include "tst_smoketest.moc"
