#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace azrelocate {

/// Draws the cells of a column as links; a click on the text, or Ctrl+Return in the row, follows one. A cell without
/// text is no link.
class LinkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @p view has this delegate on @p column from here on.
    LinkDelegate(QAbstractItemView *view, int column);

Q_SIGNALS:
    void followed(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool isOnLink(const QModelIndex &index, const QPoint &position) const;

    QAbstractItemView *m_view;
    const int m_column;
};

}
