#pragma once

#include "report/reporttext.h"

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QRawFont>
#include <QSizeF>
#include <QString>

#include <functional>
#include <unordered_map>

namespace azrelocate {

/// How a piece of text looks. Sizes are in points (1/72 inch), as everything in the layout of the PDF.
struct PdfTextStyle
{
    double size = 9;
    bool bold = false;
    bool code = false; ///< monospaced
    QColor color = QColor(0x1c, 0x24, 0x30);
    bool rightToLeft = false; ///< of the whole text that a line is part of, not of the line alone

    double lineHeight() const { return size * 1.32; }
    double ascent() const { return size * 0.98; } ///< from the top of a line to its baseline
};

/// Where things are on a page of the given size.
struct PdfGeometry
{
    QSizeF page; ///< the sheet
    double side = 48;
    double top = 62; ///< below the running header
    double bottom = 56; ///< above the running footer

    PdfGeometry onItsSide() const { return {page.transposed(), side, top, bottom}; }
    double width() const { return page.width() - 2 * side; }
    double bodyEnd() const { return page.height() - bottom; }
    double bodyHeight() const { return bodyEnd() - top; }
};

/// The colours of the report on paper; dark enough to be told apart on a grey printer together with their symbols.
namespace pdfcolor {
inline const QColor kInk{0x1c, 0x24, 0x30};
inline const QColor kQuiet{0x56, 0x60, 0x70};
inline const QColor kHairline{0xc4, 0xca, 0xd3};
inline const QColor kRaised{0xf2, 0xf4, 0xf7};
QColor of(Tone tone);
}

/// One font in one size, looked up in the system once, and what was measured in it. Not thread-safe.
class PdfFace
{
public:
    explicit PdfFace(const QFont &font, bool code);

    const QFont &font() const { return m_font; }
    double width(QStringView text) const; ///< points

    /// ASCII in a font whose letters are all as wide: then nothing has to be shaped. Addresses and ids are so, are long,
    /// differ all, and are most of a report.
    bool isMonospaced(QStringView text) const;
    double letter() const { return m_letter; } ///< points, of each ASCII letter; 0: they differ
    /// Of a text that isMonospaced(), in device units from its baseline's left end.
    QGlyphRun glyphs(const QString &text) const;

private:
    struct Hash
    {
        using is_transparent = void; // words are looked up where they stand, without a copy
        size_t operator()(QStringView text) const { return qHash(text); }
    };
    using Widths = std::unordered_map<QString, double, Hash, std::equal_to<>>;

    QFont m_font;
    QRawFont m_letters; ///< of a monospaced font
    double m_letter = 0;
    mutable Widths m_widths; ///< of words seen before: ids and states repeat thousands of times
};

/// The fonts that the PDF is measured and painted with. The fonts are taken from those that the system has, so the
/// same report may break its lines elsewhere on another system. Not thread-safe; needs a QGuiApplication.
class PdfFonts
{
public:
    PdfFonts();

    /// Device units per point. Fonts are measured and painted at this scale, so both agree.
    static constexpr int kScale = 20;

    const PdfFace &face(const PdfTextStyle &style) const; ///< stays where it is
    double width(QStringView text, const PdfTextStyle &style) const { return face(style).width(text); } ///< points

private:
    QFont m_text;
    QFont m_code;
    mutable std::unordered_map<int, PdfFace> m_faces; ///< by size, weight and kind
};

}
