#include "ui/session/document.h"

#include <chrono>
#include <thread>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLongestEnd = 30s;
constexpr auto kLettingGo = 2s;
constexpr auto kLook = 5ms;

/// Calls @p attempt until it finds the file unlocked. Checks or a report of the relocation that was open before may not
/// have heard yet that they shall stop, and keep the lock of its file, which may be the one to open; its last holder
/// lets the lock go only some moments after @p leaving says that it is gone.
template <typename Attempt>
auto afterEndOf(const std::weak_ptr<Relocation> &leaving, bool wasOpen, const CallContext &context, Attempt attempt)
{
    const auto limit = std::chrono::steady_clock::now() + kLongestEnd;
    const auto mayWait = [&] {
        return !context.stopped() && std::chrono::steady_clock::now() < limit;
    };
    while (!leaving.expired() && mayWait())
        std::this_thread::sleep_for(kLook);
    const auto letGo = std::chrono::steady_clock::now() + kLettingGo;
    auto result = attempt();
    while (wasOpen && !result && result.error().code == "FileLocked"_L1 && mayWait()
           && std::chrono::steady_clock::now() < letGo) {
        std::this_thread::sleep_for(kLook);
        result = attempt();
    }
    return result;
}

}

Document::Document(QObject *parent)
    : QObject(parent)
    , m_workers(1)
{
}

QDateTime Document::now() const
{
    return m_relocation ? m_relocation->clock().now() : QDateTime::currentDateTimeUtc();
}

QString Document::actor() const
{
    return m_actor;
}

void Document::create(const QString &path, const RelocationSettings &settings, std::shared_ptr<Clock> clock)
{
    close();
    m_opening = true;
    Q_EMIT opening();
    const Surroundings surroundings{std::move(clock), m_actor, {}};
    m_workers.run(
        this,
        [path, settings, surroundings, leaving = m_leaving,
         wasOpen = m_wasOpen](const CallContext &context) -> Result<Opened> {
            const auto relocation =
                afterEndOf(leaving, wasOpen, context, [&] { return Relocation::create(path, settings, surroundings); });
            if (!relocation)
                return relocation.error();
            return Opened{*relocation, settings};
        },
        [this, path](Result<Opened> opened) { finish(path, Mode::Edit, std::move(opened)); });
}

void Document::open(const QString &path, Mode mode, std::shared_ptr<Clock> clock)
{
    close();
    m_opening = true;
    Q_EMIT opening();
    const Surroundings surroundings{std::move(clock), m_actor, {}};
    m_workers.run(
        this,
        [path, mode, surroundings, leaving = m_leaving,
         wasOpen = m_wasOpen](const CallContext &context) -> Result<Opened> {
            const auto access =
                mode == Mode::Look ? RelocationFile::Access::ReadOnly : RelocationFile::Access::ReadWrite;
            const auto relocation =
                afterEndOf(leaving, wasOpen, context, [&] { return Relocation::open(path, access, surroundings); });
            if (!relocation)
                return relocation.error();
            const auto settings = (*relocation)->file().settings();
            if (!settings)
                return settings.error();
            return Opened{*relocation, *settings};
        },
        [this, path, mode](Result<Opened> opened) { finish(path, mode, std::move(opened)); });
}

void Document::finish(const QString &path, Mode mode, Result<Opened> opened)
{
    m_opening = false;
    if (!opened) {
        Q_EMIT openFailed(path, opened.error());
        return;
    }
    m_relocation = opened->relocation;
    m_settings = opened->settings;
    m_path = path;
    m_mode = mode;
    Q_EMIT this->opened();
}

void Document::close()
{
    if (!m_relocation)
        return;
    m_leaving = m_relocation;
    m_wasOpen = true;
    // The last reference ends on a worker: closing the database waits for its last write.
    m_workers.run(
        this,
        [relocation = std::move(m_relocation)](const CallContext &) mutable -> int {
            relocation.reset();
            return 0;
        },
        [](int) {});
    m_relocation.reset();
    m_settings = {};
    m_path.clear();
    Q_EMIT closed();
}

void Document::setActor(const QString &actor)
{
    m_actor = actor;
    if (m_relocation && !actor.isEmpty())
        m_relocation->file().setActor(actor);
}

void Document::changeSettings(const RelocationSettings &settings)
{
    if (!m_relocation)
        return;
    m_workers.run(
        this,
        [relocation = m_relocation, settings](const CallContext &) { return relocation->file().setSettings(settings); },
        [this, settings](const Result<void> &written) {
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            m_settings = settings;
            Q_EMIT settingsChanged();
        });
}

}
