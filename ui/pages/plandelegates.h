#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace azrelocate {

/// Offers the values that a cell may have; the recommended one first and marked so. Cells that can be changed show it.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    struct Choices
    {
        QString name;   ///< object name of the editor
        QString title;  ///< what it is called to assistive technology
        int valueRole;  ///< of the model: int, the present value
        int valuesRole; ///< QList<int>: all that the cell may have
        std::function<QString(int value)> text;
    };

    ChoiceDelegate(Choices choices, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const Choices m_choices;
};

/// A field for a name that says what is wrong with it while it is typed, and never hands on a wrong one.
class NameDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The problem with @p text in the cell, one sentence; empty: it can be used.
    using Check = std::function<QString(const QModelIndex &index, const QString &text)>;

    NameDelegate(Check check, QObject *parent);
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const Check m_check;
};

}
