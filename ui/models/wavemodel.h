#pragma once

#include "plan/wavesummary.h"
#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// The waves of a plan: what happens in each and roughly how long it takes.
class WaveModel : public RowsModel<WaveSummary>
{
    Q_OBJECT
public:
    enum Column { Wave, Tools, Resources, ByHand, Estimate, ColumnCount };

    using RowsModel::RowsModel;
    void setWaves(const QList<WaveSummary> &waves);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

}
