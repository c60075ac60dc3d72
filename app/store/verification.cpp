#include "store/verification.h"

#include "base/canonicaljson.h"
#include "base/sha256.h"
#include "store/event.h"
#include "store/packedtexts.h"
#include "store/table.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostProblems = 1000;

/// One pass over the log, then one over the rows with what the log said of them.
class Verification
{
public:
    explicit Verification(SqlConnection &connection)
        : m_connection(connection)
    {
    }

    Result<VerifyReport> run()
    {
        if (auto read = readEvents(); !read)
            return read.error();
        if (auto read = compareEnd(); !read)
            return read.error();
        for (const Table *table : tables::all()) {
            auto read = table->hashedAsWhole ? compareWhole(*table) : compareRows(*table);
            if (!read)
                return read.error();
        }
        for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
            if (!it.value().seen && !it.value().hash.isEmpty())
                add({ChainProblem::Kind::RowMissing, it.value().seq, it.key().first, it.key().second});
        }
        m_report.ok = m_report.problems.isEmpty();
        std::stable_sort(m_report.problems.begin(), m_report.problems.end(),
                         [](const ChainProblem &a, const ChainProblem &b) { return a.seq < b.seq; });
        return m_report;
    }

private:
    struct Recorded
    {
        QString hash; ///< empty: removed
        qint64 seq = 0;
        bool seen = false;
    };
    struct RecordedTable
    {
        qint64 rows = 0;
        QString digest;
        qint64 seq = 0;
    };

    void add(const ChainProblem &problem)
    {
        if (problem.seq > 0 && (!m_report.firstBadSeq || problem.seq < *m_report.firstBadSeq))
            m_report.firstBadSeq = problem.seq;
        if (m_report.problems.size() < kMostProblems)
            m_report.problems.append(problem);
    }

    Result<void> readEvents()
    {
        qint64 next = 1;
        return m_connection.select(u"SELECT seq, time, actor, kind, subject, payload, hash FROM events ORDER BY seq"_s,
                                   {}, [this, &next](const QSqlQuery &row) {
                                       Event event;
                                       event.seq = row.value(0).toLongLong();
                                       event.time = timeFromText(row.value(1).toString());
                                       event.actor = row.value(2).toString();
                                       event.kind = row.value(3).toString();
                                       event.subject = row.value(4).toString();
                                       const QByteArray payload = row.value(5).toString().toUtf8();
                                       event.payload = QJsonDocument::fromJson(payload).object();
                                       event.hash = row.value(6).toString().toLatin1();
                                       for (; next < event.seq && m_report.problems.size() < kMostProblems; ++next)
                                           add({ChainProblem::Kind::EventMissing, next, {}, {}});
                                       next = event.seq + 1;
                                       // The texts too have to be what their values are written as: the hash is over
                                       // the values.
                                       const bool same = event.hashAfter(m_report.head) == event.hash
                                           && toText(event.time) == row.value(1).toString()
                                           && canonicalJson(event.payload) == payload;
                                       if (!same)
                                           add({ChainProblem::Kind::EventChanged, event.seq, {}, {}});
                                       m_report.head = event.hash;
                                       ++m_report.events;
                                       m_lastSeq = event.seq;
                                       note(event);
                                       return true;
                                   });
    }

    void note(const Event &event)
    {
        const QJsonArray rows = event.payload.value("rows"_L1).toArray();
        for (const QJsonValue &row : rows) {
            const std::pair name(row["table"_L1].toString(), row["key"_L1].toString());
            m_rows.insert(name, {row["sha256"_L1].toString(), event.seq});
        }
        const QJsonArray wholes = event.payload.value("tables"_L1).toArray();
        for (const QJsonValue &whole : wholes) {
            m_wholes.insert(whole["table"_L1].toString(),
                            {whole["rows"_L1].toInteger(), whole["sha256"_L1].toString(), event.seq});
        }
    }

    Result<void> compareEnd()
    {
        qint64 count = -1;
        QByteArray head;
        auto read = m_connection.select(u"SELECT events, head FROM chain"_s, {}, [&](const QSqlQuery &row) {
            count = row.value(0).toLongLong();
            head = row.value(1).toString().toLatin1();
            return false;
        });
        if (read && (count != m_report.events || head != m_report.head))
            add({ChainProblem::Kind::TailMissing, std::max<qint64>(1, std::min(m_lastSeq + 1, count)), {}, {}});
        return read;
    }

    Result<void> compareRows(const Table &table)
    {
        return table.forEach(m_connection, table.columns.front().name, [&](const Row &row) {
            ++m_report.rows;
            const QString key = table.keyOf(row);
            const auto recorded = m_rows.find({table.name, key});
            if (recorded == m_rows.end() || recorded->hash.isEmpty()) {
                add({ChainProblem::Kind::RowUnaccounted, 0, table.name, key});
                return true;
            }
            recorded->seen = true;
            if (QString::fromLatin1(table.hashOf(row)) != recorded->hash)
                add({ChainProblem::Kind::RowChanged, recorded->seq, table.name, key});
            return true;
        });
    }

    Result<void> compareWhole(const Table &table)
    {
        const RecordedTable recorded = m_wholes.value(table.name);
        Sha256 digest;
        qint64 rows = 0;
        bool named = false;
        auto packed = PackedTexts::read(m_connection);
        if (!packed)
            return packed.error();
        auto read = table.forEach(m_connection, u"position"_s, [&](Row row) {
            // The hash of a row is over its text, wherever that is kept; one that is lost is a changed row.
            if (!packed->isEmpty())
                row.insert(
                    u"json"_s,
                    QString::fromUtf8(packed->text(row.value("position"_L1).toInteger()).value_or(QByteArray())));
            ++rows;
            const QString hash = row.value("hash"_L1).toString();
            digest.add(hash.toLatin1());
            if (QString::fromLatin1(table.hashOf(row)) != hash) {
                add({ChainProblem::Kind::RowChanged, recorded.seq, table.name, table.keyOf(row)});
                named = true;
            }
            return true;
        });
        m_report.rows += rows;
        if (!read || (recorded.seq == 0 && rows == 0))
            return read;
        if (rows < recorded.rows)
            add({ChainProblem::Kind::RowMissing, recorded.seq, table.name, {}});
        else if (rows > recorded.rows)
            add({ChainProblem::Kind::RowUnaccounted, recorded.seq, table.name, {}});
        else if (!named && QString::fromLatin1(digest.takeHex()) != recorded.digest)
            add({ChainProblem::Kind::RowChanged, recorded.seq, table.name, {}});
        return read;
    }

    SqlConnection &m_connection;
    VerifyReport m_report;
    qint64 m_lastSeq = 0;
    QHash<std::pair<QString, QString>, Recorded> m_rows; ///< by table and key
    QHash<QString, RecordedTable> m_wholes;
};

}

Result<VerifyReport> verifyChain(SqlConnection &connection)
{
    // One snapshot: a writer may be at work meanwhile.
    if (auto begun = connection.execute(u"BEGIN"_s); !begun)
        return begun.error();
    Result<VerifyReport> report = Verification(connection).run();
    if (auto ended = connection.execute(u"COMMIT"_s); !ended && report)
        return ended.error();
    return report;
}

}
