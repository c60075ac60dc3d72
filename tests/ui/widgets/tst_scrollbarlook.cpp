#include "ui/widgets/scrollbarlook.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionSlider>
#include <QTest>

using namespace azrelocate;

class ScrollBarLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Appearance::Light); }
    void handleStandsForWhatIsSeen_data();
    void handleStandsForWhatIsSeen();
    void isDraggedAndPaged();
};

void ScrollBarLookTest::handleStandsForWhatIsSeen_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("position");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");

    QTest::newRow("all is seen") << 0 << 0 << false << 0 << 400;
    QTest::newRow("the first half") << 100 << 0 << false << 0 << 200;
    QTest::newRow("the second half") << 100 << 100 << false << 200 << 200;
    QTest::newRow("from right to left") << 100 << 100 << true << 0 << 200;
    QTest::newRow("of ten million rows it can still be grasped") << 10'000'000 << 0 << false << 0 << theme::space(8);
}

void ScrollBarLookTest::handleStandsForWhatIsSeen()
{
    QFETCH(const int, maximum);
    QFETCH(const int, position);
    QFETCH(const bool, mirrored);
    QFETCH(const int, start);
    QFETCH(const int, length);
    QStyleOptionSlider option;
    option.rect = QRect(0, 0, 400, 12);
    option.orientation = Qt::Horizontal;
    option.direction = mirrored ? Qt::RightToLeft : Qt::LeftToRight;
    option.maximum = maximum;
    option.pageStep = 100;
    option.sliderPosition = position;
    const QRect handle = scrollBarPart(&option, QStyle::SC_ScrollBarSlider);
    QCOMPARE(handle, QRect(start, 0, length, 12));
    const QRect before = scrollBarPart(&option, QStyle::SC_ScrollBarSubPage);
    const QRect after = scrollBarPart(&option, QStyle::SC_ScrollBarAddPage);
    QCOMPARE(before.width() + handle.width() + after.width(), 400);
    QVERIFY(!before.intersects(handle) && !after.intersects(handle));
    QVERIFY(scrollBarPart(&option, QStyle::SC_ScrollBarAddLine).isEmpty());
}

void ScrollBarLookTest::isDraggedAndPaged()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 300);
    bar.setPageStep(100);
    bar.resize(12, 400);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 380));
    QCOMPARE(bar.value(), 100);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 150));
    QTest::mouseMove(&bar, QPoint(6, 250));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 250));
    QCOMPARE(bar.value(), 200);
}

QTEST_MAIN(ScrollBarLookTest)
#include "tst_scrollbarlook.moc"
