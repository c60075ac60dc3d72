#include "report/xlsxcontent.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

// Central directory of a ZIP file: APPNOTE.TXT 4.3.12 and 4.3.16.
constexpr quint32 kCentralEntry = 0x02014b50;
constexpr quint32 kEndOfDirectory = 0x06054b50;
constexpr qsizetype kCentralEntrySize = 46;
constexpr qsizetype kLocalHeaderSize = 30;
constexpr qsizetype kEndSize = 22;

quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

Error truncated()
{
    return Error::storage(u"The workbook came out incomplete. Is the disk with the folder for temporary files full?"_s,
                          u"WriteFailed"_s);
}

/// Counts rows in a stream of inflated bytes, across the borders of its blocks.
class RowCount
{
public:
    void add(const QByteArray &block)
    {
        const QByteArray text = m_tail + block;
        m_rows += text.count(kRowEnd);
        // What could be the begin of a tag that the next block ends; short enough to hold no whole one.
        m_tail = text.right(kRowEnd.size() - 1);
        m_last = (m_last + block).right(kSheetEnd.size() + 2);
    }
    bool isWhole(qint64 rows) const { return m_rows == rows && m_last.trimmed().endsWith(kSheetEnd); }

private:
    inline static const QByteArray kRowEnd = "</row>";
    inline static const QByteArray kSheetEnd = "</worksheet>";
    QByteArray m_tail;
    QByteArray m_last;
    qint64 m_rows = 0;
};

bool holdsRows(const QByteArray &file, qsizetype from, quint32 size, qint64 rows)
{
    if (from < 0 || from + static_cast<qsizetype>(size) > file.size())
        return false;
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    QByteArray input = file.mid(from, static_cast<qsizetype>(size));
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = size;
    QByteArray block(1 << 20, Qt::Uninitialized);
    RowCount count;
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        count.add(block.first(block.size() - static_cast<qsizetype>(stream.avail_out)));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && count.isWhole(rows);
}

}

Result<void> checkXlsxIsWhole(const QByteArray &file, const QList<qint64> &rows)
{
    const qsizetype end = file.size() - kEndSize; // libxlsxwriter writes no comment behind it
    if (end < 0 || u32(file, end) != kEndOfDirectory)
        return truncated();
    qsizetype at = static_cast<qsizetype>(u32(file, end + 16));
    const int entries = u16(file, end + 10);
    qsizetype found = 0;
    for (int i = 0; i < entries; ++i) {
        if (at + kCentralEntrySize > end || u32(file, at) != kCentralEntry)
            return truncated();
        const QByteArray name = file.mid(at + kCentralEntrySize, u16(file, at + 28));
        const qsizetype local = static_cast<qsizetype>(u32(file, at + 42));
        if (name.startsWith("xl/worksheets/sheet")) {
            const QByteArray number = name.sliced(19).chopped(4); // ".xml"
            const qsizetype sheet = number.toLongLong() - 1;
            if (sheet < 0 || sheet >= rows.size() || local + kLocalHeaderSize > file.size())
                return truncated();
            const qsizetype from = local + kLocalHeaderSize + u16(file, local + 26) + u16(file, local + 28);
            if (!holdsRows(file, from, u32(file, at + 20), rows[sheet]))
                return truncated();
            ++found;
        }
        at += kCentralEntrySize + u16(file, at + 28) + u16(file, at + 30) + u16(file, at + 32);
    }
    return found == rows.size() ? Result<void>() : truncated();
}

}
