#pragma once

#include "plan/plan.h"
#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// The host names of a plan. The new name can be edited; an edit is a signal, and the plan that comes back decides.
class HostNameModel : public RowsModel<PlannedHostName>
{
    Q_OBJECT
public:
    enum Column { Name, Record, Source, Target, NewName, ColumnCount };

    using RowsModel::RowsModel;
    void setHostNames(const QList<PlannedHostName> &hostNames);
    void setEditable(bool on);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void newNameChosen(const QString &hostName, const QString &newName);

private:
    bool m_isEditable = false;
};

}
