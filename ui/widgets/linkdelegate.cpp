#include "ui/widgets/linkdelegate.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace azrelocate {

LinkDelegate::LinkDelegate(QAbstractItemView *view, int column)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_column(column)
{
    view->setItemDelegateForColumn(column, this);
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
}

void LinkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QColor link = theme::color(Shade::Accent, option->palette);
    option->palette.setColor(QPalette::Text, link);
    option->palette.setColor(QPalette::HighlightedText, link);
    const QPoint mouse = m_view->viewport()->mapFromGlobal(QCursor::pos());
    option->font.setUnderline((option->state & QStyle::State_MouseOver) && isOnLink(index, mouse));
}

bool LinkDelegate::isOnLink(const QModelIndex &index, const QPoint &position) const
{
    return index.isValid() && index.column() == m_column && !index.data().toString().isEmpty()
        && m_view->visualRect(index).contains(position);
}

bool LinkDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && isOnLink(index, mouse->position().toPoint())) {
            Q_EMIT followed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool LinkDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_view->viewport() && event->type() == QEvent::MouseMove) {
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        m_view->viewport()->setCursor(isOnLink(m_view->indexAt(position), position) ? Qt::PointingHandCursor
                                                                                    : Qt::ArrowCursor);
        return false;
    }
    if (object == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const QModelIndex link = m_view->currentIndex().siblingAtColumn(m_column);
        if (enter && (key->modifiers() & Qt::ControlModifier) && !link.data().toString().isEmpty()) {
            Q_EMIT followed(link);
            return true;
        }
    }
    return false; // not the delegate's own filter, which is for editors
}

}
