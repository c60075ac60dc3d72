#include "report/pdflines.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr qsizetype kShort = 40; // characters: is likely to fit, and to come again

/// @p text cut after each of the given characters, which stay at the ends of the pieces.
QStringList cutAfter(const QString &text, QStringView characters)
{
    QStringList found;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (characters.contains(text[i])) {
            found.append(text.sliced(start, i + 1 - start));
            start = i + 1;
        }
    }
    if (start < text.size())
        found.append(text.sliced(start));
    return found;
}

/// What a reader sees as one character each: a letter with its accents, an emoji.
QStringList characters(const QString &text)
{
    QStringList found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        found.append(text.sliced(start, end - start));
        start = end;
    }
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
        : m_style(style)
        , m_fonts(fonts)
        , m_width(width)
    {
    }

    QStringList lines(const QString &paragraph)
    {
        const bool isShort = paragraph.size() < kShort || m_fonts.isMonospaced(paragraph, m_style);
        if (isShort && widthOf(paragraph) <= m_width)
            return {withoutTrailingBlanks(paragraph)};
        for (const QString &word : cutAfter(paragraph, u" ")) {
            if (fitsAlone(word)) {
                place(word);
                continue;
            }
            for (const QString &part : cutAfter(word, u"/-._?&=:,@")) {
                if (fitsAlone(part)) {
                    place(part);
                    continue;
                }
                for (const QString &character : characters(part))
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

QString shortenedToLine(const QString &text, const PdfTextStyle &style, const PdfFonts &fonts, double width)
{
    const double ellipsis = fonts.width(u"…"_s, style);
    const QStringList lines = brokenIntoLines(text, style, fonts, width);
    if (lines.size() == 1)
        return lines.first();
    return brokenIntoLines(text, style, fonts, width - ellipsis).first() + u'…';
}

}
