#pragma once

#include "ui/models/historymodel.h"

#include <QWidget>

namespace azrelocate {

class Table;

/// What happened to an item, newest first; a change that can be undone has a link for it.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setHistory(const QList<HistoryRow> &history);
    void setUndoAllowed(bool allowed);

Q_SIGNALS:
    void undoWanted(const QString &changeId);

private:
    HistoryModel *m_model;
    Table *m_table;
};

}
