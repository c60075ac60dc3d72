#pragma once

#include "store/sqlconnection.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace azrelocate {

/// A row by its columns' names: text, number, or absent where the column is null.
using Row = QJsonObject;

/// What the store knows of a table: enough to write, read and hash its rows.
struct Table
{
    enum class Type { Text, Integer, Real };
    struct Column
    {
        QLatin1StringView name;
        Type type = Type::Text;
    };

    QLatin1StringView name;
    std::span<const Column> columns; ///< the first one is the key
    bool hashedAsWhole = false; ///< an event records all rows at once, and each row carries its own hash

    /// The key as events and reports name it.
    QString keyOf(const Row &row) const;
    /// SHA-256 over the canonical JSON of the row, without nulls and without its column "hash".
    QByteArray hashOf(const Row &row) const;

    Result<void> put(SqlConnection &connection, const Row &row) const;
    Result<void> clear(SqlConnection &connection) const;
    Result<void> forEach(
        SqlConnection &connection, const QString &orderBy, const std::function<bool(const Row &)> &row) const;
    Result<QList<Row>> all(SqlConnection &connection, const QString &orderBy) const;
    Result<std::optional<Row>> find(SqlConnection &connection, const QString &key) const;

private:
    QString columnList() const;
    /// Where the columns stand in an answer; -1: not in a file of this version.
    std::vector<int> placesIn(const QSqlQuery &query) const;
    Row rowFrom(const QSqlQuery &query, const std::vector<int> &places) const;
};

namespace tables {
extern const Table kDocuments;
extern const Table kInventory;
extern const Table kItems;
extern const Table kTasks;
extern const Table kDecisions;
extern const Table kComments;
extern const Table kSignOffs;

/// Every table whose rows the event log accounts for.
std::span<const Table *const> all();
}

}
