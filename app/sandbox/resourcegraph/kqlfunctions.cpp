#include "sandbox/resourcegraph/kqlfunctions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Arguments = QList<QJsonValue>;

QJsonValue toLower(const Arguments &a)
{
    return kqlText(a.at(0)).toLower();
}

QJsonValue toUpper(const Arguments &a)
{
    return kqlText(a.at(0)).toUpper();
}

QJsonValue toText(const Arguments &a)
{
    return kqlText(a.at(0));
}

QJsonValue toLong(const Arguments &a)
{
    const QJsonValue value = a.at(0);
    if (value.isDouble())
        return QJsonValue(static_cast<qint64>(value.toDouble()));
    if (value.isBool())
        return QJsonValue(value.toBool() ? 1 : 0);
    bool ok = false;
    const qint64 number = value.toString().trimmed().toLongLong(&ok);
    return ok ? QJsonValue(number) : QJsonValue();
}

QJsonValue toReal(const Arguments &a)
{
    if (a.at(0).isDouble())
        return a.at(0);
    bool ok = false;
    const double number = a.at(0).toString().trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

QJsonValue toBool(const Arguments &a)
{
    const QJsonValue value = a.at(0);
    if (value.isBool())
        return value;
    if (value.isDouble())
        return value.toDouble() != 0;
    const QString text = value.toString().toLower();
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1)
        return false;
    return {};
}

QJsonValue isNull(const Arguments &a)
{
    return a.at(0).isNull() || a.at(0).isUndefined();
}

QJsonValue isNotNull(const Arguments &a)
{
    return !isNull(a).toBool();
}

QJsonValue isEmpty(const Arguments &a)
{
    return kqlText(a.at(0)).isEmpty();
}

QJsonValue isNotEmpty(const Arguments &a)
{
    return !kqlText(a.at(0)).isEmpty();
}

QJsonValue negate(const Arguments &a)
{
    return a.at(0).isBool() ? QJsonValue(!a.at(0).toBool()) : QJsonValue();
}

QJsonValue concatenate(const Arguments &a)
{
    QString text;
    for (const QJsonValue &argument : a)
        text += kqlText(argument);
    return text;
}

QJsonValue concatenateWith(const Arguments &a)
{
    QStringList parts;
    for (qsizetype i = 1; i < a.size(); ++i)
        parts.append(kqlText(a.at(i)));
    return parts.join(kqlText(a.at(0)));
}

QJsonValue split(const Arguments &a)
{
    const QString separator = kqlText(a.at(1));
    const QStringList parts = separator.isEmpty() ? QStringList{kqlText(a.at(0))} : kqlText(a.at(0)).split(separator);
    if (a.size() < 3)
        return QJsonArray::fromStringList(parts);
    const qint64 index = a.at(2).toInteger(-1);
    return index >= 0 && index < parts.size() ? QJsonArray{parts.at(index)} : QJsonArray{};
}

QJsonValue extract(const Arguments &a)
{
    const QRegularExpressionMatch match = QRegularExpression(kqlText(a.at(0))).match(kqlText(a.at(2)));
    return match.hasMatch() ? match.captured(static_cast<int>(a.at(1).toInteger())) : QString();
}

QJsonValue extractAll(const Arguments &a)
{
    const QRegularExpression expression(kqlText(a.at(0)));
    QJsonArray found;
    auto matches = expression.globalMatch(kqlText(a.last()));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (expression.captureCount() <= 1) {
            found.append(match.captured(expression.captureCount()));
            continue;
        }
        found.append(QJsonArray::fromStringList(match.capturedTexts().mid(1)));
    }
    return found;
}

QJsonValue replaceText(const Arguments &a)
{
    const QString lookup = kqlText(a.at(1));
    return lookup.isEmpty() ? kqlText(a.at(0)) : kqlText(a.at(0)).replace(lookup, kqlText(a.at(2)));
}

QJsonValue length(const Arguments &a)
{
    return kqlText(a.at(0)).size();
}

QJsonValue substring(const Arguments &a)
{
    return kqlText(a.at(0)).mid(a.at(1).toInteger(), a.size() > 2 ? a.at(2).toInteger() : -1);
}

QJsonValue indexOf(const Arguments &a)
{
    return kqlText(a.at(0)).indexOf(kqlText(a.at(1)));
}

QJsonValue trim(const Arguments &a)
{
    QString text = kqlText(a.at(1));
    const QString pattern = kqlText(a.at(0));
    text.remove(QRegularExpression(u"^(%1)"_s.arg(pattern)));
    return text.remove(QRegularExpression(u"(%1)$"_s.arg(pattern)));
}

QJsonValue arrayLength(const Arguments &a)
{
    return a.at(0).isArray() ? QJsonValue(a.at(0).toArray().size()) : QJsonValue();
}

