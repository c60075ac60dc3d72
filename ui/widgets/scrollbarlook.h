#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;
class QWidget;

namespace azrelocate {

/// How AppStyle draws scroll bars: a rounded handle on the ground of what is scrolled, no arrows.

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part);
void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget);

}
