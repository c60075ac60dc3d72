#include "ui/widgets/roomyarea.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace azrelocate {

RoomyArea::RoomyArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void RoomyArea::setContent(QWidget *widget)
{
    setWidget(widget);
    widget->setAutoFillBackground(false);
    fit();
}

QSize RoomyArea::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize RoomyArea::minimumSizeHint() const
{
    return QSize(theme::space(40), theme::space(24));
}

bool RoomyArea::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(object, event);
}

void RoomyArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void RoomyArea::fit()
{
    if (!widget() || !widget()->layout())
        return;
    const QLayout *layout = widget()->layout();
    const auto smallestFor = [layout](int width) {
        const QSize smallest = layout->totalMinimumSize();
        const int wide = std::max(width, smallest.width());
        return QSize(wide, layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(wide) : smallest.height());
    };
    QSize room = maximumViewportSize();
    QSize size = smallestFor(room.width());
    if (size.height() > room.height()) { // the bar takes some of the width
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        size = smallestFor(room.width());
    }
    if (size.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    widget()->resize(size.expandedTo(room));
}

}
