// The small chart: what it draws and says, in light and dark, in either reading direction, with gaps and without
// numbers.
#include "ui/widgets/linechart.h"

#include <QApplication>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

LineChart::Content content(const QList<std::optional<double>> &source, const QList<std::optional<double>> &target)
{
    LineChart::Content made;
    made.start = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    made.lines = {{u"Old"_s, Shade::Source, Qt::DashLine, source}, {u"New"_s, Shade::Target, Qt::SolidLine, target}};
    return made;
}

QImage drawn(LineChart &chart)
{
    chart.resize(600, 200);
    return chart.grab().toImage();
}

/// The middle of where @p color is found below the legend, in percent of the width; negative: nowhere.
double centreOf(const QImage &image, const QColor &color)
{
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = image.height() / 5; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb()) {
                sum += x;
                ++count;
            }
        }
    }
    return count > 0 ? 100.0 * double(sum) / double(count) / image.width() : -1;
}

}

class LineChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatItShows()
    {
        LineChart chart;
        chart.setContent(content({10, 4, 0}, {std::nullopt, 6, 9.5}));
        QCOMPARE(chart.accessibleDescription(), u"Old: 0 at the end, 10 at most; New: 9.5 at the end, 9.5 at most"_s);
        chart.setContent(content({std::nullopt}, {}));
        QCOMPARE(chart.accessibleDescription(), u"Old: no numbers; New: no numbers"_s);
        chart.setMessage(u"Nothing is counted."_s);
        QCOMPARE(chart.accessibleDescription(), u"Nothing is counted."_s);
        QVERIFY(centreOf(drawn(chart), theme::color(Shade::Target, chart.palette())) < 0);
    }

    void linesAreDrawnWhereTheirTimeIs_data()
    {
        QTest::addColumn<theme::Appearance>("appearance");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("light") << theme::Appearance::Light << Qt::LeftToRight;
        QTest::newRow("dark") << theme::Appearance::Dark << Qt::LeftToRight;
        QTest::newRow("right to left") << theme::Appearance::Light << Qt::RightToLeft;
    }
    void linesAreDrawnWhereTheirTimeIs()
    {
        QFETCH(theme::Appearance, appearance);
        QFETCH(Qt::LayoutDirection, direction);
        theme::apply(*qApp, appearance);
        LineChart chart;
        chart.setLayoutDirection(direction);
        // The old one has numbers at the beginning only, the new one at the end.
        chart.setContent(content({8, 8, 8, {}, {}, {}, {}, {}}, {{}, {}, {}, {}, {}, 8, 8, 8}));
        const QImage image = drawn(chart);
        const double old = centreOf(image, theme::color(Shade::Source, chart.palette()));
        const double now = centreOf(image, theme::color(Shade::Target, chart.palette()));
        QVERIFY2(old > 0 && now > 0, qPrintable(u"%1 %2"_s.arg(old).arg(now)));
        if (direction == Qt::RightToLeft)
            QVERIFY2(old > 60 && now < 40, qPrintable(u"%1 %2"_s.arg(old).arg(now)));
        else
            QVERIFY2(old < 40 && now > 60, qPrintable(u"%1 %2"_s.arg(old).arg(now)));
    }

    void aValueWithoutNeighboursIsADot()
    {
        LineChart chart;
        chart.setContent(content({10}, {{}, {}, 5, {}, {}}));
        const double at = centreOf(drawn(chart), theme::color(Shade::Target, chart.palette()));
        QVERIFY2(at > 40 && at < 60, qPrintable(QString::number(at)));
    }

    void oddContentsAreDrawn_data()
    {
        QTest::addColumn<QList<std::optional<double>>>("values");
        QTest::newRow("nothing") << QList<std::optional<double>>();
        QTest::newRow("one step") << QList<std::optional<double>>{3};
        QTest::newRow("zeros") << QList<std::optional<double>>{0, 0, 0};
        QTest::newRow("a lot") << QList<std::optional<double>>{1e12, 5e11};
        QTest::newRow("parts") << QList<std::optional<double>>{0.1, 0.25};
    }
    void oddContentsAreDrawn()
    {
        QFETCH(QList<std::optional<double>>, values);
        LineChart chart;
        LineChart::Content made = content(values, values);
        made.mark = made.start.addSecs(30);
        made.markText = u"Switch"_s;
        chart.setContent(made);
        QVERIFY(!drawn(chart).isNull());
        chart.resize(chart.minimumSizeHint());
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(LineChartTest)
#include "tst_linechart.moc"
