#include "azcopy/azcopyoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

using Kind = AzCopyMessage::Kind;
using Status = AzCopyProgress::Status;

constexpr std::array<std::pair<QLatin1StringView, Kind>, 7> kAzCopyKinds{{
    {"Info"_L1, Kind::Info},
    {"Init"_L1, Kind::Started},
    {"Progress"_L1, Kind::Progress},
    {"Dryrun"_L1, Kind::Planned},
    {"Prompt"_L1, Kind::Question},
    {"Error"_L1, Kind::Failure},
    {"EndOfJob"_L1, Kind::Ended},
}};

double azCopyNumber(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    return std::isfinite(number) && number > 0 ? number : 0;
}

qint64 azCopyCount(const QJsonValue &value)
{
    constexpr double kLargest = 9.0e18; // below 2^63, where the conversion is still defined
    return static_cast<qint64>(std::min(azCopyNumber(value), kLargest));
}

Status azCopyStatus(const QString &word)
{
    if (word == "Completed"_L1)
        return Status::Completed;
    if (word.startsWith("CompletedWith"_L1))
        return Status::CompletedWithProblems;
    if (word == "Failed"_L1)
        return Status::Failed;
    return word == "Cancelled"_L1 ? Status::Cancelled : Status::Running;
}

QString withoutQuery(const QString &address)
{
    return address.section(u'?', 0, 0);
}

AzCopyProgress readProgress(const QJsonObject &content)
{
    AzCopyProgress progress;
    progress.status = azCopyStatus(content["JobStatus"_L1].toString());
    progress.total = azCopyCount(content["TotalTransfers"_L1]);
    progress.completed = azCopyCount(content["TransfersCompleted"_L1]);
    progress.failed = azCopyCount(content["TransfersFailed"_L1]);
    progress.skipped = azCopyCount(content["TransfersSkipped"_L1]);
    progress.deleted = azCopyCount(content["DeleteTransfersCompleted"_L1]);
    progress.bytesDone = azCopyCount(content["TotalBytesTransferred"_L1]);
    progress.bytesExpected = azCopyCount(content["TotalBytesExpected"_L1]);
    progress.percent = std::min(100.0, azCopyNumber(content["PercentComplete"_L1]));
    progress.isListed = content["CompleteJobOrdered"_L1].toBool();
    progress.trouble = withoutSignatures(content["ErrorMsg"_L1].toString());
    const QJsonArray failures = content["FailedTransfers"_L1].toArray();
    for (const QJsonValue &failure : failures)
        progress.failures.append(
            FailedTransfer{withoutQuery(failure["Src"_L1].toString()), withoutQuery(failure["Dst"_L1].toString()),
                           failure["TransferStatus"_L1].toString(),
                           static_cast<int>(std::min(azCopyNumber(failure["ErrorCode"_L1]), 999.0))});
    return progress;
}

}

QString withoutSignatures(const QString &text)
{
    static const QRegularExpression signature(u"(sig=)[^&\\s\"'<>]+"_s, QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    return clean.replace(signature, u"\\1***"_s);
}

Result<AzCopyMessage> parseAzCopyLine(QByteArrayView line)
{
    const QString operation = u"azcopy"_s;
    const QJsonObject outer = QJsonDocument::fromJson(line.toByteArray()).object();
    const QString type = outer["MessageType"_L1].toString();
    const auto known = std::find_if(kAzCopyKinds.begin(), kAzCopyKinds.end(),
                                    [&type](const auto &entry) { return entry.first == type; });
    if (known == kAzCopyKinds.end())
        return Error::protocol(operation, u"AzCopy wrote a line that is not one of its messages."_s);
    AzCopyMessage message;
    message.kind = known->second;
    const QString content = outer["MessageContent"_L1].toString();
    const QJsonObject inner = QJsonDocument::fromJson(content.toUtf8()).object();
    switch (message.kind) {
    case Kind::Started:
        message.logFile = inner["LogFileLocation"_L1].toString();
        break;
    case Kind::Progress:
        if (inner.contains("FilesScannedAtSource"_L1)) {
            message.kind = Kind::Scanning;
            return message;
        }
        [[fallthrough]];
    case Kind::Ended:
        if (inner.contains("JobStatus"_L1))
            message.progress = readProgress(inner);
        break;
    default:
        message.text = withoutSignatures(content);
        return message;
    }
    message.jobId = inner["JobID"_L1].toString();
    return message;
}

}
