#include "store/packedtexts.h"

#include <QtEndian>

#include <zstd.h>

#include <memory>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFastest = 1; ///< a level more costs twice the time for a few percent
constexpr quint64 kLargestBlock = quint64(1) << 30;

}

QByteArray packed(const QList<QByteArray> &texts)
{
    QByteArray plain;
    qsizetype size = 0;
    for (const QByteArray &text : texts)
        size += text.size() + qsizetype(sizeof(quint32));
    plain.reserve(size);
    for (const QByteArray &text : texts) {
        const quint32 length = qToLittleEndian(static_cast<quint32>(text.size()));
        plain.append(reinterpret_cast<const char *>(&length), sizeof length);
        plain.append(text);
    }
    // One context a thread: to make it costs as much as a block.
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    QByteArray block(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(plain.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compressCCtx(context.get(), block.data(), static_cast<size_t>(block.size()),
                                             plain.constData(), static_cast<size_t>(plain.size()), kFastest);
    Q_ASSERT(!ZSTD_isError(written)); // the room is as much as it can need
    block.truncate(static_cast<qsizetype>(written));
    return block;
}

std::optional<QList<QByteArray>> unpacked(const QByteArray &block)
{
    const auto size = ZSTD_getFrameContentSize(block.constData(), static_cast<size_t>(block.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kLargestBlock)
        return std::nullopt;
    QByteArray plain(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t read = ZSTD_decompress(plain.data(), static_cast<size_t>(plain.size()), block.constData(),
                                        static_cast<size_t>(block.size()));
    if (ZSTD_isError(read) || read != static_cast<size_t>(plain.size()))
        return std::nullopt;
    QList<QByteArray> texts;
    for (qsizetype at = 0; at < plain.size();) {
        if (plain.size() - at < qsizetype(sizeof(quint32)))
            return std::nullopt;
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(plain.constData() + at));
        at += qsizetype(sizeof(quint32));
        if (length > plain.size() - at)
            return std::nullopt;
        texts.append(plain.mid(at, length));
        at += length;
    }
    return texts;
}

Result<PackedTexts> PackedTexts::read(SqlConnection &connection)
{
    PackedTexts texts;
    const auto exists = connection.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'inventory_json'"_s);
    if (!exists)
        return exists.error();
    if (exists->toInt() == 0) // format 2, opened to be read only
        return texts;
    auto read = connection.select(u"SELECT block FROM inventory_json ORDER BY number"_s, {}, [&](const QSqlQuery &row) {
        texts.m_blocks.append(row.value(0).toByteArray());
        return true;
    });
    return read ? Result<PackedTexts>(std::move(texts)) : Result<PackedTexts>(read.error());
}

std::optional<QByteArray> PackedTexts::text(qsizetype position)
{
    const qsizetype block = position / kTextsInBlock;
    if (position < 0 || block >= m_blocks.size())
        return std::nullopt;
    if (block != m_unpackedBlock) {
        auto texts = unpacked(m_blocks[block]);
        if (!texts)
            return std::nullopt;
        m_texts = *std::move(texts);
        m_unpackedBlock = block;
    }
    const qsizetype place = position % kTextsInBlock;
    return place < m_texts.size() ? std::optional(m_texts[place]) : std::nullopt;
}

}
