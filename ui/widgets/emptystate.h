#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace azrelocate {

/// What stands where there is nothing to show yet: an icon, what is missing, what to do, and the button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(Glyph glyph, const QString &title, const QString &hint);
    /// The main action; hidden while @p text is empty. triggered() follows a click.
    void setAction(const QString &text);

Q_SIGNALS:
    void triggered();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_action;
};

}
