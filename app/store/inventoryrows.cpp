#include "store/inventoryrows.h"

#include "base/jsontext.h"
#include "base/sha256.h"
#include "store/packedtexts.h"
#include "store/sqlerror.h"
#include "store/table.h"

#include <QSet>

#include <algorithm>
#include <future>
#include <string>
#include <vector>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The columns' values, as they are bound and as they are hashed. The text is hashed with the row and written with its
/// block.
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
    QByteArray json;
};

struct HashedRow
{
    Columns columns;
    QByteArray hash;
};

/// What is made ready ahead of the rows that are being written.
struct Block
{
    std::vector<HashedRow> rows;
    QByteArray texts; ///< see packedtexts.h
};

Block blockFrom(const Inventory &inventory, qsizetype first)
{
    Block block;
    block.rows.reserve(kTextsInBlock);
    Sha256 digest;
    std::string canonical;
    QList<QByteArray> texts;
    texts.reserve(kTextsInBlock);
    const qsizetype end = std::min(first + kTextsInBlock, inventory.size());
    for (qsizetype i = first; i < end; ++i) {
        Columns columns(inventory.resources()[i], i);
        canonical.clear();
        columns.appendTo(canonical);
        digest.add(canonical);
        texts.append(columns.json);
        block.rows.push_back({std::move(columns), digest.takeHex()});
    }
    if (!texts.isEmpty())
        block.texts = packed(texts);
    return block;
}

}

Result<QJsonObject> writeResources(SqlConnection &connection, const Inventory &inventory)
{
    if (auto cleared = tables::kInventory.clear(connection); !cleared)
        return cleared.error();
    if (auto cleared = connection.execute(u"DELETE FROM inventory_json"_s); !cleared)
        return cleared.error();
    const QString sql =
        u"INSERT INTO inventory (key, position, id, type, name, location, resource_group, kind, json, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)"_s;
    Sha256 digest;
    auto next = std::async(std::launch::async, blockFrom, std::cref(inventory), 0);
    for (qsizetype first = 0; first < inventory.size(); first += kTextsInBlock) {
        const Block block = next.get();
        next = std::async(std::launch::async, blockFrom, std::cref(inventory), first + kTextsInBlock);
        for (const auto &[row, hash] : block.rows) {
            digest.add(hash);
            const QVariantList values{row.key,   row.position, row.id,
                                      row.type,  row.name,     row.location,
                                      row.group, row.kind,     QString::fromLatin1(hash)};
            if (auto inserted = connection.execute(sql, values); !inserted)
                return inserted.error();
        }
        if (auto inserted = connection.execute(u"INSERT INTO inventory_json (number, block) VALUES (?, ?)"_s,
                                               {first / kTextsInBlock, block.texts});
            !inserted)
            return inserted.error();
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
    auto packed = PackedTexts::read(connection);
    if (!packed)
        return packed.error();
    bool isWhole = true;
    auto read = connection.select(
        u"SELECT id, type, name, location, kind, json, position FROM inventory ORDER BY position"_s, {},
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
            const auto text = packed->isEmpty() ? row.value(5).toByteArray() : packed->text(row.value(6).toLongLong());
            isWhole = text.has_value();
            resource.json = text.value_or(QByteArray());
            inventory.append(std::move(resource));
            return isWhole;
        });
    if (read && !isWhole)
        return storage::error(storage::kFileDamaged,
                              u"The text of a resource of the inventory is missing or cannot be unpacked."_s);
    return read;
}

}
