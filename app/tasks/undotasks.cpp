#include "tasks/task.h"

#include <QHash>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString undoId(const QString &id)
{
    return id + u"-undo"_s;
}

}

Result<QList<Task>> undoTasks(const QList<Task> &done, const QDateTime &now)
{
    int lastWave = 0;
    for (const Task &task : done)
        lastWave = std::max(lastWave, task.wave);

    QList<Task> undos;
    QHash<QString, qsizetype> undoOf;
    for (auto task = done.rbegin(); task != done.rend(); ++task) {
        if (task->change.undo == Change::Undo::NotNeeded)
            continue;
        if (task->change.undo == Change::Undo::NotPossible) {
            return Error::input(
                u"This change has no way back: %1"_s.arg(task->title().toString()), u"UndoNotPossible"_s);
        }
        Task undo;
        undo.id = undoId(task->id);
        undo.kind = TaskKind::Undo;
        undo.change = task->change;
        undo.wave = lastWave - task->wave;
        undo.createdAt = now;
        undoOf.insert(task->id, undos.size());
        undos.append(undo);
    }
    // What was built on another change has to go before it.
    for (const Task &task : done) {
        for (const QString &below : task.dependsOn) {
            const auto lower = undoOf.constFind(below);
            if (lower != undoOf.constEnd() && undoOf.contains(task.id))
                undos[*lower].dependsOn.append(undoId(task.id));
        }
    }
    return undos;
}

}
