#include "report/pdfstyle.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr double kNoLigatures =
    1.0 / 64 + 0.001; // device units, of which kScale make a point; the least that Qt counts

}

QColor pdfcolor::of(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return kInk;
    case Tone::Good:
        return QColor(0x1b, 0x6b, 0x3a);
    case Tone::Warning:
        return QColor(0x8a, 0x53, 0x00);
    case Tone::Bad:
        return QColor(0xa4, 0x20, 0x1f);
    case Tone::Unknown:
        return QColor(0x6a, 0x3a, 0x9c);
    case Tone::Decided:
        return QColor(0x1d, 0x5a, 0x8c);
    case Tone::Muted:
        return kQuiet;
    case Tone::Source:
        return QColor(0x8a, 0x4b, 0x08);
    case Tone::Target:
        return QColor(0x0c, 0x64, 0x70);
    }
    return kInk;
}

PdfFonts::PdfFonts()
{
    m_text.setFamilies({u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"DejaVu Sans"_s, u"Arial"_s});
    m_text.setStyleHint(QFont::SansSerif);
    m_code.setFamilies({u"DejaVu Sans Mono"_s, u"Consolas"_s, u"Menlo"_s, u"Noto Sans Mono"_s});
    m_code.setStyleHint(QFont::Monospace);
    for (QFont *font : {&m_text, &m_code}) {
        // Letters as wide as whole device units, of which nobody sees one: their places have no decimals then, which are a third
        // of the file, and of the time that packing it takes.
        font->setHintingPreference(QFont::PreferFullHinting);
        // Any spacing makes Qt shape without ligatures, whose glyphs a search for "different" would not find.
        font->setLetterSpacing(QFont::AbsoluteSpacing, kNoLigatures);
    }
}

const PdfFace &PdfFonts::face(const PdfTextStyle &style) const
{
    const int key = qRound(style.size * kScale) * 4 + (style.bold ? 2 : 0) + (style.code ? 1 : 0);
    const auto known = m_faces.find(key);
    if (known != m_faces.end())
        return known->second;
    QFont font = style.code ? m_code : m_text;
    font.setPixelSize(qRound(style.size * kScale));
    font.setBold(style.bold);
    return m_faces.emplace(key, PdfFace(font, style.code)).first->second;
}

PdfFace::PdfFace(const QFont &font, bool code)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    if (code && qFuzzyCompare(metrics.horizontalAdvance(u"i"_s), metrics.horizontalAdvance(u"W"_s))) {
        // Whole device units: nobody sees the 40th of a point, and a page of such numbers is a third shorter.
        m_letter = std::round(metrics.horizontalAdvance(u"W"_s)) / PdfFonts::kScale;
        m_letters = QRawFont::fromFont(font);
    }
}

bool PdfFace::isMonospaced(QStringView text) const
{
    return m_letter > 0 && std::all_of(text.begin(), text.end(), [](QChar character) {
               return character.unicode() >= 0x20 && character.unicode() < 0x7f;
           });
}

QGlyphRun PdfFace::glyphs(const QString &text) const
{
    QGlyphRun run;
    run.setRawFont(m_letters);
    run.setGlyphIndexes(m_letters.glyphIndexesForString(text));
    QList<QPointF> positions;
    positions.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        positions.append({static_cast<double>(i) * m_letter * PdfFonts::kScale, 0});
    run.setPositions(positions);
    return run;
}

double PdfFace::width(QStringView text) const
{
    if (isMonospaced(text))
        return m_letter * static_cast<double>(text.size());
    const auto known = m_widths.find(text);
    if (known != m_widths.end())
        return known->second;
    const QString kept = text.toString();
    return m_widths.emplace(kept, QFontMetricsF(m_font).horizontalAdvance(kept) / PdfFonts::kScale).first->second;
}

}
