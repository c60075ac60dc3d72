#pragma once

#include "store/sqlconnection.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace azrelocate {

/// A thread that owns one connection and works off what others ask of it, one after the other.
class SqlThread
{
public:
    SqlThread();
    /// Works off what is queued, then closes the connection.
    ~SqlThread();

    Result<void> open(const QString &path, SqlConnection::Mode mode);

    /// Runs @p work with the connection and blocks until it is done. After a successful open() only; not from @p work.
    template <typename Work> auto run(Work &&work) -> std::invoke_result_t<Work, SqlConnection &>
    {
        using Answer = std::invoke_result_t<Work, SqlConnection &>;
        std::packaged_task<Answer()> task([this, &work] { return work(*m_connection); });
        std::future<Answer> answer = task.get_future();
        post([&task] { task(); });
        return answer.get();
    }

private:
    void post(std::function<void()> job);
    void work();

    std::unique_ptr<SqlConnection> m_connection; ///< used on m_thread only
    std::mutex m_mutex; ///< guards the queue
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

}
