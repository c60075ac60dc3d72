#include "store/inventoryrows.h"

#include "base/jsontext.h"
#include "base/sha256.h"
#include "store/table.h"

#include <QSet>

#include <algorithm>
#include <future>
#include <string>
#include <vector>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The columns' values, as they are bound and as they are hashed.
struct Columns
{
    Columns(const Resource &resource, qsizetype place)
        : key(notNull(resource.id.key()))
        , position(place)
        , id(notNull(resource.id.toString()))
        , type(notNull(resource.type))
        , name(notNull(resource.name))
        , location(notNull(resource.location.name()))
        , group(notNull(resource.resourceGroup()))
        , kind(notNull(resource.kind))
        , json(resource.json)
    {
    }

    /// Qt would bind a null text as NULL.
    static QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }

    /// The canonical JSON of the row: the names in order, as canonicalJson() sorts them.
    void appendTo(std::string &out) const
    {
        const auto text = [&out](const char *name, const QByteArray &utf8) {
            out += name;
            appendJsonText(out, {utf8.constData(), static_cast<size_t>(utf8.size())});
        };
        text("{\"id\":", id.toUtf8());
        text(",\"json\":", json);
        text(",\"key\":", key.toUtf8());
        text(",\"kind\":", kind.toUtf8());
        text(",\"location\":", location.toUtf8());
        text(",\"name\":", name.toUtf8());
        (out += ",\"position\":") += std::to_string(position);
        text(",\"resource_group\":", group.toUtf8());
        text(",\"type\":", type.toUtf8());
        out += '}';
    }

    QString key;
    qsizetype position;
    QString id;
    QString type;
    QString name;
    QString location;
    QString group;
    QString kind;
    QByteArray json; ///< bound as bytes: as a text it would go to UTF-16 and back
};

/// How many rows are hashed ahead of those that are being written.
constexpr qsizetype kBlock = 512;

struct HashedRow
{
    Columns columns;
    QByteArray hash;
};

std::vector<HashedRow> hashedBlock(const Inventory &inventory, qsizetype first)
{
    std::vector<HashedRow> block;
    block.reserve(kBlock);
    Sha256 digest;
    std::string canonical;
    const qsizetype end = std::min(first + kBlock, inventory.size());
    for (qsizetype i = first; i < end; ++i) {
        Columns columns(inventory.resources()[i], i);
        canonical.clear();
        columns.appendTo(canonical);
        digest.add(canonical);
        block.push_back({std::move(columns), digest.takeHex()});
    }
    return block;
}

}

Result<QJsonObject> writeResources(SqlConnection &connection, const Inventory &inventory)
{
    if (auto cleared = tables::kInventory.clear(connection); !cleared)
        return cleared.error();
    const QString sql =
        u"INSERT INTO inventory (key, position, id, type, name, location, resource_group, kind, json, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    Sha256 digest;
    auto next = std::async(std::launch::async, hashedBlock, std::cref(inventory), 0);
    for (qsizetype first = 0; first < inventory.size(); first += kBlock) {
        const std::vector<HashedRow> block = next.get();
        next = std::async(std::launch::async, hashedBlock, std::cref(inventory), first + kBlock);
        for (const auto &[row, hash] : block) {
            digest.add(hash);
            const QVariantList values{row.key,      row.position, row.id,   row.type, row.name,
                                      row.location, row.group,    row.kind, row.json, QString::fromLatin1(hash)};
            if (auto inserted = connection.execute(sql, values); !inserted)
                return inserted.error();
        }
    }
    return QJsonObject{{u"table"_s, QString(tables::kInventory.name)},
                       {u"rows"_s, inventory.size()},
                       {u"sha256"_s, QString::fromLatin1(digest.takeHex())}};
}

Result<void> readResources(SqlConnection &connection, Inventory &inventory)
{
    QSet<QString> texts; // types, kinds and regions repeat: each is kept once
    const auto shared = [&texts](const QVariant &value) {
        return *texts.insert(value.toString());
    };
    QHash<QString, Region> regions;
    return connection.select(u"SELECT id, type, name, location, kind, json FROM inventory ORDER BY position"_s, {},
                             [&](const QSqlQuery &row) {
                                 Resource resource;
                                 resource.id = ResourceId(row.value(0).toString());
                                 resource.type = shared(row.value(1));
                                 resource.name = row.value(2).toString();
                                 const QString location = row.value(3).toString();
                                 auto region = regions.constFind(location);
                                 if (region == regions.constEnd())
                                     region = regions.insert(location, Region(location));
                                 resource.location = *region;
                                 resource.kind = shared(row.value(4));
                                 resource.json = row.value(5).toByteArray();
                                 inventory.append(std::move(resource));
                                 return true;
                             });
}

}
