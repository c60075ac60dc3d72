#include "store/database.h"

#include "base/canonicaljson.h"
#include "store/fileheader.h"
#include "store/schema.h"
#include "store/sqlerror.h"

#include <QFileInfo>
#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QJsonObject recorded(const Table &table, const Row &row)
{
    return {{u"table"_s, QString(table.name)},
            {u"key"_s, table.keyOf(row)},
            {u"sha256"_s, QString::fromLatin1(table.hashOf(row))}};
}

/// Qt binds a null text as NULL, which these columns do not take.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<void> write(SqlConnection &connection, const EventDraft &draft, Event event)
{
    event.kind = draft.kind;
    event.subject = draft.subject;
    event.payload = draft.details;
    QJsonArray rows;
    for (const auto &[table, row] : draft.rows) {
        if (auto put = table->put(connection, row); !put)
            return put;
        rows.append(recorded(*table, row));
    }
    if (!rows.isEmpty())
        event.payload.insert(u"rows"_s, rows);
    if (draft.whole) {
        const Result<QJsonObject> whole = draft.whole(connection);
        if (!whole)
            return whole.error();
        event.payload.insert(u"tables"_s, QJsonArray{*whole});
    }

    QByteArray head;
    auto read = connection.select(u"SELECT events, head FROM chain"_s, {}, [&](const QSqlQuery &row) {
        event.seq = row.value(0).toLongLong() + 1;
        head = row.value(1).toString().toLatin1();
        return false;
    });
    if (!read)
        return read;
    if (event.seq == 0)
        return storage::error(storage::kFileDamaged, u"The file has lost the end of its event log."_s);
    event.hash = event.hashAfter(head);
    const QString hash = QString::fromLatin1(event.hash);
    auto inserted = connection.execute(
        u"INSERT INTO events (seq, time, actor, kind, subject, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {event.seq, toText(event.time), notNull(event.actor), notNull(event.kind), notNull(event.subject),
         QString::fromUtf8(canonicalJson(event.payload)), hash});
    if (!inserted)
        return inserted;
    return connection.execute(u"UPDATE chain SET events = ?, head = ?"_s, {event.seq, hash});
}

}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    std::unique_ptr<Database> database(new Database);
    database->m_writer = std::make_unique<SqlThread>();
    if (auto opened = database->m_writer->open(path, SqlConnection::Mode::Write); !opened)
        return opened.error();
    // WAL only after the id is in the file itself, where checkFileHeader() looks for it.
    const Result<void> made = database->m_writer->run([](SqlConnection &connection) -> Result<void> {
        // Large pages: an inventory is written in one go, and of small ones most of the time goes to their number.
        if (auto done = connection.execute(u"PRAGMA page_size = 16384"_s); !done)
            return done;
        if (auto done = connection.execute(u"PRAGMA application_id = %1"_s.arg(schema::kApplicationId)); !done)
            return done;
        auto migrated = connection.transaction([&connection]() -> Result<void> {
            const Result<int> reached = schema::migrate(connection, schema::steps());
            return reached ? Result<void>() : Result<void>(reached.error());
        });
        return migrated ? connection.execute(u"PRAGMA journal_mode = WAL"_s) : migrated;
    });
    if (!made)
        return made.error();
    if (auto opened = database->m_reader.open(path, SqlConnection::Mode::Read); !opened)
        return opened.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, bool writable)
{
    if (auto known = checkFileHeader(path); !known)
        return known.error();
    std::unique_ptr<Database> database(new Database);
    if (auto opened = database->openReader(path); !opened)
        return opened.error();
    if (auto checked = database->check(); !checked)
        return checked.error();
    if (!writable)
        return database;
    if (!QFileInfo(path).isWritable())
        return storage::error(storage::kReadOnly, u"The file %1 is write-protected."_s.arg(path));
    database->m_writer = std::make_unique<SqlThread>();
    if (auto opened = database->m_writer->open(path, SqlConnection::Mode::Write); !opened)
        return opened.error();
    if (auto forward = database->bringForward(); !forward)
        return forward.error();
    return database;
}

Result<void> Database::openReader(const QString &path)
{
    const auto probe = [this] {
        return m_reader.run([](SqlConnection &c) { return c.value(u"SELECT count(*) FROM sqlite_schema"_s); });
    };
    Result<void> opened = m_reader.open(path, SqlConnection::Mode::Read);
    if (opened) {
        const Result<QVariant> seen = probe();
        opened = seen ? Result<void>() : Result<void>(seen.error());
    }
    // A directory without write permission has no room for the files beside it that WAL needs. Where no writer left any
    // behind, the file is complete without them.
    const bool complete = QFileInfo(path + u"-wal"_s).size() == 0;
    if (opened || opened.error().code != storage::kReadOnly || !complete)
        return opened;
    if (auto again = m_reader.open(path, SqlConnection::Mode::Untouched); !again)
        return again;
    const Result<QVariant> seen = probe();
    return seen ? Result<void>() : Result<void>(seen.error());
}

Result<void> Database::check()
{
    return m_reader.run([](SqlConnection &connection) -> Result<void> {
        const Result<int> version = schema::version(connection);
        if (!version)
            return version.error();
        if (*version > schema::kVersion) {
            return storage::error(
                storage::kFileNewer,
                u"The file was written by a newer version of azrelocate (format %1, known here: %2)."_s.arg(*version)
                    .arg(schema::kVersion));
        }
        const Result<QVariant> answer = connection.value(u"PRAGMA quick_check(1)"_s);
        if (!answer)
            return answer.error().code == storage::kStorageFailed
                ? storage::error(storage::kFileDamaged, answer.error().message)
                : answer.error();
        if (answer->toString() != "ok"_L1)
            return storage::error(storage::kFileDamaged, u"The file is damaged: %1"_s.arg(answer->toString()));
        return {};
    });
}

Result<void> Database::bringForward()
{
    return m_writer->run([](SqlConnection &connection) -> Result<void> {
        const Result<int> version = schema::version(connection);
        if (!version)
            return version.error();
        if (*version == schema::kVersion)
            return {};
        return connection.transaction([&]() -> Result<void> {
            const Result<int> reached = schema::migrate(connection, schema::steps());
            return reached ? Result<void>() : Result<void>(reached.error());
        });
    });
}

Result<void> Database::append(const QString &actor, const QDateTime &now,
                              const std::function<Result<EventDraft>(SqlConnection &)> &draft)
{
    if (!m_writer)
        return storage::error(storage::kReadOnly, u"The file was opened to be read only."_s);
    return m_writer->run([&](SqlConnection &connection) {
        return connection.transaction([&]() -> Result<void> {
            const Result<EventDraft> drafted = draft(connection);
            if (!drafted)
                return drafted.error();
            Event event;
            event.time = now;
            event.actor = actor;
            return write(connection, *drafted, event);
        });
    });
}

}
