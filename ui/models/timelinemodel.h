#pragma once

#include "relocation/cutovertimeline.h"

#include <QAbstractTableModel>

namespace azrelocate {

/// The steps of the cutover: planned and actual times side by side.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StateColumn, StepColumn, OwnerColumn, DueColumn, PlannedColumn, StartedColumn, ActualColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same steps in the same order with other values change rows, others replace them.
    void setSteps(const QList<TimelineStep> &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const TimelineStep &step, int column) const;

    QList<TimelineStep> m_steps;
};

}
