#include "tasks/azcopyexecutor.h"

#include "azcopy/azcopyenvironment.h"
#include "azcopy/azcopyprogram.h"
#include "azcopy/hosttunnel.h"
#include "azcopy/identityendpoint.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QUrlQuery>
#include <QUuid>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kScheme = "azcopy"_L1;
constexpr std::chrono::seconds kJobPause = 2s;   ///< AzCopy tells its progress that often
constexpr std::chrono::seconds kQueuePause = 5s; ///< of a job that waits for another one
constexpr std::size_t kMostJobs = 2;             ///< one AzCopy can fill a line; two hide the time in which one lists

QString jobKey(const Operation &operation)
{
    return operation.url.path();
}

QString jobIdOf(const Operation &operation)
{
    return QUrlQuery(operation.url).queryItemValue(u"job"_s);
}

QStringList argumentsOf(const Operation &operation, const QString &storageSuffix)
{
    const QStringList trust{u"--trusted-microsoft-suffixes"_s, u"*."_s + storageSuffix};
    // A job that was cut off goes on as a synchronisation, which copies what is not there yet. AzCopy's own "jobs
    // resume" does not show the source's token when it copies between services (10.32).
    const bool wasBegun = !jobIdOf(operation).isEmpty();
    const QString command = QString::fromLatin1(wasBegun ? kTransferSync : operation.method.constData());
    QStringList arguments{command, operation.resultUrl.toString(QUrl::FullyEncoded),
                          operation.resourceUrl.toString(QUrl::FullyEncoded), u"--from-to"_s, u"BlobBlob"_s};
    // What is newer at the target is left alone: it is a conflict, which a person resolves.
    if (command == QLatin1StringView(kTransferCopy))
        arguments += {u"--recursive"_s, u"--as-subdir=false"_s, u"--overwrite"_s, u"ifSourceNewer"_s};
    else
        arguments += {u"--recursive"_s, u"--delete-destination"_s, u"false"_s};
    return arguments + trust;
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString durationText(std::chrono::seconds time)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(time).count();
    return minutes < 60 ? u"%1 min"_s.arg(minutes) : u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
}

Message progressOf(const AzCopyJob::State &state)
{
    const AzCopyProgress &progress = state.progress;
    if (progress.total == 0)
        return QT_TRANSLATE_NOOP("Message", "AzCopy compares what is there.");
    const QString blobs = QString::number(progress.completed + progress.skipped);
    const QString total = QString::number(progress.total);
    const QString bytes = sizeText(progress.bytesDone);
    const QString rate = sizeText(static_cast<qint64>(state.bytesPerSecond));
    if (!state.timeLeft)
        return {QT_TRANSLATE_NOOP("Message", "%1 of %2 blobs, %3 so far, %4 a second"), {blobs, total, bytes, rate}};
    return {QT_TRANSLATE_NOOP("Message", "%1 of %2 blobs, %3 of %4, %5 a second, %6 left"),
            {blobs, total, bytes, sizeText(progress.bytesExpected), rate, durationText(*state.timeLeft)}};
}

Error transferError(const Operation &operation, const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.operation = u"azcopy %1 %2"_s.arg(QString::fromLatin1(operation.method), operation.resourceUrl.toString());
    error.code = code;
    error.message = message;
    return error;
}

QString transferName(const FailedTransfer &failure)
{
    const QString name = QUrl(failure.source).path();
    return failure.httpStatus == 0 ? u"%1 (%2)"_s.arg(name, failure.status)
                                   : u"%1 (%2, HTTP %3)"_s.arg(name, failure.status).arg(failure.httpStatus);
}

