#include "azure/wirevalues.h"

#include <QJsonArray>

namespace azrelocate {

QDateTime timeOf(const QJsonValue &value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) // without a zone: Azure means UTC
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QDateTime epochTimeOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &element : array.toArray())
        strings += element.toString();
    return strings;
}

QHash<QString, QString> stringMapOf(const QJsonValue &object)
{
    QHash<QString, QString> map;
    const QJsonObject members = object.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        map.insert(member.key(), member.value().toString());
    return map;
}

}
