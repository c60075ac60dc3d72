// Texts of an inventory as blocks: out comes what went in, or nothing.
#include "store/packedtexts.h"

#include <QTest>

using namespace azrelocate;

class PackedTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outComesWhatWentIn_data()
    {
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::newRow("none") << QList<QByteArray>();
        QTest::newRow("an empty one") << QList<QByteArray>{""};
        QTest::newRow("one with every byte") << QList<QByteArray>{QByteArray("a\0b\n\xff", 5)};
        QList<QByteArray> many;
        for (int i = 0; i < kTextsInBlock; ++i)
            many.append("{\"id\":\"/subscriptions/" + QByteArray::number(i) + "\"}" + QByteArray(i, 'x'));
        QTest::newRow("a full block") << many;
    }
    void outComesWhatWentIn()
    {
        QFETCH(QList<QByteArray>, texts);
        const auto read = unpacked(packed(texts));
        QVERIFY(read);
        QCOMPARE(*read, texts);
    }

    void repetitionCostsLittle()
    {
        const QByteArray text = "{\"id\":\"/subscriptions/1\",\"properties\":{\"provisioningState\":\"Succeeded\"}}";
        const QList<QByteArray> texts(kTextsInBlock, text);
        QVERIFY(packed(texts).size() * 10 < text.size() * texts.size());
    }

    void aDamagedBlockIsRefused_data()
    {
        const QByteArray whole = packed({"one text", "and another one"});
        QTest::addColumn<QByteArray>("block");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("cut") << whole.chopped(3);
        QTest::newRow("text") << QByteArray("{\"id\":1}");
        // A frame that says that 2^40 bytes come (RFC 8878, 3.1.1): the memory is not asked for.
        QTest::newRow("a bomb") << QByteArray::fromHex("28b52ffde0000000000001000001000000");
    }
    void aDamagedBlockIsRefused()
    {
        QFETCH(QByteArray, block);
        QVERIFY(!unpacked(block));
    }
};

QTEST_GUILESS_MAIN(PackedTextsTest)
#include "tst_packedtexts.moc"
