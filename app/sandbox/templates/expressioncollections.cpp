// Functions of the template language over arrays and objects; several work on text as well.
#include "sandbox/templates/expressionfunctions.h"

#include <QJsonArray>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxRange = 10000;

Result<QJsonValue> length(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    if (value.isString())
        return QJsonValue(value.toString().size());
    if (value.isArray())
        return QJsonValue(value.toArray().size());
    if (value.isObject())
        return QJsonValue(value.toObject().size());
    return call.failure(u"the argument must be an array, an object or a string."_s);
}

Result<QJsonValue> empty(const FunctionCall &call)
{
    if (call.arguments.first().isNull())
        return QJsonValue(true);
    Result<QJsonValue> size = length(call);
    if (!size)
        return size;
    return QJsonValue(size->toInteger() == 0);
}

Result<QJsonValue> contains(const FunctionCall &call)
{
    const QJsonValue container = call.arguments.at(0);
    const QJsonValue item = call.arguments.at(1);
    if (container.isString())
        return QJsonValue(container.toString().contains(toTemplateText(item)));
    if (container.isArray())
        return QJsonValue(container.toArray().contains(item));
    if (container.isObject()) {
        const QStringList keys = container.toObject().keys();
        return QJsonValue(keys.contains(toTemplateText(item), Qt::CaseInsensitive));
    }
    return call.failure(u"the first argument must be an array, an object or a string."_s);
}

Result<QJsonValue> first(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    if (value.isString())
        return QJsonValue(value.toString().left(1));
    if (value.isArray())
        return value.toArray().isEmpty() ? QJsonValue() : QJsonValue(value.toArray().first());
    return call.failure(u"the argument must be an array or a string."_s);
}

Result<QJsonValue> last(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    if (value.isString())
        return QJsonValue(value.toString().right(1));
    if (value.isArray())
        return value.toArray().isEmpty() ? QJsonValue() : QJsonValue(value.toArray().last());
    return call.failure(u"the argument must be an array or a string."_s);
}

Result<QJsonValue> position(const FunctionCall &call, bool fromEnd)
{
    const QJsonValue value = call.arguments.at(0);
    if (value.isString()) {
        const QString text = value.toString();
        const QString part = call.text(1);
        return QJsonValue(fromEnd ? text.lastIndexOf(part, -1, Qt::CaseInsensitive)
                                  : text.indexOf(part, 0, Qt::CaseInsensitive));
    }
    if (!value.isArray())
        return call.failure(u"the first argument must be an array or a string."_s);
    const QJsonArray array = value.toArray();
    qsizetype found = -1;
    for (qsizetype i = 0; i < array.size() && (fromEnd || found < 0); ++i) {
        if (array.at(i) == call.arguments.at(1))
            found = i;
    }
    return QJsonValue(found);
}

Result<QJsonValue> indexOf(const FunctionCall &call)
{
    return position(call, false);
}

Result<QJsonValue> lastIndexOf(const FunctionCall &call)
{
    return position(call, true);
}

QJsonArray slice(const QJsonArray &array, qint64 from, qint64 count)
{
    QJsonArray result;
    for (qint64 i = from; i < array.size() && count > 0; ++i, --count)
        result.append(array.at(i));
    return result;
}

Result<QJsonValue> take(const FunctionCall &call)
{
    const qint64 count = std::max<qint64>(call.number(1), 0);
    const QJsonValue value = call.arguments.first();
    if (value.isString())
        return QJsonValue(value.toString().left(count));
    if (value.isArray())
        return QJsonValue(slice(value.toArray(), 0, count));
    return call.failure(u"the first argument must be an array or a string."_s);
}

Result<QJsonValue> skip(const FunctionCall &call)
{
    const qint64 count = std::max<qint64>(call.number(1), 0);
    const QJsonValue value = call.arguments.first();
    if (value.isString())
        return QJsonValue(value.toString().mid(count));
    if (value.isArray())
        return QJsonValue(slice(value.toArray(), count, value.toArray().size()));
    return call.failure(u"the first argument must be an array or a string."_s);
}

/// Objects merge at every level; what stands later wins.
QJsonObject merged(QJsonObject base, const QJsonObject &other)
{
    for (auto it = other.constBegin(); it != other.constEnd(); ++it) {
        const QJsonValue before = base.value(it.key());
        base.insert(it.key(),
                    before.isObject() && it.value().isObject()
                        ? QJsonValue(merged(before.toObject(), it.value().toObject()))
                        : it.value());
    }
    return base;
}

Result<QJsonValue> unite(const FunctionCall &call)
{
    if (call.arguments.first().isObject()) {
        QJsonObject all;
        for (const QJsonValue &argument : call.arguments) {
            if (!argument.isObject())
                return call.failure(u"all arguments must be of one type."_s);
            all = merged(all, argument.toObject());
        }
        return QJsonValue(all);
    }
    QJsonArray all;
    for (const QJsonValue &argument : call.arguments) {
        if (!argument.isArray())
            return call.failure(u"all arguments must be of one type."_s);
        const QJsonArray array = argument.toArray();
        for (const QJsonValue &element : array) {
            if (!all.contains(element))
                all.append(element);
        }
    }
    return QJsonValue(all);
}

