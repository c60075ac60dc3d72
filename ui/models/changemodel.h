#pragma once

#include "checklist/change.h"

#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// The changes of a preview, each with a tick. A change that needs another one is taken only together with it:
/// unticking one unticks what depends on it, ticking one ticks what it depends on.
class ChangeModel : public RowsModel<Change>
{
    Q_OBJECT
public:
    enum Column { TitleColumn, ScopeColumn, PermissionColumn, UndoColumn, EstimateColumn, ColumnCount };

    /// All are ticked. @p undoing: these are changes to take back, where "can it be undone" has no meaning.
    ChangeModel(const QList<Change> &changes, bool undoing, QObject *parent = nullptr);

    QList<Change> ticked() const; ///< in the order of the proposal
    bool isTicked(int row) const { return m_ticked[row]; }
    void setTicked(int row, bool ticked);
    void setAllTicked(bool ticked);

    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    QString textAt(const Change &change, int column) const;
    bool mark(int row, bool ticked);

    QList<bool> m_ticked;
    const bool m_undoing;
};

}
