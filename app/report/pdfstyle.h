#pragma once

#include "report/reporttext.h"

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QSizeF>
#include <QString>

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

/// Measures text in the fonts that the PDF is painted with. The fonts are taken from those that the system has, so the
/// same report may break its lines elsewhere on another system. Not thread-safe; needs a QGuiApplication.
class PdfFonts
{
public:
    PdfFonts();

    /// Device units per point. Fonts are measured and painted at this scale without hinting, so both agree.
    static constexpr int kScale = 20;

    const QFont &font(const PdfTextStyle &style) const;
    double width(const QString &text, const PdfTextStyle &style) const; ///< points

    /// ASCII in a font whose letters are all as wide: then nothing has to be shaped. Addresses and ids are so, are long,
    /// differ all, and are most of a report.
    bool isMonospaced(const QString &text, const PdfTextStyle &style) const;
    /// Of a text that isMonospaced(), in device units from its baseline's left end.
    QGlyphRun glyphs(const QString &text, const PdfTextStyle &style) const;

private:
    /// One font in one size, looked up in the system once, and what was measured in it.
    struct Face
    {
        QFont font;
        QRawFont letters; ///< of a monospaced font
        double letter = 0; ///< points; the width of every ASCII letter of a monospaced font, 0 in the others
        QHash<QString, double> widths; ///< of words seen before: ids and states repeat thousands of times
    };
    Face &faceOf(const PdfTextStyle &style) const;

    QFont m_text;
    QFont m_code;
    mutable QHash<int, Face> m_faces; ///< by size, weight and kind
};

}
