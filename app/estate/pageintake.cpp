#include "estate/pageintake.h"

namespace azrelocate {

namespace {

constexpr size_t kMostUnread = 4; // pages of some megabytes each

}

PageIntake::PageIntake(Inventory &inventory)
    : m_inventory(inventory)
    , m_thread([this] { work(); })
{
}

PageIntake::~PageIntake()
{
    static_cast<void>(finish());
}

void PageIntake::add(QByteArray page)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_pages.size() < kMostUnread; });
    m_pages.push_back(std::move(page));
    m_changed.notify_all();
}

qsizetype PageIntake::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

Result<void> PageIntake::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
    return m_result;
}

void PageIntake::work()
{
    ResourcePageReader reader;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ended || !m_pages.empty(); });
        if (m_pages.empty())
            return;
        const QByteArray page = std::move(m_pages.front());
        m_pages.pop_front();
        m_changed.notify_all();
        if (!m_result)
            continue; // a page is broken: the rest is taken only so that nobody waits
        lock.unlock();
        const Result<void> read = reader.addTo(m_inventory, page);
        const qsizetype count = m_inventory.size();
        lock.lock();
        m_result = read;
        m_count = count;
    }
}

}