OperationStatus endOfJob(const AzCopyJob::State &state, const Operation &operation)
{
    using Status = AzCopyProgress::Status;
    OperationStatus status;
    status.percent = state.progress.percent;
    const bool hasCopied =
        state.progress.status == Status::Completed || state.progress.status == Status::CompletedWithProblems;
    if (hasCopied && state.progress.failed == 0) { // the problems are blobs that were there already
        status.state = OperationStatus::State::Succeeded;
        return status;
    }
    if (state.progress.status == Status::Cancelled) {
        status.state = OperationStatus::State::Cancelled;
        status.error =
            transferError(operation, u"AzCopyCancelled"_s,
                          u"AzCopy stopped. A retry copies what is not there yet. "_s + state.progress.trouble);
        return status;
    }
    status.state = OperationStatus::State::Failed;
    if (state.progress.failed > 0) {
        QString message =
            u"AzCopy could not copy %1 of %2 blobs."_s.arg(state.progress.failed).arg(state.progress.total);
        if (!state.progress.failures.isEmpty())
            message += u" The first: %1."_s.arg(transferName(state.progress.failures.first()));
        message += u" A retry copies what is not there yet."_s;
        status.error = transferError(operation, u"AzCopyTransfersFailed"_s, message);
        for (const FailedTransfer &failure : state.progress.failures)
            status.error->details.append(transferError(operation, failure.status, transferName(failure)));
        return status;
    }
    status.error =
        transferError(operation, u"AzCopyFailed"_s, state.failure.isEmpty() ? state.progress.trouble : state.failure);
    return status;
}

OperationStatus waitingForAnother()
{
    OperationStatus status;
    status.progress = QT_TRANSLATE_NOOP("Message", "It waits until another copy by AzCopy has ended.");
    return status;
}

}

struct AzCopyExecutor::Ground
{
    AzCopyProgram program;
    QProcessEnvironment environment;
    std::unique_ptr<IdentityEndpoint> identity;
    std::unique_ptr<HostTunnel> tunnel; ///< null: the hosts are where their names lead
    std::unique_ptr<QTemporaryFile> authorities;
    QTemporaryDir plans; ///< AzCopy's notes on its jobs, of no use after them
};

AzCopyExecutor::AzCopyExecutor(ChangeExecutor &azure, std::shared_ptr<AzureSession> session, QString program)
    : m_azure(azure)
    , m_session(std::move(session))
    , m_program(std::move(program))
{
}

AzCopyExecutor::~AzCopyExecutor()
{
    for (const auto &[key, running] : m_jobs)
        running.job->cancel(); // all at once; then each is waited for
}

Result<const AzCopyExecutor::Ground *> AzCopyExecutor::ground(const CallContext &context)
{
    if (m_ground)
        return m_ground.get();
    const auto program = findAzCopy(m_program, context);
    if (!program)
        return program.error();
    auto ground = std::make_unique<Ground>();
    ground->program = *program;
    ground->environment = azCopyEnvironment();
    if (!ground->plans.isValid())
        return Error::storage(u"A folder for AzCopy cannot be made: "_s + ground->plans.errorString());
    ground->environment.insert(u"AZCOPY_JOB_PLAN_LOCATION"_s, ground->plans.path());
    const Cloud &cloud = m_session->cloud();
    QString resource = cloud.storageScope();
    resource.chop(resource.endsWith("/.default"_L1) ? 9 : 0);
    auto identity = IdentityEndpoint::open(resource, [session = m_session](const CallContext &call) {
        return session->token(session->cloud().storageScope(), call);
    });
    if (!identity)
        return identity.error();
    ground->identity = *std::move(identity);
    ground->environment.insert(u"AZCOPY_AUTO_LOGIN_TYPE"_s, u"MSI"_s);
    ground->environment.insert(u"IDENTITY_ENDPOINT"_s, ground->identity->address());
    ground->environment.insert(u"IDENTITY_HEADER"_s, QString::fromLatin1(ground->identity->header()));
    if (!cloud.connectTo.isEmpty()) {
        auto tunnel = HostTunnel::open(ConnectTo(cloud.connectTo));
        if (!tunnel)
            return tunnel.error();
        ground->tunnel = *std::move(tunnel);
        ground->environment.insert(u"HTTPS_PROXY"_s, ground->tunnel->address());
        ground->environment.remove(u"NO_PROXY"_s);
        ground->environment.remove(u"no_proxy"_s);
        ground->environment.remove(u"https_proxy"_s);
    }
    if (!m_session->authorities().isEmpty()) {
        ground->authorities = std::make_unique<QTemporaryFile>();
        if (!ground->authorities->open())
            return Error::storage(u"A file for AzCopy cannot be written: "_s + ground->authorities->errorString());
        for (const QSslCertificate &authority : m_session->authorities())
            ground->authorities->write(authority.toPem());
        ground->authorities->flush();
        ground->environment.insert(u"SSL_CERT_FILE"_s, ground->authorities->fileName());
    }
    m_ground = std::move(ground);
    return m_ground.get();
}

