#pragma once

#include "ui/session/relocationsession.h"

#include <QFrame>

class QLabel;
class QGridLayout;

namespace azrelocate {

/// Go or no-go: what the cutover needs, each with its state, and the verdict over all of it.
class GateBoard : public QFrame
{
    Q_OBJECT
public:
    explicit GateBoard(RelocationSession &session, QWidget *parent = nullptr);

    bool isGo() const { return m_go; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *icon;
        QLabel *title;
        QLabel *state;
    };
    Line addLine(const QString &title, const QString &objectName);
    void show(const Line &line, bool holds, const QString &text, bool checking = false);
    void refresh();

    RelocationSession &m_session;
    QGridLayout *m_grid;
    QLabel *m_verdictIcon;
    QLabel *m_verdict;
    QLabel *m_reason;
    Line m_prepare;
    Line m_migrate;
    Line m_clock;
    Line m_rollback;
    Line m_users;
    QTimer m_tick;
    bool m_go = false;
};

}
