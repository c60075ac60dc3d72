#pragma once

#include "ui/session/relocationsession.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QMenu;
class QToolButton;

namespace azrelocate {

class ElidedLabel;

/// The one line at the top: which relocation, from where to where, what is open, from when the cutover is safe, who
/// works on it and how.
class HeaderLine : public QFrame
{
    Q_OBJECT
public:
    HeaderLine(RelocationSession &session, QMenu *menu, QWidget *parent = nullptr);

Q_SIGNALS:
    void openItemsWanted(); ///< a click on "4 of 63 need action"

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDocument();
    void showCounts();
    void showClock();
    void fit();
    void setCompact(bool compact); ///< names are worth more room than the words around the time

    RelocationSession &m_session;
    ElidedLabel *m_title;
    ElidedLabel *m_source;
    QLabel *m_arrow;
    ElidedLabel *m_target;
    QLabel *m_mode;
    QToolButton *m_counts;
    QLabel *m_clock;
    QToolButton *m_forward; ///< practice only: lets the time pass
    QString m_timeLeft;
    QTimer m_tick;
};

}
