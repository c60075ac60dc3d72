#include "ui/models/resourcemodel.h"

#include "ui/text/plantext.h"

#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Needs || section == NeededBy))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Needs)
        return tr("How many resources of the workload it needs");
    if (role == Qt::ToolTipRole && section == NeededBy)
        return tr("How many resources of the workload need it");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Group:
        return tr("Resource group");
    case Region:
        return tr("Region");
    case State:
        return tr("State");
    case Tool:
        return tr("Tool");
    case Placement:
        return tr("Moves");
    case TargetName:
        return tr("Target name");
    case TargetGroup:
        return tr("Target group");
    case Wave:
        return tr("Wave");
    case Needs:
        return tr("Needs");
    case NeededBy:
        return tr("Needed by");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QVariant ResourceModel::textOf(const ResourceTable::Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Type:
        return m_table->typeOf(row).text;
    case Group:
        return m_table->groupOf(row).text;
    case Region:
        return m_table->regionOf(row).text;
    case State:
        return stateText(row.state);
    case Tool:
        return row.tool ? toolText(*row.tool) : QString();
    case Placement:
        return placementText(row.placement);
    case TargetName:
        return row.targetName;
    case TargetGroup:
        return row.targetGroup;
    case Wave:
        return row.targetName.isEmpty() ? QString() : QLocale().toString(row.wave);
    case Needs:
        return row.needs == 0 ? QString() : QLocale().toString(row.needs);
    case NeededBy:
        return row.neededBy == 0 ? QString() : QLocale().toString(row.neededBy);
    case Reason:
        return row.reason;
    default:
        return {};
    }
}

QVariant ResourceModel::decorationOf(const ResourceTable::Row &row, int column) const
{
    switch (column) {
    case Name:
        return icon(glyphOfType(m_table->typeOf(row).original), Shade::Muted);
    case Placement:
        return icon(glyphOf(row.placement), shadeOf(row.placement));
    case Tool:
        if (row.tool == azrelocate::Tool::Undecided)
            return icon(Glyph::Action, Shade::Action);
        if (row.tool == azrelocate::Tool::Manual)
            return icon(Glyph::Person, Shade::Warning);
        return {};
    default:
        return {};
    }
}

QVariant ResourceModel::groupData(const Bucket &bucket, int column, int role) const
{
    if (column != Name || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const ResourceTable::Row &first = m_table->row(m_shown[bucket.begin]);
    QString text =
        *m_grouping == Wave ? tr("Wave %1").arg(QLocale().toString(first.wave)) : textOf(first, *m_grouping).toString();
    if (text.isEmpty())
        text = *m_grouping == Tool ? tr("Not planned yet") : tr("None");
    //: a group of a table, "Virtual machine: 12 resources"
    return tr("%1: %n resource(s)", nullptr, int(bucket.end - bucket.begin)).arg(text);
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ResourceTable::Row *row = rowOf(index);
    if (row == nullptr)
        return role == SourceRowRole ? QVariant(qsizetype(-1))
                                     : groupData(m_buckets[index.row()], index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textOf(*row, index.column());
    case Qt::DecorationRole:
        return decorationOf(*row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name ? row->id.toString()
            : index.column() == Type  ? m_table->typeOf(*row).original
                                      : textOf(*row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == Needs || index.column() == NeededBy)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case IdRole:
        return row->id.toString();
    case SourceRowRole:
        return sourceRow(index);
    case ToolRole:
        return row->tool ? int(*row->tool) : -1;
    case ToolsRole: {
        QList<int> tools;
        for (const azrelocate::Tool tool : m_toolsOf ? m_toolsOf(sourceRow(index)) : QList<azrelocate::Tool>())
            tools.append(int(tool));
        return QVariant::fromValue(tools);
    }
    default:
        return {};
    }
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const ResourceTable::Row *row = rowOf(index);
    if (row == nullptr)
        return flags;
    flags |= Qt::ItemNeverHasChildren; // a view asks this of every row of its first column
    if (m_toolsOf && isChoosable(*row, Column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ResourceModel::isChoosable(const ResourceTable::Row &row, Column column)
{
    switch (column) {
    case Tool:
        // What stays because of where it is has no other tool; what a person let stay has.
        return row.tool && (*row.tool != azrelocate::Tool::Stay || row.byUser);
    case TargetName:
    case TargetGroup:
        return !row.targetName.isEmpty() && row.id.names().size() == 1;
    default:
        return false;
    }
}

bool ResourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ResourceTable::Row *row = rowOf(index);
    if (row == nullptr || role != Qt::EditRole || !m_toolsOf)
        return false;
    switch (index.column()) {
    case Tool:
        if (row->tool && value.toInt() == int(*row->tool))
            return false;
        Q_EMIT toolChosen(row->id.toString(), value.toInt());
        return true;
    case TargetName:
        if (value.toString() == row->targetName)
            return false;
        Q_EMIT targetNameChosen(row->id.toString(), value.toString());
        return true;
    case TargetGroup:
        if (value.toString() == row->targetGroup)
            return false;
        Q_EMIT targetGroupChosen(row->id.resourceGroupName(), value.toString());
        return true;
    default:
        return false;
    }
}

}
