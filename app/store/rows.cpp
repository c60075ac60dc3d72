#include "store/rows.h"

#include "base/canonicaljson.h"
#include "store/event.h"

#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Empty is null: one form only, or a row read and written again would get another hash.
void insertText(Row &row, QLatin1StringView column, const QString &text)
{
    if (!text.isEmpty())
        row.insert(column, text);
}

}

QJsonValue columnOf(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(canonicalJson(object)));
}

QJsonObject objectIn(const Row &row, QLatin1StringView column)
{
    return QJsonDocument::fromJson(row.value(column).toString().toUtf8()).object();
}

Row documentRow(const QString &name, const QJsonObject &content)
{
    return {{u"name"_s, name}, {u"json"_s, QString::fromUtf8(canonicalJson(content))}};
}

QJsonObject documentOf(const Row &row)
{
    return objectIn(row, "json"_L1);
}

Row itemRow(const StoredItem &item)
{
    Row row{{u"id"_s, item.id}, {u"state"_s, toString(item.state)}};
    if (!item.checkedAt.isNull()) {
        row.insert(u"finding"_s, columnOf(item.finding.toJson()));
        row.insert(u"evidence"_s, columnOf(item.evidence.toJson()));
        row.insert(u"checked_at"_s, toText(item.checkedAt));
    }
    if (item.personsWord) {
        row.insert(u"word_kind"_s, toString(item.personsWord->kind));
        insertText(row, "word_by"_L1, item.personsWord->by);
        insertText(row, "word_note"_L1, item.personsWord->note);
        insertText(row, "word_until"_L1, toText(item.personsWord->until));
        insertText(row, "word_at"_L1, toText(item.personsWord->at));
    }
    return row;
}

StoredItem itemOf(const Row &row)
{
    StoredItem item;
    item.id = row.value("id"_L1).toString();
    item.state = itemStateFromString(row.value("state"_L1).toString());
    item.finding = Finding::fromJson(objectIn(row, "finding"_L1));
    item.evidence = Evidence::fromJson(objectIn(row, "evidence"_L1));
    item.checkedAt = timeFromText(row.value("checked_at"_L1).toString());
    const QString kind = row.value("word_kind"_L1).toString();
    if (!kind.isEmpty()) {
        Override word;
        word.kind = kind == toString(Override::Kind::Waived) ? Override::Kind::Waived : Override::Kind::Attested;
        word.by = row.value("word_by"_L1).toString();
        word.note = row.value("word_note"_L1).toString();
        word.until = timeFromText(row.value("word_until"_L1).toString());
        word.at = timeFromText(row.value("word_at"_L1).toString());
        item.personsWord = word;
    }
    return item;
}

Row decisionRow(const Decision &decision)
{
    Row row{{u"number"_s, decision.number},
            {u"subject"_s, decision.subject},
            {u"choice"_s, decision.choice},
            {u"by"_s, decision.by},
            {u"at"_s, toText(decision.at)}};
    insertText(row, "reason"_L1, decision.reason);
    return row;
}

Decision decisionOf(const Row &row)
{
    return {row.value("number"_L1).toInteger(), row.value("subject"_L1).toString(),
            row.value("choice"_L1).toString(),  row.value("reason"_L1).toString(),
            row.value("by"_L1).toString(),      timeFromText(row.value("at"_L1).toString())};
}

Row commentRow(const Comment &comment)
{
    Row row{
        {u"number"_s, comment.number}, {u"by"_s, comment.by}, {u"text"_s, comment.text}, {u"at"_s, toText(comment.at)}};
    insertText(row, "item"_L1, comment.itemId);
    if (comment.kind != Comment::Kind::Remark)
        row.insert(u"kind"_s, toString(comment.kind));
    return row;
}

Comment commentOf(const Row &row)
{
    return {row.value("number"_L1).toInteger(),
            row.value("item"_L1).toString(),
            row.value("by"_L1).toString(),
            row.value("text"_L1).toString(),
            timeFromText(row.value("at"_L1).toString()),
            commentKindFromString(row.value("kind"_L1).toString())};
}

Row signOffRow(const SignOff &signOff)
{
    Row row{{u"number"_s, signOff.number}, {u"by"_s, signOff.by}, {u"at"_s, toText(signOff.at)}};
    insertText(row, "phase"_L1, signOff.phase);
    insertText(row, "note"_L1, signOff.note);
    insertText(row, "chain_head"_L1, QString::fromLatin1(signOff.chainHead));
    return row;
}

SignOff signOffOf(const Row &row)
{
    return {row.value("number"_L1).toInteger(),
            row.value("phase"_L1).toString(),
            row.value("by"_L1).toString(),
            row.value("note"_L1).toString(),
            row.value("chain_head"_L1).toString().toLatin1(),
            timeFromText(row.value("at"_L1).toString())};
}

}
