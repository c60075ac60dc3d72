#include "ui/session/workers.h"

#include <QCoreApplication>

namespace azrelocate {

Workers::Workers(int threads, QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
}

Workers::~Workers()
{
    stopAll();
    m_pool.waitForDone();
}

void Workers::release(std::shared_ptr<const void> value)
{
    m_pool.start([value = std::move(value)]() mutable { value.reset(); });
}

void Workers::stopAll()
{
    for (std::stop_source &stop : m_stops)
        stop.request_stop();
}

void Workers::post(QPointer<QObject> receiver, std::function<void()> function)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [receiver, function = std::move(function)] {
            if (receiver)
                function();
        },
        Qt::QueuedConnection);
}

std::stop_source Workers::begin()
{
    m_stops.emplace_back();
    if (++m_running == 1)
        Q_EMIT busyChanged();
    return m_stops.back();
}

void Workers::end()
{
    if (--m_running > 0)
        return;
    m_stops.clear();
    Q_EMIT busyChanged();
}

void Workers::deliver(std::function<void()> function)
{
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

}
