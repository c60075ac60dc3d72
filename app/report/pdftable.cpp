#include "report/pdftable.h"

#include "report/pdflines.h"

#include <algorithm>
#include <numeric>

namespace azrelocate {

namespace {

constexpr double kCellGap = 6; ///< between two columns
constexpr double kSmallestText = 5.5; ///< points; what is smaller nobody reads on paper
constexpr double kRowGap = 2.5; ///< above and below the lines of a row

/// One row, broken into the lines of its cells.
struct Row
{
    QList<QStringList> cells;
    QList<PdfTextStyle> styles;
    qsizetype lines = 1; ///< of the tallest cell
};

class Table
{
public:
    Table(PdfFlow &flow, const ReportTable &table, double textSize)
        : m_flow(flow)
        , m_table(table)
        , m_text{textSize}
    {
        chooseWidths();
        m_lineHeight = m_text.lineHeight();
        QList<ReportCell> titles;
        for (const ReportColumn &column : table.columns)
            titles.append({column.title, Tone::Muted});
        m_head = broken(titles, true);
    }

    void layOut()
    {
        const Row first = broken(m_table.rows.first(), false);
        const double whole = heightOf(m_head) + heightOf(first);
        const double captionHeight = m_text.size * 1.6;
        // A first row too tall for any page does not pull the head to a new one.
        m_flow.need(captionHeight + (whole > m_flow.geometry().bodyHeight() / 2 ? heightOf(m_head) * 3 : whole));
        m_flow.paragraph(m_table.caption, {m_text.size + 0.5, true, false, pdfcolor::kQuiet});
        m_flow.space(2);
        drawHead();
        for (const QList<ReportCell> &cells : m_table.rows)
            placeRow(broken(cells, false));
        m_flow.space(8);
    }

private:
    PdfTextStyle styleOf(const ReportCell &cell, bool bold) const
    {
        PdfTextStyle style = m_text;
        style.bold = bold;
        style.code = cell.code;
        if (cell.code)
            style.size -= 0.8; // monospaced letters look larger than the others
        style.color = pdfcolor::of(cell.tone);
        style.rightToLeft = cell.text.isRightToLeft();
        return style;
    }

    QList<double> neededWidths() const
    {
        QList<double> needed;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i)
            needed.append(std::min(widestWord(i) + kCellGap + 0.5, m_flow.geometry().width() / 3));
        return needed;
    }

    /// By the columns' shares, but so that no word has to be cut as long as the others can give the room. Where the
    /// words of a language are too long for that in all columns together, they are written smaller.
    void chooseWidths()
    {
        const double all = m_flow.geometry().width();
        QList<double> needed = neededWidths();
        double sum = std::accumulate(needed.begin(), needed.end(), 0.0);
        while (sum > all && m_text.size > kSmallestText) {
            m_text.size -= 0.25;
            needed = neededWidths();
            sum = std::accumulate(needed.begin(), needed.end(), 0.0);
        }
        if (sum > all)
            std::transform(needed.begin(), needed.end(), needed.begin(), [&](double one) { return one * all / sum; });
        QList<bool> fixed(needed.size(), false);
        for (bool changed = true; changed;) {
            changed = false;
            double room = all;
            int shares = 0;
            for (qsizetype i = 0; i < needed.size(); ++i) {
                room -= fixed[i] ? needed[i] : 0;
                shares += fixed[i] ? 0 : m_table.columns[i].share;
            }
            m_widths.clear();
            for (qsizetype i = 0; i < needed.size(); ++i) {
                m_widths.append(fixed[i] ? needed[i] : room * m_table.columns[i].share / shares);
                if (!fixed[i] && m_widths[i] < needed[i])
                    changed = fixed[i] = true;
            }
        }
    }

    /// The widest word of a column, over its title and its first rows. Ids may be broken and do not count.
    double widestWord(qsizetype column) const
    {
        constexpr qsizetype kRowsLookedAt = 200;
        const auto widest = [this](const ReportCell &cell, bool bold) {
            double width = 0;
            const PdfTextStyle style = styleOf(cell, bold);
            for (const QString &word : cell.text.split(u' ', Qt::SkipEmptyParts))
                width = std::max(width, m_flow.fonts().width(word, style));
            return width;
        };
        double width = widest({m_table.columns[column].title}, true);
        for (qsizetype row = 0; row < std::min(m_table.rows.size(), kRowsLookedAt); ++row) {
            if (!m_table.rows[row][column].code)
                width = std::max(width, widest(m_table.rows[row][column], false));
        }
        return width;
    }

    Row broken(const QList<ReportCell> &cells, bool bold) const
    {
        Row row;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const PdfTextStyle style = styleOf(cells[i], bold);
            row.cells.append(brokenIntoLines(cells[i].text, style, m_flow.fonts(), m_widths[i] - kCellGap));
            row.styles.append(style);
            row.lines = std::max(row.lines, row.cells.last().size());
        }
        return row;
    }

    double heightOf(const Row &row) const { return static_cast<double>(row.lines) * m_lineHeight + 2 * kRowGap; }

    void placeRow(const Row &row)
    {
        if (heightOf(row) <= m_flow.remaining()) {
            drawLines(row, 0, row.lines);
            return;
        }
        const double largest = m_flow.geometry().bodyHeight() - heightOf(m_head);
        if (heightOf(row) <= largest) {
            continueOnNewPage();
            drawLines(row, 0, row.lines);
            return;
        }
        for (qsizetype line = 0; line < row.lines;) {
            const auto fitting = static_cast<qsizetype>((m_flow.remaining() - 2 * kRowGap) / m_lineHeight);
            if (fitting < 1) {
                continueOnNewPage();
                continue;
            }
            const qsizetype end = std::min(line + fitting, row.lines);
            drawLines(row, line, end);
            line = end;
        }
    }

    void continueOnNewPage()
    {
        m_flow.newPage();
        drawHead();
    }

    void drawHead()
    {
        const QRectF area(m_flow.geometry().side, m_flow.top(), m_flow.geometry().width(), heightOf(m_head));
        m_flow.page().fill(area, pdfcolor::kRaised);
        m_flow.page().line({area.topLeft(), area.topRight()}, pdfcolor::kQuiet, 0.8);
        drawLines(m_head, 0, m_head.lines);
    }

    void drawLines(const Row &row, qsizetype begin, qsizetype end)
    {
        double x = m_flow.geometry().side + kCellGap / 2;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const auto align = m_table.columns[i].number ? PdfPage::Align::Right : PdfPage::Align::Left;
            for (qsizetype line = begin; line < std::min(end, row.cells[i].size()); ++line) {
                const double y = m_flow.top() + kRowGap + static_cast<double>(line - begin) * m_lineHeight;
                m_flow.page().text(
                    {x, y, m_widths[i] - kCellGap, m_lineHeight}, row.cells[i][line], row.styles[i], align);
            }
            x += m_widths[i];
        }
        m_flow.moveTo(m_flow.top() + static_cast<double>(end - begin) * m_lineHeight + 2 * kRowGap);
        const double left = m_flow.geometry().side;
        m_flow.page().line({left, m_flow.top(), left + m_flow.geometry().width(), m_flow.top()}, pdfcolor::kHairline);
    }

    PdfFlow &m_flow;
    const ReportTable &m_table;
    PdfTextStyle m_text;
    double m_lineHeight = 0;
    QList<double> m_widths;
    Row m_head;
};

}

void layOutTable(PdfFlow &flow, const ReportTable &table, double textSize)
{
    if (!table.isEmpty())
        Table(flow, table, textSize).layOut();
}

}
