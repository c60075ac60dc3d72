#include "ui/models/checklistmodel.h"

#include "ui/text/statetext.h"
#include "ui/text/texts.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// From the one that needs a person most to the one that needs nobody.
int severity(ItemState state)
{
    switch (state) {
    case ItemState::ActionNeeded:
        return 0;
    case ItemState::CouldNotCheck:
        return 1;
    case ItemState::Stale:
        return 2;
    case ItemState::Unchecked:
        return 3;
    case ItemState::Checking:
        return 4;
    case ItemState::Warning:
        return 5;
    case ItemState::Waived:
        return 6;
    case ItemState::Attested:
        return 7;
    case ItemState::Passed:
        return 8;
    case ItemState::NotApplicable:
        return 9;
    }
    return 9;
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

constexpr quintptr kTop = 0; ///< internal id of rows without a parent; others hold their group + 1

}

ChecklistModel::ChecklistModel(const QList<const Area *> &areas, Layout layout, QObject *parent)
    : QAbstractItemModel(parent)
    , m_layout(layout)
{
    for (const Area *area : areas) {
        if (layout == Layout::ByArea || m_groups.isEmpty())
            m_groups.append(Group{layout == Layout::ByArea ? area : nullptr, {}});
        for (const Item &item : area->items) {
            Group &group = m_groups.last();
            const Place place{static_cast<int>(m_groups.size()) - 1, static_cast<int>(group.rows.size())};
            group.rows.append(Row{&item, {}, ItemState::Unchecked});
            m_places.insert(QString::fromLatin1(item.id), place);
        }
    }
}

void ChecklistModel::setEntry(const QString &itemId, const ChecklistEntry &entry)
{
    const auto place = m_places.constFind(itemId);
    if (place == m_places.constEnd())
        return;
    Group &group = m_groups[place->group];
    Row &row = group.rows[place->row];
    if (row.entry == entry)
        return;
    row.entry = entry;
    if (entry.state != ItemState::Checking)
        row.settled = entry.state;
    Q_EMIT dataChanged(indexOf(itemId), indexOf(itemId, ColumnCount - 1));
    if (group.area) {
        const QModelIndex area = indexOfArea(QString::fromLatin1(group.area->id));
        Q_EMIT dataChanged(area, area.siblingAtColumn(ColumnCount - 1));
    }
}

ChecklistEntry ChecklistModel::entry(const QString &itemId) const
{
    const Row *row = rowAt(indexOf(itemId));
    return row ? row->entry : ChecklistEntry();
}

void ChecklistModel::setAccess(Access access)
{
    if (m_access == access)
        return;
    m_access = access;
    for (int group = 0; group < m_groups.size(); ++group) {
        const auto last = static_cast<int>(m_groups[group].rows.size()) - 1;
        const QModelIndex parent = m_layout == Layout::ByArea ? index(group, 0) : QModelIndex();
        if (last >= 0)
            Q_EMIT dataChanged(index(0, StateColumn, parent), index(last, ActionColumn, parent));
    }
}

ChecklistModel::Counts ChecklistModel::counts() const
{
    Counts counts;
    for (const Group &group : m_groups) {
        for (const Row &row : group.rows) {
            ++counts.all;
            counts.required += row.item->required ? 1 : 0;
            counts.needAction += needsAction(row) ? 1 : 0;
            counts.mine += row.entry.mine ? 1 : 0;
        }
    }
    return counts;
}

QStringList ChecklistModel::itemIds() const
{
    QStringList ids;
    for (const Group &group : m_groups) {
        for (const Row &row : group.rows)
            ids.append(QString::fromLatin1(row.item->id));
    }
    return ids;
}

bool ChecklistModel::needsAction(const Row &row) const
{
    return row.entry.openQuestions > 0 || !holds(row.settled);
}

const ChecklistModel::Group *ChecklistModel::groupAt(const QModelIndex &index) const
{
    const bool area = index.isValid() && m_layout == Layout::ByArea && index.internalId() == kTop;
    return area ? &m_groups[index.row()] : nullptr;
}

const ChecklistModel::Row *ChecklistModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || groupAt(index))
        return nullptr;
    const auto group = m_layout == Layout::Flat ? 0 : static_cast<qsizetype>(index.internalId()) - 1;
    return &m_groups[group].rows[index.row()];
}

const Item *ChecklistModel::itemAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? row->item : nullptr;
}

QModelIndex ChecklistModel::indexOf(const QString &itemId, int column) const
{
    const auto place = m_places.constFind(itemId);
    if (place == m_places.constEnd())
        return {};
    return createIndex(place->row, column, m_layout == Layout::Flat ? kTop : static_cast<quintptr>(place->group) + 1);
}

QModelIndex ChecklistModel::indexOfArea(const QString &areaId) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].area && areaId == QLatin1StringView(m_groups[group].area->id))
            return index(group, 0);
    }
    return {};
}

RowAction ChecklistModel::actionAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? rowActionOf(*row->item, row->entry, row->settled, m_access) : RowAction::None;
}

QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTop);
}

QModelIndex ChecklistModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kTop);
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    if (m_layout == Layout::Flat)
        return parent.isValid() || m_groups.isEmpty() ? 0 : static_cast<int>(m_groups.first().rows.size());
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const Group *group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group ? static_cast<int>(group->rows.size()) : 0;
}

int ChecklistModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (const Group *group = groupAt(index))
        return areaData(*group, index.column(), role);
    const Row *row = rowAt(index);
    return row ? itemData(*row, index.column(), role) : QVariant();
}

QString ChecklistModel::itemText(const Row &row, int column) const
{
    switch (column) {
    case StateColumn:
        return sentenceCase(lookOf(row.entry.state).word);
    case TitleColumn:
        return titleOf(*row.item);
    case ResultColumn:
        return resultText(*row.item, row.entry);
    case TimeColumn:
        return timeText(answeredAt(row.entry));
    case ActionColumn:
        return textOf(rowActionOf(*row.item, row.entry, row.settled, m_access));
    }
    return {};
}

QString ChecklistModel::spoken(const Row &row) const
{
    QStringList parts{itemText(row, TitleColumn), itemText(row, StateColumn)};
    for (const QString &part : {itemText(row, ResultColumn), itemText(row, ActionColumn)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (row.entry.openQuestions > 0)
        parts.append(tr("%n open question(s)", nullptr, row.entry.openQuestions));
    return parts.join(u", "_s);
}

QVariant ChecklistModel::sortValue(const Row &row, int column) const
{
    if (column == StateColumn)
        return severity(row.settled);
    return column == TimeColumn ? QVariant(answeredAt(row.entry)) : QVariant(itemText(row, column));
}

QVariant ChecklistModel::itemData(const Row &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return itemText(row, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn)
            return fullTimeText(answeredAt(row.entry));
        return column == ActionColumn ? QVariant() : QVariant(itemText(row, column));
    case Qt::DecorationRole:
        if (column == StateColumn) {
            const StateLook look = lookOf(row.entry.state);
            return icon(look.glyph, look.shade);
        }
        if (column == TitleColumn && row.entry.openQuestions > 0)
            return icon(Glyph::Question, Shade::Warning);
        return {};
    case Qt::ForegroundRole:
        if (column == StateColumn)
            return theme::color(lookOf(row.entry.state).shade, QApplication::palette());
        if (column == TimeColumn || (column == ResultColumn && holds(row.settled)))
            return theme::color(Shade::Muted, QApplication::palette());
        return {};
    case Qt::AccessibleTextRole:
        return column == StateColumn || column == TitleColumn ? spoken(row) : itemText(row, column);
    case ItemIdRole:
        return QString::fromLatin1(row.item->id);
    case AreaIdRole:
        return QString::fromLatin1(row.item->area);
    case RequiredRole:
        return row.item->required;
    case MineRole:
        return row.entry.mine;
    case NeedsActionRole:
        return needsAction(row);
    case ActionRole:
        return static_cast<int>(rowActionOf(*row.item, row.entry, row.settled, m_access));
    case SearchTextRole:
        return QString(itemText(row, TitleColumn) + u'\n' + itemText(row, StateColumn) + u'\n'
                       + itemText(row, ResultColumn) + u'\n' + QString::fromLatin1(row.item->id));
    case SortRole:
        return sortValue(row, column);
    }
    return {};
}

QString ChecklistModel::areaText(const Group &group, int column) const
{
    const auto open =
        std::count_if(group.rows.begin(), group.rows.end(), [this](const Row &row) { return needsAction(row); });
    switch (column) {
    case StateColumn:
        return open > 0 ? tr("%n open", "items of an area", static_cast<int>(open))
                        : tr("Holds", "every item of an area");
    case TitleColumn:
        return titleOf(*group.area);
    case ResultColumn:
        return tr("%1 of %2 hold", "items of an area")
            .arg(QLocale().toString(group.rows.size() - open), QLocale().toString(group.rows.size()));
    }
    return {};
}

QVariant ChecklistModel::areaData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return areaText(group, column);
    case Qt::FontRole: {
        QFont font = theme::bodyFont();
        font.setWeight(QFont::DemiBold);
        return column == TitleColumn ? QVariant(font) : QVariant();
    }
    case Qt::ForegroundRole:
        return column == TitleColumn ? QVariant() : QVariant(theme::color(Shade::Muted, QApplication::palette()));
    case Qt::BackgroundRole:
        return QApplication::palette().color(QPalette::AlternateBase);
    case Qt::AccessibleTextRole:
        return QString(areaText(group, TitleColumn) + u", "_s + areaText(group, ResultColumn));
    case AreaIdRole:
        return QString::fromLatin1(group.area->id);
    case SearchTextRole:
        return areaText(group, TitleColumn);
    }
    return {};
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("What must hold");
    case ResultColumn:
        return tr("Result");
    case TimeColumn:
        return tr("Checked at");
    case ActionColumn:
        return tr("Action");
    }
    return {};
}

}
