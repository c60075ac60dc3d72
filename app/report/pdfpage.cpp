#include "report/pdfpage.h"

#include <QPainter>

namespace azrelocate {

void PdfPage::text(QRectF where, const QString &line, const PdfTextStyle &style, Align align)
{
    const QString shown = Report::printable(line);
    if (!shown.trimmed().isEmpty())
        m_texts.append({where, shown, style, align == Align::Left && style.rightToLeft ? Align::Right : align});
}

void PdfPage::fill(const QRectF &where, const QColor &color)
{
    m_fills.append({where, color});
}

void PdfPage::frame(const QRectF &where, const QColor &color, double width)
{
    line({where.topLeft(), where.topRight()}, color, width);
    line({where.topRight(), where.bottomRight()}, color, width);
    line({where.bottomRight(), where.bottomLeft()}, color, width);
    line({where.bottomLeft(), where.topLeft()}, color, width);
}

void PdfPage::line(const QLineF &where, const QColor &color, double width)
{
    m_strokes.append({where, color, width});
}

void PdfPage::paint(QPainter &painter, const PdfFonts &fonts) const
{
    constexpr double kScale = PdfFonts::kScale;
    for (const Fill &fill : m_fills) {
        painter.fillRect(
            QRectF(fill.where.topLeft() * kScale, QSizeF(fill.where.width() * kScale, fill.where.height() * kScale)),
            fill.color);
    }
    for (const Stroke &stroke : m_strokes) {
        painter.setPen(QPen(stroke.color, stroke.width * kScale, Qt::SolidLine, Qt::SquareCap));
        painter.drawLine(stroke.where.p1() * kScale, stroke.where.p2() * kScale);
    }
    for (const Text &text : m_texts) {
        double x = text.where.left();
        if (text.align != Align::Left) {
            const double rest = text.where.width() - fonts.width(text.line, text.style);
            x += text.align == Align::Right ? rest : rest / 2;
        }
        const QPointF where = QPointF(x, text.where.top() + text.style.ascent()) * kScale;
        if (painter.pen().color() != text.style.color || painter.pen().style() == Qt::NoPen)
            painter.setPen(text.style.color);
        const PdfFace &face = fonts.face(text.style);
        if (face.isMonospaced(text.line)) {
            painter.drawGlyphRun(where, face.glyphs(text.line));
            continue;
        }
        painter.setLayoutDirection(text.style.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        painter.setFont(face.font());
        painter.drawText(where, text.line);
    }
}

}
