#include "store/sqlthread.h"

namespace azrelocate {

SqlThread::SqlThread()
    : m_thread([this] { work(); })
{
}

SqlThread::~SqlThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<void> SqlThread::open(const QString &path, SqlConnection::Mode mode)
{
    std::promise<Result<void>> opened;
    post([&] {
        m_connection.reset();
        auto connection = SqlConnection::open(path, mode);
        if (connection)
            m_connection = *std::move(connection);
        opened.set_value(connection ? Result<void>() : Result<void>(connection.error()));
    });
    return opened.get_future().get();
}

void SqlThread::post(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void SqlThread::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
        if (m_queue.empty())
            break;
        const std::function<void()> job = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
    m_connection.reset();
}

}
