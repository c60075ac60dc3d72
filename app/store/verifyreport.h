#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace azrelocate {

/// One thing that is not as the event log says.
struct ChainProblem
{
    enum class Kind {
        EventChanged, ///< an event does not have the hash that its content gives
        EventMissing, ///< a gap in the numbers
        TailMissing, ///< the file says there are more events, or another last hash
        RowChanged, ///< a row is not what the last event about it recorded
        RowMissing,
        RowUnaccounted, ///< a row that no event knows of
    };
    Kind kind = Kind::EventChanged;
    qint64 seq = 0; ///< of the event; for rows the event that recorded them, 0: none
    QString table;
    QString key;

    QString toLine() const; ///< English, for a terminal or a log
};
QString toString(ChainProblem::Kind kind);

/// The answer of RelocationFile::verify().
struct VerifyReport
{
    bool ok = false;
    qint64 events = 0;
    qint64 rows = 0; ///< compared with the log
    QByteArray head; ///< hash of the last event
    std::optional<qint64> firstBadSeq;
    QList<ChainProblem> problems; ///< at most 1,000
};

}
