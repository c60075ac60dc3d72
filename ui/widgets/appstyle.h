#pragma once

#include <QProxyStyle>

namespace azrelocate {

/// The look of the program over Qt's Fusion: flat buttons with a radius of 6, hairline borders, a filled accent for the
/// page's main action alone, rows with hover and selection in the accent's tint, headers without bevels, scroll bars
/// without arrows. Colours come from the palette, sizes from the font.
///
/// A button with the dynamic property "role" set to "main" is filled with the accent, "danger" is outlined in the
/// colour of what needs action, "flat" has no border until it is pointed at.
class AppStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    AppStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

}