QJsonValue arrayConcat(const Arguments &a)
{
    QJsonArray all;
    for (const QJsonValue &argument : a) {
        const QJsonArray array = argument.toArray();
        for (const QJsonValue &element : array)
            all.append(element);
    }
    return all;
}

QJsonValue bagKeys(const Arguments &a)
{
    return a.at(0).isObject() ? QJsonValue(QJsonArray::fromStringList(a.at(0).toObject().keys())) : QJsonValue();
}

QJsonValue parseJson(const Arguments &a)
{
    if (!a.at(0).isString())
        return a.at(0);
    // Wrapped, because a bare value is JSON too.
    const QJsonArray parsed = QJsonDocument::fromJson('[' + a.at(0).toString().toUtf8() + ']').array();
    return parsed.size() == 1 ? QJsonValue(parsed.first()) : a.at(0);
}

QJsonValue pack(const Arguments &a)
{
    QJsonObject bag;
    for (qsizetype i = 0; i + 1 < a.size(); i += 2)
        bag.insert(kqlText(a.at(i)), a.at(i + 1));
    return bag;
}

QJsonValue packArray(const Arguments &a)
{
    QJsonArray array;
    for (const QJsonValue &argument : a)
        array.append(argument);
    return array;
}

QJsonValue setHas(const Arguments &a)
{
    return a.at(0).toArray().contains(a.at(1));
}

QJsonValue choose(const Arguments &a)
{
    // iff(condition, then, else), case(condition, value, …, else)
    for (qsizetype i = 0; i + 1 < a.size(); i += 2) {
        if (a.at(i).toBool())
            return a.at(i + 1);
    }
    return a.last();
}

QJsonValue coalesce(const Arguments &a)
{
    for (const QJsonValue &argument : a) {
        const bool empty =
            argument.isNull() || argument.isUndefined() || (argument.isString() && argument.toString().isEmpty());
        if (!empty)
            return argument;
    }
    return a.last();
}

constexpr KqlFunction kFunctions[] = {
    {"tolower", 1, 1, KqlType::String, toLower},
    {"toupper", 1, 1, KqlType::String, toUpper},
    {"tostring", 1, 1, KqlType::String, toText},
    {"toint", 1, 1, KqlType::Long, toLong},
    {"tolong", 1, 1, KqlType::Long, toLong},
    {"toreal", 1, 1, KqlType::Real, toReal},
    {"todouble", 1, 1, KqlType::Real, toReal},
    {"tobool", 1, 1, KqlType::Bool, toBool},
    {"isnull", 1, 1, KqlType::Bool, isNull},
    {"isnotnull", 1, 1, KqlType::Bool, isNotNull},
    {"isempty", 1, 1, KqlType::Bool, isEmpty},
    {"isnotempty", 1, 1, KqlType::Bool, isNotEmpty},
    {"notempty", 1, 1, KqlType::Bool, isNotEmpty},
    {"not", 1, 1, KqlType::Bool, negate},
    {"strcat", 1, -1, KqlType::String, concatenate},
    {"strcat_delim", 2, -1, KqlType::String, concatenateWith},
    {"split", 2, 3, KqlType::Dynamic, split},
    {"extract", 3, 3, KqlType::String, extract},
    {"extract_all", 2, 2, KqlType::Dynamic, extractAll},
    {"replace_string", 3, 3, KqlType::String, replaceText},
    {"strlen", 1, 1, KqlType::Long, length},
    {"substring", 2, 3, KqlType::String, substring},
    {"indexof", 2, 2, KqlType::Long, indexOf},
    {"trim", 2, 2, KqlType::String, trim},
    {"array_length", 1, 1, KqlType::Long, arrayLength},
    {"array_concat", 1, -1, KqlType::Dynamic, arrayConcat},
    {"bag_keys", 1, 1, KqlType::Dynamic, bagKeys},
    {"parse_json", 1, 1, KqlType::Dynamic, parseJson},
    {"todynamic", 1, 1, KqlType::Dynamic, parseJson},
    {"dynamic", 1, 1, KqlType::Dynamic, parseJson},
    {"pack", 2, -1, KqlType::Dynamic, pack},
    {"bag_pack", 2, -1, KqlType::Dynamic, pack},
    {"pack_array", 1, -1, KqlType::Dynamic, packArray},
    {"set_has_element", 2, 2, KqlType::Bool, setHas},
    {"iff", 3, 3, KqlType::Dynamic, choose},
    {"iif", 3, 3, KqlType::Dynamic, choose},
    {"case", 3, -1, KqlType::Dynamic, choose},
    {"coalesce", 2, -1, KqlType::Dynamic, coalesce},
};

}

const KqlFunction *findKqlFunction(const QString &name)
{
    for (const KqlFunction &function : kFunctions) {
        if (name == QLatin1StringView(function.name))
            return &function;
    }
    return nullptr;
}

}
