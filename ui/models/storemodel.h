#pragma once

#include "plan/plan.h"
#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// A store with data as a row: how the data gets over.
struct StoreRow
{
    PlannedStore store;
    QStringList otherWays; ///< of its recipe, English

    friend bool operator==(const StoreRow &a, const StoreRow &b)
    {
        return a.store.source == b.store.source && a.store.target == b.store.target && a.store.method == b.store.method
            && a.otherWays == b.otherWays;
    }
};

/// The stores of a plan.
class StoreModel : public RowsModel<StoreRow>
{
    Q_OBJECT
public:
    enum Column { Name, Type, Method, Target, OtherWays, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

}
