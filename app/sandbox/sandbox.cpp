#include "sandbox/sandbox.h"

#include "sandbox/sandboxworld.h"
#include "sandbox/statefile.h"

#include <QJsonArray>
#include <QThread>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QJsonObject SandboxInfo::toJson() const
{
    return {{u"resourceManager"_s, resourceManager},
            {u"httpResourceManager"_s, httpResourceManager},
            {u"activeDirectory"_s, activeDirectory},
            {u"cloudFile"_s, cloudFile},
            {u"caFile"_s, caFile},
            {u"tenantId"_s, tenantId},
            {u"clientId"_s, clientId},
            {u"clientSecret"_s, clientSecret},
            {u"subscriptionIds"_s, QJsonArray::fromStringList(subscriptionIds)},
            {u"resourceGroups"_s, QJsonArray::fromStringList(resourceGroups)},
            {u"requestLog"_s, requestLog}};
}

struct Sandbox::Running
{
    QThread thread;
    QObject inThread; ///< lives in the thread; what is invoked through it runs there
    std::unique_ptr<SandboxWorld> world;

    template <typename Work> void runInThread(Work work)
    {
        QMetaObject::invokeMethod(&inThread, std::move(work), Qt::BlockingQueuedConnection);
    }
};

Sandbox::Sandbox() = default;

Sandbox::~Sandbox()
{
    stop();
}

Result<SandboxInfo> Sandbox::start(const SandboxOptions &options)
{
    if (m_running)
        return Error::input(u"This sandbox runs already."_s);
    m_running = std::make_unique<Running>();
    Running &running = *m_running;
    running.thread.setObjectName(u"sandbox"_s);
    running.inThread.moveToThread(&running.thread);
    running.thread.start();
    Result<SandboxInfo> info = SandboxInfo();
    running.runInThread([&] {
        running.world = std::make_unique<SandboxWorld>();
        info = running.world->open(options);
    });
    if (!info)
        stop();
    return info;
}

Result<QDateTime> Sandbox::lastTime(const QString &stateFile)
{
    return readState(stateFile).transform(
        [](const std::optional<KeptState> &kept) { return kept ? kept->lastTime() : QDateTime(); });
}

void Sandbox::stop()
{
    if (!m_running)
        return;
    m_running->runInThread([this] { m_running->world.reset(); });
    m_running->thread.quit();
    m_running->thread.wait();
    m_running.reset();
}

QJsonObject Sandbox::snapshot() const
{
    QJsonObject snapshot;
    if (m_running)
        m_running->runInThread([&] { snapshot = m_running->world->snapshot(); });
    return snapshot;
}

}
