#include "faketasks.h"

#include <thread>

namespace azrelocate::test {

using namespace Qt::StringLiterals;

QDateTime StillClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

bool StillClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    if (stop.stop_requested())
        return false;
    advance(duration); // nobody else is to be waited for
    return true;
}

void StillClock::advance(std::chrono::milliseconds duration)
{
    const std::lock_guard lock(m_mutex);
    m_now = m_now.addMSecs(duration.count());
}

Result<void> MemoryJournal::save(const QList<Task> &tasks, TaskTransition transition)
{
    if (m_fuse)
        m_fuse->step();
    if (m_broken)
        return Error::storage(u"disk full"_s, u"DiskFull"_s);
    {
        const std::lock_guard lock(m_mutex);
        for (const Task &task : tasks) {
            if (!m_tasks.contains(task.id))
                m_order.append(task.id);
            m_tasks.insert(task.id, task);
            m_transitions[task.id].append(toString(transition));
        }
    }
    if (m_fuse)
        m_fuse->step();
    return {};
}

Result<QList<Task>> MemoryJournal::load() const
{
    const std::lock_guard lock(m_mutex);
    QList<Task> tasks;
    for (const QString &id : m_order)
        tasks.append(m_tasks.value(id));
    return tasks;
}

QStringList MemoryJournal::transitions(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_transitions.value(id);
}

void FakeAzure::refuse(const QString &url, const QList<Error> &errors)
{
    m_refusals[url] = errors;
}

Result<SendOutcome> FakeAzure::send(const ChangeRequest &request, const QString &clientRequestId,
                                    const CallContext &context)
{
    step();
    {
        const std::lock_guard lock(m_mutex);
        m_mostAtOnce = std::max(m_mostAtOnce.load(), ++m_atOnce);
    }
    if (sendTakes.count() > 0) {
        const auto until = std::chrono::steady_clock::now() + sendTakes;
        while (!context.stopped() && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    SendOutcome outcome;
    {
        const std::lock_guard lock(m_mutex);
        --m_atOnce;
        if (context.stopped())
            return Error::cancelled(request.pathOrUrl);
        QList<Error> &refusals = m_refusals[request.pathOrUrl];
        if (!refusals.isEmpty()) {
            const Error error = refusals.takeFirst();
            if (error.httpStatus == 0) { // the answer was lost, the write was not
                m_accepted.append(clientRequestId);
                m_state[request.pathOrUrl] = QString::fromLatin1(request.method);
                m_left[request.pathOrUrl] = m_polls.value(request.pathOrUrl);
            }
            return error;
        }
        m_accepted.append(clientRequestId);
        m_state[request.pathOrUrl] = QString::fromLatin1(request.method);
        const int polls = m_polls.value(request.pathOrUrl);
        m_left[request.pathOrUrl] = polls;
        if (polls > 0) {
            outcome.operation = Operation();
            outcome.operation->url = QUrl(request.pathOrUrl);
            outcome.operation->retryAfter = std::chrono::seconds(15);
        }
    }
    step();
    return outcome;
}

Result<ProbeOutcome> FakeAzure::probe(const ChangeRequest &request, const CallContext &)
{
    step();
    const std::lock_guard lock(m_mutex);
    ProbeOutcome outcome;
    if (m_state.value(request.pathOrUrl) != QString::fromLatin1(request.method))
        return outcome;
    int &left = m_left[request.pathOrUrl];
    if (left <= 0 && m_afterwards.value(request.pathOrUrl) > 0) {
        --m_afterwards[request.pathOrUrl];
        outcome.applied = ProbeOutcome::Applied::Running;
        return outcome;
    }
    outcome.applied = left > 0 ? ProbeOutcome::Applied::Running : ProbeOutcome::Applied::Yes;
    if (left > 0 && request.method == "POST") { // shows only its state: probed again and again
        --left;
    } else if (left > 0) {
        outcome.operation = Operation();
        outcome.operation->url = QUrl(request.pathOrUrl);
    }
    return outcome;
}

Result<OperationStatus> FakeAzure::poll(Operation &operation, const CallContext &)
{
    step();
    const std::lock_guard lock(m_mutex);
    OperationStatus status;
    const QString url = operation.url.toString();
    if (--m_left[url] > 0) {
        status.percent = 50;
        return status;
    }
    status.state = OperationStatus::State::Succeeded;
    if (m_ends.contains(url)) {
        status.state = OperationStatus::State::Failed;
        status.error = m_ends.take(url);
    }
    return status;
}

bool FakeAzure::isAtWork(const QString &url) const
{
    const std::lock_guard lock(m_mutex);
    return m_afterwards.value(url) > 0;
}

int FakeAzure::accepted(const QString &clientRequestId) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_accepted.count(clientRequestId));
}

QStringList FakeAzure::order() const
{
    const std::lock_guard lock(m_mutex);
    return m_accepted;
}

QHash<QString, QString> FakeAzure::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Change change(const QString &name, const QByteArray &method)
{
    Change change;
    change.id = name;
    change.itemId = u"dom.ttl"_s;
    change.title = {"Change %1", {name}};
    change.resource = ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/dnsZones/"_s + name);
    change.request.method = method;
    change.request.pathOrUrl = u"https://azure/"_s + name;
    change.request.body = QJsonObject{{u"name"_s, name}};
    return change;
}

Error azureError(int status, const QString &code)
{
    Error error;
    error.httpStatus = status;
    error.code = code;
    error.kind = status == 0 ? ErrorKind::Network : status == 409 ? ErrorKind::Conflict : ErrorKind::Service;
    return error;
}

}
