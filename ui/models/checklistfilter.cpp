#include "ui/models/checklistfilter.h"

#include "ui/models/checklistmodel.h"

#include <algorithm>

namespace azrelocate {

ChecklistFilter::ChecklistFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortRole(ChecklistModel::SortRole);
}

void ChecklistFilter::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    m_pinned.clear();
    invalidateFilter();
}

void ChecklistFilter::setText(const QString &text)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    m_pinned.clear();
    invalidateFilter();
}

void ChecklistFilter::setPinned(const QString &itemId)
{
    if (m_pinned == itemId)
        return;
    m_pinned = itemId;
    invalidateFilter();
}

bool ChecklistFilter::matchesText(const QModelIndex &index) const
{
    const QString text = index.data(ChecklistModel::SearchTextRole).toString();
    const QString area = index.parent().data(ChecklistModel::SearchTextRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive) || area.contains(word, Qt::CaseInsensitive);
    });
}

bool ChecklistFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString id = index.data(ChecklistModel::ItemIdRole).toString();
    if (id.isEmpty())
        return false; // an area is there for its items
    if (id == m_pinned)
        return true;
    if (m_show == Show::NeedsAction && !index.data(ChecklistModel::NeedsActionRole).toBool())
        return false;
    if (m_show == Show::Required && !index.data(ChecklistModel::RequiredRole).toBool())
        return false;
    if (m_show == Show::Mine && !index.data(ChecklistModel::MineRole).toBool())
        return false;
    return matchesText(index);
}

bool ChecklistFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!left.data(ChecklistModel::ItemIdRole).isValid())
        return left.row() < right.row(); // areas keep the order of the work
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.metaType() == QMetaType::fromType<QString>())
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

}
