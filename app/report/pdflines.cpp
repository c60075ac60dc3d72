#include "report/pdflines.h"

#include <QTextBoundaryFinder>

namespace azrelocate {

namespace {

/// @p text cut at each boundary of the given kind.
QStringList pieces(const QString &text, QTextBoundaryFinder::BoundaryType type)
{
    QStringList found;
    QTextBoundaryFinder finder(type, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        found.append(text.sliced(start, end - start));
        start = end;
    }
    if (start < text.size())
        found.append(text.sliced(start));
    return found;
}

QStringList idPieces(const QString &word)
{
    constexpr QStringView kBreakAfter = u"/-._?&=:,@";
    QStringList found;
    qsizetype start = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (kBreakAfter.contains(word[i])) {
            found.append(word.sliced(start, i + 1 - start));
            start = i + 1;
        }
    }
    if (start < word.size())
        found.append(word.sliced(start));
    return found;
}

QString withoutTrailingBlanks(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return text.first(end);
}

class Breaker
{
public:
    Breaker(const PdfTextStyle &style, const PdfFonts &fonts, double width)
        : m_style(style), m_fonts(fonts), m_width(width)
    {
    }

    QStringList lines(const QString &paragraph)
    {
        for (const QString &word : pieces(paragraph, QTextBoundaryFinder::Line)) {
            if (fitsAlone(word)) {
                place(word);
                continue;
            }
            for (const QString &part : idPieces(word)) {
                if (fitsAlone(part)) {
                    place(part);
                    continue;
                }
                for (const QString &character : pieces(part, QTextBoundaryFinder::Grapheme))
                    place(character);
            }
        }
        endLine();
        return std::exchange(m_lines, {});
    }

private:
    double widthOf(const QString &text) const { return m_fonts.width(text, m_style); }
    bool fitsAlone(const QString &text) const { return widthOf(withoutTrailingBlanks(text)) <= m_width; }

    void place(const QString &piece)
    {
        if (!m_line.isEmpty() && m_lineWidth + widthOf(withoutTrailingBlanks(piece)) > m_width)
            endLine();
        m_line += piece;
        m_lineWidth += widthOf(piece);
    }

    void endLine()
    {
        m_lines.append(withoutTrailingBlanks(m_line));
        m_line.clear();
        m_lineWidth = 0;
    }

    const PdfTextStyle &m_style;
    const PdfFonts &m_fonts;
    const double m_width;
    QStringList m_lines;
    QString m_line;
    double m_lineWidth = 0;
};

}

QStringList brokenIntoLines(const QString &text, const PdfTextStyle &style, const PdfFonts &fonts, double width)
{
    QStringList lines;
    Breaker breaker(style, fonts, width);
    for (const QString &paragraph : Report::printable(text).split(u'\n'))
        lines += breaker.lines(paragraph);
    return lines;
}

}
