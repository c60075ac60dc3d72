#include "teststore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// Every kind of tampering with a closed file, and what verify() says of it.
class TestChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void untouchedFileVerifies();
    void tampering_data();
    void tampering();
    void anyByteOfAnyEvent_data();
    void anyByteOfAnyEvent();
    void byteInTheRawFile();
    void readOnlyVerifies();
    void verifyWhileWriting();

private:
    QString copy(const QString &name);
    QTemporaryDir m_dir;
    QString m_sample;
};

void TestChain::initTestCase()
{
    m_sample = m_dir.filePath(u"sample.relocation"_s);
    test::writeSample(m_sample);
    QVERIFY(!QFile::exists(m_sample + u"-wal"_s)); // one file to copy
}

QString TestChain::copy(const QString &name)
{
    const QString path = m_dir.filePath(name + u".relocation"_s);
    QFile::remove(path);
    QFile::copy(m_sample, path);
    return path;
}

void TestChain::untouchedFileVerifies()
{
    const auto file = test::openFile(copy(u"same"_s));
    QVERIFY(file);
    const auto report = file->verify();
    QVERIFY(report);
    QVERIFY2(report->ok, report->problems.isEmpty() ? "" : qPrintable(report->problems.first().toLine()));
    QCOMPARE(report->events, 10);
    QVERIFY(report->rows >= 10);
    QCOMPARE(report->head, *file->chainHead());
}

void TestChain::tampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("seq"); // 0: not told
    QTest::addColumn<QString>("key");

    QTest::newRow("event's time") << u"UPDATE events SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 3"_s
                                  << u"event-changed"_s << qint64(3) << u""_s;
    QTest::newRow("event's time without milliseconds")
        << u"UPDATE events SET time = replace(time, 'Z', '0Z') WHERE seq = 3"_s << u"event-changed"_s << qint64(3)
        << u""_s;
    QTest::newRow("event's actor") << u"UPDATE events SET actor = 'x' WHERE seq = 4"_s << u"event-changed"_s
                                   << qint64(4) << u""_s;
    QTest::newRow("event's kind") << u"UPDATE events SET kind = 'x' WHERE seq = 1"_s << u"event-changed"_s << qint64(1)
                                  << u""_s;
    QTest::newRow("event's subject") << u"UPDATE events SET subject = 'x' WHERE seq = 2"_s << u"event-changed"_s
                                     << qint64(2) << u""_s;
    QTest::newRow("event's payload")
        << u"UPDATE events SET payload = replace(payload, 'passed', 'failed') WHERE seq = 2"_s << u"event-changed"_s
        << qint64(2) << u""_s;
    QTest::newRow("a blank in a payload")
        << u"UPDATE events SET payload = payload || ' ' WHERE seq = 2"_s << u"event-changed"_s << qint64(2) << u""_s;
    QTest::newRow("event's hash") << u"UPDATE events SET hash = upper(hash) WHERE seq = 5"_s << u"event-changed"_s
                                  << qint64(5) << u""_s;
    QTest::newRow("event's number") << u"UPDATE events SET seq = 99 WHERE seq = 10"_s << u"event-missing"_s
                                    << qint64(10) << u""_s;
    QTest::newRow("an event removed from the middle")
        << u"DELETE FROM events WHERE seq = 6"_s << u"event-missing"_s << qint64(6) << u""_s;
    QTest::newRow("the first event removed")
        << u"DELETE FROM events WHERE seq = 1"_s << u"event-missing"_s << qint64(1) << u""_s;
    QTest::newRow("the last event removed")
        << u"DELETE FROM events WHERE seq = 10"_s << u"tail-missing"_s << qint64(10) << u""_s;
    QTest::newRow("all events removed") << u"DELETE FROM events"_s << u"tail-missing"_s << qint64(1) << u""_s;
    QTest::newRow("the count of events") << u"UPDATE chain SET events = 9"_s << u"tail-missing"_s << qint64(9) << u""_s;
    QTest::newRow("the end of the chain")
        << u"UPDATE chain SET head = 'x'"_s << u"tail-missing"_s << qint64(10) << u""_s;
    QTest::newRow("an item's state") << u"UPDATE items SET state = 'passed' WHERE id = 'sub.choice'"_s
                                     << u"row-changed"_s << qint64(3) << u"sub.choice"_s;
    QTest::newRow("an item's evidence") << u"UPDATE items SET evidence = NULL WHERE id = 'dom.ttl'"_s
                                        << u"row-changed"_s << qint64(2) << u"dom.ttl"_s;
    QTest::newRow("an item removed") << u"DELETE FROM items WHERE id = 'dom.ttl'"_s << u"row-missing"_s << qint64(2)
                                     << u"dom.ttl"_s;
    QTest::newRow("an item added") << u"INSERT INTO items (id, state) VALUES ('tls.bound', 'passed')"_s
                                   << u"row-unaccounted"_s << qint64(0) << u"tls.bound"_s;
    QTest::newRow("a task's state") << u"UPDATE tasks SET state = 'succeeded'"_s << u"row-changed"_s << qint64(4)
                                    << test::sampleChange(u"www"_s).id;
    QTest::newRow("a decision") << u"UPDATE decisions SET choice = 'cold'"_s << u"row-changed"_s << qint64(5) << u"1"_s;
    QTest::newRow("a comment") << u"UPDATE comments SET text = 'bad'"_s << u"row-changed"_s << qint64(6) << u"1"_s;
    QTest::newRow("who signed") << u"UPDATE sign_offs SET by = 'Bob'"_s << u"row-changed"_s << qint64(7) << u"1"_s;
    QTest::newRow("a resource")
        << u"UPDATE inventory SET location = 'northeurope' WHERE name = 'b'"_s << u"row-changed"_s << qint64(8)
        << u"/subscriptions/s/resourcegroups/g/providers/microsoft.network/publicipaddresses/b"_s;
    QTest::newRow("a resource's own hash")
        << u"UPDATE inventory SET hash = 'x' WHERE name = 'a'"_s << u"row-changed"_s << qint64(8)
        << u"/subscriptions/s/resourcegroups/g/providers/microsoft.network/publicipaddresses/a"_s;
    QTest::newRow("a block of texts overwritten")
        << u"UPDATE inventory_json SET block = zeroblob(64)"_s << u"row-changed"_s << qint64(8)
        << u"/subscriptions/s/resourcegroups/g/providers/microsoft.network/publicipaddresses/a"_s;
    QTest::newRow("a block of texts removed")
        << u"DELETE FROM inventory_json"_s << u"row-changed"_s << qint64(8)
        << u"/subscriptions/s/resourcegroups/g/providers/microsoft.network/publicipaddresses/a"_s;
    QTest::newRow("a resource removed") << u"DELETE FROM inventory WHERE name = 'b'"_s << u"row-missing"_s << qint64(8)
                                        << u""_s;
    QTest::newRow("the plan") << u"UPDATE documents SET json = '{}' WHERE name = 'plan'"_s << u"row-changed"_s
                              << qint64(9) << u"plan"_s;
    QTest::newRow("the settings removed")
        << u"DELETE FROM documents WHERE name = 'settings'"_s << u"row-missing"_s << qint64(1) << u"settings"_s;
}

