#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

namespace azrelocate {

/// How AppStyle draws buttons, by their dynamic property "role" (see AppStyle).

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);

/// Icon and text in the middle of the button, with more between them than Qt's four pixels.
void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget);

/// Icon, then text, of a tool button that has its text beside the icon.
void drawToolButtonLabel(const QStyleOptionToolButton *option, QPainter *painter);

/// What a button with icon and text is wider than Qt thinks, in pixels.
int extraIconGap();

}
