#pragma once

#include <QString>

#include <cstdint>
#include <map>
#include <set>

namespace azrelocate {

/// Whose turn it is when several tasks wait for one thing: each task is served as often as any other that waits,
/// however many threads it waits with; inside a task first come, first served. A task that comes later begins level
/// with the others, so that it neither waits for their past nor makes them wait for its absence. Not thread-safe.
class FairQueue
{
public:
    using Ticket = std::uint64_t;

    Ticket enter(const QString &task);
    /// False for a ticket that was served or has left.
    bool isNext(Ticket ticket) const;
    void serve(Ticket ticket); ///< its turn is used
    void leave(Ticket ticket); ///< gave up; its turn is not used

private:
    struct Task
    {
        std::uint64_t turns = 0; ///< used, counted level with the others
        std::set<Ticket> waiting;
    };
    using Tasks = std::map<QString, Task>;

    Tasks::iterator taskOf(Ticket ticket);

    Tasks m_tasks;            ///< those that wait, and those that may be ahead of them
    std::uint64_t m_turn = 0; ///< of the task that was served last
    Ticket m_lastTicket = 0;
};

}
