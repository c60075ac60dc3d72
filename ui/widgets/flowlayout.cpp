#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace azrelocate {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setLeading(QLayout *layout)
{
    m_hasLeading = true;
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> found;
    int whole = -m_gap;
    for (const QLayoutItem *item : m_items)
        whole += item->isEmpty() ? 0 : m_gap + item->sizeHint().width();
    const bool alone = m_hasLeading && whole > width; // what the buttons are about has a line of its own
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // a hidden button takes no place
            continue;
        QSize size = item->sizeHint();
        if (m_hasLeading && item == m_items.first())
            size.setWidth(std::min(size.width(), width));
        const bool follows = alone && found.size() == 1 && found.first().items.first() == m_items.first();
        if (found.isEmpty() || follows || found.last().width + m_gap + size.width() > width)
            found.append(Line{});
        Line &line = found.last();
        line.width += (line.items.isEmpty() ? 0 : m_gap) + size.width();
        line.height = std::max(line.height, size.height());
        line.items.append(item);
    }
    return found;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = -m_gap;
    for (const Line &line : lines(width))
        height += m_gap + line.height;
    return std::max(0, height);
}

QSize FlowLayout::sizeHint() const
{
    const QList<Line> all = lines(QLAYOUTSIZE_MAX);
    return all.isEmpty() ? QSize(0, 0) : QSize(all.first().width, all.first().height);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rectangle.y();
    for (const Line &line : lines(rectangle.width())) {
        int x = rectangle.right() + 1 - line.width;
        for (QLayoutItem *item : line.items) {
            QSize size = item->sizeHint();
            if (m_hasLeading && item == m_items.first()) {
                const int end = x + std::min(size.width(), rectangle.width());
                x = rectangle.x();
                size = QSize(end - x, line.height);
            }
            item->setGeometry(
                QStyle::visualRect(direction, rectangle, QRect(QPoint(std::max(x, rectangle.x()), y), size)));
            x += size.width() + m_gap;
        }
        y += line.height + m_gap;
    }
}

}
