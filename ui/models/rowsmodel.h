#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>

namespace azrelocate {

/// A flat table over values. setRows() tells views what differs and nothing else, so that selection and scroll position
/// survive a new answer of the same check.
template <typename Value> class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    const QList<Value> &rows() const { return m_rows; }

    /// @p same(a, b): whether the row shows the same.
    template <typename Same> void setRows(const QList<Value> &rows, Same same)
    {
        const auto common = std::min(m_rows.size(), rows.size());
        for (qsizetype row = 0; row < common; ++row) {
            if (same(m_rows[row], rows[row]))
                continue;
            m_rows[row] = rows[row];
            const auto at = static_cast<int>(row);
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
        const auto first = static_cast<int>(common);
        if (m_rows.size() > common) {
            beginRemoveRows({}, first, static_cast<int>(m_rows.size()) - 1);
            m_rows.resize(common);
            endRemoveRows();
        } else if (rows.size() > common) {
            beginInsertRows({}, first, static_cast<int>(rows.size()) - 1);
            m_rows.append(rows.mid(common));
            endInsertRows();
        }
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// nullptr: @p index is none of this model.
    const Value *at(const QModelIndex &index) const { return index.isValid() ? &m_rows[index.row()] : nullptr; }
    QList<Value> &mutableRows() { return m_rows; }

private:
    QList<Value> m_rows;
};

}
