#pragma once

class QPainter;
class QStyleOption;

namespace azrelocate {

/// The box of a check box, also in a table: framed while it is empty, filled with the accent while it is ticked.
void drawCheckMark(const QStyleOption *option, QPainter *painter);

/// The circle of a radio button, with a dot while it is the chosen one.
void drawRadioMark(const QStyleOption *option, QPainter *painter);

}
