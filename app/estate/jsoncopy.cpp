#include "estate/jsoncopy.h"

#include "base/jsontext.h"
#include "estate/secretproperties.h"

#include <QByteArray>
#include <QLocale>

#include <charconv>

namespace azrelocate {

using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

template <typename Integer> void appendInteger(std::string &out, Integer number)
{
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// Container Apps keep a list of name and value under "secrets".
void appendSecretNames(std::string &out, const simdjson::dom::array &secrets)
{
    out += '[';
    bool firstSecret = true;
    for (const element secret : secrets) {
        if (!std::exchange(firstSecret, false))
            out += ',';
        if (!secret.is_object()) {
            out += "{}"; // what has no name could be the value itself
            continue;
        }
        out += '{';
        bool first = true;
        for (const auto &member : simdjson::dom::object(secret)) {
            if (member.key != "value")
                appendMember(out, member, first);
        }
        out += '}';
    }
    out += ']';
}

}

void appendMember(std::string &out, const simdjson::dom::key_value_pair &member, bool &first)
{
    const auto &[name, value] = member;
    if (isSecretProperty(name) && !value.is_bool() && !value.is_null())
        return;
    if (!std::exchange(first, false))
        out += ',';
    appendJsonText(out, name);
    out += ':';
    if (name == "secrets" && value.is_array())
        appendSecretNames(out, simdjson::dom::array(value));
    else
        appendWithoutSecrets(out, value);
}

void appendWithoutSecrets(std::string &out, const element &value)
{
    bool first = true;
    switch (value.type()) {
    case element_type::OBJECT:
        out += '{';
        for (const auto &member : simdjson::dom::object(value))
            appendMember(out, member, first);
        out += '}';
        break;
    case element_type::ARRAY:
        out += '[';
        for (const element item : simdjson::dom::array(value)) {
            if (!std::exchange(first, false))
                out += ',';
            appendWithoutSecrets(out, item);
        }
        out += ']';
        break;
    case element_type::STRING:
        appendJsonText(out, std::string_view(value));
        break;
    case element_type::INT64:
        appendInteger(out, int64_t(value));
        break;
    case element_type::UINT64:
        appendInteger(out, uint64_t(value));
        break;
    case element_type::DOUBLE:
        out += QByteArray::number(double(value), 'g', QLocale::FloatingPointShortest).toStdString();
        break;
    case element_type::BOOL:
        out += bool(value) ? "true" : "false";
        break;
    case element_type::NULL_VALUE:
        out += "null";
        break;
    }
}

}
