#pragma once

#include "ui/models/checklistentry.h"

#include <QAbstractItemModel>
#include <QHash>

namespace azrelocate {

/// The checklist as a table: areas with their items below them, or the items alone. Areas and items live as long as the
/// program; what is known of each item is set by setEntry(), which touches its row and its area's and no other.
class ChecklistModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Layout { ByArea, Flat };
    enum Column { StateColumn, TitleColumn, ResultColumn, TimeColumn, ActionColumn, ColumnCount };
    enum Role {
        ItemIdRole = Qt::UserRole, ///< QString; empty for an area
        AreaIdRole,                ///< QString
        RequiredRole,              ///< bool
        MineRole,                  ///< bool: assigned to who is at work
        NeedsActionRole,           ///< bool: does not hold, or a question is open
        ActionRole,                ///< RowAction as int
        SearchTextRole,            ///< QString: everything that a filter looks into
        SortRole,
    };
    struct Counts
    {
        int all = 0;
        int required = 0;
        int needAction = 0;
        int mine = 0;
    };

    ChecklistModel(const QList<const Area *> &areas, Layout layout, QObject *parent = nullptr);

    void setEntry(const QString &itemId, const ChecklistEntry &entry);
    ChecklistEntry entry(const QString &itemId) const;
    void setAccess(Access access);
    Counts counts() const;
    QStringList itemIds() const;

    const Item *itemAt(const QModelIndex &index) const; ///< nullptr: an area
    QModelIndex indexOf(const QString &itemId, int column = StateColumn) const;
    QModelIndex indexOfArea(const QString &areaId) const; ///< invalid with Layout::Flat
    /// The next step of the row; None while @p index is an area.
    RowAction actionAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        const Item *item = nullptr;
        ChecklistEntry entry;
        ItemState settled = ItemState::Unchecked; ///< the last state that was not Checking
    };
    struct Group
    {
        const Area *area = nullptr; ///< nullptr: all items of Layout::Flat
        QList<Row> rows;
    };
    struct Place
    {
        int group = 0;
        int row = 0;
    };

    const Row *rowAt(const QModelIndex &index) const;
    const Group *groupAt(const QModelIndex &index) const;
    bool needsAction(const Row &row) const;
    QVariant itemData(const Row &row, int column, int role) const;
    QVariant areaData(const Group &group, int column, int role) const;
    QString itemText(const Row &row, int column) const;
    QString areaText(const Group &group, int column) const;
    QString spoken(const Row &row) const;
    QVariant sortValue(const Row &row, int column) const;

    const Layout m_layout;
    QList<Group> m_groups;
    QHash<QString, Place> m_places;
    Access m_access = Access::Look;
};

}
