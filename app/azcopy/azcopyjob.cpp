#include "azcopy/azcopyjob.h"

#include <QDeadlineTimer>
#include <QProcess>

#include <cmath>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListenMilliseconds = 100; ///< between two looks at the stop token
constexpr int kCancelMilliseconds = 5000;
constexpr int kKillMilliseconds = 2000;
constexpr qsizetype kMostFailures = 1000;         ///< that are named; the rest stands in AzCopy's log
constexpr qint64 kLongestLine = 64 * 1024 * 1024; ///< a list of failures may be long

/// AzCopy must not outlive this program: the next one goes on with its job, and two at one job are one too many.
void endWithParent(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
    Q_UNUSED(process)
#endif
}

}

AzCopyJob::AzCopyJob(Order order)
    : m_order(std::move(order))
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{
}

AzCopyJob::~AzCopyJob() = default;

AzCopyJob::State AzCopyJob::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void AzCopyJob::cancel()
{
    m_thread.request_stop();
}

void AzCopyJob::run(std::stop_token stop)
{
    QProcess process; // its input stays open: at the end of its input AzCopy reads on and on
    process.setProcessEnvironment(m_order.environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    endWithParent(process);
    process.start(m_order.program,
                  m_order.arguments
                      + QStringList{u"--output-type"_s, u"json"_s, u"--log-level"_s, u"ERROR"_s,
                                    u"--cancel-from-stdin"_s, u"--skip-version-check"_s});
    const bool started = process.waitForStarted();
    QDeadlineTimer patience(QDeadlineTimer::Forever);
    while (started && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(kListenMilliseconds);
        while (process.canReadLine())
            take(process.readLine(kLongestLine));
        if (stop.stop_requested() && patience.isForever()) {
            process.write("cancel\n");
            patience.setRemainingTime(kCancelMilliseconds);
        }
        if (patience.hasExpired() || process.bytesAvailable() > kLongestLine) {
            process.kill();
            process.waitForFinished(kKillMilliseconds);
        }
    }
    while (process.canReadLine())
        take(process.readLine(kLongestLine));

    const std::lock_guard lock(m_mutex);
    m_state.hasEnded = true;
    if (m_state.progress.status == AzCopyProgress::Status::Running) {
        m_state.failure = !started  ? process.errorString()
            : m_lastWords.isEmpty() ? u"AzCopy ended without a result (exit code %1)."_s.arg(process.exitCode())
                                    : m_lastWords;
    }
}

void AzCopyJob::take(const QByteArray &line)
{
    const auto message = parseAzCopyLine(line);
    const std::lock_guard lock(m_mutex);
    if (!message) {
        if (const QString text = withoutSignatures(QString::fromUtf8(line).trimmed()); !text.isEmpty())
            m_lastWords = text;
        return;
    }
    if (!message->jobId.isEmpty())
        m_state.jobId = message->jobId;
    if (message->kind == AzCopyMessage::Kind::Failure)
        m_lastWords = message->text;
    if (!message->progress)
        return;
    measure(*message->progress);
    const bool isEnd = message->kind == AzCopyMessage::Kind::Ended;
    QList<FailedTransfer> failures = std::move(m_state.progress.failures); // each is told once
    for (const FailedTransfer &failure : message->progress->failures) {
        if (failures.size() < kMostFailures && !failures.contains(failure))
            failures.append(failure);
    }
    m_state.progress = *message->progress;
    m_state.progress.failures = std::move(failures);
    if (!isEnd) // the status before the end is a guess, and its failures come again with the end
        m_state.progress.status = AzCopyProgress::Status::Running;
}

void AzCopyJob::measure(const AzCopyProgress &progress)
{
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - m_measuredAt).count();
    if (m_measuredBytes >= 0 && seconds > 0.1) {
        const double rate = static_cast<double>(progress.bytesDone - m_measuredBytes) / seconds;
        // Half of it is what was before: single samples jump.
        m_state.bytesPerSecond = m_state.bytesPerSecond > 0 ? (m_state.bytesPerSecond + rate) / 2 : rate;
    }
    m_measuredAt = now;
    m_measuredBytes = progress.bytesDone;
    m_state.timeLeft.reset();
    if (progress.isListed && m_state.bytesPerSecond >= 1) {
        const double left = static_cast<double>(progress.bytesExpected - progress.bytesDone) / m_state.bytesPerSecond;
        m_state.timeLeft = std::chrono::seconds(std::llround(std::max(0.0, left)));
    }
}

}
