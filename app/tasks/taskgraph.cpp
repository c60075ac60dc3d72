#include "tasks/taskgraph.h"

#include <QSet>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

Result<void> TaskGraph::checkReferences(const QList<Node> &nodes) const
{
    QSet<QString> fresh;
    for (const Node &node : nodes) {
        if (m_entries.contains(node.id) || fresh.contains(node.id))
            return Error::input(u"The task %1 exists twice."_s.arg(node.id), u"DuplicateTask"_s);
        fresh.insert(node.id);
    }
    for (const Node &node : nodes) {
        for (const QString &dependency : node.dependsOn) {
            if (!fresh.contains(dependency) && !m_entries.contains(dependency)) {
                return Error::input(u"The task %1 depends on %2, which does not exist."_s.arg(node.id, dependency),
                    u"UnknownDependency"_s);
            }
        }
    }
    return {};
}

Result<QStringList> TaskGraph::sorted(const QList<Node> &nodes) const
{
    QHash<QString, qsizetype> missing;
    QHash<QString, QStringList> dependants;
    for (const Node &node : nodes)
        missing.insert(node.id, 0);
    for (const Node &node : nodes) {
        for (const QString &dependency : node.dependsOn) {
            if (missing.contains(dependency)) {
                ++missing[node.id];
                dependants[dependency].append(node.id);
            }
        }
    }
    QStringList order;
    for (const Node &node : nodes) {
        if (missing.value(node.id) == 0)
            order.append(node.id);
    }
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QStringList next = dependants.value(order[i]);
        for (const QString &id : next) {
            if (--missing[id] == 0)
                order.append(id);
        }
    }
    if (order.size() == nodes.size())
        return order;
    QStringList caught;
    for (const Node &node : nodes) {
        if (missing.value(node.id) > 0)
            caught.append(node.id);
    }
    return Error::input(
        u"These tasks wait for one another: %1"_s.arg(caught.mid(0, 8).join(u", "_s)), u"DependencyCycle"_s);
}

Result<void> TaskGraph::add(const QList<Node> &nodes)
{
    if (auto checked = checkReferences(nodes); !checked)
        return checked;
    const Result<QStringList> order = sorted(nodes);
    if (!order)
        return order.error();

    const qsizetype firstOrder = m_entries.size();
    QHash<QString, qsizetype> indexOf;
    for (qsizetype i = 0; i < nodes.size(); ++i)
        indexOf.insert(nodes[i].id, i);
    for (const QString &id : *order) {
        const qsizetype index = indexOf.value(id);
        Entry entry;
        entry.dependsOn = nodes[index].dependsOn;
        entry.dependsOn.removeDuplicates();
        entry.wave = nodes[index].wave;
        entry.order = firstOrder + index;
        for (const QString &dependency : std::as_const(entry.dependsOn)) {
            Entry &below = m_entries[dependency];
            below.dependants.append(id);
            // In an earlier wave than what it needs it would hold back what it waits for.
            if (below.state != State::Succeeded) {
                ++entry.missing;
                entry.wave = std::max(entry.wave, below.wave);
            }
        }
        ++m_openInWave[entry.wave];
        makeReadyIfMet(id, *m_entries.insert(id, entry));
    }
    return {};
}

void TaskGraph::makeReadyIfMet(const QString &id, Entry &entry)
{
    if (entry.missing > 0 || entry.state != State::Open)
        return;
    entry.state = State::Ready;
    m_ready.emplace(Place(entry.wave, entry.order), id);
}

/// Keeps the count of its wave and the list of ready ones right.
void TaskGraph::setState(Entry &entry, State state)
{
    const auto holdsBack = [](State s) {
        return s == State::Open || s == State::Ready || s == State::HandedOut;
    };
    if (entry.state == State::Ready)
        m_ready.erase(Place(entry.wave, entry.order));
    const bool before = holdsBack(entry.state);
    const bool after = holdsBack(state);
    entry.state = state;
    if (before && !after) {
        const auto wave = m_openInWave.find(entry.wave);
        if (--wave->second == 0)
            m_openInWave.erase(wave);
    } else if (!before && after) {
        ++m_openInWave[entry.wave];
    }
}

QStringList TaskGraph::takeReady()
{
    QStringList ids;
    while (!m_ready.empty() && m_ready.begin()->first.first <= m_openInWave.begin()->first) {
        const QString id = m_ready.begin()->second;
        setState(m_entries[id], State::HandedOut);
        ids.append(id);
    }
    return ids;
}

QStringList TaskGraph::end(const QString &id, End end)
{
    Entry &entry = m_entries[id];
    if (end == End::Succeeded) {
        setState(entry, State::Succeeded);
        const QStringList dependants = entry.dependants;
        for (const QString &dependant : dependants) {
            Entry &next = m_entries[dependant];
            --next.missing;
            makeReadyIfMet(dependant, next);
        }
        return {};
    }
    setState(entry, State::Failed);
    QStringList stopped;
    const QStringList dependants = dependantsOf(id);
    for (const QString &dependant : dependants) {
        Entry &next = m_entries[dependant];
        if (next.state == State::Succeeded || next.state == State::Failed)
            continue;
        setState(next, State::Failed);
        stopped.append(dependant);
    }
    return stopped;
}

QStringList TaskGraph::dependantsOf(const QString &id) const
{
    QSet<QString> seen{id};
    QStringList found = m_entries.value(id).dependants;
    for (const QString &direct : std::as_const(found))
        seen.insert(direct);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QStringList next = m_entries.value(found[i]).dependants;
        for (const QString &further : next) {
            if (!seen.contains(further)) {
                seen.insert(further);
                found.append(further);
            }
        }
    }
    return found;
}

void TaskGraph::stepAside(const QString &id)
{
    setState(m_entries[id], State::Aside);
}

void TaskGraph::reopen(const QString &id)
{
    Entry &entry = m_entries[id];
    if (entry.state != State::Failed)
        return;
    setState(entry, State::Open);
    makeReadyIfMet(id, entry);
}

}
