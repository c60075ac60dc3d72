#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace azrelocate {

/// An ISO 8601 time as Azure writes it, with up to seven digits of a second; UTC. Invalid when it is none.
QDateTime timeOf(const QJsonValue &value);
/// Seconds since 1970 (Key Vault); invalid where absent.
QDateTime epochTimeOf(const QJsonValue &value);

QStringList stringsOf(const QJsonValue &array);
/// The members of an object whose values are texts (tags).
QHash<QString, QString> stringMapOf(const QJsonValue &object);

}
