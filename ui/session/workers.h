#pragma once

#include "base/callcontext.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace azrelocate {

/// Runs the engine's blocking calls away from the UI thread and brings their results back to it. Lives on the UI
/// thread; at its end everything that still runs is asked to stop and waited for.
class Workers : public QObject
{
    Q_OBJECT
public:
    /// @p threads: how many calls run at once; 1 makes a queue.
    explicit Workers(int threads, QObject *parent = nullptr);
    ~Workers() override;

    /// Runs `work(const CallContext &)` on a worker, then `done(result)` on the UI thread, unless @p receiver is gone
    /// by then. The source stops this one call.
    template <typename Work, typename Done> std::stop_source run(QObject *receiver, Work work, Done done)
    {
        std::stop_source stop = begin();
        m_pool.start([this, stop, work = std::move(work), done = std::move(done),
                      receiver = QPointer<QObject>(receiver)]() mutable {
            CallContext context;
            context.stop = stop.get_token();
            auto result = std::make_shared<decltype(work(context))>(work(context));
            deliver([this, result, done = std::move(done), receiver]() mutable {
                end();
                if (receiver)
                    done(std::move(*result));
            });
        });
        return stop;
    }

    /// Lets go of @p value on a worker: to free 100,000 of something takes longer than the UI thread may.
    void release(std::shared_ptr<const void> value);

    /// Asks everything that runs or waits for its turn to stop.
    void stopAll();
    bool isBusy() const { return m_running > 0; }

    /// Calls @p function on the UI thread, if @p receiver still lives; may be called on any thread.
    static void post(QPointer<QObject> receiver, std::function<void()> function);

Q_SIGNALS:
    void busyChanged();

private:
    std::stop_source begin();
    void end();
    void deliver(std::function<void()> function);

    QThreadPool m_pool;
    std::vector<std::stop_source> m_stops; ///< of calls since the last time that nothing ran
    int m_running = 0;
};

}