Result<QJsonValue> intersection(const FunctionCall &call)
{
    if (call.arguments.first().isObject()) {
        QJsonObject common = call.arguments.first().toObject();
        for (const QJsonValue &argument : call.arguments) {
            const QStringList keys = common.keys();
            for (const QString &key : keys) {
                if (argument.toObject().value(key) != common.value(key))
                    common.remove(key);
            }
        }
        return QJsonValue(common);
    }
    QJsonArray common;
    const QJsonArray start = call.arguments.first().toArray();
    for (const QJsonValue &element : start) {
        const bool everywhere = std::all_of(call.arguments.cbegin(), call.arguments.cend(),
                                            [&](const QJsonValue &other) { return other.toArray().contains(element); });
        if (everywhere && !common.contains(element))
            common.append(element);
    }
    return QJsonValue(common);
}

Result<QJsonValue> range(const FunctionCall &call)
{
    const qint64 count = call.number(1);
    if (count < 0 || count > kMaxRange)
        return call.failure(u"the count must lie between 0 and %1."_s.arg(kMaxRange));
    QJsonArray result;
    for (qint64 i = 0; i < count; ++i)
        result.append(call.number(0) + i);
    return QJsonValue(result);
}

Result<QJsonValue> array(const FunctionCall &call)
{
    return call.arguments.first().isArray() ? call.arguments.first() : QJsonValue(QJsonArray{call.arguments.first()});
}

Result<QJsonValue> createArray(const FunctionCall &call)
{
    QJsonArray result;
    for (const QJsonValue &argument : call.arguments)
        result.append(argument);
    return QJsonValue(result);
}

Result<QJsonValue> createObject(const FunctionCall &call)
{
    if (call.count() % 2 != 0)
        return call.failure(u"keys and values must come in pairs."_s);
    QJsonObject result;
    for (qsizetype i = 0; i + 1 < call.count(); i += 2) {
        if (!call.arguments.at(i).isString())
            return call.failure(u"a key must be a string."_s);
        result.insert(call.text(i), call.arguments.at(i + 1));
    }
    return QJsonValue(result);
}

Result<QJsonValue> flatten(const FunctionCall &call)
{
    QJsonArray result;
    const QJsonArray outer = call.arguments.first().toArray();
    for (const QJsonValue &element : outer) {
        if (!element.isArray()) {
            result.append(element);
            continue;
        }
        const QJsonArray inner = element.toArray();
        for (const QJsonValue &value : inner)
            result.append(value);
    }
    return QJsonValue(result);
}

Result<QJsonValue> items(const FunctionCall &call)
{
    QJsonArray result;
    const QJsonObject object = call.arguments.first().toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.append(QJsonObject{{u"key"_s, it.key()}, {u"value"_s, it.value()}});
    return QJsonValue(result);
}

Result<QJsonValue> objectKeys(const FunctionCall &call)
{
    return QJsonValue(QJsonArray::fromStringList(call.arguments.first().toObject().keys()));
}

/// The value at a path of keys and indices, or null where one is missing.
Result<QJsonValue> tryGet(const FunctionCall &call)
{
    QJsonValue value = call.arguments.first();
    for (qsizetype i = 1; i < call.count(); ++i) {
        const QJsonValue key = call.arguments.at(i);
        QJsonValue next(QJsonValue::Undefined);
        if (value.isArray() && key.isDouble()) {
            const QJsonArray elements = value.toArray();
            if (key.toInteger() >= 0 && key.toInteger() < elements.size())
                next = elements.at(key.toInteger());
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                if (it.key().compare(key.toString(), Qt::CaseInsensitive) == 0)
                    next = it.value();
            }
        }
        if (next.isUndefined())
            return QJsonValue();
        value = next;
    }
    return value;
}

/// Later objects replace members of earlier ones; what is inside of a member is not merged.
Result<QJsonValue> shallowMerge(const FunctionCall &call)
{
    QJsonObject merged;
    const QJsonArray objects = call.arguments.first().toArray();
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            merged.insert(member.key(), member.value());
    }
    return QJsonValue(merged);
}

constexpr FunctionRow kRows[] = {
    {"shallowMerge", "a", shallowMerge},
    {"length", ".", length},
    {"empty", ".", empty},
    {"contains", "..", contains},
    {"first", ".", first},
    {"last", ".", last},
    {"indexOf", "..", indexOf},
    {"lastIndexOf", "..", lastIndexOf},
    {"take", ".i", take},
    {"skip", ".i", skip},
    {"union", ".*", unite},
    {"intersection", "..*", intersection},
    {"range", "ii", range},
    {"array", ".", array},
    {"createArray", "?.*", createArray},
    {"createObject", "?.*", createObject},
    {"flatten", "a", flatten},
    {"items", "o", items},
    {"objectKeys", "o", objectKeys},
    {"tryGet", "..*", tryGet},
};

}

std::span<const FunctionRow> collectionFunctions()
{
    return kRows;
}

}
