#pragma once

#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QWidget>

#include <chrono>
#include <optional>

namespace azrelocate {

/// A few lines over time, small enough to stand above a table: values from 0 upwards, one a step; where one is missing
/// the line has a gap. Each line is told by its name and its stroke, not by colour alone. Time runs in the reading
/// direction. A screen reader hears the latest and the highest value of each line.
class LineChart : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString name;
        Shade shade = Shade::Plain;
        Qt::PenStyle stroke = Qt::SolidLine;
        QList<std::optional<double>> values; ///< one for each step
    };
    struct Content
    {
        QDateTime start; ///< of the first step
        std::chrono::seconds step{60};
        QList<Line> lines;
        QDateTime mark; ///< a moment to be marked; null: none
        QString markText;
    };

    explicit LineChart(QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// Shown instead of lines, where there are none: what is missing, or why.
    void setMessage(const QString &message);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Layout
    {
        QRectF plot;
        double top = 1; ///< the value at the upper edge
        qsizetype steps = 0;
    };
    Layout layoutOf(const QRect &area) const;
    double xOf(const Layout &layout, double step) const;
    void drawAxes(QPainter &painter, const Layout &layout) const;
    void drawMark(QPainter &painter, const Layout &layout) const;
    void drawLine(QPainter &painter, const Layout &layout, const Line &line) const;
    void drawLegend(QPainter &painter, const QRect &area) const;
    QString description() const;

    Content m_content;
    QString m_message;
};

}
