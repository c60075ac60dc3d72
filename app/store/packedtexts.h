#pragma once

#include "store/sqlconnection.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace azrelocate {

/// The JSON of the inventory's resources, kTextsInBlock of them to a row of the table "inventory_json", compressed with
/// Zstandard (RFC 8878): resources repeat each other, and an inventory of 100,000 is written and read in a tenth of the
/// bytes. What the event log records are the hashes of the rows, over the texts as they are: a block needs none.
inline constexpr qsizetype kTextsInBlock = 512;

/// A block of @p texts, each preceded by its length.
QByteArray packed(const QList<QByteArray> &texts);
/// The texts of a block; nothing when it is damaged or claims to be over a gigabyte.
std::optional<QList<QByteArray>> unpacked(const QByteArray &block);

/// The texts of all resources, by their place. Keeps one block unpacked: read in order.
class PackedTexts
{
public:
    static Result<PackedTexts> read(SqlConnection &connection);

    /// None: a file of format 2, whose rows hold their texts themselves.
    bool isEmpty() const { return m_blocks.isEmpty(); }
    /// Nothing: the block is missing or damaged.
    std::optional<QByteArray> text(qsizetype position);

private:
    QList<QByteArray> m_blocks;
    qsizetype m_unpackedBlock = -1;
    QList<QByteArray> m_texts;
};

}
