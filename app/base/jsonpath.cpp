#include "base/jsonpath.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QJsonValue step(const QJsonValue &value, const QString &key, Qt::CaseSensitivity sensitivity)
{
    if (value.isArray()) {
        bool isIndex = false;
        const int index = key.toInt(&isIndex);
        return isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
    }
    const QJsonObject object = value.toObject();
    const auto exact = object.constFind(key);
    if (exact != object.constEnd() || sensitivity == Qt::CaseSensitive)
        return exact == object.constEnd() ? QJsonValue(QJsonValue::Undefined) : exact.value();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue walk(QJsonValue value, QStringView path, Qt::CaseSensitivity sensitivity)
{
    for (const QStringView key : path.split(u'.'))
        value = step(value, key.toString(), sensitivity);
    return value;
}

}

QJsonValue jsonAt(const QJsonValue &value, QStringView path)
{
    return walk(value, path, Qt::CaseSensitive);
}

QJsonValue jsonAtInsensitive(const QJsonValue &value, QStringView path)
{
    return walk(value, path, Qt::CaseInsensitive);
}

QJsonValue jsonPointer(const QJsonValue &value, QStringView pointer)
{
    QJsonValue current = value;
    if (pointer.isEmpty())
        return current;
    for (const QStringView token : pointer.mid(1).split(u'/')) {
        QString key = token.toString();
        key.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        current = step(current, key, Qt::CaseSensitive);
    }
    return current;
}

QJsonValue mapStrings(const QJsonValue &value, const std::function<QString(const QString &)> &change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray old = value.toArray();
        for (const QJsonValue &item : old)
            array.append(mapStrings(item, change));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = mapStrings(it.value(), change);
        return object;
    }
    return value;
}

QJsonValue mergePatch(const QJsonValue &base, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = base.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), mergePatch(merged.value(it.key()), it.value()));
    }
    return merged;
}

void jsonSet(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        object.insert(path, value);
        return;
    }
    QJsonObject inner = object.value(path.left(dot)).toObject();
    jsonSet(inner, path.mid(dot + 1), value);
    object.insert(path.left(dot), inner);
}

}
