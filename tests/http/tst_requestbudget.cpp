// Pacing against a service that counts, with time made up: never refused, hardly slower than the limits.
#include "http/requestbudget.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace azrelocate;
using namespace std::chrono_literals;

namespace {

using Time = RequestBudget::Time;

double seconds(Time::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// The other side: refuses when its bucket is empty, or when the window is used up that began with the first request.
class Service
{
public:
    explicit Service(RequestLimit limit)
        : m_limit(limit)
        , m_left(limit.requests)
    {
    }
    /// What is left after a request at @p now; negative: refused.
    int count(Time now)
    {
        if (m_limit.window > 0s && now - m_last >= m_limit.window) {
            m_left = m_limit.requests;
            m_last = now;
        } else if (m_limit.window == 0s) {
            m_left = std::min(m_limit.requests, m_left + seconds(now - m_last) * m_limit.perSecond);
            m_last = now;
        }
        if (m_left < 1)
            return -1;
        m_left -= 1;
        return static_cast<int>(m_left);
    }

private:
    const RequestLimit m_limit;
    double m_left;
    Time m_last;
};

struct Played
{
    double seconds = 0;
    int refused = 0;
};

/// @p requests by so many threads that always want to, each on its way for up to @p delay there and back again.
Played play(RequestLimit limit, int requests, int threads, std::chrono::milliseconds delay, unsigned seed)
{
    const Time start{1h};
    RequestBudget budget(limit, 1.0, start);
    Service service(limit);
    std::mt19937 random(seed);
    std::uniform_int_distribution<qint64> onTheWay(0, std::chrono::nanoseconds(delay).count());
    struct Event
    {
        RequestBudget::Ticket ticket;
        bool isAnswer = false;
        int left = 0;
    };
    std::multimap<Time, Event> events;
    Played played;
    Time now = start;
    int sent = 0;
    int underWay = 0;
    while (sent < requests || !events.empty()) {
        while (sent < requests && underWay < threads && budget.untilNext(now) == Time::duration::zero()) {
            events.insert({now + std::chrono::nanoseconds(onTheWay(random)), {budget.take(now)}});
            ++sent;
            ++underWay;
        }
        const bool mayWait = sent < requests && underWay < threads;
        const Time next = mayWait ? now + budget.untilNext(now) : Time::max();
        if (events.empty() || next < events.begin()->first) {
            now = next;
            continue;
        }
        const auto [time, event] = *events.begin();
        events.erase(events.begin());
        now = time;
        if (!event.isAnswer) {
            const int left = service.count(now);
            played.refused += left < 0 ? 1 : 0;
            events.insert({now + std::chrono::nanoseconds(onTheWay(random)), {event.ticket, true, left}});
            continue;
        }
        --underWay;
        budget.finish(now);
        if (event.left >= 0)
            budget.learn(event.ticket, event.left, now);
    }
    played.seconds = seconds(now - start);
    return played;
}

}

class TestRequestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverRefusedAndHardlySlower_data();
    void neverRefusedAndHardlySlower();
    void whatOthersTakeIsTakenOffOnce();
    void roundingIsNoLoss();
    void afterAPauseItGoesAtTheSpeedOfTheRefill();
    void noScaleNoLimit();
};

void TestRequestBudget::neverRefusedAndHardlySlower_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("delay");
    QTest::addColumn<double>("fastest"); // seconds
    const double reads = (20'000 - 250) / 25.0;
    QTest::newRow("20,000 reads, near") << 250 << 25.0 << 0 << 20'000 << 20 << reads;
    QTest::newRow("20,000 reads, far and uneven") << 250 << 25.0 << 0 << 20'000 << 400 << reads;
    QTest::newRow("2,000 writes") << 200 << 10.0 << 0 << 2'000 << 200 << 180.0;
    QTest::newRow("300 graph queries") << 15 << 0.0 << 5 << 300 << 100 << 95.0;
    QTest::newRow("40,000 secrets of a vault") << 4'000 << 0.0 << 10 << 40'000 << 2 << 90.0;
}

void TestRequestBudget::neverRefusedAndHardlySlower()
{
    QFETCH(int, requests);
    QFETCH(double, perSecond);
    QFETCH(int, window);
    QFETCH(int, count);
    QFETCH(int, delay);
    QFETCH(double, fastest);
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const RequestLimit limit{static_cast<double>(requests), perSecond, std::chrono::seconds(window)};
        const Played played = play(limit, count, 16, std::chrono::milliseconds(delay), seed);
        QCOMPARE(played.refused, 0);
        QVERIFY2(played.seconds <= fastest * 1.05,
                 qPrintable(QStringLiteral("%1 s instead of %2 s").arg(played.seconds).arg(fastest)));
    }
}

void TestRequestBudget::whatOthersTakeIsTakenOffOnce()
{
    const Time start{1h};
    RequestBudget budget({250, 25}, 1.0, start);
    std::vector<RequestBudget::Ticket> underWay;
    for (int i = 0; i < 10; ++i)
        underWay.push_back(budget.take(start));
    // Somebody else has used 150 of the 250: all ten answers tell of it.
    for (int i = 0; i < 10; ++i)
        budget.learn(underWay[static_cast<std::size_t>(i)], 99 - i, start);
    int more = 0;
    while (budget.untilNext(start) == Time::duration::zero()) {
        budget.take(start);
        ++more;
    }
    QVERIFY2(more >= 65 && more <= 100, qPrintable(QString::number(more)));
}

void TestRequestBudget::roundingIsNoLoss()
{
    const Time start{1h};
    RequestBudget budget({250, 25}, 1.0, start);
    Service service({250, 25});
    Time now = start;
    const auto one = [&] {
        now += budget.untilNext(now);
        const auto ticket = budget.take(now);
        QVERIFY(!budget.learn(ticket, service.count(now), now));
        budget.finish(now);
    };
    for (int i = 0; i < 5000; ++i)
        one();
}

void TestRequestBudget::afterAPauseItGoesAtTheSpeedOfTheRefill()
{
    const Time start{1h};
    RequestBudget budget({250, 25}, 1.0, start);
    budget.take(start);
    budget.finish(start);
    budget.pause(10s, start);
    budget.pause(3s, start); // a shorter one does not end the longer
    QCOMPARE(seconds(budget.untilNext(start)), 10.0);
    Time now = start;
    for (int i = 0; i < 26; ++i) {
        now += budget.untilNext(now);
        budget.take(now);
    }
    QVERIFY(now - start >= 10'990ms && now - start <= 11'010ms);
}

void TestRequestBudget::noScaleNoLimit()
{
    const Time start{1h};
    RequestBudget budget({15, 0, 5s}, 0, start);
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(budget.untilNext(start) == Time::duration::zero());
        budget.learn(budget.take(start), 0, start);
        budget.finish(start);
        budget.pause(60s, start);
    }
}

QTEST_APPLESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
