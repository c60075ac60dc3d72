#pragma once

#include "ui/widgets/icons.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace azrelocate {

/// One message across a page: an icon, a sentence, a second line, and buttons; tinted by its shade. Hidden while it has
/// no text, without moving what is below by more than its own height.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void show(Shade shade, const QString &text, const QString &detail = {});
    /// Appends a button after the text; gone at the next show().
    QPushButton *addButton(const QString &text);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Shade m_shade = Shade::Plain;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QBoxLayout *m_buttons;
};

}
