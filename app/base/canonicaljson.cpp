#include "base/canonicaljson.h"

#include "base/jsontext.h"
#include "base/sha256.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace azrelocate {

namespace {

void appendNumber(std::string &out, double number)
{
    constexpr double kExact = 9007199254740992.0; // 2^53: beyond it a double no longer names each integer
    if (number == std::floor(number) && std::abs(number) < kExact)
        out += std::to_string(static_cast<qint64>(number));
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest).toStdString();
}

void append(std::string &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        appendNumber(out, value.toDouble());
        break;
    case QJsonValue::String:
        appendJsonText(out, value.toString().toUtf8().toStdString());
        break;
    case QJsonValue::Array: {
        out += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            append(out, array[i]);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        out += '{';
        const QJsonObject object = value.toObject(); // QJsonObject keeps its keys sorted by code unit
        bool first = true;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!first)
                out += ',';
            first = false;
            appendJsonText(out, it.key().toStdString());
            out += ':';
            append(out, it.value());
        }
        out += '}';
        break;
    }
    }
}

}

QByteArray canonicalJson(const QJsonValue &value)
{
    std::string out;
    append(out, value);
    return QByteArray::fromStdString(out);
}

QByteArray sha256Hex(const QJsonValue &value)
{
    return sha256Hex(canonicalJson(value));
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return digest.takeHex();
}

}
