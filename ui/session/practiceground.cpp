#include "ui/session/practiceground.h"

#include <QDir>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kReadingSpeed = 1;
constexpr double kWorkingSpeed = 600; ///< ten minutes of a deployment pass in a second

}

PracticeGround::PracticeGround(QObject *parent)
    : QObject(parent)
    , m_workers(1)
{
}

PracticeGround::~PracticeGround() = default;

void PracticeGround::start(const QString &directory)
{
    if (m_starting)
        return;
    stop();
    m_starting = true;
    m_workers.run(
        this,
        [directory](const CallContext &) -> Result<std::shared_ptr<PracticeAzure>> {
            if (!QDir().mkpath(directory))
                return Error::storage(u"The directory %1 cannot be made."_s.arg(directory), u"OutputDir"_s);
            return PracticeAzure::start({directory, {}, kWorkingSpeed, true});
        },
        [this](const Result<std::shared_ptr<PracticeAzure>> &azure) {
            m_starting = false;
            if (!azure) {
                Q_EMIT failed(azure.error());
                return;
            }
            m_azure = *azure;
            hurry(false);
            Q_EMIT started();
        });
}

void PracticeGround::stop()
{
    if (!m_azure)
        return;
    m_workers.run(
        this,
        [azure = std::exchange(m_azure, nullptr)](const CallContext &) mutable -> int {
            azure.reset();
            return 0;
        },
        [](int) {});
    Q_EMIT stopped();
}

void PracticeGround::hurry(bool on)
{
    if (m_azure)
        m_azure->clock()->setSpeed(on ? kWorkingSpeed : kReadingSpeed);
}

void PracticeGround::advance(std::chrono::milliseconds duration)
{
    if (m_azure)
        m_azure->clock()->advance(duration);
}

}
