#pragma once

#include <QCoreApplication>

#include <future>

/// Runs @p call on a thread that Qt did not start, as the task runner's are, while this thread serves its sockets.
template <typename F> auto onWorker(F call)
{
    auto future = std::async(std::launch::async, call);
    while (future.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return future.get();
}
