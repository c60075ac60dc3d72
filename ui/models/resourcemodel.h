#pragma once

#include "ui/models/resourcefilter.h"
#include "ui/models/resourcetable.h"

#include <QAbstractItemModel>
#include <QStringMatcher>

#include <functional>

namespace azrelocate {

/// The resources of a workload as rows: filtered, sorted and, when wanted, grouped. All of it works on numbers that
/// ResourceTable holds, because Qt's own proxy needs seconds for what a person types into a filter above 100,000 rows.
/// A new table of the same inventory (a decision changed some rows) becomes dataChanged(), not a reset.
class ResourceModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Type,
        Group,
        Region,
        State,
        Tool,
        Placement,
        TargetName,
        TargetGroup,
        Wave,
        Needs,
        NeededBy,
        Reason,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QString: the resource's id
        SourceRowRole,         ///< qsizetype: index in the inventory; -1 for a group
        ToolsRole,             ///< QList<int>: the tools that may be chosen, of enum Tool
        ToolRole
    }; ///< int of enum Tool

    explicit ResourceModel(QObject *parent = nullptr);

    std::shared_ptr<const ResourceTable> table() const { return m_table; } ///< never null
    void setTable(std::shared_ptr<const ResourceTable> table);
    const ResourceFilter &filter() const { return m_filter; }
    void setFilter(const ResourceFilter &filter);
    /// Type, Group, Region, Tool or Placement; nothing: a flat list.
    void setGrouping(std::optional<Column> column);
    std::optional<Column> grouping() const { return m_grouping; }
    qsizetype shownCount() const { return m_shown.size(); } ///< resources that pass the filter

    /// Lets tool, target name and target group be edited; each edit is a signal, and the plan that comes back decides.
    /// @p toolsOf answers which tools one resource may have; it is asked when a choice is opened.
    void setEditable(std::function<QList<azrelocate::Tool>(qsizetype)> toolsOf);

    qsizetype sourceRow(const QModelIndex &index) const; ///< index in the inventory; -1: a group, or invalid
    QModelIndex indexOf(qsizetype sourceRow, int column = Name) const; ///< invalid while the filter hides it
    const ResourceTable::Row *rowOf(const QModelIndex &index) const;   ///< nullptr: a group, or invalid

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void shownChanged(); ///< another number of resources passes the filter, or there is another table
    void toolChosen(const QString &id, int tool);
    void targetNameChosen(const QString &id, const QString &name);
    void targetGroupChosen(const QString &sourceGroup, const QString &name);

private:
    struct Bucket ///< a group's rows, as a part of m_shown
    {
        int value = 0;
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    struct Arrangement
    {
        QList<qsizetype> shown; ///< rows of the table
        QList<Bucket> buckets;  ///< empty: a flat list
    };

    void sortRows();
    Arrangement arrange() const;
    void apply(Arrangement next);
    bool applyRuns(const QList<qsizetype> &next);
    void reset(Arrangement next);
    void indexRows();
    static bool isChoosable(const ResourceTable::Row &row, Column column); ///< whether a person may decide on the cell
    bool passes(const ResourceTable::Row &row, const QList<QStringMatcher> &words) const;
    int sortKey(const ResourceTable::Row &row) const;
    int groupKey(const ResourceTable::Row &row) const;
    QVariant groupData(const Bucket &bucket, int column, int role) const;
    QVariant textOf(const ResourceTable::Row &row, int column) const;
    QVariant decorationOf(const ResourceTable::Row &row, int column) const;

    std::shared_ptr<const ResourceTable> m_table;
    ResourceFilter m_filter;
    std::optional<Column> m_grouping;
    Column m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<qsizetype> m_order; ///< all rows of the table, sorted: filtering only picks from it
    QList<qsizetype> m_shown;
    QList<Bucket> m_buckets;
    QList<qsizetype> m_place; ///< by row of the table: place in m_shown; -1: hidden
    std::function<QList<azrelocate::Tool>(qsizetype)> m_toolsOf;
};

}
