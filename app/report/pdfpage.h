#pragma once

#include "report/pdfstyle.h"

#include <QLineF>
#include <QList>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace azrelocate {

/// One page as a list of what is on it, in points from its upper left corner. Pages are laid out completely before the
/// first is painted: only then "Page 3 of 41" and the contents are known.
class PdfPage
{
public:
    enum class Align { Left, Right, Center };

    explicit PdfPage(QSizeF sheet)
        : m_sheet(sheet)
    {
    }
    const QSizeF &sheet() const { return m_sheet; }
    bool isLandscape() const { return m_sheet.width() > m_sheet.height(); }

    /// One line of text whose upper edge is at @p top. Text that reads from right to left starts at the right edge.
    void text(QRectF where, const QString &line, const PdfTextStyle &style, Align align = Align::Left);
    void fill(const QRectF &where, const QColor &color);
    void frame(const QRectF &where, const QColor &color, double width);
    void line(const QLineF &where, const QColor &color, double width = 0.5);

    /// @p painter paints on a device of PdfFonts::kScale units to the point.
    void paint(QPainter &painter, const PdfFonts &fonts) const;

private:
    struct Text
    {
        QRectF where;
        QString line;
        PdfTextStyle style;
        Align align = Align::Left;
    };
    struct Stroke
    {
        QLineF where;
        QColor color;
        double width = 0.5;
    };
    struct Fill
    {
        QRectF where;
        QColor color;
    };

    QSizeF m_sheet; ///< points
    QList<Fill> m_fills; ///< below everything
    QList<Stroke> m_strokes;
    QList<Text> m_texts; ///< in reading order, which is also the order of the words in the file
};

}
