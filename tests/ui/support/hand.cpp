#include "hand.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace azrelocate {

bool Hand::click(const QString &name) const
{
    auto *button = see<QAbstractButton>(name);
    if (!button || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool Hand::press(const QString &name) const
{
    auto *button = see<QAbstractButton>(name);
    if (!button || !button->isEnabled())
        return false;
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

bool Hand::chooseRow(const QString &table, int role, const QVariant &value) const
{
    auto *view = see<QAbstractItemView>(table);
    if (!view || !view->model())
        return false;
    const QModelIndexList found =
        view->model()->match(view->model()->index(0, 0), role, value, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (found.isEmpty())
        return false;
    view->scrollTo(found.first());
    const QRect cell = view->visualRect(found.first());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    return view->currentIndex().row() == found.first().row();
}

bool Hand::edit(const QString &table, int column, const QString &text) const
{
    auto *view = see<QAbstractItemView>(table);
    if (!view)
        return false;
    const QModelIndex cell = view->currentIndex().siblingAtColumn(column);
    view->scrollTo(cell);
    const QPoint middle = view->visualRect(cell).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middle);
    auto *editor = view->viewport()->findChild<QLineEdit *>();
    if (!editor)
        return false;
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    return true;
}

bool Hand::type(const QString &name, const QString &text) const
{
    QWidget *widget = see(name);
    if (!widget || !widget->isEnabled())
        return false;
    widget->activateWindow();
    widget->setFocus(Qt::TabFocusReason);
    // A file dialog that is typed into without the focus puts its selection in place of the text.
    if (!QTest::qWaitFor([widget] { return widget->hasFocus(); }))
        return false;
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    if (qobject_cast<QPlainTextEdit *>(widget))
        QTest::keyClicks(qobject_cast<QPlainTextEdit *>(widget), text);
    else
        QTest::keyClicks(widget, text);
    return true;
}

QWidget *Hand::dialog()
{
    return QApplication::activeModalWidget();
}

}
