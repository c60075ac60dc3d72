#include "http/fairqueue.h"

#include <algorithm>
#include <tuple>

namespace azrelocate {

FairQueue::Ticket FairQueue::enter(const QString &task)
{
    Task &entered = m_tasks[task];
    if (entered.waiting.empty())
        entered.turns = std::max(entered.turns, m_turn);
    entered.waiting.insert(++m_lastTicket);
    return m_lastTicket;
}

bool FairQueue::isNext(Ticket ticket) const
{
    const Task *next = nullptr;
    for (const auto &[name, task] : m_tasks) {
        if (task.waiting.empty())
            continue;
        if (!next || std::tuple(task.turns, *task.waiting.begin()) < std::tuple(next->turns, *next->waiting.begin()))
            next = &task;
    }
    return next && *next->waiting.begin() == ticket;
}

void FairQueue::serve(Ticket ticket)
{
    const auto task = taskOf(ticket);
    if (task == m_tasks.end())
        return;
    m_turn = task->second.turns++;
    task->second.waiting.erase(ticket);
    // Whoever is not ahead of the rest and does not wait would begin here anyway.
    std::erase_if(m_tasks,
                  [this](const auto &entry) { return entry.second.waiting.empty() && entry.second.turns <= m_turn; });
}

void FairQueue::leave(Ticket ticket)
{
    if (const auto task = taskOf(ticket); task != m_tasks.end())
        task->second.waiting.erase(ticket);
}

FairQueue::Tasks::iterator FairQueue::taskOf(Ticket ticket)
{
    return std::find_if(m_tasks.begin(), m_tasks.end(),
                        [ticket](const auto &entry) { return entry.second.waiting.contains(ticket); });
}

}
