#include "heartbeat.h"

#include <QTest>

#include <ctime>

namespace azrelocate {

using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds threadTime()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#else
    return std::chrono::steady_clock::now().time_since_epoch();
#endif
}

}

Heartbeat::Heartbeat(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(2ms);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    reset();
    m_timer.start();
}

void Heartbeat::reset()
{
    m_silence.start();
    m_busyBefore = threadTime();
    m_longestWork = 0ms;
    m_longestSilence = 0ms;
}

void Heartbeat::beat()
{
    const auto busy = threadTime();
    const auto work = std::chrono::duration_cast<std::chrono::milliseconds>(busy - m_busyBefore);
    if (work > m_longestWork) {
        m_longestWork = work;
        m_when = QTest::currentTestFunction();
    }
    m_longestSilence = std::max(m_longestSilence, std::chrono::milliseconds(m_silence.restart()));
    m_busyBefore = busy;
}

}
