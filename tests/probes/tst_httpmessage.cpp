#include "probes/httpmessage.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsByteByByte();
};

void TestHttpMessage::reads_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<QString>("outcome"); // "status complete|open body", "waiting" or "error"

    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << false << u"200 complete hello"_s;
    QTest::newRow("length, not all there") << ok + "Content-Length: 5\r\n\r\nhel" << false << u"200 open hel"_s;
    QTest::newRow("length, cut off") << ok + "Content-Length: 5\r\n\r\nhel" << true << u"error"_s;
    QTest::newRow("more than the length") << ok + "Content-Length: 2\r\n\r\nhello" << false << u"200 complete he"_s;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
                            << false << u"200 complete hello"_s;
    QTest::newRow("chunk not all there") << ok + "Transfer-Encoding: chunked\r\n\r\nA\r\nhel" << false
                                         << u"200 open hel"_s;
    QTest::newRow("chunks cut off") << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n" << true << u"error"_s;
    QTest::newRow("chunk size is no number") << ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhel\r\n"
                                             << false << u"error"_s;
    QTest::newRow("until the connection ends") << ok + "\r\nhello" << true << u"200 complete hello"_s;
    QTest::newRow("connection still open") << ok + "\r\nhello" << false << u"200 open hello"_s;
    QTest::newRow("limit reached") << ok + "Content-Length: 100\r\n\r\n" + QByteArray(20, 'x') << false
                                   << u"200 complete xxxxxxxxxx"_s;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << u"204 complete "_s;
    QTest::newRow("interim answer first")
        << "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nok" << false << u"200 complete ok"_s;
    QTest::newRow("head not all there") << ok + "Content-" << false << u"waiting"_s;
    QTest::newRow("ended within the head") << ok + "Content-" << true << u"error"_s;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << false << u"error"_s;
}

void TestHttpMessage::reads()
{
    QFETCH(QByteArray, received);
    QFETCH(bool, ended);
    QFETCH(QString, outcome);
    const auto message = readHttpMessage(received, ended, 10);
    QString shown = u"error"_s;
    if (message && !*message)
        shown = u"waiting"_s;
    else if (message)
        shown = QString::number((*message)->status) + ((*message)->complete ? u" complete "_s : u" open "_s)
            + QString::fromLatin1((*message)->body);
    QCOMPARE(shown, outcome);
}

void TestHttpMessage::readsByteByByte()
{
    const QByteArray whole = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
    for (qsizetype size = 0; size < whole.size() - 4; ++size) {
        const auto message = readHttpMessage(QByteArrayView(whole).first(size), false, 100);
        QVERIFY(message);
        QVERIFY(!*message || !(*message)->complete);
    }
}

QTEST_APPLESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
