#pragma once

#include <QtGlobal>

#include <bit>
#include <cstring>
#include <string>
#include <string_view>

namespace azrelocate {

/// How many bytes at the beginning of @p utf8 stand in a JSON text as they are: none is a quote, a backslash or a
/// control character. Looks at eight bytes at a time.
inline size_t plainJsonPrefix(std::string_view utf8)
{
    constexpr quint64 kOnes = 0x0101010101010101;
    constexpr quint64 kHigh = 0x8080808080808080;
    const auto zeros = [](quint64 word) {
        return (word - kOnes) & ~word & kHigh;
    }; // marks the bytes that are 0
    size_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + 8 <= utf8.size(); i += 8) {
            quint64 word;
            std::memcpy(&word, utf8.data() + i, 8);
            const quint64 marked =
                zeros(word ^ kOnes * '"') | zeros(word ^ kOnes * '\\') | ((word - kOnes * 0x20) & ~word & kHigh);
            if (marked != 0)
                return i + static_cast<size_t>(std::countr_zero(marked)) / 8; // the lowest mark is always a true one
        }
    }
    for (; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x20 || byte == '"' || byte == '\\')
            return i;
    }
    return i;
}

/// Appends a text with its quotes, escaped as RFC 8785 (the JSON Canonicalization Scheme) has it.
inline void appendJsonText(std::string &out, std::string_view utf8)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (;;) {
        const size_t plain = plainJsonPrefix(utf8);
        out.append(utf8.data(), plain);
        if (plain == utf8.size())
            break;
        const char c = utf8[plain];
        out += '\\';
        switch (c) {
        case '"':
        case '\\':
            out += c;
            break;
        case '\b':
            out += 'b';
            break;
        case '\f':
            out += 'f';
            break;
        case '\n':
            out += 'n';
            break;
        case '\r':
            out += 'r';
            break;
        case '\t':
            out += 't';
            break;
        default:
            ((out += "u00") += kHex[static_cast<unsigned char>(c) >> 4]) += kHex[c & 15];
        }
        utf8.remove_prefix(plain + 1);
    }
    out += '"';
}

}
