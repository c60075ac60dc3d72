#include "ui/widgets/columnwidths.h"

#include <QTest>

using namespace azrelocate;

class ColumnWidthsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsFollowTheirContent_data();
    void columnsFollowTheirContent();
};

void ColumnWidthsTest::columnsFollowTheirContent_data()
{
    QTest::addColumn<QList<ColumnWish>>("wishes");
    QTest::addColumn<int>("stretched");
    QTest::addColumn<int>("room");
    QTest::addColumn<bool>("scrolls");
    QTest::addColumn<QList<int>>("widths");

    const ColumnWish empty{-1, 100, 60, 300};
    const ColumnWish main{400, 300, 150, 300};
    const auto holding = [](int content) {
        return ColumnWish{content, 100, 60, 300};
    };
    QTest::newRow("no row yet: the usual widths")
        << QList{empty, ColumnWish{-1, 300, 150, 300}, empty} << 1 << 700 << false << QList{100, 500, 100};
    QTest::newRow("short texts take little")
        << QList{holding(70), main, holding(80)} << 1 << 700 << false << QList{70, 550, 80};
    QTest::newRow("long texts take what is free")
        << QList{holding(180), main, holding(80)} << 1 << 700 << false << QList{180, 440, 80};
    QTest::newRow("what is beyond the usual goes first")
        << QList{holding(180), main, holding(90)} << 1 << 620 << false << QList{130, 400, 90};
    QTest::newRow("then all give way until the main one has its usual width")
        << QList{holding(180), main, holding(90)} << 1 << 440 << false << QList{60, 300, 80};
    QTest::newRow("nothing is narrower than its least")
        << QList{holding(180), main, holding(90)} << 1 << 100 << false << QList{60, 150, 60};
    QTest::newRow("a text of a hundred words does not take the table")
        << QList{holding(2000), main} << 1 << 1000 << false << QList{300, 700};
    QTest::newRow("a table that scrolls cuts nothing")
        << QList{main, holding(250), holding(280)} << 0 << 500 << true << QList{300, 250, 280};
    QTest::newRow("a table that scrolls fills its room")
        << QList{main, holding(250)} << 0 << 900 << true << QList{650, 250};
    QTest::newRow("no main column") << QList{holding(70), holding(80)} << -1 << 900 << false << QList{70, 80};
    QTest::newRow("no column") << QList<ColumnWish>() << -1 << 900 << false << QList<int>();
}

void ColumnWidthsTest::columnsFollowTheirContent()
{
    QFETCH(const QList<ColumnWish>, wishes);
    QFETCH(const int, stretched);
    QFETCH(const int, room);
    QFETCH(const bool, scrolls);
    QFETCH(const QList<int>, widths);
    QCOMPARE(columnWidths(wishes, stretched, room, scrolls), widths);
}

QTEST_APPLESS_MAIN(ColumnWidthsTest)
#include "tst_columnwidths.moc"
