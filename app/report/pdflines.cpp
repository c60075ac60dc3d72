#include "report/pdflines.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr qsizetype kShort = 40; // characters: is likely to fit, and to come again
constexpr QStringView kSeams = u"/-._?&=:,@"; ///< after which an id or a URL may be cut

QStringView withoutTrailingBlanks(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

/// Fills lines with the pieces of one paragraph, in their order. A line is the part of the paragraph from its first piece to
/// its last, so that nothing is copied before it is whole.
class Breaker
{
public:
    Breaker(const PdfFace &face, double width, QStringView paragraph, QStringList &lines)
        : m_face(face)
        , m_width(width)
        , m_paragraph(paragraph)
        , m_lines(lines)
        , m_letter(face.isMonospaced(paragraph) ? face.letter() : 0)
    {
    }

    void run()
    {
        const bool isShort = m_letter > 0 || m_paragraph.size() < kShort;
        if (isShort && widthOf(m_paragraph) <= m_width) {
            m_lines.append(withoutTrailingBlanks(m_paragraph).toString());
            return;
        }
        forEachPiece(0, m_paragraph.size(), u" ", [this](qsizetype begin, qsizetype end) { placeWord(begin, end); });
        endLine(m_paragraph.size());
    }

private:
    double widthOf(QStringView text) const
    {
        return m_letter > 0 ? m_letter * static_cast<double>(text.size()) : m_face.width(text);
    }
    QStringView piece(qsizetype begin, qsizetype end) const { return m_paragraph.sliced(begin, end - begin); }
    bool fitsAlone(qsizetype begin, qsizetype end) const
    {
        return widthOf(withoutTrailingBlanks(piece(begin, end))) <= m_width;
    }

    /// The pieces from @p begin to @p end, each with the one of @p seams that ends it.
    template <typename Work>
    void forEachPiece(qsizetype begin, qsizetype end, QStringView seams, const Work &work) const
    {
        qsizetype start = begin;
        for (qsizetype i = begin; i < end; ++i) {
            if (seams.contains(m_paragraph[i])) {
                work(start, i + 1);
                start = i + 1;
            }
        }
        if (start < end)
            work(start, end);
    }

    void placeWord(qsizetype begin, qsizetype end)
    {
        if (fitsAlone(begin, end)) {
            place(begin, end);
            return;
        }
        forEachPiece(begin, end, kSeams, [this](qsizetype from, qsizetype to) {
            if (fitsAlone(from, to))
                place(from, to);
            else
                placeCharacters(from, to);
        });
    }

    /// What a reader sees as one character each: a letter with its accents, an emoji.
    void placeCharacters(qsizetype begin, qsizetype end)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece(begin, end).toString());
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
            place(begin + from, begin + to);
            from = to;
        }
    }

    void place(qsizetype begin, qsizetype end)
    {
        if (begin > m_start && m_lineWidth + widthOf(withoutTrailingBlanks(piece(begin, end))) > m_width)
            endLine(begin);
        m_lineWidth += widthOf(piece(begin, end));
    }

    void endLine(qsizetype end)
    {
        m_lines.append(withoutTrailingBlanks(piece(m_start, end)).toString());
        m_start = end;
        m_lineWidth = 0;
    }

    const PdfFace &m_face;
    const double m_width;
    const QStringView m_paragraph;
    QStringList &m_lines;
    const double m_letter; ///< 0: what is in the paragraph has to be measured
    qsizetype m_start = 0; ///< of the line
    double m_lineWidth = 0;
};

}

QStringList brokenIntoLines(const QString &text, const PdfTextStyle &style, const PdfFonts &fonts, double width)
{
    const PdfFace &face = fonts.face(style);
    const QString shown = Report::printable(text);
    QStringList lines;
    for (const QStringView paragraph : QStringView(shown).split(u'\n'))
        Breaker(face, width, paragraph, lines).run();
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
