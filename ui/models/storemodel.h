#pragma once

#include "base/message.h"
#include "plan/plan.h"
#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// A store with data as a row: how the data gets over.
struct StoreRow
{
    PlannedStore store;
    QList<DataMethod> methods; ///< that it may have; the recommended one first
    QList<Message> otherWays;  ///< that its recipe knows

    friend bool operator==(const StoreRow &, const StoreRow &) = default;
};

/// The stores of a plan. The method can be edited where there is a choice; an edit is a signal, and the plan that comes
/// back decides.
class StoreModel : public RowsModel<StoreRow>
{
    Q_OBJECT
public:
    enum Column { Name, Type, Method, Target, OtherWays, ColumnCount };
    enum Role {
        MethodRole = Qt::UserRole + 1, ///< int of DataMethod
        MethodsRole,                   ///< QList<int>: those of the row
    };

    using RowsModel::RowsModel;
    void setEditable(bool on);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void methodChosen(const QString &id, DataMethod method);

private:
    bool m_isEditable = false;
};

}
