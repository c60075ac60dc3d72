#include "report/pdfstyle.h"

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr double kNoLigatures = 1.0 / 64 + 0.001; // device units, of which kScale make a point; the least that Qt counts

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
        font->setHintingPreference(QFont::PreferNoHinting);
        // Any spacing makes Qt shape without ligatures, whose glyphs a search for "different" would not find; this one, a
        // thousandth of a point, nobody sees.
        font->setLetterSpacing(QFont::AbsoluteSpacing, kNoLigatures);
    }
}

QFont PdfFonts::font(const PdfTextStyle &style) const
{
    QFont font = style.code ? m_code : m_text;
    font.setPixelSize(qRound(style.size * kScale));
    font.setBold(style.bold);
    return font;
}

double PdfFonts::width(const QString &text, const PdfTextStyle &style) const
{
    const QString key = QString::number(style.size) + (style.bold ? u'b' : u'r') + (style.code ? u'c' : u't') + text;
    const auto known = m_widths.constFind(key);
    if (known != m_widths.cend())
        return *known;
    return *m_widths.insert(key, QFontMetricsF(font(style)).horizontalAdvance(text) / kScale);
}

}
