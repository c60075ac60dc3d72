#include "ui/models/resourcemodel.h"

#include <algorithm>
#include <tuple>
#include <vector>

// What is shown, in which order; the cells' contents are in resourcecells.cpp.

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// More separate changes than this are cheaper for a view as one reset.
constexpr int kMaximumRuns = 64;

/// internalId of what stands at the top: groups, and the resources of a flat list.
constexpr quintptr kTop = 0;

}

ResourceModel::ResourceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_table(std::make_shared<ResourceTable>())
{
}

void ResourceModel::setTable(std::shared_ptr<const ResourceTable> table)
{
    const std::shared_ptr<const ResourceTable> before = std::exchange(m_table, std::move(table));
    sortRows();
    const bool sameResources = before->inventory() == m_table->inventory() && before->size() == m_table->size();
    if (!sameResources) {
        reset(arrange());
        return;
    }
    apply(arrange());
    // A view repaints what it shows, whatever is said to have changed: to find out which rows did would cost more.
    const auto tellOf = [this](const QModelIndex &parent) {
        if (const int rows = rowCount(parent); rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    };
    tellOf({});
    for (int group = 0; group < m_buckets.size(); ++group)
        tellOf(index(group, 0));
}

void ResourceModel::setFilter(const ResourceFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    apply(arrange());
}

void ResourceModel::setGrouping(std::optional<Column> column)
{
    if (column == m_grouping)
        return;
    m_grouping = column;
    sortRows();
    reset(arrange());
}

void ResourceModel::setEditable(std::function<QList<azrelocate::Tool>(qsizetype)> toolsOf)
{
    m_toolsOf = std::move(toolsOf);
}

void ResourceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = Column(column);
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<std::pair<qsizetype, int>> kept; // a row of the table, or the value of a group as -2 - value
    for (const QModelIndex &index : before) {
        const qsizetype row = sourceRow(index);
        kept.append({row >= 0 ? row : -2 - m_buckets[index.row()].value, index.column()});
    }
    sortRows();
    Arrangement next = arrange();
    m_shown = std::move(next.shown);
    m_buckets = std::move(next.buckets);
    indexRows();
    QModelIndexList after;
    for (const auto &[row, cell] : std::as_const(kept)) {
        if (row >= 0) {
            after.append(indexOf(row, cell));
            continue;
        }
        const auto bucket = std::find_if(m_buckets.begin(), m_buckets.end(),
                                         [value = -2 - row](const Bucket &one) { return one.value == value; });
        after.append(index(int(bucket - m_buckets.begin()), cell));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool ResourceModel::passes(const ResourceTable::Row &row, const QList<QStringMatcher> &words) const
{
    if (m_filter.tool && row.tool != m_filter.tool)
        return false;
    if (m_filter.cutOnly && !row.isCut)
        return false;
    return std::all_of(words.begin(), words.end(),
                       [&](const QStringMatcher &word) { return word.indexIn(row.searched) >= 0; });
}

void ResourceModel::sortRows()
{
    // The table was sorted by name on its worker; what remains for this thread is to sort whole numbers, stably.
    m_order = m_table->byName();
    if (!m_grouping && m_sortColumn == Name && m_sortOrder == Qt::AscendingOrder)
        return;
    struct Key
    {
        int group;
        int key;
        qsizetype row;
    };
    const int sign = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
    std::vector<Key> keys;
    keys.reserve(size_t(m_order.size()));
    for (const qsizetype i : std::as_const(m_order)) {
        const ResourceTable::Row &row = m_table->row(i);
        keys.push_back({m_grouping ? groupKey(row) : 0, sign * sortKey(row), i});
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const Key &a, const Key &b) { return std::tie(a.group, a.key) < std::tie(b.group, b.key); });
    std::transform(keys.begin(), keys.end(), m_order.begin(), [](const Key &key) { return key.row; });
}

ResourceModel::Arrangement ResourceModel::arrange() const
{
    const auto numberOf = [](const QList<ResourceTable::Value> &values, const QString &key) {
        const auto found = std::find_if(values.begin(), values.end(), [&](const auto &one) { return one.key == key; });
        return key.isEmpty() ? -1 : found == values.end() ? -2 : int(found - values.begin()); // -2 fits no row
    };
    const int type = numberOf(m_table->types(), m_filter.type);
    const int group = numberOf(m_table->groups(), m_filter.group);
    const int region = numberOf(m_table->regions(), m_filter.region);
    QList<QStringMatcher> words;
    for (const QString &word : m_filter.text.toLower().split(u' ', Qt::SkipEmptyParts))
        words.append(QStringMatcher(word));

    // In the order of memory first: in the order of the table every row would be a cache miss.
    std::vector<char> fits(size_t(m_table->size()), 1);
    for (qsizetype i = 0; !m_filter.isEmpty() && i < m_table->size(); ++i) {
        const ResourceTable::Row &row = m_table->row(i);
        fits[size_t(i)] = (type == -1 || row.type == type) && (group == -1 || row.group == group)
            && (region == -1 || row.region == region) && passes(row, words);
    }
    Arrangement next;
    next.shown.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(next.shown),
                 [&](qsizetype row) { return fits[size_t(row)] != 0; });
    if (!m_grouping)
        return next;
    for (qsizetype i = 0; i < next.shown.size(); ++i) {
        const int value = groupKey(m_table->row(next.shown[i]));
        if (next.buckets.isEmpty() || next.buckets.last().value != value)
            next.buckets.append({value, i, i});
        next.buckets.last().end = i + 1;
    }
    return next;
}

