#pragma once

#include <QColor>
#include <QFont>
#include <QMargins>

class QApplication;
class QPalette;

namespace azrelocate {

/// What a colour stands for. Colour is never the only sign: an icon and a word stand beside it.
enum class Shade {
    Plain,    ///< the palette's text
    Muted,    ///< the palette's text, less of it
    Passed,   ///< green
    Warning,  ///< amber
    Action,   ///< red
    Unknown,  ///< violet
    Checking, ///< blue
    Attested, ///< teal
    Waived,   ///< grey
    Stale,    ///< amber, outlined
    Source,   ///< the region that is left
    Target,   ///< the region that is gone to
    Accent,   ///< the palette's highlight
};

/// The one place of the visual system: spaces, type, colours. Widgets ask here and nowhere else.
namespace theme {

enum class Appearance { System, Light, Dark };

/// Installs style and palette; @p appearance System follows the platform where it has an opinion.
void apply(QApplication &application, Appearance appearance);
bool isDark(const QPalette &palette);

/// Steps of space in logical pixels, scaled with the font: 1 → 4, 2 → 8, 3 → 12, 4 → 16, 6 → 24.
int space(int steps);
QMargins pageMargins(); ///< 24 around
int rowHeight();        ///< of tables, comfortable: 28
int iconSize();         ///< 16, scaled

QFont titleFont();   ///< of a page: 1.5
QFont sectionFont(); ///< 1.15, semi-bold
QFont bodyFont();
QFont captionFont(); ///< 0.9
QFont codeFont();    ///< identifiers, codes, JSON: the system's fixed font

QColor color(Shade shade, const QPalette &palette);
/// A background tint of the shade that the palette's text is readable on.
QColor tint(Shade shade, const QPalette &palette);
QColor hairline(const QPalette &palette); ///< borders and separators

}

}
