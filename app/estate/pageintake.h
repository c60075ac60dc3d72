#pragma once

#include "estate/resourcepage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace azrelocate {

/// Reads pages into an inventory on a thread of its own, so that the next page is on its way meanwhile. The inventory
/// belongs to it until finish() has returned. The calls come from one thread.
class PageIntake
{
public:
    explicit PageIntake(Inventory &inventory);
    ~PageIntake();
    Q_DISABLE_COPY_MOVE(PageIntake)

    /// Takes a page of resources; waits while several are unread already, so that memory stays bounded.
    void add(QByteArray page);
    /// How many resources have been read so far.
    qsizetype count() const;
    /// Waits until every page is read; the first flaw of any of them.
    Result<void> finish();

private:
    void work();

    Inventory &m_inventory;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_pages; ///< guarded by m_mutex, as what follows
    bool m_ended = false;
    qsizetype m_count = 0;
    Result<void> m_result;
    std::thread m_thread;
};

}
