// Several tasks at one bucket: equal shares, and no storm after a pause.

#include "http/fairqueue.h"
#include "http/pipeline.h"
#include "http/throttlepolicy.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace azrelocate;
using namespace std::chrono_literals;

namespace {

HttpRequest armGet()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://management.azure.com/subscriptions/s1/resourceGroups"));
    return request;
}

/// Counts by task and says 429 once, when it is asked to.
class CountingTransport final : public HttpTransport
{
public:
    Result<HttpResponse> send(const HttpRequest &, const CallContext &context) override
    {
        ++(context.taskId == QStringLiteral("a") ? a : b);
        HttpResponse response;
        response.status = 200;
        if (refuseNext.exchange(false)) {
            response.status = 429;
            response.headers = {{"Retry-After", "10"}};
        }
        return response;
    }
    std::atomic<int> a = 0;
    std::atomic<int> b = 0;
    std::atomic<bool> refuseNext = false;
};

}

class TestFairThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsGoFromTaskToTask();
    void aLateTaskBeginsLevel();
    void whoLeavesKeepsNobodyWaiting();
    void tasksGetEqualShares();
    void noStormAfterAPause();
};

void TestFairThrottle::turnsGoFromTaskToTask()
{
    FairQueue queue;
    const auto a1 = queue.enter(QStringLiteral("a"));
    const auto a2 = queue.enter(QStringLiteral("a"));
    const auto b1 = queue.enter(QStringLiteral("b"));
    QVERIFY(queue.isNext(a1));
    queue.serve(a1);
    QVERIFY(queue.isNext(b1)); // though a2 came before
    queue.serve(b1);
    QVERIFY(queue.isNext(a2));
    queue.serve(a2);
    QVERIFY(!queue.isNext(a2));
}

void TestFairThrottle::aLateTaskBeginsLevel()
{
    FairQueue queue;
    for (int i = 0; i < 100; ++i)
        queue.serve(queue.enter(QStringLiteral("a")));
    const auto a = queue.enter(QStringLiteral("a"));
    const auto b1 = queue.enter(QStringLiteral("b"));
    const auto b2 = queue.enter(QStringLiteral("b"));
    QVERIFY(queue.isNext(b1) || queue.isNext(a));
    queue.serve(b1);
    QVERIFY(queue.isNext(a)); // b does not catch up on a hundred turns
    queue.serve(a);
    QVERIFY(queue.isNext(b2));
}

void TestFairThrottle::whoLeavesKeepsNobodyWaiting()
{
    FairQueue queue;
    const auto a = queue.enter(QStringLiteral("a"));
    const auto b = queue.enter(QStringLiteral("b"));
    queue.leave(a);
    QVERIFY(!queue.isNext(a));
    QVERIFY(queue.isNext(b));
}

void TestFairThrottle::tasksGetEqualShares()
{
    const auto transport = std::make_shared<CountingTransport>();
    const Pipeline pipeline({std::make_shared<ThrottlePolicy>(0.4)},
                            transport); // 62 a second: a busy machine is still faster
    std::stop_source stop;
    CallContext plain;
    plain.stop = stop.get_token();
    for (int i = 0; i < 250; ++i)
        QVERIFY(pipeline.send(armGet(), plain)); // the burst
    transport->a = transport->b = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) { // six of the one against two of the other
            CallContext context = plain;
            context.taskId = i < 6 ? QStringLiteral("a") : QStringLiteral("b");
            threads.emplace_back([&pipeline, context] {
                while (pipeline.send(armGet(), context)) {
                }
            });
        }
        std::this_thread::sleep_for(2s);
        stop.request_stop();
    }
    const int a = transport->a;
    const int b = transport->b;
    QVERIFY2(a + b > 100, qPrintable(QString::number(a + b)));
    QVERIFY2(std::abs(a - b) <= (a + b) / 10, qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
}

void TestFairThrottle::noStormAfterAPause()
{
    const auto transport = std::make_shared<CountingTransport>();
    const Pipeline pipeline({std::make_shared<ThrottlePolicy>(0.02)}, transport); // pause 200 ms, then 1,250 a second
    transport->refuseNext = true;
    QCOMPARE(pipeline.send(armGet(), {})->status, 429);
    transport->b = 0;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 5; ++n)
                QVERIFY(pipeline.send(armGet(), {}));
        });
    threads.clear();
    // 100 requests: the first after 200 ms, the others by the refill although the bucket had been nearly full.
    QVERIFY(std::chrono::steady_clock::now() - start >= 275ms);
    QCOMPARE(transport->b.load(), 100);
}

QTEST_GUILESS_MAIN(TestFairThrottle)
#include "tst_fairthrottle.moc"