void TestChain::tampering()
{
    QFETCH(QString, sql);
    QFETCH(QString, kind);
    QFETCH(qint64, seq);
    QFETCH(QString, key);
    const QString path = copy(u"tampered"_s);
    test::tamper(path, sql);
    const auto file = test::openFile(path);
    QVERIFY(file);
    const auto report = file->verify();
    QVERIFY(report);
    QVERIFY(!report->ok);
    const bool told = std::any_of(report->problems.begin(), report->problems.end(), [&](const ChainProblem &problem) {
        return toString(problem.kind) == kind && problem.seq == seq && problem.key == key;
    });
    QVERIFY2(told, qPrintable(report->problems.first().toLine()));
    if (seq > 0)
        QCOMPARE(*report->firstBadSeq, seq);
    for (const ChainProblem &problem : report->problems)
        QVERIFY(!problem.toLine().contains(u'%'));
}

void TestChain::anyByteOfAnyEvent_data()
{
    QTest::addColumn<QString>("column");
    for (const char *column : {"time", "actor", "kind", "subject", "payload", "hash"})
        QTest::newRow(column) << QString::fromLatin1(column);
}

void TestChain::anyByteOfAnyEvent()
{
    QFETCH(QString, column);
    for (int seq = 1; seq <= 10; ++seq) {
        QByteArray text = test::tamper(m_sample, u"SELECT %1 FROM events WHERE seq = %2"_s.arg(column).arg(seq))
                              .first()
                              .toString()
                              .toUtf8();
        if (text.isEmpty())
            continue;
        const qsizetype at = (seq * 37) % text.size();
        text[at] = static_cast<char>(text[at] ^ 0x01);
        const QString path = copy(u"flipped"_s);
        test::tamper(path, u"UPDATE events SET %1 = ? WHERE seq = %2"_s.arg(column).arg(seq),
                     {QString::fromUtf8(text)});
        const auto report = test::openFile(path, RelocationFile::Access::ReadOnly)->verify();
        QVERIFY(report);
        QVERIFY(!report->ok);
        QCOMPARE(*report->firstBadSeq, seq);
    }
}

void TestChain::byteInTheRawFile()
{
    QFile sample(m_sample);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray bytes = sample.readAll();
    const qsizetype at = bytes.indexOf("discovery.started");
    QVERIFY(at > 0);
    const QString path = copy(u"raw"_s);
    QFile raw(path);
    QVERIFY(raw.open(QIODevice::ReadWrite));
    raw.seek(at + 3);
    raw.putChar('z');
    raw.close();
    const auto file = test::openFile(path);
    QVERIFY(file);
    const auto report = file->verify();
    QVERIFY(report && !report->ok);
    QCOMPARE(*report->firstBadSeq, 10);
}

void TestChain::readOnlyVerifies()
{
    const QString path = copy(u"readonly"_s);
    const auto file = test::openFile(path, RelocationFile::Access::ReadOnly);
    QVERIFY(file);
    QVERIFY(file->verify()->ok);
    const auto refused = file->appendEvent(u"x"_s, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ReadOnly"_s);
}

void TestChain::verifyWhileWriting()
{
    const QString path = copy(u"busy"_s);
    const auto writer = test::openFile(path);
    const auto reader = test::openFile(path, RelocationFile::Access::ReadOnly);
    QVERIFY(writer && reader);
    std::jthread writing([&writer](std::stop_token stop) {
        for (int i = 0; i < 2000 && !stop.stop_requested(); ++i)
            static_cast<void>(writer->addComment({0, u"dom.ttl"_s, u"Ann"_s, QString::number(i), {}}));
    });
    for (int i = 0; i < 20; ++i) {
        const auto report = reader->verify();
        QVERIFY(report);
        QVERIFY(report->ok);
    }
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
