#pragma once

#include "base/clock.h"
#include "probes/probes.h"

#include <QRegularExpression>

#include <atomic>
#include <mutex>
#include <thread>

namespace azrelocate::test {

/// A user of the workload: asks the public resolver for a name, keeps the answer as long as its TTL says and no longer,
/// and requests a page from whatever address it was given, again and again, from its making to finish().
class Visitor
{
public:
    struct Visit
    {
        QString app;     ///< which one answered; empty: none did
        QString failure; ///< empty: the page came
    };

    /// @p name is resolved, @p url asked for: a name that leads to the application's own, as a CNAME does.
    Visitor(const Probes &probes, std::shared_ptr<Clock> clock, QString name, QUrl url)
        : m_probes(probes)
        , m_clock(std::move(clock))
        , m_name(std::move(name))
        , m_url(std::move(url))
        , m_thread([this](std::stop_token stop) { run(stop); })
    {
    }

    /// Everything so far; it goes on.
    QList<Visit> visits() const
    {
        const std::lock_guard lock(m_mutex);
        return m_visits;
    }
    qsizetype count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_visits.size();
    }
    QList<Visit> finish()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_visits;
    }

private:
    void run(const std::stop_token &stop)
    {
        CallContext context;
        QString address;
        QDateTime until;
        while (!stop.stop_requested()) {
            if (address.isEmpty() || m_clock->now() >= until)
                resolve(address, until, context);
            Visit visit;
            const auto answer = address.isEmpty() ? Result<HttpProbeAnswer>(Error::input(m_name))
                                                  : m_probes.get(m_url, address + QStringLiteral(":443"), context);
            if (!answer)
                visit.failure = address.isEmpty() ? QStringLiteral("the name has no address") : answer.error().toLine();
            else if (answer->status != 200)
                visit.failure = QString::number(answer->status);
            else
                visit.app = appIn(answer->body);
            const std::lock_guard lock(m_mutex);
            m_visits.append(visit);
        }
    }
    void resolve(QString &address, QDateTime &until, const CallContext &context) const
    {
        const QDateTime asked = m_clock->now();
        const auto answer = m_probes.lookUp(m_name, DnsType::A, {}, context);
        address.clear();
        std::chrono::seconds ttl = std::chrono::hours(24);
        for (const DnsRecord &record : answer ? answer->records : QList<DnsRecord>()) {
            ttl = std::min(ttl, record.ttl);
            if (record.type == DnsType::A)
                address = record.value;
        }
        until = asked.addSecs(ttl.count());
    }
    static QString appIn(const QByteArray &page)
    {
        static const QRegularExpression pattern(QStringLiteral("App: ([a-z0-9-]+)"));
        return pattern.match(QString::fromUtf8(page)).captured(1);
    }

    const Probes m_probes;
    const std::shared_ptr<Clock> m_clock;
    const QString m_name;
    const QUrl m_url;
    mutable std::mutex m_mutex;
    QList<Visit> m_visits; ///< guarded by m_mutex
    std::jthread m_thread; ///< the last one: it uses the others
};

}
