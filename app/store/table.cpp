#include "store/table.h"

#include "base/canonicaljson.h"

#include <QSqlRecord>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

using Column = Table::Column;
constexpr auto kInteger = Table::Type::Integer;
constexpr auto kReal = Table::Type::Real;

constexpr std::array kDocumentColumns{Column{"name"_L1}, Column{"json"_L1}};
constexpr std::array kInventoryColumns{
    Column{"key"_L1},
    Column{"position"_L1, kInteger},
    Column{"id"_L1},
    Column{"type"_L1},
    Column{"name"_L1},
    Column{"location"_L1},
    Column{"resource_group"_L1},
    Column{"kind"_L1},
    Column{"json"_L1},
    Column{"hash"_L1},
};
constexpr std::array kItemColumns{
    Column{"id"_L1},
    Column{"state"_L1},
    Column{"finding"_L1},
    Column{"evidence"_L1},
    Column{"checked_at"_L1},
    Column{"word_kind"_L1},
    Column{"word_by"_L1},
    Column{"word_note"_L1},
    Column{"word_until"_L1},
    Column{"word_at"_L1},
};
constexpr std::array kTaskColumns{
    Column{"id"_L1},
    Column{"position"_L1, kInteger},
    Column{"kind"_L1},
    Column{"state"_L1},
    Column{"item"_L1},
    Column{"title"_L1},
    Column{"resource"_L1},
    Column{"depends_on"_L1},
    Column{"wave"_L1, kInteger},
    Column{"progress"_L1, kReal},
    Column{"reason"_L1},
    Column{"error"_L1},
    Column{"change"_L1},
    Column{"stage"_L1},
    Column{"step"_L1, kInteger},
    Column{"operation"_L1},
    Column{"attempts"_L1, kInteger},
    Column{"trouble_since"_L1},
    Column{"accepted_at"_L1},
    Column{"requests"_L1},
    Column{"created_at"_L1},
    Column{"started_at"_L1},
    Column{"ended_at"_L1},
    Column{"next_at"_L1},
};
constexpr std::array kDecisionColumns{
    Column{"number"_L1, kInteger},
    Column{"subject"_L1},
    Column{"choice"_L1},
    Column{"reason"_L1},
    Column{"by"_L1},
    Column{"at"_L1},
};
constexpr std::array kCommentColumns{
    Column{"number"_L1, kInteger},
    Column{"item"_L1},
    Column{"by"_L1},
    Column{"text"_L1},
    Column{"at"_L1},
    Column{"kind"_L1},
};
constexpr std::array kSignOffColumns{
    Column{"number"_L1, kInteger},
    Column{"phase"_L1},
    Column{"by"_L1},
    Column{"note"_L1},
    Column{"chain_head"_L1},
    Column{"at"_L1},
};

QVariant toVariant(const QJsonValue &value, Table::Type type)
{
    if (value.isUndefined() || value.isNull())
        return QVariant(QMetaType::fromType<QString>());
    switch (type) {
    case Table::Type::Text: {
        const QString text = value.toString();
        return text.isNull() ? u""_s : text; // Qt would bind NULL
    }
    case Table::Type::Integer:
        return value.toInteger();
    case Table::Type::Real:
        return value.toDouble();
    }
    return {};
}

}

namespace tables {

const Table kDocuments{"documents"_L1, kDocumentColumns};
const Table kInventory{"inventory"_L1, kInventoryColumns, true};
const Table kItems{"items"_L1, kItemColumns};
const Table kTasks{"tasks"_L1, kTaskColumns};
const Table kDecisions{"decisions"_L1, kDecisionColumns};
const Table kComments{"comments"_L1, kCommentColumns};
const Table kSignOffs{"sign_offs"_L1, kSignOffColumns};

std::span<const Table *const> all()
{
    static constexpr std::array<const Table *, 7> kAll{
        &kDocuments, &kInventory, &kItems, &kTasks, &kDecisions, &kComments, &kSignOffs};
    return kAll;
}

}

QString Table::keyOf(const Row &row) const
{
    const QJsonValue key = row.value(columns.front().name);
    return key.isString() ? key.toString() : QString::number(key.toInteger());
}

QByteArray Table::hashOf(const Row &row) const
{
    Row content = row;
    content.remove("hash"_L1);
    for (const Column &column : columns) {
        if (content.value(column.name).isNull())
            content.remove(column.name);
    }
    return sha256Hex(QJsonValue(content));
}

QString Table::columnList() const
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names.join(u", "_s);
}

Result<void> Table::put(SqlConnection &connection, const Row &row) const
{
    QVariantList values;
    for (const Column &column : columns)
        values.append(toVariant(row.value(column.name), column.type));
    const QString marks = QStringList(static_cast<qsizetype>(columns.size()), u"?"_s).join(u", "_s);
    return connection.execute(u"INSERT OR REPLACE INTO %1 (%2) VALUES (%3)"_s.arg(name, columnList(), marks), values);
}

Result<void> Table::clear(SqlConnection &connection) const
{
    return connection.execute(u"DELETE FROM "_s + name);
}

std::vector<int> Table::placesIn(const QSqlQuery &query) const
{
    const QSqlRecord record = query.record();
    std::vector<int> places;
    for (const Column &column : columns)
        places.push_back(record.indexOf(column.name));
    return places;
}

Row Table::rowFrom(const QSqlQuery &query, const std::vector<int> &places) const
{
    Row row;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (places[i] < 0)
            continue;
        const QVariant value = query.value(places[i]);
        if (value.isNull())
            continue;
        switch (columns[i].type) {
        case Type::Text:
            row.insert(columns[i].name, value.toString());
            break;
        case Type::Integer:
            row.insert(columns[i].name, value.toLongLong());
            break;
        case Type::Real:
            row.insert(columns[i].name, value.toDouble());
            break;
        }
    }
    return row;
}

Result<void> Table::forEach(
    SqlConnection &connection, const QString &orderBy, const std::function<bool(const Row &)> &row) const
{
    // All columns, found by their names: a file of an older version that is only read lacks some.
    std::vector<int> places;
    return connection.select(u"SELECT * FROM %1 ORDER BY %2"_s.arg(name, orderBy), {}, [&](const QSqlQuery &query) {
        if (places.empty())
            places = placesIn(query);
        return row(rowFrom(query, places));
    });
}

Result<QList<Row>> Table::all(SqlConnection &connection, const QString &orderBy) const
{
    QList<Row> rows;
    auto read = forEach(connection, orderBy, [&rows](const Row &row) {
        rows.append(row);
        return true;
    });
    return read ? Result<QList<Row>>(rows) : Result<QList<Row>>(read.error());
}

Result<std::optional<Row>> Table::find(SqlConnection &connection, const QString &key) const
{
    std::optional<Row> found;
    auto read = connection.select(
        u"SELECT * FROM %1 WHERE %2 = ?"_s.arg(name, columns.front().name), {key}, [&](const QSqlQuery &query) {
            found = rowFrom(query, placesIn(query));
            return false;
        });
    return read ? Result<std::optional<Row>>(found) : Result<std::optional<Row>>(read.error());
}

}
