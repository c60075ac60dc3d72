#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace azrelocate {

/// A quiet box that holds what belongs together: the base colour, a hairline, round corners; a heading when it has one.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(const QString &heading = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QBoxLayout *content() const { return m_content; }
    QBoxLayout *headingActions() const { return m_actions; } ///< right of the heading

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_heading;
    QBoxLayout *m_actions;
    QBoxLayout *m_content;
};

}
