#include "ui/widgets/scrollbarlook.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace azrelocate {

namespace {

/// Of the handle, along the bar, in pixels from its start.
struct Extent
{
    int start = 0;
    int length = 0;
};

Extent handleOf(const QStyleOptionSlider *option)
{
    const int room = option->orientation == Qt::Horizontal ? option->rect.width() : option->rect.height();
    const qint64 range = qint64{option->maximum} - option->minimum;
    if (range <= 0)
        return {0, room};
    const int least = std::min(room, theme::space(8));
    const int length = std::max(least, static_cast<int>(option->pageStep * qint64{room} / (range + option->pageStep)));
    return {QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, room - length,
                                            option->upsideDown),
            length};
}

/// Of a table it is the ground of its rows; elsewhere that of the page shows through.
bool isOfItemView(const QWidget *bar)
{
    const QWidget *container = bar ? bar->parentWidget() : nullptr;
    return container && qobject_cast<const QAbstractItemView *>(container->parentWidget());
}

}

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const Extent handle = handleOf(option);
    const bool across = option->orientation == Qt::Horizontal;
    const int end = across ? option->rect.width() : option->rect.height();
    const auto between = [&](int from, int to) {
        const QRect place = across ? QRect(option->rect.x() + from, option->rect.y(), to - from, option->rect.height())
                                   : QRect(option->rect.x(), option->rect.y() + from, option->rect.width(), to - from);
        return QStyle::visualRect(option->direction, option->rect, place);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return between(0, end);
    case QStyle::SC_ScrollBarSlider:
        return between(handle.start, handle.start + handle.length);
    case QStyle::SC_ScrollBarSubPage:
        return between(0, handle.start);
    case QStyle::SC_ScrollBarAddPage:
        return between(handle.start + handle.length, end);
    default: // arrows
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    if (isOfItemView(widget))
        painter->fillRect(option->rect, palette.color(QPalette::Base));
    if (option->maximum <= option->minimum)
        return;
    const bool held = option->state & QStyle::State_Sunken && option->activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool hover = option->state & QStyle::State_MouseOver;
    const int inset = theme::space(1) / (held || hover ? 2 : 1);
    QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    if (option->orientation == Qt::Horizontal)
        handle.adjust(1, inset, -1, -inset);
    else
        handle.adjust(inset, 1, -inset, -1);
    const double share = held ? 0.7 : hover ? 0.6 : 0.45;
    drawRounded(painter, handle, over(palette.color(QPalette::WindowText), palette.color(QPalette::Base), share), {},
                std::min(handle.width(), handle.height()) / 2.0);
}

}
