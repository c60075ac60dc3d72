#pragma once

#include "ui/session/taskboard.h"

#include <QAbstractTableModel>

namespace azrelocate {

/// The tasks of the open file as rows, newest last.
class TaskModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StateColumn, TitleColumn, ResourceColumn, ProgressColumn, TimeColumn, ReasonColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, RankRole }; ///< RankRole: running first, then waiting, failed, the rest

    explicit TaskModel(TaskBoard &board, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const TaskSnapshot &task);
    QString timeOf(const TaskSnapshot &task) const;

    TaskBoard &m_board;
    QHash<QString, int> m_rows;
    QStringList m_ids;
};

}
