#include "tasks/bodymatches.h"

#include "base/region.h"
#include "checklist/deferred.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <vector>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool isDecidedByService(const QString &key, int depth)
{
    static constexpr std::array kTop{"id"_L1, "name"_L1, "type"_L1, "etag"_L1, "systemData"_L1};
    if (key.compare("provisioningState"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return depth == 0 && std::any_of(kTop.begin(), kTop.end(), [&key](QLatin1StringView name) {
        return key.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isNeverShown(const QString &key)
{
    static constexpr std::array kEnds{
        "password"_L1, "secret"_L1, "customData"_L1, "sharedKey"_L1, "authorizationKey"_L1};
    return std::any_of(
        kEnds.begin(), kEnds.end(), [&key](QLatin1StringView end) { return key.endsWith(end, Qt::CaseInsensitive); });
}

QJsonValue member(const QJsonObject &object, const QString &key)
{
    if (const auto exact = object.constFind(key); exact != object.constEnd())
        return exact.value();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool textMatches(const QString &wanted, const QString &actual)
{
    if (wanted == actual)
        return true;
    if (wanted.startsWith(u'/'))
        return wanted.compare(actual, Qt::CaseInsensitive) == 0;
    if (wanted.size() < 10 || wanted[4] != u'-' || actual.size() < 10 || actual[4] != u'-')
        return false;
    const QDateTime time = QDateTime::fromString(wanted, Qt::ISODateWithMs); // services write fractions as they like
    return time.isValid() && time == QDateTime::fromString(actual, Qt::ISODateWithMs);
}

bool matches(const QJsonValue &wanted, const QJsonValue &actual, int depth);

bool arrayMatches(const QJsonArray &wanted, const QJsonArray &actual, int depth)
{
    if (wanted.size() != actual.size())
        return false;
    std::vector<bool> used(static_cast<size_t>(actual.size()), false);
    for (const QJsonValue &item : wanted) {
        size_t at = 0;
        while (at < used.size() && (used[at] || !matches(item, actual[static_cast<qsizetype>(at)], depth + 1)))
            ++at;
        if (at == used.size())
            return false;
        used[at] = true;
    }
    return true;
}

bool objectMatches(const QJsonObject &wanted, const QJsonObject &actual, int depth)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (isDecidedByService(it.key(), depth) || isNeverShown(it.key()))
            continue;
        const QJsonValue shown = member(actual, it.key());
        if (depth == 0 && it.key() == "location"_L1 && it.value().isString()) {
            if (Region(it.value().toString()) != Region(shown.toString()))
                return false;
        } else if (!matches(it.value(), shown, depth + 1)) {
            return false;
        }
    }
    return true;
}

bool matches(const QJsonValue &wanted, const QJsonValue &actual, int depth)
{
    const bool absent = actual.isNull() || actual.isUndefined();
    if (deferred::isDeferred(wanted))
        return !absent;
    switch (wanted.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return absent;
    case QJsonValue::Object:
        return (absent || actual.isObject()) && objectMatches(wanted.toObject(), actual.toObject(), depth);
    case QJsonValue::Array:
        return (absent || actual.isArray()) && arrayMatches(wanted.toArray(), actual.toArray(), depth);
    case QJsonValue::String:
        return actual.isString() && textMatches(wanted.toString(), actual.toString());
    case QJsonValue::Bool:
    case QJsonValue::Double:
        break;
    }
    return wanted == actual;
}

}

bool bodyMatches(const QJsonValue &wanted, const QJsonValue &actual)
{
    return matches(wanted, actual, 0);
}

}
