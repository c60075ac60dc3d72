#include "ui/widgets/checkmark.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace azrelocate {

void drawCheckMark(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool ticked = option->state & QStyle::State_On;
    const bool some = option->state & QStyle::State_NoChange;
    const QColor accent = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const double side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ticked || some ? accent : theme::color(Shade::Muted, palette), 1));
    painter->setBrush(ticked || some ? accent : palette.color(QPalette::Base));
    painter->drawRoundedRect(box, side / 5, side / 5);
    painter->setPen(QPen(palette.color(QPalette::Active, QPalette::HighlightedText), side / 8, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](double x, double y) {
        return box.topLeft() + QPointF(x, y) * side;
    };
    if (ticked)
        painter->drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.32)});
    else if (some)
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    if (option->state & QStyle::State_HasFocus && enabled) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(-2, -2, 2, 2), side / 4, side / 4);
    }
    painter->restore();
}

void drawRadioMark(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor muted = theme::color(Shade::Muted, palette);
    const double side = std::min(option->rect.width(), option->rect.height()) - 2;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(enabled ? 1 : 0.5);
    painter->setPen(QPen(on && enabled ? accent : muted, on ? 1.5 : 1));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? accent : muted);
        painter->drawEllipse(circle.center(), side / 4, side / 4);
    }
    painter->restore();
}

}
