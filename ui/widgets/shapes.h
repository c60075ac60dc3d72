#pragma once

#include <QColor>

class QPainter;
class QRect;

namespace azrelocate {

constexpr double kCornerRadius = 6; ///< of buttons and fields, in pixels

/// A rectangle with round corners, its border of one pixel inside @p rect. An invalid colour: no filling, no border.
void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                 double radius = kCornerRadius);

/// @p color laid over @p ground with the opacity @p share, 0 to 1.
QColor over(const QColor &color, const QColor &ground, double share);

}
