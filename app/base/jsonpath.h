#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <functional>

namespace azrelocate {

/// Value at a dotted path ("properties.siteConfig.linuxFxVersion"; array indices as numbers); Undefined where there is none.
QJsonValue jsonAt(const QJsonValue &value, QStringView path);
/// The same with the keys compared without case, as Azure writes some properties in either.
QJsonValue jsonAtInsensitive(const QJsonValue &value, QStringView path);

/// RFC 6901 pointer ("/properties/ips/0"); Undefined where there is none.
QJsonValue jsonPointer(const QJsonValue &value, QStringView pointer);

/// @p value with the text @p change made of every string in it; keys stay.
QJsonValue mapStrings(const QJsonValue &value, const std::function<QString(const QString &)> &change);

/// @p base with @p patch merged in by RFC 7396: null removes, objects merge, all else replaces.
QJsonValue mergePatch(const QJsonValue &base, const QJsonValue &patch);

/// Sets the value at a dotted path of object keys, making the objects on the way.
void jsonSet(QJsonObject &object, const QString &path, const QJsonValue &value);

}
