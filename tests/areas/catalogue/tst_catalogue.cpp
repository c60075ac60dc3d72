// The table of items as a whole: what must be true of every row.
#include "areas/catalogue.h"

#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace azrelocate;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRow_data()
    {
        QTest::addColumn<QString>("id");
        for (const Area &area : catalogue()) {
            for (const Item &item : area.items)
                QTest::newRow(item.id) << QString::fromLatin1(item.id);
        }
    }

    void everyRow()
    {
        QFETCH(QString, id);
        const Item *item = findItem(id);
        QVERIFY(item);
        const Area *area = areaOf(*item);
        QVERIFY(area);
        QVERIFY(area->phase == item->phase);
        QVERIFY(QString::fromUtf8(item->title).endsWith(u'.'));
        QVERIFY(QString::fromUtf8(item->why).endsWith(u'.'));
        const QUrl source(QString::fromLatin1(item->source));
        QCOMPARE(source.scheme(), u"https"_s);
        QVERIFY(!source.host().isEmpty());
        QVERIFY2(!item->byHand || !item->check, "by hand means that there is nothing to read");
        QVERIFY2(item->check || !item->propose, "a fix without a check is never offered");
    }

    void idsAreUnique()
    {
        QSet<QString> ids;
        for (const Area &area : catalogue()) {
            for (const Item &item : area.items) {
                QVERIFY2(!ids.contains(QString::fromLatin1(item.id)), item.id);
                ids.insert(QString::fromLatin1(item.id));
            }
        }
        QCOMPARE(ids.size(), 74);
    }

    void phasesComeInOrder()
    {
        int last = 0;
        for (const Area &area : catalogue()) {
            QVERIFY(static_cast<int>(area.phase) >= last);
            last = static_cast<int>(area.phase);
        }
    }
};

QTEST_APPLESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
