#pragma once

#include <QAbstractButton>
#include <QTest>
#include <QWidget>

namespace azrelocate {

/// What a person's hands do with the window: real key and mouse events to widgets that are visible and enabled.
class Hand
{
public:
    /// Where it looks for widgets: a window or a page; it must outlive the hand.
    explicit Hand(QWidget &root)
        : m_root(root)
    {
    }

    /// The visible widget of that name; null: there is none.
    template <typename Widget = QWidget> Widget *see(const QString &name) const
    {
        const QList<Widget *> all = m_root.findChildren<Widget *>(name);
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// Clicks the button of that name in the middle; false when it is not there or not enabled.
    bool click(const QString &name) const;
    /// Presses the button of that name with the keyboard: focus and Space.
    bool press(const QString &name) const;
    /// Chooses the row whose cell in @p role is @p value, and makes it the current one; false when there is none.
    bool chooseRow(const QString &table, int role, const QVariant &value) const;
    /// Double-clicks the cell of the current row in @p column, replaces its text and presses Return.
    bool edit(const QString &table, int column, const QString &text) const;
    bool type(const QString &name, const QString &text) const;

    /// The dialog that is open; null: none.
    static QWidget *dialog();

private:
    QWidget &m_root;
};

}
