#include "azure/credentials/keychain.h"

#include "http/waiting.h"

#include <QThread>

#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "use the system's keychain"_L1;
/// For the person who is asked to unlock it.
constexpr auto kPatience = std::chrono::minutes(2);

Error noKeychain(const QString &reason)
{
    Error error = Error::storage(u"No keychain of the system can be used: %1"_s.arg(reason), u"NoKeychain"_s);
    error.operation = kOperation;
    return error;
}

Result<QString> resultOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return QString();
    if (job.error() != QKeychain::NoError)
        return noKeychain(job.errorString());
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return read ? read->textData() : QString();
}

Result<void> withoutValue(const Result<QString> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

}

struct Keychain::Answer
{
    std::mutex mutex;
    std::condition_variable_any given;
    std::optional<Result<QString>> result; ///< guarded by mutex
};

Keychain::Keychain(QString service)
    : m_service(std::move(service))
    , m_thread(std::make_unique<QThread>())
    , m_jobs(new QObject)
{
    m_thread->setObjectName(u"keychain"_s);
    m_jobs->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_jobs, &QObject::deleteLater);
    m_thread->start();
}

Keychain::~Keychain()
{
    m_thread->quit();
    m_thread->wait();
}

Result<QString> Keychain::run(MakeJob make, const CallContext &context)
{
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(m_jobs, [jobs = m_jobs, make = std::move(make), service = m_service, answer] {
        QKeychain::Job *job = make(service); // deletes itself
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, jobs, [answer](QKeychain::Job *finished) {
            {
                std::lock_guard lock(answer->mutex);
                answer->result = resultOf(*finished);
            }
            answer->given.notify_all();
        });
        job->start();
    });
    const CallContext limited = context.within(kPatience);
    std::unique_lock lock(answer->mutex);
    answer->given.wait_until(lock, limited.stop, limited.deadline, [&] { return answer->result.has_value(); });
    if (answer->result)
        return *answer->result;
    if (context.stopped())
        return Error::cancelled(kOperation);
    return noKeychain(u"it does not answer."_s);
}

Result<QString> Keychain::read(const QString &key, const CallContext &context)
{
    return run(
        [key](const QString &service) {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(key);
            return job;
        },
        context);
}

Result<void> Keychain::write(const QString &key, const QString &value, const CallContext &context)
{
    return withoutValue(run(
        [key, value](const QString &service) {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(key);
            job->setTextData(value);
            return job;
        },
        context));
}

Result<void> Keychain::remove(const QString &key, const CallContext &context)
{
    return withoutValue(run(
        [key](const QString &service) {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(key);
            return job;
        },
        context));
}

}
