#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace azrelocate {

/// A blob that AzCopy could not copy. Its addresses come without their query: that is where a SAS stands.
struct FailedTransfer
{
    QString source;
    QString target;
    QString status;     ///< "Failed", "BlobAlreadyExistsFailure", …
    int httpStatus = 0; ///< 0: AzCopy knows none

    friend bool operator==(const FailedTransfer &, const FailedTransfer &) = default;
};

/// How far a job is, as its lines of progress and its last line say. Counts are of blobs.
struct AzCopyProgress
{
    enum class Status {
        Running,
        Completed,
        CompletedWithProblems, ///< some failed or were skipped
        Failed,
        Cancelled,
    };

    Status status = Status::Running;
    qint64 total = 0; ///< grows while AzCopy still lists the source
    qint64 completed = 0;
    qint64 failed = 0;
    qint64 skipped = 0;
    qint64 deleted = 0; ///< at the target, by a synchronisation
    qint64 bytesDone = 0;
    qint64 bytesExpected = 0;
    double percent = 0;    ///< 0…100
    bool isListed = false; ///< the source is listed to its end, so that total and bytesExpected are final
    QString trouble;       ///< what AzCopy says of a failure; without signatures
    QList<FailedTransfer> failures;
};

/// One line of `azcopy … --output-type json` (10.16 and later).
struct AzCopyMessage
{
    enum class Kind {
        Info,
        Started,  ///< @ref jobId and @ref logFile
        Scanning, ///< a synchronisation compares; nothing is copied yet
        Progress,
        Planned,  ///< of a dry run
        Question, ///< AzCopy waits for an answer on its input
        Failure,  ///< it gives up; @ref text says why
        Ended,
    };

    Kind kind = Kind::Info;
    QString text;                           ///< without signatures
    QString jobId;                          ///< of Started, Progress and Ended
    QString logFile;                        ///< of Started; empty: none is written
    std::optional<AzCopyProgress> progress; ///< of Progress and Ended; not with the end of a dry run
};

/// Protocol when @p line is not a message of AzCopy. Numbers are taken as numbers and as texts, because AzCopy writes
/// both; one that is missing, negative or no number is 0.
Result<AzCopyMessage> parseAzCopyLine(QByteArrayView line);

/// @p text with the value of every "sig=" masked: AzCopy repeats addresses in what it says.
QString withoutSignatures(const QString &text);

}
