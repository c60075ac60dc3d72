#pragma once

#include "ui/session/taskboard.h"
#include "ui/wizard/taskmodel.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QSortFilterProxyModel;
class QTextEdit;
class QToolButton;

namespace azrelocate {

class ElidedLabel;
class Table;

/// What runs, at the bottom of the window: one line, or opened the whole list with what one can do about a task.
class TaskDrawer : public QFrame
{
    Q_OBJECT
public:
    explicit TaskDrawer(TaskBoard &board, QWidget *parent = nullptr);

    bool isExpanded() const;
    void setExpanded(bool expanded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSummary();
    void showSelected();
    void showLog(const Task &task);
    QString selectedId() const;

    TaskBoard &m_board;
    TaskModel m_model;
    QSortFilterProxyModel *m_sorted;
    QToolButton *m_toggle;
    ElidedLabel *m_summary;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QWidget *m_body;
    Table *m_table;
    QToolButton *m_cancel;
    QToolButton *m_retry;
    QToolButton *m_confirm;
    QToolButton *m_copy;
    QTextEdit *m_log;
    QString m_requestId;
};

}
