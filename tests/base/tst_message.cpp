#include "base/message.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QTranslator>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

/// Another language: every text of the context of messages in capitals.
class Capitals : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Message") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

}

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<Message>("message");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("other");
        QTest::newRow("arguments are data") << Message("%1 is in %2.", {u"vnet-shop"_s, u"westeurope"_s})
                                            << u"vnet-shop is in westeurope."_s << u"vnet-shop IS IN westeurope."_s;
        QTest::newRow("an argument that reads like a placeholder")
            << Message("%1, %2", {u"%2"_s, u"x"_s}) << u"%2, x"_s << u"%2, x"_s;
        QTest::newRow("an argument that is a message")
            << Message("It stays: %1", {Message("no recipe for %1", {u"a/b"_s})}) << u"It stays: no recipe for a/b"_s
            << u"IT STAYS: NO RECIPE FOR a/b"_s;
        QTest::newRow("two sentences") << Message("It moves.").followedBy("Downtime: none.")
                                       << u"It moves. Downtime: none."_s << u"IT MOVES. DOWNTIME: NONE."_s;
        QTest::newRow("nothing, then a sentence") << Message().followedBy("It moves.") << u"It moves."_s << u"IT MOVES."_s;
        QTest::newRow("a person's words") << Message::verbatim(u"100 %1 sure"_s) << u"100 %1 sure"_s << u"100 %1 sure"_s;
        QTest::newRow("a sentence of a data file")
            << Message::fromData(u"Until drained."_s) << u"Until drained."_s << u"UNTIL DRAINED."_s;
    }

    void sentences()
    {
        QFETCH(Message, message);
        QFETCH(QString, english);
        QFETCH(QString, other);
        QCOMPARE(message.toString(), english);
        const Message stored = Message::fromJson(message.toJson());
        QVERIFY(stored == message);
        Capitals capitals;
        QVERIFY(QCoreApplication::installTranslator(&capitals));
        QCOMPARE(stored.toString(), other);
        QCoreApplication::removeTranslator(&capitals);
    }

    void phrasesAreDataOrMessages()
    {
        QVERIFY(Phrase(u"free"_s) == Phrase(u"free"_s));
        QVERIFY(!(Phrase(u"free"_s) == Phrase("free"))); // one is translated, the other is not
        QVERIFY(Phrase().isEmpty() && !Phrase("free").isEmpty());
        QCOMPARE(Phrase(u"free"_s).toJson(), QJsonValue(u"free"_s));
        QVERIFY(Phrase::fromJson(Phrase("free").toJson()) == Phrase("free"));
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
