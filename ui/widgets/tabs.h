#pragma once

#include <QTabBar>

namespace azrelocate {

/// A row of views to choose from: words with a line in the accent's colour under the one that is shown. Arrow keys and
/// screen readers work as in any tab bar.
class Tabs : public QTabBar
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_hovered = -1;
};

}