Result<SendOutcome> AzCopyExecutor::send(const ChangeRequest &request, const QString &clientRequestId,
                                         const CallContext &context)
{
    if (!isTransfer(request))
        return m_azure.send(request, clientRequestId, context);
    Operation operation;
    operation.style = Operation::Style::AzCopyJob;
    operation.url.setScheme(kScheme);
    operation.url.setPath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    operation.resourceUrl = QUrl(request.pathOrUrl);
    operation.resultUrl = transferSource(request);
    operation.method = transferCommand(request);
    operation.startedAt = m_session->clock().now();
    operation.retryAfter = kJobPause;
    for (const QUrl &url : {operation.resourceUrl, operation.resultUrl}) {
        if (auto ours = m_session->cloud().checkHost(url, false); !ours)
            return ours.error();
    }
    const std::lock_guard lock(m_mutex);
    if (const auto ready = ground(context); !ready)
        return ready.error();
    return SendOutcome{operation, {}};
}

Result<ProbeOutcome> AzCopyExecutor::probe(const ChangeRequest &request, const CallContext &context)
{
    // A job that nobody knows of ended with the process that had started it.
    return isTransfer(request) ? ProbeOutcome{} : m_azure.probe(request, context);
}

/// The job behind @p operation, started or resumed where it does not run; null: it has to wait for others.
Result<std::shared_ptr<AzCopyJob>> AzCopyExecutor::jobOf(const Operation &operation, const CallContext &context)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_jobs.find(jobKey(operation));
    if (known != m_jobs.end() && !known->second.isAbandoned)
        return known->second.job;
    if (known != m_jobs.end())
        m_jobs.erase(known); // taken up again after it was cancelled
    const auto atWork = std::count_if(m_jobs.begin(), m_jobs.end(),
                                      [](const auto &entry) { return !entry.second.job->state().hasEnded; });
    if (static_cast<std::size_t>(atWork) >= kMostJobs)
        return std::shared_ptr<AzCopyJob>();
    const auto ready = ground(context);
    if (!ready)
        return ready.error();
    auto job = std::make_shared<AzCopyJob>(AzCopyJob::Order{
        (*ready)->program.path, argumentsOf(operation, m_session->cloud().storageSuffix), (*ready)->environment});
    m_jobs[jobKey(operation)] = {job, false};
    return job;
}

Result<QByteArray> AzCopyExecutor::versionToUndo(
    const Change &change, const ChangeRequest &undo, const CallContext &context)
{
    return m_azure.versionToUndo(change, undo, context);
}

Result<OperationStatus> AzCopyExecutor::poll(Operation &operation, const CallContext &context)
{
    if (operation.style != Operation::Style::AzCopyJob)
        return m_azure.poll(operation, context);
    const auto job = jobOf(operation, context);
    if (!job) { // nothing that passes by itself: AzCopy is gone, or no port can be opened
        OperationStatus status;
        status.state = OperationStatus::State::Failed;
        status.error = job.error();
        return status;
    }
    operation.retryAfter = *job ? kJobPause : kQueuePause;
    if (!*job)
        return waitingForAnother();
    const AzCopyJob::State state = (*job)->state();
    if (!state.jobId.isEmpty())
        operation.url.setQuery(u"job="_s + state.jobId);
    if (!state.hasEnded) {
        OperationStatus status;
        status.percent = state.progress.percent;
        status.progress = progressOf(state);
        return status;
    }
    const std::lock_guard lock(m_mutex);
    m_jobs.erase(jobKey(operation));
    return endOfJob(state, operation);
}

bool AzCopyExecutor::abandon(const Operation &operation)
{
    if (operation.style != Operation::Style::AzCopyJob)
        return m_azure.abandon(operation);
    const std::lock_guard lock(m_mutex);
    const auto known = m_jobs.find(jobKey(operation));
    if (known != m_jobs.end()) {
        known->second.job->cancel();
        known->second.isAbandoned = true;
    }
    return true;
}

}
