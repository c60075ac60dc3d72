// Names of the source replaced by names of the target, in one text and in many.
#include "base/textreplacement.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TextReplacementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing to replace") << u"other"_s << u"other"_s;
        QTest::newRow("without case") << u"https://KV-Shop-weu.vault"_s << u"https://kv-shop-sdc.vault"_s;
        QTest::newRow("the longest first") << u"shop-weu-logs"_s << u"logs-sdc"_s;
        QTest::newRow("what is replaced already stays") << u"shop-sdc shop"_s << u"shop-sdc shop-sdc"_s;
        QTest::newRow("no part of a word") << u"workshop shops"_s << u"workshop shops"_s;
        QTest::newRow("no part of another name") << u"vm-shop shop-api my_shop"_s << u"vm-shop shop-api my_shop"_s;
        QTest::newRow("a name among signs")
            << u"['shop'] /shop/ shop.net;shop=1"_s << u"['shop-sdc'] /shop-sdc/ shop-sdc.net;shop-sdc=1"_s;
        QTest::newRow("an id after a host")
            << u"https://arm/subscriptions/s/weu?x"_s << u"https://arm/subscriptions/s/sdc?x"_s;
        QTest::newRow("an id that goes on")
            << u"/subscriptions/s/weu2 /subscriptions/s/weu/x"_s << u"/subscriptions/s/weu2 /subscriptions/s/sdc/x"_s;
        QTest::newRow("signs of a pattern are plain text") << u"a.b axb"_s << u"c axb"_s;
    }
    void replaced()
    {
        static const TextReplacer replacer({{u"kv-shop-weu"_s, u"kv-shop-sdc"_s},
                                            {u"shop-weu-logs"_s, u"logs-sdc"_s},
                                            {u"shop"_s, u"shop-sdc"_s},
                                            {u"/subscriptions/s/weu"_s, u"/subscriptions/s/sdc"_s},
                                            {u"a.b"_s, u"c"_s}});
        QFETCH(QString, text);
        QTEST(replacer.replaced(text), "expected");
        QCOMPARE(replacer.replaced(text), replacer.replaced(text)); // one search serves many texts
    }

    void tokensOnceInTheirOrder()
    {
        const TextReplacer replacer({{u"b"_s, u"x"_s}, {u"a"_s, u"y"_s}});
        QCOMPARE(replacer.replaceableIn(u"b a b"_s), (QStringList{u"b"_s, u"a"_s}));
    }

    void nothingIsReplacedByItself()
    {
        QCOMPARE(TextReplacer({{u"Same"_s, u"same"_s}}).replaced(u"Same"_s), u"Same"_s);
        QCOMPARE(TextReplacer({}).replaced(u"text"_s), u"text"_s);
    }
};

QTEST_APPLESS_MAIN(TextReplacementTest)
#include "tst_textreplacement.moc"
