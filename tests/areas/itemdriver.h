#pragma once

#include "areas/catalogue.h"
#include "relocation/phaserun.h"
#include "tests/areas/areaworld.h"

#include <QTest>

namespace azrelocate::test {

/// Takes one item of the checklist through its life in an AreaWorld, as a page of the wizard does.
class ItemDriver
{
public:
    explicit ItemDriver(AreaWorld &world)
        : m_world(world)
    {
    }

    StoredItem look(const QString &item)
    {
        const auto checked = m_world.relocation().check(*findItem(item), {});
        if (!checked)
            qWarning().noquote() << checked.error().toLine();
        return checked.value_or(StoredItem());
    }
    Finding check(const QString &item) { return look(item).finding; }
    QList<Change> propose(const QString &item)
    {
        const auto changes = m_world.relocation().propose(*findItem(item), {});
        if (!changes)
            qWarning().noquote() << changes.error().toLine();
        return changes.value_or(QList<Change>());
    }
    /// Applies @p changes; how many did not succeed.
    int apply(const QList<Change> &changes)
    {
        const auto counts = m_world.relocation().apply(changes, {}, {});
        if (!counts)
            qWarning().noquote() << counts.error().toLine();
        int failed = 0;
        const auto tasks = m_world.relocation().file().tasks();
        for (const Change &change : changes) {
            for (const Task &task : tasks.value_or(QList<Task>())) {
                if (task.id != change.id || task.state == TaskState::Succeeded)
                    continue;
                ++failed;
                qWarning().noquote() << change.title.toString() << toString(task.state)
                                     << (task.error ? task.error->toLine() : QString());
            }
        }
        return failed;
    }
    /// Proposes and applies until nothing is proposed any more; whether every change succeeded.
    bool mend(const QString &item)
    {
        for (int round = 0; round < 8; ++round) {
            const QList<Change> changes = propose(item);
            if (changes.isEmpty())
                return true;
            if (apply(changes) != 0)
                return false;
        }
        return false;
    }

    /// Runs whole phases as nobody at the keyboard would; what failed, a line each.
    QString run(std::initializer_list<Phase> phases)
    {
        QStringList failures;
        for (const Phase phase : phases) {
            PhaseRunOptions options;
            options.phase = phase;
            const auto result = PhaseRun(m_world.relocation(), {}).run(options, {});
            if (!result)
                failures.append(result.error().toLine());
            for (const Error &failure : result ? result->failures : QList<Error>())
                failures.append(failure.toLine());
        }
        return failures.join(u'\n');
    }

    /// The row of @p object; an empty one, when there is none.
    static ObjectResult row(const Finding &finding, const QString &object)
    {
        for (const ObjectResult &row : finding.objects()) {
            if (row.object == object)
                return row;
        }
        return {};
    }
    static Verdict verdictOf(const Finding &finding, const QString &object)
    {
        for (const ObjectResult &row : finding.objects()) {
            if (row.object == object)
                return row.verdict;
        }
        return Verdict::NotApplicable;
    }
    /// The rows for a failure message.
    static QByteArray text(const Finding &finding)
    {
        QStringList lines{finding.reason().toString()};
        for (const ObjectResult &row : finding.objects())
            lines.append(QStringLiteral("%1 | %2 | %3 | expected %4 | actual %5")
                             .arg(toString(row.verdict), row.object, row.message.toString(), row.expected.toString(),
                                  row.actual.toString()));
        lines.sort(); // "couldNotCheck" and "fails" before "passes": a message is cut off
        return lines.join(u'\n').toUtf8();
    }

private:
    AreaWorld &m_world;
};

}
