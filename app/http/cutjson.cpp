#include "http/cutjson.h"

#include <cstring>

namespace azrelocate {

namespace {

/// The first byte after the text whose opening quote is before @p at; null where the text does not end.
const char *afterText(const char *at, const char *end)
{
    while (at < end) {
        const auto *quote = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (quote == nullptr)
            return nullptr;
        const char *slash = quote;
        while (slash > at && slash[-1] == '\\')
            --slash;
        if ((quote - slash) % 2 == 0) // an odd number of backslashes makes the quote a part of the text
            return quote + 1;
        at = quote + 1;
    }
    return nullptr;
}

}

bool isCutJson(const QByteArray &json)
{
    const char *at = json.constData();
    const char *const end = at + json.size();
    qsizetype depth = 0;
    while (at < end) {
        switch (*at++) {
        case '"':
            at = afterText(at, end);
            if (at == nullptr)
                return true;
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        default:
            break;
        }
    }
    return depth > 0;
}

}
