#pragma once

#include <QStyledItemDelegate>

namespace azrelocate {

/// Cuts the texts of one column in its own place: ids in the middle, where sentences are cut at their end.
class ElideDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ElideDelegate(Qt::TextElideMode mode, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_mode(mode)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = m_mode;
    }

private:
    const Qt::TextElideMode m_mode;
};

}
