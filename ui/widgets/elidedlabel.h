#pragma once

#include <QFrame>

namespace azrelocate {

/// One line of text that is cut with an ellipsis where it does not fit, with the whole of it as tooltip and accessible
/// name. Never asks for more width than it is given.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);

    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

}
