#include "base/sidebyside.h"

#include <QTest>

#include <mutex>
#include <set>

using namespace azrelocate;

class SideBySideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeInTheOrderOfTheInputs()
    {
        QList<int> inputs;
        for (int i = 0; i < 100; ++i)
            inputs.append(i);
        const auto squares = sideBySide(inputs, 8, {}, [](int input) {
            std::this_thread::sleep_for(std::chrono::microseconds(input % 7 * 100)); // the later ones overtake
            return input * input;
        });
        QCOMPARE(squares.size(), size_t(100));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(squares[size_t(i)].value_or(-1), i * i);
    }

    void noMoreThanAllowedAtOnce()
    {
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        std::mutex mutex;
        std::set<std::thread::id> threads;
        const auto done = sideBySide(QList<int>(40, 0), 4, {}, [&](int) {
            const int running = ++now;
            for (int known = most; known < running && !most.compare_exchange_weak(known, running);) { }
            {
                const std::lock_guard lock(mutex);
                threads.insert(std::this_thread::get_id());
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            --now;
            return true;
        });
        QCOMPARE(done.size(), size_t(40));
        QVERIFY(most > 1 && most <= 4);
        QVERIFY(threads.size() <= 4 && !threads.contains(std::this_thread::get_id()));
    }

    void aStopLeavesTheRestUndone()
    {
        std::stop_source stop;
        CallContext context;
        context.stop = stop.get_token();
        const auto done = sideBySide(QList<int>{0, 1, 2, 3, 4}, 1, context, [&](int input) {
            if (input == 2)
                stop.request_stop();
            return input;
        });
        QVERIFY(done[2] && !done[3] && !done[4]);
    }

    void nothingToDo()
    {
        QVERIFY(sideBySide(QList<int>(), 8, {}, [](int input) { return input; }).empty());
    }
};

QTEST_GUILESS_MAIN(SideBySideTest)
#include "tst_sidebyside.moc"
