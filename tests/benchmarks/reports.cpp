// Writes one large report in every format and prints how long each took, how long a processor was busy with
// it, how large it is, and how soon it stopped when asked.
//
// usage: bench-reports [--items N] [--rows N]
#include "report/reportwriter.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

constexpr double kMegabyte = 1024 * 1024;

ReportItem largeItem(int number, int rows, const QDateTime &start)
{
    const QString group = u"/subscriptions/0f3c1a52-7a0e-4d8b-9a57-5d0e8f6b1c21/resourceGroups/rg-shop"_s;
    ReportItem item;
    item.id = u"svc.item-%1"_s.arg(number);
    item.title = u"The configuration of the target equals that of the source, but for what had to change."_s;
    item.why = u"What differs shows itself under load only, when it is too late to look for it."_s;
    item.source = u"https://learn.microsoft.com/azure/azure-resource-manager/management/move-support-resources"_s;
    item.state = number % 9 == 0 ? ItemState::ActionNeeded : ItemState::Passed;
    item.checkedAt = start.addSecs(number);
    item.evidence.takenAt = item.checkedAt;
    item.evidence.identity = u"sp-azrelocate@contoso.example"_s;
    for (int row = 0; row < rows; ++row) {
        const QString host = u"host-%1-%2.contoso.com"_s.arg(number).arg(row);
        const ResourceId id(group + u"/providers/Microsoft.Network/dnsZones/"_s + host);
        item.objects.append({host,
                             id,
                             Verdict::Passes,
                             u"300 s or less"_s,
                             u"300 s"_s,
                             {"The record %1 is looked up again after %2 seconds.", {host, u"300"_s}},
                             {}});
        RequestRecord request;
        request.time = item.checkedAt;
        request.method = u"GET"_s;
        request.url = u"https://management.azure.com"_s + id.toString() + u"?api-version=2018-05-01"_s;
        request.status = 200;
        request.requestId = u"8d1e5f0c-3b7a-4c19-8e2d-%1"_s.arg(number * 10 + row, 12, 16, QChar(u'0'));
        request.identity = item.evidence.identity;
        item.evidence.requests.append(request);
    }
    return item;
}

/// @p rows is the number of all rows of evidence, half of them objects and half requests.
ReportModel largeReport(int items, int rows)
{
    const QDateTime start(QDate(2026, 3, 2), QTime(8, 15), Qt::UTC);
    ReportModel model;
    model.workload = u"contoso-shop"_s;
    model.source = Region(u"westeurope"_s);
    model.target = Region(u"swedencentral"_s);
    model.generatedAt = start.addDays(3);
    model.version = u"0.1.0"_s;
    ReportPhase phase{Phase::Migrate, {}};
    constexpr int kItemsInArea = 500;
    const int pairs = rows / 2;
    for (int number = 0; number < items; ++number) {
        if (number % kItemsInArea == 0)
            phase.areas.append({u"area-%1"_s.arg(number), u"Area %1"_s.arg(number / kItemsInArea + 1), {}});
        const int upTo = static_cast<int>(qint64(pairs) * (number + 1) / items);
        const int before = static_cast<int>(qint64(pairs) * number / items);
        phase.areas.last().items.append(largeItem(number, upTo - before, start));
    }
    model.phases.append(phase);
    return model;
}

/// Seconds from being asked to stop, in the middle, until it had; below 0: it did not.
double secondsToStop(ReportFormat format, const ReportModel &model, const QString &path)
{
    std::stop_source source;
    QElapsedTimer asked;
    ReportOptions options;
    options.progress.stop = source.get_token();
    options.progress.changed = [&](int percent) {
        if (percent >= 40 && !asked.isValid()) {
            asked.start();
            source.request_stop();
        }
    };
    const auto written = writeReport(format, model, path, options);
    return written || !asked.isValid() ? -1 : static_cast<double>(asked.nsecsElapsed()) / 1e9;
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"items"_s, u"items"_s, u"N"_s, u"10000"_s}, {u"rows"_s, u"evidence rows"_s, u"N"_s, u"50000"_s}});
    parser.addHelpOption();
    parser.process(application);
    const ReportModel model = largeReport(parser.value(u"items"_s).toInt(), parser.value(u"rows"_s).toInt());
    const QTemporaryDir directory;
    std::printf("%-10s %10s %10s %10s %10s\n", "format", "seconds", "busy", "MB", "to stop");
    for (const ReportFormat format : allFormats()) {
        const QString path = directory.filePath(u"report."_s + fileSuffix(format));
        QElapsedTimer timer;
        const std::clock_t before = std::clock();
        timer.start();
        const auto written = writeReport(format, model, path);
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const double busy = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        if (!written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().toLine()));
            return 1;
        }
        const double stopped = secondsToStop(format, model, directory.filePath(u"stopped"_s));
        if (stopped < 0) {
            std::fprintf(stderr, "%s did not stop\n", qPrintable(toString(format)));
            return 1;
        }
        std::printf("%-10s %10.2f %10.2f %10.1f %10.3f\n", qPrintable(toString(format)), seconds, busy,
                    static_cast<double>(QFileInfo(path).size()) / kMegabyte, stopped);
    }
    return 0;
}
