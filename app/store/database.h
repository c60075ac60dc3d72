#pragma once

#include "store/event.h"
#include "store/sqlthread.h"
#include "store/table.h"

namespace azrelocate {

/// What one transaction is to write.
struct EventDraft
{
    QString kind;
    QString subject;
    QJsonObject details; ///< members of the event's payload
    QList<std::pair<const Table *, Row>> rows;
    /// Replaces all rows of a table that is hashed as a whole and says what the event records of it: "table", "rows"
    /// and "sha256", over the rows' hashes in the order of their column "position". Runs inside the transaction.
    std::function<Result<QJsonObject>(SqlConnection &)> whole;
};

/// The database of a relocation file: a writing and a reading connection, each with its thread, and the rule that rows
/// and their event are written together. Thread-safe, blocking.
class Database
{
public:
    /// Makes the schema in a file that does not exist yet.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    /// FileNewer, FileDamaged and so on as RelocationFile::open().
    static Result<std::unique_ptr<Database>> open(const QString &path, bool writable);

    /// Asks @p draft for what to write, inside the transaction and on the writing thread, writes it with its event.
    Result<void> append(const QString &actor, const QDateTime &now,
                        const std::function<Result<EventDraft>(SqlConnection &)> &draft);

    template <typename Work> auto read(Work &&work) -> std::invoke_result_t<Work, SqlConnection &>
    {
        return m_reader.run(std::forward<Work>(work));
    }

private:
    Database() = default;
    Result<void> openReader(const QString &path);
    Result<void> check();
    Result<void> bringForward();

    std::unique_ptr<SqlThread> m_writer; ///< null: read-only
    SqlThread m_reader;                  ///< ends first, so that the writer's end leaves one file behind
};

}
