#include "ui/models/changemodel.h"

#include "ui/text/changetext.h"
#include "ui/text/texts.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString shortUndo(Change::Undo undo)
{
    switch (undo) {
    case Change::Undo::Possible:
        return ChangeModel::tr("Yes");
    case Change::Undo::NotNeeded:
        return ChangeModel::tr("Not needed");
    case Change::Undo::NotPossible:
        break;
    }
    return ChangeModel::tr("No");
}

}

ChangeModel::ChangeModel(const QList<Change> &changes, bool undoing, QObject *parent)
    : RowsModel(parent)
    , m_ticked(changes.size(), true)
    , m_undoing(undoing)
{
    mutableRows() = changes;
}

QList<Change> ChangeModel::ticked() const
{
    QList<Change> changes;
    for (qsizetype row = 0; row < rows().size(); ++row) {
        if (m_ticked[row])
            changes.append(rows()[row]);
    }
    return changes;
}

bool ChangeModel::mark(int row, bool ticked)
{
    if (m_ticked[row] == ticked)
        return false;
    m_ticked[row] = ticked;
    const Change &change = rows()[row];
    for (int other = 0; other < rowCount(); ++other) {
        const bool follows =
            ticked ? change.dependsOn.contains(rows()[other].id) : rows()[other].dependsOn.contains(change.id);
        if (follows)
            mark(other, ticked);
    }
    Q_EMIT dataChanged(index(row, TitleColumn), index(row, EstimateColumn));
    return true;
}

void ChangeModel::setTicked(int row, bool ticked)
{
    if (row >= 0 && row < rowCount() && mark(row, ticked))
        Q_EMIT tickedChanged();
}

void ChangeModel::setAllTicked(bool ticked)
{
    bool changed = false;
    for (int row = 0; row < rowCount(); ++row)
        changed = mark(row, ticked) || changed;
    if (changed)
        Q_EMIT tickedChanged();
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel::flags(index);
    return index.isValid() && index.column() == TitleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QString ChangeModel::textAt(const Change &change, int column) const
{
    switch (column) {
    case TitleColumn:
        return change.title.toString();
    case ScopeColumn:
        return scopeText(change);
    case PermissionColumn:
        return change.permissions.join(u", "_s);
    case UndoColumn:
        return m_undoing ? QString() : shortUndo(change.undo);
    case EstimateColumn:
        return durationText(change.estimate);
    }
    return {};
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    const Change *change = at(index);
    if (!change)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*change, column);
    case Qt::CheckStateRole:
        if (column == TitleColumn)
            return static_cast<int>(m_ticked[index.row()] ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::ToolTipRole:
        if (column == ScopeColumn)
            return change->resource.isNull() ? change->request.pathOrUrl : change->resource.toString();
        return column == UndoColumn && !m_undoing ? undoText(*change) : textAt(*change, column);
    case Qt::DecorationRole:
        if (column == TitleColumn && change->deletes)
            return icon(Glyph::Warning, Shade::Action);
        return column == UndoColumn && !m_undoing && change->undo == Change::Undo::NotPossible
            ? QVariant(icon(Glyph::Warning, Shade::Warning))
            : QVariant();
    case Qt::ForegroundRole:
        if (!m_ticked[index.row()] || column == EstimateColumn)
            return theme::color(Shade::Muted, QApplication::palette());
        return {};
    case Qt::TextAlignmentRole:
        return column == EstimateColumn ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                        : QVariant();
    case Qt::AccessibleTextRole:
        if (column == TitleColumn)
            return QString(textAt(*change, TitleColumn) + u", "_s + undoText(*change));
        return textAt(*change, column);
    }
    return {};
}

bool ChangeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!at(index) || index.column() != TitleColumn || role != Qt::CheckStateRole)
        return false;
    setTicked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == EstimateColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Change");
    case ScopeColumn:
        return tr("Where");
    case PermissionColumn:
        return tr("Permission needed");
    case UndoColumn:
        return m_undoing ? QString() : tr("Can be undone");
    case EstimateColumn:
        return tr("Time");
    }
    return {};
}

}
