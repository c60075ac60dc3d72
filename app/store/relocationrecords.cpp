// RelocationFile: decisions, comments, sign-offs and the event log itself.
#include "store/relocationfile_p.h"
#include "store/rows.h"

#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Result<qint64> nextNumber(SqlConnection &connection, const Table &table)
{
    return connection.value(u"SELECT coalesce(max(number), 0) + 1 FROM "_s + table.name)
        .transform([](const QVariant &next) { return next.toLongLong(); });
}

QString eventKindOf(Comment::Kind kind)
{
    return kind == Comment::Kind::Remark ? u"comment.added"_s : u"item."_s + toString(kind);
}

template <typename Value, typename FromRow>
Result<QList<Value>> allOf(Database &database, const Table &table, FromRow fromRow)
{
    return database.read([&](SqlConnection &connection) -> Result<QList<Value>> {
        QList<Value> values;
        auto read = table.forEach(connection, u"number"_s, [&](const Row &row) {
            values.append(fromRow(row));
            return true;
        });
        return read ? Result<QList<Value>>(values) : Result<QList<Value>>(read.error());
    });
}

}

Result<QList<Decision>> RelocationFile::decisions() const
{
    return allOf<Decision>(*d->database, tables::kDecisions, decisionOf);
}

Result<void> RelocationFile::addDecision(const Decision &decision)
{
    return d->append([&](SqlConnection &connection) -> Result<EventDraft> {
        const Result<qint64> number = nextNumber(connection, tables::kDecisions);
        if (!number)
            return number.error();
        Decision numbered = decision;
        numbered.number = *number;
        if (numbered.at.isNull())
            numbered.at = d->clock->now();
        EventDraft draft{u"decision.made"_s, decision.subject, {}, {}, {}};
        draft.details = {{u"choice"_s, decision.choice}, {u"reason"_s, decision.reason}, {u"by"_s, decision.by}};
        draft.rows = {{&tables::kDecisions, decisionRow(numbered)}};
        return draft;
    });
}

Result<QList<Comment>> RelocationFile::comments() const
{
    return allOf<Comment>(*d->database, tables::kComments, commentOf);
}

Result<void> RelocationFile::addComment(const Comment &comment)
{
    return d->append([&](SqlConnection &connection) -> Result<EventDraft> {
        const Result<qint64> number = nextNumber(connection, tables::kComments);
        if (!number)
            return number.error();
        Comment numbered = comment;
        numbered.number = *number;
        if (numbered.at.isNull())
            numbered.at = d->clock->now();
        EventDraft draft{eventKindOf(comment.kind), comment.itemId, {{u"by"_s, comment.by}}, {}, {}};
        draft.rows = {{&tables::kComments, commentRow(numbered)}};
        return draft;
    });
}

Result<QList<SignOff>> RelocationFile::signOffs() const
{
    return allOf<SignOff>(*d->database, tables::kSignOffs, signOffOf);
}

Result<void> RelocationFile::addSignOff(const SignOff &signOff)
{
    return d->append([&](SqlConnection &connection) -> Result<EventDraft> {
        const Result<qint64> number = nextNumber(connection, tables::kSignOffs);
        if (!number)
            return number.error();
        const Result<QVariant> head = connection.value(u"SELECT head FROM chain"_s);
        if (!head)
            return head.error();
        SignOff numbered = signOff;
        numbered.number = *number;
        numbered.at = d->clock->now();
        numbered.chainHead = head->toString().toLatin1();
        EventDraft draft{u"relocation.signed"_s, signOff.phase, {}, {}, {}};
        draft.details = {{u"by"_s, signOff.by}, {u"chainHead"_s, head->toString()}};
        draft.rows = {{&tables::kSignOffs, signOffRow(numbered)}};
        return draft;
    });
}

Result<QList<Event>> RelocationFile::events(qint64 afterSeq, int limit, const QString &subject) const
{
    return d->database->read([&](SqlConnection &connection) -> Result<QList<Event>> {
        QList<Event> events;
        auto read = connection.select(u"SELECT seq, time, actor, kind, subject, payload, hash FROM events"
                                      " WHERE seq > ? AND (? = '' OR subject = ?) ORDER BY seq LIMIT ?"_s,
            {afterSeq, subject.isNull() ? u""_s : subject, subject, limit > 0 ? limit : -1},
            [&events](const QSqlQuery &row) {
                Event event;
                event.seq = row.value(0).toLongLong();
                event.time = timeFromText(row.value(1).toString());
                event.actor = row.value(2).toString();
                event.kind = row.value(3).toString();
                event.subject = row.value(4).toString();
                event.payload = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object();
                event.hash = row.value(6).toString().toLatin1();
                events.append(event);
                return true;
            });
        return read ? Result<QList<Event>>(events) : Result<QList<Event>>(read.error());
    });
}

Result<void> RelocationFile::appendEvent(const QString &kind, const QString &subject, const QJsonObject &details)
{
    if (details.contains("rows"_L1) || details.contains("tables"_L1))
        return Error::input(u"\"rows\" and \"tables\" are the log's own members."_s, u"ReservedMember"_s);
    EventDraft draft;
    draft.kind = kind;
    draft.subject = subject;
    draft.details = details;
    return d->append(draft);
}

}
