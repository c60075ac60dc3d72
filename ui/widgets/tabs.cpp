#include "ui/widgets/tabs.h"

#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace azrelocate {

Tabs::Tabs(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideNone);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize Tabs::tabSizeHint(int index) const
{
    const int icon = tabIcon(index).isNull() ? 0 : theme::iconSize() + theme::space(1);
    return {fontMetrics().horizontalAdvance(tabText(index)) + icon + 2 * theme::space(3), theme::space(8)};
}

QSize Tabs::minimumTabSizeHint(int index) const
{
    return {std::min(tabSizeHint(index).width(), theme::space(20)), theme::space(8)};
}

void Tabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::hairline(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool isCurrent = i == currentIndex();
        QRect text = tab.adjusted(theme::space(3), 0, -theme::space(3), 0);
        if (!tabIcon(i).isNull()) {
            QRect image(0, 0, theme::iconSize(), theme::iconSize());
            image.moveCenter(tab.center());
            image.moveLeft(isRightToLeft() ? text.right() - image.width() + 1 : text.left());
            tabIcon(i).paint(&painter, image);
            const int used = theme::iconSize() + theme::space(1);
            text.adjust(isRightToLeft() ? 0 : used, 0, isRightToLeft() ? -used : 0, 0);
        }
        painter.setPen(isCurrent || i == m_hovered ? palette().color(QPalette::WindowText)
                                                   : theme::color(Shade::Muted, palette()));
        painter.drawText(text, int(Qt::AlignCenter) | int(Qt::TextDontClip), tabText(i));
        if (isCurrent)
            painter.fillRect(tab.left(), height() - 2, tab.width(), 2, theme::color(Shade::Accent, palette()));
        if (isCurrent && hasFocus()) {
            painter.setPen(theme::color(Shade::Accent, palette()));
            painter.drawRect(tab.adjusted(1, 2, -2, -4));
        }
    }
}

void Tabs::mouseMoveEvent(QMouseEvent *event)
{
    QTabBar::mouseMoveEvent(event);
    m_hovered = tabAt(event->position().toPoint());
    update();
}

void Tabs::leaveEvent(QEvent *event)
{
    QTabBar::leaveEvent(event);
    m_hovered = -1;
    update();
}

}
