#include "ui/wizard/taskmodel.h"

#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/text/texts.h"

#include <QLocale>

namespace azrelocate {

namespace {

int rankOf(TaskState state)
{
    switch (state) {
    case TaskState::Running:
        return 0;
    case TaskState::Waiting:
        return 1;
    case TaskState::Failed:
        return 2;
    case TaskState::Pending:
        return 3;
    case TaskState::Cancelled:
        return 4;
    case TaskState::Succeeded:
        break;
    }
    return 5;
}

QString reasonOf(const TaskSnapshot &task)
{
    if (task.error) {
        const ErrorText text = textOf(*task.error);
        return text.why.isEmpty() ? text.what : text.why;
    }
    return task.reason.toString();
}

}

TaskModel::TaskModel(TaskBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
{
    const auto fill = [this] {
        beginResetModel();
        m_rows.clear();
        m_ids.clear();
        for (const TaskSnapshot &task : m_board.tasks()) {
            m_rows.insert(task.id, static_cast<int>(m_ids.size()));
            m_ids.append(task.id);
        }
        endResetModel();
    };
    connect(&board, &TaskBoard::reset, this, fill);
    connect(&board, &TaskBoard::taskChanged, this, &TaskModel::follow);
    fill();
}

void TaskModel::follow(const TaskSnapshot &task)
{
    const auto known = m_rows.constFind(task.id);
    if (known != m_rows.constEnd()) {
        Q_EMIT dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
        return;
    }
    const int row = static_cast<int>(m_ids.size());
    beginInsertRows({}, row, row);
    m_rows.insert(task.id, row);
    m_ids.append(task.id);
    endInsertRows();
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskModel::timeOf(const TaskSnapshot &task) const
{
    if (task.endedAt.isValid())
        return timeText(task.endedAt);
    return task.startedAt.isValid() ? tr("since %1").arg(timeText(task.startedAt)) : QString();
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TaskSnapshot *task = m_board.find(m_ids[index.row()]);
    if (!task)
        return {};
    const StateLook look = lookOf(task->state);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case StateColumn:
            return standing(look.word);
        case TitleColumn:
            return task->kind == TaskKind::Undo ? tr("Undo: %1").arg(task->title.toString()) : task->title.toString();
        case ResourceColumn:
            return role == Qt::ToolTipRole ? task->resource.toString() : task->resource.name();
        case ProgressColumn:
            return task->state == TaskState::Running && task->progress > 0
                ? QLocale().toString(static_cast<int>(task->progress)) + QLocale().percent()
                : QVariant();
        case TimeColumn:
            return timeOf(*task);
        case ReasonColumn:
            return reasonOf(*task);
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == StateColumn ? icon(look.glyph, look.shade) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == TitleColumn ? tr("%1: %2").arg(task->title.toString(), look.word) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == ProgressColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return task->id;
    case RankRole:
        return rankOf(task->state);
    default:
        return {};
    }
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("Task");
    case ResourceColumn:
        return tr("Resource");
    case ProgressColumn:
        return tr("Progress");
    case TimeColumn:
        return tr("Time");
    case ReasonColumn:
        return tr("Why");
    default:
        return {};
    }
}

}
