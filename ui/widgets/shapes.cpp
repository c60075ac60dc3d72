#include "ui/widgets/shapes.h"

#include <QPainter>

namespace azrelocate {

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

QColor over(const QColor &color, const QColor &ground, double share)
{
    return QColor::fromRgbF(static_cast<float>(color.redF() * share + ground.redF() * (1 - share)),
                            static_cast<float>(color.greenF() * share + ground.greenF() * (1 - share)),
                            static_cast<float>(color.blueF() * share + ground.blueF() * (1 - share)));
}

}
