#include "ui/widgets/theme.h"

#include "ui/widgets/appstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyleFactory>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReferenceLine = 16; ///< height of a line of the font for which a step of space is 4 pixels

/// Of a shade on a light and on a dark background; each has a contrast of at least 4.5 : 1 to the page (WCAG 2.1, AA).
struct ShadeColors
{
    Shade shade;
    QRgb light;
    QRgb dark;
};
constexpr ShadeColors kShades[] = {
    {Shade::Passed, 0xff187a34, 0xff56d364},   {Shade::Warning, 0xff8a5a00, 0xffe3b341},
    {Shade::Action, 0xffc4232f, 0xffff8a80},   {Shade::Unknown, 0xff7b3fc4, 0xffc7a2ff},
    {Shade::Checking, 0xff0b66c2, 0xff79bcff}, {Shade::Attested, 0xff0b7070, 0xff4fd1c5},
    {Shade::Waived, 0xff5f6670, 0xffa6adb8},   {Shade::Stale, 0xff8a5a00, 0xffe3b341},
    {Shade::Source, 0xff8f4a12, 0xfff0a868},   {Shade::Target, 0xff0d6a8a, 0xff6cc9ea},
};

QPalette ownPalette(bool dark)
{
    const QColor window(dark ? 0xff1e2125 : 0xfff6f7f9);
    const QColor base(dark ? 0xff16181b : 0xffffffff);
    const QColor text(dark ? 0xffe8eaed : 0xff1c1f24);
    const QColor faint(dark ? 0xff7d848e : 0xff7a818c);
    const QColor button(dark ? 0xff2a2e34 : 0xffffffff);
    const QColor accent(dark ? 0xff2a73bd : 0xff0b62b8);
    QPalette palette(text, button, QColor(dark ? 0xff3a3f46 : 0xffffffff), QColor(dark ? 0xff0c0d0f : 0xffb8bec7),
                     QColor(dark ? 0xff2f343a : 0xffd9dde3), text, QColor(0xffffffff), base, window);
    palette.setColor(QPalette::AlternateBase, QColor(dark ? 0xff1b1e22 : 0xfff3f5f7));
    palette.setColor(QPalette::PlaceholderText, QColor(dark ? 0xff99a1ab : 0xff666d77));
    palette.setColor(QPalette::ToolTipBase, QColor(dark ? 0xff2f343a : 0xff1c1f24));
    palette.setColor(QPalette::ToolTipText, QColor(0xfff2f4f7));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, QColor(0xffffffff));
    palette.setColor(QPalette::Link, QColor(dark ? 0xff79bcff : 0xff0b62b8));
    palette.setColor(QPalette::LinkVisited, QColor(dark ? 0xffc7a2ff : 0xff7b3fc4));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(dark ? 0xff3a3f46 : 0xffc9ced6));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int a, int b) {
        return static_cast<int>(a * share + b * (1 - share));
    };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

}

namespace theme {

void apply(QApplication &application, Appearance appearance)
{
    // The platform's palette as it was before ours: where no desktop has an opinion it is the one of Fusion.
    static const QPalette platform = application.palette();
    static const bool platformHasOpinion = platform.color(QPalette::Window)
        != QStyleFactory::create(u"Fusion"_s)->standardPalette().color(QPalette::Window);
    application.setStyle(new AppStyle);
    if (appearance == Appearance::System && platformHasOpinion)
        application.setPalette(platform);
    else
        application.setPalette(ownPalette(appearance == Appearance::Dark));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

int space(int steps)
{
    const int line = QFontMetrics(QApplication::font()).height();
    return std::max(steps, steps * 4 * line / kReferenceLine);
}

QMargins pageMargins()
{
    return QMargins(space(6), space(5), space(6), space(4));
}

int rowHeight()
{
    return space(7);
}

int iconSize()
{
    return space(4);
}

QFont titleFont()
{
    return scaled(1.5, QFont::DemiBold);
}

QFont sectionFont()
{
    return scaled(1.15, QFont::DemiBold);
}

QFont bodyFont()
{
    return QApplication::font();
}

QFont captionFont()
{
    return scaled(0.9, QFont::Normal);
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

QColor color(Shade shade, const QPalette &palette)
{
    const bool dark = isDark(palette);
    for (const ShadeColors &known : kShades) {
        if (known.shade == shade)
            return QColor::fromRgb(dark ? known.dark : known.light);
    }
    switch (shade) {
    case Shade::Muted:
        return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), dark ? 0.68 : 0.72);
    case Shade::Accent:
        return dark ? palette.color(QPalette::Link) : palette.color(QPalette::Highlight);
    default:
        return palette.color(QPalette::WindowText);
    }
}

QColor tint(Shade shade, const QPalette &palette)
{
    return mixed(color(shade, palette), palette.color(QPalette::Base), isDark(palette) ? 0.18 : 0.09);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.2 : 0.16);
}

}

}
