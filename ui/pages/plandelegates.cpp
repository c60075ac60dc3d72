#include "ui/pages/plandelegates.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QToolTip>

namespace azrelocate {

using namespace Qt::StringLiterals;

ChoiceDelegate::ChoiceDelegate(Choices choices, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_choices(std::move(choices))
{
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, option.widget);
    QStyleOptionViewItem words = option; // not under the arrow
    const int size = theme::iconSize();
    words.rect = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -size, 0));
    QStyledItemDelegate::paint(painter, words, index);
    QRect place(0, 0, size, size);
    place.moveCenter(option.rect.center());
    place.moveRight(option.rect.right() - theme::space(1));
    place = QStyle::visualRect(option.direction, option.rect, place);
    icon(Glyph::Collapse, Shade::Muted).paint(painter, place);
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(theme::iconSize() + theme::space(1), 0);
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(m_choices.name);
    box->setAccessibleName(m_choices.title);
    const auto values = index.data(m_choices.valuesRole).value<QList<int>>();
    for (const int value : values) {
        const QString text = m_choices.text(value);
        box->addItem(box->count() == 0 ? tr("%1 (recommended)").arg(text) : text, value);
    }
    // A choice is final at once: nobody expects to have to leave the cell.
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<ChoiceDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(m_choices.valueRole)));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (box->currentIndex() >= 0)
        model->setData(index, box->currentData(), Qt::EditRole);
}

NameDelegate::NameDelegate(Check check, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_check(std::move(check))
{
}

QWidget *NameDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(u"nameEditor"_s);
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *sign = field->addAction(icon(Glyph::Action, Shade::Action), QLineEdit::TrailingPosition);
    sign->setVisible(false);
    const QPersistentModelIndex cell = index;
    connect(field, &QLineEdit::textEdited, this, [this, field, sign, cell](const QString &text) {
        const QString problem = m_check(cell, text);
        sign->setVisible(!problem.isEmpty());
        sign->setToolTip(problem);
        field->setAccessibleDescription(problem);
        QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())), problem, field);
    });
    return field;
}

void NameDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString text = qobject_cast<QLineEdit *>(editor)->text().trimmed();
    if (m_check(index, text).isEmpty())
        model->setData(index, text, Qt::EditRole);
}

}
