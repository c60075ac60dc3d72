#include "store/schema.h"

#include <array>

namespace azrelocate::schema {

using namespace Qt::StringLiterals;

namespace {

// No index on events: a copy of a subject in an index would make a changed event look like a damaged file.
constexpr std::array kVersion1{
    "CREATE TABLE documents (name TEXT PRIMARY KEY, json TEXT NOT NULL)"_L1,
    "CREATE TABLE inventory (key TEXT PRIMARY KEY, position INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL,"
    " name TEXT NOT NULL, location TEXT NOT NULL, resource_group TEXT NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL,"
    " hash TEXT NOT NULL)"_L1,
    "CREATE TABLE items (id TEXT PRIMARY KEY, state TEXT NOT NULL, finding TEXT, evidence TEXT, checked_at TEXT,"
    " word_kind TEXT, word_by TEXT, word_note TEXT, word_until TEXT, word_at TEXT)"_L1,
    "CREATE TABLE tasks (id TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,"
    " item TEXT, title TEXT NOT NULL, resource TEXT, depends_on TEXT, wave INTEGER NOT NULL, progress REAL NOT NULL,"
    " reason TEXT, error TEXT, change TEXT NOT NULL, stage TEXT NOT NULL, step INTEGER NOT NULL, operation TEXT,"
    " attempts INTEGER NOT NULL, trouble_since TEXT, accepted_at TEXT, requests TEXT, created_at TEXT, started_at TEXT,"
    " ended_at TEXT, next_at TEXT)"_L1,
    "CREATE TABLE decisions (number INTEGER PRIMARY KEY, subject TEXT NOT NULL, choice TEXT NOT NULL, reason TEXT,"
    " by TEXT NOT NULL, at TEXT NOT NULL)"_L1,
    "CREATE TABLE comments (number INTEGER PRIMARY KEY, item TEXT, by TEXT NOT NULL, text TEXT NOT NULL,"
    " at TEXT NOT NULL)"_L1,
    "CREATE TABLE sign_offs (number INTEGER PRIMARY KEY, phase TEXT, by TEXT NOT NULL, note TEXT, chain_head TEXT,"
    " at TEXT NOT NULL)"_L1,
    "CREATE TABLE events (seq INTEGER PRIMARY KEY, time TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,"
    " subject TEXT NOT NULL, payload TEXT NOT NULL, hash TEXT NOT NULL)"_L1,
    "CREATE TABLE chain (one INTEGER PRIMARY KEY CHECK (one = 1), events INTEGER NOT NULL, head TEXT NOT NULL)"_L1,
    "INSERT INTO chain VALUES (1, 0, '')"_L1,
};

// Null is a remark, which is what every comment of version 1 was.
constexpr std::array kVersion2{"ALTER TABLE comments ADD COLUMN kind TEXT"_L1};

// Rows of before keep their texts; new ones have them in "inventory_json", and an empty column (see packedtexts.h).
// Nobody looks for a resource by its key, and an index over 100,000 of them took half of the time to write them.
constexpr std::array kVersion3{
    "CREATE TABLE inventory_json (number INTEGER PRIMARY KEY, block BLOB NOT NULL)"_L1,
    "CREATE TABLE inventory_rows (position INTEGER PRIMARY KEY, key TEXT NOT NULL, id TEXT NOT NULL,"
    " type TEXT NOT NULL, name TEXT NOT NULL, location TEXT NOT NULL, resource_group TEXT NOT NULL,"
    " kind TEXT NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL)"_L1,
    "INSERT INTO inventory_rows SELECT position, key, id, type, name, location, resource_group, kind, json, hash"
    " FROM inventory"_L1,
    "DROP TABLE inventory"_L1,
    "ALTER TABLE inventory_rows RENAME TO inventory"_L1,
};

constexpr std::array kSteps{Step{0, kVersion1}, Step{1, kVersion2}, Step{2, kVersion3}};

}

std::span<const Step> steps()
{
    return kSteps;
}

Result<int> version(SqlConnection &connection)
{
    return connection.value(u"PRAGMA user_version"_s).transform([](const QVariant &value) { return value.toInt(); });
}

Result<int> migrate(SqlConnection &connection, std::span<const Step> steps)
{
    const Result<int> start = version(connection);
    if (!start)
        return start;
    int reached = *start;
    for (const Step &step : steps) {
        if (step.from != reached)
            continue;
        for (const QLatin1StringView statement : step.statements) {
            if (auto done = connection.execute(statement); !done)
                return done.error();
        }
        ++reached;
        if (auto done = connection.execute(u"PRAGMA user_version = %1"_s.arg(reached)); !done)
            return done.error();
    }
    return reached;
}

}
