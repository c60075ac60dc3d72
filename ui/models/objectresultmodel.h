#pragma once

#include "checklist/finding.h"

#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// What a check found, object by object.
class ObjectResultModel : public RowsModel<ObjectResult>
{
    Q_OBJECT
public:
    enum Column { ResultColumn, ObjectColumn, ExpectedColumn, ActualColumn, MessageColumn, ColumnCount };

    using RowsModel::RowsModel;

    void setResults(const QList<ObjectResult> &results);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString textAt(const ObjectResult &result, int column);
};

}
