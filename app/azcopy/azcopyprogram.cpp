#include "azcopy/azcopyprogram.h"

#include "azcopy/azcopyenvironment.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMilliseconds = 50; ///< between two looks at the stop token
constexpr std::chrono::seconds kVersionPatience{10};

Error azCopyMissing(const QString &asked)
{
    return Error::input(
        asked.isEmpty()
            ? u"AzCopy was not found in PATH: install it, or choose the program (plan --azcopy, or the strategy page)."_s
            : u"There is no program at %1: say where AzCopy is."_s.arg(asked),
        u"AzCopyMissing"_s);
}

Error azCopyUnusable(const QString &path, const QString &why)
{
    return Error::input(u"%1 does not answer as AzCopy: %2"_s.arg(path, why), u"AzCopyUnusable"_s);
}

QString programPath(const QString &chosen)
{
    const QString asked = chosen.isEmpty() ? qEnvironmentVariable("AZRELOCATE_AZCOPY") : chosen;
    if (asked.isEmpty())
        return QStandardPaths::findExecutable(u"azcopy"_s);
    const QFileInfo file(asked);
    return file.isFile() ? file.absoluteFilePath() : QStandardPaths::findExecutable(asked);
}

/// What the program at @p path prints when it is asked for its version.
Result<QString> askForVersion(const QString &path, const CallContext &context)
{
    QProcess process;
    process.setProcessEnvironment(azCopyEnvironment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(path, {u"--version"_s, u"--skip-version-check"_s});
    if (!process.waitForStarted())
        return azCopyUnusable(path, process.errorString());
    const CallContext limited = context.within(kVersionPatience);
    while (!process.waitForFinished(kLookMilliseconds)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool isLate = std::chrono::steady_clock::now() >= limited.deadline;
        if (!context.stopped() && !isLate)
            continue;
        process.kill();
        process.waitForFinished();
        if (context.stopped())
            return Error::cancelled(path);
        return azCopyUnusable(path, u"it did not say its version in time."_s);
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

}

QVersionNumber oldestAzCopy()
{
    return {10, 16};
}

QVersionNumber parseAzCopyVersion(const QString &printed)
{
    static const QRegularExpression line(u"^azcopy version (\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?)"_s,
                                         QRegularExpression::MultilineOption);
    return QVersionNumber::fromString(line.match(printed).captured(1));
}

Result<AzCopyProgram> findAzCopy(const QString &chosen, const CallContext &context)
{
    const QString path = programPath(chosen);
    if (path.isEmpty())
        return azCopyMissing(chosen.isEmpty() ? qEnvironmentVariable("AZRELOCATE_AZCOPY") : chosen);
    const auto printed = askForVersion(path, context);
    if (!printed)
        return printed.error();
    const QVersionNumber version = parseAzCopyVersion(*printed);
    if (version.isNull())
        return azCopyUnusable(path, u"it does not say its version."_s);
    if (version < oldestAzCopy())
        return Error::input(u"AzCopy %1 at %2 is too old: %3 or later is needed."_s.arg(version.toString(), path,
                                                                                        oldestAzCopy().toString()),
                            u"AzCopyTooOld"_s);
    return AzCopyProgram{path, version};
}

}
