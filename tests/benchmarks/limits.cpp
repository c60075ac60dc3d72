// How fast our client reads under Azure's limits, beside the fastest that they allow: several tasks, each with another
// number of threads, share one budget of a simulated Azure that refuses what is too much. Time is simulated: buckets
// refill, and the client waits, so many times as fast.
#include "azure/azurereader.h"
#include "practice/practiceazure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <ranges>
#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

// learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling: reads of a principal in a
// subscription.
constexpr double kBucket = 250;
constexpr double kPerSecond = 25;
constexpr std::size_t kFewestThreads = 4; ///< of a task

constexpr double kMostRatio = 1.05;
constexpr double kMostRefused = 0.005;
constexpr double kLeastFairness = 0.95;

struct Figures
{
    double seconds = 0;  ///< simulated
    double fairness = 0; ///< least by most that a task got, from the end of the burst until the first task ended
    int failed = 0;
    int refused = 0; ///< answers 429, from the service's own log
};

int refusedIn(const QString &requestLog)
{
    QFile file(requestLog);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    int refused = 0;
    while (!file.atEnd()) {
        if (QJsonDocument::fromJson(file.readLine()).object().value(u"status").toInt() == 429)
            ++refused;
    }
    return refused;
}

/// @p reads in equal parts by so many tasks, each of which has a thread more than the one before.
Result<Figures> read(const PracticeAzure &azure, int reads, int tasks)
{
    const auto settings = azure.settings();
    if (!settings)
        return settings.error();
    const auto session = signIn(*settings, azure.signInOptions(), {});
    if (!session)
        return session.error();
    const AzureReader reader(*session);
    const QString group = u"/subscriptions/%1/resourceGroups/%2"_s.arg(azure.info().subscriptionIds.first(),
                                                                       azure.info().resourceGroups.first());
    const int share = reads / tasks;
    Figures figures;
    std::atomic<int> failed = 0;
    std::vector<std::atomic<int>> left(static_cast<std::size_t>(tasks));
    std::vector<std::atomic<int>> paced(static_cast<std::size_t>(tasks)); // while all tasks wait for the refill
    std::atomic<int> answered = 0;
    std::atomic<bool> oneHasEnded = false;
    const QDateTime start = azure.clock()->now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t task = 0; task < left.size(); ++task) {
            left[task] = share;
            for (std::size_t thread = 0; thread < kFewestThreads + task; ++thread) {
                threads.emplace_back([&, task] {
                    CallContext context;
                    context.taskId = QString::number(task);
                    while (left[task]-- > 0) {
                        if (!reader.get(group, u"2025-04-01"_s, context))
                            ++failed;
                        if (++answered > kBucket && !oneHasEnded)
                            ++paced[task];
                    }
                    oneHasEnded = true;
                });
            }
        }
    }
    figures.seconds = static_cast<double>(start.msecsTo(azure.clock()->now())) / 1000;
    const auto [least, most] =
        std::ranges::minmax(paced | std::views::transform([](const auto &count) { return count.load(); }));
    figures.fairness = most > 0 ? static_cast<double>(least) / most : 0;
    figures.failed = failed;
    figures.refused = refusedIn(azure.info().requestLog);
    return figures;
}

}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"reads"_s, u"Requests in all."_s, u"N"_s, u"20000"_s},
                       {u"tasks"_s, u"That share the budget."_s, u"N"_s, u"4"_s},
                       {u"speed"_s, u"Simulated seconds in a real one."_s, u"N"_s, u"5"_s}});
    parser.addHelpOption();
    parser.process(application);
    const int tasks = std::max(1, parser.value(u"tasks"_s).toInt());
    const int reads = std::max(1, parser.value(u"reads"_s).toInt() / tasks) * tasks;

    QTextStream out(stdout);
    QTemporaryDir directory;
    sandbox::SandboxOptions limits;
    limits.enforceLimits = true;
    const auto azure =
        PracticeAzure::start({directory.path(), limits, std::max(1.0, parser.value(u"speed"_s).toDouble())});
    if (!azure) {
        out << azure.error().toLine() << Qt::endl;
        return 1;
    }
    const Result<Figures> figures = read(**azure, reads, tasks);
    if (!figures) {
        out << figures.error().toLine() << Qt::endl;
        return 1;
    }
    const double fastest = std::max(0.0, reads - kBucket) / kPerSecond;
    const double ratio = figures->seconds / fastest;
    const double refused = static_cast<double>(figures->refused) / reads;
    out << u"%1 reads by %2 tasks, in simulated time\n"_s.arg(reads).arg(tasks)
        << u"fastest under the limits  %1 s\n"_s.arg(fastest, 0, 'f', 1)
        << u"azrelocate                %1 s, ratio %2 (at most %3)\n"_s.arg(figures->seconds, 0, 'f', 1)
               .arg(ratio, 0, 'f', 3)
               .arg(kMostRatio)
        << u"answers 429               %1, %2 % (less than %3 %)\n"_s.arg(figures->refused)
               .arg(100 * refused, 0, 'f', 2)
               .arg(100 * kMostRefused)
        << u"least by most of a task   %1 % (at least %2 %)\n"_s.arg(100 * figures->fairness, 0, 'f', 1)
               .arg(100 * kLeastFairness)
        << u"reads without an answer   %1\n"_s.arg(figures->failed) << Qt::flush;
    const bool holds = ratio <= kMostRatio && figures->refused >= 0 && refused < kMostRefused
        && figures->fairness >= kLeastFairness && figures->failed == 0;
    return holds ? 0 : 1;
}
