#include "ui/models/timelinemodel.h"

#include "ui/text/statetext.h"
#include "ui/text/texts.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

void TimelineModel::setSteps(const QList<TimelineStep> &steps)
{
    const bool sameRows = steps.size() == m_steps.size();
    if (!sameRows)
        beginResetModel();
    m_steps = steps;
    if (!sameRows)
        endResetModel();
    else if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineModel::textOf(const TimelineStep &step, int column) const
{
    switch (column) {
    case StateColumn:
        return standing(lookOf(step.state).word);
    case StepColumn:
        return titleOf(*step.item);
    case OwnerColumn:
        return step.owner;
    case DueColumn:
        if (step.isBefore)
            return tr("before the freeze");
        return step.dueAfter ? u"+ "_s + durationText(*step.dueAfter) : tr("after the step before");
    case PlannedColumn:
        if (step.rehearsed)
            return tr("%1, rehearsed", "a duration").arg(durationText(*step.rehearsed));
        return step.planned ? durationText(*step.planned) : tr("as long as it takes");
    case StartedColumn:
        return timeText(step.startedAt);
    case ActualColumn:
        if (step.failedTasks > 0)
            return tr("%n failed", nullptr, step.failedTasks);
        if (step.openTasks > 0)
            return tr("running");
        if (step.startedAt.isValid() && step.endedAt.isValid())
            return durationText(std::chrono::seconds(step.startedAt.secsTo(step.endedAt)));
        return {};
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineStep &step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(step, index.column());
    case Qt::DecorationRole: {
        const StateLook look = lookOf(step.state);
        return index.column() == StateColumn ? icon(look.glyph, look.shade) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return index.column() == StepColumn ? tr("%1: %2").arg(titleOf(*step.item), lookOf(step.state).word)
                                            : QVariant();
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case StepColumn:
        return tr("Step");
    case OwnerColumn:
        return tr("Owner");
    case DueColumn:
        return tr("Due");
    case PlannedColumn:
        return tr("Planned");
    case StartedColumn:
        return tr("Begun");
    case ActualColumn:
        return tr("Took");
    default:
        return {};
    }
}

}
