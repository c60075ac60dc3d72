// The clock of the practice relocation: how fast it runs, and who is woken when that changes.

#include "base/clock.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <thread>

using namespace std::chrono_literals;

namespace azrelocate {

namespace {

const QDateTime kStart(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC);

/// Waits on another thread; the clock is known to be waited for when the constructor returns.
class Waiter
{
public:
    Waiter(PracticeClock &clock, std::chrono::milliseconds duration)
        : m_thread([this, &clock, duration](std::stop_token stop) { m_result.set_value(clock.wait(duration, stop)); })
    {
        std::this_thread::sleep_for(50ms);
    }
    bool isWaiting() { return m_future.wait_for(0ms) == std::future_status::timeout; }
    /// The result of the wait; nothing when it does not end within ten real seconds.
    std::optional<bool> result()
    {
        if (m_future.wait_for(10s) == std::future_status::timeout)
            return std::nullopt;
        return m_future.get();
    }
    void stop() { m_thread.request_stop(); }

private:
    std::promise<bool> m_result;
    std::future<bool> m_future = m_result.get_future();
    std::jthread m_thread;
};

}

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWhereItIsTold()
    {
        const PracticeClock clock(0.001, kStart);
        QVERIFY(clock.now() >= kStart);
        QVERIFY(clock.now() < kStart.addSecs(1));
    }

    void runsAtItsSpeed_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::newRow("faster when work begins") << 1.0 << 1000.0;
        QTest::newRow("slower when a person reads") << 1000.0 << 1.0;
        QTest::newRow("nearly still") << 100.0 << 0.001;
    }
    void runsAtItsSpeed()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        PracticeClock clock(first, kStart);
        std::this_thread::sleep_for(20ms);
        QElapsedTimer around;
        around.start();
        clock.setSpeed(second);
        QCOMPARE(clock.speed(), second);
        const QDateTime changed = clock.now();
        QElapsedTimer within;
        within.start();
        std::this_thread::sleep_for(50ms);
        const auto shortest = static_cast<double>(within.elapsed());
        const auto passed = static_cast<double>(changed.msecsTo(clock.now()));
        const auto longest = static_cast<double>(around.elapsed() + 1);
        QVERIFY2(passed >= (shortest - 1) * second - 1, qPrintable(QString::number(passed)));
        QVERIFY2(passed <= longest * second + 1, qPrintable(QString::number(passed)));
    }

    void neverJumpsWhenTheSpeedChanges()
    {
        PracticeClock clock(100'000.0, kStart);
        // At the end of the fast stretch the time is known; a jump, or a stretch counted at the wrong speed, is
        // seconds.
        std::this_thread::sleep_for(20ms);
        const QDateTime before = clock.now();
        clock.setSpeed(0.001);
        const QDateTime after = clock.now();
        QVERIFY(after >= before);
        clock.setSpeed(0.002);
        clock.advance(1h);
        clock.setSpeed(0.001);
        const qint64 error = after.msecsTo(clock.now()) - 3'600'000;
        QVERIFY2(error >= 0 && error < 100, qPrintable(QString::number(error)));
    }

    void speedReachesWhoWaits()
    {
        PracticeClock clock(1.0, kStart);
        Waiter waiter(clock, 1h);
        QVERIFY(waiter.isWaiting());
        clock.setSpeed(1e6);
        QVERIFY(waiter.result() == true);
        QVERIFY(clock.now() >= kStart.addSecs(3600));
    }

    void slowingDownHoldsWhoWaits()
    {
        PracticeClock clock(1000.0, kStart); // the wait would be over in 300 ms
        Waiter waiter(clock, 5min);
        clock.setSpeed(0.001);
        std::this_thread::sleep_for(400ms);
        const bool stillEarly = clock.now() < kStart.addSecs(300);
        if (stillEarly) // a machine under load may have come too late with the brake
            QVERIFY(waiter.isWaiting());
        clock.advance(5min);
        QVERIFY(waiter.result() == true);
    }

    void movingItWakesWhoWaits()
    {
        PracticeClock clock(0.001, kStart);
        Waiter waiter(clock, 24h);
        clock.advance(23h);
        QVERIFY(waiter.isWaiting());
        clock.advance(1h);
        QVERIFY(waiter.result() == true);
    }

    void stopEndsTheWait()
    {
        PracticeClock clock(0.001, kStart);
        Waiter waiter(clock, 24h);
        waiter.stop();
        QVERIFY(waiter.result() == false);
    }
};

}

QTEST_GUILESS_MAIN(azrelocate::TestClock)
#include "tst_clock.moc"