int ResourceModel::sortKey(const ResourceTable::Row &row) const
{
    switch (m_sortColumn) {
    case Name:
        return row.nameRank;
    case Type:
        return m_table->typeOf(row).rank;
    case Group:
        return m_table->groupOf(row).rank;
    case Region:
        return m_table->regionOf(row).rank;
    case State:
        return row.state ? int(*row.state) : -1;
    case Tool:
        return row.tool ? int(*row.tool) : -1;
    case Placement:
        return int(row.placement);
    case TargetName:
        return row.targetRank;
    case TargetGroup:
        return row.targetGroup.isEmpty() ? -1 : m_table->groupOf(row).rank;
    case Wave:
        return row.wave;
    case Needs:
        return row.needs;
    case NeededBy:
        return row.neededBy;
    case Reason:
        return row.byUser ? 0 : 1; // what people decided first
    case ColumnCount:
        break;
    }
    return 0;
}

int ResourceModel::groupKey(const ResourceTable::Row &row) const
{
    switch (*m_grouping) {
    case Type:
        return m_table->typeOf(row).rank;
    case Group:
        return m_table->groupOf(row).rank;
    case Region:
        return m_table->regionOf(row).rank;
    case Tool:
        return row.tool ? int(*row.tool) : -1;
    case Wave:
        return row.wave;
    default:
        return int(row.placement);
    }
}

void ResourceModel::indexRows()
{
    m_place.fill(-1, m_table->size());
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_place[m_shown[i]] = i;
}

void ResourceModel::reset(Arrangement next)
{
    beginResetModel();
    m_shown = std::move(next.shown);
    m_buckets = std::move(next.buckets);
    indexRows();
    endResetModel();
    Q_EMIT shownChanged();
}

void ResourceModel::apply(Arrangement next)
{
    if (next.shown == m_shown && next.buckets.size() == m_buckets.size())
        return;
    if (m_grouping || !applyRuns(next.shown))
        reset(std::move(next));
    else
        Q_EMIT shownChanged();
}

/// Turns what is shown into @p next by removing and inserting runs of rows; false, and nothing done, when that would be
/// many or when rows changed their order.
bool ResourceModel::applyRuns(const QList<qsizetype> &next)
{
    QList<bool> wanted(m_table->size(), false);
    for (const qsizetype row : next)
        wanted[row] = true;
    QList<qsizetype> common;
    QList<std::pair<qsizetype, qsizetype>> removals; // places in m_shown, past the end excluded
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (wanted[m_shown[i]])
            common.append(m_shown[i]);
        else if (!removals.isEmpty() && removals.last().second == i)
            removals.last().second = i + 1;
        else
            removals.append({i, i + 1});
    }
    QList<std::pair<qsizetype, qsizetype>> insertions; // places in next
    qsizetype at = 0;
    for (qsizetype i = 0; i < next.size(); ++i) {
        if (at < common.size() && common[at] == next[i])
            ++at;
        else if (!insertions.isEmpty() && insertions.last().second == i)
            insertions.last().second = i + 1;
        else
            insertions.append({i, i + 1});
    }
    if (at != common.size() || removals.size() + insertions.size() > kMaximumRuns)
        return false;

    for (auto run = removals.crbegin(); run != removals.crend(); ++run) {
        beginRemoveRows({}, int(run->first), int(run->second - 1));
        m_shown.remove(run->first, run->second - run->first);
        indexRows();
        endRemoveRows();
    }
    for (const auto &[first, last] : std::as_const(insertions)) {
        beginInsertRows({}, int(first), int(last - 1));
        m_shown.insert(first, last - first, 0);
        std::copy(next.begin() + first, next.begin() + last, m_shown.begin() + first);
        indexRows();
        endInsertRows();
    }
    return true;
}

qsizetype ResourceModel::sourceRow(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (!m_grouping)
        return m_shown.value(index.row(), -1);
    if (index.internalId() == kTop)
        return -1;
    const Bucket &bucket = m_buckets[qsizetype(index.internalId()) - 1];
    return m_shown[bucket.begin + index.row()];
}

QModelIndex ResourceModel::indexOf(qsizetype sourceRow, int column) const
{
    const qsizetype place = sourceRow < 0 || sourceRow >= m_place.size() ? -1 : m_place[sourceRow];
    if (place < 0)
        return {};
    if (!m_grouping)
        return createIndex(int(place), column, kTop);
    const auto bucket = std::upper_bound(m_buckets.begin(), m_buckets.end(), place,
                                         [](qsizetype wanted, const Bucket &one) { return wanted < one.end; });
    return createIndex(int(place - bucket->begin), column, quintptr(bucket - m_buckets.begin() + 1));
}

const ResourceTable::Row *ResourceModel::rowOf(const QModelIndex &index) const
{
    const qsizetype row = sourceRow(index);
    return row < 0 ? nullptr : &m_table->row(row);
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : kTop);
}

QModelIndex ResourceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, kTop);
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_grouping ? m_buckets.size() : m_shown.size());
    if (!m_grouping || parent.internalId() != kTop || parent.column() != 0)
        return 0;
    const Bucket &bucket = m_buckets[parent.row()];
    return int(bucket.end - bucket.begin);
}

int ResourceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

}
